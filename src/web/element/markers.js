// Markers in the page, to be turned into calculators whenever they come.

const known = new WeakSet();

/** <div data-seuil data-budget="1500">, for pages where unknown tags do not survive. */
function upgrade() {
    for (const marker of document.querySelectorAll('div[data-seuil]')) {
        if (known.has(marker)) continue;
        known.add(marker);
        // A copy of a marker holds a copy of its calculator.
        const element = marker.querySelector(TAG) ?? document.createElement(TAG);
        // It reads the marker's attributes where they are. The content may still be arriving, or be written anew.
        const follow = () => {
            element.append(...[...marker.childNodes].filter((node) => node !== element));
            if (element.parentNode !== marker) marker.append(element);
            element.refresh();
        };
        follow();
        new MutationObserver(follow).observe(marker, { attributes: true, childList: true });
    }
}

/** Goes on watching the page. */
export function watch() {
    upgrade();
    new MutationObserver(upgrade).observe(document, {
        attributeFilter: ['data-seuil'],
        childList: true,
        subtree: true,
    });
}
