// The budgets, in bytes, of the calculator in somebody else's page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loader, report, widgetLoad } from '../../src/web/build/size.mjs';

const LOADER = 3_000;
const WIDGET = 128_000;

for (const [name, load, limit] of [
    ['the loader', loader, LOADER],
    ['the widget', widgetLoad, WIDGET],
]) {
    test(`${name} loads within ${limit / 1000} kB of brotli`, () => {
        const { brotli } = load();
        assert.ok(brotli <= limit, `too heavy, ${brotli} bytes:\n${report()}`);
    });
}
