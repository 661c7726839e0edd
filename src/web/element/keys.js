// What a control of ours uses stays with it. From outside a shadow root an event seems to come from the element that holds
// it, which is no field: a page that keeps digits, arrows or the space bar for itself everywhere but in its fields, or that
// forbids to paste, would take them away. What listens on the way down has them first, and nothing in a page can change
// that; a frame can.

/** A key of one character is a letter, a digit, a space. */
const TEXT = /^.$|^(Arrow.+|Home|End|Enter|Backspace|Delete|Dead|Process|Unidentified)$/u;

/**
 * The keys of each control, by a selector.
 *
 * @type {[string, RegExp][]}
 */
const USED = [
    ['[type=text],textarea', TEXT],
    ['[type=range],[tabindex="0"]', /^(Arrow.+|Home|End|Page.+)$/],
    ['[type=radio]', /^(Arrow.+| )$/],
    ['button,summary', /^(Enter| )$/],
    ['a', /^Enter$/],
];

/**
 * Keeps them within what holds the controls. Tab, Escape and the shortcuts with Ctrl, Alt or Meta leave it.
 *
 * @param {Element} root
 */
export function keepKeys(root) {
    /** @param {Event} event */
    const keep = (event) => {
        const { key, ctrlKey, altKey, metaKey } = /** @type {KeyboardEvent} */ (event);
        const target = /** @type {Element} */ (event.target);
        // What the host lends us, such as a link of its own, is not inside.
        const [, keys] = (root.contains(target) && USED.find(([selector]) => target.matches?.(selector))) || [];
        // Alt makes letters on some keyboards; AltGr, which does on the others, is none of the three by its own event.
        const shortcut = ctrlKey || metaKey || (altKey && key.length > 1);
        if (key ? keys?.test(key) && !shortcut : keys === TEXT) event.stopPropagation();
    };
    for (const type of ['keydown', 'keypress', 'keyup', 'paste', 'copy', 'cut', 'selectstart', 'contextmenu']) {
        root.addEventListener(type, keep);
    }
}
