// What the build packs, the page unpacks; and what arrives damaged is known as such, whatever was done to it.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { lzma } from '../../src/web/build/native.mjs';
import { strands } from '../../src/web/build/strands.mjs';
import { unpacked } from '../../src/web/element/unpacked.js';
import { woven } from '../../src/web/element/woven.js';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Numbers that look random, the same at each run. */
function random(seed) {
    let state = seed;
    return () => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return state / 2 ** 32;
    };
}

/** So many bytes, each one of `kinds`. */
function noise(length, kinds, seed = 1) {
    const next = random(seed);
    return Uint8Array.from({ length }, () => next() * kinds);
}

/** Passages of noise, most of them seen before, at any distance, with a wrong byte now and then. */
function passages(length, seed) {
    const next = random(seed);
    const bytes = noise(length, 256, seed);
    for (let at = 2000; at < length; ) {
        const size = Math.min(length - at, 1 + Math.floor(next() ** 4 * 2000));
        const from = Math.floor((1 - next() ** 3) * at);
        for (let i = 0; i < size; i++) bytes[at + i] = bytes[from + i];
        at += size + (next() < 0.5 ? 1 : 0);
    }
    return bytes;
}

const far = noise(300_000, 256, 7);
far.copyWithin(280_000, 0, 20_000);
far.copyWithin(200_000, 60_000, 90_000);

const inputs = {
    'nothing': new Uint8Array(0),
    'a byte': Uint8Array.of(0),
    'another byte': Uint8Array.of(255),
    'two bytes': Uint8Array.of(7, 7),
    'a run': new Uint8Array(100_000).fill(97),
    'runs of all lengths': Uint8Array.from({ length: 80_000 }, (_, i) => Math.sqrt(i)),
    'four distances in turn': Uint8Array.from({ length: 60_000 }, (_, i) => (i % 7) + (i % 11) + (i % 13) + (i % 17)),
    'noise': noise(50_000, 256),
    'noise of two bytes': noise(50_000, 2),
    'noise of twenty bytes': noise(50_000, 20),
    'text': Buffer.from('De quel budget à quel budget ? '.repeat(3000)),
    'matches further than 64 kB': far,
    ...Object.fromEntries([3, 4, 5, 6].map((seed) => [`passages seen before, ${seed}`, passages(150_000, seed)])),
    'this test': readFileSync(fileURLToPath(import.meta.url)),
    'the engine': readFileSync(`${dist}npm/seuil_bg.wasm`),
};

for (const [name, bytes] of Object.entries(inputs)) {
    test(`${name}: what is unpacked is what was packed`, async () => {
        const packed = lzma(bytes);
        assert.equal(Buffer.compare(await unpacked(packed, bytes.length), bytes), 0);
        // Not as it is, and always the same.
        if (bytes.length > 1000 && !name.startsWith('noise')) assert.ok(packed.length < bytes.length);
        assert.equal(Buffer.compare(lzma(bytes), packed), 0);
    });
}

test('the files hold the wasm of this build', async () => {
    for (const [folder, script] of [
        ['embed', /^seuil-[\da-f]+\.js$/],
        ['npm', /^seuil-widget\.js$/],
    ]) {
        const names = readdirSync(dist + folder);
        const read = (pattern) => readFileSync(`${dist}${folder}/${names.find((name) => pattern.test(name))}`);
        const text = read(script).toString();
        const [, sum] = /"(sha256-[^"]+)"/.exec(text);
        const [, size] = /(\d{6})\)\.then/.exec(text);
        const wasm = await woven(await unpacked(read(/\.bin$/), Number(size)));
        assert.equal(`sha256-${createHash('sha256').update(wasm).digest('base64')}`, sum);
        await WebAssembly.compile(wasm);
    }
});

// What a damaged file ends with is one of these alone: never another result, nor a wait without end, nor more memory than
// what it should hold.
const whole = passages(20_000, 9);
const packed = lzma(whole);

/** Fails, or gives what was packed. */
async function refused(bytes, what) {
    await assert.rejects(unpacked(bytes, whole.length), /damaged/, what);
}

test('a bit that is wrong is noticed, wherever it is', async () => {
    // The first byte is for the one who asks for this to be unpacked.
    for (let at = 1; at < packed.length; at += at < 20 || at > packed.length - 40 ? 1 : 97) {
        for (let bit = 0; bit < 8; bit++) {
            const copy = Uint8Array.from(packed);
            copy[at] ^= 1 << bit;
            await refused(copy, `bit ${bit} of byte ${at} of ${packed.length}`);
        }
    }
});

test('a file that is cut is noticed, wherever that is, and one that goes on', async () => {
    for (let length = 0; length < packed.length; length += length < 40 || length > packed.length - 40 ? 1 : 61)
        await refused(packed.subarray(0, length), `${length} bytes of ${packed.length}`);
    for (const more of [[0], [1], [0, 0, 0, 0, 0], [255], packed])
        await refused(Uint8Array.from([...packed, ...more]), `${more.length} more`);
});

test('so is a file of zeros, of ones, of anything', async () => {
    for (const length of [0, 1, 5, 6, 100, packed.length, 200_000]) {
        await refused(new Uint8Array(length), `${length} zeros`);
        await refused(new Uint8Array(length).fill(255), `${length} ones`);
        for (let seed = 1; seed < 20; seed++) await refused(noise(length, 256, seed), `noise ${seed}, ${length}`);
    }
});

test('so is one that holds more or less than is expected', async () => {
    for (const size of [0, 1, whole.length - 1, whole.length + 1, whole.length + 5000])
        await assert.rejects(unpacked(packed, size), /damaged/, `${size} bytes expected`);
});

const engine = readFileSync(`${dist}npm/seuil_bg.wasm`);
const parted = await strands(engine);

test('what is woven is what was parted', async () => {
    assert.equal(Buffer.compare(await woven(parted), engine), 0);
    // A wasm as another compiler would write it: a block, a number of 32 bits, a jump by a table, all that follows.
    const body = [
        ...[1, 2, 0x7f, 0x02, 0x40, 0x41, 0x80, 0x80, 0x80, 0x80, 0x78, 0x1a, 0x41, 5, 0x41, 7, 0x6a, 0x1a, 0x41, 1],
        ...[0x0e, 1, 0, 0, 0x0b, 0x44, 1, 2, 3, 4, 5, 6, 7, 8, 0x1a, 0x0b],
    ];
    const more = [0, 2, 1, 97];
    const code = [1, body.length, ...body];
    const small = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 10, code.length, ...code, ...more];
    await WebAssembly.compile(Uint8Array.from(small));
    assert.deepEqual([...(await woven(await strands(Uint8Array.from(small))))], small);
});

test('what cannot be parted is not published', async () => {
    await assert.rejects(strands(engine.subarray(0, 8)), /without code/);
    // A number that takes more bytes than it needs: what would be woven is shorter.
    const long = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 10, 5, 1, 0x82, 0, 0, 0x0b];
    await assert.rejects(strands(Uint8Array.from(long)), /another wasm/);
    const taken = [0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 3, 2, 1, 0, 10, 6, 1, 4, 0, 0x12, 0, 0x0b];
    await assert.rejects(strands(Uint8Array.from(taken)), /stands for another/);
});

test('strands that are damaged end as well', async () => {
    const head = 19 * 4;
    let failed = 0;
    for (let at = head; at < parted.length; at += 2977) {
        const copy = Uint8Array.from(parted);
        copy.fill(255, at, at + 40);
        const wasm = await woven(copy).catch((error) => ++failed && assert.match(error.message, /damaged|offset/));
        assert.ok(!wasm || Buffer.compare(wasm, engine), `from byte ${at}`);
    }
    assert.ok(failed > 5, `${failed} failed`);
    for (const length of [head, 1000, 50_000]) await assert.rejects(woven(parted.slice(0, length)));
});

test('while it is unpacked, other things are done', async (context) => {
    // A clock that says each time that much time has passed.
    let now = 0;
    context.mock.method(performance, 'now', () => (now += 1000));
    let others = 0;
    let going = true;
    const other = () => {
        others++;
        if (going) setImmediate(other);
    };
    setImmediate(other);
    await unpacked(packed, whole.length);
    going = false;
    assert.ok(others > 20, `${others} tasks in between`);
});
