// A blogger's page of any body, opened in a browser of the benchmark's own.

import { launch, serve } from '../browser.mjs';

/** Runs with a browser and the published folder, and closes both. */
export async function withBrowser(run) {
    const server = await serve();
    const browser = await launch();
    try {
        return await run(browser, server);
    } finally {
        await browser.close();
        await server.close();
    }
}

/** Opens a page with this body; `prepare(page)` runs before anything is loaded. Its context is its own. */
export async function blog(browser, server, body, prepare) {
    const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, locale: 'fr-FR', serviceWorkers: 'block' });
    const page = await context.newPage();
    const html = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Un blog</title><link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><main><h1>Un blog</h1>${body}</main><script type="module" src="seuil/seuil.js"></script></body></html>`;
    await page.route('**/blog.html', (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await prepare?.(page);
    await page.goto(`${server.url}blog.html`);
    return page;
}

/** So many calculators that do not wait to be seen; `more` are further attributes. */
export const calculators = (count, more = '') => `<seuil-calculateur loading="eager" ${more}></seuil-calculateur>`.repeat(count);

/** Waits until so many of them work. */
export function working(page, count) {
    return page.waitForFunction(
        (count) => document.querySelectorAll('seuil-calculateur[data-state=working]').length === count,
        count,
        { timeout: 120_000 },
    );
}

/** What a command line asks for in the place of a number. */
export const asked = (usual) => Number(process.argv[2] ?? usual);

/** The value that so large a share of all does not pass. */
export const at = (values, share) => values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(share * values.length) - 1)];
