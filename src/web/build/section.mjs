// Sections of a wasm. The style sheet travels in one, since both compress better than they would apart.

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
