// What the hand is on stays where it is on the screen while what stands above it changes. Browsers do so by themselves, but
// for WebKit.

/** Holds what was touched last. */
export class Anchor {
    /** @type {Element | undefined} */
    #held;
    /** Where it was on the screen. */
    #top = 0;
    /**
     * How far the page was scrolled when all was in its place; nothing before the first drawing.
     *
     * @type {number | undefined}
     */
    #scrolled;

    /** @param {HTMLElement} root what holds the controls */
    constructor(root) {
        if (CSS.supports('overflow-anchor', 'auto')) return;
        for (const type of ['input', 'click']) {
            root.addEventListener(type, ({ target }) => this.#take(/** @type {Element} */ (target)), true);
        }
    }

    /** @param {Element} touched */
    #take(touched) {
        // A link leads elsewhere; what an explanation leads to takes its place, and the focus.
        this.#held = touched.closest('a,.panel button') ? undefined : touched;
        this.#top = touched.getBoundingClientRect().top;
        this.#scrolled = undefined;
    }

    /**
     * Once something is drawn, scrolls so that it is there again, unless the reader has scrolled. Before the first drawing
     * nobody has: it was the browser, since the page was too short for a moment.
     */
    hold() {
        if (!this.#held?.isConnected || scrollY !== (this.#scrolled ?? scrollY)) return;
        const moved = this.#held.getBoundingClientRect().top - this.#top;
        if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' });
        this.#scrolled = scrollY;
    }
}
