// The first screen: five controls, and on a phone the short answer above them, in sight all along, said once.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, capital, cases, eventually, openPage, plain, words } from './harness.mjs';
import { agrees, groups, inSight, openPart } from './help/refining.mjs';

const dials = ['budget', 'margin', 'orderValue'];

/** A phone in a hand. */
const phone = async (options) => {
    const page = await openPage({ width: 360, height: 640, reducedMotion: 'reduce', ...options });
    return { page, seuil: calculator(page) };
};

/** Where something is on the screen, which it must be on as a whole. */
async function box(seuil, selector) {
    const { x, y, width, height } = await seuil.find(selector).first().boundingBox();
    assert.ok(y > -1 && y + height < 641, `${selector}: from ${y} to ${y + height}`);
    return { x, y, width, height, end: y + height };
}

const short = async (seuil) => plain((await seuil.find('.brief > p').allTextContents()).join(' '));

test('five controls stand first: activity, budget, what is left of 100 €, average sale, micro-entreprise', async () => {
    for (const width of [320, 360, 768, 1200]) {
        const seuil = calculator(await openPage({ width }));
        const found = await seuil
            .find('.controls :is([data-choice], [data-input])')
            .evaluateAll((all) => all.map(({ dataset }) => dataset.choice ?? dataset.input));
        assert.deepEqual(found, ['activity', ...dials, 'micro']);
        const about = seuil.find('.controls [data-choice=micro] .field-hint');
        assert.equal(plain(await about.textContent()), words('choice.micro.meaning'));
    }
});

test('« micro-entreprise » is answered on the first screen', async () => {
    const { seuil } = await phone();
    const micro = seuil.find('.controls [data-choice=micro]');
    await micro.getByRole('radio', { name: capital(words('option.micro.true')) }).check();
    await agrees(seuil, { micro: true });
    await box(seuil, '.brief');
    await micro.getByRole('radio', { name: capital(words('option.micro.false')) }).check();
    await agrees(seuil, {});
});

/** The switch of prices, and the rates that it opens. */
const taxed = (seuil) => ({
    prices: (key) => seuil.find('.prices').getByRole('radio', { name: words(key), exact: true }).check(),
    rate: (name) => seuil.find('.rates').getByRole('radio', { name }).check(),
    kept: async () => plain(await seuil.find('.sale-kept').textContent()),
    label: async () => plain(await seuil.find('[data-place=main][data-input=orderValue] .field-label').textContent()),
});

for (const width of [320, 1200]) {
    test(`a restaurant types its average bill with tax, ${width} px`, async () => {
        const seuil = calculator(await openPage({ width, height: 640 }));
        const { prices, rate, kept, label } = taxed(seuil);
        const field = seuil.typed('orderValue');
        const before = await seuil.answer();
        await prices('sale.with');
        await eventually(label, words('sale.local'));
        // Nothing has changed but how it is written.
        assert.equal(await field.inputValue(), '360');
        assert.equal(await seuil.answer(), before);
        await rate(/^10/);
        await field.fill('33');
        await field.blur();
        await eventually(kept, words('sale.taxed').replace('{orderValue}', '30 €').replace('{salesVat}', '10 %'));
        assert.equal(await field.inputValue(), '33');
        const answer = await seuil.answer();
        assert.ok(answer.includes('30 €'), answer);
        // The price with tax is what was typed, whatever the tax turns out to be.
        await rate(/^20/);
        await eventually(kept, words('sale.taxed').replace('{orderValue}', '27,50 €').replace('{salesVat}', '20 %'));
        assert.equal(await field.inputValue(), '33');
        await field.fill('24 HT');
        await field.blur();
        await eventually(kept, words('sale.taxed').replace('{orderValue}', '24 €').replace('{salesVat}', '20 %'));
        assert.equal(plain(await field.inputValue()), '28,80');
        await prices('sale.without');
        await eventually(label, words('input.orderValue.local'));
        assert.equal(await field.inputValue(), '24');
        assert.equal(await seuil.find('.sale-kept').count(), 0);
    });
}

test('with tax, what is refused is told as it is typed', async () => {
    const seuil = calculator(await openPage());
    await taxed(seuil).prices('sale.with');
    await seuil.typed('orderValue').fill('120001');
    await seuil.typed('orderValue').blur();
    await seuil.error('orderValue').waitFor();
    const told = plain(await seuil.error('orderValue').textContent());
    for (const part of ['120 001 €', '1,20 €', '120 000 €', '360 €']) assert.ok(told.includes(part), told);
});

test('in a micro-entreprise without VAT the two prices are one', async () => {
    const seuil = calculator(await openPage());
    await seuil.find('.controls [data-choice=micro]').getByRole('radio', { name: capital(words('option.micro.true')) }).check();
    await taxed(seuil).prices('sale.with');
    await eventually(taxed(seuil).kept, words('sale.untaxed'));
    assert.equal(await seuil.find('.rates').count(), 0);
    assert.equal(await seuil.typed('orderValue').inputValue(), '300');
});

for (const width of [320, 360]) {
    test(`on a phone of ${width} px the short answer opens the calculator, above the controls`, async () => {
        const { page, seuil } = await phone({ width });
        await page.evaluate(() => document.querySelector('seuil-calculateur').scrollIntoView({ behavior: 'instant' }));
        const [brief, controls] = [await box(seuil, '.brief'), await seuil.find('.controls').boundingBox()];
        assert.ok(brief.y < 40 && brief.end <= controls.y, `the short answer ends at ${brief.end}`);
        assert.ok(brief.height < 100, `${brief.height} px high`);
        await agrees(seuil, {});
    });
}

for (const dial of dials) {
    test(`on a phone a thumb on the ${dial} sees the answer move, wherever the page stands`, async () => {
        const { page, seuil } = await phone();
        for (const block of ['start', 'center', 'end']) {
            const slider = seuil.slider(dial);
            await slider.evaluate((element, block) => element.scrollIntoView({ block, behavior: 'instant' }), block);
            const [brief, thumb] = [await box(seuil, '.brief'), await slider.boundingBox()];
            assert.ok(brief.end <= thumb.y + 1, `${block}: the slider at ${thumb.y} is under the short answer`);
            const before = await short(seuil);
            await page.mouse.click(thumb.x + thumb.width * { start: 0.35, center: 0.8, end: 0.1 }[block], thumb.y + thumb.height / 2);
            await eventually(async () => (await short(seuil)) !== before, true);
            await box(seuil, '.brief');
        }
    });
}

test('on a phone a finger on an activity sees the answer move', async () => {
    const { seuil } = await phone();
    for (const activity of ['b2b', 'ecommerce', 'local']) {
        const before = await short(seuil);
        await seuil.find('.controls .option').filter({ hasText: capital(words(`option.activity.${activity}`)) }).click();
        await eventually(async () => (await short(seuil)) !== before, true);
        await box(seuil, '.brief');
        await agrees(seuil, { activity });
    }
});

for (const [what, options, part] of [
    ['on a phone', { width: 360, height: 640 }, undefined],
    ['on a phone, while one refines', { width: 360, height: 640 }, 'refine'],
    ['beside the controls', { width: 1200 }, undefined],
    ['beside the controls, while one refines', { width: 1200 }, 'refine'],
]) {
    test(`a screen reader meets the verdict once: ${what}`, async () => {
        const seuil = calculator(await openPage(options));
        if (part) await openPart(seuil, part);
        const tree = await seuil.find('.first').locator('..').ariaSnapshot();
        const verdict = words(`verdict.${await seuil.find('.answer').getAttribute('data-verdict')}`);
        const said = tree.match(new RegExp(`^\\s*- paragraph: ${verdict}[^\\n]*$`, 'gm')) ?? [];
        assert.equal(said.length, 1, tree);
    });
}

test('on paper the answer has its own heading, and no short form', async () => {
    const { page, seuil } = await phone();
    assert.equal(await seuil.find('.answer-verdict').isVisible(), false);
    await page.emulateMedia({ media: 'print' });
    assert.ok(await seuil.find('.answer-verdict').isVisible());
    assert.equal(await seuil.find('.brief').isVisible(), false);
});

for (const key of ['Tab', 'Shift+Tab']) {
    test(`on a phone nothing that takes the focus is under the short answer: ${key}`, async () => {
        const { page, seuil } = await phone();
        await openPart(seuil, 'refine');
        await openPart(seuil, 'refine.sales');
        await openPart(seuil, 'signals');
        const [first, last] = [seuil.find('.controls input:checked').first(), seuil.find('.method-link')];
        await (key === 'Tab' ? first : last).focus();
        const under = [];
        let stops = 0;
        for (; stops < 140; stops++) {
            await page.keyboard.press(key);
            const at = await page.evaluate(() => {
                const { activeElement } = document.querySelector('seuil-calculateur').shadowRoot;
                return activeElement && (activeElement.className || activeElement.name || activeElement.textContent.slice(0, 30));
            });
            if (!at) break;
            if (!(await inSight(page))) under.push(at);
        }
        assert.ok(stops > 40, `${stops} stops`);
        assert.deepEqual(under, []);
    });
}

test('on a phone one group of « Affiner » is open at a time, and what was hit stays under the finger', async () => {
    const { seuil } = await phone();
    await openPart(seuil, 'refine');
    let longest = 0;
    for (const name of Object.keys(groups)) {
        const summary = seuil.find(`[data-part="${name}"] > summary`);
        await summary.scrollIntoViewIfNeeded();
        const before = (await summary.boundingBox()).y;
        await openPart(seuil, name);
        await eventually(
            () => seuil.find('.fold-group > details > :nth-child(2)').count(),
            1,
        );
        const moved = (await summary.boundingBox()).y - before;
        assert.ok(Math.abs(moved) < 2, `${name} has moved by ${moved} px`);
        longest = Math.max(longest, (await seuil.find('[data-part=refine]').boundingBox()).height);
    }
    // A curve under each of a group’s sliders takes its room, and so do its words.
    assert.ok(longest < 2600, `${longest} px long`);
});

test('beside the controls several groups may be open', async () => {
    const seuil = calculator(await openPage());
    await openPart(seuil, 'refine');
    for (const name of ['refine.sales', 'refine.plan']) await openPart(seuil, name);
    assert.equal(await seuil.find('.fold-group > details > :nth-child(2)').count(), 2);
});

for (const width of [360, 1200]) {
    for (const mode of ['light', 'dark']) {
        test(`« Non » and « Pas encore » never look like « Oui », ${width} px, ${mode}`, async () => {
            const seuil = calculator(await openPage({ width, height: 640, colorScheme: mode }));
            const places = [width < 736 ? '.brief-verdict' : '.answer-verdict', '.case-answer', '.score-taken .score-name'];
            const looks = new Map();
            for (const { name, assessment } of cases) {
                await seuil.try(name);
                await eventually(() => seuil.find('.case-story').getAttribute('data-verdict'), assessment.verdict);
                const colours = [];
                for (const place of places) {
                    const ink = place.startsWith('.score') ? 'fill' : 'color';
                    colours.push(await seuil.find(place).evaluate((element, ink) => getComputedStyle(element)[ink], ink));
                }
                assert.deepEqual(looks.get(assessment.verdict) ?? colours, colours, name);
                looks.set(assessment.verdict, colours);
            }
            for (const [rank, place] of places.entries()) {
                const yes = [looks.get('pilot'), looks.get('yes')].filter(Boolean).map((colours) => colours[rank]);
                const others = [looks.get('no'), looks.get('not_yet')].filter(Boolean).map((colours) => colours[rank]);
                assert.ok(yes.length > 0 && others.length > 0);
                assert.ok(others.every((colour) => !yes.includes(colour)), `${place}: ${yes} and ${others}`);
            }
        });
    }
}
