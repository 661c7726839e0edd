// « Affiner avec mes chiffres »: every input can be reached, by hand and by keyboard, and the page then says what the
// engine says.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, plain, words } from './harness.mjs';
import {
    agrees, choices, defaults, expected, explain, focus, groups, inputs, optionName, refining, round, saysOnce, scale,
    stepAt, steps, typed,
} from './help/refining.mjs';

const fr = (number) => new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 3 }).format(number).replace('-', '−');

/** What a number starts at, in what one types. */
const start = ({ key, defaults }) => (defaults.local === null ? null : round(defaults.local * scale(key)));

test('each input and each choice that is no question is in its group, once', async () => {
    const { seuil } = await refining();
    for (const [name, keys] of Object.entries(groups)) {
        const found = await seuil
            .find(`[data-part="${name}"] :is(.options, .field:not([data-place=cost]))`)
            .evaluateAll((all) => all.map(({ dataset }) => dataset.input ?? dataset.choice));
        assert.deepEqual(found.sort(), keys.split(' ').sort(), name);
    }
    const all = [...inputs, ...choices].map(({ key }) => key);
    assert.deepEqual(all.sort(), Object.values(groups).join(' ').split(' ').sort());
    assert.deepEqual(inputs.map(({ key }) => key).sort(), Object.keys(steps).sort());
});

for (const [name, keys] of Object.entries(groups)) {
    test(`typing and arrows set what the engine reckons with: ${name}`, async () => {
        const { page, seuil, field, slider, value, enter, setting } = await refining({}, [name]);
        for (const input of inputs.filter(({ key }) => keys.split(' ').includes(key))) {
            const { key, min, max } = input;
            const at = (number) => agrees(seuil, { [key]: round(number / scale(key)) });
            assert.equal(await value(key), start(input), key);

            // Some steps above the default, or under the most there is, so that both ways are open.
            const above = (start(input) ?? 0) + 3 * stepAt(key, start(input) ?? 1);
            const given = round(Math.min(above, max * scale(key) - 3 * stepAt(key, max * scale(key))));
            await enter(key, typed(given));
            await at(given);
            assert.equal(await value(key), given, key);
            await slider(key).focus();
            for (const [press, number] of [
                ['ArrowRight', given + stepAt(key, given)],
                ['ArrowDown', given],
                ['ArrowLeft', given - stepAt(key, given)],
                ['ArrowUp', given],
            ]) {
                await page.keyboard.press(press);
                await eventually(() => value(key), round(number));
                await at(number);
            }

            await page.keyboard.press('Home');
            await eventually(() => value(key), round(min * scale(key)));
            await at(min * scale(key));
            await page.keyboard.press('End');
            await eventually(() => slider(key).evaluate((range) => range.value === range.max), true);
            const end = await value(key);
            assert.ok(end > given && end <= max * scale(key), `${key} ends at ${end}`);
            await at(end);

            // Beyond the slider's end.
            await enter(key, typed(max * scale(key)));
            await at(max * scale(key));
            assert.ok(await slider(key).evaluate((range) => range.value === range.max), key);

            // A turnover has no hypothesis to go back to.
            const back = words(key === 'annualRevenue' ? 'setting.unknown' : 'setting.forget');
            await setting(key).getByRole('button', { name: back }).click();
            await agrees(seuil, {});
            await eventually(() => value(key), start(input));
            assert.equal((await focus(page)).field, key);
            assert.equal(await field(key).getAttribute('aria-invalid'), null);
        }
    });
}

test('what is out of range is refused: the range is told, the value kept', async () => {
    const { seuil, field, error, enter, setting } = await refining();
    for (const { key, min, max } of inputs) {
        const [least, most] = [min, max].map((bound) => round(bound * scale(key)));
        await enter(key, typed(most));
        await agrees(seuil, { [key]: max });
        for (const wrong of [least - 1, Math.ceil(most * 1.005)]) {
            await enter(key, typed(wrong));
            await error(key).waitFor();
            const told = plain(await error(key).textContent());
            for (const part of [fr(wrong), fr(least), fr(most), 'Le calcul garde']) {
                assert.ok(told.includes(plain(part)), `${key}: « ${told} » does not say « ${part} »`);
            }
            assert.equal(await field(key).inputValue(), typed(wrong), key);
            assert.equal(await field(key).getAttribute('aria-invalid'), 'true', key);
            await agrees(seuil, { [key]: max });
        }
        await setting(key).getByRole('button').click();
        await eventually(() => error(key).count(), 0);
    }
});

test('each option of each choice is what the engine reckons with, and goes back', async () => {
    const { page, seuil, option } = await refining();
    for (const { key, options, defaults } of choices) {
        for (const one of options) {
            // An option that is taken already cannot be chosen: from another one.
            await option(key, optionName(key, options.find((other) => other !== one))).check();
            await option(key, optionName(key, one)).check();
            await agrees(seuil, { [key]: one });
            const forget = seuil.find(`.setting:has(> [data-choice=${key}]) .setting-forget`);
            if (key === 'activity') {
                // All other defaults follow it: it has none of its own to go back to.
                assert.equal(await forget.count(), 0);
                continue;
            }
            await forget.focus();
            await page.keyboard.press('Enter');
            await agrees(seuil, {});
            assert.ok(await option(key, optionName(key, defaults.local)).isChecked(), key);
            assert.equal((await focus(page)).field, key);
            assert.equal(await forget.count(), 0);
        }
        // The last activity stays, the other defaults with it.
        if (key === 'activity') await option(key, optionName(key, 'local')).check();
    }
});

test('labels, defaults and sources follow the activity', async () => {
    const { seuil, option, setting, value } = await refining();
    for (const activity of ['ecommerce', 'b2b', 'local']) {
        await option('activity', optionName('activity', activity)).check();
        await agrees(seuil, { activity });
        const contact = activity === 'ecommerce' ? /une visite|visites/i : /une demande|demandes/i;
        for (const key of ['costPerLead', 'closingRate', 'demand']) {
            const label = plain(await setting(key).locator('.field-label').textContent());
            assert.equal(label, words(`input.${key}.${activity}`));
            assert.match(label, contact);
        }
        for (const { key } of inputs) {
            const told = plain(await setting(key).locator('.setting-source').textContent());
            const assumes = defaults(activity)[key];
            const { source, standing } = explain({ activity }, key);
            const judged = source.key === 'judgement';
            const assumed = [words('setting.assumed'), ...(judged ? [] : [plain(source.label)])].join(' : ');
            assert.equal(told, standing === 'unknown' ? words('setting.empty') : assumed, `${activity} ${key}`);
            const expected = assumes === null ? null : round(assumes * scale(key));
            assert.equal(await value(key), expected, `${activity} ${key}`);
        }
    }
});

test('each field has its unit and its meaning in a line, and both its parts are named and described', async () => {
    const { setting, slider, field } = await refining();
    const meaning = (key) => words(['budget', 'margin'].includes(key) ? `field.${key}.hint` : `input.${key}.meaning`);
    // What is counted stands in the label.
    const counts = ['count', 'contacts/month', 'customers/month'];
    for (const { key, unit } of inputs) {
        const label = plain(await setting(key).locator('.field-label').textContent());
        assert.equal(plain(await setting(key).locator('.field-hint').textContent()), meaning(key));
        assert.equal((await setting(key).locator('.field-unit').textContent()) === '', counts.includes(unit), key);
        await setting(key).getByRole('slider', { name: label, exact: true }).waitFor();
        await setting(key).getByRole('textbox', { name: `${label}, saisie`, exact: true }).waitFor();
        for (const part of [slider(key), field(key)]) {
            const described = await part.evaluate((element) =>
                element.getRootNode().getElementById(element.getAttribute('aria-describedby')).textContent,
            );
            assert.equal(plain(described), meaning(key));
        }
    }
});

test('changes pile up, and the page goes on agreeing with the engine', async () => {
    const { seuil, enter, option } = await refining();
    let seed = 20_261_123;
    const next = (bound) => {
        seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
        return Math.floor((seed / 2 ** 32) * bound);
    };
    const profile = {};
    for (let turn = 0; turn < 60; turn++) {
        if (turn % 6 === 5) {
            const { key, options } = choices[next(choices.length)];
            profile[key] = options[next(options.length)];
            await option(key, optionName(key, profile[key])).check();
        } else {
            const { key, max, min, defaults } = inputs[next(inputs.length)];
            const wished = (defaults.local || max / 20) * [0.25, 0.5, 0.8, 1.5, 3][next(5)];
            const number = Math.round(Math.min(max, Math.max(min, wished)) * 1000) / 1000;
            profile[key] = number;
            await enter(key, typed(round(number * scale(key))));
        }
        await agrees(seuil, profile);
    }
});

for (const [key, part] of [['costPerLead', 'refine.plan'], ['hourValue', 'refine.time']]) {
    test(`a change of a field deep in a fold is told once: ${key}`, async () => {
        const { page, seuil, slider } = await refining({ prepare: (page) => page.clock.install() }, [part]);
        const set = defaults()[key] + 9;
        const said = await saysOnce(page, async () => {
            await slider(key).focus();
            for (let press = 0; press < 9; press++) await page.keyboard.press('ArrowRight');
            // What is out of sight follows once the hand pauses.
            await page.clock.runFor(200);
            await agrees(seuil, { [key]: set });
        });
        const [before, { verdict, score }] = [expected({}), expected({ [key]: set })];
        // The answer; or, where it sounds as it did, what was set.
        assert.equal(score === before.score, key === 'hourValue');
        if (score === before.score) assert.match(said, new RegExp(`${set}.€`));
        else assert.ok(said.startsWith(`${words(`verdict.${verdict}`)}. Score ${score} sur 100.`), said);
    });
}
