// A wasm, out of the strands that it travels in (`instructions.js`).

import { ADD, KINDS, OPERATION, PUSH, PUSH_ADD, PUSH_FAR, walk } from './instructions.js';
import { breath } from './breath.js';

/** The most bytes that the length of a function takes. */
const LENGTH = 3;

/**
 * The wasm: what is around its functions is copied, and they are put together. Damaged ones fail, or give another.
 *
 * @param {Uint8Array} strands
 */
export async function woven(strands) {
    const breathe = breath();
    const [size = 0, start = 0, functions = 0, ...heads] = new Uint32Array(strands.buffer, 0, KINDS + 4);
    const around = strands.subarray(heads[KINDS]);
    const result = new Uint8Array(size);
    result.set(around.subarray(0, start));
    let at = start;
    let added = false;
    /** @param {number} kind */
    const taken = (kind) => {
        const byte = strands[heads[kind]++];
        // So that what is damaged ends, whatever it counts.
        if (byte === undefined) throw new Error('damaged');
        return byte;
    };
    const next = () => {
        if (added) result[at++] = ADD;
        const operation = taken(OPERATION);
        added = operation === PUSH_ADD;
        result[at++] = added || operation === PUSH_FAR ? PUSH : operation;
        return operation;
    };
    /**
     * @param {number} kind
     * @param {number} [bytes]
     */
    const carry = (kind, bytes = 0) => {
        let byte = (result[at++] = taken(kind));
        let number = byte & 127;
        for (let shift = 7; bytes ? --bytes : byte > 127; shift += 7) {
            result[at++] = byte = taken(kind);
            number |= (byte & 127) << shift;
        }
        return number;
    };
    for (let left = functions; left && at < size; left--) {
        await breathe();
        const from = at;
        at += LENGTH;
        walk(next, carry);
        const length = at - from - LENGTH;
        at = from;
        const body = at + LENGTH;
        const end = body + length;
        for (let rest = length; ; rest >>= 7) {
            result[at++] = rest > 127 ? rest | 128 : rest;
            if (rest < 128) break;
        }
        result.copyWithin(at, body, end);
        at += length;
    }
    result.set(around.subarray(start), at);
    return result;
}
