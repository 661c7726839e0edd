// A folder served on this machine, and a Chromium to look at it: what the page tests and the benchmark share.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { USUAL, withFonts } from './fonts.mjs';
import { program } from './program.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The published page. */
export const demo = join(root, 'dist/demo');
/** The folder that a blogger uploads. */
export const embed = join(root, 'dist/embed');

const types = {
    '.css': 'text/css; charset=utf-8',
    '.html': 'text/html; charset=utf-8',
    '.ico': 'image/x-icon',
    '.js': 'text/javascript; charset=utf-8',
    '.json': 'application/json',
    '.mjs': 'text/javascript; charset=utf-8',
    '.png': 'image/png',
    '.svg': 'image/svg+xml',
    '.txt': 'text/plain; charset=utf-8',
    '.wasm': 'application/wasm',
    '.webmanifest': 'application/manifest+json',
    '.woff2': 'font/woff2',
};

/** Serves a folder, with `headers` besides; `requests` lists the paths asked for so far. */
export async function serve(folder = demo, headers = {}) {
    const requests = [];
    const server = createServer(async (request, response) => {
        requests.push(request.url);
        try {
            // `normalize` on an absolute path cannot climb above the folder.
            let path = normalize(decodeURIComponent(new URL(request.url, 'http://host').pathname));
            if (path.endsWith('/')) path += 'index.html';
            const bytes = await readFile(join(folder, path));
            const type = types[extname(path)] ?? 'application/octet-stream';
            response.writeHead(200, { ...headers, 'content-type': type }).end(bytes);
        } catch {
            response.writeHead(404, { 'content-type': 'text/plain' }).end('404');
        }
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    return {
        url: `http://127.0.0.1:${server.address().port}/`,
        requests,
        async close() {
            server.closeAllConnections();
            await new Promise((resolve) => server.close(resolve));
        },
    };
}

/**
 * Chromium without a window, with a fresh profile, calling nobody. Playwright adds --headless and --no-sandbox.
 *
 * `fonts` names the set that it sees (fonts.mjs).
 */
export function launch({ args = [], fonts = USUAL, ...options } = {}) {
    return chromium.launch({
        executablePath: program('chromium'),
        timeout: 60_000,
        env: withFonts(fonts),
        args: [
            '--disable-gpu',
            '--disable-quic',
            '--no-first-run',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            ...args,
        ],
        ...options,
    });
}
