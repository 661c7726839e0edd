// What an element without content of its own shows until the calculator runs, and when it cannot; and what to do then.
// Made of nodes: a strict page lets nobody write markup.

/** The texts, written from the model. */
const { intro, caption, rows, lead, cases, note } = __FALLBACK_TEXTS__;

/** What to do, by cause; filled in at build from cures.fr.json. */
const CURES = __CURES__;

const made = (tag, ...inside) => {
    const element = document.createElement(tag);
    element.append(...inside);
    return element;
};

/** What stands before the first colon is bold. */
const told = (tag, text) => {
    const [head, ...rest] = text.split('\u00a0: ');
    return rest.length ? made(tag, made('b', head), ['', ...rest].join('\u00a0: ')) : made(tag, text);
};

/** What its host gave to an element, besides the call to action. */
const own = (slots) => slots.flatMap((slot) => slot.assignedNodes()).some((node) => node.tagName || node.textContent.trim());

/**
 * Completes the place where an element shows its host's content: content named `fallback` stands there too, and without
 * any, our own.
 */
export function show(place) {
    if (place.children.length > 1) return;
    const named = made('slot');
    named.name = 'fallback';
    const ours = made('div', ...content());
    place.append(named, ours);
    const slots = [place.firstChild, named];
    const follow = () => (ours.hidden = own(slots));
    place.addEventListener('slotchange', follow);
    follow();
}

function content() {
    const body = rows.map(([budget, what]) => {
        const head = made('th', budget);
        head.scope = 'row';
        return made('tr', head, told('td', what));
    });
    return [
        made('p', intro),
        made('table', made('caption', caption), made('tbody', ...body)),
        made('p', lead),
        ...cases.map((one) => told('p', one)),
        made('p', note),
    ];
}

/** Says what the reader or the author of the page can do about a failure, between its name and the button `again`. */
export function cure(why, again) {
    again.before(made('br'), CURES[why], made('br'));
    Object.assign(again.style, { font: 'inherit', minBlockSize: '44px', marginBlockStart: '0.5em', paddingInline: '1em' });
    Object.assign(again.parentNode.style, { borderBlockStart: '1px solid', marginBlockStart: '1em', paddingBlockStart: '1em' });
}
