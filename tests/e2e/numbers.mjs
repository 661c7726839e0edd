// Numbers as the calculator writes them, against the browser's own French ones.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exchanged } from '../exchange.mjs';
import { openPage } from './harness.mjs';

test('numbers are written as the browser writes them in French', async () => {
    const numbers = exchanged('numbers.json');
    assert.ok(numbers.length >= 6000);
    const page = await openPage({ url: 'about:blank', ready: false });
    const written = await page.evaluate(
        (numbers) =>
            numbers.map(({ value, digits }) => {
                const limits = { minimumFractionDigits: digits, maximumFractionDigits: digits };
                return new Intl.NumberFormat('fr-FR', limits).format(value);
            }),
        numbers,
    );
    // Two differences are wanted: the true minus, and nothing written −0.
    const wanted = written.map((text) => (/[1-9]/.test(text) ? text.replace('-', '\u2212') : text.replace('-', '')));
    const wrong = numbers.filter(({ text }, i) => text !== wanted[i]);
    const told = wrong.map((number) => ({ ...number, browser: wanted[numbers.indexOf(number)] }));
    assert.deepEqual(told.slice(0, 20), [], `${wrong.length} numbers differ`);
});
