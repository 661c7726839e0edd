// Shrinks what wasm-bindgen wrote into a folder, in place: its glue is minified. In the page's own build, where nobody
// else calls the wasm, the names that glue and wasm share, hashes that no compression can shorten, become single letters.

import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';

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
}

writeFileSync(glueFile, transformSync(glue, { minify: true, format: 'esm', target: 'es2022' }).code);

/** The text with each whole `from` replaced; one at least. */
function replaced(text, from, to) {
    const parts = text.split(new RegExp(`(?<![\\w$])${from}`));
    if (parts.length < 2) throw new Error(`the glue has no ${from}`);
    return parts.join(to);
}
