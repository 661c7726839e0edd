// A wasm in strands: each number of its code among those of its kind, where it packs best. The page weaves them again.

import { ADD, ADDED, KINDS, OPERATION, PUSH, PUSH_ADD, PUSH_FAR, walk } from '../element/instructions.js';
import { woven } from '../element/woven.js';

/** The section of a wasm that holds its code. */
const CODE = 10;
/** Bytes from which a number that is pushed is a far one. */
const FAR_BYTES = 4;
/** Bytes of what is said of the strands. */
const HEAD = (KINDS + 4) * 4;

/**
 * The strands of a wasm as `element/woven.js` reads them: how long the wasm is, where its first function starts, how many
 * there are, and where each strand starts, the last of which is all that is not code. Fails where weaving would not give
 * the same.
 *
 * @param {Uint8Array} wasm
 */
export async function strands(wasm) {
    let at = 8;
    /** Reads a number of groups of seven bits (LEB128). */
    const number = () => {
        let value = 0;
        for (let shift = 0, byte = 128; byte > 127; shift += 7) {
            byte = wasm[at++] ?? 0;
            value |= (byte & 127) << shift;
        }
        return value;
    };
    for (let id = wasm[at++]; id !== CODE; id = wasm[at++]) {
        const length = number();
        at += length;
        if (at >= wasm.length) throw new Error('a wasm without code');
    }
    number();
    const functions = number();
    const start = at;

    const kinds = Array.from({ length: KINDS }, () => /** @type {number[]} */ ([]));
    const next = () => {
        let operation = wasm[at++] ?? 0;
        if (operation === PUSH_ADD || operation === PUSH_FAR) throw new Error('an operation that stands for another');
        if (operation === PUSH) {
            const from = at;
            number();
            operation = at - from >= FAR_BYTES ? PUSH_FAR : wasm[at] === ADD ? PUSH_ADD : PUSH;
            at = from;
        }
        kinds[OPERATION]?.push(operation);
        return operation;
    };
    /**
     * @param {number} kind
     * @param {number} [bytes]
     */
    const carry = (kind, bytes) => {
        const from = at;
        const value = number();
        if (bytes) at = from + bytes;
        kinds[kind]?.push(...wasm.subarray(from, at));
        // The sum goes with it.
        if (kind === ADDED) at++;
        return value;
    };
    for (let left = functions; left; left--) {
        number();
        walk(next, carry);
    }

    const head = new Uint32Array(HEAD / 4);
    head.set([wasm.length, start, functions]);
    let length = HEAD;
    kinds.forEach((strand, kind) => {
        head[3 + kind] = length;
        length += strand.length;
    });
    head[3 + KINDS] = length;
    const around = [...wasm.subarray(0, start), ...wasm.subarray(at)];
    const result = Uint8Array.from([...new Uint8Array(head.buffer), ...kinds.flat(), ...around]);
    if (Buffer.compare(await woven(result), wasm)) throw new Error('what is woven is another wasm');
    return result;
}
