// What the hand is on stays where it is on the screen while what stands above it changes. Browsers do so by themselves, but
// for WebKit.

/** Holds what was touched last. */
export class Anchor {
    /** @type {Element | undefined} */
    #held;
    /** Where it was on the screen. */
    #top = 0;
    /** How far the page was scrolled; the reader may have scrolled since. */
    #scrolled = 0;

    /** @param {HTMLElement} root what holds the controls */
    constructor(root) {
        if (CSS.supports('overflow-anchor', 'auto')) return;
        for (const type of ['keydown', 'input', 'click']) {
            root.addEventListener(type, ({ target }) => this.#take(/** @type {Element} */ (target)), true);
        }
    }

    /** @param {Element} touched */
    #take(touched) {
        // What an explanation leads to takes its place, and the focus.
        this.#held = touched.closest('.panel button') ? undefined : touched;
        this.#top = touched.getBoundingClientRect().top;
        this.#scrolled = scrollY;
    }

    /** Once something is drawn, scrolls so that it is there again. */
    hold() {
        if (!this.#held?.isConnected || scrollY !== this.#scrolled) return;
        const moved = this.#held.getBoundingClientRect().top - this.#top;
        if (Math.abs(moved) < 1) return;
        scrollBy({ top: moved, behavior: 'instant' });
        this.#scrolled = scrollY;
    }
}
