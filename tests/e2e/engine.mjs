// The engine alone, in a browser: the eight cases, from the files that are published.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { cases, openPage, serve } from './harness.mjs';

test('the engine loads in a browser and gives the eight cases their verdicts and scores', async () => {
    const server = await serve(fileURLToPath(new URL('../../dist/npm', import.meta.url)));
    try {
        // A folder of files has no icon.
        const page = await openPage({
            url: `${server.url}package.json`,
            ready: false,
            expectedErrors: /favicon\.ico/,
        });
        const got = await page.evaluate(
            async ([address, profiles]) => {
                const engine = await import(`${address}seuil.js`);
                await engine.default();
                return profiles.map((profile) => {
                    const { verdict, score } = engine.evaluate(profile);
                    return { verdict, score: Math.round(score * 1e6) };
                });
            },
            [server.url, cases.map(({ profile }) => profile)],
        );
        assert.deepEqual(
            got,
            cases.map(({ assessment: { verdict, score } }) => ({ verdict, score: Math.round(score * 1e6) })),
        );
    } finally {
        await server.close();
    }
});
