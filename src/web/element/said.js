// What a host says of its element, and what it is told of it.

/** The attributes of an element, on top of its marker's, by name and text. */
function attributes(element) {
    const marker = element.closest('[data-seuil]');
    const all = [...(marker?.attributes ?? []), ...element.attributes];
    return all.map(({ name, value }) => [name.replace(/^data-/, ''), value]);
}

/** What its host says of an element, as the application reads it first: its attributes, and a profile on top. */
export const said = (element, kept) => [attributes(element), copied(kept.given)];

/** The assessment of an element. */
export const evaluation = (glue, element, kept) => glue.evaluation(said(element, kept), kept.now);

/** A plain object of the host's as it is now; nothing at all, which is refused, where reading it fails. */
function copied(given) {
    try {
        const prototype = Object.getPrototypeOf(given ?? []);
        if (prototype && Object.getPrototypeOf(prototype)) return given;
        return Object.fromEntries(Object.entries(given).map(([key, its]) => [key, Array.isArray(its) ? [...its] : its]));
    } catch {
        return null;
    }
}

const told = new WeakMap();

/** The problems of an element that were not told yet; each goes to the console, once. */
export function fresh(element, problems) {
    const known = told.get(element) ?? new Set();
    told.set(element, known);
    const fresh = problems.filter(({ message }) => !known.has(message));
    for (const { message } of fresh) {
        known.add(message);
        console.warn(message);
    }
    return fresh;
}
