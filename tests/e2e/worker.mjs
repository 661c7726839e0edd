// The article without a network, and after a new deployment: one worker, one store, never two versions in one page.

import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { integrity } from '../../src/web/build/sums.mjs';
import { calculator, demo, eventually, openPage, serve } from './harness.mjs';

/** A copy of the published article, on a server of its own. */
async function deployed() {
    const folder = await mkdtemp(join(tmpdir(), 'seuil-'));
    await cp(demo, folder, { recursive: true });
    const server = await serve(folder);
    after(async () => {
        await server.close();
        await rm(folder, { recursive: true });
    });
    return { folder, server };
}

const open = (server, options) => openPage({ url: server.url, serviceWorkers: 'allow', ...options });
const controlled = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active.state));
const stores = (page) => page.evaluate(() => caches.keys());

test('the article and its calculator work without a network, from the second visit on', async () => {
    const { server } = await deployed();
    const page = await open(server);
    await eventually(() => controlled(page), 'activated');
    await page.context().setOffline(true);
    server.requests.length = 0;
    await page.reload();
    await page.waitForFunction(() => document.querySelector('seuil-calculateur').dataset.state === 'working');
    const seuil = calculator(page);
    await seuil.typed('budget').fill('1777');
    await eventually(seuil.budget, '1 777 €');
    await page.goto(new URL('seuil/methode.html', server.url).href);
    assert.match(await page.title(), /méthode/i);
    assert.deepEqual(server.requests, []);
});

/** What another build would change: the application under another name, the loader that names it, the article. */
async function deployAnother(folder) {
    const seuil = join(folder, 'seuil');
    const names = await readdir(seuil);
    const loader = join(seuil, 'seuil.js');
    let script = await readFile(loader, 'utf8');
    for (const old of names.filter((name) => /^seuil-[\da-f]+\.(js|bin)$/.test(name))) {
        const name = old.replace(/^seuil-../, 'seuil-00');
        if (!script.includes(old)) continue;
        script = script.replaceAll(old, name);
        await rename(join(seuil, old), join(seuil, name));
    }
    const before = integrity(await readFile(loader));
    await writeFile(loader, script);
    const index = join(folder, 'index.html');
    const html = await readFile(index, 'utf8');
    await writeFile(index, html.replace(before, integrity(script)).replace('</title>', ' (2)</title>'));
    return integrity(script);
}

test('a deployment in between never mixes with the one before: a page is of one of them, whole', async () => {
    const { folder, server } = await deployed();
    const page = await open(server);
    await eventually(() => controlled(page), 'activated');
    // From the second visit on it is the worker that answers.
    await page.reload();
    assert.ok(await page.evaluate(() => Boolean(navigator.serviceWorker.controller)));
    const [first] = await stores(page);
    await deployAnother(folder);
    const { worker } = await import('../../src/web/build/worker.mjs');
    worker(folder);
    // The new worker gets ready beside the old one, which still serves this page: the old page, whole.
    await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        await registration.update();
        const fresh = registration.installing ?? registration.waiting;
        if (fresh.state !== 'installed') await new Promise((resolve) => fresh.addEventListener('statechange', resolve));
    });
    await eventually(async () => (await stores(page)).length, 2);
    await page.reload();
    for (const address of [server.url, `${server.url}index.html`, `${server.url}?from=mail`]) {
        await page.goto(address);
        await page.waitForFunction(() => document.querySelector('seuil-calculateur').dataset.state === 'working');
        assert.doesNotMatch(await page.title(), /\(2\)/);
    }
    // Once no page of the old one is left, the new one is there, whole, and the old store is gone.
    await page.goto('about:blank');
    await page.goto(server.url);
    await page.waitForFunction(() => document.querySelector('seuil-calculateur').dataset.state === 'working');
    assert.match(await page.title(), /\(2\)/);
    await eventually(async () => (await stores(page)).includes(first), false);
    const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /seuil-[\da-f]+\.(js|bin)/.test(name)));
    assert.ok(names.length >= 2 && names.every((name) => name.includes('seuil-00')), names.join());
});

test('a half-done deployment changes nothing for those who have the whole one', async () => {
    const { folder, server } = await deployed();
    const page = await open(server);
    await eventually(() => controlled(page), 'activated');
    await deployAnother(folder);
    const { worker } = await import('../../src/web/build/worker.mjs');
    worker(folder);
    // The last file to be uploaded is not there yet.
    const css = (await readdir(folder)).find((name) => name.endsWith('.css'));
    await rm(join(folder, css));
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update().catch(() => {}));
    await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        const fresh = registration.installing;
        if (fresh) await new Promise((resolve) => fresh.addEventListener('statechange', resolve));
    });
    // Not even when no page holds the old worker any more.
    await page.goto('about:blank');
    await page.goto(server.url);
    await page.waitForFunction(() => document.querySelector('seuil-calculateur').dataset.state === 'working');
    assert.doesNotMatch(await page.title(), /\(2\)/);
    assert.equal((await stores(page)).length, 1);
});

test('two articles of one site keep each their own', async () => {
    const { folder, server } = await deployed();
    await cp(demo, join(folder, 'other'), { recursive: true });
    const page = await open(server);
    await eventually(() => controlled(page), 'activated');
    await page.goto(`${server.url}other/`);
    await eventually(() => controlled(page), 'activated');
    await eventually(async () => (await stores(page)).length, 2);
    await page.context().setOffline(true);
    for (const address of [server.url, `${server.url}other/`]) {
        await page.goto(address);
        await page.waitForFunction(() => document.querySelector('seuil-calculateur').dataset.state === 'working');
    }
});
