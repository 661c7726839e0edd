// What an element without content of its own shows until the calculator runs, and when it cannot. Made of nodes: a strict
// page lets nobody write markup.

import { french, made, slot } from './made.js';
import { name } from './named.js';

export { cure } from './cures.js';

/** Which build this is; a loader of another one says so. */
export const build = BUILD;

/** The texts, written from the model. */
const { intro, caption, rows, lead, cases, note } = FALLBACK_TEXTS;

/**
 * What stands before the first colon is bold.
 *
 * @param {'p' | 'td'} tag
 * @param {string} text
 */
const told = (tag, text) => {
    const [head, ...rest] = text.split('\u00a0: ');
    return rest.length ? made(tag, made('b', head), ['', ...rest].join('\u00a0: ')) : made(tag, text);
};

let queue = Promise.resolve();

/** Waits for one's turn, the first one not at all: fifty at once would freeze the page. */
function turn() {
    const before = queue;
    queue = before.then(() => new Promise((resolve) => setTimeout(resolve, 4)));
    return before;
}

/**
 * Whether its host gave something to an element, besides the call to action.
 *
 * @param {HTMLSlotElement[]} slots
 */
const own = (slots) =>
    slots.flatMap((one) => one.assignedNodes()).some((node) => node instanceof Element || node.textContent?.trim());

/**
 * Completes the place where an element shows its host's content: content named `fallback` stands there too, and without
 * any, our own.
 *
 * @param {HTMLElement} place
 */
export async function show(place) {
    await turn();
    if (place.children.length > 1) return;
    name(/** @type {ShadowRoot} */ (place.getRootNode()).host);
    const named = slot('fallback');
    const ours = french(made('div', ...content()));
    place.append(named, ours);
    const slots = [/** @type {HTMLSlotElement} */ (place.firstChild), named];
    const follow = () => (ours.hidden = own(slots));
    place.addEventListener('slotchange', follow);
    follow();
}

function content() {
    const body = rows.map(([budget, what]) => {
        const head = made('th', budget);
        head.scope = 'row';
        const cells = [head, told('td', what)];
        for (const { style } of cells)
            Object.assign(style, { paddingBlock: '0.375em', textAlign: 'start', verticalAlign: 'top' });
        head.style.paddingInlineEnd = '1em';
        return made('tr', ...cells);
    });
    const title = made('caption', caption);
    title.style.textAlign = 'start';
    return [
        made('p', intro),
        made('table', title, made('tbody', ...body)),
        made('p', lead),
        ...cases.map((one) => told('p', one)),
        made('p', note),
    ];
}
