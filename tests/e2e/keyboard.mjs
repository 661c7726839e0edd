// Everything by the keyboard alone: the order, the keys, the focus that shows and stays.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, capital, eventually, openPage as open, plain, words } from './harness.mjs';
import { keyed, SLIDERS } from './help/sliders.mjs';
import { controls, focused, standBefore, visited } from './help/tab.mjs';

/** Without smooth scrolling, so that a place is final as soon as it is taken. */
const openPage = (options) => open({ reducedMotion: 'reduce', ...options });

/** The very element that has the focus. What stands before it may come and go: figures of the short answer do. */
function held(page) {
    return page.evaluateHandle(() => document.querySelector('seuil-calculateur').shadowRoot.activeElement);
}

/** Where an element is on the screen, if it has the focus, its ring and how far the page is scrolled. */
async function hold(page, element) {
    const { top, seen, ring } = await focused(page);
    const is = await page.evaluate((one) => document.querySelector('seuil-calculateur').shadowRoot.activeElement === one, element);
    return { is, top, seen, ring, scroll: await page.evaluate(() => scrollY) };
}

/** Presses a key: the answer moves; the focus stays at its place with its ring; the page does not scroll. */
async function pressed(page, seuil, key) {
    const element = await held(page);
    const [before, focus] = [await seuil.answer(), await hold(page, element)];
    await page.keyboard.press(key);
    await eventually(async () => (await seuil.answer()) !== before, true);
    assert.deepEqual(await hold(page, element), focus, `focus, place and scroll after ${key}`);
    assert.ok(focus.is && focus.ring > 0, `ring after ${key}`);
}

for (const width of [360, 1200]) {
    test(`Tab visits every control in the order of the DOM, with a ring, in sight, ${width} px`, async () => {
        const page = await openPage({ width, height: 640 });
        const stops = await visited(page);
        await visits(page, stops);
        assert.ok(stops.length >= 15, `${stops.length} stops`);
    });
}

/** That these stops are all that there are, in the order of the DOM, within `place`, each with a ring and in sight. */
async function visits(page, stops, place = '*') {
    const expected = await controls(page, place);
    assert.deepEqual(
        stops.map(({ place }) => place),
        expected,
    );
    assert.deepEqual(
        stops.filter(({ ring, seen }) => !(ring > 0 && seen)).map(({ what }) => what),
        [],
        'without a ring, or out of sight',
    );
}

for (const part of ['provider', 'promise', 'grid', 'pilot', 'follow', 'compare', 'keep', 'levers', 'odds']) {
    test(`Enter opens « ${part} »; Tab visits all that stands in it, and leaves it`, async () => {
        const page = await openPage({ width: 360, height: 640 });
        const seuil = calculator(page);
        const place = `[data-part="${part}"]`;
        await seuil.find(`${place} > summary`).focus();
        await page.keyboard.press('Enter');
        await seuil.find(`${place} > :nth-child(2)`).waitFor();
        // What follows in slices is there, and moves nothing any more.
        if (part === 'levers') await seuil.find('.lever').first().waitFor();
        if (part === 'odds') await seuil.find('.odds-pays').waitFor();
        const within = () => page.evaluate((place) => Boolean(document.querySelector('seuil-calculateur').shadowRoot.activeElement?.closest(place)), place);
        const stops = [];
        for (let step = 0; step < 120 && (await within()); step++) {
            const stop = await focused(page);
            // A date is one control with several places to stand in.
            if (stops.at(-1)?.place !== stop.place) stops.push(stop);
            await page.keyboard.press('Tab');
        }
        assert.equal(await within(), false, 'Tab does not leave it');
        await visits(page, stops, place);
        assert.ok(stops.length > 1, 'nothing but its title');
        await page.keyboard.press('Shift+Tab');
        assert.equal(await within(), true);
    });
}

test('Tab goes through activity, budget, margin, average sale, as they read, and Shift+Tab goes back', async () => {
    const page = await openPage();
    await standBefore(page);
    const label = (key) => words(`field.${key}.label`);
    const local = capital(words('option.activity.local'));
    const order = [label('budget'), label('margin'), words('input.orderValue.local')].flatMap((one) => [`${one}, saisie`, one]);
    const name = () =>
        page.evaluate(() => {
            const { activeElement } = document.querySelector('seuil-calculateur').shadowRoot;
            const [label] = activeElement.labels;
            return activeElement.ariaLabel ?? (label.querySelector('.option-name') ?? label).textContent;
        });
    for (const expected of [local, ...order]) {
        await page.keyboard.press('Tab');
        assert.equal(plain(await name()), expected);
    }
    for (const expected of [...order.slice(0, -1).reverse(), local]) {
        await page.keyboard.press('Shift+Tab');
        assert.equal(plain(await name()), expected);
    }
});

for (const [input, step, ends] of SLIDERS) {
    test(`arrows, Home and End move the ${input}`, async () => {
        const page = await openPage({ width: 360, height: 640 });
        const seuil = calculator(page);
        const slider = seuil.slider(input);
        const start = Number(await slider.inputValue());
        // A click does not show the ring, a key does.
        await seuil.typed(input).focus();
        await page.keyboard.press('Tab');
        for (const [key, value] of keyed(start, step, ends)) {
            await pressed(page, seuil, key);
            assert.equal(await slider.inputValue(), String(value), key);
        }
        const [low, high] = await slider.evaluate(({ min, max }) => [min, max]);
        assert.deepEqual([low, high], ends.map(String));
    });
}

test('arrows choose the activity', async () => {
    const page = await openPage({ width: 360, height: 640 });
    const seuil = calculator(page);
    await standBefore(page);
    // The figures of the short answer come first.
    const figures = await seuil.find('.brief .figure').count();
    for (let step = 0; step <= figures; step++) await page.keyboard.press('Tab');
    for (const [key, activity, margin] of [
        ['ArrowRight', 'ecommerce', '45'],
        ['ArrowDown', 'b2b', '75'],
        ['ArrowLeft', 'ecommerce', '45'],
        ['ArrowLeft', 'local', '50'],
        ['ArrowLeft', 'b2b', '75'],
    ]) {
        const before = await seuil.answer();
        await page.keyboard.press(key);
        await eventually(() => seuil.slider('margin').inputValue(), margin);
        assert.notEqual(await seuil.answer(), before);
        assert.ok(await seuil.activity(activity).isChecked());
        assert.ok(await seuil.activity(activity).evaluate((radio) => radio.matches(':focus')));
        assert.ok((await focused(page)).ring > 0);
    }
});

test('typing neither scrolls the page nor moves the focus, an error neither', async () => {
    const page = await openPage({ width: 360, height: 640 });
    const seuil = calculator(page);
    await seuil.typed('budget').focus();
    await page.keyboard.press('Control+a');
    for (const key of ['3', '2', '1']) await pressed(page, seuil, key);
    const element = await held(page);
    const before = await hold(page, element);
    await page.keyboard.press('x');
    await seuil.error('budget').waitFor();
    assert.deepEqual(await hold(page, element), before);
});

for (const [section, key] of [
    ['ruler', 'Enter'],
    ['cash', 'Space'],
]) {
    test(`${key} opens and closes the table of the ${section}, which stays open as the numbers move`, async () => {
        const page = await openPage();
        const seuil = calculator(page);
        const summary = seuil.find(`.${section} summary`);
        const table = seuil.find(`.${section} table`);
        assert.equal(await table.isVisible(), false);
        await summary.focus();
        await page.keyboard.press(key);
        await table.waitFor();
        assert.ok(await summary.evaluate((element) => element.matches(':focus')));
        const before = await table.textContent();
        await seuil.slider('margin').fill('20');
        await eventually(async () => (await table.textContent()) !== before, true);
        assert.ok(await table.isVisible());
        await summary.focus();
        await page.keyboard.press(key);
        await table.waitFor({ state: 'hidden' });
    });
}

for (const key of ['Enter', 'Space']) {
    test(`${key} tries a case on; its button keeps the focus, in sight`, async () => {
        const page = await openPage({ width: 360, height: 640 });
        const seuil = calculator(page);
        const before = await seuil.answer();
        const [first, second] = ['neighbourhood_grocer', 'coach_without_tracking'].map(seuil.case);
        await first.focus();
        await page.keyboard.press(key);
        await eventually(() => first.getAttribute('aria-pressed'), 'true');
        assert.notEqual(await seuil.answer(), before);
        assert.ok(await first.evaluate((button) => button.matches(':focus')), 'the button has lost the focus');
        await page.keyboard.press('Tab');
        await page.keyboard.press(key);
        await eventually(() => second.getAttribute('aria-pressed'), 'true');
        assert.equal(await first.getAttribute('aria-pressed'), 'false');
        assert.ok(await second.evaluate((button) => button.matches(':focus')));
        const { ring, seen } = await focused(page);
        assert.ok(ring > 0);
        assert.ok(seen, 'the button is out of sight');
    });
}

test('« Revenir à mes chiffres » does not lose the focus as it goes', async () => {
    const page = await openPage();
    const seuil = calculator(page);
    await seuil.try('plumber_one_town');
    const back = seuil.find('.cases').getByRole('button', { name: words('case.back') });
    await back.focus();
    await page.keyboard.press('Enter');
    await eventually(seuil.budget, '1 000 €');
    assert.notEqual(await focused(page), null, 'nothing in the calculator has the focus');
});

test('« Revenir au départ » does not lose the focus as it falls idle', async () => {
    const page = await openPage();
    const seuil = calculator(page);
    await seuil.slider('budget').fill('3000');
    await eventually(seuil.budget, '3 000 €');
    await seuil.reset.focus();
    await page.keyboard.press('Enter');
    await eventually(seuil.budget, '1 000 €');
    // The browser lets go of an element that is disabled when the next frame is drawn.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.notEqual(await focused(page), null, 'nothing in the calculator has the focus');
});
