// A page on somebody's site that says everything it hears, and traps for what should not run.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { budgetOf, eventually, openPage } from '../harness.mjs';
import { document, host, tag } from './host.mjs';

/** Somebody's site, for the tests of the file that imports this. */
export let site;
before(async () => {
    site = await host();
});
after(() => site.close());

/** Opens a page; `patch` runs in it before anything else, with `traps`: what ran that should not have. */
export async function open(html, { patch, value, head, headers, ...more } = {}) {
    const said = [];
    const page = await openPage({
        url: site.page(Array.isArray(html) ? html : document(html, head), headers),
        ready: false,
        ...more,
        prepare: async (page) => {
            page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
            await page.addInitScript(() => {
                globalThis.told = [];
                globalThis.traps = [];
                globalThis.trap = (name) => traps.push(name);
                globalThis.alert = globalThis.open = trap;
                for (const type of ['seuil-ready', 'seuil-change', 'seuil-error']) {
                    addEventListener(type, ({ detail, target }) => told.push({ type, detail, id: target.id }));
                }
            });
            if (patch) await page.addInitScript(patch, value);
        },
    });
    page.said = said;
    return page;
}

/** Waits until all calculators work and uses the first. */
export async function works(page, count = 1) {
    await page.waitForFunction(
        (count) => document.querySelectorAll('seuil-calculateur[data-state=working]').length === count,
        count,
    );
    const field = page.locator('seuil-calculateur').first().locator('[data-place=main][data-input=budget] .field-text');
    await field.fill('2345');
    await eventually(() => budgetOf(page.locator('seuil-calculateur').first().locator('.controls')), '2 345 €');
    assert.deepEqual(await page.evaluate(() => traps), []);
    assert.deepEqual(await page.evaluate(() => told.filter(({ type }) => type === 'seuil-error')), []);
    assert.deepEqual(page.said.filter((text) => /recover|no answer/.test(text)), []);
}

/** The snippet, started at once. */
export const eager = tag('loading="eager"');
