// The same numbers natively and in WebAssembly, to the last bit.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { evaluate, initSync, sensitivity, simulate } from '../../dist/npm/seuil.js';
import { exchanged } from '../exchange.mjs';

initSync({ module: readFileSync(new URL('../../dist/npm/seuil_bg.wasm', import.meta.url)) });

/** Every place where two results differ, however little: −0 is not 0. */
function differences(wasm, native, path) {
    if (Object.is(wasm, native)) return [];
    const inside = [wasm, native].every((one) => one !== null && typeof one === 'object');
    if (!inside) return [`${path}: ${show(wasm)} in WebAssembly, ${show(native)} natively`];
    const keys = new Set([...Object.keys(wasm), ...Object.keys(native)]);
    return [...keys].flatMap((key) => differences(wasm[key], native[key], `${path}.${key}`));
}

function show(value) {
    return Object.is(value, -0) ? '-0' : JSON.stringify(value);
}

test('WebAssembly gives the very numbers of the native engine', () => {
    const profiles = exchanged('profiles.json');
    assert.ok(profiles.length >= 300);
    const all = profiles.flatMap(({ profile, thresholds, result }, i) =>
        differences(evaluate(profile, { thresholds }), result, `profile ${i}`),
    );
    assert.deepEqual(all.slice(0, 20), [], `${all.length} numbers differ`);
});

test('levers and draws too', () => {
    const profiles = exchanged('draws.json');
    assert.ok(profiles.length >= 8);
    const all = profiles.flatMap(({ profile, thresholds, sensitivity: levers, simulation }, i) => [
        ...differences(sensitivity(profile, { thresholds }), levers, `levers ${i}`),
        ...differences(simulate(profile, { thresholds, draws: 2000, seed: i }), simulation, `draws ${i}`),
    ]);
    assert.deepEqual(all.slice(0, 20), [], `${all.length} numbers differ`);
});
