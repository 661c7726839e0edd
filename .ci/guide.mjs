// The page that tells a blogger what to paste: the lines of this build, with its sums.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { integrity, TAG } from './loader.mjs';

const template = fileURLToPath(new URL('../src/embed/guide/installer.html', import.meta.url));
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

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
    return Object.entries(lines(parts)).reduce((text, [name, line]) => text.replace(`__${name}__`, () => escaped(line)), page);
}
