// Markup where values are expected runs nothing.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { budgetOf, eventually } from './harness.mjs';
import { script } from './help/host.mjs';
import { open, works } from './help/trap.mjs';

/** What runs in some place of a page that is careless. */
const EVIL = [
    `<img src=x onerror="trap('img')">`,
    `"><script>trap('script')</script>`,
    `javascript:trap('url')`,
    `' onclick='trap(1)' autofocus onfocus='trap(2)`,
    `<svg onload=trap('svg')>`,
    `{{constructor.constructor("trap('template')")()}}`,
    `#fff;background:url(javascript:trap('css'))`,
    `url("x");}*{display:none}`,
    `</style><script>trap('style')</script>`,
    '\0\u202e<b>',
];
/** All that the element reads, and what it does not. */
const manifest = JSON.parse(readFileSync(new URL('../../dist/npm/custom-elements.json', import.meta.url), 'utf8'));
const attributes = [...manifest.modules[0].declarations[0].attributes.map(({ name }) => name), 'profile', ...'cta href src link lang title class id'.split(' ')];

for (const [place, evil] of EVIL.entries()) {
    test(`markup ${place} runs nothing: ${evil.slice(0, 30).replace('\0', '')}`, async () => {
        const page = await open(script(), {
            patch: () => {
                addEventListener('DOMContentLoaded', () => document.body.append(document.createElement('main')));
            },
        });
        await page.evaluate(
            async ({ evil, attributes }) => {
                const main = document.querySelector('main');
                const element = document.createElement('seuil-calculateur');
                for (const name of attributes) {
                    element.setAttribute(name, evil);
                    element.setAttribute(`data-${name}`, evil);
                }
                element.setAttribute('loading', 'eager');
                element.setAttribute('data-seuil', evil);
                const cta = document.createElement('p');
                cta.slot = 'cta';
                cta.textContent = evil;
                element.append(cta, evil);
                element.profile = { activity: evil, budget: evil, [evil]: evil, __proto__: null };
                main.append(element);
                const marker = document.createElement('div');
                for (const name of attributes) marker.setAttribute(`data-${name}`, evil);
                marker.setAttribute('data-seuil', '');
                marker.setAttribute('data-loading', 'eager');
                for (const name of ['onclick', 'onfocus', 'style', 'slot', 'is']) marker.setAttribute(`data-${name}`, evil);
                marker.append(evil);
                main.append(marker);
            },
            { evil, attributes },
        );
        await page.waitForFunction(() => document.querySelectorAll('seuil-calculateur[data-state=working]').length === 2);
        // Bad values are told to the author.
        assert.ok((await page.evaluate(() => told.filter(({ type }) => type === 'seuil-error').length)) >= 1);
        assert.ok(page.said.some((text) => text.startsWith('warning: seuil: budget: got ')));
        const seuil = page.locator('seuil-calculateur').first();
        await seuil.locator('[data-place=main][data-input=budget] .field-text').fill(evil.replace('\0', ''));
        await seuil.locator('[data-place=main][data-input=budget] .field-error').waitFor();
        await page.evaluate((evil) => {
            const element = document.querySelector('seuil-calculateur');
            element.profile = { budget: evil };
            element.budget = evil;
            element.accent = evil;
            return element.evaluate().catch(() => {});
        }, evil);
        // Every kind of event that may start an inline handler.
        await seuil.locator('[data-place=main][data-input=budget] .field-text').fill('2345');
        await eventually(() => budgetOf(seuil.locator('.controls')), '2 345 €');
        assert.equal(await page.locator('seuil-calculateur img, seuil-calculateur script, seuil-calculateur svg[onload]').count(), 0);
        const handlers = () => {
            const all = (root) => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
            return all(document).flatMap((one) => one.getAttributeNames().filter((name) => /^on/i.test(name)));
        };
        assert.deepEqual(await page.evaluate(handlers), []);
        const links = page.locator('seuil-calculateur a');
        for (const link of await links.all()) assert.match(await link.getAttribute('href'), /^http:\/\/127\.0\.0\.1/);
        assert.deepEqual(await page.evaluate(() => traps), []);
    });
}

test('a call to action of the host’s is its own', async () => {
    const page = await open(
        `<seuil-calculateur loading="eager"><a slot="cta" href="/contact" onclick="event.preventDefault();told.push({type:'cta'})">Écrire</a></seuil-calculateur>${script()}`,
    );
    await works(page);
    await page.getByRole('link', { name: 'Écrire' }).click();
    assert.ok(await page.evaluate(() => told.some(({ type }) => type === 'cta')));
});
