// Narrow places, large letters, wide fonts: nothing sticks out of its place, in any state of the calculator, on any page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, FONTS, openPage } from './harness.mjs';
import { lost, lostAnywhere, READERS } from './help/layout.mjs';
import { answerSome, fieldsIn, groups, openPart, refining } from './help/refining.mjs';
import { states } from './help/states.mjs';

for (const fonts of Object.keys(FONTS)) {
    for (const [state, reach] of Object.entries(states)) {
        test(`nothing sticks out, ${fonts} fonts: ${state}`, async () => {
            const page = await openPage({ width: 320, height: 640, fonts });
            const seuil = calculator(page);
            await seuil.typed('budget').fill('20 000');
            await reach(seuil);
            assert.deepEqual(await lostAnywhere(page), []);
        });
    }

    test(`nothing sticks out, ${fonts} fonts: all that unfolds open, the largest numbers`, async () => {
        const { page, seuil } = await refining({ width: 320, height: 640, fonts }, []);
        await openPart(seuil, 'signals');
        await answerSome(seuil);
        for (const name of Object.keys(groups)) {
            await openPart(seuil, name);
            if (name === 'refine.sales') await fieldsIn(seuil, 'refine').enter('annualRevenue', '10 000 000');
            if (name === 'refine.plan') await fieldsIn(seuil, 'refine').enter('demand', '1 000 000');
            assert.deepEqual(await lostAnywhere(page), [], name);
        }
    });

    test(`nothing sticks out of a narrow column of a wide page, ${fonts} fonts`, async () => {
        const page = await openPage({ fonts });
        const found = [];
        for (const width of [320, 200, 160]) {
            await page.locator('seuil-calculateur').evaluate((element, width) => (element.style.width = `${width}px`), width);
            found.push(...(await lostAnywhere(page, [1200], { 'as it comes': READERS['as it comes'] })).map((what) => `${width} px: ${what}`));
        }
        assert.deepEqual(found, []);
    });

    for (const [name, path, ready] of [
        ['the method page', 'seuil/methode.html', false],
        ['the page that tells what to paste', 'seuil/configurateur.html', false],
        ['the page for frames', 'seuil/seuil.html', true],
        ['the offline file', 'seuil/seuil-hors-ligne.html', true],
    ]) {
        test(`nothing sticks out of ${name}, ${fonts} fonts`, async () => {
            const page = await openPage({ path, width: 320, height: 640, fonts, ready, expectedErrors: /favicon/ });
            assert.deepEqual(await lostAnywhere(page), []);
        });
    }

    test(`nothing sticks out of the article while its calculator has not come, ${fonts} fonts`, async () => {
        const page = await openPage({
            width: 320,
            height: 640,
            fonts,
            ready: false,
            expectedErrors: /Failed to load|seuil: /,
            prepare: (page) => page.route('**/seuil-*', (route) => route.abort()),
        });
        await page.locator('seuil-calculateur').getByRole('button').waitFor();
        assert.deepEqual(await lostAnywhere(page), []);
    });
}

test('what sticks out is found', async () => {
    const page = await openPage({ width: 320, height: 640 });
    await calculator(page)
        .find('.answer-money')
        .evaluate((money) => {
            money.style.overflowWrap = 'normal';
            money.append('anticonstitutionnellement'.repeat(2));
        });
    assert.match((await lost(page)).join('\n'), /answer-money/);
});
