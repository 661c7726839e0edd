// The budgets, in bytes, of the calculator in somebody else's page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loader, received, report } from '../../src/web/build/size.mjs';
import { MOST } from '../most.mjs';

test('the loader is within 3.2 kB of brotli', () => {
    const { brotli } = loader();
    assert.ok(brotli <= 3_200, `too heavy, ${brotli} bytes:\n${report()}`);
});

for (const [server, most] of Object.entries(MOST)) {
    test(`a reader receives at most ${most / 1000} kB (${server})`, () => {
        assert.ok(received()[server] <= most, `too much:\n${report()}`);
    });
}
