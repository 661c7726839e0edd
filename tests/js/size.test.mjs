// The budgets, in bytes, of the calculator in somebody else's page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loader, received, report } from '../../src/web/build/size.mjs';

test('the loader is within 3 kB of brotli', () => {
    const { brotli } = loader();
    assert.ok(brotli <= 3_000, `too heavy, ${brotli} bytes:\n${report()}`);
});

/** What a reader received at most from each kind of server before the wasm travelled compressed, but from the first. */
const MOST = { plain: 155_000, gzip: 149_000, brotli: 149_000 };

for (const [server, most] of Object.entries(MOST)) {
    test(`a reader receives at most ${most / 1000} kB (${server})`, () => {
        assert.ok(received()[server] <= most, `too much:\n${report()}`);
    });
}
