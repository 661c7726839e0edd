// Each way into somebody's page, once, in another engine than Chromium's: Firefox ESR, over WebDriver BiDi.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { embed, serve } from '../browser.mjs';
import { USUAL, withFonts } from '../fonts.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** A browser that does not answer ends the test, not the patience of who runs it. */
const patient = { timeout: 60_000 };

let browser;
let folder;
let npm;
let blog;

before(async () => {
    const open = { 'access-control-allow-origin': '*' };
    folder = await serve(embed, open);
    npm = await serve(join(root, 'dist/npm'), open);
    blog = createServer((request, response) => {
        const way = ways[decodeURIComponent(request.url.slice(1))];
        response.setHeader('content-type', 'text/html');
        response.end(`<!DOCTYPE html><html lang="fr"><title>Un blog</title><link rel="icon" href="data:,">${way?.()}`);
    });
    await new Promise((resolve) => blog.listen(0, '127.0.0.1', resolve));
    browser = await puppeteer.launch({
        browser: 'firefox',
        executablePath: execFileSync(join(root, '.ci/firefox'), { encoding: 'utf8' }).trim(),
        headless: true,
        env: withFonts(USUAL),
        timeout: 60_000,
        protocolTimeout: 30_000,
    });
}, patient);

after(async () => {
    blog?.closeAllConnections();
    blog?.close();
    await Promise.all([folder?.close(), npm?.close()]);
    try {
        await browser?.close();
    } finally {
        browser?.process().kill('SIGKILL');
    }
}, patient);

const module = () => `<script type="module" crossorigin src="${folder.url}seuil.js"></script>`;

/** What a page holds, by way in; or the address of the page. */
const ways = {
    'custom element': () => `<seuil-calculateur loading="eager"></seuil-calculateur>${module()}`,
    'div[data-seuil]': () => `${module()}<div data-seuil data-budget="1000" data-loading="eager"></div>`,
    iframe: () => `<iframe src="${folder.url}seuil.html#budget=1000" title="Calculateur" width="100%" height="600"></iframe>`,
    'iframe without an origin': () =>
        `<script src="${folder.url}seuil-cadre.js"></script>` +
        `<iframe src="${folder.url}seuil.html#budget=1000" title="Calculateur" width="100%" sandbox="allow-scripts"></iframe>`,
    'offline file': pathToFileURL(join(embed, 'seuil-hors-ligne.html')).href,
    'npm package': () =>
        `<script type="importmap">{ "imports": { "seuil/define": "${npm.url}define.js" } }</script>` +
        `<script type="module">import 'seuil/define'</script><seuil-calculateur loading="eager"></seuil-calculateur>`,
};

/** Waits until a page or frame reads as expected. */
async function become(expected, frame, read) {
    const end = Date.now() + 20_000;
    let actual;
    do actual = await frame.evaluate(read);
    while (actual !== expected && Date.now() < end);
    assert.equal(actual, expected);
}

for (const [name, way] of Object.entries(ways)) {
    test(name, patient, async () => {
        const page = await browser.newPage();
        const problems = [];
        // Warnings too: a calculator that died and came back would only warn.
        page.on('console', (message) => /error|warn/.test(message.type()) && problems.push(message.text()));
        page.on('pageerror', (error) => problems.push(String(error)));
        await page.goto(typeof way === 'string' ? way : `http://127.0.0.1:${blog.address().port}/${encodeURIComponent(name)}`);
        const frame = name.startsWith('iframe') ? await (await page.$('iframe')).contentFrame() : page;
        await become('working', frame, () => document.querySelector('seuil-calculateur')?.dataset.state);
        const budget = () => {
            const root = document.querySelector('seuil-calculateur').shadowRoot;
            return root.querySelector('[data-place=main][data-input=budget] .field-text')?.value.replaceAll(/\s/gu, ' ');
        };
        await become('1 000', frame, budget);
        await frame.evaluate(() => {
            const root = document.querySelector('seuil-calculateur').shadowRoot;
            root.querySelector('[data-place=main][data-input=budget] .field-slider').focus();
        });
        await page.keyboard.press('ArrowRight');
        await become('1 050', frame, budget);
        if (name === 'iframe without an origin') {
            await become(true, page, () => document.querySelector('iframe').clientHeight > 300);
        }
        assert.deepEqual(problems, []);
        await page.close();
    });
}
