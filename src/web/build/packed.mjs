// The wasm as it travels: with the style sheet inside, since both compress better than they would apart, as gzip, since
// many hosts compress nothing of it and browsers can inflate it.

import { gzipAsync } from '@gfx/zopfli';

/** Past these, a second more finds a few bytes. */
const ITERATIONS = 15;

/**
 * A wasm with a custom section: a browser finds it by its name and runs without.
 *
 * @param {Uint8Array} wasm
 * @param {string} name
 * @param {string} text
 */
export function withSection(wasm, name, text) {
    const content = Buffer.concat([counted(name), Buffer.from(text)]);
    return Buffer.concat([wasm, Buffer.of(0), unsigned(content.length), content]);
}

/**
 * The smallest gzip of some bytes, in a few seconds.
 *
 * @param {Uint8Array} bytes
 */
export async function gzip(bytes) {
    return Buffer.from(await gzipAsync(bytes, { numiterations: ITERATIONS }));
}

/**
 * A text after its length, as wasm has it.
 *
 * @param {string} text
 */
function counted(text) {
    const bytes = Buffer.from(text);
    return Buffer.concat([unsigned(bytes.length), bytes]);
}

/**
 * A number in groups of seven bits, the last of them without the eighth (LEB128).
 *
 * @param {number} number
 */
function unsigned(number) {
    const bytes = [];
    for (; number > 0x7f; number >>>= 7) bytes.push((number & 0x7f) | 0x80);
    return Buffer.of(...bytes, number);
}
