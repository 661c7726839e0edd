// « Ce qui changerait la réponse » and the little curves under the sliders: what they say is what the engine finds, a tap sets a
// lever and can be undone, and nothing of an older firm is ever drawn.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { evaluate, initSync, sensitivity, target } from '../../dist/npm/seuil.js';
import { axe, calculator, eventually, openPage, plain, words } from './harness.mjs';
import { openPart } from './help/part.mjs';

initSync({ module: readFileSync(new URL('../../dist/npm/seuil_bg.wasm', import.meta.url)) });

/** A curve's points as they stand in its path, from 0 to 1 across. */
const drawn = (path) => path.slice(1).split('L').map((point) => point.split(' ').map(Number)).map(([x, y]) => ({ x: x / 600, y }));

async function levers(options) {
    const page = await openPage({ reducedMotion: 'reduce', ...options });
    const seuil = calculator(page);
    await openPart(seuil, 'levers');
    await seuil.find('.lever').first().waitFor();
    return { page, seuil, ranked: () => seuil.find('.levers-room > div > .levers > .lever').evaluateAll((all) => all.map((one) => one.dataset.lever)) };
}

const verdict = (key) => words(`verdict.${key}`).toLowerCase();

test('the three levers that change the answer soonest stand first, each with its values and answers', async () => {
    const { seuil, ranked } = await levers();
    const found = sensitivity({}).levers.filter(({ flips }) => flips.length > 0);
    assert.deepEqual(await ranked(), found.slice(0, 3).map(({ key }) => key));
    for (const { key, flips } of found.slice(0, 3)) {
        const said = (await seuil.find(`[data-lever=${key}] .lever-set`).allTextContents()).map(plain);
        assert.equal(said.length, flips.length);
        for (const { to } of flips) assert.ok(said.some((words) => words.includes(`« ${verdict(to)} »`)), `${key}: ${said}`);
    }
    await openPart(seuil, 'levers.more');
    await eventually(() => seuil.find('.lever').count(), found.length);
    await openPart(seuil, 'levers.table');
    assert.equal(await seuil.find('[data-part="levers.table"] tbody tr').count(), sensitivity({}).levers.length);
});

test('a tap sets the lever where the answer changes, undoing brings it back', async () => {
    const { page, seuil, ranked } = await levers();
    const before = await seuil.answer();
    const [key] = await ranked();
    const button = seuil.find(`[data-lever=${key}] .lever-set`).first();
    const text = plain(await button.textContent());
    await button.click();
    const { flips } = sensitivity({}).levers.find((lever) => lever.key === key);
    const flip = flips.find(({ to }) => text.includes(`« ${verdict(to)} »`));
    await eventually(() => seuil.read('.answer-verdict').then((said) => said.toLowerCase().includes(verdict(flip.to))), true);
    assert.equal(evaluate({ [key]: flip.value }).verdict, flip.to);
    assert.equal(await page.evaluate(() => document.activeElement.shadowRoot.activeElement?.parentElement.dataset.part), 'levers');
    await seuil.find('.history [data-do="history.undo"]').click();
    await eventually(() => seuil.answer(), before);
});

test('what waiting costs and what weighs most are told, and the figures open', async () => {
    const { seuil } = await levers();
    await seuil.why('.levers-delay', 'delayCost.3');
    const { delayCost } = sensitivity({});
    const euros = new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
    const said = plain(await seuil.find('.levers-delay').textContent());
    for (const months of [1, 3, 6]) assert.ok(said.includes(plain(euros.format(Math.abs(delayCost[months])))), `${said}: ${delayCost[months]}`);
    assert.ok((await seuil.read('.levers-brake')).startsWith('Votre frein principal : '));
});

test('a wish is told by the budget that plans it, or by why there is none', async () => {
    const { seuil } = await levers();
    const wish = (goal) => seuil.find(`#wish-${goal}`);
    const said = (goal) => seuil.read(`#wish-${goal}-said`);
    await wish('customers').fill('8');
    const { budget, assessment } = target({}, { customers: 8 });
    await eventually(async () => (await said('customers')).includes(`${budget.toLocaleString('fr-FR')} €`.replace(/\s/gu, ' ')), true);
    assert.ok((await said('customers')).includes(`« ${verdict(assessment.verdict)} »`));
    await seuil.find('[data-wish=customers] .lever-set').click();
    await eventually(() => seuil.budget().then((shown) => shown.replace(/\D/gu, '')), String(budget));
    await wish('customers').fill('500');
    await eventually(async () => (await said('customers')).startsWith('Jamais, parce que'), true);
    await wish('payback').fill('1');
    await eventually(async () => (await said('payback')).startsWith('Jamais, parce qu’'), true);
    await wish('payback').fill('bientôt');
    await eventually(() => said('payback'), words('wish.wrong.payback'));
});

test('the curve under a slider is what evaluate gives, its marks where the answer changes', async () => {
    const page = await openPage({ reducedMotion: 'reduce' });
    const seuil = calculator(page);
    const path = seuil.find('.controls [data-curve=margin] .lever-path');
    await path.waitFor();
    const points = drawn(await path.getAttribute('d'));
    assert.ok(points.length > 40);
    const cash = (x) => evaluate({ margin: Math.round((0.05 + x * 0.9) * 100) / 100 }).forecast.central.cashAtHorizon;
    const zero = Number(await seuil.find('.controls [data-curve=margin] .lever-zero').getAttribute('y1'));
    const scale = (points.at(-1).y - zero) / cash(points.at(-1).x);
    for (const { x, y } of points) assert.ok(Math.abs((y - zero) / scale - cash(x)) < 0.25 / Math.abs(scale), `${x}: ${y}`);
    const { flips } = sensitivity({}).levers.find(({ key }) => key === 'margin');
    await eventually(() => seuil.find('.controls [data-curve=margin] .lever-flip').count(), flips.length);
    const name = plain(await seuil.find('.controls [data-curve=margin] svg').getAttribute('aria-label'));
    for (const { to } of flips) assert.ok(name.includes(`« ${verdict(to)} »`), name);
    const sides = (await seuil.find('.controls [data-curve=margin] .lever-sides span').allTextContents()).map(plain);
    assert.equal(sides.length, 2);
    for (const { value, to } of flips) assert.ok(sides[value > 0.5 ? 1 : 0].includes(`« ${verdict(to)} »`), sides.join(' | '));
});

test('while a hand moves, its own lever keeps its curve; of the others nothing older than the answer is drawn', async () => {
    const page = await openPage({ reducedMotion: 'reduce' });
    const seuil = calculator(page);
    await eventually(() => seuil.find('.controls .lever-path').count(), 3);
    const seen = await seuil.slider('margin').evaluate(async (range) => {
        const root = range.getRootNode();
        const path = (key) => root.querySelector(`.controls [data-curve=${key}] .lever-path`)?.getAttribute('d') ?? null;
        const start = { margin: path('margin'), budget: path('budget') };
        const seen = [];
        for (let value = 30; value < 60; value += 2) {
            range.value = value;
            range.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
            await new Promise((resolve) => requestAnimationFrame(resolve));
            seen.push({ margin: path('margin') === start.margin, budget: path('budget') });
        }
        return { seen, start };
    });
    assert.ok(seen.seen.every(({ margin }) => margin), 'its own curve went');
    // There or not, but never that of another margin.
    assert.ok(seen.seen.slice(1).every(({ budget }) => budget !== seen.start.budget), 'a curve of the start stayed');
    await eventually(() => seuil.find('.controls .lever-path').count(), 3);
});

test('without the section there are no curves', async () => {
    const { blog } = await import('./help/blog.mjs');
    const page = await blog('<seuil-calculateur loading="eager"></seuil-calculateur>');
    const seuil = calculator(page);
    await seuil.answer();
    assert.equal(await seuil.find('.lever-curve').count(), 0);
    assert.equal(await seuil.find('[data-part=levers]').count(), 0);
});

for (const width of [320, 1200]) {
    test(`nothing is lost and axe finds nothing at ${width} px`, async () => {
        const { page, seuil } = await levers({ width });
        await openPart(seuil, 'levers.more');
        await openPart(seuil, 'levers.table');
        assert.deepEqual(await axe(page), []);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.equal(overflow, 0);
    });
}
