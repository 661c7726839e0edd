// The sliders of « Affiner »: what one press of a key moves, and what a finger that only scrolls must not.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, plain } from './harness.mjs';
import { inputs, refining, round, scale, stepAt, swipeOver, typed } from './help/refining.mjs';

test('an arrow moves a logarithmic slider by one step of the input, wherever it stands', async () => {
    const { page, slider, value, enter } = await refining({}, ['refine.sales', 'refine.customers', 'refine.plan']);
    for (const [key, from, up, down] of [
        ['orderValue', 300, 301, 299],
        ['orderValue', 2, 3, 1],
        ['orderValue', 99_999, 100_000, 99_998],
        ['ordersPerYear', 1.2, 1.3, 1.1],
        ['ordersPerYear', 1, 1.1, 1],
        ['ordersPerYear', 52, 52, 51.9],
        ['costPerLead', 0.35, 0.36, 0.34],
        ['costPerLead', 10, 11, 9.9],
        ['costPerLead', 180, 190, 170],
        ['costPerLead', 1000, 1100, 990],
        ['closingRate', 0.2, 0.3, 0.1],
        ['closingRate', 50, 50.1, 49.9],
        ['demand', 1, 1.1, 1],
        ['demand', 80, 81, 79],
        ['demand', 100, 110, 99],
        ['demand', 20_000, 21_000, 19_000],
    ]) {
        for (const [press, to] of [['ArrowUp', up], ['ArrowLeft', down]]) {
            await enter(key, typed(from));
            await slider(key).focus();
            await page.keyboard.press(press);
            await eventually(async () => [key, from, await value(key)], [key, from, to]);
        }
    }
});

test('each step from the least on is shown and said', async () => {
    const { page, slider, value } = await refining();
    const same = [];
    for (const { key, min } of inputs) {
        await slider(key).focus();
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Home');
        const least = round(min * scale(key));
        await eventually(() => value(key), least);
        const said = await slider(key).getAttribute('aria-valuetext');
        const next = round(least + stepAt(key, least || 1));
        await page.keyboard.press('ArrowRight');
        await eventually(() => slider(key).evaluate((range) => range.value > range.min), true);
        await eventually(async () => (await value(key)) !== least, true).catch(() => {});
        if ((await value(key)) !== next) same.push(`${key}: ${await value(key)} instead of ${next}`);
        if ((await slider(key).getAttribute('aria-valuetext')) === said) same.push(`${key}: still ${plain(said)}`);
    }
    assert.deepEqual(same, []);
});

test('an arrow with Alt, Ctrl or the system key is the browser’s', async () => {
    const { slider } = await refining({}, ['refine.sales']);
    const taken = await slider('orderValue').evaluate((range) =>
        ['altKey', 'ctrlKey', 'metaKey'].filter((held) => {
            const init = { key: 'ArrowLeft', [held]: true, cancelable: true, bubbles: true };
            return !range.dispatchEvent(new KeyboardEvent('keydown', init));
        }),
    );
    assert.deepEqual(taken, []);
});

test('a finger that scrolls over a slider gives nothing: what was assumed stays so', async () => {
    const touch = { width: 360, height: 640, hasTouch: true, isMobile: true };
    const { page, seuil, slider, setting, value } = await refining(touch, ['refine.time']);
    await swipeOver(page, slider('hourValue'));
    await eventually(() => value('hourValue'), 30);
    await eventually(() => setting('hourValue').locator('.setting-source').count(), 1);
    assert.equal(await seuil.find('.history [data-do="history.undo"]').getAttribute('aria-disabled'), 'true');
});
