// The instructions of a wasm, number by number. A number packs best among its like: those of a wasm travel in strands, one
// for each kind. The build parts it (`../build/strands.mjs`), the page weaves it again (`woven.js`), and both walk through
// it as follows.

/** The kinds. Operations say of what kind the numbers are that go with them. */
export const [
    OPERATION,
    LOCAL,
    BLOCK,
    BRANCH,
    PLACE,
    ALIGNMENT,
    FLOAT,
    LONG,
    FAR,
    NUMBER,
    ADDED,
    OFFSET,
    GET,
    SET,
    CALL,
] = Array(15).keys();
/** How many there are. */
export const KINDS = 15;

/** A number pushed. Two kinds of it are operations of their own, in the place of some that our wasm does not have. */
export const PUSH = 0x41;
/** The sum of the last two numbers. */
export const ADD = 0x6a;
/** A number pushed and added. */
export const PUSH_ADD = 0x12;
/** A long number pushed: an address, most often. */
export const PUSH_FAR = 0x13;

const END = 0x0b;
const TABLE = 0x0e;
const PUSH_FLOAT = 0x44;
const MORE = 0xfc;
const VECTOR = 0xfd;

/** What follows an operation, by the first and the last of those that are alike. */
const operands = /** @type {number[][]} */ ([]);
for (const [first = 0, last = 0, ...kinds] of [
    [0x02, 0x04, BLOCK],
    [0x0c, TABLE, BRANCH],
    [0x10, 0x10, CALL],
    [0x11, 0x11, PLACE, PLACE],
    [PUSH_ADD, PUSH_ADD, ADDED],
    [PUSH_FAR, PUSH_FAR, FAR],
    [0x20, 0x20, GET],
    [0x21, 0x22, SET],
    [0x23, 0x26, PLACE],
    [0x28, 0x3e, ALIGNMENT, OFFSET],
    [0x3f, 0x40, PLACE],
    [PUSH, PUSH, NUMBER],
    [0x42, 0x42, LONG],
    [PUSH_FLOAT, PUSH_FLOAT],
    [0xd0, 0xd2, PLACE],
    [MORE, VECTOR, OPERATION],
])
    for (let operation = first; operation <= last; operation++) operands[operation] = kinds;

/**
 * Walks through a function, from its variables to its end.
 *
 * @param {() => number} next the next operation
 * @param {(kind: number, bytes?: number) => number} carry brings over the next number of a kind, which it gives; or bytes
 */
export function walk(next, carry) {
    for (let groups = carry(LOCAL); groups; groups--) {
        carry(LOCAL);
        carry(LOCAL);
    }
    for (let depth = 1; depth;) {
        const operation = next();
        if (operation === END) depth--;
        const kinds = operands[operation];
        // Most are alone.
        if (!kinds) continue;
        let last = 0;
        for (let i = 0; i < kinds.length; i++) last = carry(kinds[i]);
        if (kinds[0] === BLOCK) depth++;
        if (operation === TABLE) for (let branches = last + 1; branches; branches--) carry(BRANCH);
        if (operation === PUSH_FLOAT) carry(FLOAT, 8);
        // Of memory and tables.
        if (operation === MORE && last > 7) for (let places = 2 - (last % 2); places; places--) carry(PLACE);
        if (operation !== VECTOR) continue;
        if (last < 12 || (last > 83 && last < 94)) {
            carry(ALIGNMENT);
            carry(OFFSET);
        }
        if (last === 12 || last === 13) carry(FLOAT, 16);
        if ((last > 20 && last < 35) || (last > 83 && last < 92)) carry(FLOAT, 1);
    }
}
