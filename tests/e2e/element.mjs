// <seuil-calculateur> as a host meets it: attributes, properties, events, methods, slots.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, calculator, eventually, plain } from './harness.mjs';
import { blog, heard, listening } from './help/blog.mjs';

const opened = (attributes, { inside = '', ...options } = {}) =>
    blog(`<h2>Le calcul</h2><seuil-calculateur id="c" loading="eager" ${attributes}>${inside}</seuil-calculateur>`, {
        prepare: listening,
        ...options,
    });

/** What the calculator reckons with. */
const profile = (page) => page.evaluate(() => document.querySelector('seuil-calculateur').profile);
const set = (page, name, value) => page.evaluate(([name, value]) => void (document.querySelector('seuil-calculateur')[name] = value), [name, value]);
const attribute = (page, name, value) => page.locator('seuil-calculateur').evaluate((element, [name, value]) => element.setAttribute(name, value), [name, value]);

for (const [attributes, expected] of [
    ['activity="b2b" budget="1500" margin="45"', { activity: 'b2b', budget: 1500, margin: 0.45 }],
    ['margin="0.45"', { margin: 0.45 }],
    ['margin="45 %"', { margin: 0.45 }],
    ['margin="0,45" budget="1 500,50 €"', { margin: 0.45, budget: 1500.5 }],
    ['budget="1.5 k€"', { budget: 1500 }],
    ['order-value="300" owner-hours="6" closing-rate="0.125"', { orderValue: 300, ownerHours: 6, closingRate: 0.125 }],
    ['tracking="complete" channel="seo_content"', { tracking: 'complete', channel: 'seo_content' }],
    ['data-budget="1500" data-margin="45"', { budget: 1500, margin: 0.45 }],
    ['budget="" margin=" "', {}],
    ['class="x" title="y" data-foo="z" onfoo="1"', {}],
]) {
    test(`attributes: ${attributes || 'none'}`, async () => {
        const page = await opened(attributes);
        assert.deepEqual(await profile(page), expected);
        assert.deepEqual(await heard(page, 'seuil-error'), []);
        assert.deepEqual(await heard(page, 'seuil-change'), []);
        assert.equal((await heard(page, 'seuil-ready')).length, 1);
    });
}

for (const [attributes, keys, ...told] of [
    ['budget="-1" margin="45"', ['budget'], 'budget', '"-1"', '0', '20000'],
    ['budget="lots"', ['budget'], '"lots"'],
    ['budget="NaN" margin="1e400"', ['budget', 'margin']],
    ['activity="shop"', ['activity'], 'local', 'ecommerce', 'b2b'],
    ['thresholds="500,400,4000"', ['thresholds'], '100', '20000'],
    ['sections="answer everything"', ['sections'], 'refine', 'signals', 'cases'],
    ['heading-level="1"', ['heading-level'], '2', '6'],
    ['theme="neon"', ['theme'], 'host', 'light', 'dark', 'auto'],
    ['accent="no colour"', ['accent']],
    ['budget="1.500"', ['budget'], '"1.500"', '1500 or 1.5'],
    ['budjet="1500"', ['budjet'], '"1500"', 'the name budget'],
    ['orderValue="300"', ['ordervalue'], 'the name order-value'],
    ['data-tresholds="300,400,500"', ['tresholds'], 'the name thresholds'],
]) {
    test(`a bad attribute falls to its default alone, and its author is told once: ${attributes}`, async () => {
        const warnings = [];
        const page = await opened(attributes, {
            async prepare(page) {
                page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()));
                await listening(page);
            },
        });
        const [{ detail }, ...more] = await heard(page, 'seuil-error');
        assert.equal(detail.cause, 'attribute');
        assert.deepEqual([...detail.problems, ...more.flatMap(({ detail }) => detail.problems)].map(({ key }) => key), keys);
        for (const word of told) assert.ok(detail.message.includes(word), `${detail.message} / ${word}`);
        if (attributes.includes('margin="45"')) assert.deepEqual(await profile(page), { margin: 0.45 });
        // Not again, whatever else changes.
        await attribute(page, 'order-value', '77');
        await eventually(() => profile(page).then((one) => one.orderValue), 77);
        assert.equal(warnings.length, keys.length, warnings.join('\n'));
        assert.ok(!/NaN|undefined/.test(await page.locator('.seuil').innerText()));
    });
}

test('what the host changes takes effect; what the reader set elsewhere stays', async () => {
    const page = await opened('budget="1000"');
    const seuil = calculator(page);
    await seuil.typed('margin').fill('33');
    await eventually(() => profile(page), { budget: 1000, margin: 0.33 });
    await attribute(page, 'budget', '3000');
    await eventually(seuil.budget, '3 000 €');
    assert.equal(await seuil.typed('margin').inputValue(), '33');
    assert.deepEqual(await profile(page), { budget: 3000, margin: 0.33 });
    await set(page, 'activity', 'ecommerce');
    await eventually(() => profile(page).then((one) => one.activity), 'ecommerce');
    assert.equal((await profile(page)).margin, 0.33);
    // What is half typed stays too, with the focus.
    await seuil.typed('margin').fill('41,');
    await attribute(page, 'budget', '2000');
    await eventually(seuil.budget, '2 000 €');
    assert.equal(await seuil.typed('margin').inputValue(), '41,');
    assert.ok(await seuil.typed('margin').evaluate((field) => field === field.getRootNode().activeElement));
    // Changes of the host are no changes of the reader.
    assert.ok((await heard(page, 'seuil-change')).every(({ detail }) => detail.profile.margin !== undefined));
    await seuil.reset.click();
    await eventually(() => profile(page), { activity: 'ecommerce', budget: 2000 });
});

test('attributes and properties are in step, before and after the definition', async () => {
    const page = await blog('<div id="place"></div>', {
        ready: false,
        prepare: (page) =>
            page.addInitScript(() => {
                addEventListener('DOMContentLoaded', () => {
                    const element = document.createElement('seuil-calculateur');
                    Object.assign(element, { budget: 2500, headingLevel: 4, loading: 'eager', profile: { margin: 0.6 } });
                    place.append(element);
                });
            }),
    });
    await eventually(() => page.evaluate(() => document.querySelector('seuil-calculateur').dataset.state), 'working');
    assert.deepEqual(await profile(page), { budget: 2500, margin: 0.6 });
    const element = page.locator('seuil-calculateur');
    assert.equal(await element.getAttribute('budget'), '2500');
    assert.equal(await element.getAttribute('heading-level'), '4');
    assert.deepEqual(new Set(await page.locator('.section-title').evaluateAll((all) => all.map((one) => one.localName))), new Set(['h4']));
    await set(page, 'budget', null);
    assert.equal(await element.getAttribute('budget'), null);
    await eventually(() => profile(page), { margin: 0.6 });
    await set(page, 'profile', { margin: 0.3, activity: 'b2b' });
    await eventually(() => profile(page), { margin: 0.3, activity: 'b2b' });
});

test('a bad profile is refused whole, and named', async () => {
    const page = await opened('budget="1200"', { prepare: listening });
    await set(page, 'profile', { margin: 7, activity: 'b2b', typo: 1 });
    await eventually(async () => (await heard(page, 'seuil-error')).length, 1);
    const [{ detail }] = await heard(page, 'seuil-error');
    assert.deepEqual(detail.problems.map(({ key }) => key), ['margin', 'typo']);
    assert.deepEqual(await profile(page), { budget: 1200 });
});

test('a profile that cannot be read is refused, and kills nothing', async () => {
    const page = await opened('budget="1200"', { prepare: listening });
    await page.evaluate(async () => {
        const element = document.querySelector('seuil-calculateur');
        const { proxy, revoke } = Proxy.revocable({ budget: 2000 }, {});
        revoke();
        // More of them than deaths are survived.
        for (const bad of [proxy, proxy, proxy, { get budget() { throw new Error('no'); } }]) {
            element.profile = bad;
            await element.evaluate().catch(() => {});
        }
    });
    await eventually(async () => (await heard(page, 'seuil-error')).map(({ detail }) => detail.problems.map(({ key }) => key).join()), ['profile']);
    assert.equal((await heard(page, 'seuil-ready')).length, 1);
    assert.deepEqual(await profile(page), { budget: 1200 });
});

test('the profile that is given out is a copy to read', async () => {
    const page = await opened('budget="1200"');
    const tried = await page.evaluate(async () => {
        const element = document.querySelector('seuil-calculateur');
        Reflect.set(element.profile, 'budget', 300);
        return [element.profile.budget, (await element.evaluate()).score === (await element.evaluate()).score];
    });
    assert.deepEqual(tried, [1200, true]);
});

test('two calculators in a page: axe finds nothing', async () => {
    const page = await blog('<h2>Deux</h2><seuil-calculateur loading="eager"></seuil-calculateur><seuil-calculateur loading="eager" sections="answer"></seuil-calculateur>');
    assert.deepEqual(await axe(page), []);
});

test('the reader’s changes are told with profile and assessment, as plain objects; evaluate() says the same', async () => {
    const page = await opened('budget="1500"');
    const seuil = calculator(page);
    await seuil.slider('budget').press('ArrowRight');
    await eventually(async () => (await heard(page, 'seuil-change')).length, 1);
    const { profile: told, assessment } = await page.evaluate(() => JSON.parse(JSON.stringify(heard.at(-1).detail)));
    assert.equal(told.budget, 1550);
    const evaluated = await page.evaluate(() => document.querySelector('seuil-calculateur').evaluate());
    assert.deepEqual(evaluated, assessment);
    assert.equal(evaluated.inputs?.budget?.value ?? told.budget, 1550);
    assert.ok(['no', 'not_yet', 'pilot', 'yes'].includes(assessment.verdict));
    // Of what the host has just said, too.
    const [at, thresholds] = await page.evaluate(async () => {
        const element = document.querySelector('seuil-calculateur');
        element.profile = { ...element.profile, budget: 3000 };
        const after = await element.evaluate();
        return [element.profile.budget, after.forecast.central.cash[0] !== heard.at(-1).detail.assessment.forecast.central.cash[0]];
    });
    assert.deepEqual([at, thresholds], [3000, true]);
    await set(page, 'profile', {});
    // It bubbles, out of the shadow.
    assert.ok((await heard(page, 'seuil-change')).every(({ id }) => id === 'c'));
    await page.evaluate(() => document.querySelector('seuil-calculateur').reset());
    await eventually(seuil.budget, '1 500 €');
    assert.equal((await heard(page, 'seuil-change')).length, 1, 'the host’s own reset is no change of the reader');
});

test('thresholds are the host’s everywhere', async () => {
    const page = await opened('thresholds="480, 1520, 4100" sections="answer refine signals cases"');
    const { thresholds } = await page.evaluate(() => document.querySelector('seuil-calculateur').evaluate());
    assert.deepEqual(thresholds.values, [480, 1520, 4100]);
    const seuil = calculator(page);
    await seuil.try('natural_cosmetics_shop');
    const tried = await page.evaluate(() => document.querySelector('seuil-calculateur').evaluate());
    const factor = tried.thresholds.factor;
    assert.ok(Math.abs(tried.thresholds.values[0] - 480 * factor) <= 50, JSON.stringify(tried.thresholds));
});

test('sections: the answer and « Affiner » by default, the answer alone is compact', async () => {
    const parts = async (page) => {
        const seen = ['.answer', '.controls', '.ruler', '.cash', '[data-part=refine]', '[data-part=signals]', '.cases'];
        const counts = await Promise.all(seen.map((part) => page.locator(`.seuil ${part}`).count()));
        return seen.filter((_, rank) => counts[rank] > 0).join(' ');
    };
    const usual = '.answer .controls .ruler .cash [data-part=refine]';
    const page = await opened('');
    assert.equal(await parts(page), usual);
    for (const [sections, expected] of [
        ['answer', '.answer .controls'],
        ['answer refine', usual],
        ['answer refine signals cases', `${usual} [data-part=signals] .cases`],
        ['answer, cases', '.answer .controls .ruler .cash .cases'],
    ]) {
        await attribute(page, 'sections', sections);
        await eventually(() => parts(page), expected);
        assert.deepEqual(await axe(page), []);
    }
    // A question that holds the answer up can be answered all the same.
    await attribute(page, 'sections', 'answer refine');
    await eventually(() => parts(page), usual);
    await page.locator('.seuil .questions button').first().click();
    await eventually(() => parts(page), `${usual} [data-part=signals]`);
});

test('slots: the fallback until it works, the blog’s call to action under the answer', async () => {
    const page = await opened('', { inside: '<p id="mine">Repli</p><p slot="cta"><a href="/contact">Parlons-en</a></p>' });
    assert.equal(await page.locator('#mine').isVisible(), false);
    const cta = await page.getByRole('link', { name: 'Parlons-en' }).boundingBox();
    const answer = await page.locator('.seuil .answer').boundingBox();
    assert.ok(cta.y > answer.y && cta.y < answer.y + answer.height);
    assert.deepEqual(await axe(page), []);
});

test('moving the element in the page keeps everything: numbers, what is open, the focus’s place, what can be undone', async () => {
    const page = await opened('budget="1500"');
    const seuil = calculator(page);
    await seuil.typed('margin').fill('33');
    await seuil.find('[data-part=refine] summary').first().click();
    await seuil.find('[data-part=refine] [data-part]').first().waitFor();
    const text = plain(await page.locator('.seuil').innerText());
    const node = await page.locator('.seuil').elementHandle();
    await page.evaluate(() => {
        const main = document.querySelector('main');
        const section = main.appendChild(document.createElement('section'));
        section.append(document.querySelector('seuil-calculateur'));
    });
    assert.ok(await node.evaluate((one) => one.isConnected));
    assert.equal(plain(await page.locator('.seuil').innerText()), text);
    await seuil.find('[data-do="history.undo"]').click();
    await eventually(() => profile(page), { budget: 1500 });
    // Away and back, later: the same.
    await seuil.typed('margin').fill('44');
    await eventually(() => profile(page), { budget: 1500, margin: 0.44 });
    await page.evaluate(async () => {
        const element = document.querySelector('seuil-calculateur');
        element.remove();
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        document.querySelector('main').append(element);
    });
    await eventually(() => profile(page), { budget: 1500, margin: 0.44 });
    assert.equal(await seuil.typed('margin').inputValue(), '44');
    assert.equal((await heard(page, 'seuil-ready')).length, 1);
});
