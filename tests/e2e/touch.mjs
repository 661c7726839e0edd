// With a finger: the slider follows it across, the page scrolls under it when it goes up.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, eventually, openPage, plain } from './harness.mjs';

/** A phone, the budget's slider in its middle, a finger, and what to read. */
async function phone() {
    const page = await openPage({ width: 360, height: 640, hasTouch: true, isMobile: true, reducedMotion: 'reduce' });
    const seuil = calculator(page);
    const slider = seuil.slider('budget');
    await slider.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const { x, y, width, height } = await slider.boundingBox();
    const devtools = await page.context().newCDPSession(page);
    const send = (type, point) =>
        devtools.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [{ x: point[0], y: point[1] }] : [] });
    return {
        page,
        seuil,
        slider,
        /** The point of the slider at this share of its length; its thumb is 24 px wide. */
        at: (share) => [x + 12 + share * (width - 24), y + height / 2],
        value: async () => Number(await slider.inputValue()),
        scroll: () => page.evaluate(() => scrollY),
        /** A finger that goes through points in small steps. */
        async drag(...points) {
            const [start, ...rest] = points;
            await send('touchStart', start);
            let [fromX, fromY] = start;
            for (const [toX, toY] of rest) {
                for (let step = 1; step <= 10; step++) {
                    await send('touchMove', [fromX + ((toX - fromX) * step) / 10, fromY + ((toY - fromY) * step) / 10]);
                }
                [fromX, fromY] = [toX, toY];
            }
            await send('touchEnd');
        },
    };
}

test('a vertical swipe is the page’s: touch-action is pan-y on each slider', async () => {
    const { seuil } = await phone();
    const sliders = seuil.find('.field-slider');
    const actions = await sliders.evaluateAll((all) => all.map((slider) => getComputedStyle(slider).touchAction));
    assert.deepEqual(actions, ['pan-y', 'pan-y', 'pan-y']);
});

test('a tap on the slider sets the budget', async () => {
    const { seuil, at, drag, value, scroll } = await phone();
    const before = await scroll();
    await drag(at(0.5));
    await eventually(async () => Math.abs((await value()) - 3000) <= 50, true);
    await eventually(seuil.budget, plain(`${new Intl.NumberFormat('fr-FR').format(await value())} €`));
    assert.equal(await scroll(), before);
});

test('a drag along the slider moves the budget all the way, and the page not at all', async () => {
    const { page, at, drag, value, scroll } = await phone();
    const before = await scroll();
    await page.evaluate(() => {
        globalThis.budgets = [];
        const root = document.querySelector('seuil-calculateur').shadowRoot;
        const slider = root.querySelector('[data-input=budget] .field-slider');
        slider.addEventListener('input', () => budgets.push(slider.valueAsNumber));
    });
    await drag(at(1000 / 6000), at(0.75));
    await eventually(async () => Math.abs((await value()) - 4500) <= 50, true);
    const budgets = await page.evaluate(() => globalThis.budgets);
    assert.ok(budgets.length >= 5, `only ${budgets}`);
    assert.deepEqual(budgets, budgets.toSorted((a, b) => a - b));
    assert.equal(await scroll(), before);
});

test('a swipe up that starts on the slider scrolls the page', async () => {
    const { at, drag, scroll } = await phone();
    const top = await scroll();
    const [x, y] = at(0.8);
    await drag([x, y], [x + 6, y - 200]);
    await eventually(async () => (await scroll()) > top + 100, true);
});

// Chromium sets the value as soon as the finger is down, and then gives the touch up to the scroll (pointercancel).
test('a swipe up that starts on the slider leaves the budget as it was', async () => {
    const { seuil, at, drag, value, scroll } = await phone();
    const [before, top, answer] = [await value(), await scroll(), await seuil.answer()];
    const [x, y] = at(0.8);
    await drag([x, y], [x + 6, y - 200]);
    await eventually(async () => (await scroll()) > top + 100, true);
    await eventually(value, before);
    assert.equal(await seuil.answer(), answer);
});

test('a tap chooses the activity, opens a table, tries a case on', async () => {
    const { page, seuil } = await phone();
    await seuil.find('.option').nth(2).tap();
    assert.ok(await seuil.activity('b2b').isChecked());
    await seuil.find('.cash summary').tap();
    await seuil.find('.cash table').waitFor();
    await seuil.case('plumber_one_town').tap();
    await eventually(seuil.budget, '880 €');
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
});
