// What a calculator says to those who do not see it.

import { stop } from './clock.mjs';

/** The clock of the page stands still; what its status says from now on is kept. */
export async function listen(page) {
    await stop(page);
    await page.evaluate(() => {
        globalThis.spoken = [];
        const status = document.querySelector('seuil-calculateur').shadowRoot.querySelector('[role=status]');
        new MutationObserver(() => spoken.push(status.textContent)).observe(status, {
            characterData: true,
            childList: true,
            subtree: true,
        });
    });
    return () => page.evaluate(() => globalThis.spoken.map((text) => text.replace(/\s+/gu, ' ')));
}
