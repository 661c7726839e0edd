// The page that tells a blogger what to paste: the lines of this build, with its sums.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { failures, TAG } from './loader.mjs';
import { integrity } from './sums.mjs';
import { filled } from './texts.mjs';

const template = fileURLToPath(new URL('../guide/installer.html', import.meta.url));
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const capital = (text) => text.trim().replace(/:$/, ': …').replace(/^./, (letter) => letter.toUpperCase());
/** The page speaks to the site's owner alone. */
const yours = (text) =>
    text
        .replace(/Si ce site est le vôtre\u00a0: (.)/, (_, letter) => letter.toUpperCase())
        .replace(' (la ligne est dans installer.html)', ' ci-dessus');

/** The lines to paste, by name. */
export function lines({ loader, fallback }) {
    const loaded = `<script type="module" src="seuil/seuil.js" integrity="${integrity(loader)}"></script>`;
    // Without a sum: frames are for folders on another site too, and browsers then check a sum only if that site allows it.
    const parent = '<script defer src="seuil/seuil-cadre.js"></script>';
    return {
        LINE: `<${TAG} budget="1500" margin="45">${fallback}</${TAG}>${loaded}`,
        STYLE: `<style>${TAG},[data-seuil]{display:block;min-height:100vh}</style>`,
        SCRIPT: loaded,
        MARKER: `<div data-seuil data-budget="1500" data-margin="45">${fallback}</div>`,
        FRAME: `<iframe src="seuil/seuil.html#budget=1500;margin=45" title="Calculateur : quand externaliser son marketing ?" loading="lazy" width="100%" height="900" frameborder="0"></iframe>${parent}`,
    };
}

/** The page. */
export function guide(parts) {
    const page = readFileSync(template, 'utf8');
    const rows = failures.map(([why, what]) => `<dt>${escaped(capital(why))}</dt><dd>${escaped(yours(what))}</dd>`);
    const shown = Object.entries(lines(parts)).map(([name, line]) => [name, escaped(line)]);
    return filled(page, { ...Object.fromEntries(shown), TAG, FAILURES: rows.join('\n') });
}
