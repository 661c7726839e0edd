// Elements, node by node.

/**
 * An element with what is inside.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {...(Node | string)} inside
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export const made = (tag, ...inside) => {
    const element = document.createElement(tag);
    element.append(...inside);
    return element;
};

/**
 * The place for what the host so names.
 *
 * @param {string} name
 */
export const slot = (name) => Object.assign(made('slot'), { name });

/**
 * An element as what it is, whatever the language of the page.
 *
 * @template {HTMLElement} Its
 * @param {Its} element
 */
export const french = (element) => Object.assign(element, { lang: 'fr', dir: 'ltr' });
