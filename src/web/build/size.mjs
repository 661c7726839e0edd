// The weight of what is published. Run as a program it prints a table; as a module it gives the figures to a test.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../../../dist', import.meta.url));

/** The blogger's folder. */
const EMBED = 'demo/seuil';

/** The bytes of each file of a folder of dist/, of those so named: `[{ name, raw, gzip, brotli }]`. */
function weights(folder, named = /./) {
    return readdirSync(join(dist, folder), { recursive: true })
        .filter((name) => named.test(name))
        .map((name) => join(dist, folder, name))
        .filter((path) => statSync(path).isFile())
        .map((path) => {
            const bytes = readFileSync(path);
            return {
                name: relative(dist, path),
                raw: bytes.length,
                gzip: gzipSync(bytes, { level: 9 }).length,
                // The hint changes the result: a server that compresses ahead of time gives it too.
                brotli: brotliCompressSync(bytes, {
                    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
                }).length,
            };
        })
        .sort((a, b) => b.raw - a.raw);
}

function sum(name, files) {
    const total = { name, raw: 0, gzip: 0, brotli: 0 };
    for (const file of files) for (const unit of ['raw', 'gzip', 'brotli']) total[unit] += file[unit];
    return total;
}

/** What a page pays before a calculator nears the viewport. */
export function loader() {
    return sum('loader', weights(EMBED, /^seuil\.js$/));
}

/** What a page pays for the calculator: the loader, the application's script and its wasm, with its words and styles. */
export function widgetLoad() {
    return sum('widget load', [loader(), ...weights(EMBED, /^seuil-[\da-f]+\.(js|bin)$/)]);
}

/** A table for people, in kB of 1000 bytes. */
function table(rows) {
    const kB = (bytes) => (bytes / 1000).toFixed(1);
    const lines = [
        ['kB', 'raw', 'gzip', 'brotli'],
        ...rows.map((row) => [row.name, kB(row.raw), kB(row.gzip), kB(row.brotli)]),
    ];
    const width = Math.max(...lines.map(([name]) => name.length));
    const line = ([name, ...cells]) => name.padEnd(width) + cells.map((cell) => cell.padStart(9)).join('');
    return lines.map(line).join('\n');
}

/** Every file of the blogger's folder and of the package, then the sums. */
export function report() {
    const npm = weights('npm');
    const engine = npm.filter(({ name }) => /\/seuil(_bg)?\.(js|wasm)$/.test(name));
    return table([...weights(EMBED), ...npm, sum('engine of npm', engine), loader(), widgetLoad()]);
}

if (argv[1] === fileURLToPath(import.meta.url)) console.log(report());
