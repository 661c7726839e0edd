// The ring of what has the focus, as it is painted: a slider's is its thumb's, which no style can be asked for.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, FONTS, openPage as open } from './harness.mjs';
import { colourAt, contrast, differences, seen } from './help/pixels.mjs';
import { openPart } from './help/refining.mjs';

const openPage = (options) => open({ reducedMotion: 'reduce', ...options });

/** Where the words of a control's field stand in what is seen: label, hint, unit, legend. */
const words = (control) =>
    control.evaluate((element) => {
        const around = element.closest('.field, .options');
        const parts = around.querySelectorAll('.field-label, .field-hint, .field-unit, .options-legend');
        return [...parts].flatMap((part) => {
            const range = document.createRange();
            range.selectNodeContents(part);
            return [...range.getClientRects()].map(({ left, right, top, bottom }) => ({
                what: part.className,
                left,
                right,
                top,
                bottom,
            }));
        });
    });

/** What giving a control the focus paints. */
async function ring(page, control) {
    await control.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.blur());
    const before = await seen(page);
    // By the keyboard, as the ring asks for.
    await page.keyboard.press('Shift');
    await control.focus();
    const after = await seen(page);
    // A shade that no eye tells is the browser drawing the same letters anew.
    const told = ([x, y]) => contrast(colourAt(before, x, y), colourAt(after, x, y)) >= 1.05;
    return { before, after, places: differences(before, after).filter(told) };
}

for (const fonts of Object.keys(FONTS)) {
    for (const width of [240, 320, 360, 768, 1200]) {
        test(`no ring runs through the words of its field, ${width} px, ${fonts} fonts`, async () => {
            const page = await openPage({ width, height: 900, fonts });
            const seuil = calculator(page);
            await openPart(seuil, 'refine');
            await openPart(seuil, 'refine.plan');
            const controls = seuil.find('.controls input, [data-part="refine.plan"] input');
            for (let rank = 0; rank < (await controls.count()); rank++) {
                const control = controls.nth(rank);
                const name = await control.evaluate((element) => element.id || element.ariaLabel || element.name);
                const { places, before, after } = await ring(page, control);
                assert.ok(places.length > 60, `${name}: no ring (${places.length} pixels)`);
                const through = (await words(control)).filter(({ left, right, top, bottom }) =>
                    places.some(([x, y]) => x >= left && x < right && y >= top && y < bottom),
                );
                assert.deepEqual(through, [], name);
                // It is told from what was there.
                const strong = places.filter(([x, y]) => contrast(colourAt(before, x, y), colourAt(after, x, y)) >= 3);
                assert.ok(strong.length > places.length / 3, `${name}: ${strong.length} of ${places.length} pixels are plain`);
            }
        });
    }
}

for (const [scheme, forcedColors] of [
    ['light', 'active'],
    ['dark', 'active'],
    ['light', 'none'],
    ['dark', 'none'],
]) {
    test(`the zero line is told from the paper, ${scheme}, forced colours ${forcedColors}`, async () => {
        const page = await openPage({ colorScheme: scheme, forcedColors });
        const line = calculator(page).find('.cash-zero');
        await line.evaluate((element) => element.scrollIntoView({ block: 'center' }));
        const picture = await seen(page);
        const { left, right, top } = await line.evaluate((element) => {
            const { left, right, top } = element.getBoundingClientRect();
            return { left, right, top };
        });
        const paper = colourAt(picture, Math.round(left) - 3, Math.round(top) + 9);
        const found = [];
        for (let x = Math.ceil(left); x < right; x += 7) {
            const lines = [-1, 0, 1].map((step) => contrast(colourAt(picture, x, Math.round(top) + step), paper));
            found.push(Math.max(...lines));
        }
        // Curves and marks cross it.
        const usual = found.toSorted((a, b) => a - b)[found.length >> 1];
        assert.ok(usual >= 4.5, `${usual} to 1`);
    });
}
