// Completes the package beside the engine in dist/npm: the element, made of the same parts as the blogger's folder, and
// what describes it. The attributes that follow from the model come by standard input, as JSON.

import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { loader, text, VERSION } from './loader.mjs';
import { method } from './pages.mjs';
import { attributeTypes, reference } from './reference.mjs';
import { found } from './texts.mjs';

/** @param {string} relative */
const path = (relative) => fileURLToPath(new URL(`../../../${relative}`, import.meta.url));
const parts = path('dist/demo/seuil');
const sources = path('src/web/npm');
const folder = path('dist/npm');
const SCRIPT = /^seuil-[\da-f]+\.js$/;

/**
 * A part of the blogger's folder, under a name that bundlers may replace by their own.
 *
 * @param {RegExp} pattern
 * @param {string} name
 */
function part(pattern, name) {
    copyFileSync(found(parts, pattern), join(folder, name));
    return `./${name}`;
}

const define = await loader({
    bundled: true,
    build: /seuil-(\w+)\.js$/.exec(found(parts, SCRIPT))?.[1] ?? '',
    names: {
        script: part(SCRIPT, 'seuil-widget.js'),
        packed: part(/^seuil-[\da-f]+\.bin$/, 'seuil-widget.bin'),
        fallback: part(/^fallback\.js$/, 'seuil-fallback.js'),
        text: './seuil-packed.js',
    },
    // Bundlers rewrite scripts.
    integrity: '',
});
writeFileSync(join(folder, 'seuil-packed.js'), await text(readFileSync(join(folder, 'seuil-widget.bin'))));
writeFileSync(join(folder, 'define.js'), `${define}\n`);
// The calculator's own page is not in the package.
writeFileSync(join(folder, 'methode.html'), method('methode-seule'));

/** @param {string} name */
const read = (name) => readFileSync(join(sources, name), 'utf8');
/**
 * @param {string} name
 * @param {object} json
 */
const write = (name, json) => writeFileSync(join(folder, name), `${JSON.stringify(json, null, 2)}\n`);

write('package.json', { ...JSON.parse(read('package.json')), version: VERSION });

const manifest = JSON.parse(read('custom-elements.json'));
const [element] = manifest.modules[0].declarations;
/** @type {{ attribute: string, name: string }[]} */
const members = element.members;
const fields = new Map(members.map(({ attribute, name }) => [attribute, name]));
element.attributes = [...JSON.parse(readFileSync(0, 'utf8')), ...element.attributes].map((attribute) =>
    fields.has(attribute.name) ? { ...attribute, fieldName: fields.get(attribute.name) } : attribute,
);
write('custom-elements.json', manifest);
writeFileSync(join(folder, 'attributes.d.ts'), attributeTypes(element.attributes));

const wasm = brotliCompressSync(readFileSync(join(folder, 'seuil_bg.wasm'))).toString('base64');
writeFileSync(join(folder, 'seuil-node.js'), read('node.js').replace('ENGINE', JSON.stringify(wasm)));

const engine = await import(pathToFileURL(join(folder, 'seuil-node.js')).href);
const types = readFileSync(join(folder, 'seuil.d.ts'), 'utf8');
writeFileSync(join(folder, 'API.md'), reference({ element, types, model: engine.describe() }));

for (const name of ['README.md', 'define.d.ts', 'react.d.ts', 'preact.d.ts'])
    copyFileSync(join(sources, name), join(folder, name));
cpSync(join(sources, 'examples'), join(folder, 'examples'), { recursive: true });
copyFileSync(path('LICENSE'), join(folder, 'LICENSE'));
