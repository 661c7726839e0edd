// Markers in the page, to be turned into calculators whenever they come.

/** <div data-seuil data-budget="1500">, for pages where unknown tags do not survive. */
function upgrade() {
    for (const marker of document.querySelectorAll('div[data-seuil]:not([data-seuil=on])')) {
        marker.dataset.seuil = 'on';
        const element = document.createElement('__TAG__');
        // It reads the marker's attributes where they are. The content may still be arriving.
        const follow = () => {
            element.append(...[...marker.childNodes].filter((node) => node !== element));
            element.refresh();
        };
        follow();
        marker.append(element);
        new MutationObserver(follow).observe(marker, { attributes: true, childList: true });
    }
}

/** Goes on watching the page. */
export function watch() {
    upgrade();
    new MutationObserver(upgrade).observe(document, { childList: true, subtree: true });
}
