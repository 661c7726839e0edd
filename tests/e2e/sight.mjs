// What is below the screen is not drawn in the frame of a change: it follows, and is never seen as it was before.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, eventually, openPage, plain } from './harness.mjs';
import { blog } from './help/blog.mjs';
import { stop } from './help/clock.mjs';

const LOW = { width: 1200, height: 700 };
const HIGH = { width: 1200, height: 5000 };

/** What stands below the answer and changes with the margin: the money over the months. */
const BELOW = '.cash';

const from = (first, count) => Array.from({ length: count }, (_, step) => first + step);

/** Moves a slider through values, a task each; after each, what a paragraph of the answer and what is below say. */
const moved = (slider, values, pause = 0) =>
    slider.evaluate(
        async (range, { values, pause, below }) => {
            const root = range.getRootNode();
            const seen = [];
            for (const value of values) {
                range.value = value;
                range.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
                // Not a frame: where the clock stands, none comes.
                await new Promise((resolve) => {
                    const { port1, port2 } = new MessageChannel();
                    port1.onmessage = () => resolve(port1.close());
                    port2.postMessage(0);
                });
                seen.push({ value, answer: root.querySelector('.answer-money').textContent, below: root.querySelector(below).textContent });
                if (pause) await new Promise((resolve) => setTimeout(resolve, pause));
            }
            return seen;
        },
        { values, pause, below: BELOW },
    );

const read = async (seuil) => plain(await seuil.find(BELOW).evaluate((element) => element.textContent));

/** What is below, for each margin, once all is at rest. */
async function known(seuil, values) {
    const known = {};
    for (const value of values) {
        await moved(seuil.slider('margin'), [value]);
        await seuil.find(BELOW).evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
        known[value] = await read(seuil);
    }
    assert.equal(new Set(Object.values(known)).size, values.length, 'margins that cannot be told apart');
    return known;
}

/**
 * Waits until a part is in sight, or out of it, for its calculator too: observers are told in the order in which they were
 * made.
 */
const until = (seuil, part, isSeen) =>
    seuil.find(`[data-below=${part}]`).evaluate(
        (element, isSeen) =>
            new Promise((resolve) => {
                const observer = new IntersectionObserver((entries) => {
                    if (entries.at(-1).isIntersecting === isSeen) resolve(observer.disconnect());
                });
                observer.observe(element);
            }),
        isSeen,
    );

const values = from(40, 6);

const clocked = { prepare: (page) => page.clock.install() };

test('below the screen nothing is drawn under a moving hand; it is once the hand pauses', async () => {
    const page = await openPage({ ...LOW, ...clocked });
    const seuil = calculator(page);
    const settled = await known(seuil, values);
    await seuil.slider('margin').scrollIntoViewIfNeeded();
    await until(seuil, 'pictures', false);
    await stop(page);
    const back = [...values].reverse();
    const seen = await moved(seuil.slider('margin'), back);
    assert.equal(new Set(seen.map(({ answer }) => answer)).size, values.length, 'the answer waits');
    assert.deepEqual(new Set(seen.map(({ below }) => plain(below))), new Set([settled[values.at(-1)]]), 'it did not wait');
    await page.clock.runFor(200);
    await eventually(() => read(seuil), settled[back.at(-1)]);
});

test('a single change is followed below the screen too', async () => {
    const page = await openPage(LOW);
    const seuil = calculator(page);
    const [one, other] = values;
    const settled = await known(seuil, [one, other]);
    await moved(seuil.slider('margin'), [one]);
    await eventually(() => read(seuil), settled[one]);
});

test('what is on the screen is of the same profile as the answer, in every frame', async () => {
    const page = await openPage(HIGH);
    const seuil = calculator(page);
    const settled = await known(seuil, values);
    for (const { value, below } of await moved(seuil.slider('margin'), values)) assert.equal(plain(below), settled[value]);
});

test('parts are out of sight each for itself', async () => {
    const page = await openPage({ width: 1200, height: 2000, ...clocked });
    const seuil = calculator(page);
    const settled = await known(seuil, values);
    await seuil.find('[data-part=trade] > summary').click();
    await seuil.find('.first').evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
    const folds = seuil.find('.folds');
    await until(seuil, 'folds', false);
    await stop(page);
    const before = await folds.textContent();
    const back = [...values].reverse();
    for (const { value, below } of await moved(seuil.slider('margin'), back)) assert.equal(plain(below), settled[value]);
    assert.equal(await folds.textContent(), before, 'the folds are drawn');
    await page.clock.runFor(200);
    await eventually(async () => (await folds.textContent()) !== before, true);
});

test('what comes on the screen under a moving hand is drawn', async () => {
    const page = await openPage(LOW);
    const seuil = calculator(page);
    const settled = await known(seuil, values);
    const slider = seuil.slider('margin');
    await slider.scrollIntoViewIfNeeded();
    await moved(slider, values);
    // Another reader's wheel: the hand is still on the slider.
    await seuil.find(BELOW).evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
    await until(seuil, 'pictures', true);
    const seen = await moved(slider, [...values].reverse(), 50);
    for (const { value, below } of seen) assert.equal(plain(below), settled[value]);
});

test('what is on the screen in a box that scrolls is drawn in every frame, however much of the calculator is above it', async () => {
    const page = await blog(
        '<div style="block-size: 30rem; overflow: auto"><seuil-calculateur loading="eager"></seuil-calculateur></div>',
        LOW,
    );
    const seuil = calculator(page);
    const settled = await known(seuil, values);
    await seuil.find(BELOW).evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
    await until(seuil, 'pictures', true);
    for (const { value, below } of await moved(seuil.slider('margin'), values)) assert.equal(plain(below), settled[value]);
});

test('a page that is printed under a moving hand is whole', async () => {
    const page = await openPage(LOW);
    const seuil = calculator(page);
    const settled = await known(seuil, values);
    const slider = seuil.slider('margin');
    await slider.scrollIntoViewIfNeeded();
    await moved(slider, values);
    const printed = await slider.evaluate((range, below) => {
        dispatchEvent(new Event('beforeprint'));
        return new Promise((resolve) => queueMicrotask(() => resolve(range.getRootNode().querySelector(below).textContent)));
    }, BELOW);
    // What is drawn for paper is as wide as paper; what it says is the same.
    assert.equal(plain(printed), settled[values.at(-1)]);
});
