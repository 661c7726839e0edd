// What a host says of its element, and what it is told of it.

/** @import { Glue, Kept, Problem, Said } from './contract.js' */

/**
 * The attributes of an element, on top of its marker's, by name and text.
 *
 * @param {Element} element
 */
function attributes(element) {
    const marker = element.closest('[data-seuil]');
    const all = [...(marker?.attributes ?? []), ...element.attributes];
    return Object.fromEntries(all.map(({ name, value }) => [name.replace(/^data-/, ''), value]));
}

/**
 * What its host says of an element.
 *
 * @param {Element} element
 * @param {Kept} kept
 * @returns {Said}
 */
export const said = (element, kept) => ({ attributes: attributes(element), profile: copied(kept.given) });

/**
 * The assessment of an element.
 *
 * @param {Glue} glue
 * @param {Element} element
 * @param {Kept} kept
 */
export const evaluation = (glue, element, kept) => glue.evaluation(said(element, kept), kept.now);

/**
 * A plain object of the host's as it is now; null, which is refused, where reading it fails.
 *
 * @param {any} given
 */
function copied(given) {
    try {
        const prototype = Object.getPrototypeOf(given ?? []);
        if (prototype && Object.getPrototypeOf(prototype)) return given;
        return Object.fromEntries(
            Object.entries(given).map(([key, its]) => [key, Array.isArray(its) ? [...its] : its]),
        );
    } catch {
        return null;
    }
}

/** @type {WeakMap<Element, Set<string>>} */
const told = new WeakMap();

/**
 * The problems of an element that were not told yet; each goes to the console, once.
 *
 * @param {Element} element
 * @param {Problem[]} problems
 */
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
