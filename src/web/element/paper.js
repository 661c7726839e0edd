// The calculator on paper, without the page around it.

/** What is printed, and what it stands in. */
const MARK = 'data-seuil-print';
const RULES = `@page{margin:10mm}@media print{:not(:has([${MARK}]),[${MARK}],[${MARK}] *,html,head *){display:none!important}:has([${MARK}]){display:block!important;position:static!important;margin:0!important;padding:0!important;border:0!important;inline-size:auto!important;max-inline-size:none!important;block-size:auto!important;overflow:visible!important;background:#fff!important}}`;

/**
 * Prints an element alone; it throws where that is not allowed.
 *
 * @param {Element} element
 */
export function print(element) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(RULES);
    /** @type {(() => void)[]} */
    const undo = [() => element.removeAttribute('data-seuil-report')];
    element.setAttribute('data-seuil-report', '');
    /** @type {Node} */
    let root = element;
    // In each shadow tree that it stands in, and in the page.
    for (let inner = element; root !== document; inner = /** @type {ShadowRoot} */ (root).host) {
        root = inner.getRootNode();
        const tree = /** @type {Document | ShadowRoot} */ (root);
        const marked = inner;
        marked.setAttribute(MARK, '');
        tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
        undo.push(() => {
            marked.removeAttribute(MARK);
            tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((one) => one !== sheet);
        });
    }
    const restore = () => undo.forEach((one) => one());
    let begun = false;
    addEventListener('beforeprint', () => (begun = true), { once: true });
    // Some browsers go on before the paper is ready.
    addEventListener('afterprint', restore, { once: true });
    globalThis.print();
    // A sandbox without modal windows passes over it in silence.
    if (origin !== 'null' || begun) return;
    restore();
    throw new Error('sandbox');
}
