// The calculator on paper, without the page around it.

/** What is printed, and what it stands in. */
const MARK = 'data-seuil-print';
const RULES = `@media print{:root :not(:has([${MARK}]),[${MARK}],[${MARK}] *){display:none!important}:has([${MARK}]){display:block!important;position:static!important;margin:0!important;padding:0!important;border:0!important;inline-size:auto!important;max-inline-size:none!important;block-size:auto!important;overflow:visible!important;background:#fff!important}}`;

/**
 * Prints an element alone; it throws where that is not allowed.
 *
 * @param {Element} element
 */
export function print(element) {
    let outer = element;
    for (let root = element.getRootNode(); root instanceof ShadowRoot; root = outer.getRootNode()) outer = root.host;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(RULES);
    const before = document.adoptedStyleSheets;
    document.adoptedStyleSheets = [...before, sheet];
    outer.setAttribute(MARK, '');
    element.setAttribute('data-seuil-report', '');
    // Some browsers go on before the paper is ready.
    addEventListener(
        'afterprint',
        () => {
            document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
            outer.removeAttribute(MARK);
            element.removeAttribute('data-seuil-report');
        },
        { once: true },
    );
    globalThis.print();
}
