// The package's example for Next as it stands, with each of its bundlers: built into a folder with all that a server needs,
// which stands somewhere else then, started and visited.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { evaluate } from '../../dist/npm/seuil-node.js';
import { launch } from '../browser.mjs';
import { hasTag, site, walked } from '../package/site.mjs';
import { free } from '../program.mjs';

let browser;
let blog;

before(async () => {
    blog = site('next', ['next', 'react', 'react-dom']);
    browser = await launch();
});

after(async () => {
    await browser?.close();
    blog?.remove();
});

/** Starts what was built, away from the project; what it says is kept. */
async function started() {
    const folder = mkdtempSync(join(tmpdir(), 'seuil-next-'));
    cpSync(join(blog.folder, '.next/standalone'), folder, { recursive: true });
    // A server for these files may be another one: Next leaves them to whoever starts this one.
    cpSync(join(blog.folder, '.next/static'), join(folder, '.next/static'), { recursive: true });
    const port = await free();
    const env = { ...process.env, PORT: String(port), HOSTNAME: '127.0.0.1', NEXT_TELEMETRY_DISABLED: '1' };
    const server = spawn(process.execPath, ['server.js'], { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
    const ended = once(server, 'exit');
    const said = [];
    server.stderr.on('data', (text) => said.push(String(text)));
    const url = `http://127.0.0.1:${port}/`;
    while (!(await fetch(url, { method: 'HEAD' }).catch(() => {}))) {
        if (server.exitCode !== null) throw new Error(`it does not start:\n${said.join('')}`);
        await pause(50);
    }
    return {
        url,
        said,
        async close() {
            server.kill();
            await ended;
            rmSync(folder, { recursive: true, force: true });
        },
    };
}

for (const bundler of ['turbopack', 'webpack']) {
    describe(bundler, () => {
        let server;

        before(async () => {
            blog.run('next', 'build', `--${bundler}`);
            server = await started();
        });

        after(() => server?.close());

        test('what the server renders has the tag and what stands in it', async () => {
            hasTag(await (await fetch(server.url)).text());
        });

        test('one calculator lives on each visit, Back and Forward included', () => walked(browser, server.url));

        test('a route answers by the engine, and says what is wrong', async () => {
            for (const budget of [300, 1500, 6000]) {
                const { verdict, score } = evaluate({ activity: 'b2b', margin: 0.45, budget });
                const answer = await fetch(`${server.url}verdict?budget=${budget}`);
                assert.deepEqual(await answer.json(), { verdict, score });
            }
            const refused = await fetch(`${server.url}verdict?budget=-1`);
            assert.equal(refused.status, 400);
            assert.deepEqual((await refused.json()).problems.map(({ key }) => key), ['budget']);
            assert.deepEqual(server.said, []);
        });
    });
}
