// Shrinks what wasm-bindgen wrote into a folder, in place: the wasm is optimised, its glue minified. In the page's own
// build, where nobody else calls the wasm, the names that glue and wasm share, hashes that no compression can shorten,
// become single letters, and the glue becomes a function that makes an instance: one that died can be replaced without a
// request.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { argv, env } from 'node:process';
import { buildSync, transformSync } from 'esbuild';
import { found } from './texts.mjs';

/** @param {...string} names */
const flags = (...names) => names.map((name) => `--${name}`);

/** What the compiler may use: what every browser has that has constructable style sheets. */
const FEATURES = flags(
    'enable-bulk-memory',
    'enable-bulk-memory-opt',
    'enable-multivalue',
    'enable-mutable-globals',
    'enable-nontrapping-float-to-int',
    'enable-reference-types',
    'enable-sign-ext',
    'enable-simd',
);

/** What was found to shrink most once it is packed, in this order: a second pass makes the wasm shorter and the pack longer. */
const PASSES = [
    ...flags('flatten', 'rereloop', 'dae-optimizing', 'code-folding'),
    ...['-Oz', '-ocimfs', '70'],
    ...flags('optimize-instructions', 'merge-locals', 'coalesce-locals', 'reorder-locals', 'vacuum', 'dealign'),
    ...flags('strip-producers', 'strip-target-features', 'reorder-types', 'reorder-functions-by-name'),
];

const [folder = env.TRUNK_STAGING_DIR ?? '.'] = argv.slice(2);
const wasmFile = found(folder, /_bg\.wasm$/);
const glueFile = found(folder, /^seuil.*\.js$/);

optimised(...PASSES);
let glue = readFileSync(glueFile, 'utf8');
if (folder === env.TRUNK_STAGING_DIR) {
    const { imports, exports } = JSON.parse(optimised('--minify-imports-and-exports-and-modules'));
    for (const [module, name, letter] of imports) {
        glue = replaced(glue, `${name}:`, `${letter}:`).replaceAll(`"${module}"`, '"a"');
    }
    for (const [name, letter] of exports)
        glue = glue.replaceAll(new RegExp(`\\bwasm\\.${name}\\b`, 'g'), `wasm.${letter}`);
    glue = factory(arrows(glue));
}
writeFileSync(glueFile, transformSync(glue, { minify: true, format: 'esm', target: 'es2022' }).code);

/**
 * Runs wasm-opt on the wasm, in place; gives what it prints.
 *
 * @param {...string} passes
 */
function optimised(...passes) {
    return execFileSync('wasm-opt', [...FEATURES, ...passes, wasmFile, '-o', wasmFile], { encoding: 'utf8' });
}

/**
 * The text with each whole `from` replaced; one at least.
 *
 * @param {string} text
 * @param {string} from
 * @param {string} to
 */
function replaced(text, from, to) {
    const parts = text.split(new RegExp(`(?<![\\w$])${from}`));
    if (parts.length < 2) throw new Error(`the glue has no ${from}`);
    return parts.join(to);
}

/**
 * The glue with arrows for the functions that the wasm imports: none asks for `this`, and each is 16 bytes shorter, of
 * which a server that compresses nothing sends all.
 *
 * @param {string} glue
 */
function arrows(glue) {
    return glue
        .replaceAll(
            /: function\(\) { return handleError\(function \((.*?)\) {$/gm,
            ': (...all) => handleError(($1) => {',
        )
        .replaceAll(/^( +)}, arguments\); },$/gm, '$1}, all),')
        .replaceAll(/^( +\w+): function\((.*?)\) {$/gm, '$1: ($2) => {');
}

/**
 * A module whose default export makes an instance; `halt` silences one that died, whatever still calls it.
 *
 * @param {string} glue
 */
function factory(glue) {
    const names = ['initSync', ...[...glue.matchAll(/^export function (\w+)/gm)].map(([, name]) => name)].join();
    writeFileSync(glueFile, glue);
    // Only what is named stays: loading by fetch is the loader's affair.
    const { outputFiles } = buildSync({
        stdin: {
            contents: `import {${names}} from './${basename(glueFile)}'; globalThis.kept = {${names}};`,
            resolveDir: folder,
        },
        bundle: true,
        write: false,
        format: 'esm',
    });
    const [body, exported] = outputFiles[0].text.split('globalThis.kept = {');
    return `export default () => {\n${body}\nreturn { halt: () => { wasm = new Proxy({}, { get: () => () => {} }); }, ${exported}\n};`;
}
