// Shrinks what wasm-bindgen wrote into a folder, in place: its glue is minified. In the page's own build, where nobody
// else calls the wasm, the names that glue and wasm share, hashes that no compression can shorten, become single letters,
// and the glue becomes a function that makes an instance: one that died can be replaced without a request.

import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildSync, transformSync } from 'esbuild';

const [folder = process.env.TRUNK_STAGING_DIR] = process.argv.slice(2);
const files = readdirSync(folder);
const glueFile = join(folder, files.find((name) => /^seuil.*\.js$/.test(name)));
let glue = readFileSync(glueFile, 'utf8');

if (folder === process.env.TRUNK_STAGING_DIR) {
    const wasmFile = join(folder, files.find((name) => name.endsWith('_bg.wasm')));
    const features = ['bulk-memory', 'bulk-memory-opt', 'multivalue', 'mutable-globals', 'nontrapping-float-to-int',
        'reference-types', 'sign-ext'].map((feature) => `--enable-${feature}`);
    const renamed = execFileSync(
        'wasm-opt', [...features, '--minify-imports-and-exports-and-modules', wasmFile, '-o', wasmFile],
        { encoding: 'utf8' },
    );
    const { imports, exports } = JSON.parse(renamed);
    for (const [module, name, letter] of imports) {
        glue = replaced(glue, `${name}:`, `${letter}:`).replaceAll(`"${module}"`, '"a"');
    }
    for (const [name, letter] of exports) glue = glue.replaceAll(new RegExp(`\\bwasm\\.${name}\\b`, 'g'), `wasm.${letter}`);
    glue = factory(glue);
}

writeFileSync(glueFile, transformSync(glue, { minify: true, format: 'esm', target: 'es2022' }).code);

/** The text with each whole `from` replaced; one at least. */
function replaced(text, from, to) {
    const parts = text.split(new RegExp(`(?<![\\w$])${from}`));
    if (parts.length < 2) throw new Error(`the glue has no ${from}`);
    return parts.join(to);
}

/** A module whose default export makes an instance; `halt` silences one that died, whatever still calls it. */
function factory(glue) {
    const names = ['initSync', ...[...glue.matchAll(/^export function (\w+)/gm)].map(([, name]) => name)].join();
    writeFileSync(glueFile, glue);
    // Only what is named stays: loading by fetch is the loader's affair.
    const { outputFiles } = buildSync({
        stdin: { contents: `import {${names}} from './${basename(glueFile)}'; globalThis.kept = {${names}};`, resolveDir: folder },
        bundle: true,
        write: false,
        format: 'esm',
    });
    const [body, exported] = outputFiles[0].text.split('globalThis.kept = {');
    return `export default () => {\n${body}\nreturn { halt: () => { wasm = new Proxy({}, { get: () => () => {} }); }, ${exported}\n};`;
}
