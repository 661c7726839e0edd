// The TypeScript declarations: right uses compile, and each wrong one is an error.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

test('the types accept what is right and refuse what is wrong', () => {
    const tsc = path('../../node_modules/typescript/bin/tsc');
    const options = '--strict --noEmit --target es2022 --module nodenext --pretty false'.split(' ');
    const command = [tsc, ...options, path('types.mts')];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
    assert.equal(stdout + stderr, '');
    assert.equal(status, 0);
});
