// The two folds, « Affiner » and the questions: closed they weigh nothing; open, they are gone through by keyboard,
// with the short answer in sight, and they are printed.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, capital, eventually, openPage, plain, words } from './harness.mjs';
import { ring } from './help/outline.mjs';
import {
    agrees, answerSome, asking, closePart, fieldsIn, focus, groups, inSight, openPart, refining,
} from './help/refining.mjs';

const sizes = [{ width: 320, height: 640 }, { width: 1200, height: 900 }];
const parts = { refine: Object.keys(groups), signals: [] };
const summary = (seuil, part) => seuil.find(`[data-part="${part}"] > summary`);

test('a closed fold, or group, has nothing in it but its summary, again once it is closed', async () => {
    const seuil = calculator(await openPage());
    const inside = (part) => seuil.find(`[data-part="${part}"] > *`).count();
    const fields = () => seuil.find('.folds :is(input, fieldset, button)').count();
    assert.equal(await fields(), 0);
    for (const [part, names] of Object.entries(parts)) {
        await openPart(seuil, part);
        for (const name of names) {
            assert.equal(await inside(name), 1, name);
            await openPart(seuil, name);
            assert.ok((await seuil.find(`[data-part="${name}"] input`).count()) > 2, name);
        }
        assert.ok((await fields()) > 10);
        for (const name of names) {
            await closePart(seuil, name);
            assert.equal(await inside(name), 1, name);
        }
        await closePart(seuil, part);
        assert.equal(await inside(part), 1, part);
    }
    assert.equal(await fields(), 0);
});

test('what was given in a fold stays when it is closed and opened again', async () => {
    const { seuil, enter, value } = await refining({}, ['refine.plan']);
    await enter('costPerLead', '12');
    await agrees(seuil, { costPerLead: 12 });
    await closePart(seuil, 'refine');
    await openPart(seuil, 'refine');
    assert.equal(await value('costPerLead'), 12);
    assert.equal(await seuil.find('[data-part="refine.plan"] .setting-forget').count(), 1);
});

for (const size of sizes) {
    for (const part of Object.keys(parts)) {
        test(`the short answer is in sight all along « ${words(`${part}.title`)} », ${size.width} px`, async () => {
            const page = await openPage({ ...size, reducedMotion: 'reduce' });
            const seuil = calculator(page);
            // A narrow place has it all along the calculator.
            const around = size.width < 736 ? 1 : 0;
            assert.equal(await seuil.find('.brief').count(), around);
            await openPart(seuil, part);
            for (const name of parts[part].length ? parts[part] : [part]) {
                if (name !== part) await openPart(seuil, name);
                const fields = seuil.find(`[data-part="${name}"] :is(.field-text, .options-row)`);
                assert.ok((await fields.count()) > 1);
                for (const field of await fields.all()) {
                    await field.evaluate((element) => element.scrollIntoView({ block: 'center' }));
                    const { y, height } = await seuil.find('.brief').boundingBox();
                    assert.ok(y > -1 && y + height < size.height / 2, `from ${y} to ${y + height}`);
                }
            }
            // It is the very answer: see `agrees`.
            await fieldsIn(seuil, 'main').enter('budget', '3 000');
            await agrees(seuil, { budget: 3000 });
            await closePart(seuil, part);
            assert.equal(await seuil.find('.brief').count(), around);
        });
    }
}

// By keyboard

for (const size of sizes) {
    for (const [part, names] of [...Object.keys(groups).map((name) => ['refine', [name]]), ['signals', []]]) {
        const what = names[0] ?? part;
        test(`Enter opens ${what}; Tab goes as it reads, and back, in sight, ${size.width} px`, async () => {
            const page = await openPage({ ...size, reducedMotion: 'reduce' });
            const seuil = calculator(page);
            for (const name of [part, ...names]) {
                await summary(seuil, name).focus();
                await page.keyboard.press('Enter');
                await seuil.find(`[data-part="${name}"] > :nth-child(2)`).waitFor();
                assert.ok(await summary(seuil, name).evaluate((element) => element.matches(':focus')));
            }
            const last = names[0] ?? part;
            const [stops, hidden] = [[], []];
            const visit = async (key) => {
                await page.keyboard.press(key);
                const stop = await page.evaluate((part) => {
                    const root = document.querySelector('seuil-calculateur').shadowRoot;
                    const details = root.querySelector(`[data-part="${part}"]`);
                    const element = root.activeElement;
                    if (!element || !details.contains(element) || element.localName === 'summary') return null;
                    const unit = (element.closest('.setting, .signal') ?? element).getBoundingClientRect();
                    const own = element.getBoundingClientRect();
                    const place = [unit.top + scrollY, unit.left, own.top + scrollY, own.left].map(Math.round);
                    return { place, what: element.className || element.name };
                }, last);
                if (stop && !((await ring(page)) > 0 && (await inSight(page)))) hidden.push(`${key} ${stop.what} ${stop.place}`);
                return stop;
            };
            for (let stop = await visit('Tab'); stop; stop = await visit('Tab')) stops.push(stop.place);
            const tabbed = ':is(.field-text, .field-slider, .options, button)';
            const fields = await seuil.find(`[data-part="${last}"] ${tabbed}`).count();
            assert.equal(stops.length, fields);
            const order = stops.toSorted((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || a[3] - b[3]);
            assert.deepEqual(stops, order);
            let back = 0;
            for (let stop = await visit('Shift+Tab'); stop; stop = await visit('Shift+Tab')) back++;
            assert.equal(back, stops.length);
            assert.deepEqual(hidden, []);
            await page.keyboard.press('Enter');
            await eventually(() => seuil.find(`[data-part="${last}"] > *`).count(), 1);
            assert.notEqual(await focus(page), null);
        });
    }
}

// On paper

test('on paper: what was given is there with its unit, no button is', async () => {
    const { page, seuil } = await refining();
    await openPart(seuil, 'signals');
    await answerSome(seuil);
    await fieldsIn(seuil, 'refine').enter('costPerLead', '12');
    await page.emulateMedia({ media: 'print' });
    const cost = seuil.find('[data-input=costPerLead][data-place=refine]');
    for (const part of ['.field-label', '.field-text', '.field-unit']) assert.ok(await cost.locator(part).isVisible());
    assert.equal(await cost.locator('.field-text').inputValue(), '12');
    const tracking = seuil.find('[data-signal=tracking]');
    for (const key of ['option.tracking.none', 'signal.readiness.2', 'cap.tracking_missing.todo']) {
        const said = key.startsWith('option.') ? capital(words(key)) : words(key);
        assert.ok(await tracking.getByText(said, { exact: true }).isVisible(), key);
    }
    // Figures and the questions that remain are words of the page.
    const buttons = await seuil.find('button:not(.figure, .link-button)').all();
    const printed = [];
    for (const button of buttons) if (await button.isVisible()) printed.push(plain(await button.textContent()));
    assert.ok(buttons.length > 10);
    assert.deepEqual(printed, []);
});

test('the questions and the fields do not share a group of radio buttons', async () => {
    const { page, seuil } = await asking();
    await openPart(seuil, 'refine');
    for (const name of parts.refine) await openPart(seuil, name);
    const twice = await page.evaluate(() => {
        const root = document.querySelector('seuil-calculateur').shadowRoot;
        const all = [...root.querySelectorAll('[id]')].map(({ id }) => id);
        const radios = [...root.querySelectorAll('fieldset')].map((set) => set.querySelector('[type=radio]').name);
        return [...all, ...radios].filter((one, rank, list) => list.indexOf(one) !== rank);
    });
    assert.deepEqual(twice, []);
});
