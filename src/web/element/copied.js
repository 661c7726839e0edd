// Figures that are copied out of a calculator: a spreadsheet takes them as numbers.

/**
 * Hears a copy. What is typed in a field goes as it stands, and so does what holds no number that is typeset.
 *
 * @param {ClipboardEvent} event
 */
export function copied(event) {
    const { target, clipboardData } = event;
    if (/** @type {Element} */ (target).closest('input,textarea')) return;
    const root = /** @type {any} */ (/** @type {Node} */ (target).getRootNode());
    // In a shadow tree some browsers tell what is selected there by the tree alone.
    const text = `${root.getSelection?.() ?? getSelection()}`;
    const plain = text
        .replace(/\u2212(?=\d)/g, '-')
        .replace(/(?<=\d)\u202f(?=\d)/g, '')
        .replace(/(?<=\d)[\u202f\u00a0](?=[€%])/g, ' ');
    if (plain === text || !clipboardData) return;
    clipboardData.setData('text/plain', plain);
    event.preventDefault();
}
