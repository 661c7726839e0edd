// The folds open: nothing for axe to find, nothing too small to hit, nothing that moves, nothing under the short answer.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, FONTS } from './harness.mjs';
import { read, READERS } from './help/layout.mjs';
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
            // In a narrow place a group closes those beside it.
            for (const part of ['refine', ...Object.keys(groups), 'refine.plan']) {
                if ((await seuil.find(`[data-part="${part}"] > *`).count()) === 1) await openPart(seuil, part);
            }
            await fieldsIn(seuil, 'refine').enter('demand', '100');
            assert.deepEqual(await axe(page), [], 'all open, some answered');
        });
    }
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

for (const fonts of Object.keys(FONTS)) {
    test(`at 320 px the short answer leaves room for what it answers, ${fonts} fonts`, async () => {
        const { page, seuil } = await refining({ width: 320, height: 640, fonts });
        await openPart(seuil, 'signals');
        await answerSome(seuil);
        for (const reader of ['as it comes', 'with text spacing', 'with text twice as large']) {
            await read(page, READERS[reader]);
            await seuil.find('[data-signal=leadTrend] .field-text').evaluate((field) => field.scrollIntoView());
            const { height } = await seuil.find('.brief').boundingBox();
            assert.ok(height < 640 / 2, `${reader}, the short answer is ${height} px high`);
        }
    });

    test(`with text twice as large at 320 px, what takes the focus is not under the short answer, ${fonts} fonts`, async () => {
        const { page, seuil } = await refining({ width: 320, height: 640, fonts }, ['refine.plan']);
        await read(page, READERS['with text twice as large']);
        await seuil.find('[data-part=signals] > summary').focus();
        const under = [];
        // Backwards, a field comes in at the top of the page, where the short answer stays.
        for (let step = 0; step < 20; step++) {
            await page.keyboard.press('Shift+Tab');
            if (!(await inSight(page))) under.push(await focus(page));
        }
        assert.deepEqual(under, []);
    });
}
