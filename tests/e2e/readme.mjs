// What the README tells people to paste works as it is written; so do the lines that the folder's own page shows.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { demo, eventually, openPage, serve } from './harness.mjs';

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
        prepare: async (page) => {
            await page.route('**/page.html', (route) => route.fulfill({ contentType: 'text/html', body: pageWith(line) }));
            await options?.prepare?.(page);
        },
    });
}

const state = (page) => page.evaluate(() => document.querySelector('seuil-calculateur')?.dataset.state);
const profile = (page) => page.evaluate(() => document.querySelector('seuil-calculateur').profile);

/** The lines of the folder's own page. */
async function shown(name) {
    const page = await openPage({ path: 'seuil/configurateur.html', ready: false });
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

test('configurateur.html: the lines have the folder’s place, or its whole address, and a button copies one', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const page = await openPage({ path: 'seuil/configurateur.html', ready: false, permissions });
    const whole = new URL('.', page.url()).href;
    for (const [name, address] of [
        ['line', '/seuil/'],
        ['script', '/seuil/'],
        ['frame', '/seuil/'],
        ['elsewhere', whole],
        ['frame-elsewhere', whole],
    ]) {
        const line = await page.locator(`#${name}`).inputValue();
        assert.ok(line.includes(`src="${address}seuil`) && !line.includes('exemple.fr'), line);
    }
    await page.locator('#way-without summary').click();
    await page.locator('#script + button').click();
    await page.getByRole('button', { name: 'Copié' }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await page.locator('#script').inputValue());
});

test('configurateur.html: in another folder, the lines lead there', async () => {
    const page = await openPage({
        path: 'outils/calcul/configurateur.html',
        ready: false,
        prepare: (page) => page.route('**/outils/calcul/*', (route) => route.continue({ url: route.request().url().replace('outils/calcul', 'seuil') })),
    });
    for (const name of ['line', 'script', 'frame']) {
        const line = await page.locator(`#${name}`).inputValue();
        assert.ok(line.includes('/outils/calcul/') && !line.includes('/seuil/'), line);
    }
});

test('the text that stands alone leads its author to what may be wrong', async () => {
    const page = await pasted(await shown('marker'));
    await page.getByRole('link', { name: 'Le calculateur ne s’affiche pas' }).click();
    await page.getByText('Rien que le texte, sans message.').waitFor();
    assert.equal(new URL(page.url()).pathname, '/seuil/integrer.html');
});

// The third, npm, is run by tests/js/package.test.mjs, in a project of somebody's.

for (const name of ['line', 'marker', 'elsewhere']) {
    test(`configurateur.html: ${name}`, async () => {
        const line = await shown(name);
        assert.equal(line.split('\n').length, 1, 'one line');
        const script = name === 'marker' ? await shown('script') : '';
        // On a page that lies deep in the site.
        const page = await pasted(line + script, { path: '2026/11/page.html' });
        await page.locator('seuil-calculateur').scrollIntoViewIfNeeded();
        await eventually(() => state(page), 'working');
        assert.deepEqual(await profile(page), { budget: 1500, margin: 0.45 });
        // Without any script the same line can be read.
        const plain = await pasted(line, { javaScriptEnabled: false });
        for (const text of ['Moins de 500', 'Plus de 4']) assert.ok(await plain.getByText(text).first().isVisible());
    });
}

/** The loader of a folder that was updated since its line was copied. */
const newer = () => Buffer.from(`${readFileSync(`${demo}/seuil/seuil.js`)}\n// newer\n`);

test('configurateur.html: an old line loads the new loader', async () => {
    const page = await pasted(await shown('line'), {
        prepare: (page) => page.route('**/seuil/seuil.js*', (route) => route.fulfill({ contentType: 'text/javascript', body: newer() })),
    });
    await page.locator('seuil-calculateur').scrollIntoViewIfNeeded();
    await eventually(() => state(page), 'working');
});

test('configurateur.html: the frame’s line', async () => {
    const page = await pasted(await shown('frame'));
    await page.frameLocator('iframe').locator('seuil-calculateur[data-state=working]').waitFor();
    await eventually(() => page.locator('iframe').evaluate((one) => one.clientHeight > 1500), true);
});

test('configurateur.html: the frame’s line in the page of another site', async () => {
    // Really served: browsers do not let a page of no known place load from this machine.
    const folder = mkdtempSync(join(tmpdir(), 'seuil-blog-'));
    writeFileSync(join(folder, 'index.html'), pageWith(await shown('frame-elsewhere')));
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
    const line = (await shown('elsewhere')).replace(/sha256-.{8}/, 'sha256-AAAAAAAA');
    const page = await pasted(line, { expectedErrors: /integrity|digest/ });
    await page.waitForLoadState('load');
    assert.equal(await state(page), undefined);
    assert.ok(await page.getByText('Moins de 500').first().isVisible());
});
