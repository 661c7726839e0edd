// The engine in WebAssembly against the same model by hand in JavaScript (model.mjs), in one run of Node: each is measured
// in turn, so that what slows the machine slows both.
//
//   node tests/bench/engine.mjs [rounds]

import { readFileSync } from 'node:fs';
import * as model from './model.mjs';

/** An engine of a folder that wasm-bindgen wrote. */
async function engine(folder) {
    const engine = await import(`${folder}/seuil.js`);
    engine.initSync({ module: readFileSync(new URL(`${folder}/seuil_bg.wasm`, import.meta.url)) });
    return engine;
}

const rounds = Number(process.argv[2] ?? 15);
const published = await engine('../../dist/npm');
const bare = await engine('../../target/bench');

const profile = { activity: 'ecommerce', budget: 2000, margin: 0.55, tracking: 'complete' };
const values = model.firm(profile);
const room = model.room();
bare.bench_profile(profile);

const budgets = Array.from({ length: 401 }, (_, i) => 50 * i);
const many = model.firm(profile);

/** So many profiles around the firm, all seven uncertain inputs moved: a column each. */
function draws(count) {
    return model.UNCERTAIN.map((key, rank) =>
        Float64Array.from(
            { length: count },
            (_, i) => values[key] * (0.8 + (0.4 * ((i * (2 * rank + 3)) % 101)) / 101),
        ),
    );
}
const COUNT = 10_000;
const columns = draws(COUNT);
const flat = Float64Array.from(columns.flatMap((column) => [...column]));
const cash = new Float64Array(2 * model.MONTHS * COUNT);

function byHand401() {
    let best = 0;
    for (const budget of budgets) {
        many.budget = budget;
        model.assess(many, room);
        if (room.score > best) best = room.score;
    }
    return best;
}

/** What is measured: how often a round repeats it, the engine's way, JavaScript's if there is one, and the ratio aimed at. */
const CASES = [
    ['one assessment', 400, () => bare.bench_one(), () => model.assess(values, room), 3],
    ['evaluate, with its objects', 100, () => published.evaluate(profile), () => model.evaluate(profile), 15],
    ['401 budgets', 4, () => bare.bench_budgets(), byHand401],
    [
        '10 000 profiles × 2 scenarios × 36 months',
        1,
        () => bare.bench_draws(flat),
        () => model.simulate(values, columns, cash),
        0.5,
    ],
    ['14 levers, 400 points each', 1, () => bare.bench_levers()],
    ['10 000 draws, all that is told of them', 1, () => bare.bench_odds(COUNT)],
    ['sensitivity, with its objects', 1, () => published.sensitivity(profile)],
    ['simulate, with its objects', 1, () => published.simulate(profile)],
];

const median = (times) => times.toSorted((a, b) => a - b)[times.length >> 1];

function time(repeat, run) {
    const start = performance.now();
    for (let i = 0; i < repeat; i++) run();
    return (1000 * (performance.now() - start)) / repeat;
}

console.log(`Node ${process.version}, medians of ${rounds} rounds in turn, in microseconds:`);
for (const [name, repeat, ours, byHand, aim] of CASES) {
    const runs = [ours, byHand].filter(Boolean);
    for (let i = 0; i < 3 * repeat; i++) runs.forEach((run) => run());
    const times = runs.map(() => []);
    for (let round = 0; round < rounds; round++) {
        runs.forEach((run, rank) => times[rank].push(time(repeat, run)));
    }
    const [engine, hand] = times.map(median);
    if (hand === undefined) {
        console.log(`  ${name.padEnd(42)} engine ${engine.toFixed(1).padStart(9)}`);
        continue;
    }
    const ratio = (engine / hand).toFixed(2);
    const aimed = aim === undefined ? '' : `, aimed at ${aim} at most`;
    console.log(
        `  ${name.padEnd(42)} engine ${engine.toFixed(1).padStart(9)}   by hand ${hand.toFixed(1).padStart(9)}   ratio ${ratio}${aimed}`,
    );
}
