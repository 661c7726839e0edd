// seuil-hors-ligne.html: one file, opened by a double click, without a server and without a network.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { axe, calculator, embed, eventually, openPage, plain, screenshot, words } from './harness.mjs';

const url = pathToFileURL(join(embed, 'seuil-hors-ligne.html')).href;

/** Opens the file; `asked` is every address since the start. */
async function open(options) {
    const asked = [];
    const prepare = (page) => page.on('request', (request) => asked.push(request.url()));
    return { page: await openPage({ url, offline: true, prepare, ...options }), asked };
}

test('it works without a network, and asks for nothing but itself', async () => {
    const { page, asked } = await open();
    const seuil = calculator(page);
    assert.equal(await seuil.budget(), '1 000 €');
    await seuil.slider('budget').press('ArrowRight');
    await eventually(seuil.budget, '1 050 €');
    for (const fold of await seuil.find('details > summary').all()) await fold.click();
    await seuil.find('[data-case] button').first().click();
    await seuil.find('[data-case] button[aria-pressed=true]').waitFor();
    assert.deepEqual(asked, [url]);
});

test('a source leads to its place in the same file, and the way back to where the reader was', async () => {
    const { page, asked } = await open();
    const seuil = calculator(page);
    await seuil.slider('budget').press('ArrowRight');
    await eventually(seuil.budget, '1 050 €');
    const link = seuil.find('a[href^="#source."]').first();
    for (const figure of await seuil.find('.answer button.figure').all()) {
        await figure.click();
        if (await link.count()) break;
    }
    const href = await link.getAttribute('href');
    await link.click();
    await page.waitForFunction((id) => document.querySelector(':target')?.id === id, href.slice(1));
    const text = await page.evaluate(() => document.querySelector(':target').textContent);
    assert.ok(plain(text).toLowerCase().startsWith(words(href.slice(1)).toLowerCase()), text);
    await page.waitForFunction(() => {
        const { top, bottom } = document.querySelector(':target').getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
    });
    assert.equal(page.context().pages().length, 1);
    await page.goBack();
    assert.equal(await seuil.budget(), '1 050 €');
    assert.deepEqual(asked.filter((one) => !one.startsWith(url)), []);
});

test('the method is below the calculator', async () => {
    const { page } = await open();
    const seuil = calculator(page);
    await seuil.find('.method-link').click();
    await page.waitForFunction(() => document.querySelector(':target')?.id === 'methode');
    assert.equal(page.context().pages().length, 1);
    assert.deepEqual((await page.getByRole('heading', { level: 1 }).allTextContents()).map(plain), [words('offline.heading')]);
    await page.getByRole('heading', { level: 2, name: words('method.title') }).waitFor();
    const broken = await page.evaluate(() => {
        const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
        const twice = ids.filter((id, rank) => ids.indexOf(id) !== rank);
        const links = [...document.querySelectorAll('a[href^="#"]')].map((link) => decodeURIComponent(link.hash.slice(1)));
        const nowhere = links.filter((id) => !ids.includes(id));
        const elsewhere = [...document.querySelectorAll('a:not([href^="#"], [href^="https:"], [href^="http:"])')].map(({ outerHTML }) => outerHTML);
        return { twice, nowhere, elsewhere };
    });
    assert.deepEqual(broken, { twice: [], nowhere: [], elsewhere: [] });
});

test('a calculator that dies comes back, without a network', async () => {
    const { page } = await open({ expectedErrors: /RuntimeError|oops/ });
    const seuil = calculator(page);
    await seuil.slider('budget').press('ArrowRight');
    await eventually(seuil.budget, '1 050 €');
    await page.evaluate(() => {
        const root = document.querySelector('seuil-calculateur').shadowRoot;
        root.querySelector('.seuil').old = true;
        setTimeout(() => {
            throw new Error('oops');
        });
    });
    await eventually(() => page.evaluate(() => {
        const { dataset, shadowRoot } = document.querySelector('seuil-calculateur');
        return [dataset.state, shadowRoot.querySelector('.seuil')?.old];
    }), ['working', undefined]);
    assert.equal(await seuil.budget(), '1 050 €');
});

for (const width of [320, 360, 1200]) {
    for (const colorScheme of ['light', 'dark']) {
        test(`axe, width and picture: ${width} px, ${colorScheme}`, async () => {
            const { page } = await open({ width, colorScheme });
            assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
            assert.deepEqual(await axe(page), []);
            await screenshot(page, `offline-${width}-${colorScheme}`);
        });
    }
}

test('readable without JavaScript', async () => {
    const { page } = await open({ javaScriptEnabled: false, ready: false });
    const read = plain(await page.locator('main').innerText());
    assert.match(read, /à partir de quel budget/);
    assert.ok((await page.locator('.formula').count()) > 100);
});
