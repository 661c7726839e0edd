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
 * @param {string} [parts.entry] the first file, another than the loader's own
 * @param {{ script: string, packed: string, fallback: string }} parts.names of the files beside it
 * @param {string} parts.integrity of the script; empty when others rewrite it
 * @param {boolean} [parts.spaced] with its spaces, and with the comments that speak to bundlers
 * @param {string} [parts.version] another than this one's
 */
export function loader({ entry = '../element/seuil.js', names, integrity, spaced = false, version = VERSION }) {
    const words = {
        VERSION: version,
        SCRIPT: names.script,
        SCRIPT_INTEGRITY: integrity,
        PACKED: names.packed,
    };
    return bundled(entry, {
        words,
        beside: { './script.js': names.script, './fallback.js': names.fallback },
        minifyWhitespace: !spaced,
    });
}

/**
 * One script with everything in it, that is no module, for pages without an origin.
 *
 * @param {object} parts
 * @param {string} parts.entry the first file
 * @param {string} parts.glue what wasm-bindgen wrote
 * @param {Buffer} parts.packed the wasm as it travels
 * @param {number} parts.size of the wasm
 * @param {string} parts.texts the fallback's, as JSON
 * @param {string} parts.method the address of the method page
 */
export function inlined({ entry, glue, packed, size, texts, method }) {
    const words = { PACKED: packed.toString('base64'), WASM_SIZE: size, METHOD: method };
    return bundled(entry, { words, texts, glue, conditions: ['inlined'], format: 'iife' });
}

/**
 * The application's script: its glue, and what goes with it.
 *
 * @param {string} glue
 * @param {Uint8Array} wasm
 */
export function application(glue, wasm) {
    const words = { WASM_INTEGRITY: integrity(wasm), WASM_SIZE: wasm.length };
    return bundled('../element/script.js', { glue, words });
}

/**
 * What an empty element shows, as a script.
 *
 * @param {string} texts JSON
 */
export function fallback(texts) {
    return bundled('../element/fallback.js', { texts });
}

/**
 * @typedef {object} Filling
 * @property {Record<string, string | number>} [words] what stands for a name
 * @property {string} [texts] the fallback's, as JSON
 * @property {string} [glue] the module `#glue`
 * @property {Record<string, string>} [beside] scripts that are imported when they are needed, and by which names
 */

/**
 * @param {string} entry
 * @param {Filling & import('esbuild').BuildOptions} filling
 */
async function bundled(entry, { words = {}, texts = '{}', glue = '', beside = {}, ...options }) {
    /** @type {Record<string, string>} */
    const define = { FALLBACK_TEXTS: texts };
    for (const [word, text] of Object.entries({ TAG, VERSION, ...words })) define[word] = JSON.stringify(text);
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
