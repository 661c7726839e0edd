// « Choisir un prestataire »: the advice first, eight ways side by side, what is looked for in slices, sources.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, eventually, openPage, plain, words } from './harness.mjs';
import { openPart } from './help/part.mjs';

const groups = ['benefits', 'outcomes', 'fit', 'checks', 'keeps', 'sources'];

async function choosing(options) {
    const page = await openPage({ reducedMotion: 'reduce', ...options });
    const seuil = calculator(page);
    await openPart(seuil, 'provider');
    return { page, seuil };
}

test('closed, nothing of it is drawn; open, the advice comes first, with figures that open', async () => {
    const page = await openPage();
    const seuil = calculator(page);
    assert.equal(await seuil.find('[data-part=provider] > :nth-child(2)').count(), 0);
    await openPart(seuil, 'provider');
    const first = seuil.find('[data-part=provider] > .fold-inside > :first-child');
    assert.equal(await first.getAttribute('data-provider'), 'in_house');
    await seuil.try('plumber_one_town');
    await eventually(() => first.getAttribute('data-provider'), 'freelance');
    await seuil.why('.advice', 'budget');
    assert.ok((await seuil.read('.advice .panel .panel-title')).includes('880 €'));
});

test('the eight ways stand in each table, the advised one is said in words', async () => {
    const { seuil } = await choosing();
    await seuil.try('plumber_one_town');
    for (const [key, part] of [['terms'], ['benefits', 'provider.benefits'], ['outcomes', 'provider.outcomes']]) {
        if (part) await openPart(seuil, part);
        const names = (await seuil.find(`[data-sheet=${key}] tbody th`).allTextContents()).map(plain);
        assert.equal(names.length, 8);
        assert.deepEqual(
            names.filter((name) => name.includes(words('provider.advised'))),
            [words('provider.freelance') + words('provider.advised')],
        );
    }
});

test('the budgets from which each passes the one before come once somebody looks, and follow the firm', async () => {
    const { seuil } = await choosing();
    await openPart(seuil, 'provider.outcomes');
    const column = () => seuil.find('[data-sheet=outcomes] .sheet-row td:last-child').allTextContents();
    const isFound = async () => !(await column()).includes('…');
    await eventually(isFound, true);
    const before = await column();
    assert.ok(before.some((cell) => /€/u.test(cell)), before.join(' | '));
    await seuil.typed('margin').fill('90');
    await seuil.typed('margin').blur();
    await eventually(async () => (await isFound()) && (await column()).join() !== before.join(), true);
});

test('what to check names its sources, which open aside; prices say as of when', async () => {
    const { seuil } = await choosing();
    for (const group of groups) await openPart(seuil, `provider.${group}`);
    assert.ok((await seuil.find('[data-part="provider.checks"]').textContent()).includes('48 mois'));
    assert.ok((await seuil.find('.sheet-note').allTextContents()).map(plain).includes(words('provider.asOf')));
    const links = seuil.find('[data-part="provider.sources"] a');
    assert.ok((await links.count()) > 10);
    for (const link of await links.all()) {
        assert.equal(await link.getAttribute('target'), '_blank');
        assert.match(await link.getAttribute('href'), /^https?:/u);
    }
});

test('by keyboard alone', async () => {
    const { page, seuil } = await choosing();
    await seuil.find('[data-part="provider.outcomes"] > summary').focus();
    await page.keyboard.press('Enter');
    await seuil.find('[data-sheet=outcomes]').waitFor();
    await seuil.try('plumber_one_town');
    await seuil.find('.advice button.figure').first().focus();
    await page.keyboard.press('Enter');
    await seuil.find('.advice .panel').waitFor();
});
