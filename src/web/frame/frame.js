// The page for an iframe: the calculator as the address says, and its height for the page around. It may have no origin
// and no storage, and trusts neither its fragment nor what it is told.

import { Element } from '../element/element.js';
import { read } from './fragment.js';
import { telling } from './height.js';

const element = /** @type {Element} */ (document.querySelector(TAG));
/** @type {string | undefined} */
let secret;
/**
 * The attributes that the address names.
 *
 * @type {Set<string>}
 */
let named = new Set();

function configure() {
    const said = read(location.hash);
    secret = said.secret;
    const old = named;
    named = new Set();
    for (const [name, value] of said.fields) {
        const attribute = `data-${name}`;
        try {
            element.setAttribute(attribute, value);
            named.add(attribute);
        } catch {
            said.refused.push(name);
        }
    }
    for (const attribute of old) if (!named.has(attribute)) element.removeAttribute(attribute);
    // The canvas behind has a scheme too: of another than the page around, browsers make it opaque, so that a chosen theme
    // can be read on any page.
    const { theme = '' } = element.dataset;
    document.documentElement.style.colorScheme = /^(light|dark)$/.test(theme) ? theme : '';
    if (said.refused.length)
        console.warn('seuil: left out of the address:', ...said.refused.map((name) => name.slice(0, 50)));
}

configure();
addEventListener('hashchange', configure);
customElements.define(TAG, Element);

if (parent === self) document.documentElement.className = 'alone';
else telling(/** @type {HTMLElement} */ (document.querySelector('main')), () => secret);
