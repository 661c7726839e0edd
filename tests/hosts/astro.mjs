// The package's example for Astro as it stands, with the site's own router: built, then visited.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, serve } from '../browser.mjs';
import { project } from '../package/project.mjs';

const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

let browser;
let server;
let somebody;

before(async () => {
    somebody = project();
    const quiet = { cwd: somebody.folder, stdio: 'pipe', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } };
    const install = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
    execFileSync('npm', [...install, `astro@${dependencies.astro}`], quiet);
    cpSync(somebody.installed('examples/astro'), somebody.folder, { recursive: true });
    execFileSync('npx', ['astro', 'build'], quiet);
    server = await serve(join(somebody.folder, 'dist'));
    browser = await launch();
});

after(async () => {
    await browser?.close();
    await server?.close();
    somebody?.remove();
});

/** One calculator, which answers. */
async function lives(page) {
    const one = page.locator('seuil-calculateur[data-state=working]');
    await one.waitFor({ timeout: 30_000 });
    assert.equal(await page.locator('seuil-calculateur').count(), 1);
    assert.equal(await one.locator('.controls').count(), 1);
    await one.locator('[data-place=main][data-input=budget] .field-slider').press('ArrowRight');
    await page.locator('output', { hasText: /^1550 €, (no|not_yet|pilot|yes)$/ }).waitFor();
}

test('what is rendered ahead has the tag and what stands in it', () => {
    const html = readFileSync(join(somebody.folder, 'dist/index.html'), 'utf8');
    assert.match(html, /<seuil-calculateur activity="b2b" budget="1500" margin="45" loading="eager">\s*<p>Le calculateur arrive\.<\/p>/);
});

test('one calculator lives on each visit, Back and Forward included', async () => {
    const page = await browser.newPage();
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(server.url);
    await page.evaluate(() => (globalThis.kept = true));
    await lives(page);
    for (let round = 0; round < 2; round++) {
        await page.getByRole('link', { name: 'Autre article' }).click();
        await page.getByRole('heading', { name: 'Un autre article' }).waitFor();
        assert.equal(await page.locator('seuil-calculateur').count(), 0);
        await page.getByRole('link', { name: 'Article', exact: true }).click();
        await page.getByRole('heading', { name: 'Faut-il confier' }).waitFor();
        await lives(page);
    }
    await page.goBack();
    await page.getByRole('heading', { name: 'Un autre article' }).waitFor();
    await page.goForward();
    await page.getByRole('heading', { name: 'Faut-il confier' }).waitFor();
    await lives(page);
    assert.equal(await page.evaluate(() => globalThis.kept), true, 'a page was loaded');
    assert.deepEqual(errors, []);
});
