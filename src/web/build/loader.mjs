// Bundles the scripts of the element, filled in with what the build knows: `../words.d.ts` lists these names.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { integrity } from './sums.mjs';

/** @param {string} relative */
const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const TAG = 'seuil-calculateur';
/** The version of what is published. */
export const VERSION = /^version = "(.*)"/m.exec(readFileSync(path('../../../Cargo.toml'), 'utf8'))?.[1] ?? '';

/**
 * The loader as one script; the application's files stand beside it.
 *
 * @param {object} parts
 * @param {string} parts.build which build it is
 * @param {{ script: string, packed: string, fallback: string, text?: string }} parts.names of the files beside it; `text` is
 *   the packed wasm once more, as a module
 * @param {string} parts.integrity of the script; empty when others rewrite it
 * @param {boolean} [parts.bundled] for others to bundle: registers the element alone, a module with its spaces, and with
 *   the comments that speak to bundlers
 * @param {string} [parts.version] another than this one's
 */
export async function loader({ names, build, integrity, bundled: module = false, version = VERSION }) {
    const words = {
        VERSION: version,
        BUILD: build,
        LOADER: module ? '' : '/seuil.js',
        SCRIPT: names.script,
        SCRIPT_INTEGRITY: integrity,
        PACKED: names.packed,
    };
    const filling = {
        words,
        beside: {
            './script.js': names.script,
            './fallback.js': names.fallback,
            // Of the folder's loader nothing asks for it.
            './packed.js': names.text ?? '',
        },
    };
    if (module) return bundled('../npm/define.js', { ...filling, minifyWhitespace: false });
    const script = await bundled('../element/seuil.js', { ...filling, here: path('../element/here.js') });
    // Among other scripts that were joined to one, it names nothing outside of itself, and no line before it goes on in it.
    return `;(()=>{"use strict";${script}})();`;
}

/**
 * One script with everything in it, that is no module, for pages without an origin.
 *
 * @param {object} parts
 * @param {string} parts.entry the first file
 * @param {string} parts.glue what wasm-bindgen wrote
 * @param {Buffer} parts.packed the wasm as it travels
 * @param {number} parts.size of what is packed
 * @param {string} parts.texts the fallback's, as JSON
 * @param {string} parts.method the address of the method page
 */
export function inlined({ entry, glue, packed, size, texts, method }) {
    const words = { PACKED: packed.toString('base64'), STRANDS_SIZE: size, METHOD: method };
    return bundled(entry, { words, texts, glue, conditions: ['inlined'], format: 'iife' });
}

/**
 * The application's script: its glue, and what goes with it.
 *
 * @param {string} glue
 * @param {Uint8Array} wasm
 * @param {number} size of its strands
 */
export function application(glue, wasm, size) {
    const words = { WASM_INTEGRITY: integrity(wasm), STRANDS_SIZE: size };
    return bundled('../element/script.js', { glue, words });
}

/**
 * The packed wasm as a module.
 *
 * @param {Uint8Array} packed
 */
export function text(packed) {
    return bundled('../element/packed.js', { words: { PACKED: Buffer.from(packed).toString('base64') } });
}

/**
 * What an empty element shows, as a script.
 *
 * @param {string} texts JSON
 * @param {string} build which build it is
 */
export function fallback(texts, build) {
    return bundled('../element/fallback.js', { texts, words: { BUILD: build } });
}

/**
 * @typedef {object} Filling
 * @property {Record<string, string | number>} [words] what stands for a name
 * @property {string} [texts] the fallback's, as JSON
 * @property {string} [glue] the module `#glue`
 * @property {string} [here] the file that stands for `import.meta.url`, as `HERE`
 * @property {Record<string, string>} [beside] scripts that are imported when they are needed, and by which names
 */

/**
 * @param {string} entry
 * @param {Filling & import('esbuild').BuildOptions} filling
 */
async function bundled(entry, { words = {}, texts = '{}', glue = '', beside = {}, here, ...options }) {
    /** @type {Record<string, string>} */
    const define = { FALLBACK_TEXTS: texts, ...(here && { 'import.meta.url': 'HERE' }) };
    for (const [word, text] of Object.entries({ TAG, VERSION, BUILD: '', ...words }))
        define[word] = JSON.stringify(text);
    /** @type {import('esbuild').Plugin} */
    const files = {
        name: 'files of this build',
        setup({ onResolve, onLoad }) {
            onResolve({ filter: /^#glue$/ }, ({ path }) => ({ path, namespace: 'glue' }));
            onLoad({ filter: /./, namespace: 'glue' }, () => ({ contents: glue }));
            onResolve({ filter: /./ }, ({ kind, path }) =>
                kind === 'dynamic-import' && path in beside ? { path: beside[path], external: true } : undefined,
            );
        },
    };
    const { outputFiles } = await build({
        entryPoints: [path(entry)],
        bundle: true,
        write: false,
        define,
        inject: here ? [here] : [],
        plugins: [files],
        minifyIdentifiers: true,
        minifySyntax: true,
        minifyWhitespace: true,
        format: 'esm',
        target: 'es2022',
        charset: 'utf8',
        // Names of the loader's own, which nobody outside calls.
        mangleProps: /^(begin|lose|fail|why)$/,
        ...options,
    });
    return (outputFiles?.[0]?.text ?? '').trim();
}
