// Pictures of the page for people, and the labels of its charts: none outside its picture, none over another.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, cases, eventually, FONTS, openPage, plain, screenshot } from './harness.mjs';
import { drawn } from './help/layout.mjs';

for (const width of [320, 360, 768, 1200]) {
    for (const colorScheme of ['light', 'dark']) {
        test(`picture: ${width} px, ${colorScheme}`, async () => {
            const page = await openPage({ width, height: 900, colorScheme });
            await screenshot(page, `page-${width}-${colorScheme}`);
            assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
        });
    }
}

/** What is wrong with the labels of the charts, in words. */
function misplaced(page) {
    return page.evaluate(() => {
        const root = document.querySelector('seuil-calculateur').shadowRoot;
        const context = document.createElement('canvas').getContext('2d');
        // The advance of small letters is rounded.
        const slack = 1.5;
        /** Where the ink of a label is: across, its advance; up and down, its very letters. */
        const place = (label) => {
            const text = label.textContent.trim();
            const style = getComputedStyle(label);
            context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
            const { actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = context.measureText(text);
            const matrix = label.getScreenCTM();
            const baseline = label.getStartPositionOfChar(0).matrixTransform(matrix).y;
            const { left, right } = label.getBoundingClientRect();
            // A picture may be shown smaller than it is drawn.
            return { text, left, right, top: baseline - up * matrix.d, bottom: baseline + down * matrix.d };
        };
        const found = [];
        for (const svg of root.querySelectorAll('.ruler-svg, .cash-svg')) {
            const box = svg.getBoundingClientRect();
            const labels = [...svg.querySelectorAll('text')].filter((label) => label.textContent.trim()).map(place);
            if (labels.length < 4) found.push(`only ${labels.length} labels`);
            const [round, wide] = [Math.round, Math.round(box.width)];
            for (const [rank, one] of labels.entries()) {
                if (one.left < box.left - slack || one.right > box.right + slack) {
                    const [from, to] = [round(one.left - box.left), round(one.right - box.left)];
                    found.push(`« ${one.text} » goes from ${from} to ${to} of ${wide}`);
                }
                for (const other of labels.slice(rank + 1)) {
                    const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
                    const along = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
                    if (across > slack && along > slack) {
                        const both = `« ${one.text} » and « ${other.text} »`;
                        found.push(`${both} overlap by ${round(across)} × ${round(along)}`);
                    }
                }
            }
            // A descender may hang below the picture: nothing is there.
            for (const { text, top, bottom } of labels) {
                const inside = top >= box.top - slack && bottom <= box.bottom + 4;
                if (!inside) found.push(`« ${text} » is above or below its picture`);
            }
        }
        return found;
    });
}

for (const fonts of Object.keys(FONTS)) {
    for (const width of [240, 280, 320, 360, 600, 1200]) {
        test(`labels keep apart and inside: ${width} px, ${fonts} fonts, any budget`, async () => {
            const page = await openPage({ width, fonts });
            const seuil = calculator(page);
            await drawn(page);
            const found = [];
            for (const activity of ['local', 'ecommerce', 'b2b']) {
                await seuil.activity(activity).check();
                for (const budget of [1000, 0, 300, 6000, 20_000]) {
                    await seuil.typed('budget').fill(String(budget));
                    await eventually(seuil.budget, plain(new Intl.NumberFormat('fr-FR').format(budget)) + ' €');
                    found.push(...(await misplaced(page)).map((what) => `${activity}, ${budget} €: ${what}`));
                }
            }
            assert.deepEqual(found, []);
        });

        test(`labels keep apart and inside: ${width} px, ${fonts} fonts, each case`, async () => {
            const page = await openPage({ width, fonts });
            const seuil = calculator(page);
            await drawn(page);
            const found = [];
            for (const { name } of cases) {
                await seuil.try(name);
                found.push(...(await misplaced(page)).map((what) => `${name}: ${what}`));
            }
            assert.deepEqual(found, []);
        });
    }
}

test('the pictures follow the width of the page', async () => {
    const page = await openPage({ width: 1200 });
    const widths = () =>
        calculator(page)
            .find('.ruler-svg, .cash-svg')
            .evaluateAll((all) => all.map((svg) => Math.round(svg.getBoundingClientRect().width)));
    const wide = await widths();
    await page.setViewportSize({ width: 320, height: 640 });
    await drawn(page);
    await eventually(async () => (await widths()).every((width) => width > 200 && width < 320), true);
    await page.setViewportSize({ width: 1200, height: 900 });
    await eventually(widths, wide);
});
