// Writes the WordPress plugin, dist/wordpress/seuil.zip: its files, the blogger's folder within it, what the model says of
// the calculator, and its words in the forms that WordPress reads. The same sources give the same bytes.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { VERSION } from './loader.mjs';
import { page } from './native.mjs';
import { named } from './sums.mjs';
import { words } from './words.mjs';
import { files, zipped } from './zip.mjs';

/** @param {string} relative */
const path = (relative) => fileURLToPath(new URL(`../../../${relative}`, import.meta.url));

/** What the plugin knows of the calculator: the same attributes as the package's manifest has, but for what is only read. */
function described() {
    const manifest = JSON.parse(readFileSync(path('dist/npm/custom-elements.json'), 'utf8'));
    /** @type {{ name: string, type: { text: string } }[]} */
    const all = manifest.modules[0].declarations[0].attributes;
    const attributes = all.map(({ name }) => name).filter((name) => !name.startsWith('data-'));
    const theme = all.find(({ name }) => name === 'theme')?.type.text ?? '';
    const themes = [...theme.matchAll(/'(\w+)'/g)].map(([, name]) => name);
    const sum = named('#', readFileSync(path('dist/embed/seuil.js')));
    const json = JSON.stringify({ ...JSON.parse(page('plugin.json')), attributes, themes, sum }, null, '\t');
    return `<?php
/**
 * Written by the build from the calculator's model; see seuil_described() in calculator.php.
 *
 * @package Seuil
 */

defined( 'ABSPATH' ) || exit;

return json_decode(
	<<<'JSON'
${json}
JSON
	,
	true
);
`;
}

/** @type {[string, Uint8Array][]} */
const all = [];
/**
 * @param {string} name
 * @param {string | Uint8Array} content
 */
const add = (name, content) => all.push([`seuil/${name}`, Buffer.from(content)]);

for (const [name, bytes] of files(path('src/web/wordpress'))) {
    // Two texts and a manifest name the version.
    add(name, Buffer.from(bytes).toString().replaceAll('__VERSION__', VERSION));
}
for (const [name, bytes] of files(path('dist/embed'))) add(`app/${name}`, bytes);
for (const [name, text] of words(path('src/web/wordpress/languages/seuil-fr_FR.po'))) add(`languages/${name}`, text);
add('includes/described.php', described());
add('LICENSE', readFileSync(path('LICENSE')));

rmSync(path('dist/wordpress'), { recursive: true, force: true });
mkdirSync(path('dist/wordpress'), { recursive: true });
writeFileSync(path('dist/wordpress/seuil.zip'), zipped(all));
