// Markers in the page, to be turned into calculators whenever they come.

/** <div data-seuil data-budget="1500">, for pages where unknown tags do not survive. */
function upgrade() {
    for (const marker of document.querySelectorAll('div[data-seuil]:not(:has(__TAG__))')) {
        const element = document.createElement('__TAG__');
        /** What is there, or what has changed; the content too, which may still be arriving. */
        const follow = (changes) => {
            for (const { name, attributeName = name } of changes) {
                // As they are: `data-onclick` must not become `onclick`.
                if (!/^data-(?!state$)/.test(attributeName)) continue;
                const value = marker.getAttribute(attributeName);
                value === null ? element.removeAttribute(attributeName) : element.setAttribute(attributeName, value);
            }
            element.append(...[...marker.childNodes].filter((node) => node !== element));
        };
        follow(marker.attributes);
        marker.append(element);
        new MutationObserver(follow).observe(marker, { attributes: true, childList: true });
    }
}

/** Goes on watching the page. */
export function watch() {
    upgrade();
    new MutationObserver(upgrade).observe(document, { childList: true, subtree: true });
}
