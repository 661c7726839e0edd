// What dies comes back: a panic in a view or in a callback, an overflow, in one of ten calculators. All have their inputs
// again, never a stale number; a third death in a minute is the last.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { budgetOf, eventually } from './harness.mjs';
import { blog, heard, listening, states } from './help/blog.mjs';
import { stop } from './help/clock.mjs';

const TEN = Array.from({ length: 10 }, (_, rank) => rank);
const ten = TEN.map((rank) => `<seuil-calculateur id="c${rank}" loading="eager" budget="${1000 + 100 * rank}"><p>repli</p></seuil-calculateur>`).join('');
const opened = (options) =>
    blog(ten, { mortal: true, prepare: listening, expectedErrors: /unreachable|call stack|recursion|no answer|seuil:/, ...options });

const one = (page, rank) => page.locator(`#c${rank}`);
const field = (page, rank, input) => one(page, rank).locator(`[data-place=main][data-input=${input}] .field-text`);
const budget = (page, rank) => budgetOf(one(page, rank).locator('.controls'));
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

/** A page whose clock is the test's. */
const timed = (more) => ({
    async prepare(page) {
        await listening(page);
        await page.clock.install();
        await more?.(page);
    },
});

test('a calculator that no longer answers, and says nothing, is found out by the hand that gets no answer', async () => {
    // As if its scheduler were stuck: what the hand does goes nowhere. The loader listens first, the application next.
    const stuck = (page) =>
        page.addInitScript(() => {
            const add = EventTarget.prototype.addEventListener;
            const known = new WeakSet();
            EventTarget.prototype.addEventListener = function (type, listener, options) {
                if (type !== 'input' || !(this instanceof HTMLDivElement)) return add.call(this, type, listener, options);
                if (!known.has(this)) return known.add(this) && add.call(this, type, listener, options);
                const heard = (event) => this !== globalThis.stuck && listener.call(this, event);
                return add.call(this, type, heard, options);
            };
        });
    const page = await opened(timed(stuck));
    await stop(page);
    await page.evaluate(() => {
        globalThis.stuck = document.querySelector('#c4').shadowRoot.querySelector('.seuil').parentElement;
    });
    await field(page, 4, 'budget').fill('1111');
    await page.clock.runFor(1500);
    assert.deepEqual(await states(page), Array(10).fill('working'));
    await page.clock.runFor(1000);
    await eventually(async () => { await page.clock.runFor(100); return (await heard(page, 'seuil-ready')).length; }, 20);
    assert.deepEqual(await states(page), Array(10).fill('working'));
});

test('hands that ask nothing of the calculator are no sign of its death', async () => {
    const inside = '<a slot="cta" href="#contact">Écrire</a><form slot="cta"><input name="mail"></form>';
    const page = await blog(
        `<seuil-calculateur loading="eager" style="--seuil-surface: #eef">${inside}</seuil-calculateur>`,
        { mortal: true, ...timed(), expectedErrors: /^$/ },
    );
    const first = await page.locator('.seuil').elementHandle();
    const rest = async () => {
        await page.clock.runFor(5000);
        assert.deepEqual(await states(page), ['working']);
        assert.ok(await first.evaluate((node) => node.isConnected), 'it was replaced');
    };
    await page.getByText('Écrire').click();
    await rest();
    await page.locator('[name=mail]').fill('a@b.fr');
    await page.locator('[name=mail]').press('Tab');
    await rest();
    // The margin of a calculator that differs from its page, and words that do nothing.
    await page.locator('seuil-calculateur').click({ position: { x: 3, y: 3 } });
    await page.locator('.answer-verdict').click();
    await rest();
    // A finger that rests before it leaves a slider.
    const slider = page.locator('[data-place=main][data-input=budget] input[type=range]');
    await slider.evaluate((range) => {
        range.value = 40;
        range.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    });
    await page.clock.runFor(1500);
    await slider.evaluate((range) => range.dispatchEvent(new Event('change', { bubbles: true, composed: true })));
    await rest();
    assert.equal((await heard(page, 'seuil-ready')).length, 1);
});

test('two deaths a minute are survived, whatever came in the minutes before', async () => {
    const page = await opened(timed());
    for (const death of [1, 2, 3, 4]) {
        await kill(page, death, '13001');
        await eventually(async () => {
            await page.clock.runFor(100);
            return (await heard(page, 'seuil-ready')).length;
        }, 10 * (death + 1));
        if (death === 2) await page.clock.runFor(61_000);
    }
    assert.deepEqual(await states(page), Array(10).fill('working'));
});

test('what the host says while there is no calculator is heard; what the reader had set elsewhere stays', async () => {
    const page = await opened();
    await field(page, 5, 'margin').fill('33');
    await eventually(async () => (await heard(page, 'seuil-change')).at(-1)?.detail.profile.margin, 0.33);
    await page.evaluate(() => {
        const element = document.querySelector('#c5');
        const say = () => element.dataset.state === 'recovering' && element.setAttribute('budget', '1777');
        new MutationObserver(say).observe(element, { attributeFilter: ['data-state'] });
    });
    await kill(page, 7, '13001');
    await allWork(page, 1);
    await eventually(() => budget(page, 5), '1 777 €');
    assert.equal(await field(page, 5, 'margin').inputValue(), '33');
});

test('between a death and the recovery there is the fallback, and no number', async () => {
    const page = await opened();
    await page.evaluate(() => {
        globalThis.between = [];
        const note = ([{ target }]) => {
            if (target.dataset.state !== 'recovering') return;
            const [text] = target.children;
            between.push([Boolean(target.shadowRoot.querySelector('.seuil')), text.offsetHeight > 10, target.offsetHeight > 500]);
        };
        for (const element of document.querySelectorAll('seuil-calculateur')) {
            new MutationObserver(note).observe(element, { attributeFilter: ['data-state'] });
        }
    });
    // All die in one task; what a page could paint before the next one is noted.
    await kill(page, 7, '13003');
    await allWork(page, 1);
    assert.deepEqual(await page.evaluate(() => between), Array(10).fill([false, true, true]));
});

test('one that nears after the last death says so too', async () => {
    const far = '<div style="height: 5000px"></div><seuil-calculateur id="far"><p>repli</p></seuil-calculateur>';
    const page = await blog(ten + far, { ready: false, mortal: true, prepare: listening, expectedErrors: /unreachable|seuil:/ });
    await eventually(async () => (await heard(page, 'seuil-ready')).length, 10);
    for (const death of [1, 2, 3]) {
        await kill(page, death, '13001');
        if (death < 3) await eventually(async () => (await heard(page, 'seuil-ready')).length, 10 * (death + 1));
    }
    await eventually(async () => (await states(page)).slice(0, 10), Array(10).fill('degraded'));
    await page.locator('#far').scrollIntoViewIfNeeded();
    await page.locator('#far').getByText('trop souvent').waitFor();
    await page.locator('#far').getByRole('button').click();
    await eventually(async () => (await states(page))[10], 'working');
});
