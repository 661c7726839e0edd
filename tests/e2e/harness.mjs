// What every page test uses: one server and one browser for the file, a fresh page for each test, and no test passes
// with an error in the page's console.

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, afterEach, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import axeCore from 'axe-core';
import { launch, serve } from '../browser.mjs';

export { demo, launch, serve } from '../browser.mjs';

let browser;
let server;
/** The pages of the current test. */
const open = new Set();

before(async () => {
    server = await serve();
    browser = await launch();
});

afterEach(async () => {
    const errors = [...open].flatMap((one) => one.errors);
    await Promise.all([...open].map((one) => one.context.close()));
    open.clear();
    assert.deepEqual(errors, [], 'errors in the page');
});

after(async () => {
    await browser?.close();
    await server?.close();
});

/**
 * Opens the demo in a browser context of its own and waits for the calculator. Call it inside a test: the page is
 * closed at its end.
 *
 * - `width`, `height`: the viewport
 * - `path`: what follows the demo's address, such as `#budget=1500`
 * - `url`: another address than the demo's
 * - `ready`: false when the calculator is expected not to start
 * - `expectedErrors`: a pattern of console errors that belong to the test
 * - `prepare(page)`: runs before the address is opened, for routes and scripts
 * - the rest goes to Playwright's `newContext`: `colorScheme`, `reducedMotion`, `forcedColors`, `hasTouch`,
 *   `javaScriptEnabled` …
 *
 * The page has two more fields: `requests`, every address asked for since the calculator was ready, and `errors`.
 */
export async function openPage({
    width = 1200,
    height = 900,
    path = '',
    url = server.url + path,
    ready = true,
    expectedErrors,
    prepare,
    ...context
} = {}) {
    const own = await browser.newContext({
        viewport: { width, height },
        locale: 'fr-FR',
        timezoneId: 'Europe/Paris',
        ...context,
    });
    own.setDefaultTimeout(20_000);
    const errors = [];
    open.add({ context: own, errors });

    const page = await own.newPage();
    const note = (text) => expectedErrors?.test(text) || errors.push(text);
    page.on('pageerror', (error) => note(String(error.stack ?? error)));
    page.on('console', (message) => {
        if (message.type() === 'error') note(`${message.text()} (${message.location().url})`);
    });
    await prepare?.(page);
    await page.goto(url);
    if (ready) await calculatorReady(page);
    page.errors = errors;
    page.requests = [];
    page.on('request', (request) => page.requests.push(request.url()));
    return page;
}

/** Waits until the calculator, or every calculator of the page, is mounted. */
export async function calculatorReady(page) {
    await page.waitForFunction(() => {
        const all = [...document.querySelectorAll('seuil-calculateur')];
        return all.length > 0 && all.every((element) => element.dataset.state === 'ready');
    });
}

/**
 * Runs axe on the whole page, open shadow roots included, with every rule of WCAG 2.2 AA and the good practices; none
 * is disabled and `target-size`, off by default, is on. Returns one readable text for each violation.
 */
export async function axe(page) {
    await page.evaluate(axeCore.source);
    const { violations } = await page.evaluate(() =>
        globalThis.axe.run(document, {
            resultTypes: ['violations'],
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            rules: { 'target-size': { enabled: true } },
        }),
    );
    return violations.map(({ id, impact, help, nodes }) => {
        // A target inside a shadow root is the list of selectors that lead to it.
        const places = nodes.map(({ target, failureSummary }) => `${target.flat().join(' >> ')}\n${failureSummary}`);
        return [`${id} (${impact}): ${help}`, ...places].join('\n').replaceAll('\n', '\n    ');
    });
}

/** Keeps a picture of the whole page in tests/e2e/screenshots, for people to look at. */
export async function screenshot(page, name) {
    const folder = fileURLToPath(new URL('screenshots/', import.meta.url));
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: `${folder}${name}.png`, fullPage: true, animations: 'disabled' });
}
