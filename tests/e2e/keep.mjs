// « Garder ou envoyer »: links out and in, what is stored on the device, the spreadsheet, the accountant's text, paper.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { calculator, eventually, openPage, plain, words } from './harness.mjs';
import { blog } from './help/blog.mjs';
import { openPart } from './help/part.mjs';

/** The clipboard of a page takes what it is given, where `globalThis.copied` keeps it; or refuses it. */
const clipboard = (takes) => (page) =>
    page.addInitScript((takes) => {
        globalThis.copied = [];
        const writeText = async (text) => {
            if (!takes) throw new DOMException('no', 'NotAllowedError');
            globalThis.copied.push(text);
        };
        Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    }, takes);

async function keeping(options) {
    const page = await openPage({ reducedMotion: 'reduce', prepare: clipboard(true), ...options });
    const seuil = calculator(page);
    await openPart(seuil, 'keep');
    const said = () => seuil.read('.keep-said');
    return { page, seuil, said, press: (errand) => seuil.find(`[data-keep=${errand}]`).click() };
}

async function setBudget(seuil, text) {
    await seuil.typed('budget').fill(text);
    await seuil.typed('budget').blur();
}

const stored = (page) => page.evaluate(() => Object.entries(localStorage));

/** Loads the page again and goes to its calculator, which waits until it is near. */
async function again(page) {
    await page.reload();
    await page.locator('seuil-calculateur').scrollIntoViewIfNeeded();
}

test('the copied link opens the same case in another page, and says whose it is', async () => {
    const { page, seuil, said, press } = await keeping();
    await setBudget(seuil, '2345');
    await press('link');
    await eventually(said, words('keep.link.done'));
    const [link] = await page.evaluate(() => globalThis.copied);
    assert.match(link, /#seuil=1&.*budget=2345/);
    const other = calculator(await openPage({ url: link }));
    await eventually(() => other.budget(), '2 345 €');
    assert.ok((await other.read('.arrived')).startsWith(words('keep.link.opened')));
    await other.find('.arrived button').click();
    await eventually(() => other.find('.arrived').count(), 0);
    await other.find('.history').getByRole('button', { name: words('history.undo') }).click();
    await eventually(() => other.budget(), '1 000 €');
});

test('where the clipboard is blocked, the text stands selected', async () => {
    for (const prepare of [clipboard(false), (page) => page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))]) {
        const { page, seuil, said, press } = await keeping({ prepare });
        await press('link');
        await eventually(said, words('keep.copy.blocked'));
        const text = seuil.find('.keep-text:focus');
        await text.waitFor();
        const selected = await text.evaluate((field) => field.value.slice(field.selectionStart, field.selectionEnd));
        assert.ok(selected.startsWith(page.url().split('#')[0]), selected);
        assert.match(selected, /#seuil=1/);
    }
});

test('a link that comes while the page is open is followed; what is wrong in it falls alone, and is said once', async () => {
    const page = await openPage();
    const seuil = calculator(page);
    await page.evaluate(() => (location.hash = '#seuil=1&budget=1700&margin=many&nobody=1'));
    await eventually(() => seuil.budget(), '1 700 €');
    const told = (await seuil.find('.arrived p').allTextContents()).map(plain);
    assert.equal(told.length, 3);
    assert.equal(told[0], words('keep.link.opened'));
    await page.evaluate(() => (location.hash = '#somewhere'));
    await page.evaluate(() => (location.hash = '#seuil=1&budget=1800'));
    await eventually(() => seuil.budget(), '1 800 €');
    assert.equal(await seuil.find('.arrived p').count(), 1);
});

for (const [name, fragment] of Object.entries({
    'of 100 kB': `#seuil=1&${'a=1&'.repeat(25_000)}`,
    'badly encoded': '#seuil=1&budget=%E0%A4%A&%=%&pin1=%FF',
    'of another version': '#seuil=99&budget=9e999&__proto__=1&margin=<img src=x onerror=alert(1)>',
})) {
    test(`a link ${name} leaves a calculator that works`, async () => {
        const page = await openPage({ path: fragment });
        const seuil = calculator(page);
        assert.equal(await seuil.budget(), '1 000 €');
        assert.ok((await seuil.find('.arrived p').count()) > 0);
        await setBudget(seuil, '2000');
        await eventually(() => seuil.budget(), '2 000 €');
    });
}

test('a link is for one of several calculators, by its id or its rank', async () => {
    const two = '<seuil-calculateur loading="eager"></seuil-calculateur><seuil-calculateur id="b" loading="eager"></seuil-calculateur>';
    const page = await blog(two);
    const told = () => page.locator('seuil-calculateur').evaluateAll((all) => all.map(({ profile }) => profile.budget));
    await page.evaluate(() => (location.hash = '#seuil=1&for=b&budget=1700'));
    await eventually(told, [undefined, 1700]);
    await page.evaluate(() => (location.hash = '#seuil=1&for=1&budget=1900'));
    await eventually(told, [1900, 1700]);
});

test('the page hears the link, and its own links carry it until the reader goes back to the start', async () => {
    const links = '<a slot="cta" href="/contact?a=b">Parlons-en</a><p slot="cta"><a href="mailto:moi@example.org">Écrire</a> <a href="tel:+33">Appeler</a> <a href="#plan">Plan</a> <a href="/x#y">Plus loin</a></p>';
    const page = await blog(`<seuil-calculateur loading="eager">${links}</seuil-calculateur>`);
    const seuil = calculator(page);
    const hrefs = () => page.locator('seuil-calculateur a').evaluateAll((all) => all.filter((link) => !link.closest('.seuil')).map((link) => link.getAttribute('href')));
    const written = await hrefs();
    assert.deepEqual(written, ['/contact?a=b', 'mailto:moi@example.org', 'tel:+33', '#plan', '/x#y']);
    const heard = page.evaluate(() => new Promise((resolve) => addEventListener('seuil-change', ({ detail }) => resolve(detail.link), { once: true })));
    await setBudget(seuil, '2345');
    const link = await heard;
    assert.match(link, /#seuil=1&.*budget=2345/);
    const carried = await hrefs();
    assert.equal(carried[0], `/contact?a=b${link.slice(link.indexOf('#'))}`);
    assert.equal(carried[1], `mailto:moi@example.org?body=${encodeURIComponent(link)}`);
    assert.deepEqual(carried.slice(2), written.slice(2));
    await seuil.reset.click();
    await eventually(hrefs, written);
});

test('nothing is stored before the click; then it comes back, and it can be forgotten', async () => {
    const { page, seuil, said, press } = await keeping();
    await setBudget(seuil, '2345');
    assert.deepEqual(await stored(page), []);
    assert.equal(await seuil.find('[data-keep=forget]').getAttribute('aria-disabled'), 'true');
    await press('store');
    await eventually(said, words('keep.store.done'));
    assert.equal((await stored(page)).length, 1);
    await again(page);
    await eventually(() => seuil.budget(), '2 345 €');
    assert.ok((await seuil.read('.arrived')).includes(words('keep.store.opened')));
    await openPart(seuil, 'keep');
    await press('forget');
    await eventually(said, words('keep.forget.done'));
    assert.deepEqual(await stored(page), []);
    await again(page);
    await eventually(() => seuil.budget(), '1 000 €');
    assert.equal(await seuil.find('.arrived').count(), 0);
});

test('what the author has changed since wins over what is stored, and is said', async () => {
    const tag = (budget) => `<seuil-calculateur loading="eager" sections="refine keep" budget="${budget}"></seuil-calculateur>`;
    const page = await blog(tag(1200));
    const seuil = calculator(page);
    await openPart(seuil, 'keep');
    await seuil.typed('margin').fill('33');
    await seuil.find('[data-keep=store]').click();
    await eventually(async () => (await stored(page)).length, 1);
    const html = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Un blog</title><main>${tag(1900)}</main><script type="module" src="seuil/seuil.js"></script></html>`;
    await page.route(/\/blog\.html/, (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.reload();
    await eventually(() => page.locator('seuil-calculateur').evaluate(({ profile: { budget, margin } }) => [budget, margin]), [1900, 0.33]);
    const told = plain(await seuil.find('.arrived').textContent());
    assert.ok(told.includes(words('store.replaced.one').split('{')[0].trim()), told);
});

test('a poisoned store is put aside', async () => {
    const { page, seuil, press } = await keeping();
    await press('store');
    await eventually(async () => (await stored(page)).length, 1);
    for (const text of ['', '\0', '{"budget":9}', 'seuil=1&budget=<script>', 'seuil=1&budget=17']) {
        await page.evaluate((text) => (localStorage[Object.keys(localStorage)[0]] = text), text);
        await again(page);
        await eventually(() => seuil.budget(), '1 000 €');
    }
});

for (const [name, error, key] of [['blocked', 'SecurityError', 'keep.store.blocked'], ['full', 'QuotaExceededError', 'keep.store.full']]) {
    test(`a storage that is ${name} is said`, async () => {
        const prepare = (page) => page.addInitScript((error) => {
            Storage.prototype.setItem = () => {
                throw new DOMException('no', error);
            };
        }, error);
        const { said, press } = await keeping({ prepare });
        await press('store');
        await eventually(said, words(key));
    });
}

test('two calculators of a page keep two cases', async () => {
    const one = '<seuil-calculateur loading="eager" sections="refine keep"></seuil-calculateur>';
    const page = await blog(one + one);
    const at = (rank) => page.locator('seuil-calculateur').nth(rank);
    for (const rank of [0, 1]) {
        await at(rank).locator('[data-part=keep] > summary').click();
        await at(rank).locator('[data-place=main][data-input=budget] .field-text').fill(`${2000 + rank}`);
        await at(rank).locator('[data-keep=store]').click();
        await eventually(async () => (await stored(page)).length, rank + 1);
    }
    await page.reload();
    await eventually(() => page.locator('seuil-calculateur').evaluateAll((all) => all.map(({ profile }) => profile.budget)), [2000, 2001]);
});

test('the spreadsheet is a file with its byte order mark', async () => {
    const { page, said, press } = await keeping();
    const [file] = await Promise.all([page.waitForEvent('download'), press('table')]);
    assert.equal(file.suggestedFilename(), words('keep.table.name'));
    const bytes = readFileSync(await file.path());
    assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    const text = bytes.toString('utf8');
    for (const key of ['sheet.given', 'sheet.results', 'sheet.months', 'grid.caption']) assert.ok(plain(text).includes(words(key)), key);
    assert.equal(text.match(/(?<!\r)\n/g), null);
    await eventually(said, words('keep.table.done'));
});

test('the accountant’s text holds the link', async () => {
    const { page, said, press } = await keeping();
    await press('note');
    await eventually(said, words('keep.note.done'));
    const [note] = await page.evaluate(() => globalThis.copied);
    assert.ok(plain(note).startsWith(words('accountant.title')));
    assert.match(note, /#seuil=1/);
});

test('the report is printed without the page around it, and the page is as it was afterwards', async () => {
    const { page, press } = await keeping();
    await page.evaluate(() => {
        globalThis.print = () => {
            dispatchEvent(new Event('beforeprint'));
            globalThis.asked = true;
        };
    });
    await press('print');
    await eventually(() => page.evaluate(() => globalThis.asked), true);
    await page.emulateMedia({ media: 'print' });
    const note = page.locator('.seuil .report-note');
    await note.waitFor();
    assert.ok(plain(await note.textContent()).includes(words('accountant.title')));
    assert.equal(await page.locator('.seuil .controls').isVisible(), false);
    assert.equal(await page.locator('h1').first().isVisible(), false);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    await page.locator('h1').first().waitFor();
    assert.equal(await note.count(), 0);
});

for (const fonts of ['wide', 'narrow']) {
    test(`nothing of it sticks out at 320 px, ${fonts} fonts`, async () => {
        const { lostAnywhere } = await import('./help/layout.mjs');
        const { page, seuil, press } = await keeping({ width: 320, height: 640, fonts, path: '#seuil=1&budget=1700', prepare: clipboard(false) });
        await press('note');
        await seuil.find('.keep-text').waitFor();
        assert.deepEqual(await lostAnywhere(page), []);
    });
}
