// Shrinks what wasm-bindgen wrote into a folder, in place:
// - its glue is minified;
// - the hashes in the names that glue and wasm share, 16 random digits each that no compression can shorten, become
//   numbers of the same length, so that nothing else in the wasm moves.

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';

const folder = process.argv[2] ?? process.env.TRUNK_STAGING_DIR;
const files = readdirSync(folder);
const wasmFile = join(folder, files.find((name) => name.endsWith('_bg.wasm')));
const glueFile = join(folder, files.find((name) => /^seuil.*\.js$/.test(name)));

const glue = readFileSync(glueFile, 'utf8');
const wasm = readFileSync(wasmFile, 'latin1');
const hashes = new Set([...glue.matchAll(/\b__wbg_\w+_([0-9a-f]{16})\b/g)].map(([, hash]) => hash));
const numbers = new Map([...hashes].sort().map((hash, i) => [hash, String(i).padStart(16, '0')]));
const renamed = (text) => text.replace(/(__wbg_\w+?_)([0-9a-f]{16})/g, (all, name, hash) => name + (numbers.get(hash) ?? hash));

const { code } = transformSync(renamed(glue), { minify: true, format: 'esm', target: 'es2022' });
writeFileSync(glueFile, code);
writeFileSync(wasmFile, renamed(wasm), 'latin1');
