// The model written by hand in JavaScript, which the engine's speed is measured against, reckons the same numbers.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { evaluate, firm, MONTHS, simulate, UNCERTAIN } from '../bench/model.mjs';

const fixtures = (name) => JSON.parse(readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), 'utf8'));
const entries = [...fixtures('cases'), ...fixtures('vectors')];

/** To 1e-9 relative, 1e-6 absolute near 0. */
const near = (got, wanted) => Math.abs(got - wanted) <= Math.max(1e-6, 1e-9 * Math.abs(wanted));

function differences(got, wanted, path) {
    if (typeof wanted === 'number' && typeof got === 'number') {
        return near(got, wanted) ? [] : [`${path}: ${got} instead of ${wanted}`];
    }
    if (wanted === null || typeof wanted !== 'object')
        return got === wanted ? [] : [`${path}: ${got} instead of ${wanted}`];
    // Vectors give curves in some months, under their numbers.
    const inside = ([key, value]) => {
        const place = Array.isArray(got) && !Array.isArray(wanted) ? key - 1 : key;
        return differences(got?.[place], value, `${path}.${key}`);
    };
    return Object.entries(wanted).flatMap(inside);
}

test('the hand-written model agrees with the fixtures', () => {
    assert.ok(entries.length > 100);
    const all = entries.flatMap(({ profile, thresholds, assessment }) =>
        differences(evaluate(profile, { thresholds }), assessment, JSON.stringify(profile)),
    );
    assert.deepEqual(all.slice(0, 10), [], `${all.length} numbers differ`);
});

test('its draws are assessments', () => {
    for (const { profile, assessment } of fixtures('cases')) {
        const values = firm(profile);
        const draws = UNCERTAIN.map((key) => new Float64Array(3).fill(values[key]));
        const cash = new Float64Array(2 * MONTHS * 3);
        simulate(values, draws, cash);
        ['prudent', 'central'].forEach((scenario, rank) => {
            const start = (3 * rank + 2) * MONTHS;
            const got = [...cash.subarray(start, start + MONTHS)];
            assert.deepEqual(differences(got, assessment.forecast[scenario].cash, scenario), []);
        });
    }
});
