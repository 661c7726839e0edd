// The page that tells a blogger what to paste: the lines of this build, with its sums.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { failures, integrity, TAG } from './loader.mjs';

const template = fileURLToPath(new URL('../src/embed/guide/installer.html', import.meta.url));
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const capital = (text) => text.trim().replace(/ :$/, '').replace(/^./, (letter) => letter.toUpperCase());
/** The page speaks to the site's owner alone. */
const yours = (text) => text.replace(/Si ce site est le vôtre : (.)/, (_, letter) => letter.toUpperCase());

/** The lines to paste, by name; `parent` is the script for the page around a frame. */
export function lines({ loader, parent, fallback }) {
    const script = (name, text, kind) => `<script ${kind} src="seuil/${name}" integrity="${integrity(text)}"></script>`;
    const loaded = script('seuil.js', loader, 'type="module"');
    return {
        LINE: `<${TAG} budget="1500" margin="45">${fallback}</${TAG}>${loaded}`,
        STYLE: `<style>${TAG}{display:block;min-height:100vh}</style>`,
        SCRIPT: loaded,
        MARKER: `<div data-seuil data-budget="1500" data-margin="45">${fallback}</div>`,
        FRAME: `<iframe src="seuil/seuil.html#budget=1500;margin=45" title="Calculateur : quand externaliser son marketing ?" loading="lazy" width="100%" height="900"></iframe>${script('seuil-cadre.js', parent, 'defer')}`,
    };
}

/** The page. */
export function guide(parts) {
    const page = readFileSync(template, 'utf8');
    const rows = failures.map(([why, what]) => `<dt>${escaped(capital(why))}</dt><dd>${escaped(yours(what))}</dd>`);
    const texts = Object.entries(lines(parts)).map(([name, line]) => [name, escaped(line)]);
    return [...texts, ['FAILURES', rows.join('\n')]].reduce((page, [name, text]) => page.replace(`__${name}__`, () => text), page);
}
