// What every page test uses: one server and one browser for the file, or one for each set of fonts, a fresh page for each
// test, and no test passes with an error in the page's console.

import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { after, afterEach, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import axeCore from 'axe-core';
import { launch, serve } from '../browser.mjs';
import { USUAL } from '../fonts.mjs';

export { demo, embed, launch, serve } from '../browser.mjs';
export { FONTS } from '../fonts.mjs';

/** The file's browsers, by the fonts that they see: each comes when it is first asked for. */
const browsers = new Map();
let server;
/** The pages of the current test. */
const open = new Set();

before(async () => {
    server = await serve();
    // Here, so that no test's time goes to it.
    await browserWith(USUAL);
});

afterEach(async () => {
    const errors = [...open].flatMap((one) => one.errors);
    await Promise.all([...open].map((one) => one.context.close()));
    open.clear();
    assert.deepEqual(errors, [], 'errors in the page');
});

after(async () => {
    await Promise.all([...browsers.values()].map(async (browser) => (await browser).close()));
    await server?.close();
});

function browserWith(fonts) {
    if (!browsers.has(fonts)) browsers.set(fonts, launch({ fonts }));
    return browsers.get(fonts);
}

/**
 * Opens the demo in a browser context of its own and waits for the calculator. Call it inside a test: the page is
 * closed at its end.
 *
 * - `width`, `height`: the viewport
 * - `path`: what follows the demo's address, such as `#budget=1500`
 * - `url`: another address than the demo's
 * - `ready`: false when the calculator is expected not to start
 * - `until`: what opening waits for, such as `commit` where a file never comes
 * - `expectedErrors`: a pattern of console errors that belong to the test
 * - `fonts`: the set of fonts that it sees, by its name in `FONTS`
 * - `from`: another browser than the file's
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
    until = 'load',
    expectedErrors,
    fonts = USUAL,
    from,
    prepare,
    ...context
} = {}) {
    const own = await (from ?? (await browserWith(fonts))).newContext({
        viewport: { width, height },
        locale: 'fr-FR',
        timezoneId: 'Europe/Paris',
        serviceWorkers: 'block',
        ...context,
    });
    own.setDefaultTimeout(20_000);
    const errors = [];
    open.add({ context: own, errors });

    const page = await own.newPage();
    const note = (text) => expectedErrors?.test(text) || errors.push(text);
    page.on('pageerror', (error) => note(error.stack || String(error)));
    page.on('console', (message) => {
        if (message.type() === 'error') note(`${message.text()} (${message.location().url})`);
    });
    await prepare?.(page);
    await page.goto(url, { waitUntil: until });
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
        return all.length > 0 && all.every((element) => element.dataset.state === 'working');
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

// Reading the calculator

const file = (path) => new URL(`../../${path}`, import.meta.url);

/** The eight cases, with what the model gives for each. */
export const cases = JSON.parse(readFileSync(file('tests/fixtures/cases.json'), 'utf8'));

const french = file('src/text/fr/');
const texts = new Map(
    readdirSync(french)
        .flatMap((name) => readFileSync(new URL(name, french), 'utf8').split('\n'))
        .map((line) => line.split(/ = (.*)/)),
);

/** What the page says under a key of src/text/fr. */
export function words(key) {
    assert.ok(texts.has(key), `no text ${key}`);
    return plain(texts.get(key));
}

/** A name as a field has it: all in one style of capitals. */
export const capital = (name) => name[0].toUpperCase() + name.slice(1);

/** One plain space for each run of spaces of any kind. */
export function plain(text) {
    return text.replace(/\s+/gu, ' ').trim();
}

/** Polls until what is read equals what is expected; after 20 s, as on a machine that does much else, it fails with the difference. */
export async function eventually(read, expected) {
    const end = Date.now() + 20_000;
    for (;;) {
        const actual = await read();
        if (isDeepStrictEqual(actual, expected)) return;
        if (Date.now() > end) assert.deepEqual(actual, expected);
        await new Promise((resolve) => setTimeout(resolve, 20));
    }
}

/** The budget that a calculator reckons with, by its slider's words: they change with the answer, in the same frame. */
export const budgetOf = (controls) =>
    controls.evaluate((controls) => {
        const slider = controls.querySelector('[data-input=budget] .field-slider');
        const euros = Number(slider.getAttribute('aria-valuetext').replace(/[^\d,]/gu, '').replace(',', '.'));
        const style = { style: 'currency', currency: 'EUR', trailingZeroDisplay: 'stripIfInteger' };
        return euros.toLocaleString('fr-FR', style).replace(/\s/gu, ' ');
    });

/** Handles on the page's calculator; selectors reach into its open shadow root. */
export function calculator(page) {
    const find = (selector) => page.locator(`.seuil ${selector}`);
    const read = async (selector) => plain(await find(selector).textContent());
    return {
        find,
        read,
        // The controls at the top: the same input may have another field in « Affiner » or in an explanation.
        slider: (input) => find(`[data-place=main][data-input=${input}] .field-slider`),
        typed: (input) => find(`[data-place=main][data-input=${input}] .field-text`),
        error: (input) => find(`[data-place=main][data-input=${input}] .field-error`),
        activity: (key) => find('.controls [data-choice=activity]').getByRole('radio', { name: capital(words(`option.activity.${key}`)), exact: true }),
        /** « Revenir au départ ». */
        reset: find('.history [data-do="controls.reset"]'),
        case: (name) => find(`[data-case=${name}] button`),
        /** The answer as it reads, without what explains it, once the budgets that pay are found too. */
        async answer() {
            const whole = find('.answer:not(:has(.answer-pending))');
            await whole.waitFor();
            return plain((await whole.locator('> p').allTextContents()).join(' '));
        },
        /** The budget that it reckons with. */
        budget: () => budgetOf(find('.controls')),
        /** Tries a case on and waits for its answer. */
        async try(name) {
            await find(`[data-case=${name}] button`).click();
            await find(`[data-case=${name}] button[aria-pressed=true]`).waitFor();
        },
        /** The explanation that is open, or what matches in it. */
        panel: (selector = '') => find(`.panel ${selector}`),
        /** Opens why a figure of a part of the page is what it is. */
        async why(part, topic) {
            const figure = find(`${part} button.figure[data-of="${topic}"]`).first();
            await figure.click();
            await find(`${part} button.figure[data-of="${topic}"][aria-expanded=true]`).first().waitFor();
            return figure;
        },
        /** Goes on from an explanation to operands, each by its name. */
        async deeper(...names) {
            for (const name of names) {
                const labels = (await find('.panel-operands button').allTextContents()).map(plain);
                const rank = labels.findIndex((label) => label.startsWith(`${name} :`));
                assert.ok(rank >= 0, `« ${name} » is not among: ${labels.join(' | ')}`);
                await find('.panel-operands button').nth(rank).click();
                await eventually(() => read('.panel-title'), labels[rank]);
            }
        },
    };
}
