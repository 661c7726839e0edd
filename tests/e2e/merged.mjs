// Pages that pack their scripts: the loader in a classic script, alone or joined to others, whole and in strange company.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Script } from 'node:vm';
import { causes, cures, faults, file, files, OWN, tag } from './help/host.mjs';
import { eager, open, site, works } from './help/trap.mjs';

const loader = () => file('loader').toString();

test('the loader is read as a classic script, and leaves no name in it', () => {
    const source = loader();
    assert.doesNotThrow(() => new Script(source));
    // Joined to others, whatever their last letter was.
    for (const before of ['var e = 1, t = 2', 'const i = 3', '(function () {})', 'f()', '"use strict"', '// a comment\n']) {
        const joined = `${before}\n${source}\n${before.replace(/const (\w)/, 'const $1$1').replace('"use', '"used')}`;
        assert.doesNotThrow(() => new Script(joined), before);
    }
    assert.doesNotThrow(() => new Script(`var a = 1${source}(function () {})()`));
});

for (const [name, attributes] of [
    ['without a type', ''],
    ['deferred', 'defer'],
    ['async', 'async'],
    ['as text/javascript', 'type="text/javascript"'],
]) {
    test(`as a classic script of its own, it works: ${name}`, async () => {
        const page = await open(`${eager}<script ${attributes} src="/seuil/seuil.js"></script>`);
        await works(page);
        assert.deepEqual(page.said, []);
    });
}

test('as a classic script before the calculator, it works', async () => {
    const page = await open(eager, { head: '<script src="/seuil/seuil.js"></script>' });
    await works(page);
});

test('where stacks are kept short, the tag tells where it is', async () => {
    const page = await open(eager + '<script type="module" src="/seuil/seuil.js?v=1"></script>', {
        patch: () => {
            Error.stackTraceLimit = 0;
        },
    });
    await works(page);
});

const before = 'var e = "theirs"; trap("before");';
const after = ';trap("after " + e);';

test('joined to a blog’s other scripts elsewhere: they run, and the reason is said on the page, in the console and to the host', async () => {
    site.folders = { '/cache/all.js': Buffer.from(`${before}\n${loader()}\n${after}`) };
    site.faults = { script: faults.missing, wasm: faults.missing };
    const page = await open(`${tag('loading="eager"')}<script src="/cache/all.js"></script>`, { expectedErrors: /^seuil: |Failed to load/ });
    await page.waitForFunction(() => told.length);
    assert.deepEqual(await page.evaluate(() => traps), ['before', 'after theirs']);
    const message = causes[''] + causes.merged;
    assert.deepEqual(await page.evaluate(() => told.map(({ type, detail }) => [type, detail.cause, detail.message])), [['seuil-error', 'merged', message]]);
    assert.ok(page.said.some((text) => text.startsWith('error: seuil: ') && text.includes(message)));
    assert.ok(await page.getByText(message).isVisible());
    assert.ok(await page.getByText(OWN).isVisible());
});

test('joined to others in its own folder, it works', async () => {
    site.faults = {};
    site.folders = { '/seuil/all.js': Buffer.from(`${before}\n${loader()}\n${after}`) };
    const page = await open(`${eager}<script src="/seuil/all.js"></script>`);
    await page.waitForFunction(() => document.querySelector('[data-state=working]'));
    assert.deepEqual(await page.evaluate(() => traps), ['before', 'after theirs']);
    assert.deepEqual(page.said, []);
});

// Two versions, met on the way

/** The folder as it was before an update: nothing of today's but the names that never change. */
const older = () => ({
    '/seuil/fallback.js': Buffer.from(file('fallback').toString().replaceAll(/seuil-(\w+)/.exec(files.script)[1], '0000000000')),
});

test('a loader of another version than its folder says so, and what to do', async () => {
    site.folders = older();
    site.faults = { script: faults.missing, wasm: faults.missing };
    const page = await open(eager + '<script type="module" src="/seuil/seuil.js"></script>', { expectedErrors: /^seuil: |Failed to load/ });
    await page.getByText(causes[''] + causes.version).waitFor();
    await page.getByText(cures.version).waitFor();
    assert.equal(await page.evaluate(() => told[0].detail.cause), 'version');
    site.faults = {};
    site.folders = {};
});

test('a page that was open while its folder was exchanged says that reloading helps, and it does', async () => {
    site.faults = {};
    site.folders = {};
    const far = `<div style="height: 5000px"></div><div id="far">${tag()}</div><p>Après</p>`;
    const page = await open(`${far}<script type="module" src="/seuil/seuil.js"></script>`, {
        expectedErrors: /^seuil: |Failed to load/,
    });
    site.faults = { script: faults.missing, wasm: faults.missing };
    await page.locator('#far').scrollIntoViewIfNeeded();
    await page.getByText(/^Calculateur indisponible/).waitFor();
    await page.getByText(/Rechargez la page/).waitFor();
    site.faults = {};
    await page.reload();
    await page.locator('#far').scrollIntoViewIfNeeded();
    await works(page);
});

// Browsers of the past

const old = () => {
    globalThis.CSSStyleSheet = function () {
        throw new TypeError('Illegal constructor');
    };
    delete Document.prototype.adoptedStyleSheets;
    delete ShadowRoot.prototype.adoptedStyleSheets;
};

for (const [name, patch] of [
    ['style sheets that are made', () => {}],
    ['Object.hasOwn', () => delete Object.hasOwn],
    [
        'whatever came after 2021',
        () => {
            delete Object.hasOwn;
            delete Array.prototype.at;
            delete String.prototype.at;
            delete Array.prototype.findLast;
            delete Array.prototype.toSorted;
            delete globalThis.structuredClone;
            delete crypto.randomUUID;
            delete Error.captureStackTrace;
        },
    ],
]) {
    test(`a browser without ${name} says that it is too old`, async () => {
        const page = await open(tag('loading="eager"') + '<script type="module" src="/seuil/seuil.js"></script>', {
            expectedErrors: /^seuil: /,
            patch: `(${old})(); (${patch})()`,
        });
        await page.getByText(causes[''] + causes.browser).waitFor();
        await page.getByText(cures.browser).waitFor();
        assert.ok(await page.getByText(OWN).isVisible());
    });
}

// In whose language

test('what we say is French and goes from left to right, whatever the page is', async () => {
    site.faults = { wasm: faults.missing };
    const page = await open(['<!doctype html><html lang="en" dir="rtl"><meta charset="utf-8"><title>A blog</title>' + tag('loading="eager"', '') + '<script type="module" src="/seuil/seuil.js"></script>'], {
        expectedErrors: /^seuil: |Failed to load/,
    });
    await page.getByText(cures.missing).waitFor();
    const tongues = await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('seuil-calculateur');
        const all = [...shadowRoot.querySelectorAll('p, td, th, caption, button')].filter((one) => one.textContent.trim());
        return [...new Set(all.map((one) => `${one.closest('[lang]')?.lang} ${getComputedStyle(one).direction}`))];
    });
    assert.deepEqual(tongues, ['fr ltr']);
    site.faults = {};
});
