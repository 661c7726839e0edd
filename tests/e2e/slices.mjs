// What is done in the frame of a change, and what follows it: one assessment, then the budgets that pay in slices, never
// of an older profile; the host told once, when the hand rests.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, eventually, openPage, plain, words } from './harness.mjs';
import { blog, heard, listening } from './help/blog.mjs';
import { stop } from './help/clock.mjs';

const one = '<seuil-calculateur id="c" loading="eager"></seuil-calculateur>';
const pending = words('answer.range.pending');

/** Moves a slider in steps, in the page: one `input` event a value, each in a task of its own. */
const drag = (slider, values) =>
    slider.evaluate(async (range, values) => {
        for (const value of values) {
            range.value = value;
            range.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
            await new Promise((resolve) => requestAnimationFrame(resolve));
        }
    }, values);

const from = (first, count) => Array.from({ length: count }, (_, step) => first + step);

test('a drag of many events is told to the host once, when the hand rests, as it ended', async () => {
    const page = await blog(one, {
        async prepare(page) {
            await listening(page);
            await page.clock.install();
        },
        ready: false,
    });
    const told = () => heard(page, 'seuil-change');
    await eventually(async () => {
        await page.clock.runFor(100);
        return (await heard(page, 'seuil-ready')).length;
    }, 1);
    await stop(page);
    const slider = calculator(page).slider('margin');
    for (const value of from(30, 15)) {
        await slider.evaluate((range, value) => {
            range.value = value;
            range.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        }, value);
        await page.clock.runFor(100);
    }
    assert.deepEqual(await told(), [], 'told before the hand rested');
    await page.clock.runFor(5_000);
    const events = await told();
    assert.equal(events.length, 1);
    assert.equal(events[0].detail.profile.margin, 0.44);
    assert.equal(typeof events[0].detail.assessment.score, 'number');
    // What is not the reader's, and what changes nothing, is not told.
    await page.evaluate(() => document.querySelector('seuil-calculateur').setAttribute('budget', '1700'));
    await slider.press('Home').then(() => slider.press('Home'));
    await page.evaluate(() => document.querySelector('seuil-calculateur').reset());
    await page.clock.runFor(5_000);
    assert.equal((await told()).length, 1, 'what the host took back is told');
});

test('an element that leaves the page tells first what it has not told yet', async () => {
    const page = await blog(one, { prepare: listening });
    const told = await page.evaluate(async () => {
        const element = document.querySelector('seuil-calculateur');
        const range = element.shadowRoot.querySelector('[data-place=main][data-input=budget] .field-slider');
        const changes = [];
        element.addEventListener('seuil-change', ({ detail }) => changes.push(detail.profile.budget));
        const before = range.value;
        range.stepUp();
        range.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        await 0;
        element.remove();
        // Nothing waits: what tells is not a timer.
        await new Promise((resolve) => queueMicrotask(() => Promise.resolve().then(() => setTimeout(resolve))));
        return { changes, moved: range.value !== before };
    });
    assert.equal(told.moved, true);
    assert.equal(told.changes.length, 1);
    assert.ok(told.changes[0] > 1000, told.changes);
    await page.waitForTimeout(500);
    assert.deepEqual(await heard(page, 'seuil-change'), [], 'told again');
});

test('a change that a death cut short is there after it, and told once', async () => {
    const two = '<seuil-calculateur id="c" loading="eager"></seuil-calculateur><seuil-calculateur id="d" loading="eager"></seuil-calculateur>';
    const page = await blog(two, { mortal: true, prepare: listening, expectedErrors: /unreachable|seuil:/ });
    await page.evaluate(() => {
        const field = (id, input, value) => {
            const text = document
                .querySelector(id)
                .shadowRoot.querySelector(`[data-place=main][data-input=${input}] .field-text`);
            text.value = value;
            text.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        };
        field('#c', 'margin', '33');
        // A frame soon shows it; the host has not heard of it when everything dies.
        const slider = document.querySelector('#c').shadowRoot.querySelector('[data-place=main][data-input=margin] .field-slider');
        const die = () =>
            slider.value === '33' ? setTimeout(() => field('#d', 'budget', '13001'), 100) : requestAnimationFrame(die);
        requestAnimationFrame(die);
    });
    await eventually(async () => (await heard(page, 'seuil-ready')).length, 4);
    const margin = page.locator('#c [data-place=main][data-input=margin] .field-text');
    assert.equal(await margin.inputValue(), '33');
    await eventually(async () => (await heard(page, 'seuil-change')).map(({ id }) => id), ['c']);
    await page.waitForTimeout(500);
    const [{ detail }, ...others] = await heard(page, 'seuil-change');
    assert.deepEqual([detail.profile.margin, others], [0.33, []]);
});

test('at no time does the range of budgets belong to another margin than the one that is shown', async () => {
    const page = await openPage();
    const seuil = calculator(page);
    const slider = seuil.slider('margin');
    // From 47 € on a budget pays, and which ones do differs from one margin to the next.
    const values = from(47, 20);
    // What belongs together, each read at rest.
    const known = {};
    for (const value of values) {
        await drag(slider, [value]);
        await eventually(async () => (await seuil.read('.answer-range')) !== pending, true);
        known[value] = await seuil.read('.answer-range');
    }
    assert.ok(new Set(Object.values(known)).size > 10, 'too few ranges differ');
    // Others than those, so that nothing is remembered; then the same, read at each drawing and at each frame.
    const others = values.map((value) => value + 29);
    const seen = await slider.evaluate(
        async (range, { values, others }) => {
            const root = range.getRootNode();
            const paragraph = root.querySelector('.answer-range');
            const text = root.querySelector('[data-place=main][data-input=margin] .field-text');
            const seen = [];
            const look = () =>
                seen.push({ margin: text.value, range: paragraph.textContent, height: paragraph.getBoundingClientRect().height });
            const observer = new MutationObserver(look);
            observer.observe(root.querySelector('.seuil'), { subtree: true, childList: true, characterData: true });
            let moving = true;
            const each = () => {
                look();
                if (moving) requestAnimationFrame(each);
            };
            requestAnimationFrame(each);
            const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
            const set = (value) => {
                range.value = value;
                range.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
            };
            for (const value of [...others, ...values]) {
                set(value);
                await frame();
            }
            // Slower than a slice: some come in between.
            for (const value of values) {
                set(value);
                await new Promise((resolve) => setTimeout(resolve, 230));
            }
            moving = false;
            observer.disconnect();
            return seen;
        },
        { values, others },
    );
    let pendings = 0;
    let settled = 0;
    let height;
    for (const { margin, range, height: now } of seen) {
        const shown = plain(range);
        if (shown === pending) {
            pendings++;
            // It keeps its room: nothing below moves. Browsers lay out in sixty-fourths of a pixel.
            if (height) assert.ok(Math.abs(now - height) < 0.05, `the page jumped: ${height}, ${now}`);
            continue;
        }
        height = now;
        if (known[margin]) {
            settled++;
            assert.equal(shown, known[margin], `a range of another margin than ${margin}`);
        }
    }
    assert.ok(pendings > 0 && settled > 0, JSON.stringify({ pendings, settled }));
});

test('a hand on the budget never waits for the range of budgets', async () => {
    const page = await openPage();
    const seuil = calculator(page);
    const seen = seuil.find('.answer-range').evaluate(async (paragraph) => {
        const seen = new Set();
        const observer = new MutationObserver(() => seen.add(paragraph.textContent));
        observer.observe(paragraph, { subtree: true, childList: true, characterData: true });
        await new Promise((resolve) => document.addEventListener('over', resolve, { once: true }));
        return [...seen];
    });
    await drag(seuil.slider('budget'), from(1, 30).map((step) => step * 20));
    await page.evaluate(() => document.dispatchEvent(new Event('over')));
    assert.ok(!(await seen).map(plain).includes(pending));
});

test('one assessment for each change, whatever follows it', async () => {
    const page = await blog(one, { mortal: true, prepare: listening });
    const seuil = calculator(page);
    const assessed = async () => Number(await page.locator('.seuil').getAttribute('data-assessed'));
    const said = () => page.getByRole('status').textContent();
    for (const [input, presses] of [['budget', 1], ['margin', 1], ['margin', 7]]) {
        const [before, told, sentence] = [await assessed(), (await heard(page, 'seuil-change')).length, await said()];
        await seuil.slider(input).focus();
        for (let press = 0; press < presses; press++) await page.keyboard.press('ArrowRight');
        // The last thing to follow is what is heard; it draws, and the count is written at each drawing.
        await eventually(async () => (await said()) !== sentence, true);
        await eventually(async () => (await seuil.read('.answer-range')) !== pending, true);
        assert.equal((await heard(page, 'seuil-change')).length, told + 1);
        assert.equal(await assessed(), before + presses, `${presses} × ${input}`);
    }
});
