// What can be done about a failure. It comes with our own text, which the loader does without.

import { show } from './fallback.js';
/** What to do, by cause, and what is said during another try. */
import CURES from './cures.fr.json';
import { french, made, slot } from './made.js';

/**
 * Elements whose reader is waiting for another try.
 *
 * @type {WeakSet<globalThis.Element>}
 */
const waiting = new WeakSet();

/**
 * Says what the reader or the author of the page can do about a failure, between its name and the button `again`, with
 * the host's call to action below.
 *
 * @param {keyof typeof CURES} why
 * @param {HTMLButtonElement} again
 */
export function cure(why, again) {
    const told = /** @type {HTMLElement} */ (again.parentElement);
    const { host } = /** @type {ShadowRoot} */ (again.getRootNode());
    const action = slot('cta');
    // The host's own content may be gone.
    show(/** @type {HTMLElement} */ (told.previousElementSibling));
    again.before(made('br'), CURES[why], made('br'));
    again.after(made('br'), action);
    told.setAttribute('role', 'status');
    Object.assign(again.style, { font: 'inherit', minBlockSize: '44px', marginBlock: '0.5em', paddingInline: '1em' });
    Object.assign(told.style, { borderBlockStart: '1px solid', marginBlockStart: '1em', paddingBlockStart: '1em' });
    // The first slot of a name has what is so named: the answer's is next.
    host.addEventListener('seuil-ready', () => action.remove(), { once: true });
    again.addEventListener('click', () => retry(host, told), { capture: true });
    if (waiting.delete(host)) again.focus();
}

/**
 * Meanwhile the reader is told so, in as much space; then the focus is where the button was.
 *
 * @param {globalThis.Element} host
 * @param {HTMLElement} told
 */
function retry(host, told) {
    const meanwhile = french(made('p', CURES.again));
    meanwhile.setAttribute('role', 'status');
    meanwhile.style.minBlockSize = `${told.offsetHeight}px`;
    told.after(meanwhile);
    waiting.add(host);
    const done = () => meanwhile.remove();
    host.addEventListener('seuil-error', done, { once: true });
    host.addEventListener(
        'seuil-ready',
        () => {
            done();
            waiting.delete(host);
            /** @type {HTMLInputElement | null | undefined} */ (host.shadowRoot?.querySelector('.seuil input'))?.focus({
                preventScroll: true,
            });
            if (host.getBoundingClientRect().top < 0) host.scrollIntoView();
        },
        { once: true },
    );
}
