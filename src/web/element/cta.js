// The page's own links under the answer: they carry the reader's case, so that whoever receives it can open it.

/**
 * Links as their author wrote them, and what was made of them.
 *
 * @type {WeakMap<Element, { own: string, made: string }>}
 */
const written = new WeakMap();

/**
 * Has an element's own links carry an address of the calculator; without one they are as they were.
 *
 * @param {Element} element
 * @param {string} [address]
 */
export function carry(element, address) {
    for (const link of element.querySelectorAll('a[slot=cta][href],[slot=cta] a[href]')) {
        const href = /** @type {string} */ (link.getAttribute('href'));
        const known = written.get(link);
        // The page may have written another one since.
        const own = known?.made === href ? known.own : href;
        const made = address ? carrying(own, address) : own;
        if (made === href) continue;
        written.set(link, { own, made });
        link.setAttribute('href', made);
    }
}

/**
 * In the fragment, which no browser sends; in the body of a message. An anchor, a number to call and what is empty stay.
 *
 * @param {string} own
 * @param {string} address
 */
function carrying(own, address) {
    if (/^mailto:/i.test(own)) {
        if (/[?&]body=/i.test(own)) return own;
        return `${own}${own.includes('?') ? '&' : '?'}body=${encodeURIComponent(address)}`;
    }
    const [page, fragment = ''] = own.split('#');
    if (!page || (/^[a-z][a-z\d+.-]*:/i.test(own) && !/^(https?|file):/i.test(own))) return own;
    if (fragment && !fragment.includes('=')) return own;
    return `${page}#${fragment && `${fragment}&`}${address.slice(address.search(/(?<=[#&])seuil=/))}`;
}
