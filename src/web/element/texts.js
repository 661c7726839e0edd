// The texts of a calculator, which somebody may exchange: translators that heed no `translate="no"` put nodes of their own
// in the place of each. What is drawn then would reach texts that nobody sees, and old figures would stay on the page.

/** Puts texts back before anything is drawn, and after. */
export class Texts {
    /**
     * What stands there instead, and the text that stood there.
     *
     * @type {[Element | Text, Text][]}
     */
    #exchanged = [];
    #watch = new MutationObserver((changes) => this.#note(changes));

    /** @param {Element} node where the texts are */
    constructor(node) {
        this.#watch.observe(node, { childList: true, subtree: true });
    }

    /** @param {MutationRecord[]} changes */
    #note(changes) {
        for (const { addedNodes, removedNodes, previousSibling, nextSibling } of changes) {
            const [text] = removedNodes;
            if (!(text instanceof Text)) continue;
            // The calculator itself never exchanges nodes in one go, and has no such element.
            const fonts = [previousSibling, nextSibling].filter((node) => node?.nodeName === 'FONT');
            const [other] = /** @type {(Element | Text)[]} */ ([...addedNodes, ...fonts]);
            if (other) this.#exchanged.push([other, text]);
        }
    }

    /**
     * Each text is where it was. Gives the place of the one that `target` stood for.
     *
     * @param {Node} [target]
     */
    restore(target) {
        /** @type {Element | null | undefined} */
        let place;
        this.#note(this.#watch.takeRecords());
        for (const [other, text] of this.#exchanged.reverse()) {
            if (!other.isConnected) continue;
            if (target && other.contains(target)) place = other.parentElement;
            other.replaceWith(text);
        }
        this.#exchanged = [];
        this.#watch.takeRecords();
        return place;
    }
}
