// « Mon hébergeur sert-il bien les fichiers ? »: asks, and says what is found with the lines that mend it.

import TEXTS from './check.fr.json';
import SERVERS from './servers.json';
import { pasted } from './pasted.js';
import { served } from './served.js';
import { filled } from './words.js';

/** @import { Finding } from './served.js' */

const texts = /** @type {Record<string, string>} */ (TEXTS);

/**
 * @template {HTMLElement} T
 * @param {string} id
 */
const its = (id) => /** @type {T} */ (document.getElementById(id));

/**
 * Makes the form answer, for the folder that this page stands in until another is typed.
 *
 * @param {string} folder
 */
export function check(folder) {
    const [from, article] = ['folder', 'page'].map((id) => /** @type {HTMLInputElement} */ (its(id)));
    from.value = folder;
    its('check').addEventListener('submit', async (event) => {
        event.preventDefault();
        // Also when somebody pasted the address of a page in it.
        const place = new URL('.', from.value);
        its('found').replaceChildren(made('p', texts.asking));
        const all = await served(FILES, place, SERVERS);
        if (article.value) all.push(...(await pasted(new URL(article.value), place)));
        its('found').replaceChildren(made('p', sum(all)), made('ul', '', ...all.map(shown)));
    });
}

/** @param {Finding[]} all */
function sum(all) {
    const count = all.filter(({ state }) => state === 'bad').length;
    return count ? filled(texts['some.bad'], { count }) : texts['all.good'];
}

/** @param {Finding} finding */
function shown({ state, about, words = {}, lines }) {
    const item = made('li', '', made('strong', texts[`state.${state}`]), '\u00a0: ', filled(texts[about], words));
    item.dataset.state = state;
    if (lines) item.append(mended(about, lines));
    return item;
}

/**
 * @param {string} about
 * @param {{ apache: string, nginx: string }} lines
 */
function mended(about, { apache, nginx }) {
    const whole = about === 'policy';
    /** @param {string} name */
    const place = (name) => texts[whole ? `policy.${name}` : name];
    return made(
        'dl',
        '',
        made('dt', place('apache')),
        made('dd', '', made('code', apache)),
        made('dt', place('nginx')),
        made('dd', '', made('code', nginx)),
        made('dt', texts.ovh),
        made('dd', texts[whole ? 'ovh.policy' : 'ovh.line']),
    );
}

/**
 * @param {string} name
 * @param {string} [text]
 * @param {(Node | string)[]} inside
 */
function made(name, text = '', ...inside) {
    const element = document.createElement(name);
    element.append(...(text ? [text] : []), ...inside);
    return element;
}
