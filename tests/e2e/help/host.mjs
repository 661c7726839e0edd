// Somebody's site: pages of any markup and headers, the calculator's folder beside them, and faults at will.

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { unpacked } from '../../../src/web/element/unpacked.js';
import { woven } from '../../../src/web/element/woven.js';
import { demo } from '../../browser.mjs';

const folder = join(demo, 'seuil');
const types = { js: 'text/javascript; charset=utf-8', bin: 'application/octet-stream', html: 'text/html; charset=utf-8' };
const bytesOf = (name) => readFileSync(join(folder, name));

/** The names of the calculator's files: the loader, the application and its script, the fallback. */
export const files = { loader: 'seuil.js', fallback: 'fallback.js' };
for (const name of readdirSync(folder)) {
    if (name.endsWith('.bin')) files.wasm = name;
    else if (/^seuil-[\da-f]+\.js$/.test(name)) files.script = name;
}

/** The reasons, as the loader says them. */
const texts = (name) => JSON.parse(readFileSync(new URL(`../../../src/web/element/${name}`, import.meta.url), 'utf8'));
export const causes = texts('causes.fr.json');
/** What to do about each. */
export const cures = texts('cures.fr.json');

/** What a browser checks a file against. */
export const integrity = (bytes, kind = 'sha256') => `${kind}-${createHash(kind).update(bytes).digest('base64')}`;

/** The bytes of one of `files`. */
export const file = (kind) => bytesOf(files[kind]);

/** The wasm, as the page unpacks it. */
export async function wasm() {
    const [, size] = /(\d+)\)\.then/.exec(file('script').toString());
    return woven(await unpacked(file('wasm'), Number(size)));
}

/** One line of script; `attributes` go before its own. */
export const script = (from = '/seuil/', attributes = '') =>
    `<script type="module" ${attributes} src="${from}seuil.js" integrity="${integrity(file('loader'))}" crossorigin></script>`;

/** What stands in the tag until the calculator runs. */
export const OWN = 'Sans calculateur, ce texte suffit.';
/** The snippet that a blogger pastes. */
export const tag = (attributes = '', inside = `<p>${OWN}</p>`) =>
    `<seuil-calculateur ${attributes}>${inside}</seuil-calculateur>`;

/** A whole page. */
export const document = (body, head = '') =>
    `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Un blog</title>${head}</head><body>${body}</body></html>`;

/** Ways to answer badly; each takes the answer, the file's bytes and its type. */
export const faults = {
    missing: (answer) => answer.writeHead(404, { 'content-type': types.html }).end('<!doctype html><h1>404</h1>'),
    server: (answer) => answer.writeHead(500, { 'content-type': types.html }).end('<!doctype html><h1>500</h1>'),
    page: (answer) => answer.writeHead(200, { 'content-type': types.html }).end('<!doctype html><h1>Accueil</h1>'),
    truncated: (answer, bytes, type) =>
        answer.writeHead(200, { 'content-type': type }).end(bytes.subarray(0, bytes.length >> 1)),
    flipped(answer, bytes, type) {
        const copy = Buffer.from(bytes);
        // A letter of the middle: the script still runs, and the packed wasm may still be unpacked.
        let place = copy.length >> 1;
        while (copy[place] < 97 || copy[place] > 121) place++;
        copy[place]++;
        answer.writeHead(200, { 'content-type': type }).end(copy);
    },
    longer: (answer, bytes, type) => answer.writeHead(200, { 'content-type': type }).end(Buffer.concat([bytes, Buffer.of(0)])),
    zeros: (answer, bytes, type) => answer.writeHead(200, { 'content-type': type }).end(Buffer.alloc(bytes.length)),
    /** Compressed, without a word of it. */
    gzipped: (answer, bytes, type) => answer.writeHead(200, { 'content-type': type }).end(gzipSync(bytes)),
    reset: (answer) => answer.socket.resetAndDestroy(),
    cut(answer, bytes, type) {
        answer.writeHead(200, { 'content-type': type, 'content-length': bytes.length });
        answer.write(bytes.subarray(0, bytes.length >> 1), () => answer.socket.resetAndDestroy());
    },
    hung() {},
    stalled(answer, bytes, type) {
        answer.writeHead(200, { 'content-type': type, 'content-length': bytes.length });
        answer.write(bytes.subarray(0, bytes.length >> 1));
    },
    /** Not a fault: a piece a second, in more seconds than one waits for nothing. */
    slow(answer, bytes, type) {
        answer.writeHead(200, { 'content-type': type, 'content-length': bytes.length });
        const size = Math.ceil(bytes.length / 5);
        let sent = 0;
        const send = () => {
            answer.write(bytes.subarray(sent, (sent += size)));
            if (sent >= bytes.length) answer.end();
            else setTimeout(send, 1000);
        };
        send();
    },
    /** Not a fault either: another type. */
    type: (type) => (answer, bytes) => answer.writeHead(200, { 'content-type': type }).end(bytes),
    /** The first answer, or the first few, is bad; the others are good. */
    first: (fault, times = 1) =>
        function once(answer, bytes, type) {
            if (times-- > 0) fault(answer, bytes, type);
            else answer.writeHead(200, { 'content-type': type }).end(bytes);
        },
};

/**
 * Opens a site on this machine. To a browser that has it as a proxy it is every site.
 *
 * - `faults`: for `loader`, `wasm` (as it travels, packed), `script`, `fallback`, or the name of a file, how it is answered
 * - `folders`: files that stand over the calculator's own, by path
 * - `page(html, headers)`: puts a page there and returns its address; of a list, one piece comes at once, the others and
 *   the end when `more()` is called
 * - `requests`: the paths asked for so far
 */
export async function host({ cors } = {}) {
    const site = { faults: {}, folders: {}, requests: [] };
    const pages = new Map();
    const kinds = Object.fromEntries(Object.entries(files).map(([kind, name]) => [name, kind]));
    const server = createServer((request, answer) => {
        const path = new URL(request.url, 'http://host').pathname;
        if (pages.has(path)) {
            const { html, headers } = pages.get(path);
            const [first, ...rest] = [html].flat();
            answer.writeHead(200, { 'content-type': types.html, ...headers }).write(first);
            site.more = () => (rest.length > 0 ? answer.write(rest.shift()) : answer.end());
            if (!rest.length) answer.end();
            return;
        }
        if (path === '/favicon.ico') return answer.end();
        site.requests.push(path);
        if (cors) answer.setHeader('access-control-allow-origin', '*');
        const name = path.split('/').at(-1);
        const type = types[name.split('.').at(-1)];
        try {
            const bytes = site.folders[path] ?? bytesOf(name);
            const fault = site.faults[kinds[name]] ?? site.faults[path];
            if (fault) fault(answer, bytes, type);
            else answer.writeHead(200, { 'content-type': type }).end(bytes);
        } catch {
            faults.missing(answer);
        }
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    site.url = `http://127.0.0.1:${server.address().port}`;
    site.page = (html, headers) => {
        const path = `/page-${pages.size}`;
        pages.set(path, { html, headers });
        return site.url + path;
    };
    site.close = async () => {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
    };
    return site;
}
