// Writes the calculator's two pages that stand alone: seuil.html for iframes, with the script for the page around, and
// seuil-hors-ligne.html, one file that opens without a server. Both hold the application in a script that is no module,
// since pages without an origin can load nothing.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inlined, TAG } from './loader.mjs';
import { integrity, named } from './sums.mjs';
import { filled, minified } from './texts.mjs';

const source = (name) => fileURLToPath(new URL(`../frame/${name}`, import.meta.url));
const text = (name) => readFileSync(source(name), 'utf8');
/** For the browsers that the styles themselves ask for. */
const css = { loader: 'css', target: 'esnext' };

/**
 * - `built`: the application, `glue` and `packed`, and the fallback, as JSON in `texts` and as HTML in `fallback`
 * - `method`: the method page, as HTML
 */
export async function pages(built, method, folder) {
    const write = (name, bytes) => {
        const its = named(name, bytes);
        writeFileSync(join(folder, its), bytes);
        return its;
    };
    const frame = {
        TAG,
        SCRIPT: write('seuil-frame-#.js', await inlined({ ...built, entry: '../frame/frame.js', method: 'methode.html' })),
        STYLE: write('seuil-frame-#.css', minified(text('frame.css'), css)),
        FALLBACK: built.fallback,
    };
    write('seuil.html', filled(text('seuil.html'), frame));
    write('seuil-cadre.js', minified(text('parent.js'), { format: 'iife', target: 'es2020' }));

    const [style, contents, body] = lowered(method);
    const offline = {
        TAG,
        SCRIPT: closed(await inlined({ ...built, entry: '../frame/offline.js', method: '' })),
        STYLE: minified(style + text('offline.css'), css),
        FALLBACK: built.fallback,
        CONTENTS: contents,
        METHOD: body,
    };
    const sums = { SCRIPT_INTEGRITY: integrity(offline.SCRIPT), STYLE_INTEGRITY: integrity(offline.STYLE) };
    write('seuil-hors-ligne.html', filled(text('offline.html'), { ...sums, ...offline }));
}

/** A script as it may stand in a page: nothing in it ends it or hides its end. */
function closed(script) {
    const safe = script.replaceAll(/<\/(?=script)/gi, '<\\/');
    if (safe.includes('<!--')) throw new Error('the script holds <!--');
    return safe;
}

/**
 * The style, the contents and the body of the method page, to stand under another title in a page that has a main part
 * already: each heading is one level lower, and the style follows.
 */
function lowered(page) {
    const part = (tag) => {
        const [found] = new RegExp(`<${tag}[ >][\\s\\S]*</${tag}>`).exec(page) ?? [];
        if (!found) throw new Error(`the method page has no ${tag}`);
        return found;
    };
    const lower = (text) => text.replaceAll(/(<\/?h)([1-5])(?=[ >])/g, (_, start, level) => start + (Number(level) + 1));
    const style = part('style')
        .replaceAll(/<\/?style>/g, '')
        .replaceAll(/\bh([1-5])\b/g, (_, level) => `h${Number(level) + 1}`)
        .replaceAll(/\bmain\b/g, 'article')
        // Its title is one among others here, and the page's is another.
        .replace('h2 { font-size', 'h1, h2 { font-size')
        .replace('h2, h3, h4, h5, p,', 'h1, h2, h3, h4, h5, p,')
        .replace('h2, h3, h4, h5 {', 'h1, h2, h3, h4, h5 {');
    const body = part('main')
        .replace('<main id="methode" tabindex="-1">', '<article id="methode" role="region" aria-labelledby="la-methode">')
        .replace('</main>', '</article>')
        .replace('<h1>', '<h1 id="la-methode">');
    return [style, lower(part('nav')), lower(body)];
}
