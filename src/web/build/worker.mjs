// Writes the worker that keeps the article for reading without a network, with the sum of every file of its folder.

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { integrity } from './sums.mjs';
import { minified } from './texts.mjs';

/** @param {string} name */
const source = (name) => readFileSync(fileURLToPath(new URL(`../worker/${name}`, import.meta.url)), 'utf8');

/** What the article loads; the rest of the folder is for bloggers. */
const LOADED =
    /^(index\.html|enregistrer\.js|[^/]+\.css|seuil\/(seuil\.js|methode\.html|fallback\.js|seuil-[\da-f]+\.(js|bin)))$/;

/**
 * Writes the worker of a folder, and the script that registers it.
 *
 * @param {string} folder
 */
export function worker(folder) {
    writeFileSync(join(folder, 'enregistrer.js'), minified(source('register.js')));
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((name) => name.replaceAll('\\', '/'))
        .filter((name) => LOADED.test(name))
        .sort();
    const files = names.map((name) => [
        name === 'index.html' ? './' : name,
        integrity(readFileSync(join(folder, name))),
    ]);
    const list = JSON.stringify(files);
    const define = { FILES_AND_SUMS: list, SUM: JSON.stringify(integrity(list).slice(7, 19)) };
    writeFileSync(join(folder, 'hors-ligne.js'), minified(source('worker.js'), { define }));
}
