// « Mon hébergeur sert-il bien les fichiers ? »: what is wrong with a host is found, and only that; a well-served folder is
// told to be one.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { embed, eventually, openPage, plain } from './harness.mjs';
import { apache } from './help/apache.mjs';

const texts = JSON.parse(readFileSync(new URL('../../src/web/guide/check.fr.json', import.meta.url), 'utf8'));
const servers = JSON.parse(readFileSync(new URL('../../src/web/guide/servers.json', import.meta.url), 'utf8'));
const TYPES = { js: 'text/javascript', html: 'text/html; charset=utf-8', css: 'text/css', bin: 'application/octet-stream' };

/** A good host, but for what `change(name, answer)` makes of an answer; and the pages of its site. */
async function host(change = () => {}, pages = {}) {
    const server = createServer((request, response) => {
        const path = new URL(request.url, 'http://host').pathname;
        const name = path.split('/').at(-1);
        const answer = { status: 200, headers: {}, body: '' };
        if (pages[path]) {
            Object.assign(answer.headers, { 'content-type': TYPES.html }, pages[path].headers);
            answer.body = pages[path].html;
        } else if (path.startsWith('/seuil/')) {
            answer.headers = { 'content-type': TYPES[name.split('.').at(-1)] ?? 'text/plain', 'access-control-allow-origin': '*', 'cache-control': 'no-cache' };
            try {
                answer.body = readFileSync(`${embed}/${name}`);
            } catch {
                answer.status = 404;
            }
            if (/\.(js|html)$/.test(name)) {
                answer.headers['content-encoding'] = 'gzip';
                answer.body = gzipSync(answer.body);
            }
            // The page that asks is as it is.
            if (name !== 'configurateur.html') change(name, answer);
        } else answer.status = 404;
        response.writeHead(answer.status, answer.headers).end(answer.body);
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    after(() => {
        server.closeAllConnections();
        server.close();
    });
    return `http://127.0.0.1:${server.address().port}`;
}

/** What is found, by state: texts without the names of files. */
async function found(site, { folder, article, expectedErrors = /404|Failed to load|net::|CORS|seuil: / } = {}) {
    const page = await openPage({ url: `${site}/seuil/configurateur.html`, ready: false, expectedErrors });
    if (folder) await page.locator('#folder').fill(folder);
    if (article) await page.locator('#page').fill(article);
    await page.getByRole('button', { name: 'Vérifier' }).click();
    await page.locator('#found li').first().waitFor();
    const items = await page.locator('#found li').evaluateAll((all) => all.map((one) => ({ state: one.dataset.state, text: one.textContent })));
    const of = (state) => items.filter((one) => one.state === state).map(({ text }) => plain(text));
    return { page, bad: of('bad'), good: of('good'), unseen: of('unseen'), sum: plain(await page.locator('#found > p').textContent()) };
}

/** How a text begins, up to its first slot. */
const head = (key) => plain(texts[key].split('{')[0]);
const says = (all, key) => assert.ok(all.some((text) => text.includes(head(key))), `« ${head(key)} » is not in ${all.join(' | ')}`);

test('on a host that serves well, all is well', async () => {
    const { bad, good, unseen, sum } = await found(await host());
    assert.deepEqual([bad, unseen, sum], [[], [], plain(texts['all.good'])]);
    for (const key of ['missing', 'changed', 'type', 'compressed', 'shared', 'kept']) says(good, `${key}.good`);
});

test('on a real Apache with the folder’s .htaccess, all is well', async (context) => {
    const server = await apache('', { modules: ['mime', 'headers', 'setenvif', 'filter', 'deflate'] });
    context.after(() => server.close());
    const { bad, sum } = await found(server.url.slice(0, -1));
    assert.deepEqual([bad, sum], [[], plain(texts['all.good'])]);
});

const nothing = (answer) => Object.assign(answer, { status: 404, body: '', headers: {} });
for (const [what, key, lines, name, change] of [
    ['a file that is missing', 'missing', '', 'seuil-cadre.js', nothing],
    ['a page in the place of a file', 'missing', '', 'fallback.js', (answer) => Object.assign(answer, { body: '<!doctype html><h1>Accueil</h1>', headers: { ...answer.headers, 'content-type': TYPES.html, 'content-encoding': '' } })],
    ['a file that was cut', 'changed', '', /\.bin$/, (answer) => (answer.body = answer.body.subarray(0, 1000))],
    ['a script that was rewritten', 'changed', '', 'seuil.js', (answer) => (answer.body = gzipSync(`${readFileSync(`${embed}/seuil.js`)}\n`))],
    ['scripts that are called texts', 'type', 'type', /\.js$/, (answer) => (answer.headers['content-type'] = 'text/plain')],
    ['no compression', 'compressed', 'compressed', /\.(js|html)$/, (answer, name) => { delete answer.headers['content-encoding']; answer.body = readFileSync(`${embed}/${name}`); }],
    ['nothing for other sites', 'shared', 'shared', /./, (answer) => delete answer.headers['access-control-allow-origin']],
    ['a loader that is kept for a year', 'kept', 'kept', 'seuil.js', (answer) => (answer.headers['cache-control'] = 'max-age=31536000')],
]) {
    test(`${what} is found, and nothing else`, async () => {
        const hit = (its) => (typeof name === 'string' ? its === name : name.test(its));
        const { page, bad } = await found(await host((its, answer) => hit(its) && change(answer, its)));
        assert.equal(bad.length, 1, bad.join(' | '));
        says(bad, key);
        if (typeof name === 'string') assert.ok(bad[0].includes(name), bad[0]);
        const codes = await page.locator('#found code').allTextContents();
        assert.deepEqual(codes, lines ? [servers[lines].apache, servers[lines].nginx] : []);
        if (lines) assert.ok(bad[0].includes('OVH'));
    });
}

test('from another site, what can be seen is told, and what cannot', async () => {
    const elsewhere = await host();
    const { bad, good, unseen } = await found(await host(), { folder: `${elsewhere}/seuil/seuil.js` });
    assert.deepEqual(bad, []);
    says(good, 'missing.good');
    says(good, 'shared.good');
    says(unseen, 'compressed.unseen');
});

test('another site that lets nobody read is told from one that does not answer', async () => {
    const closed = await host((name, answer) => delete answer.headers['access-control-allow-origin']);
    const shut = await found(await host(), { folder: `${closed}/seuil/` });
    assert.equal(shut.bad.length, 1);
    says(shut.bad, 'shared');
    assert.match(shut.bad[0], /127\.0\.0\.1:\d+\/seuil\/ \(CORS\)/);
    const gone = await found(await host(), { folder: 'http://127.0.0.1:9/seuil/' });
    assert.equal(gone.bad.length, 1);
    says(gone.bad, 'silent');
});

test('a folder that is not there is told to be missing', async () => {
    const site = await host();
    const { bad } = await found(site, { folder: `${site}/ailleurs/` });
    says(bad, 'missing');
});

const LINE = '<div data-seuil></div><script type="module" src="/seuil/seuil.js?v=1"></script>';
for (const [what, page, bad, unseen = []] of [
    ['with the line', { html: LINE }, []],
    ['whose line has lost its script', { html: '<div data-seuil></div>' }, ['script']],
    ['without the line', { html: '<p>Rien</p>' }, ['marker', 'script']],
    ['with a frame', { html: '<iframe src="/seuil/seuil.html#budget=1"></iframe>' }, []],
    ['under a strict policy', { html: LINE, headers: { 'content-security-policy': "default-src 'self'" } }, ['policy']],
    ['under a policy of its own', { html: `<meta http-equiv="Content-Security-Policy" content="connect-src 'none'">${LINE}` }, ['policy']],
    ['under a policy with a nonce', { html: LINE, headers: { 'content-security-policy': "script-src 'self' 'nonce-a' 'wasm-unsafe-eval'" } }, [], ['policy.nonce']],
]) {
    test(`an article ${what}`, async () => {
        const site = await host(undefined, { '/article': page });
        const told = await found(site, { article: `${site}/article` });
        assert.equal(told.bad.length, bad.length, told.bad.join(' | '));
        for (const key of bad) says(told.bad, key);
        assert.equal(told.unseen.length, unseen.length);
        for (const key of unseen) says(told.unseen, key);
    });
}

test('the policy that is given lets the calculator work', async () => {
    const strict = "default-src 'none'; img-src 'self'";
    const pages = { '/article': { html: LINE, headers: { 'content-security-policy': strict } } };
    const site = await host(undefined, pages);
    const { page } = await found(site, { article: `${site}/article` });
    const [line] = await page.locator('#found code').allTextContents();
    const [, policy] = /^Header set Content-Security-Policy "(.*)"$/.exec(line);
    assert.ok(policy.includes("img-src 'self'"));
    pages['/article'].headers['content-security-policy'] = policy;
    pages['/article'].html = LINE.replace('data-seuil', 'data-seuil data-loading="eager"');
    const article = await openPage({ url: `${site}/article`, ready: false, expectedErrors: /favicon/ });
    await eventually(() => article.evaluate(() => document.querySelector('seuil-calculateur')?.dataset.state), 'working');
});

test('an article of another site cannot be read, and is said not to be', async () => {
    const elsewhere = await host(undefined, { '/article': { html: LINE } });
    const { bad, unseen } = await found(await host(), { article: `${elsewhere}/article` });
    assert.deepEqual(bad, []);
    says(unseen, 'article.unseen');
});
