// What travels as LZMA, unpacked. Our build packs with one set of parameters (`src/bin/lzma.rs`), so that little of the
// format is left: a literal byte depends on the upper bit of the one before it, and nothing on where it stands.

import { breath } from './breath.js';

/** The bytes between two looks at the clock. */
const BYTES = 256;

// Where the odds of each kind of bit stand. First those of the twelve states, which say what came last: the next is a match,
// at a distance seen lately, at an older one of these, at one older than that, at the oldest; it is longer than a byte.
const [MATCH, SEEN, OLDER, OLD, OLDEST, LONGER] = [0, 12, 24, 36, 48, 60];
/** The last four bits of a far distance. */
const FAR = 72;
/** The lower bits of a distance that is neither far nor close. */
const MIDDLE = 88;
/** The length at a new distance, and at one seen lately. */
const [LENGTH, LENGTH_SEEN] = [256, 768];
/** The order of magnitude of a distance. */
const MAGNITUDE = 1280;
const LITERAL = 1536;

/**
 * What was packed; fails when it is damaged.
 *
 * @param {Uint8Array} packed
 * @param {number} size of what it holds, in bytes
 */
export async function unpacked(packed, size) {
    const breathe = breath();
    const result = new Uint8Array(size);
    // Of a zero, in 2048ths.
    const odds = new Uint16Array(LITERAL + 2 * 768).fill(1024);
    // A range of whole numbers, which each bit divides, and where in it the code stands. As unsigned numbers of 32 bits:
    // browsers are slow with such in variables that functions share.
    const [RANGE, CODE] = [0, 1];
    const both = new Uint32Array([-1, 0]);
    // The first byte says only that these are ours.
    let read = 1;
    const shift = () => {
        both[CODE] = both[CODE] * 256 + packed[read++];
    };
    while (read < 5) shift();

    /**
     * The next bit, by how much of the range belongs to a zero.
     *
     * @param {number} zero
     */
    const divided = (zero) => {
        const one = both[CODE] < zero ? 0 : 1;
        if (one) {
            both[CODE] -= zero;
            both[RANGE] -= zero;
        } else both[RANGE] = zero;
        if (both[RANGE] < 1 << 24) {
            both[RANGE] *= 256;
            shift();
        }
        return one;
    };
    /**
     * The next bit, which shifts its odds.
     *
     * @param {number} at
     */
    const bit = (at) => {
        const one = divided((both[RANGE] >>> 11) * odds[at]);
        odds[at] += one ? -(odds[at] >> 5) : (2048 - odds[at]) >> 5;
        return one;
    };
    /**
     * The next few bits as a number, the highest first: each has odds of its own for every number so far.
     *
     * @param {number} from
     * @param {number} end what is above all such numbers, a power of two
     */
    const number = (from, end) => {
        let so = 1;
        while (so < end) so = so * 2 + bit(from + so);
        return so - end;
    };
    /**
     * The same, the lowest first.
     *
     * @param {number} from
     * @param {number} bits
     */
    const reversed = (from, bits) => {
        let so = 1;
        let sum = 0;
        for (let i = 0; i < bits; i++) {
            const one = bit(from + so);
            so = so * 2 + one;
            sum += one << i;
        }
        return sum;
    };
    /** @param {number} from */
    const length = (from) => {
        if (!bit(from)) return 2 + number(from + 8, 8);
        return bit(from + 1) ? 18 + number(from + 256, 256) : 10 + number(from + 16, 8);
    };
    /** @param {number} length */
    const distance = (length) => {
        const magnitude = number(MAGNITUDE + Math.min(length - 2, 3) * 64, 64);
        let bits = (magnitude >> 1) - 1;
        if (bits < 1) return magnitude;
        let upper = 2 + (magnitude & 1);
        if (bits < 6) {
            upper <<= bits;
            return upper + reversed(MIDDLE + upper - magnitude, bits);
        }
        // Those in the middle of a far one have no odds: each is either half of the range, made even.
        for (; bits > 4; bits--) upper = upper * 2 + divided((both[RANGE] -= both[RANGE] % 2) / 2);
        return upper * 16 + reversed(FAR, 4);
    };
    /**
     * A byte. After a match it is known what it would have been, had the match gone on: as long as it is alike, its bits
     * have other odds.
     *
     * @param {number} from
     * @param {number} other
     * @param {number} alike 256 where there is one, or 0
     */
    const literal = (from, other, alike) => {
        let so = 1;
        while (so < 256) {
            other *= 2;
            const its = other & alike;
            const one = bit(from + alike + its + so);
            so = so * 2 + one;
            alike &= one ? its : ~its;
        }
        return so;
    };

    const distances = [0, 0, 0, 0];
    let state = 0;
    let at = 0;
    let look = 0;
    while (at < size) {
        if (at >= look) {
            look = at + BYTES;
            await breathe();
        }
        if (!bit(MATCH + state)) {
            const from = LITERAL + (result[at - 1] >> 7) * 768;
            result[at] = literal(from, result[at - 1 - distances[0]], state < 7 ? 0 : 256);
            at++;
            state -= state < 4 ? state : state < 10 ? 3 : 6;
            continue;
        }
        let count = 1;
        if (!bit(SEEN + state)) {
            count = length(LENGTH);
            distances.pop();
            distances.unshift(distance(count));
            state = state < 7 ? 7 : 10;
        } else {
            const older = bit(OLDER + state) && 1 + (bit(OLD + state) && 1 + bit(OLDEST + state));
            const longer = older || bit(LONGER + state);
            distances.unshift(...distances.splice(older, 1));
            if (longer) count = length(LENGTH_SEEN);
            state = state > 6 ? 11 : longer ? 8 : 9;
        }
        for (; count; count--, at++) result[at] = result[at - 1 - distances[0]];
    }
    // Both come out even, or a bit was wrong somewhere.
    if (at > size || both[CODE] || read !== packed.length) throw new Error('damaged');
    return result;
}
