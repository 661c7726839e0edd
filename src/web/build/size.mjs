// The weight of what is published. Run as a program it prints a table; as a module it gives the figures to a test.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../../../dist', import.meta.url));

/** The blogger's folder. */
const EMBED = 'embed';

/** @typedef {{ name: string, raw: number, gzip: number, brotli: number }} Weight in bytes */

/** @type {('raw' | 'gzip' | 'brotli')[]} */
const UNITS = ['raw', 'gzip', 'brotli'];

/**
 * The bytes of each file of a folder of dist/, of those so named.
 *
 * @param {string} folder
 * @returns {Weight[]}
 */
function weights(folder, named = /./) {
    return readdirSync(join(dist, folder), { recursive: true, encoding: 'utf8' })
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

/**
 * @param {string} name
 * @param {Weight[]} files
 */
function sum(name, files) {
    const total = { name, raw: 0, gzip: 0, brotli: 0 };
    for (const file of files) for (const unit of UNITS) total[unit] += file[unit];
    return total;
}

/** What a page pays before a calculator nears the viewport. */
export function loader() {
    return sum('loader', weights(EMBED, /^seuil\.js$/));
}

/** What a page loads for the calculator: the loader, the application's script, its wasm with words and styles. */
const WIDGET = /^seuil(-[\da-f]+)?\.(js|bin)$/;

/** What a reader receives of it, in bytes, from a server that compresses nothing, and from those that compress texts. */
export function received() {
    const files = weights(EMBED, WIDGET);
    /** @param {'raw' | 'gzip' | 'brotli'} compressed */
    const from = (compressed) =>
        files.reduce((sum, file) => sum + (file.name.endsWith('.bin') ? file.raw : file[compressed]), 0);
    return { plain: from('raw'), gzip: from('gzip'), brotli: from('brotli') };
}

/**
 * A table for people, in kB of 1000 bytes.
 *
 * @param {Weight[]} rows
 */
function table(rows) {
    /** @param {number} bytes */
    const kB = (bytes) => (bytes / 1000).toFixed(1);
    const lines = [
        ['kB', 'raw', 'gzip', 'brotli'],
        ...rows.map((row) => [row.name, kB(row.raw), kB(row.gzip), kB(row.brotli)]),
    ];
    const width = Math.max(...lines.map(([name = '']) => name.length));
    /** @param {string[]} line */
    const line = ([name = '', ...cells]) => name.padEnd(width) + cells.map((cell) => cell.padStart(9)).join('');
    return lines.map(line).join('\n');
}

/** Every file of the blogger's folder and of the package, then the sums. */
export function report() {
    const npm = weights('npm');
    const engine = npm.filter(({ name }) => /\/seuil(_bg)?\.(js|wasm)$/.test(name));
    const reader = received();
    return table([
        ...weights(EMBED),
        ...npm,
        sum('engine of npm', engine),
        loader(),
        {
            name: 'a reader receives, by what the server does',
            raw: reader.plain,
            gzip: reader.gzip,
            brotli: reader.brotli,
        },
    ]);
}

if (argv[1] === fileURLToPath(import.meta.url)) console.log(report());
