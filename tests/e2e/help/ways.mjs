// Each way into somebody's page, once: what the tests in other engines than Chromium share.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { embed, serve } from '../../browser.mjs';

/** What a page holds, by way in, given where the folder and the package are served. */
const BODIES = {
    'custom element': (folder) => `<seuil-calculateur loading="eager"></seuil-calculateur>${module(folder)}`,
    'div[data-seuil]': (folder) => `${module(folder)}<div data-seuil data-budget="1000" data-loading="eager"></div>`,
    iframe: (folder) => `<iframe src="${folder}seuil.html#budget=1000" title="Calculateur" width="100%" height="600"></iframe>`,
    'iframe without an origin': (folder) =>
        `<script src="${folder}seuil-cadre.js"></script>` +
        `<iframe src="${folder}seuil.html#budget=1000" title="Calculateur" width="100%" sandbox="allow-scripts"></iframe>`,
    'npm package': (_, npm) =>
        `<script type="importmap">{ "imports": { "seuil/define": "${npm}define.js" } }</script>` +
        `<script type="module">import 'seuil/define'</script><seuil-calculateur loading="eager"></seuil-calculateur>`,
};
const OFFLINE = 'offline file';

const module = (folder) => `<script type="module" crossorigin src="${folder}seuil.js"></script>`;

/** The ways, by name. */
export const WAYS = [...Object.keys(BODIES), OFFLINE];

/** Whether the calculator stands in a frame of the page. */
export const framed = (way) => way.startsWith('iframe');

/** A blog, and elsewhere the folder and the package: each way has its page, with a link before the calculator and one after. */
export async function hosts() {
    const open = { 'access-control-allow-origin': '*' };
    const [folder, npm] = await Promise.all([embed, fileURLToPath(new URL('../../../dist/npm', import.meta.url))].map((one) => serve(one, open)));
    const blog = createServer((request, response) => {
        const body = BODIES[decodeURIComponent(request.url.slice(1))]?.(folder.url, npm.url);
        response.setHeader('content-type', 'text/html');
        response.end(`<!DOCTYPE html><html lang="fr"><meta charset="utf-8"><title>Un blog</title><link rel="icon" href="data:,">
<p><a id="before" href="#avant">Avant</a></p>${body}<p><a id="after" href="#apres">Après</a></p>`);
    });
    await new Promise((resolve) => blog.listen(0, '127.0.0.1', resolve));
    return {
        address: (way) =>
            way === OFFLINE
                ? pathToFileURL(join(embed, 'seuil-hors-ligne.html')).href
                : `http://127.0.0.1:${blog.address().port}/${encodeURIComponent(way)}`,
        async close() {
            blog.closeAllConnections();
            blog.close();
            await Promise.all([folder.close(), npm.close()]);
        },
    };
}

/** Polls until what is read is as expected. */
export async function become(expected, read) {
    const end = Date.now() + 20_000;
    let actual;
    do actual = await read();
    while (actual !== expected && Date.now() < end);
    assert.equal(actual, expected);
}

/** Waits for the calculator of a page. */
export const working = (page) => become('working', () => page.evaluate(() => document.querySelector('seuil-calculateur')?.dataset.state));

/** The budget in its field, once it reads as expected. */
export const budget = (page, expected) =>
    become(expected, () =>
        page.evaluate(() => {
            const root = document.querySelector('seuil-calculateur').shadowRoot;
            return root.querySelector('[data-place=main][data-input=budget] .field-text')?.value.replaceAll(/\s/gu, ' ');
        }),
    );

const SLIDER = '[data-place=main][data-input=budget] .field-slider';

/** Whether what matches inside the calculator has the focus. */
const has = (page, selector) =>
    page.evaluate((selector) => {
        const root = document.querySelector('seuil-calculateur').shadowRoot;
        return Boolean(root.activeElement?.matches(selector)) && document.hasFocus();
    }, selector);

/** Goes by Tab from the link before the calculator to what matches inside; nobody presses it forty times. */
async function reach(page, selector) {
    await page.around(() => document.querySelector('#before').focus());
    for (let step = 0; step < 40; step++) {
        await page.keyboard.press('Tab');
        if (await has(page, selector)) return;
    }
    assert.fail(`Tab does not lead to ${selector}`);
}

/**
 * A calculator works on a page, and nothing complains.
 *
 * The page: `evaluate` runs a function in the calculator's document, `around` in the page's, `keyboard.press` presses a key,
 * `problems` tells what went wrong.
 */
export async function smoke(page, way) {
    await working(page);
    await budget(page, '1 000');
    // A browser may let no frame of another origin take the focus by itself.
    if (way === OFFLINE) await page.evaluate((it) => document.querySelector('seuil-calculateur').shadowRoot.querySelector(it).focus(), SLIDER);
    else await reach(page, SLIDER);
    await page.keyboard.press('ArrowRight');
    await budget(page, '1 050');
    if (way === 'iframe without an origin') {
        await become(true, () => page.around(() => document.querySelector('iframe').clientHeight > 300));
    }
    assert.deepEqual(await page.problems(), []);
}
