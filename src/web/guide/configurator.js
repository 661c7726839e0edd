// What composes the line: settings in, an article and lines out; then what the host serves.

import { check } from './check.js';
import { colour, contrast, hex, readable } from './contrast.js';
import COLOUR from './colour.fr.json';
import { composed } from './lines.js';
import { lines, placed, whole } from './place.js';
import { choose, show } from './preview.js';
import { settings } from './settings.js';
import { filled } from './words.js';

/**
 * @template {HTMLElement} T
 * @param {string} id
 */
const its = (id) => /** @type {T} */ (document.getElementById(id));

const form = /** @type {HTMLFormElement} */ (its('settings'));
const areas = lines();
const accent = /** @type {HTMLInputElement} */ (its('accent'));
const pick = /** @type {HTMLInputElement} */ (its('pick'));
const box = its('contrast');

function follow() {
    const now = settings(form);
    its('left').hidden = !now.left;
    for (const note of document.querySelectorAll('.no-call')) /** @type {HTMLElement} */ (note).hidden = !now.call;
    for (const area of areas) {
        const line = placed(composed(area.defaultValue, now));
        if (line === area.value) continue;
        area.value = line;
        // It is no longer the one that was copied.
        area.dispatchEvent(new Event('input'));
    }
    judge(now.attributes.get('accent') ?? '');
    show(now);
}

/**
 * Says how a colour reads on each paper.
 *
 * @param {string} text
 */
function judge(text) {
    const wanted = colour(text);
    if (wanted) pick.value = text;
    const [none] = box.querySelectorAll('.hint');
    /** @type {HTMLElement} */ (none).hidden = Boolean(wanted);
    for (const one of /** @type {NodeListOf<HTMLElement>} */ (box.querySelectorAll('.paper'))) {
        one.hidden = !wanted;
        const { paper = '', ink = '', where = '' } = one.dataset;
        const [its, towards] = [colour(paper), colour(ink)];
        if (!wanted || !its || !towards) continue;
        const [enough, ratio] = [Number(box.dataset.enough), contrast(wanted, its)];
        const mended = readable(wanted, its, towards, enough);
        // Never rounded to what would be enough.
        const shown = (Math.floor(ratio * 10) / 10).toLocaleString('fr');
        const words = { ratio: shown, where, colour: hex(mended) };
        one.textContent = filled(ratio >= enough ? COLOUR.good : COLOUR.mended, words);
        one.style.setProperty('--paper-shown', paper);
        one.style.setProperty('--ink-shown', hex(mended));
    }
}

form.addEventListener('input', ({ target }) => {
    if (target === pick) accent.value = pick.value;
    follow();
});
// The fields have their first values once the event is over.
form.addEventListener('reset', () => setTimeout(follow));
form.addEventListener('submit', (event) => event.preventDefault());

its('still').hidden = true;
if (location.protocol === 'file:') {
    its('disk').hidden = false;
    its('article').remove();
} else {
    choose();
    check(whole);
}
follow();
