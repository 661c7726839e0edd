// What dies comes back: a panic in a view or in a callback, an overflow, in one of ten calculators. All have their inputs
// again, never a stale number; a third death in a minute is the last.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, plain } from './harness.mjs';
import { blog, heard, listening, states } from './help/blog.mjs';

const TEN = Array.from({ length: 10 }, (_, rank) => rank);
const ten = TEN.map((rank) => `<seuil-calculateur id="c${rank}" loading="eager" budget="${1000 + 100 * rank}"><p>repli</p></seuil-calculateur>`).join('');
const opened = (options) =>
    blog(ten, { mortal: true, prepare: listening, expectedErrors: /unreachable|call stack|recursion|no answer|seuil:/, ...options });

const one = (page, rank) => page.locator(`#c${rank}`);
const field = (page, rank, input) => one(page, rank).locator(`[data-place=main][data-input=${input}] .field-text`);
/** The budget that a calculator's answer names. */
const budget = async (page, rank) => plain(await one(page, rank).locator('.answer-money .figure').first().textContent());
const euros = (rank) => `${`${1000 + 100 * rank}`.replace(/(?=...$)/, ' ')} €`;

/** Kills a calculator, by a budget that it does not survive. */
async function kill(page, rank, deadly) {
    await field(page, rank, 'budget').fill(deadly);
}

async function allWork(page, deaths) {
    await eventually(async () => (await heard(page, 'seuil-ready')).length, 10 * (deaths + 1));
    assert.deepEqual(await states(page), Array(10).fill('working'));
}

for (const [what, deadly] of [
    ['a panic in a view', '13001'],
    ['a panic in a callback', '13002'],
    ['an overflow', '13003'],
]) {
    test(`${what} of one of ten: all come back with their inputs`, async () => {
        const page = await opened();
        await field(page, 3, 'margin').fill('33');
        await eventually(async () => (await heard(page, 'seuil-change')).at(-1)?.detail.profile.margin, 0.33);
        await kill(page, 7, deadly);
        await allWork(page, 1);
        for (const rank of TEN) await eventually(() => budget(page, rank), euros(rank));
        assert.equal(await field(page, 3, 'margin').inputValue(), '33');
        // All of them answer a hand again.
        for (const rank of TEN) {
            await field(page, rank, 'budget').fill(`${2000 + 100 * rank}`);
            await eventually(() => budget(page, rank), euros(rank + 10));
        }
        assert.deepEqual(await heard(page, 'seuil-error'), []);
    });
}

test('a case that is being tried on comes back as one, with the reader’s own numbers', async () => {
    const page = await blog(
        '<seuil-calculateur id="c0" loading="eager" sections="answer cases" budget="1300"></seuil-calculateur><seuil-calculateur id="c1" loading="eager"></seuil-calculateur>',
        { mortal: true, prepare: listening, expectedErrors: /unreachable|seuil:/ },
    );
    const plumber = one(page, 0).locator('[data-case=plumber_one_town] button');
    await plumber.click();
    await eventually(() => plumber.getAttribute('aria-pressed'), 'true');
    await kill(page, 1, '13001');
    await eventually(async () => (await heard(page, 'seuil-ready')).length, 4);
    assert.equal(await plumber.getAttribute('aria-pressed'), 'true');
    await one(page, 0).getByRole('button', { name: 'Revenir à mes chiffres' }).click();
    await eventually(() => budget(page, 0), '1 300 €');
});

test('the third death in a minute is the last: the fallback, the reason, and a way to try again', async () => {
    const page = await opened();
    for (const death of [1, 2]) {
        await kill(page, death, '13001');
        await allWork(page, death);
    }
    await kill(page, 3, '13002');
    await eventually(() => states(page), Array(10).fill('degraded'));
    assert.equal(await page.locator('.seuil').count(), 0, 'a stale number');
    for (const rank of TEN) {
        assert.ok(await one(page, rank).getByText('repli').isVisible());
        await one(page, rank).getByText(/trop souvent. Rechargez la page\./).waitFor();
    }
    const errors = await heard(page, 'seuil-error');
    assert.deepEqual(errors.map(({ detail }) => detail.cause), Array(10).fill('crash'));
    // The reader may wish otherwise.
    await one(page, 5).getByRole('button', { name: 'Réessayer' }).click();
    await eventually(async () => (await states(page))[5], 'working');
    assert.equal(await budget(page, 5), euros(5));
});

test('a calculator that no longer answers, and says nothing, is found out by the hand that gets no answer', async () => {
    const page = await opened({ prepare: async (page) => { await listening(page); await page.clock.install(); } });
    // As if its scheduler were stuck: what the hand does goes nowhere.
    await page.evaluate(() => {
        const silence = (event) => event.stopImmediatePropagation();
        document.querySelector('#c4').shadowRoot.querySelector('.seuil').parentElement.parentElement.addEventListener('input', silence, true);
    });
    await field(page, 4, 'budget').fill('1111');
    await page.clock.runFor(1500);
    assert.deepEqual(await states(page), Array(10).fill('working'));
    await page.clock.runFor(1000);
    await eventually(async () => { await page.clock.runFor(100); return (await heard(page, 'seuil-ready')).length; }, 20);
    assert.deepEqual(await states(page), Array(10).fill('working'));
});
