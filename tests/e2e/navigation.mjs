// Sites that change pages without loading them (Turbo, htmx): one living calculator on every visit, Back and Forward too.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { budgetOf, eventually, openPage } from './harness.mjs';

const code = (name) => readFileSync(new URL(`../../node_modules/${name}`, import.meta.url), 'utf8');

/** The ways of changing pages, each with what its pages have in the head and on their body. */
const WAYS = {
    Turbo: { script: code('@hotwired/turbo/dist/turbo.es2017-umd.js'), body: '' },
    htmx: { script: code('htmx.org/dist/htmx.js'), body: 'hx-boost="true"' },
};
/** The ways of putting the calculator in a page; the script stands in every page, as people paste it. */
const LINES = {
    'the element': '<seuil-calculateur budget="1500" loading="eager"><p>Repli</p></seuil-calculateur>',
    'the marker': '<div data-seuil data-budget="1500" data-loading="eager"><p>Repli</p></div>',
};
const SCRIPT = '<script type="module" src="/seuil/seuil.js?v=1"></script>';

/** A site of three pages: two with a calculator, one without; in the last visit's page lies whatever was left there. */
function site({ script, body }, line) {
    const page = (title, inside) => `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">
<script src="/way.js" defer></script></head><body ${body}><nav><a href="/a.html">A</a> <a href="/b.html">B</a> <a href="/c.html">C</a></nav>
<main><h1>${title}</h1>${inside}</main></body></html>`;
    const pages = { a: page('Page A', line + SCRIPT), b: page('Page B', '<p>Sans.</p>'), c: page('Page C', line.replace('1500', '2000') + SCRIPT) };
    return async (page) => {
        await page.route('**/way.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }));
        await page.route(/\/[abc]\.html$/, (route) =>
            route.fulfill({ contentType: 'text/html', body: pages[new URL(route.request().url()).pathname[1]] }),
        );
        // A page that is loaded forgets it.
        await page.addInitScript(() => (globalThis.kept = {}));
    };
}

/** What is seen of calculators: how many, in which state, with which budget, and that it answers. */
async function lives(page, title, budget) {
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    const states = () => page.evaluate(() => [...document.querySelectorAll('seuil-calculateur')].map((one) => one.dataset.state));
    await eventually(states, budget ? ['working'] : []);
    if (!budget) return;
    const controls = page.locator('seuil-calculateur .controls');
    assert.equal(await controls.count(), 1);
    const shown = () => budgetOf(controls);
    await eventually(shown, budget);
    assert.equal(await page.getByText('Repli').isVisible(), false);
    // It lives: a step up and down.
    const slider = controls.locator('[data-input=budget] .field-slider');
    await slider.press('ArrowRight');
    await eventually(async () => (await shown()) !== budget, true);
    await slider.press('ArrowLeft');
    await eventually(shown, budget);
}

for (const [way, its] of Object.entries(WAYS)) {
    for (const [what, line] of Object.entries(LINES)) {
        test(`${way}: ${what} lives once on each visit`, async () => {
            const page = await openPage({ path: 'a.html', ready: false, prepare: site(its, line) });
            await page.evaluate(() => (kept.first = true));
            const go = (name) => page.getByRole('link', { name, exact: true }).click();
            await lives(page, 'Page A', '1 500 €');
            for (let round = 0; round < 2; round++) {
                await go('B');
                await lives(page, 'Page B');
                await go('C');
                await lives(page, 'Page C', '2 000 €');
                await go('A');
                await lives(page, 'Page A', '1 500 €');
            }
            await page.goBack();
            await lives(page, 'Page C', '2 000 €');
            await page.goBack();
            await lives(page, 'Page B');
            await page.goBack();
            await lives(page, 'Page A', '1 500 €');
            await page.goForward();
            await page.goForward();
            await lives(page, 'Page C', '2 000 €');
            assert.equal(await page.evaluate(() => kept.first), true, 'a page was loaded');
            // One application, whatever the visits.
            const applications = await page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /\.bin$/.test(name)).length);
            assert.equal(applications, 1);
        });
    }
}
