// What is asked of the network, and when: the loader alone until a calculator nears the screen, then each file once, then
// nothing more.

import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { calculator, calculatorReady, eventually, openPage } from './harness.mjs';
import { document, files, host, script, tag } from './help/host.mjs';

let site;
before(async () => {
    site = await host();
});
after(() => site.close());
beforeEach(() => {
    site.requests.length = 0;
});

const SPACER = '<div style="height:3000px">Un long article</div>';
const path = (kind) => `/seuil/${files[kind]}`;
const ALL = ['loader', 'script', 'wasm'].map(path).sort();
/** What was asked for so far, whatever the order. */
const asked = () => [...site.requests].sort();

const open = (body, more) => openPage({ url: site.page(document(body)), ready: false, ...more });
/** The page is at rest: loaded, and drawn twice since. */
const rested = (page) =>
    page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))));

test('below the fold the loader comes alone; near the screen, the rest, once', async () => {
    const page = await open(SPACER + tag() + script());
    await page.waitForFunction(() => customElements.get('seuil-calculateur'));
    await rested(page);
    assert.deepEqual(asked(), [path('loader')]);
    // The viewport's 900 px and 600 px more.
    await page.evaluate(() => scrollTo(0, 1400));
    await rested(page);
    assert.deepEqual(asked(), [path('loader')]);
    await page.evaluate(() => scrollTo(0, 1600));
    await calculatorReady(page);
    assert.ok((await page.locator('seuil-calculateur').boundingBox()).y > 900, 'it was ready before it was seen');
    assert.deepEqual(asked(), ALL);
});

test('below the fold an empty element asks for its text alone', async () => {
    const page = await open(SPACER + tag('', '') + script());
    await page.waitForFunction(() => document.querySelector('seuil-calculateur').shadowRoot.querySelector('slot ~ div > table'));
    await rested(page);
    assert.deepEqual(asked(), [path('fallback'), path('loader')].sort());
});

test('an element that is not shown asks for nothing until it is', async () => {
    const page = await open(`<details><summary>Calculer</summary>${tag()}</details>${script()}`);
    await page.waitForFunction(() => customElements.get('seuil-calculateur'));
    await rested(page);
    assert.deepEqual(asked(), [path('loader')]);
    await page.locator('summary').first().click();
    await calculatorReady(page);
    assert.deepEqual(asked(), ALL);
});

test('loading="eager" does not wait, by attribute, property or marker', async () => {
    await calculatorReady(await open(SPACER + tag('loading="eager"') + script()));
    assert.deepEqual(asked(), ALL);
    await calculatorReady(await open(`${SPACER}<div data-seuil data-loading="eager">Oui</div>${script()}`));
    const page = await open(SPACER + tag() + script());
    await page.waitForFunction(() => customElements.get('seuil-calculateur'));
    await page.evaluate(() => (document.querySelector('seuil-calculateur').loading = 'eager'));
    await calculatorReady(page);
});

test('twenty calculators ask once', async () => {
    await calculatorReady(await open(tag('loading="eager"').repeat(20) + script()));
    assert.deepEqual(asked(), ALL);
});

test('once it is ready nothing is asked for: used, recovered, taken away and put back, offline, joined', async () => {
    const page = await open(tag() + script());
    await calculatorReady(page);
    const before = asked();
    assert.deepEqual(before, ALL);
    const seuil = calculator(page);
    const use = async (typed, shown) => {
        await seuil.typed('budget').fill(typed);
        await eventually(seuil.budget, shown);
    };
    page.requests.length = 0;
    await use('2000', '2 000 €');

    const crash = () => {
        const element = document.querySelector('seuil-calculateur');
        const states = [];
        new MutationObserver(() => states.push(element.dataset.state)).observe(element, { attributes: true });
        const { name } = performance.getEntriesByType('resource').find(({ name }) => /seuil-\w+\.js/.test(name));
        dispatchEvent(new ErrorEvent('error', { error: new Error('tried'), filename: name }));
        return new Promise((resolve) =>
            element.addEventListener('seuil-ready', () => resolve([states[0], element.dataset.state]), { once: true }),
        );
    };
    assert.deepEqual(await page.evaluate(crash), ['recovering', 'working']);
    await eventually(seuil.budget, '2 000 €');
    await use('2100', '2 100 €');

    await page.evaluate(() => {
        const element = document.querySelector('seuil-calculateur');
        element.remove();
        return new Promise((resolve) => setTimeout(() => resolve(document.body.append(element))));
    });
    await calculatorReady(page);
    await eventually(seuil.budget, '2 100 €');

    await page.context().setOffline(true);
    await use('2200', '2 200 €');
    assert.deepEqual(await page.evaluate(crash), ['recovering', 'working']);
    await use('2300', '2 300 €');
    await page.evaluate(() => {
        const another = document.createElement('seuil-calculateur');
        another.loading = 'eager';
        another.append('Un texte');
        document.body.append(another);
    });
    await calculatorReady(page);
    assert.equal(await page.locator('.seuil').count(), 2);
    assert.deepEqual(page.requests, []);
    assert.deepEqual(asked(), before);
});
