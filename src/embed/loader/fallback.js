// What an element without content of its own shows until the calculator runs, and when it cannot. Made of nodes: a strict
// page lets nobody write markup.

/** The texts, written from the model. */
const { intro, caption, rows, lead, cases, note } = __FALLBACK_TEXTS__;

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

/** Shows it in an element that is empty. */
export function show(place) {
    if (place.firstChild) return;
    const body = rows.map(([budget, what]) => {
        const head = made('th', budget);
        head.scope = 'row';
        return made('tr', head, told('td', what));
    });
    place.append(
        made('p', intro),
        made('table', made('caption', caption), made('tbody', ...body)),
        made('p', lead),
        ...cases.map((one) => told('p', one)),
        made('p', note),
    );
}
