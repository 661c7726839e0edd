// « Annuler », « Rétablir », « Revenir au départ »: what one step is, and that no step is lost.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, cases, eventually, openPage as open, words } from './harness.mjs';
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
