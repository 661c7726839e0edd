// Writes the pages of the blogger's folder: the method, seuil.html for iframes with the script for the page around, the
// one file that opens without a server. Each is written whole by a native program; what it
// cannot know is made here: scripts, styles, names and sums. Pages without an origin can load nothing, so that two of
// them hold the application in a script that is no module.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inlined } from './loader.mjs';
import { page } from './native.mjs';
import { integrity, named } from './sums.mjs';
import { minified } from './texts.mjs';

/** @param {string} relative */
const path = (relative) => fileURLToPath(new URL(`../../../${relative}`, import.meta.url));
/** @param {string} relative */
const text = (relative) => readFileSync(path(relative), 'utf8');

/**
 * Style sheets as one, for the browsers that they themselves ask for.
 *
 * @param {...string} names
 */
export const style = (...names) => minified(names.map(text).join('\n'), { loader: 'css', target: 'esnext' });

const METHOD = ['styles/page.css', 'styles/method.css'];

/**
 * The method page, by the program's name for it.
 *
 * @param {string} name
 */
export const method = (name) => page(name, { style: style(...METHOD) });

/**
 * Writes the pages into a folder.
 *
 * @param {object} built
 * @param {string} built.glue
 * @param {Buffer} built.packed the wasm as it travels
 * @param {number} built.size of what is packed
 * @param {string} built.texts the fallback's, as JSON
 * @param {string} folder
 */
export async function pages(built, folder) {
    /**
     * @param {string} name
     * @param {string} text
     */
    const write = (name, text) => {
        const its = named(name, text);
        writeFileSync(join(folder, its), text);
        return its;
    };
    write('methode.html', method('methode'));

    const frame = {
        script: write(
            'seuil-frame-#.js',
            await inlined({ ...built, entry: '../frame/frame.js', method: 'methode.html' }),
        ),
        style: write('seuil-frame-#.css', style('src/web/frame/frame.css')),
    };
    write('seuil.html', page('seuil', frame));
    write('seuil-cadre.js', minified(text('src/web/frame/parent.js'), { format: 'iife', target: 'es2020' }));

    const offline = {
        script: closed(await inlined({ ...built, entry: '../frame/offline.js', method: '' })),
        style: style(...METHOD, 'src/web/frame/offline.css'),
    };
    const sums = { scriptSum: integrity(offline.script), styleSum: integrity(offline.style) };
    write('seuil-hors-ligne.html', page('seuil-hors-ligne', { ...offline, ...sums }));
}

/**
 * A script as it may stand in a page: nothing in it ends it or hides its end.
 *
 * @param {string} script
 */
export function closed(script) {
    const safe = script.replaceAll(/<\/(?=script)/gi, '<\\/');
    if (safe.includes('<!--')) throw new Error('the script holds <!--');
    return safe;
}
