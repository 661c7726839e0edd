// The folder on a real Apache, with its .htaccess: what browsers may keep, what other sites may load, what is compressed.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { embed, eventually, launch } from './harness.mjs';
import { apache } from './help/apache.mjs';
import { document, script, tag } from './help/host.mjs';

const page = document(tag('loading="eager"') + script('seuil/'));
const files = readdirSync(embed).filter((name) => name !== '.htaccess');
const isHashed = (name) => /-[\da-f]{10}\.\w+$/.test(name);
const its = (pattern) => files.find((name) => pattern.test(name));
const packed = its(/\.bin$/);
const bytesOf = (name) => readFileSync(join(embed, name));

/** As Debian configures it, and as those do who compress everything. */
const COMPRESSING = { modules: ['mime', 'headers', 'setenvif', 'filter', 'deflate'], extra: 'SetOutputFilter DEFLATE' };
const TYPES = {
    html: 'text/html; charset=utf-8',
    css: 'text/css; charset=utf-8',
    js: 'text/javascript; charset=utf-8',
    bin: 'application/octet-stream',
};

let browser;
before(async () => {
    browser = await launch();
});
after(() => browser.close());

/** Opens a server for one test. */
async function served(context, options) {
    const server = await apache(page, options);
    context.after(() => server.close());
    return server;
}

/** Waits until the calculator of a page works. */
const works = (page) => page.waitForSelector('seuil-calculateur[data-state=working]', { timeout: 30_000 });

test('each file has its type, may be loaded by other sites, and is kept for ever or asked about', async (context) => {
    const server = await served(context, COMPRESSING);
    assert.ok(files.some(isHashed) && files.some((name) => !isHashed(name)));
    for (const name of files) {
        const { status, headers } = await fetch(`${server.url}seuil/${name}`);
        const kept = isHashed(name) ? 'public, max-age=31536000, immutable' : 'no-cache';
        assert.deepEqual(
            {
                name,
                status,
                type: headers.get('content-type'),
                kept: headers.get('cache-control'),
                shared: headers.get('access-control-allow-origin'),
                mark: headers.get('etag'),
            },
            { name, status: 200, type: TYPES[name.split('.').at(-1)], kept, shared: '*', mark: null },
        );
    }
});

test('texts are compressed, what travels compressed is not again', async (context) => {
    for (const options of [
        COMPRESSING,
        { ...COMPRESSING, extra: 'AddOutputFilterByType DEFLATE text/html text/javascript application/octet-stream' },
        { modules: [...COMPRESSING.modules, 'brotli'], extra: 'SetOutputFilter BROTLI_COMPRESS;DEFLATE' },
    ]) {
        const server = await served(context, options);
        const asked = (name) => fetch(`${server.url}seuil/${name}`, { headers: { 'accept-encoding': 'gzip, br' } });
        const { headers, ...answer } = await asked(packed);
        assert.equal(headers.get('content-encoding'), null);
        assert.equal(Number(headers.get('content-length')), bytesOf(packed).length, answer);
        const loader = await asked('seuil.js');
        assert.match(loader.headers.get('content-encoding'), /^(gzip|br)$/);
        assert.deepEqual(Buffer.from(await loader.arrayBuffer()), bytesOf('seuil.js'));
    }
});

test('a second visit asks whether the loader has changed, and loads nothing', async (context) => {
    const server = await served(context, COMPRESSING);
    const visitor = await browser.newContext();
    context.after(() => visitor.close());
    const visit = async () => {
        const before = server.answered().length;
        const page = await visitor.newPage();
        await page.goto(server.url);
        await works(page);
        await page.close();
        // A log is written once the answer has gone.
        await eventually(
            () => server.answered().some(({ path }, at) => at >= before && path === '/seuil/seuil.js'),
            true,
        );
        const all = server
            .answered()
            .slice(before)
            .filter(({ path }) => path.startsWith('/seuil/'));
        return all.map(({ path, status }) => `${path.split('/').at(-1)} ${status}`).sort();
    };
    const loaded = ['seuil.js', packed, its(/^seuil-[\da-f]{10}\.js$/)];
    assert.deepEqual(await visit(), loaded.map((name) => `${name} 200`).sort());
    assert.deepEqual(await visit(), ['seuil.js 304']);
});

for (const [name, options] of Object.entries({
    'that has no module of these': {},
    'without mod_headers': { modules: ['mime', 'setenvif', 'filter', 'deflate'] },
    'without mod_filter': { modules: ['mime', 'headers', 'deflate'] },
    'that allows « FileInfo » alone': { ...COMPRESSING, allowed: 'FileInfo' },
    'that allows nothing': { ...COMPRESSING, allowed: 'None' },
})) {
    test(`on an Apache ${name}, it works`, async (context) => {
        // A script must be called one.
        const types = options.modules ? '' : '<FilesMatch "\\.js$">\nForceType text/javascript\n</FilesMatch>';
        const server = await served(context, { extra: types, ...options });
        const page = await browser.newPage();
        context.after(() => page.close());
        await page.goto(server.url);
        await works(page);
        assert.deepEqual(
            server.answered().filter(({ status }) => status >= 400 && status !== 404),
            [],
        );
    });
}
