// Files that do not come, come late or come wrong: the page always reads, says why, and works as soon as it can.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { axe, calculator, eventually, launch, openPage, words } from './harness.mjs';
import { causes, cures, document, faults, files, host, OWN, script, tag, wasm } from './help/host.mjs';

let site;
before(async () => {
    site = await host();
});
after(() => site.close());

/** The longest that a reader waits for the reason, in milliseconds of the page's clock. */
const PATIENCE = 8000;
/** What the browser and the loader write when something fails. */
const EXPECTED = /^seuil: |Failed to load resource|digest in the 'integrity' attribute|MIME type/;

/** Opens a page and notes what its calculators tell, in `told`, and what the console says, in `page.said`. */
async function open({ html = tag('loading="eager"') + script(), at = site.url, expectedErrors = EXPECTED, ...more } = {}) {
    const said = [];
    const page = await openPage({
        url: site.page(document(html)).replace(site.url, at),
        ready: false,
        expectedErrors,
        ...more,
        prepare: async (page) => {
            page.on('console', (message) => said.push(message.text()));
            await page.addInitScript(() => {
                globalThis.told = [];
                for (const type of ['seuil-ready', 'seuil-error']) {
                    addEventListener(type, ({ detail }) => told.push({ type, ...detail }));
                }
            });
            await more.prepare?.(page);
        },
    });
    page.said = said;
    return page;
}

const told = (page) => page.evaluate(() => told.map(({ type, cause = '' }) => `${type} ${cause}`.trim()));

/** Waits until so many calculators work and asserts that nothing was said of it. */
async function works(page, count = 1) {
    await page.waitForFunction((count) => told.filter(({ type }) => type === 'seuil-ready').length === count, count);
    assert.deepEqual(await told(page), Array(count).fill('seuil-ready'));
    assert.equal(await page.locator('seuil-calculateur[data-state=working]').count(), count);
    assert.deepEqual(page.said.filter((text) => /^seuil/.test(text)), []);
}

/** Waits for the reason and asserts that all of it is there: text, reason, state, event, console. */
async function fails(page, cause, { count = 1, text = OWN, more = '' } = {}) {
    await page.waitForFunction((count) => told.length >= count, count);
    assert.deepEqual(await told(page), Array(count).fill(`seuil-error ${cause}`));
    const message = causes[''] + causes[cause] + more;
    for (const each of await page.evaluate(() => told)) {
        assert.equal(each.message, message);
    }
    const tags = page.locator('seuil-calculateur');
    assert.equal(await tags.count(), count);
    for (const one of await tags.all()) {
        assert.equal(await one.getAttribute('data-state'), 'fallback');
        for (const part of [text, message]) {
            const { width, height } = await one.getByText(part).boundingBox();
            assert.ok(width > 50 && height > 10, `${part}: ${width} × ${height}`);
        }
        await one.getByText(cures[cause]).waitFor();
    }
    assert.equal(await page.locator('.seuil').count(), 0);
    assert.equal(page.said.filter((text) => text.startsWith('seuil: ') && text.includes(message)).length, count);
}

/** The file is well again: the button brings all calculators, and nothing more was told. */
async function retried(page, cause, count = 1) {
    site.faults = {};
    for (const one of await page.locator('seuil-calculateur').all()) {
        await one.getByRole('button', { name: causes.retry, exact: true }).click();
    }
    await page.waitForFunction((count) => told.length === 2 * count, count);
    assert.deepEqual(await told(page), [...Array(count).fill(`seuil-error ${cause}`), ...Array(count).fill('seuil-ready')]);
    assert.equal(await page.locator('seuil-calculateur[data-state=working]').count(), count);
    for (const gone of await page.getByText(OWN).or(page.getByText(causes[''])).all()) assert.ok(!(await gone.isVisible()));
    if (count > 1) return;
    const seuil = calculator(page);
    await seuil.typed('budget').fill('2000');
    await eventually(seuil.budget, '2 000 €');
}

// Wrong files

const named = {
    wasm: {
        missing: 'missing',
        server: 'server',
        page: 'html',
        truncated: 'corrupt',
        flipped: 'corrupt',
        longer: 'corrupt',
        zeros: 'corrupt',
        gzipped: 'corrupt',
        reset: 'network',
        cut: 'network',
        hung: 'slow',
        stalled: 'slow',
    },
    script: {
        missing: 'script',
        server: 'script',
        page: 'script',
        truncated: 'script',
        flipped: 'script',
        reset: 'script',
        cut: 'script',
        hung: 'slow',
        stalled: 'slow',
    },
};
for (const [kind, ways] of Object.entries(named)) {
    for (const [way, cause] of Object.entries(ways)) {
        test(`${kind} ${way}: the text stays, the reason is « ${cause} », and trying again works`, async () => {
            site.faults = { [kind]: faults[way] };
            const page = await open();
            await fails(page, cause);
            await retried(page, cause);
        });
        test(`${kind} ${way} once: nobody notices`, async () => {
            site.faults = { [kind]: faults.first(faults[way]) };
            await works(await open());
        });
    }
}

for (const kind of ['wasm', 'script']) {
    for (const way of ['hung', 'stalled']) {
        test(`${kind} ${way}: the reason is there before ${PATIENCE} ms of the page's clock`, async () => {
            site.faults = { [kind]: faults[way] };
            site.requests.length = 0;
            const page = await open({
                async prepare(page) {
                    await page.clock.install({ time: 0 });
                    await page.clock.pauseAt(1000);
                },
            });
            await eventually(() => ['script', 'wasm'].every((one) => site.requests.includes(`/seuil/${files[one]}`)), true);
            await page.clock.runFor(PATIENCE);
            await fails(page, named[kind][way]);
        });
    }
}

for (const type of ['text/plain', 'text/html', 'application/octet-stream']) {
    test(`the wasm as ${type} works`, async () => {
        site.faults = { wasm: faults.type(type) };
        await works(await open());
    });
}

// What travels may be compressed on its way, or be put there as it was before it was packed.
const ways = {
    'compressed by gzip': (answer, bytes) => answer.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(bytes)),
    'compressed by brotli': (answer, bytes) => answer.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync(bytes)),
    'not packed': async (answer) => answer.end(await wasm()),
};
for (const [way, fault] of Object.entries(ways)) {
    test(`the wasm ${way} works`, async () => {
        site.faults = { wasm: fault };
        await works(await open());
    });
}

test('a wasm that is not packed is checked all the same', async () => {
    const bytes = await wasm();
    // In the style sheet, at the end: it still compiles.
    bytes[bytes.length - 10]++;
    site.faults = { wasm: (answer) => answer.end(bytes) };
    await fails(await open(), 'corrupt');
});

test('a slow wasm that keeps coming works', async () => {
    site.faults = { wasm: faults.slow };
    await works(await open());
});

test('an insecure page works, also slowly, and names what it can', async () => {
    const proxied = { at: 'http://blog.test', proxy: { server: site.url } };
    site.faults = { wasm: faults.slow };
    const page = await open(proxied);
    assert.equal(await page.evaluate(() => isSecureContext), false);
    await works(page);
    for (const way of ['missing', 'page', 'truncated', 'flipped', 'longer', 'zeros', 'reset']) {
        site.faults = { wasm: faults[way] };
        const page = await open(proxied);
        await fails(page, named.wasm[way]);
        await retried(page, named.wasm[way]);
    }
});

test('after a second failure, trying again works still', async () => {
    site.faults = { script: faults.missing, wasm: faults.missing };
    const page = await open();
    await page.waitForFunction(() => told.length === 1);
    await page.getByRole('button', { name: causes.retry }).click();
    await page.waitForFunction(() => told.length === 2);
    site.faults = {};
    await page.getByRole('button', { name: causes.retry }).click();
    await page.waitForFunction(() => told.length === 3);
    assert.equal((await told(page))[2], 'seuil-ready');
});

test('the folder of another version: what is missing is named', async () => {
    site.faults = { wasm: faults.missing, script: faults.missing };
    const page = await open();
    await page.waitForFunction(() => told.length > 0);
    assert.match(await page.evaluate(() => told[0].message), /manque/);
    await page.getByText('envoyez à nouveau le dossier entier').waitFor();
    await fails(page, await page.evaluate(() => told[0].cause));
});

test('ten calculators share the failure and the cure', async () => {
    site.faults = { wasm: faults.missing };
    const page = await open({ html: tag('loading="eager"').repeat(10) + script() });
    await fails(page, 'missing', { count: 10 });
    const asked = site.requests.length;
    await retried(page, 'missing', 10);
    assert.ok(site.requests.length - asked <= 2, 'one download for all');
});

// The loader itself

for (const way of ['missing', 'server', 'page', 'truncated', 'flipped', 'reset', 'cut', 'hung', 'stalled']) {
    test(`loader ${way}: the text stays`, async () => {
        site.faults = { loader: faults[way] };
        const page = await open({ until: 'commit', expectedErrors: /./ });
        await page.getByText(OWN).waitFor();
        assert.deepEqual(await told(page), []);
        assert.equal(await page.locator('seuil-calculateur').getAttribute('data-state'), null);
    });
}

test('loader as text/plain: the browser refuses it, the text stays', async () => {
    site.faults = { loader: faults.type('text/plain') };
    const page = await open();
    await page.getByText(OWN).waitFor();
    assert.deepEqual(await told(page), []);
});

test('a slow loader works', async () => {
    site.faults = { loader: faults.slow };
    await works(await open());
});

test('loader blocked: the text stays', async () => {
    site.faults = {};
    const page = await open({ prepare: (page) => page.route('**/seuil.js', (route) => route.abort('blockedbyclient')) });
    await page.getByText(OWN).waitFor();
    assert.equal(await page.evaluate(() => customElements.get('seuil-calculateur')), undefined);
});

// An element without content

test('without a text of the host’s, ours stands there before and after a failure', async () => {
    site.faults = { wasm: faults.hung };
    const page = await open({ html: tag('loading="eager"', '') + script() });
    const ours = page.getByText(words('fallback.intro'));
    await ours.waitFor();
    assert.deepEqual(await told(page), []);
    await fails(page, 'slow', { text: words('fallback.intro') });
    await page.getByText(words('fallback.note')).waitFor();
    site.faults = {};
    await page.getByRole('button', { name: causes.retry }).click();
    await page.waitForFunction(() => told.length === 2);
    assert.equal(await ours.isVisible(), false);
});

test('what is no text of the host’s: spaces and a call to action; its text may also be named', async () => {
    site.faults = { wasm: faults.missing };
    const cta = '<a slot="cta" href="/contact">Parlons-en</a>';
    const inside = ['', '\n ', `\n${cta}\n`, `${cta}<p slot="fallback">${OWN}</p>`, `${OWN}${cta}`];
    const page = await open({ html: inside.map((one) => tag('loading="eager"', one)).join('') + script() });
    await page.waitForFunction((count) => told.length === count, inside.length);
    const seen = (text) => Promise.all(inside.map((_, i) => page.locator('seuil-calculateur').nth(i).getByText(text).isVisible()));
    await eventually(() => seen(words('fallback.intro')), [true, true, true, false, false]);
    assert.deepEqual(await seen(OWN), [false, false, false, true, true]);
    // Ours gives way to a text that comes later.
    await page.evaluate((text) => document.querySelector('seuil-calculateur').append(text), OWN);
    await eventually(() => seen(words('fallback.intro')), [false, true, true, false, false]);
});

test('after a failure the call to action stays; another try is told, in as much space, and the focus is not lost', async () => {
    site.faults = { wasm: faults.missing };
    const html = `<p>Avant.</p>${tag('loading="eager"', `<p>${OWN}</p><a slot="cta" href="#contact">Parlons-en</a>`)}<p id="after">Après.</p>`;
    const page = await open({ html: `<main><h1>Un article</h1>${html}</main>${script()}` });
    const action = page.getByRole('link', { name: 'Parlons-en' });
    const focus = () => page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.localName);
    const place = () => page.locator('#after').evaluate((after) => Math.round(after.getBoundingClientRect().top));
    const button = page.getByRole('button', { name: causes.retry });
    await page.getByText(cures.missing).waitFor();
    assert.ok(await action.isVisible());
    const { height } = await button.boundingBox();
    assert.ok(height >= 44, `${height} px`);
    assert.deepEqual(await axe(page), []);
    // It fails again.
    const before = await place();
    site.faults = { wasm: faults.hung };
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByText(cures.again).waitFor();
    assert.ok(Math.abs((await place()) - before) < 60, 'it jumps');
    await page.getByText(cures.slow).waitFor();
    await eventually(focus, 'button');
    assert.ok(await action.isVisible());
    // It works.
    site.faults = {};
    await page.keyboard.press('Enter');
    await page.locator('seuil-calculateur[data-state=working]').waitFor();
    await eventually(focus, 'input');
    assert.equal(await page.getByText(cures.again).count(), 0);
    const [link, answer] = [await action.boundingBox(), await page.locator('.seuil .answer').boundingBox()];
    assert.ok(link.y > answer.y && link.y < answer.y + answer.height, 'it stands under the answer');
});

test('even our own text may be missing: the reason stands', async () => {
    site.faults = { wasm: faults.missing, fallback: faults.missing };
    const page = await open({ html: tag('loading="eager"', '') + script(), expectedErrors: /./ });
    await page.getByText(causes[''] + causes.missing).waitFor();
    assert.deepEqual(await told(page), ['seuil-error missing']);
});

// Browsers that cannot

test('without WebAssembly the reason says so', async () => {
    site.faults = {};
    const page = await open({ prepare: (page) => page.addInitScript(() => delete globalThis.WebAssembly) });
    await fails(page, 'webassembly');
    assert.deepEqual(page.requests.filter((url) => url.endsWith('.bin')), []);
});

test('without style sheets made by scripts the browser is said to be too old, and nothing is loaded in vain', async () => {
    site.faults = {};
    const page = await open({ prepare: (page) => page.addInitScript(() => delete Document.prototype.adoptedStyleSheets) });
    await fails(page, 'browser');
    assert.deepEqual(page.requests.filter((url) => url.endsWith('.bin')), []);
});

test('a browser that inflates nothing by itself will do', async () => {
    site.faults = {};
    await works(await open({ prepare: (page) => page.addInitScript(() => delete globalThis.DecompressionStream) }));
});

test('a browser that compiles nothing (Lockdown Mode) says so', async () => {
    site.faults = {};
    const jitless = await launch({ args: ['--js-flags=--jitless'] });
    try {
        const page = await open({ from: jitless });
        assert.equal(await page.evaluate(() => typeof WebAssembly), 'undefined');
        await fails(page, 'webassembly');
    } finally {
        await jitless.close();
    }
});

test('a wasm that this browser cannot read is not called broken', async () => {
    site.faults = {};
    const page = await open({
        prepare: (page) =>
            page.addInitScript(() => {
                WebAssembly.compile = async () => {
                    throw new WebAssembly.CompileError('unknown opcode');
                };
            }),
    });
    await fails(page, 'browser');
});

test('without JavaScript the text is read', async () => {
    site.faults = {};
    const page = await open({ javaScriptEnabled: false });
    await page.getByText(OWN).waitFor();
    assert.equal(await page.locator('seuil-calculateur').getAttribute('data-state'), null);
});
