// Figures that leave the page by the clipboard: a spreadsheet takes them as numbers.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, eventually, openPage } from './harness.mjs';
import { openPart } from './help/part.mjs';

/** What is copied of an element of the calculator, as whoever is told of the copy reads it; nothing where the browser's own stands. */
async function copied(page, selector) {
    await page.evaluate((selector) => {
        globalThis.copied = undefined;
        addEventListener('copy', (event) => (globalThis.copied = event.clipboardData.getData('text/plain')), { once: true });
        const element = document.querySelector('seuil-calculateur').shadowRoot.querySelector(selector);
        getSelection().selectAllChildren(element);
    }, selector);
    await page.keyboard.press('Control+c');
    await eventually(() => page.evaluate(() => globalThis.copied !== undefined), true);
    return page.evaluate(() => globalThis.copied);
}

test('amounts are copied without narrow spaces, with a minus that is one', async () => {
    const page = await openPage({ reducedMotion: 'reduce', path: '#seuil=1&budget=2000&costPerLead=200' });
    const seuil = calculator(page);
    await openPart(seuil, 'cash-table');
    const shown = await seuil.find('.cash table').textContent();
    assert.match(shown, /−\d/u);
    assert.match(shown, /\d\u202f\d{3}/u);
    const text = await copied(page, '.cash table');
    assert.match(text, /(^|\s)-\d{4,}( €)?(\s|$)/u);
    assert.doesNotMatch(text, /[−\u202f]\d|\d\u202f/u);
    // A column is a column still.
    assert.match(text, /\t/u);
});

test('words are copied as they stand', async () => {
    const page = await openPage();
    assert.equal(await copied(page, '.ruler .section-title'), '');
});
