// « Ma grille d’indicateurs »: bounds of the activity, the reader's figures, what is missing.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, capital, eventually, openPage, plain, words } from './harness.mjs';
import { openPart } from './help/part.mjs';

async function gridded(options) {
    const page = await openPage({ reducedMotion: 'reduce', ...options });
    const seuil = calculator(page);
    await openPart(seuil, 'grid');
    return { page, seuil };
}

test('each level is a word and a shape; figures open under their row', async () => {
    const { seuil } = await gridded();
    await seuil.try('plumber_one_town');
    const levels = await seuil.find('.light').evaluateAll((all) =>
        all.map((one) => [one.dataset.light, one.textContent, getComputedStyle(one, '::before').content[1]]),
    );
    assert.ok(levels.length >= 5);
    const shapes = { green: '●', amber: '▲', red: '■' };
    for (const [key, word, shape] of levels) {
        assert.equal(plain(word), capital(words(`grid.light.${key}`)));
        assert.equal(shape, shapes[key]);
    }
    const figure = seuil.find('[data-sheet=grid] button.figure[data-of]').first();
    await figure.click();
    await seuil.find('[data-sheet=grid] .sheet-row:first-child + .sheet-under .panel').waitFor();
    await figure.click();
    await eventually(() => seuil.find('.panel').count(), 0);
});

test('the activity has its own grid', async () => {
    const { seuil } = await gridded();
    const caption = () => seuil.read('[data-sheet=grid] caption');
    const first = await caption();
    await seuil.activity('ecommerce').check();
    await eventually(async () => (await caption()) !== first, true);
});

test('what is missing leads to its question, and the answer fills it', async () => {
    const { page, seuil } = await gridded();
    assert.ok((await seuil.read('.grid-missing')).startsWith('Il manque'));
    const ask = seuil.find('[data-sheet=grid] .sheet-row button:not([data-of])').first();
    const missing = await seuil.find('[data-sheet=grid] .sheet-row button:not([data-of])').count();
    await ask.focus();
    await page.keyboard.press('Enter');
    await seuil.find('[data-signal] input:focus').waitFor();
    await page.keyboard.type('90');
    await eventually(() => seuil.find('[data-sheet=grid] .sheet-row button:not([data-of])').count(), missing - 1);
});

test('on paper, open, it has room for three months', async () => {
    const { page, seuil } = await gridded();
    const last = seuil.find('[data-sheet=grid] thead th').last();
    assert.equal(await last.isVisible(), false);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await last.isVisible(), true);
    assert.equal(plain(await last.textContent()), words('grid.column.third'));
});
