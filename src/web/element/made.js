// Elements, node by node.

/** An element with what is inside. */
export const made = (tag, ...inside) => {
    const element = document.createElement(tag);
    element.append(...inside);
    return element;
};

/** The place for what the host so names. */
export const slot = (name) => Object.assign(made('slot'), { name });
