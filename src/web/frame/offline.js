// The file that holds everything: the calculator, whose links to the method lead down the same page.

import '../element/seuil.js';

addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const href = link?.getAttribute('href');
    // Without an address of the method page, what is left is the anchor, or nothing.
    if (href === '' || (href?.startsWith('#') && link?.target)) {
        event.preventDefault();
        location.hash = href || '#methode';
    }
});
