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
const moved = (slider, values) =>
    slider.evaluate(
        async (range, { values, below }) => {
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
            }
            return seen;
        },
        { values, below: BELOW },
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
const back = [...values].reverse();

/** Opens a page whose clock can be stopped; with what is below for each margin, on the last of which it stands. */
async function opened(size, open = openPage) {
    const page = await open({ ...size, prepare: (page) => page.clock.install() });
    const seuil = calculator(page);
    return { page, seuil, slider: seuil.slider('margin'), settled: await known(seuil, values) };
}

/** A low page under a hand that moves from the last margin to the first, and does not pause: its clock stands. */
async function underHand() {
    const all = await opened(LOW);
    await all.slider.scrollIntoViewIfNeeded();
    await until(all.seuil, 'pictures', false);
    await stop(all.page);
    const seen = await moved(all.slider, back);
    return { ...all, seen, last: all.settled[back.at(-1)] };
}

const inSight = async (seuil) => {
    await seuil.find(BELOW).evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
    await until(seuil, 'pictures', true);
};

test('below the screen nothing is drawn under a moving hand; it is once the hand pauses', async () => {
    const { page, seuil, seen, settled, last } = await underHand();
    assert.equal(new Set(seen.map(({ answer }) => answer)).size, values.length, 'the answer waits');
    assert.deepEqual(new Set(seen.map(({ below }) => plain(below))), new Set([settled[values.at(-1)]]), 'it did not wait');
    await page.clock.runFor(200);
    await eventually(() => read(seuil), last);
});

test('a single change is followed below the screen too', async () => {
    const { seuil, slider, settled } = await opened(LOW);
    const [one] = values;
    await moved(slider, [one]);
    await eventually(() => read(seuil), settled[one]);
});

test('what is on the screen is of the same profile as the answer, in every frame', async () => {
    const { slider, settled } = await opened(HIGH);
    for (const { value, below } of await moved(slider, values)) assert.equal(plain(below), settled[value]);
});

test('parts are out of sight each for itself', async () => {
    const { page, seuil, slider, settled } = await opened({ width: 1200, height: 2000 });
    await seuil.find('[data-part=trade] > summary').click();
    await seuil.find('.first').evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
    const folds = seuil.find('.folds');
    await until(seuil, 'folds', false);
    await stop(page);
    const before = await folds.textContent();
    for (const { value, below } of await moved(slider, back)) assert.equal(plain(below), settled[value]);
    assert.equal(await folds.textContent(), before, 'the folds are drawn');
    await page.clock.runFor(200);
    await eventually(async () => (await folds.textContent()) !== before, true);
});

test('what comes on the screen under a moving hand is drawn, at once and at each move', async () => {
    const { seuil, slider, settled, last } = await underHand();
    // Another reader's wheel: the hand is still on the slider.
    await inSight(seuil);
    await eventually(() => read(seuil), last);
    for (const { value, below } of await moved(slider, values)) assert.equal(plain(below), settled[value]);
});

test('what is on the screen in a box that scrolls is drawn in every frame, however much of the calculator is above it', async () => {
    const box = '<div style="block-size: 30rem; overflow: auto"><seuil-calculateur loading="eager"></seuil-calculateur></div>';
    const { seuil, slider, settled } = await opened(LOW, (options) => blog(box, options));
    await inSight(seuil);
    for (const { value, below } of await moved(slider, values)) assert.equal(plain(below), settled[value]);
});

test('a page that is printed under a moving hand is whole', async () => {
    const { slider, last } = await underHand();
    const printed = await slider.evaluate((range, below) => {
        dispatchEvent(new Event('beforeprint'));
        return new Promise((resolve) => queueMicrotask(() => resolve(range.getRootNode().querySelector(below).textContent)));
    }, BELOW);
    // What is drawn for paper is as wide as paper; what it says is the same.
    assert.equal(plain(printed), last);
});
