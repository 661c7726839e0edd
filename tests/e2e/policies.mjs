// Content security policies of the page around: the least one works, alone and with what strict sites add; when something
// is missing, the reason names it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { calculator, eventually, openPage } from './harness.mjs';
import { causes, document, file, faults, files, host, integrity, OWN, script, tag } from './help/host.mjs';

let site;
/** Where the folder stands when it is not beside the page. */
let other;
before(async () => {
    site = await host();
    other = await host({ cors: true });
});
after(() => Promise.all([site.close(), other.close()]));

const LEAST = "script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";
const TYPED = "require-trusted-types-for 'script'; trusted-types 'none'";
const STRICT = "script-src 'nonce-abc' 'strict-dynamic' 'wasm-unsafe-eval'; connect-src 'self'";

/** Opens a page under a policy; notes what its calculator tells in `told`, by the page's own file. */
function open(policy, { from = () => '/seuil/', attributes = '', inside, ...more } = {}) {
    site.faults = {};
    const html = document(tag('loading="eager"', inside) + script(from(), attributes));
    return openPage({
        url: site.page(html, { 'content-security-policy': policy }),
        ready: false,
        ...more,
        prepare: async (page) => {
            page.said = [];
            page.on('console', (message) => page.said.push(message.text()));
            await page.addInitScript(() => {
                globalThis.told = [];
                for (const type of ['seuil-ready', 'seuil-error']) {
                    addEventListener(type, ({ detail }) => told.push({ type, ...detail }));
                }
            });
            await more.prepare?.(page);
        },
    });
}

/** The harness asserts the silence of the console, at the end. */
async function works(page) {
    await page.waitForFunction(() => told.length);
    assert.deepEqual(await page.evaluate(() => told.map(({ type }) => type)), ['seuil-ready']);
    const seuil = calculator(page);
    await seuil.typed('budget').fill('2000');
    await eventually(seuil.budget, '2 000 €');
    await seuil.slider('margin').press('ArrowRight');
    // Drawn with its colours and its shapes.
    const { width } = await seuil.find('.answer-money .figure').first().boundingBox();
    assert.ok(width > 20);
    assert.equal(await seuil.typed('budget').evaluate((field) => getComputedStyle(field).textAlign), 'end');
}

/** A page under this policy works, with a text of the host's and with ours, and says nothing. */
function passes(name, policy, more) {
    test(`works: ${name}`, async () => {
        await works(await open(policy, more));
    });
    test(`works, with our own text first: ${name}`, async () => {
        const page = await open(policy, { ...more, inside: '' });
        await works(page);
        await page.waitForFunction(() => document.querySelector('seuil-calculateur').shadowRoot.querySelector('slot ~ div > table'));
    });
}

passes('the least policy', LEAST);
passes('the least policy, all else forbidden', `default-src 'none'; ${LEAST}`);
passes('no style but ours', `default-src 'none'; ${LEAST}; style-src 'none'`);
passes('trusted types', `${LEAST}; ${TYPED}`);
passes('strict-dynamic with a nonce', STRICT, { attributes: 'nonce="abc"' });
passes('all together', `default-src 'none'; ${STRICT}; style-src 'none'; base-uri 'none'; ${TYPED}`, {
    attributes: 'nonce="abc"',
});
passes('in a sandbox of its own', `${LEAST}; sandbox allow-scripts allow-same-origin`);

test('works: the folder on another origin, which is listed', async () => {
    const policy = `default-src 'none'; script-src ${other.url} 'wasm-unsafe-eval'; connect-src ${other.url}`;
    await works(await open(policy, { from: () => `${other.url}/seuil/` }));
    await works(await open(`${policy}; style-src 'none'; ${TYPED}`, { from: () => `${other.url}/seuil/`, inside: '' }));
    const folder = `script-src ${other.url}/seuil/ 'wasm-unsafe-eval'; connect-src ${other.url}/seuil/`;
    await works(await open(folder, { from: () => `${other.url}/seuil/` }));
});

test('works: no policy, the folder on another origin', async () => {
    await works(await open('', { from: () => `${other.url}/seuil/` }));
});

// What is missing is named

const EXPECTED = /^seuil: |Content Security Policy|Fetch API cannot load|violates|Failed to load|Failed to fetch/;

/** Under this policy the text stays and the reason names what is missing. */
function lacks(name, policy, missing, { text = OWN, ...more } = {}) {
    test(`named: ${name}`, async () => {
        const page = await open(policy(), { expectedErrors: EXPECTED, ...more });
        await page.waitForFunction(() => told.length, null, { timeout: 8000 });
        const message = causes[''] + causes.csp + missing();
        const all = await page.evaluate(() => told);
        assert.deepEqual(all, [{ type: 'seuil-error', cause: 'csp', message }]);
        const element = page.locator('seuil-calculateur');
        assert.equal(await element.getAttribute('data-state'), 'fallback');
        assert.ok(await element.getByText(text).isVisible());
        assert.ok(await element.getByText(message).isVisible());
        assert.ok(page.said.some((one) => one.startsWith('seuil: ') && one.includes(message)));
        // Once more, since the policy does not change: the same answer.
        await page.getByRole('button', { name: causes.retry }).click();
        await page.waitForFunction(() => told.length === 2);
        assert.equal((await page.evaluate(() => told))[1].message, message);
    });
}

const folder = () => `${site.url}/seuil/`;
lacks(
    'connect-src is another',
    () => "script-src 'self' 'wasm-unsafe-eval'; connect-src https://exemple.fr",
    () => `connect-src ${folder()}`,
);
lacks(
    'connect-src is not there, and nothing is the default',
    () => "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
    () => `connect-src ${folder()}`,
);
lacks(
    'wasm-unsafe-eval',
    () => "script-src 'self'; connect-src 'self'",
    () => "script-src 'wasm-unsafe-eval'",
);
lacks(
    'wasm-unsafe-eval under strict-dynamic',
    () => "script-src 'nonce-abc' 'strict-dynamic'; connect-src 'self'",
    () => "script-src 'wasm-unsafe-eval'",
    { attributes: 'nonce="abc"' },
);
lacks(
    'the loader is allowed by its sum, its siblings are not',
    () => `script-src '${integrity(file('loader'))}' 'wasm-unsafe-eval'; connect-src 'self'`,
    () => `script-src ${folder()}`,
);
lacks(
    'the loader is allowed by a nonce, its siblings are not',
    () => "script-src-elem 'nonce-abc'; script-src 'wasm-unsafe-eval'; connect-src 'self'",
    () => `script-src ${folder()}`,
    { attributes: 'nonce="abc"' },
);
lacks(
    'another origin is a script’s but no connection’s',
    () => `script-src ${other.url} 'wasm-unsafe-eval'; connect-src 'self'`,
    () => `connect-src ${other.url}/seuil/`,
    { from: () => `${other.url}/seuil/` },
);

test('nothing is allowed at all: the text is read', async () => {
    const page = await open("default-src 'none'", { expectedErrors: EXPECTED });
    assert.ok(await page.getByText(OWN).isVisible());
    assert.equal(await page.locator('seuil-calculateur').getAttribute('data-state'), null);
});

test('a policy that only reports is not blamed', async () => {
    site.faults = {};
    const url = site.page(document(tag('loading="eager"') + script()), {
        'content-security-policy-report-only': "default-src 'none'",
    });
    const page = await open('', {
        url,
        expectedErrors: EXPECTED,
        prepare: () => {
            site.faults = { wasm: faults.missing };
        },
    });
    await page.waitForFunction(() => told.length);
    assert.equal(await page.evaluate(() => told[0].cause), 'missing');
});

test('another origin that gives no leave (CORS): the connection is named', async () => {
    const closed = await host();
    try {
        const page = await open('', {
            from: () => `${other.url}/seuil/`,
            expectedErrors: /^seuil: |CORS policy|Failed to load/,
            prepare: (page) => page.route(`${other.url}/seuil/*.bin*`, (route) => route.continue({ url: `${closed.url}/seuil/${files.wasm}` })),
        });
        await page.waitForFunction(() => told.length, null, { timeout: 8000 });
        assert.equal(await page.evaluate(() => told[0].cause), 'network');
    } finally {
        await closed.close();
    }
});

// What Chromium does with a preloaded module's sum

for (const [name, policy] of [
    ['no policy', ''],
    ['strict-dynamic', STRICT],
]) {
    test(`a script that was tampered with does not run, under ${name}`, async () => {
        const evil = Buffer.from(`globalThis.tampered = true;${file('script')}`);
        other.folders = { [`/seuil/${files.script}`]: evil };
        site.folders = { [`/seuil/${files.script}`]: evil };
        const page = await open(policy, { attributes: 'nonce="abc"', expectedErrors: /^seuil: |integrity/ });
        await page.waitForFunction(() => told.length);
        assert.equal(await page.evaluate(() => told[0].cause), 'script');
        assert.equal(await page.evaluate(() => globalThis.tampered), undefined);
        // The same file, not checked, does run.
        if (!policy) {
            await page.evaluate((path) => import(path), `/seuil/${files.script}?own`);
            assert.equal(await page.evaluate(() => globalThis.tampered), true);
        }
        other.folders = {};
        site.folders = {};
    });
}
