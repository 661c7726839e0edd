// The budget of the calculator in somebody else's page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { report, widgetLoad } from '../../.ci/size.mjs';

test('the widget loads within 110 kB of brotli', () => {
    assert.ok(widgetLoad().brotli <= 110_000, `too heavy:\n${report()}`);
});
