// The engine in WebAssembly, as Node runs it: one assessment, then a thousand different ones.

import { readFileSync } from 'node:fs';
import { evaluate, initSync } from '../../dist/npm/seuil.js';

initSync({ module: readFileSync(new URL('../../dist/npm/seuil_bg.wasm', import.meta.url)) });

function median(values) {
    return values.sort((a, b) => a - b)[values.length >> 1];
}

/** Median over `times` runs, in milliseconds, once the compiler has settled. */
function time(times, run) {
    for (let i = 0; i < times; i++) run();
    return median(
        Array.from({ length: times }, () => {
            const start = performance.now();
            run();
            return performance.now() - start;
        }),
    );
}

const profile = { activity: 'ecommerce', budget: 2000, margin: 0.55, tracking: 'complete' };
const budgets = Array.from({ length: 1000 }, (_, i) => ({ ...profile, budget: 20 * i }));

console.log(`wasm, one assessment:        ${(1000 * time(2000, () => evaluate(profile))).toFixed(0)} µs`);
console.log(`wasm, a thousand budgets:    ${time(9, () => budgets.forEach((one) => evaluate(one))).toFixed(1)} ms`);
