// How two colours contrast, as WCAG reckons it, and what the calculator makes of one that cannot be read: as
// src/looks/colour.rs, to which a test holds it.

/** @typedef {[number, number, number]} Colour red, green and blue of 255 */

/**
 * `#0a6b5c`, or nothing.
 *
 * @param {string} text
 * @returns {Colour | undefined}
 */
export function colour(text) {
    const found = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text);
    return found ? /** @type {Colour} */ (found.slice(1).map((part) => parseInt(part, 16))) : undefined;
}

/** @param {Colour} colour */
export const hex = (colour) => `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

/** @param {Colour} colour */
function luminance(colour) {
    const [red, green, blue] = colour
        .map((part) => part / 255)
        .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * From 1 to 21.
 *
 * @param {Colour} one
 * @param {Colour} other
 */
export function contrast(one, other) {
    const [most, least] = [one, other].map((colour) => luminance(colour) + 0.05).sort((a, b) => b - a);
    return most / least;
}

/**
 * The nearest towards an ink that contrasts enough with a paper.
 *
 * @param {Colour} wanted
 * @param {Colour} paper
 * @param {Colour} ink
 * @param {number} enough
 */
export function readable(wanted, paper, ink, enough) {
    for (let step = 0; step < 256; step++) {
        const alpha = step / 255;
        const mixed = /** @type {Colour} */ (
            wanted.map((part, rank) => {
                const [below, top] = [part / 255, ink[rank] / 255];
                return Math.floor((below + alpha * (top - below)) * 255 + 0.5);
            })
        );
        if (contrast(mixed, paper) >= enough) return mixed;
    }
    return ink;
}
