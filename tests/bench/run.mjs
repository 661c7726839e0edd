// Every benchmark, one after the other, in one run. With few presses it is a test that they run at all: no time is ever
// asserted, but each must print its figures.
//
//   node tests/bench/run.mjs [presses]

import { spawnSync } from 'node:child_process';
import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';

const presses = Number(process.argv[2] ?? 100);
const few = presses < 100;

/** Each with what it is asked for, and what its figures look like. */
const BENCHMARKS = [
    ['engine', [few ? 3 : 15], /(engine +\d+\.\d +by hand +\d+\.\d +ratio \d+\.\d\d[^]*){4}/],
    ['arrow', [presses, few ? 1 : 5], /(median \d+\.\d +p98 \d+\.\d[^]*){4}/],
    ['fifty', [few ? 1 : 5], /(first ready after \d+ ms[^]*){2}/],
    ['memory', [few ? 3 : 1000], /\d+\.\d/],
    ['paint', [few ? 1 : 11], /\d/],
];

const load = () =>
    `load ${loadavg()
        .map((average) => average.toFixed(1))
        .join(' ')} on ${availableParallelism()} processors`;

for (const [name, asked, figures] of BENCHMARKS) {
    console.log(`\n${name} (${load()})`);
    const file = fileURLToPath(new URL(`${name}.mjs`, import.meta.url));
    const { status, stdout } = spawnSync(process.execPath, [file, ...asked.map(String)], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
    });
    process.stdout.write(stdout);
    if (status !== 0) throw new Error(`${name} stopped with ${status}`);
    if (!figures.test(stdout)) throw new Error(`${name} prints no figures`);
}
