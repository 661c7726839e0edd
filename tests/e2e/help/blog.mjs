// A blogger's page of any body, on the demo's server, with the published folder or the one that dies on demand.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openPage } from '../harness.mjs';

const faults = fileURLToPath(new URL('../../../target/faults/seuil/', import.meta.url));

/** Opens a page with this body. `mortal`: certain budgets kill its calculators (src/ui/faults.rs). */
export function blog(body, { mortal = false, head = '', prepare, path = '', ...options } = {}) {
    const folder = mortal ? 'mortal' : 'seuil';
    const html = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Un blog</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1">${head}</head>
<body><main><h1>Un blog</h1>${body}</main><script type="module" src="${folder}/seuil.js"></script></body></html>`;
    return openPage({
        path: `blog.html${path}`,
        ...options,
        async prepare(page) {
            await page.route(/\/blog\.html/, (route) => route.fulfill({ contentType: 'text/html', body: html }));
            await page.route(/\/mortal\//, async (route) => {
                const name = new URL(route.request().url()).pathname.split('/').pop();
                const contentType = name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
                await route.fulfill({ contentType, body: await readFile(faults + name) });
            });
            await prepare?.(page);
        },
    });
}

/** Notes the calculators' events from the start, for `heard`. */
export const listening = (page) =>
    page.addInitScript(() => {
        globalThis.heard = [];
        for (const type of ['seuil-ready', 'seuil-change', 'seuil-error']) {
            addEventListener(type, ({ target, detail }) => heard.push({ type, id: target.id, detail }));
        }
    });

/** The events so far, of one type. */
export const heard = (page, type) => page.evaluate((type) => globalThis.heard.filter((one) => one.type === type), type);

/** What is where: the state of each calculator. */
export const states = (page) =>
    page.locator('seuil-calculateur').evaluateAll((all) => all.map((element) => element.dataset.state));
