// Each way into somebody's page, and the keyboard, in the engine of Safari: WebKitGTK, over WebDriver.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { without } from '../program.mjs';
import { keyed, SLIDERS } from './help/sliders.mjs';
import { controls, focused, standBefore, visited } from './help/tab.mjs';
import { become, framed, hosts, smoke, WAYS, working } from './help/ways.mjs';
import { webkit } from './help/webkit.mjs';

const options = { skip: without('webkit', 'xvfb'), timeout: 60_000 };

let browser;
let pages;

before(async () => {
    if (options.skip) return;
    pages = await hosts();
    browser = await webkit();
}, options);

after(async () => {
    await pages?.close();
    await browser?.close();
}, options);

for (const way of WAYS) {
    test(way, options, async () => smoke(await browser.open(pages.address(way), framed(way)), way));
}

/** Opens a page with the calculator in it, of this size, with the focus before it. */
async function opened(width = 1200) {
    const page = await browser.open(pages.address('custom element'));
    await browser.resize(width, 640);
    await working(page);
    // The budgets that pay are found last.
    await become(true, () => inside(page, '.answer', (answer) => !answer.querySelector('.answer-pending')));
    await page.evaluate(() => (document.documentElement.style.scrollBehavior = 'auto'));
    await standBefore(page);
    return page;
}

/** Reads an element of the calculator's; undefined where there is none. */
const inside = (page, selector, read) =>
    page.evaluate(
        `(selector) => {
            const found = document.querySelector('seuil-calculateur').shadowRoot.querySelector(selector);
            return found ? (${read})(found) : undefined;
        }`,
        selector,
    );
const slider = (input) => `[data-place=main][data-input=${input}] .field-slider`;
const typed = (input) => `[data-place=main][data-input=${input}] .field-text`;
const value = (page, selector) => inside(page, selector, ({ value }) => value.replaceAll(/\s/gu, ' '));
const answer = (page) => inside(page, '.answer', (answer) => answer.innerText);
const scrolled = (page) => page.around(() => scrollY);

/** Goes by Tab to what matches. */
async function reach(page, selector) {
    for (let step = 0; step < 120; step++) {
        await page.keyboard.press('Tab');
        if (await inside(page, selector, (element) => element.matches(':focus'))) return;
    }
    assert.fail(`Tab does not lead to ${selector}`);
}

/** What matches has the focus and its ring, and is in sight. */
async function holds(page, selector, when) {
    const { ring, seen, what } = await focused(page);
    assert.ok(await inside(page, selector, (element) => element.matches(':focus')), `${what} has the focus ${when}`);
    assert.ok(ring > 0 && seen, `${what}: ring of ${ring}, in sight: ${seen}, ${when}`);
}

for (const width of [480, 1200]) {
    test(`Tab visits every control in the order of the DOM, with a ring, in sight, and leaves; ${width} px`, options, async () => {
        const page = await opened(width);
        const stops = await visited(page);
        assert.deepEqual(
            stops.map(({ place }) => place),
            await controls(page),
        );
        assert.ok(stops.length >= 15, `${stops.length} stops`);
        assert.deepEqual(
            stops.filter(({ ring, seen }) => !(ring > 0 && seen)).map(({ what }) => what),
            [],
            'without a ring, or out of sight',
        );
        assert.equal(await page.evaluate(() => document.activeElement.id), 'after');
        await page.keyboard.press('Shift+Tab');
        assert.equal((await focused(page)).place, stops.at(-1).place);
    });
}

test('Tab goes through a frame and leaves it', options, async () => {
    const page = await browser.open(pages.address('iframe'), true);
    await working(page);
    await page.around(() => document.querySelector('#after').focus());
    await page.keyboard.press('Shift+Tab');
    assert.ok(await focused(page), 'nothing in the frame has the focus');
    await page.keyboard.press('Tab');
    assert.equal(await page.around(() => document.activeElement.id), 'after');
});

for (const [input, step, ends] of SLIDERS) {
    test(`arrows, pages, Home and End move the ${input}, and the answer`, options, async () => {
        const page = await opened();
        await reach(page, slider(input));
        const start = Number(await value(page, slider(input)));
        const scroll = await scrolled(page);
        for (const [key, expected] of keyed(start, step, ends)) {
            const before = await answer(page);
            await page.keyboard.press(key);
            await become(String(expected), () => value(page, slider(input)));
            await become(true, async () => (await answer(page)) !== before);
            await holds(page, slider(input), `after ${key}`);
            assert.equal(await scrolled(page), scroll, `the page scrolls after ${key}`);
        }
        await page.keyboard.press('PageDown');
        await become(true, async () => Number(await value(page, slider(input))) < ends[1] - step);
        assert.equal(await scrolled(page), scroll);
        assert.deepEqual(await page.problems(), []);
    });
}

// Other engines hold by themselves what is in sight.
for (const width of [480, 1200]) {
    test(`a field stays where it is on the screen while the answer above it grows and shrinks, ${width} px`, options, async () => {
        const page = await opened(width);
        await reach(page, '[data-part=refine] > summary');
        await page.keyboard.press('Enter');
        await reach(page, '[data-part="refine.sales"] > summary');
        const { top } = await focused(page);
        await page.keyboard.press('Enter');
        await become(true, () => inside(page, '[data-part="refine.sales"]', (group) => group.open));
        assert.ok(Math.abs((await focused(page)).top - top) < 2, 'what was opened has moved');
        const field = '[data-part="refine.sales"] [data-input=orderValue] .field-slider';
        await reach(page, field);
        await page.evaluate(() => document.querySelector('seuil-calculateur').shadowRoot.activeElement.scrollIntoView({ block: 'center' }));
        const there = (await focused(page)).top;
        const scrolls = new Set();
        for (const key of ['Home', 'End', 'Home']) {
            const said = await answer(page);
            await page.keyboard.press(key);
            await become(true, async () => (await answer(page)) !== said);
            assert.ok(Math.abs((await focused(page)).top - there) < 2, `it has moved after ${key}`);
            await holds(page, field, `after ${key}`);
            scrolls.add(await scrolled(page));
        }
        assert.ok(scrolls.size > 1, 'nothing above has changed its height');
    });
}

test('a link leads where it says, whatever was touched before', options, async () => {
    const page = await browser.open(pages.address('offline file'));
    await working(page);
    await page.evaluate(() => (document.documentElement.style.scrollBehavior = 'auto'));
    await standBefore(page);
    await reach(page, slider('budget'));
    await page.keyboard.press('End');
    await become('6000', () => value(page, slider('budget')));
    await reach(page, '.method-link');
    await page.keyboard.press('Enter');
    await become('methode', () => page.evaluate(() => document.querySelector(':target')?.id));
    // What is still being reckoned is drawn meanwhile.
    await become(true, () => inside(page, '.answer', (answer) => !answer.querySelector('.answer-pending')));
    const top = await page.evaluate(() => document.querySelector(':target').getBoundingClientRect().top);
    assert.ok(top > -1 && top < 600, `it is at ${top}`);
});

test('arrows choose the activity, and its defaults come', options, async () => {
    const page = await opened();
    await reach(page, '.controls [data-choice=activity] input');
    for (const [key, margin] of [
        ['ArrowRight', '45'],
        ['ArrowDown', '75'],
        ['ArrowLeft', '45'],
        ['ArrowUp', '50'],
    ]) {
        const before = await answer(page);
        await page.keyboard.press(key);
        await become(margin, () => value(page, slider('margin')));
        await become(true, async () => (await answer(page)) !== before);
        await holds(page, '.controls [data-choice=activity] input:checked', `after ${key}`);
    }
});

test('a number is typed, mended and refused, on a page that keeps keys for itself too', options, async () => {
    const page = await opened();
    await page.around(() => document.addEventListener('keydown', (event) => event.key !== 'Tab' && event.preventDefault()));
    await reach(page, typed('budget'));
    const scroll = await scrolled(page);
    for (const key of ['Control+a', '2', '1', 'x', 'Backspace', 'ArrowLeft', 'Delete', 'Home', 'ArrowRight', '5', '0', '0', 'Enter']) {
        await page.keyboard.press(key);
    }
    await become('2 500', () => value(page, typed('budget')));
    await become('2500', () => value(page, slider('budget')));
    await page.keyboard.press('End');
    await page.keyboard.press('x');
    await become(true, () => inside(page, '[data-place=main][data-input=budget] .field-error', (error) => error.innerText.length > 10));
    await holds(page, typed('budget'), 'after a letter');
    assert.equal(await scrolled(page), scroll);
});

const FIGURE = '.answer button.figure[data-of="forecast.central.payback"]';
const open = (page, selector) => inside(page, selector, ({ ariaExpanded }) => ariaExpanded);

for (const key of ['Enter', 'Space']) {
    test(`${key} opens and closes why a number is what it is, goes deeper and back, and unfolds`, options, async () => {
        const page = await opened();
        await reach(page, FIGURE);
        await page.keyboard.press(key);
        await become('true', () => open(page, FIGURE));
        await become(true, () => inside(page, '.panel-meaning', (meaning) => meaning.innerText.length > 10));
        await holds(page, FIGURE, 'once it is open');

        const title = () => inside(page, '.panel-title', (title) => title.innerText);
        const first = await title();
        await reach(page, '.panel-operands button');
        await page.keyboard.press(key);
        await become(true, async () => (await title()) !== first);
        await become(true, () => inside(page, '.panel-title', (title) => title.matches(':focus')));
        await standBefore(page);
        await reach(page, '.panel > button');
        await page.keyboard.press(key);
        await become(first, title);

        await reach(page, '.panel-hypotheses > summary');
        await page.keyboard.press(key);
        await become(true, () => inside(page, '.panel-hypotheses', (fold) => fold.open));
        await holds(page, '.panel-hypotheses > summary', 'once it is unfolded');
        await page.keyboard.press(key);
        await become(false, () => inside(page, '.panel-hypotheses', (fold) => fold.open));

        await standBefore(page);
        await reach(page, '.panel-bar button');
        await page.keyboard.press(key);
        await become('false', () => open(page, FIGURE));
        await holds(page, FIGURE, 'once it is closed');
        assert.deepEqual(await page.problems(), []);
    });
}

test('Escape is the page’s: it hears it, and the calculator stays as it is', options, async () => {
    const page = await opened();
    await page.around(() => addEventListener('keydown', ({ key }) => (globalThis.heard = [...(globalThis.heard ?? []), key])));
    await reach(page, FIGURE);
    await page.keyboard.press('Enter');
    await become('true', () => open(page, FIGURE));
    const before = await answer(page);
    await page.keyboard.press('Escape');
    await become('Escape', () => page.around(() => globalThis.heard.at(-1)));
    assert.equal(await open(page, FIGURE), 'true');
    assert.equal(await answer(page), before);
    await holds(page, FIGURE, 'after Escape');
    assert.equal(await page.around(() => globalThis.heard.includes('Enter')), false, 'Enter was the calculator’s');
});

for (const key of ['Enter', 'Space']) {
    test(`${key} opens the fold « Affiner », whose fields Tab visits next, and goes back to the start`, options, async () => {
        const page = await opened();
        const fold = '[data-part=refine]';
        await reach(page, `${fold} > summary`);
        await page.keyboard.press(key);
        await become(true, () => inside(page, fold, (fold) => fold.open));
        await holds(page, `${fold} > summary`, 'once it is open');
        await page.keyboard.press('Tab');
        assert.ok(await inside(page, fold, (fold) => fold.contains(fold.getRootNode().activeElement)));
        await standBefore(page);
        await reach(page, slider('budget'));
        await page.keyboard.press('End');
        await become('6000', () => value(page, slider('budget')));
        await reach(page, '.history [data-do="controls.reset"]');
        await page.keyboard.press(key);
        await become('1000', () => value(page, slider('budget')));
        assert.ok(await focused(page), 'nothing in the calculator has the focus');
    });
}
