// A site of somebody's, made by a generator of sites out of the package's example for it; and what holds of each of them.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { project } from './project.mjs';

const { dependencies } = JSON.parse(readFileSync(new URL('../hosts/package.json', import.meta.url), 'utf8'));

/** None of them calls home. */
const QUIET = { ASTRO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', NO_UPDATE_NOTIFIER: '1' };

/** The example of that name, with these packages beside ours; `run` runs a program of theirs in it. */
export function site(name, packages) {
    const somebody = project();
    const run = (command, ...args) =>
        execFileSync(command, args, { cwd: somebody.folder, stdio: 'pipe', encoding: 'utf8', env: { ...process.env, ...QUIET } });
    // As most generators begin a site; what Docusaurus writes are no modules.
    run('npm', 'pkg', 'delete', 'type');
    const wanted = packages.map((name) => `${name}@${dependencies[name]}`);
    run('npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error', ...wanted);
    cpSync(somebody.installed(`examples/${name}`), somebody.folder, { recursive: true });
    return { ...somebody, run: (...args) => run('npx', ...args) };
}

/** A page that must not complain. */
export async function opened(browser, url) {
    const page = await browser.newPage();
    page.errors = [];
    page.on('pageerror', (error) => page.errors.push(error.stack));
    page.on('console', (message) => message.type() === 'error' && page.errors.push(`${message.text()} ${message.location().url}`));
    await page.goto(url);
    return page;
}

/** There is one calculator, which answers; where the page says what it has heard of it, that is so. */
export async function lives(page) {
    const one = page.locator('seuil-calculateur[data-state=working]');
    await one.waitFor({ timeout: 30_000 }).catch(({ message }) => assert.fail([message, ...page.errors].join('\n')));
    assert.equal(await page.locator('seuil-calculateur').count(), 1);
    assert.equal(await one.locator('.controls').count(), 1);
    await one.locator('[data-place=main][data-input=budget] .field-slider').press('ArrowRight');
    await page.waitForFunction(() => document.querySelector('seuil-calculateur').profile.budget === 1550);
    if (await page.locator('output').count()) await page.locator('output', { hasText: /^1550 €, (no|not_yet|pilot|yes)$/ }).waitFor();
    assert.ok(await page.getByRole('link', { name: 'Parlons-en' }).isVisible());
}

/** One calculator lives on each visit, Back and Forward included, and no page is loaded but the first. */
export async function walked(browser, url) {
    const page = await opened(browser, url);
    const article = () => page.getByRole('heading', { level: 1, name: 'Faut-il confier' }).waitFor();
    const other = () => page.getByRole('heading', { level: 1, name: 'Un autre article' }).waitFor();
    await page.evaluate(() => (globalThis.kept = true));
    await lives(page);
    for (let round = 0; round < 2; round++) {
        await page.getByRole('link', { name: 'Autre article' }).click();
        await other();
        assert.equal(await page.locator('seuil-calculateur').count(), 0);
        await page.getByRole('link', { name: 'Article', exact: true }).click();
        await article();
        await lives(page);
    }
    await page.goBack();
    await other();
    await page.goForward();
    await article();
    await lives(page);
    assert.equal(await page.evaluate(() => globalThis.kept), true, 'a page was loaded');
    assert.deepEqual(page.errors, []);
}

/** What a server sends has the tag, and in it what stands there until the calculator comes. */
export function hasTag(html) {
    assert.match(html, /<seuil-calculateur activity="b2b" budget="1500" margin="45" loading="eager">\s*<p>Le calculateur arrive\.<\/p>/);
}
