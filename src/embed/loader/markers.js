// Markers in the page, to be turned into calculators whenever they come.

/** <div data-seuil data-budget="1500">, for pages where unknown tags do not survive. */
function upgrade() {
    for (const marker of document.querySelectorAll('div[data-seuil]:not([data-seuil=on])')) {
        marker.dataset.seuil = 'on';
        const element = document.createElement('__TAG__');
        const copy = () => {
            for (const { name, value } of marker.attributes) {
                // As they are: `data-onclick` must not become `onclick`.
                if (/^data-(?!seuil$|state$)/.test(name)) element.setAttribute(name, value);
            }
        };
        copy();
        new MutationObserver(copy).observe(marker, { attributes: true });
        element.append(...marker.childNodes);
        marker.append(element);
    }
}

/** Goes on watching the page. */
export function watch() {
    upgrade();
    new MutationObserver(upgrade).observe(document, { childList: true, subtree: true });
}
