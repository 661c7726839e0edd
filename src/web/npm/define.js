// Registers <seuil-calculateur>. It imports nothing of the application: that is fetched when a calculator nears the
// viewport. Where there is no page, on a server that renders for instance, it does nothing.

// A page alone has both; simulated ones, for tests, often lack the second.
const page = globalThis.customElements && globalThis.IntersectionObserver;

if (page) {
    const known = /** @type {(CustomElementConstructor & { version?: string }) | undefined} */ (
        customElements.get(TAG)
    );
    // Its file needs a page as soon as it is read. An import cannot wait; this form is for the build, which leaves none.
    if (!known) customElements.define(TAG, require('../element/element.js').Element);
    else if (known.version !== VERSION) console.warn(`seuil: ${VERSION} stays aside, ${known.version} came first`);
}

/** The element's class, whichever version came first; an empty one where there is no page. */
export const SeuilCalculateurElement = page ? customElements.get(TAG) : class {};
