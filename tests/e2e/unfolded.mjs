// The folds open: nothing for axe to find, nothing that sticks out, nothing too small to hit, nothing that moves.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, eventually } from './harness.mjs';
import { answerSome, closePart, fieldsIn, focus, groups, inSight, openPart, refining } from './help/refining.mjs';

const sizes = [{ width: 320, height: 640 }, { width: 1200, height: 900 }];
const modes = {
    light: { colorScheme: 'light' },
    dark: { colorScheme: 'dark' },
    'forced colours': { forcedColors: 'active' },
};

for (const size of sizes) {
    for (const [mode, options] of Object.entries(modes)) {
        test(`axe: each group and the questions, ${size.width} px, ${mode}`, async () => {
            const { page, seuil } = await refining({ ...size, ...options }, []);
            for (const name of Object.keys(groups)) {
                await openPart(seuil, name);
                assert.deepEqual(await axe(page), [], name);
                await closePart(seuil, name);
            }
            await closePart(seuil, 'refine');
            await openPart(seuil, 'signals');
            assert.deepEqual(await axe(page), [], 'unanswered');
            await answerSome(seuil);
            for (const part of ['refine', ...Object.keys(groups)]) await openPart(seuil, part);
            await fieldsIn(seuil, 'refine').enter('demand', '100');
            assert.deepEqual(await axe(page), [], 'all open, some answered');
        });
    }
}

/** What sticks out of the viewport, or of its own box. */
function lost(page) {
    return page.evaluate(() => {
        const root = document.querySelector('seuil-calculateur').shadowRoot;
        const wide = document.documentElement.scrollWidth;
        const found = wide > innerWidth ? [`the page is ${wide} px wide`] : [];
        for (const element of root.querySelectorAll('.history *, .folds *')) {
            if (!element.checkVisibility()) continue;
            const { left, right } = element.getBoundingClientRect();
            const name = `${element.localName}.${element.className} « ${element.textContent.trim().slice(0, 30)} »`;
            if (left < 0 || right > innerWidth + 0.5) found.push(`${name}: from ${left} to ${right}`);
            const inside = element.matches('input') ? 0 : element.clientWidth;
            const needed = element.scrollWidth;
            if (inside && needed > inside + 1) found.push(`${name}: ${needed} px in ${inside}`);
        }
        return found;
    });
}

const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`;
const readers = {
    'as it comes': () => {},
    'with text spacing': (css) => {
        const style = Object.assign(document.createElement('style'), { textContent: css });
        document.querySelector('seuil-calculateur').shadowRoot.append(style);
    },
    'with text twice as large': () => {
        document.documentElement.style.fontSize = '200%';
        // The calculator's letters are the reader's own, whatever the page makes of its root.
        const { shadowRoot } = document.querySelector('seuil-calculateur');
        shadowRoot.querySelector('[data-theme]').style.setProperty('--rem', '32px');
    },
};
for (const [reader, change] of Object.entries(readers)) {
    test(`nothing sticks out at 320 px, ${reader}, with all open`, async () => {
        const { page, seuil } = await refining({ width: 320, height: 640 });
        await openPart(seuil, 'signals');
        await answerSome(seuil);
        await fieldsIn(seuil, 'refine').enter('annualRevenue', '10 000 000');
        await fieldsIn(seuil, 'refine').enter('demand', '1 000 000');
        await page.evaluate(change, spacing);
        await eventually(() => lost(page), []);
        // The short answer leaves room for what it answers.
        await seuil.find('[data-signal=leadTrend] .field-text').evaluate((field) => field.scrollIntoView());
        const { height } = await seuil.find('.brief').boundingBox();
        assert.ok(height < 640 / 2, `the short answer is ${height} px high`);
    });
}

for (const size of sizes) {
    test(`targets: 44 px high for buttons, summaries, fields and options, 24 px wide, ${size.width} px`, async () => {
        const { page, seuil } = await refining(size);
        await openPart(seuil, 'signals');
        await answerSome(seuil);
        const small = await page.evaluate(() => {
            const root = document.querySelector('seuil-calculateur').shadowRoot;
            const targets = ':is(button, summary, input:not([type=radio]), .option)';
            return [...root.querySelectorAll(`:is(.folds, .history, .questions) ${targets}`)]
                .filter((element) => {
                    const { width, height } = element.getBoundingClientRect();
                    // A figure stands in a sentence, as a link does: it is as high as its line.
                    return element.matches('.figure') ? height < 24 : width < 24 || height < 44;
                })
                .map((element) => [element.className, element.textContent, element.getBoundingClientRect()])
                .map(([name, text, { width, height }]) => `${name} ${text}: ${width} × ${height}`);
        });
        assert.deepEqual(small, []);
    });
}

test('with reduced motion nothing moves by itself in the folds', async () => {
    const { page, seuil } = await refining();
    await openPart(seuil, 'signals');
    await answerSome(seuil);
    const moving = await page.evaluate(() =>
        document.getAnimations().map(({ effect }) => effect.target?.className ?? 'unknown'),
    );
    assert.deepEqual(moving, []);
});

test('with text twice as large at 320 px, what takes the focus is not under the short answer', async () => {
    const { page, seuil } = await refining({ width: 320, height: 640 }, ['refine.plan']);
    await page.evaluate(readers['with text twice as large']);
    await seuil.find('[data-part=signals] > summary').focus();
    const under = [];
    // Backwards, a field comes in at the top of the page, where the short answer stays.
    for (let step = 0; step < 20; step++) {
        await page.keyboard.press('Shift+Tab');
        if (!(await inSight(page))) under.push(await focus(page));
    }
    assert.deepEqual(under, []);
});
