// « Comparer »: firms put aside under a name, renamed, removed, taken back; up to three side by side.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, eventually, openPage, plain, words } from './harness.mjs';
import { lostAnywhere } from './help/layout.mjs';
import { openPart } from './help/part.mjs';

async function comparing(options) {
    const page = await openPage({ reducedMotion: 'reduce', ...options });
    const seuil = calculator(page);
    await openPart(seuil, 'compare');
    return {
        page,
        seuil,
        names: () => seuil.find('.pins > .pin > .pin-name').evaluateAll((all) => all.map(({ value }) => value)),
        heads: async () => (await seuil.find('[data-sheet=figures] thead th').allTextContents()).map(plain).slice(1),
    };
}

/** Puts the firm in sight aside. */
async function keep({ page, seuil }, name) {
    await seuil.find('#pin-name').fill(name);
    await page.keyboard.press('Enter');
}

test('kept under a name by keyboard, changed, compared: answer, inputs that differ, curves', async () => {
    const part = await comparing();
    const { page, seuil, heads } = part;
    await keep(part, 'Au départ');
    assert.equal(await seuil.find('[data-sheet=figures]').count(), 0, 'the same firm is not compared with itself');
    await eventually(async () => plain(await page.locator('.seuil [role=status]').textContent()).includes('Au départ'), true);
    await seuil.typed('budget').fill('2000');
    await seuil.typed('budget').blur();
    await eventually(heads, [`A · ${words('compare.now')}`, 'B · Au départ']);
    assert.equal(await seuil.find('[data-sheet=inputs] .sheet-row').count(), 1);
    const cells = (await seuil.find('[data-sheet=inputs] td').allTextContents()).map(plain);
    assert.deepEqual(cells, ['2 000 €', '1 000 €']);
    assert.equal(await seuil.find('.curve path').count(), 2);
    assert.ok(plain(await seuil.find('.curves svg').getAttribute('aria-label')).includes('B · Au départ finit à'));
    await openPart(seuil, 'compare-table');
    assert.ok((await seuil.find('[data-part=compare-table] tbody tr').count()) >= 12);
});

test('renamed, taken back, removed, and each undone', async () => {
    const part = await comparing();
    const { seuil, names } = part;
    await keep(part, 'Un');
    await seuil.find('.pin .pin-name').fill('Deux');
    await seuil.find('.pin .pin-name').blur();
    await eventually(names, ['Deux']);
    await seuil.find('.pin .pin-name').fill('   ');
    await seuil.find('.pin .pin-name').blur();
    await eventually(names, ['Deux']);
    await seuil.typed('budget').fill('3000');
    await seuil.typed('budget').blur();
    await eventually(() => seuil.budget(), '3 000 €');
    await seuil.find('.pin').getByRole('button', { name: 'Reprendre Deux' }).click();
    await eventually(() => seuil.budget(), '1 000 €');
    await seuil.find('.pin').getByRole('button', { name: 'Retirer Deux' }).click();
    await eventually(names, []);
    await seuil.find('#pin-name:focus').waitFor();
    await seuil.find('.history').getByRole('button', { name: words('history.undo') }).click();
    await eventually(names, ['Deux']);
});

test('three at most, a name for who gives none, cases by one tap', async () => {
    const part = await comparing();
    const { seuil, names, heads } = part;
    await keep(part, '');
    await openPart(seuil, 'compare.cases');
    assert.equal(await seuil.find('[data-pins]').count(), 8);
    for (const name of ['coach_without_tracking', 'plumber_one_town', 'neighbourhood_grocer']) {
        // The third can no more, and says so.
        await seuil.find(`[data-pins=${name}] button`).last().click({ force: true });
    }
    const kept = ['Situation 1', words('case.coach_without_tracking.title'), words('case.plumber_one_town.title')];
    await eventually(async () => (await names()).map(plain), kept);
    assert.deepEqual(await heads(), kept.map((name, rank) => `${'ABC'[rank]} · ${name}`));
    assert.equal(await seuil.find('.pin-new button').getAttribute('aria-disabled'), 'true');
    await seuil.find('[data-pins=neighbourhood_grocer] button').first().click();
    await eventually(() => seuil.budget(), '1 100 €');
    // What was put aside stays.
    assert.equal((await names()).length, 3);
});

for (const fonts of ['wide', 'narrow']) {
    test(`nothing sticks out of the four parts, ${fonts} fonts`, async () => {
        const part = await comparing({ width: 320, height: 640, fonts });
        const { page, seuil } = part;
        await keep(part, 'Une situation au nom bien trop long à lire');
        await openPart(seuil, 'compare.cases');
        await seuil.find('[data-pins=coach_without_tracking] button').last().click();
        await openPart(seuil, 'grid');
        await openPart(seuil, 'promise');
        await seuil.find('[data-term=contacts] input').fill('60');
        await openPart(seuil, 'provider');
        await openPart(seuil, 'provider.outcomes');
        assert.deepEqual(await lostAnywhere(page), []);
    });
}
