// « Préparer un pilote » and « Suivre le pilote »: the plan with its days, the page for providers, the calendar's file, the
// follow-up with its alarms and its decision.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { calculator, eventually, openPage, plain, words } from './harness.mjs';
import { openPart } from './help/part.mjs';

async function planned(part = 'pilot', options) {
    const page = await openPage({ reducedMotion: 'reduce', ...options });
    const seuil = calculator(page);
    await openPart(seuil, part);
    const field = (entry) => seuil.find(`[data-entry=${entry}] input`);
    const fill = async (entry, text) => {
        await field(entry).fill(text);
        await field(entry).blur();
    };
    return { page, seuil, field, fill };
}

/** The clipboard of a page takes what it is given, where `globalThis.copied` keeps it. */
const clipboard = (page) =>
    page.addInitScript(() => {
        const writeText = async (text) => { globalThis.copied = text; };
        Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    });

/** Contacts of three months, and those before. */
async function contacts({ fill }, before, months) {
    await fill('baselineContacts', `${before}`);
    for (const [at, count] of months.entries()) await fill(`contacts-${at + 1}`, `${count}`);
}

const decision = (seuil) => seuil.find('.decision').getAttribute('data-decision');

test('the plan has its targets on the ramp, and each figure opens', async () => {
    const { seuil } = await planned();
    const months = await seuil.find('[data-sheet=trial] .sheet-row td:nth-of-type(1)').allTextContents();
    assert.equal(months.length, 3);
    const numbers = months.map((text) => Number(plain(text).replace(/[^\d,]/gu, '').replace(',', '.')));
    assert.ok(numbers[0] < numbers[1] && numbers[1] < numbers[2], 'never at cruise');
    assert.ok(Math.abs(numbers[1] / numbers[0] - 0.7 / 0.4) < 0.05);
    await seuil.why('[data-sheet=trial]', 'pilot.contacts[2]');
    await seuil.why('.trial-power', 'pilot.power');
    await seuil.why('.trial', 'pilot.cost');
});

test('a first day dates the months; its file is a calendar', async () => {
    const { page, seuil } = await planned();
    assert.equal(await seuil.find('[data-keep=calendar]').getAttribute('aria-disabled'), 'true');
    await seuil.find('#trial-start').fill('2027-01-31');
    await eventually(async () => plain(await seuil.find('[data-sheet=trial] .sheet-row th').first().textContent()), 'Mois 1, du 31 janvier 2027 au 27 février 2027');
    const [file] = await Promise.all([page.waitForEvent('download'), seuil.find('[data-keep=calendar]').click()]);
    assert.equal(file.suggestedFilename(), words('pilot.calendar.file'));
    const text = await readFile(await file.path(), 'utf8');
    const days = [...text.matchAll(/DTSTART;VALUE=DATE:(\d+)\r\n/gu)].map(([, day]) => day);
    assert.deepEqual(days, ['20270131', '20270214', '20270227', '20270330', '20270429', '20270430']);
    await eventually(() => seuil.read('.trial .keep-said'), words('pilot.calendar.done'));
});

test('what is told comes to a decision, with its reasons, and can be undone', async () => {
    const page = await planned('follow');
    const { seuil } = page;
    assert.equal(await decision(seuil), 'none');
    await contacts(page, 30, [15, 19, 22]);
    await eventually(() => decision(seuil), 'continue');
    const reasons = await seuil.find('.decision > .bullets > li').allTextContents();
    assert.equal(plain(reasons[0]), words('follow.reason.on_plan'));
    await eventually(async () => (await page.page.locator('.seuil [role=status]').textContent()).includes(words('follow.decision.continue')), true);
    await seuil.find('[data-tick=contract_trap]').check();
    await eventually(() => decision(seuil), 'take_back');
    assert.ok((await seuil.find('[data-alarm=contract_trap]').textContent()).includes(words('follow.severity.S')));
    await seuil.find('.history button').first().click();
    await eventually(() => decision(seuil), 'continue');
    assert.equal(await seuil.find('[data-tick=contract_trap]').isChecked(), false);
});

test('what the figures tell is not asked; what they do not tell is', async () => {
    const page = await planned('follow');
    const { seuil, fill } = page;
    await seuil.find('[data-tick=no_contact]').waitFor();
    await contacts(page, 30, [10, 10, 10]);
    await eventually(() => seuil.find('[data-tick=no_contact]').count(), 0);
    await eventually(() => seuil.find('[data-alarm=no_contact]').getAttribute('data-raised'), 'true');
    await fill('ownerHours-3', '4');
    await eventually(() => seuil.find('[data-alarm=no_time_gained]').getAttribute('data-raised'), 'true');
});

test('few customers are told with how far off their cost may be', async () => {
    const page = await planned('follow');
    const { seuil, fill } = page;
    await fill('baselineCustomers', '15');
    for (const [at, [customers, spend]] of [[6, 1400], [7, 1000], [7, 1000]].entries()) {
        await fill(`customers-${at + 1}`, `${customers}`);
        await fill(`spend-${at + 1}`, `${spend}`);
    }
    // 5 customers more for 3 000 € once the set-up is off, two thirds of the cruise: 400 €, from 171 to 1 232.
    await eventually(async () => /400 €.*171 €.*1 23\d €/u.test(plain(await seuil.find('.decision').textContent())), true);
});

test('a text that is no number is told once it is left', async () => {
    const { seuil, field, fill } = await planned('follow');
    await field('contacts-1').fill('douze');
    assert.equal(await seuil.find('[data-entry=contacts-1] .field-error').count(), 0);
    await field('contacts-1').blur();
    await seuil.find('[data-entry=contacts-1] .field-error').waitFor();
    assert.equal(await field('contacts-1').getAttribute('aria-invalid'), 'true');
    await fill('contacts-1', '12');
    await eventually(() => seuil.find('.field-error').count(), 0);
    assert.equal(await field('contacts-1').inputValue(), '12');
});

test('the next months carry the loss', async () => {
    const page = await planned('follow');
    const { seuil, fill, field } = page;
    await fill('baselineCustomers', '15');
    for (const month of [1, 2, 3]) {
        await fill(`customers-${month}`, '5');
        await fill(`spend-${month}`, '1000');
    }
    await seuil.find('[data-trial=turn]').click();
    await eventually(() => field('carriedLoss').inputValue(), '3000');
    assert.equal(await field('customers-1').inputValue(), '');
    assert.equal(await field('baselineCustomers').inputValue(), '15');
    // Back, the first quarter is as it was; the second one too.
    await fill('customers-1', '9');
    await seuil.find('[data-trial=turn]').click();
    await eventually(() => field('customers-1').inputValue(), '5');
    assert.equal(await field('spend-3').inputValue(), '1000');
    assert.equal(await field('carriedLoss').count(), 0);
    await seuil.find('[data-trial=turn]').click();
    await eventually(() => field('customers-1').inputValue(), '9');
    assert.equal(await field('carriedLoss').inputValue(), '3000');
});

test('a link opens with the trial', async () => {
    const page = await openPage({ path: '#seuil=1&pilot.startDate=2027-01-04&pilot.contacts=12,19,24&pilot.baselineContacts=30' });
    const seuil = calculator(page);
    await openPart(seuil, 'follow');
    assert.equal(await seuil.find('[data-entry=contacts-2] input').inputValue(), '19');
    assert.ok(plain(await seuil.find('.trial-group legend').nth(1).textContent()).includes('4 janvier 2027'));
});

test('the page for providers is copied', async () => {
    const { page, seuil } = await planned('pilot', { prepare: clipboard });
    await seuil.find('[data-keep=brief]').click();
    await eventually(() => seuil.read('.trial .keep-said'), words('pilot.brief.done'));
    const text = plain(await page.evaluate(() => globalThis.copied));
    for (const said of [words('pilot.brief.title').split('{')[0], '1 000 € HT par mois', 'Comptes à notre nom']) assert.ok(text.includes(said), said);
});
