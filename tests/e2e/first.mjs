// The first screen: four controls, and on a phone the short answer above them, in sight all along, said once.

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

test('four controls stand first: activity, budget, what is left of 100 €, average sale', async () => {
    for (const width of [320, 360, 768, 1200]) {
        const seuil = calculator(await openPage({ width }));
        const found = await seuil
            .find('.controls :is(.options, .field)')
            .evaluateAll((all) => all.map(({ dataset }) => dataset.choice ?? dataset.input));
        assert.deepEqual(found.slice(0, 4), ['activity', ...dials]);
    }
});

for (const width of [320, 360]) {
    test(`on a phone of ${width} px the short answer opens the calculator, above the controls`, async () => {
        const { page, seuil } = await phone({ width });
        await page.evaluate(() => document.querySelector('seuil-calculateur').scrollIntoView({ behavior: 'instant' }));
        const [brief, controls] = [await box(seuil, '.brief'), await seuil.find('.controls').boundingBox()];
        assert.ok(brief.y < 40 && brief.end <= controls.y, `the short answer ends at ${brief.end}`);
        assert.ok(brief.height < 90, `${brief.height} px high`);
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
        const said = tree.match(new RegExp(`^\\s*- paragraph: ${words('verdict.pilot')}\\.?$`, 'gm')) ?? [];
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
        const [first, last] = [seuil.find('.controls input:checked'), seuil.find('.method-link')];
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
    assert.ok(longest < 2200, `${longest} px long`);
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
