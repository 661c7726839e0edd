// Content whose slot is said as `data-slot`: many editors strip `slot` from what authors write.

/**
 * Gives such content of an element its slot, now and whenever more comes.
 *
 * @param {Element} element
 */
export function name(element) {
    const all = /** @type {NodeListOf<HTMLElement>} */ (element.querySelectorAll('[data-slot]:not([slot])'));
    for (const one of all) {
        if (one.closest(TAG) !== element) continue;
        one.slot = one.dataset.slot ?? '';
        // Editors put paragraphs around links; a slot takes children alone.
        if (one.parentNode !== element) element.append(one);
    }
    const rest = /** @type {HTMLSlotElement | null | undefined} */ (
        element.shadowRoot?.querySelector('slot:not([name])')
    );
    if (rest) rest.onslotchange = () => name(element);
}
