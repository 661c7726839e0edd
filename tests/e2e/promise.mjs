// « La promesse du prestataire face à vos chiffres »: four texts, the gap, its parts, what to have confirmed.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, eventually, openPage, plain, words } from './harness.mjs';
import { openPart } from './help/part.mjs';

async function promised(options) {
    const page = await openPage({ reducedMotion: 'reduce', ...options });
    const seuil = calculator(page);
    await seuil.try('plumber_one_town');
    await openPart(seuil, 'promise');
    return { page, seuil, field: (term) => seuil.find(`[data-term=${term}] input`) };
}

/** An amount as it is written. */
const amount = (text) => Number(plain(text).replace('−', '-').replace(/[^\d,-]/gu, '').replace(',', '.'));

test('each field is named and described; nothing is told before something is typed', async () => {
    const { page, seuil, field } = await promised();
    for (const term of ['contacts', 'contact_cost', 'customers', 'delay']) {
        const name = words(`promise.term.${term}`);
        await page.getByRole('textbox', { name: name[0].toUpperCase() + name.slice(1), exact: true }).waitFor();
        const id = await field(term).getAttribute('aria-describedby');
        assert.equal(await seuil.read(`#${id}`), words(`promise.term.${term}.hint`));
    }
    assert.equal(await seuil.find('.promise').count(), 0);
});

test('the gap is told part by part; the parts sum to it', async () => {
    const { seuil, field } = await promised();
    await field('contacts').fill('60');
    await field('contact_cost').fill('8');
    await field('customers').fill('20');
    await seuil.find('[data-sheet=parts]').waitFor();
    const cells = (row) => seuil.find(`[data-sheet=sides] .sheet-row:nth-child(${row}) td`).allTextContents();
    const [theirs, own] = (await cells(4)).map(amount);
    const parts = (await seuil.find('[data-sheet=parts] .sheet-row td:nth-of-type(3)').allTextContents()).map(amount);
    assert.ok(parts.length >= 2);
    // Each is rounded to the euro.
    assert.ok(Math.abs(own - theirs - parts.reduce((sum, part) => sum + part, 0)) <= parts.length, `${theirs}, ${own}, ${parts}`);
    for (const cell of await seuil.find('[data-sheet=parts] .sheet-row td:last-child').allTextContents()) assert.ok(cell.length > 20);
    await seuil.why('.promise', 'forecast.central.cashAtHorizon');
});

test('a text that is no number is told once it is left, and the others still count', async () => {
    const { page, seuil, field } = await promised();
    await field('contacts').fill('60');
    await field('delay').fill('1.500');
    assert.equal(await seuil.find('[data-term=delay] .field-error').count(), 0, 'not while it is being typed');
    await field('delay').blur();
    await seuil.find('[data-term=delay] .field-error').waitFor();
    assert.equal(await field('delay').getAttribute('aria-invalid'), 'true');
    await eventually(async () => (await page.locator('.seuil [role=status]').textContent()).includes('1.500'), true);
    await seuil.find('[data-sheet=sides]').waitFor();
    await field('delay').fill('2');
    await eventually(() => seuil.find('.field-error').count(), 0);
});

test('what was typed stays when the part closes, and when a case is tried', async () => {
    const { seuil, field } = await promised();
    await field('contacts').fill('45');
    await seuil.find('[data-part=promise] > summary').click();
    await eventually(() => field('contacts').count(), 0);
    await seuil.try('coach_without_tracking');
    await openPart(seuil, 'promise');
    assert.equal(await field('contacts').inputValue(), '45');
});

test('what was typed, of a promise and of a wish, goes where the page moves the calculator', async () => {
    const { page, seuil, field } = await promised();
    await field('contacts').fill('45');
    await openPart(seuil, 'levers');
    await seuil.find('#wish-customers').fill('8');
    // Out of the page for a while, as a tab of an editor does: it comes back as another one.
    await page.evaluate(async () => {
        const element = document.querySelector('seuil-calculateur');
        const place = document.createElement('section');
        element.after(place);
        element.remove();
        await new Promise((resolve) => setTimeout(resolve, 100));
        place.append(element);
    });
    await page.locator('[data-state=working]').first().waitFor();
    for (const part of ['promise', 'levers']) {
        if (!(await seuil.find(`[data-part=${part}][open]`).count())) await openPart(seuil, part);
    }
    assert.equal(await field('contacts').inputValue(), '45');
    assert.equal(await seuil.find('#wish-customers').inputValue(), '8');
});
