// Where an element stands: by this a link finds its calculator, and what is stored of one is never another's.

/**
 * @param {Element} element
 * @returns {import('./contract.js').Spot}
 */
export function place(element) {
    const root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
    /** @type {globalThis.Element[]} */
    const all = [...root.querySelectorAll(TAG)];
    const ids = all.map(({ id }) => id);
    // A number would be a rank, and an id that two have tells nothing.
    const names = ids.map((id) => (/\D/.test(id) && ids.indexOf(id) === ids.lastIndexOf(id) ? id : ''));
    const rank = Math.max(all.indexOf(element), 0);
    const framed = parent !== self;
    // What stands in somebody's shadow root may have its like in the next one.
    const own = root === document ? names[rank] || `${rank + 1}` : '';
    return {
        page: location.href,
        around: framed ? document.referrer : location.href,
        framed,
        calculator: framed && own ? `${frame()}.${own}` : own,
        names,
        rank,
    };
}

/** The rank of this frame among those of its origin in the page around: only these let us look in. */
function frame() {
    let rank = 1;
    for (let at = 0; at < parent.length && parent[at] !== self; at++) {
        try {
            if (parent[at].document) rank++;
        } catch {
            // Another origin's.
        }
    }
    return rank;
}
