// Translators that heed no translate="no": each text is exchanged for elements of theirs. The numbers on the page stay
// those of what the reader has set.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, cases, eventually, plain } from './harness.mjs';
import { script, tag } from './help/host.mjs';
import { open, works } from './help/trap.mjs';

/** Exchanges each text of the calculator, as translators do. */
const translate = (page, wrapper) =>
    page.evaluate((wrapper) => {
        const { shadowRoot } = document.querySelector('seuil-calculateur');
        const walker = document.createTreeWalker(shadowRoot.querySelector('.seuil'), NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
        for (const text of texts) {
            const [outer, inner] = [document.createElement(wrapper), document.createElement(wrapper)];
            inner.append(text.data);
            outer.append(inner);
            text.replaceWith(outer);
        }
        return texts.length;
    }, wrapper);

/** Numbers as they are read, in the answer and in the pictures. */
const figures = (page) =>
    page.evaluate(() => {
        const { shadowRoot } = document.querySelector('seuil-calculateur');
        return [...shadowRoot.querySelectorAll('.figure, .answer-verdict, svg text, td')].map((one) => one.textContent);
    });

/** The figures of a page that nobody translated, with these numbers. */
async function expected(budget, margin) {
    const page = await open(tag(`loading="eager" budget="${budget}" margin="${margin}"`) + script());
    const seuil = calculator(page);
    await seuil.answer();
    // An answer of which something was set.
    await seuil.typed('budget').fill(String(budget));
    await seuil.answer();
    return figures(page);
}

for (const wrapper of ['font', 'span']) {
    test(`after each text was put into <${wrapper}>, the numbers follow the hand`, async () => {
        const page = await open(tag('loading="eager" budget="900" margin="30"') + script());
        const seuil = calculator(page);
        await seuil.answer();
        assert.ok((await translate(page, wrapper)) > 50);
        await seuil.slider('budget').focus();
        for (let step = 0; step < 3; step++) {
            await page.keyboard.press('ArrowRight');
            await eventually(seuil.budget, `${plain(new Intl.NumberFormat('fr-FR').format(950 + 50 * step))} €`);
        }
        await eventually(() => figures(page), await expected(1050, 30));
        // Once more, from the other control.
        await translate(page, wrapper);
        await seuil.typed('margin').fill('60');
        await eventually(() => figures(page), await expected(1050, 60));
        assert.equal(await page.locator('seuil-calculateur').first().getAttribute('data-state'), 'working');
    });
}

test('under the hand that holds a slider, and again each time', async () => {
    const page = await open(tag('loading="eager" budget="900"') + script());
    const seuil = calculator(page);
    await seuil.answer();
    const slider = seuil.slider('budget');
    const before = await slider.elementHandle();
    const box = await slider.boundingBox();
    await page.mouse.move(box.x + box.width * 0.1, box.y + box.height / 2);
    await page.mouse.down();
    const told = [];
    for (let step = 2; step < 8; step++) {
        await translate(page, 'font');
        await page.mouse.move(box.x + box.width * 0.1 * step, box.y + box.height / 2);
        await eventually(async () => (await seuil.budget()) === `${plain(await seuil.typed('budget').inputValue())} €`, true);
        told.push(await seuil.budget());
    }
    await page.mouse.up();
    assert.equal(new Set(told).size, told.length, told.join());
    assert.ok(await before.evaluate((one) => one.isConnected), 'it is still the slider under the hand');
    await works(page);
});

test('each section follows: translated, tried on, opened and closed, and no calculator has died of it', async () => {
    const page = await open(tag('loading="eager" sections="answer refine signals cases"') + script());
    const seuil = calculator(page);
    await seuil.answer();
    for (const name of cases.map(({ name }) => name)) {
        await translate(page, 'font');
        await seuil.try(name);
        await translate(page, 'span');
        await seuil.why('.answer', await seuil.find('.answer .figure').first().getAttribute('data-of'));
        await translate(page, 'font');
        await seuil.find('.answer .figure').first().click();
    }
    await translate(page, 'font');
    await seuil.find('[data-part=refine] > summary').click();
    await seuil.find('[data-part=refine] [data-part]').first().waitFor();
    assert.equal(await page.locator('seuil-calculateur').getAttribute('data-state'), 'working');
    assert.deepEqual(page.said, []);
});
