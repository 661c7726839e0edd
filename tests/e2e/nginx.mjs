// The folder on a real nginx, with the lines that integrer.html gives: the machine's own, or the one that .ci/setup unpacks.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { embed, openPage } from './harness.mjs';
import { free, program, without } from '../program.mjs';
import { document } from './help/host.mjs';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const skip = without('nginx');
const lines = readFileSync(path('../../src/web/guide/nginx.conf'), 'utf8');

let root;
let url;
let server;

before(async () => {
    if (skip) return;
    root = mkdtempSync(join(tmpdir(), 'seuil-nginx-'));
    chmodSync(root, 0o755);
    const site = join(root, 'site');
    mkdirSync(site);
    cpSync(embed, join(site, 'seuil'), { recursive: true });
    const line = '<div data-seuil data-loading="eager"><p>Repli</p></div><script type="module" src="/seuil/seuil.js?v=1"></script>';
    writeFileSync(join(site, 'index.html'), document(line));
    const port = await free();
    url = `http://127.0.0.1:${port}/`;
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path "${root}";`);
    writeFileSync(
        join(root, 'nginx.conf'),
        `daemon off; pid "${root}/pid"; error_log stderr; ${process.getuid() === 0 ? 'user root;' : ''}
events {}
http { access_log off; ${temporary.join(' ')} types { text/html html; }
server { listen 127.0.0.1:${port}; root "${site}";
${lines}
} }`,
    );
    server = spawn(program('nginx'), ['-p', root, '-e', 'stderr', '-c', join(root, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'pipe'] });
    const said = [];
    server.stderr.on('data', (text) => said.push(text));
    while (!(await fetch(url, { method: 'HEAD' }).catch(() => {}))) {
        if (server.exitCode !== null) throw new Error(`nginx does not start:\n${said.join('')}`);
        await pause(20);
    }
});

after(async () => {
    if (skip) return;
    const ended = new Promise((resolve) => server?.on('exit', resolve));
    server?.kill();
    await ended;
    rmSync(root, { recursive: true, force: true });
});

const TYPES = {
    html: 'text/html; charset=utf-8',
    css: 'text/css; charset=utf-8',
    js: 'text/javascript; charset=utf-8',
    bin: 'application/octet-stream',
};

test('each file has its type, may be loaded by other sites, and is kept for ever or asked about', { skip }, async () => {
    for (const name of readdirSync(embed).filter((name) => name !== '.htaccess')) {
        const { status, headers } = await fetch(`${url}seuil/${name}`, { headers: { 'accept-encoding': 'gzip' } });
        const isHashed = /-[\da-f]{10}\.\w+$/.test(name);
        const kept = isHashed ? 'public, max-age=31536000, immutable' : 'no-cache';
        const ending = name.split('.').at(-1);
        assert.deepEqual(
            {
                name,
                status,
                type: headers.get('content-type'),
                kept: headers.get('cache-control'),
                shared: headers.get('access-control-allow-origin'),
                compressed: headers.get('content-encoding'),
            },
            { name, status: 200, type: TYPES[ending], kept, shared: '*', compressed: ending === 'bin' ? null : 'gzip' },
        );
    }
});

test('a file that has not changed is not sent again', { skip }, async () => {
    const first = await fetch(`${url}seuil/seuil.js`, { headers: { 'accept-encoding': 'gzip' } });
    const mark = first.headers.get('etag');
    const again = await fetch(`${url}seuil/seuil.js`, { headers: { 'accept-encoding': 'gzip', 'if-none-match': mark } });
    assert.equal(again.status, 304);
});

test('the calculator works there', { skip }, async () => {
    const page = await openPage({ url, expectedErrors: /favicon|404/ });
    assert.equal(await page.locator('seuil-calculateur').getAttribute('data-state'), 'working');
});
