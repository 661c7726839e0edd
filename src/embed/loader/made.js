/** An element with what is inside. */
export const made = (tag, ...inside) => {
    const element = document.createElement(tag);
    element.append(...inside);
    return element;
};
