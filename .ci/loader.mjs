// Writes the loader into the page's folder, with the names and the integrity of the files that it fetches, and lets the
// page start by it, as a blogger's page would, instead of by the builder's own inline script.

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';

const folder = process.env.TRUNK_STAGING_DIR;
const files = readdirSync(folder);
const glue = files.find((name) => /^seuil-.*\.js$/.test(name));
const wasm = files.find((name) => name.endsWith('_bg.wasm'));
const integrity = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

const version = /^version = "(.*)"/m.exec(readFileSync('Cargo.toml', 'utf8'))[1];
const causes = JSON.stringify(JSON.parse(readFileSync('src/embed/loader/fr.json', 'utf8')));
const source = readFileSync('src/embed/loader/seuil.js', 'utf8')
    .replace("'__CAUSES__'", causes)
    .replace('__VERSION__', version)
    .replace('__GLUE__', glue)
    .replace('__WASM__', wasm)
    .replace('__WASM_INTEGRITY__', integrity(readFileSync(join(folder, wasm))));
const loader = transformSync(source, { minify: true, format: 'esm', target: 'es2022' }).code;
writeFileSync(join(folder, 'seuil.js'), loader);

const page = join(folder, 'index.html');
const html = readFileSync(page, 'utf8')
    .replace(/\s*<script type="module"[^>]*>\s*import init[\s\S]*?<\/script>/, '')
    .replace(/<link rel="(modulepreload|preload)"[^>]*>/g, '');
const snippet = `<script type="module" src="seuil.js" integrity="${integrity(loader)}"></script>`;
if (html.includes('import init')) throw new Error('the inline script is still there');
writeFileSync(page, html.replace('</head>', `${snippet}\n</head>`));
