// « Annuler », « Rétablir », « Revenir au départ »: what one step is, and that no step is lost.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, cases, eventually, openPage as open, words } from './harness.mjs';
import { stop } from './help/clock.mjs';
import { agrees, fieldsIn, openPart, optionName, saysOnce } from './help/refining.mjs';

const names = { undo: 'history.undo', redo: 'history.redo', reset: 'controls.reset' };

/** A page with « Affiner » open, so that the short answer tells the payback. */
async function history(options) {
    const page = await open({ reducedMotion: 'reduce', ...options });
    const seuil = calculator(page);
    await openPart(seuil, 'refine');
    const button = (key) => seuil.find(`.history [data-do="${names[key]}"]`);
    return {
        page,
        seuil,
        main: fieldsIn(seuil, 'main'),
        button,
        /** Which of the three have something to do. */
        async usable() {
            const keys = Object.keys(names);
            const off = await Promise.all(keys.map((key) => button(key).getAttribute('aria-disabled')));
            return keys.filter((_, rank) => off[rank] !== 'true').join(' ');
        },
        async press(key) {
            await button(key).click();
        },
    };
}

/** Takes the main slider of an input with the mouse, and drags it from one share of its length to another. */
async function drag(page, slider, from, to) {
    await slider.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await slider.boundingBox();
    const at = (share) => [x + 12 + share * (width - 24), y + height / 2];
    await page.mouse.move(...at(from));
    await page.mouse.down();
    await page.mouse.move(...at(to), { steps: 25 });
    await page.mouse.up();
}

test('nothing to do at the start: three buttons by their names, idle, and pressing them does nothing', async () => {
    const { page, seuil, button, usable } = await history();
    for (const key of Object.keys(names)) {
        assert.equal(await seuil.read(`.history [data-do="${names[key]}"]`), words(names[key]));
        await button(key).focus();
        await page.keyboard.press('Enter');
        await page.keyboard.press('Space');
        await agrees(seuil, {});
        assert.ok(await button(key).evaluate((element) => element.matches(':focus')));
    }
    assert.equal(await usable(), '');
});

test('a whole drag is one step', async () => {
    const { page, seuil, main, usable, press } = await history();
    await page.evaluate(() => {
        globalThis.moves = 0;
        const root = document.querySelector('seuil-calculateur').shadowRoot;
        root.querySelector('[data-input=budget] .field-slider').addEventListener('input', () => moves++);
    });
    await drag(page, main.slider('budget'), 1 / 6, 0.75);
    await eventually(async () => Math.abs((await main.value('budget')) - 4500) <= 50, true);
    assert.ok((await page.evaluate(() => globalThis.moves)) >= 5);
    const dragged = await main.value('budget');
    await agrees(seuil, { budget: dragged });
    assert.equal(await usable(), 'undo reset');
    await press('undo');
    await agrees(seuil, {});
    await eventually(usable, 'redo');
    assert.equal(await main.value('budget'), 1000);
    await press('redo');
    await agrees(seuil, { budget: dragged });
    await eventually(usable, 'undo reset');
});

test('two drags of one slider are two steps', async () => {
    const { page, seuil, main, press } = await history();
    await drag(page, main.slider('budget'), 1 / 6, 0.5);
    await eventually(async () => (await main.value('budget')) > 2900, true);
    const first = await main.value('budget');
    await agrees(seuil, { budget: first });
    await drag(page, main.slider('budget'), 0.5, 0.9);
    await eventually(async () => (await main.value('budget')) > 5000, true);
    await press('undo');
    await agrees(seuil, { budget: first });
});

/** A page whose clock stands still, but for what `runFor` lets pass. */
async function clocked() {
    const all = await history({ prepare: (page) => page.clock.install() });
    await stop(all.page);
    return all;
}

const arrow = async ({ page, seuil, main }, key, budget) => {
    await main.slider('budget').focus();
    await page.keyboard.press(key);
    // What is below the screen follows once the hand pauses.
    await page.clock.runFor(200);
    await agrees(seuil, { budget });
};

test('a drag is one step, however long the button stays down; what a key does long after it is another', async () => {
    const all = await clocked();
    const { page, seuil, main } = all;
    const slider = main.slider('budget');
    await slider.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await slider.boundingBox();
    const at = (share) => [x + 12 + share * (width - 24), y + height / 2];
    await page.mouse.move(...at(1 / 6));
    await page.mouse.down();
    await page.mouse.move(...at(0.5), { steps: 9 });
    await eventually(async () => (await main.value('budget')) > 2900, true);
    await page.clock.runFor(10_000);
    await page.mouse.move(...at(0.75), { steps: 9 });
    // It goes up far from the slider.
    await page.mouse.move(at(0.75)[0], y + 300, { steps: 3 });
    await page.mouse.up();
    await eventually(async () => Math.abs((await main.value('budget')) - 4500) <= 50, true);
    const dragged = await main.value('budget');
    await page.clock.runFor(10_000);
    await arrow(all, 'ArrowRight', dragged + 50);
    await page.clock.runFor(10_000);
    await arrow(all, 'ArrowRight', dragged + 100);
    for (const budget of [dragged + 50, dragged]) {
        await all.press('undo');
        await agrees(seuil, { budget });
    }
    await all.press('undo');
    await agrees(seuil, {});
    assert.equal(await all.usable(), 'redo');
});

test('arrows pressed one after the other are one step; far apart, or with the focus elsewhere between, two', async () => {
    const all = await clocked();
    const { page, seuil, main } = all;
    await arrow(all, 'ArrowRight', 1050);
    await page.clock.runFor(500);
    await arrow(all, 'ArrowRight', 1100);
    await page.clock.runFor(3000);
    await arrow(all, 'ArrowRight', 1150);
    await page.clock.runFor(500);
    await arrow(all, 'ArrowLeft', 1100);
    await arrow(all, 'ArrowRight', 1150);
    await main.field('margin').focus();
    await arrow(all, 'ArrowRight', 1200);
    for (const budget of [1150, 1100]) {
        await all.press('undo');
        await agrees(seuil, { budget });
    }
    await all.press('undo');
    await agrees(seuil, {});
    assert.equal(await all.usable(), 'redo');
});

test('after a text that came back to what it was, what is typed is a step; what was done before it is another', async () => {
    const { page, seuil, main, button, usable, press } = await history();
    await main.enter('budget', '1500');
    await main.slider('margin').focus();
    await page.keyboard.press('ArrowRight');
    await agrees(seuil, { budget: 1500, margin: 0.51 });
    await main.field('budget').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('x');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('2000');
    await page.keyboard.press('Tab');
    await agrees(seuil, { budget: 2000, margin: 0.51 });
    assert.equal(await button('undo').getAttribute('aria-disabled'), null);
    for (const profile of [{ budget: 1500, margin: 0.51 }, { budget: 1500 }, {}]) {
        await press('undo');
        await agrees(seuil, profile);
    }
    assert.equal(await usable(), 'redo');
});

test('what is typed and is no number is no step', async () => {
    const { page, seuil, main, usable } = await history();
    for (const text of ['1.500', '25000', 'abc', '1000x']) {
        await main.field('budget').focus();
        await page.keyboard.press('Control+a');
        await page.keyboard.type(text);
        await page.keyboard.press('Tab');
        await main.error('budget').waitFor();
        await agrees(seuil, {});
        assert.equal(await usable(), '', text);
    }
});

test('a number set there and back leaves no step that does nothing', async () => {
    const { page, seuil, main, press } = await history();
    await main.enter('budget', '2 500');
    await main.enter('margin', '40');
    await main.slider('budget').focus();
    for (const [key, budget] of [['ArrowRight', 2550], ['ArrowLeft', 2500]]) {
        await page.keyboard.press(key);
        await eventually(() => main.value('budget'), budget);
    }
    await press('undo');
    await agrees(seuil, { budget: 2500 });
});

test('steps chain across typing, choices, cases and the way back, and each can be done again', async () => {
    const { seuil, main, press, usable } = await history();
    await openPart(seuil, 'refine.plan');
    const refine = fieldsIn(seuil, 'refine');
    const tried = cases.find(({ name }) => name === 'plumber_one_town').profile;
    const steps = [
        [() => main.enter('budget', '2 500'), { budget: 2500 }],
        [() => main.enter('margin', '40'), { budget: 2500, margin: 0.4 }],
        [
            () => refine.option('channel', optionName('channel', 'email')).check(),
            { budget: 2500, margin: 0.4, channel: 'email' },
        ],
        [() => refine.enter('costPerLead', '12'), { budget: 2500, margin: 0.4, channel: 'email', costPerLead: 12 }],
        [
            () => refine.setting('costPerLead').getByRole('button').click(),
            { budget: 2500, margin: 0.4, channel: 'email' },
        ],
        [
            () => seuil.activity('b2b').check(),
            { activity: 'b2b', budget: 2500, margin: 0.4, channel: 'email' },
        ],
        [() => seuil.try('plumber_one_town'), tried],
        [() => main.enter('budget', '1 500'), { ...tried, budget: 1500 }],
        [() => press('reset'), {}],
        [() => main.enter('budget', '3 000'), { budget: 3000 }],
    ];
    for (const [act, profile] of steps) {
        await act();
        await agrees(seuil, profile);
    }
    const past = [{}, ...steps.map(([, profile]) => profile)];
    const checked = async (profile) => {
        await agrees(seuil, profile);
        // What is seen is what is reckoned with: fields, options, the case.
        assert.equal(await main.value('budget'), profile.budget ?? 1000);
        assert.ok(await seuil.activity(profile.activity ?? 'local').isChecked());
        assert.ok(await refine.option('channel', optionName('channel', profile.channel ?? 'search_ads')).isChecked());
        const pressed = await seuil.find('.cases [aria-pressed=true]').count();
        assert.equal(pressed, profile.orderValue === tried.orderValue ? 1 : 0);
    };
    for (const profile of past.toReversed().slice(1)) {
        await press('undo');
        await checked(profile);
    }
    await eventually(usable, 'redo');
    for (const profile of past.slice(1)) {
        await press('redo');
        await checked(profile);
    }
    await eventually(usable, 'undo reset');
});

test('a new change drops what could be done again', async () => {
    const { seuil, main, button, press, usable } = await history();
    await main.enter('budget', '2 500');
    await main.enter('margin', '40');
    await press('undo');
    await agrees(seuil, { budget: 2500 });
    await eventually(usable, 'undo redo reset');
    await main.enter('margin', '60');
    await agrees(seuil, { budget: 2500, margin: 0.6 });
    await eventually(usable, 'undo reset');
    // It is idle: a click on it is none.
    await button('redo').click({ force: true });
    await agrees(seuil, { budget: 2500, margin: 0.6 });
    await press('undo');
    await agrees(seuil, { budget: 2500 });
});

test('« Revenir au départ » is itself undone', async () => {
    const { seuil, main, press, usable } = await history();
    await main.enter('budget', '2 500');
    await press('reset');
    await agrees(seuil, {});
    await eventually(usable, 'undo');
    await press('undo');
    await agrees(seuil, { budget: 2500 });
    await eventually(usable, 'undo redo reset');
});

test('after undoing into a case, « Revenir à mes chiffres » gives the numbers from before that case', async () => {
    const { seuil, main, press } = await history();
    await main.enter('budget', '2 000');
    await seuil.try('plumber_one_town');
    await press('reset');
    await main.enter('budget', '3 000');
    await seuil.try('coach_without_tracking');
    for (let step = 0; step < 3; step++) await press('undo');
    await eventually(() => seuil.case('plumber_one_town').getAttribute('aria-pressed'), 'true');
    await seuil.find('.cases').getByRole('button', { name: words('case.back') }).click();
    await agrees(seuil, { budget: 2000 });
});

test('undoing replaces a text that was refused', async () => {
    const { seuil, main, press } = await history();
    await main.enter('budget', '2 500');
    await main.enter('budget', 'abc');
    await main.error('budget').waitFor();
    await press('undo');
    await agrees(seuil, {});
    assert.equal(await main.value('budget'), 1000);
    assert.equal(await main.error('budget').count(), 0);
});

test('a text refused in one field stays while another is forgotten', async () => {
    const { seuil, main } = await history();
    await openPart(seuil, 'refine.plan');
    const refine = fieldsIn(seuil, 'refine');
    await refine.enter('tools', '50');
    await main.enter('budget', '25000');
    await main.error('budget').waitFor();
    await refine.setting('tools').getByRole('button').click();
    await agrees(seuil, {});
    assert.equal(await main.field('budget').inputValue(), '25000');
    assert.equal(await main.error('budget').count(), 1);
});

test('in a text field, Ctrl+Z is the browser’s', async () => {
    const { page, seuil, main } = await history();
    await main.enter('margin', '40');
    await main.field('budget').focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('2500');
    await agrees(seuil, { margin: 0.4, budget: 2500 });
    for (let step = 0; step < 6 && (await main.value('budget')) !== 1000; step++) {
        await page.keyboard.press('Control+z');
    }
    // The text goes back, the margin of before does not.
    await agrees(seuil, { margin: 0.4, budget: 1000 });
    assert.ok(await main.field('budget').evaluate((field) => field.matches(':focus')));
});

test('by keyboard, the buttons keep the focus as they fall idle', async () => {
    const { page, seuil, main, button, usable } = await history();
    await main.enter('budget', '2 500');
    await main.enter('margin', '40');
    const focused = (key) => button(key).evaluate((element) => element.matches(':focus'));
    for (const [key, press, state] of [
        ['reset', 'Enter', 'undo'],
        ['undo', 'Enter', 'undo redo reset'],
        ['undo', 'Space', 'undo redo reset'],
        ['undo', 'Enter', 'redo'],
        ['redo', 'Enter', 'undo redo reset'],
        ['redo', 'Space', 'undo redo reset'],
        ['redo', 'Enter', 'undo'],
    ]) {
        await button(key).focus();
        await page.keyboard.press(press);
        await eventually(usable, state);
        assert.ok(await focused(key), `${key} after ${press}`);
    }
    await agrees(seuil, {});
});

test('a step back is told once', async () => {
    const { page, seuil, main, button } = await history({ prepare: (page) => page.clock.install() });
    await main.enter('budget', '200');
    await agrees(seuil, { budget: 200 });
    await page.clock.runFor(5_000);
    const said = await saysOnce(page, async () => {
        await button('undo').click();
        await agrees(seuil, {});
    });
    assert.match(said, /Budget 1 000 € par mois/);
});
