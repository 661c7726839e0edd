// The method page, seuil/methode.html: static, readable by all, and a way to the calculator beside.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, openPage, plain, screenshot, words } from './harness.mjs';

const method = { path: 'seuil/methode.html', ready: false };

for (const width of [320, 360, 1200]) {
    for (const colorScheme of ['light', 'dark']) {
        test(`axe, width and picture: ${width} px, ${colorScheme}`, async () => {
            const page = await openPage({ ...method, width, colorScheme });
            assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
            assert.deepEqual(await axe(page), []);
            await screenshot(page, `method-${width}-${colorScheme}`);
        });
    }
}

test('axe: forced colours', async () => {
    const page = await openPage({ ...method, forcedColors: 'active' });
    assert.deepEqual(await axe(page), []);
});

test('no sideways scroll at 320 px with text twice as large', async () => {
    const page = await openPage({ ...method, width: 320 });
    await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
    });
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
});

test('wide tables scroll in their own box, by the keyboard too', async () => {
    const page = await openPage({ ...method, width: 320 });
    const table = page.getByRole('region', { name: words('method.ramp.title') });
    await table.focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.querySelector('.ramp').scrollLeft > 0);
});

test('readable without JavaScript, and nothing else is loaded', async () => {
    const requests = [];
    const prepare = (page) => page.on('request', (request) => requests.push(request.url()));
    const page = await openPage({ ...method, javaScriptEnabled: false, prepare });
    assert.equal(plain(await page.getByRole('heading', { level: 1 }).textContent()), words('method.title'));
    assert.ok((await page.locator('.formula').count()) > 100, 'formulas');
    const read = plain(await page.locator('main').textContent());
    for (const key of ['input.budget.meaning', 'quantity.score.meaning', 'cap.ratio_thin.todo', 'source.vat']) {
        assert.ok(read.toLowerCase().includes(words(key).toLowerCase()), key);
    }
    assert.deepEqual(requests.filter((url) => !url.startsWith('data:')), [page.url()]);
});

test('a name in a formula leads to what it names', async () => {
    const page = await openPage(method);
    await page.locator('[id="thresholds.band"] .formula a').nth(1).click();
    const target = await page.evaluate(() => document.querySelector(':target')?.id);
    assert.match(target, /^thresholds\.values\[\d\]$/);
});

test('a link leads to the calculator beside', async () => {
    const page = await openPage({ ...method, expectedErrors: /favicon/ });
    await page.getByRole('link', { name: words('method.calculator') }).first().click();
    await page.locator('seuil-calculateur[data-state=working]').waitFor();
    assert.ok(page.url().endsWith('/seuil/seuil.html'));
});
