// What the README tells people to paste works as it is written; so do the lines that the folder's own page shows, with
// their sums.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { axe, demo, eventually, openPage, screenshot, serve } from './harness.mjs';
import { integrity } from '../../src/web/build/sums.mjs';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The code block under a bold title. */
function block(title) {
    const [, code] = new RegExp(`\\*\\*${title}\\*\\*[\\s\\S]*?\`\`\`\\w+\\n([\\s\\S]*?)\`\`\``).exec(readme) ?? [];
    assert.ok(code, `no example under ${title}`);
    return code;
}

/** A page of somebody's with this in it. */
const pageWith = (line) => `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Un site</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><main><h1>Un article</h1><p>Avant.</p>${line}<p>Après.</p></main></body></html>`;

/** The same, beside the folder. */
function pasted(line, options) {
    return openPage({
        path: 'page.html',
        ready: false,
        ...options,
        prepare: (page) => page.route('**/page.html', (route) => route.fulfill({ contentType: 'text/html', body: pageWith(line) })),
    });
}

const state = (page) => page.evaluate(() => document.querySelector('seuil-calculateur')?.dataset.state);
const profile = (page) => page.evaluate(() => document.querySelector('seuil-calculateur').profile);

/** The lines of the folder's own page. */
async function shown(name) {
    const page = await openPage({ path: 'seuil/installer.html', ready: false });
    return page.locator(`#${name}`).inputValue();
}

test('README: a static page', async () => {
    const line = block('A static page');
    assert.equal(line.trim().split('\n').length, 1, 'one line');
    const page = await pasted(line);
    await eventually(() => state(page), 'working');
    assert.deepEqual(await profile(page), { budget: 1500, margin: 0.45 });
});

test('README: an iframe', async () => {
    const line = block('An iframe');
    assert.ok(!line.includes('&'), 'editors rewrite & in attributes');
    const page = await pasted(line);
    const frame = page.frameLocator('iframe');
    await page.locator('iframe').scrollIntoViewIfNeeded();
    await frame.locator('seuil-calculateur[data-state=working]').waitFor();
    assert.deepEqual(await frame.locator('seuil-calculateur').evaluate((element) => element.profile), { budget: 1500, margin: 0.45 });
    // As high as what is in it.
    await eventually(() => page.locator('iframe').evaluate((one) => one.clientHeight > 1500), true);
});

for (const width of [320, 1200]) {
    for (const colorScheme of ['light', 'dark']) {
        test(`installer.html at ${width} px, ${colorScheme}: axe, width, picture`, async () => {
            const page = await openPage({ path: 'seuil/installer.html', ready: false, width, colorScheme });
            assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
            assert.deepEqual(await axe(page), []);
            await screenshot(page, `installer-${width}-${colorScheme}`);
        });
    }
}

test('installer.html: the lines have the folder’s whole address, and a button copies one', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const page = await openPage({ path: 'seuil/installer.html', ready: false, permissions });
    const address = new URL('.', page.url()).href;
    for (const name of ['line', 'script', 'frame']) {
        const line = await page.locator(`#${name}`).inputValue();
        assert.ok(line.includes(`src="${address}`) && !line.includes('"seuil/'), line);
    }
    await page.locator('#script + button').click();
    await page.getByRole('button', { name: 'Copié' }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await page.locator('#script').inputValue());
});

// The third, npm, is run by tests/js/package.test.mjs, in a project of somebody's.

for (const [name, wanted] of [
    ['line', ['script', 'fallback']],
    ['marker', ['fallback']],
]) {
    test(`installer.html: ${name}`, async () => {
        const line = await shown(name);
        assert.equal(line.split('\n').length, 1, 'one line');
        assert.doesNotMatch(line, /&|style=|onclick|<script>[^<]/);
        const style = await shown('style');
        const script = name === 'marker' ? await shown('script') : '';
        const loader = readFileSync(`${demo}/seuil/seuil.js`);
        assert.ok((line + script).includes(integrity(loader)), 'the sum of this very loader');
        const page = await pasted(style + line + script);
        await eventually(() => state(page), 'working');
        assert.deepEqual(await profile(page), { budget: 1500, margin: 0.45 });
        // Without any script the same line can be read.
        const plain = await pasted(line, { javaScriptEnabled: false });
        for (const text of wanted.includes('fallback') ? ['Moins de 500', 'Plus de 4'] : []) {
            assert.ok(await plain.getByText(text).first().isVisible());
        }
    });
}

test('installer.html: the frame’s line', async () => {
    const page = await pasted(await shown('frame'));
    await page.frameLocator('iframe').locator('seuil-calculateur[data-state=working]').waitFor();
    await eventually(() => page.locator('iframe').evaluate((one) => one.clientHeight > 1500), true);
});

test('installer.html: the frame’s line in the page of another site', async () => {
    // Really served: browsers do not let a page of no known place load from this machine.
    const folder = mkdtempSync(join(tmpdir(), 'seuil-blog-'));
    writeFileSync(join(folder, 'index.html'), pageWith(await shown('frame')));
    const elsewhere = await serve(folder);
    after(async () => {
        await elsewhere.close();
        rmSync(folder, { recursive: true });
    });
    const page = await openPage({ url: elsewhere.url, ready: false });
    await page.frameLocator('iframe').locator('seuil-calculateur[data-state=working]').waitFor();
    assert.notEqual(new URL(await page.locator('iframe').getAttribute('src')).origin, new URL(page.url()).origin);
    await eventually(() => page.locator('iframe').evaluate((one) => one.clientHeight > 1500), true);
});

test('a loader that is not the one of the line does not run', async () => {
    const line = (await shown('line')).replace(/sha256-.{8}/, 'sha256-AAAAAAAA');
    const page = await pasted(line, { expectedErrors: /integrity|digest/ });
    await page.waitForLoadState('load');
    assert.equal(await state(page), undefined);
    assert.ok(await page.getByText('Moins de 500').first().isVisible());
});
