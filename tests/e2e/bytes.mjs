// What a reader receives of the calculator, counted where it leaves the server, headers and all.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { received } from '../../src/web/build/size.mjs';
import { embed, launch } from './harness.mjs';
import { document, script, tag } from './help/host.mjs';
import { MOST } from '../most.mjs';

const page = document(tag('loading="eager"') + script('seuil/'), '<link rel="icon" href="data:,">');

/** Servers by what they do to texts, as they come: gzip at its usual level, brotli as it is done while one waits. */
const servers = {
    plain: null,
    gzip: (bytes) => gzipSync(bytes),
    brotli: (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
};
const ENCODINGS = { gzip: 'gzip', brotli: 'br' };
const TYPES = { html: 'text/html', js: 'text/javascript', bin: 'application/octet-stream' };

let browser;
before(async () => {
    browser = await launch();
});
after(() => browser.close());

for (const [kind, compressed] of Object.entries(servers)) {
    test(`from a server of kind « ${kind} » a reader receives at most ${MOST[kind] / 1000} kB`, async () => {
        const sent = {};
        const server = createServer((request, response) => {
            const path = normalize(new URL(request.url, 'http://host').pathname);
            const type = TYPES[path.split('.').at(-1)] ?? TYPES.html;
            const bytes = path === '/' ? Buffer.from(page) : readFileSync(join(embed, path.replace('/seuil/', '')));
            const isText = type.startsWith('text/');
            const { socket } = response;
            const earlier = socket.bytesWritten;
            response.on('finish', () => (sent[path] = (sent[path] ?? 0) + socket.bytesWritten - earlier));
            response.writeHead(200, {
                'content-type': type,
                ...(isText && compressed && { 'content-encoding': ENCODINGS[kind] }),
            });
            response.end(isText && compressed ? compressed(bytes) : bytes);
        });
        await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
        const visitor = await browser.newContext();
        try {
            const page = await visitor.newPage();
            await page.goto(`http://127.0.0.1:${server.address().port}/`);
            await page.waitForSelector('seuil-calculateur[data-state=working]', { timeout: 30_000 });
            delete sent['/'];
            assert.deepEqual(
                Object.keys(sent)
                    .map((path) => path.replace(/-[\da-f]+/, ''))
                    .sort(),
                ['/seuil/seuil.bin', '/seuil/seuil.js', '/seuil/seuil.js'],
            );
            const all = Object.values(sent).reduce((sum, bytes) => sum + bytes);
            assert.ok(all <= MOST[kind], `${all} bytes: ${JSON.stringify(sent)}`);
            // What `make size` prints is this, without headers.
            if (kind === 'plain')
                assert.ok(all - received().plain > 0 && all - received().plain < 2_000, `${all} ${received().plain}`);
        } finally {
            await visitor.close();
            server.closeAllConnections();
            await new Promise((resolve) => server.close(resolve));
        }
    });
}
