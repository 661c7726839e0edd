// The package's examples as they stand, in plain JavaScript, React and Vue, served while one works and built; and the tag's
// types in JSX.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build, createServer } from 'vite';
import { launch, serve } from '../browser.mjs';
import { project } from '../package/project.mjs';

const REACT = Object.fromEntries(['react', 'react-dom', '@types/react', '@types/react-dom'].map((name) => [name, name]));

let browser;
let somebody;

before(async () => {
    somebody = project({ ...REACT, vue: 'vue', '@vitejs/plugin-vue': '@vitejs/plugin-vue', preact: 'preact' });
    browser = await launch();
});

after(async () => {
    await browser?.close();
    somebody?.remove();
});

/** A page that must not complain. */
async function opened(context, url) {
    const page = await browser.newPage();
    const errors = [];
    page.on('console', (message) => ['error', 'warning'].includes(message.type()) && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    context.after(() => page.close());
    await page.goto(url);
    await page.waitForSelector('seuil-calculateur[data-state=working]', { timeout: 60_000 }).catch((error) => {
        throw new Error(`${error.message}\n${errors.join('\n')}`);
    });
    return { page, errors };
}

/** The page hears of what the reader does, and the reader of what the page does. */
async function works({ page, errors }, profile) {
    const one = page.locator('seuil-calculateur');
    assert.equal(await one.count(), 1);
    assert.deepEqual(await one.evaluate((element) => element.profile), profile);
    await one.locator('[data-place=main][data-input=budget] .field-slider').press('ArrowRight');
    await page.locator('output', { hasText: /^1550 €, (no|not_yet|pilot|yes)$/ }).waitFor();
    assert.ok(await page.getByRole('link', { name: 'Parlons-en' }).isVisible());
    const button = page.getByRole('button', { name: '60 € sur 100' });
    if (await button.count()) {
        await button.click();
        await page.waitForFunction(() => document.querySelector('seuil-calculateur').profile.margin === 0.6);
        assert.equal(await one.evaluate((element) => element.profile.budget), 1550, 'what the reader set stays');
        assert.ok(await one.locator('[data-case]').count());
    }
    assert.equal(await one.count(), 1);
    assert.deepEqual(errors, []);
}

test('plain JavaScript, from a plain server', async (context) => {
    const server = await serve(join(somebody.folder, 'node_modules/seuil'));
    context.after(() => server.close());
    await works(await opened(context, `${server.url}examples/plain/index.html`), { activity: 'ecommerce', budget: 1500, margin: 0.45 });
});

for (const name of ['react', 'vue']) {
    const profile = { activity: 'b2b', budget: 1500, margin: 0.45, orderValue: 900 };

    test(`${name}, on Vite's development server`, async (context) => {
        const server = await createServer({ root: somebody.example(name), logLevel: 'silent', server: { port: 0, host: '127.0.0.1', fs: { strict: false } } });
        context.after(() => server.close());
        await server.listen();
        await works(await opened(context, server.resolvedUrls.local[0]), profile);
    });

    test(`${name}, built by Vite`, async (context) => {
        const root = somebody.example(name);
        await build({ root, logLevel: 'silent' });
        const server = await serve(join(root, 'dist'));
        context.after(() => server.close());
        await works(await opened(context, server.url), profile);
    });
}

const TAGS = `
export const right = (
    <seuil-calculateur budget={1500} margin="45" order-value={900} micro activity="b2b" theme="dark" thresholds={[500, 1500, 4000]}
        sections={['answer']} profile={{ closingRate: 0.2 }} id="a" loading="eager" heading-level={2}
        onseuil-change={(event) => event.detail.assessment.score.toFixed()} />
);
// @ts-expect-error no such activity
export const activity = <seuil-calculateur activity="shop" />;
// @ts-expect-error a misspelt attribute
export const misspelt = <seuil-calculateur budjet={1500} />;
// @ts-expect-error two thresholds
export const thresholds = <seuil-calculateur thresholds={[500, 1500]} />;
// @ts-expect-error an unknown key
export const profile = <seuil-calculateur profile={{ budgett: 1 }} />;
// @ts-expect-error no such member
export const member = <seuil-calculateur onseuil-change={({ detail }) => detail.nothing} />;
`;

for (const [name, types, source] of [
    ['React 19', '@types/react', 'react'],
    ['React 18', 'types-react-18', 'react'],
    ['Preact', '', 'preact'],
]) {
    test(`types in JSX: ${name}`, (context) => {
        const its = types === 'types-react-18' ? project({ '@types/react': types }) : somebody;
        if (its !== somebody) context.after(its.remove);
        its.write('tags.tsx', `import type {} from 'seuil/${source}';\n${TAGS}`);
        const options = ['--jsx', 'react-jsx', '--jsxImportSource', source, '--module', 'esnext', '--moduleResolution', 'bundler'];
        assert.equal(its.compiled(['tags.tsx'], options), '');
        // Without the import there is no such tag.
        its.write('bare.tsx', 'export const bare = <seuil-calculateur />;');
        assert.match(its.compiled(['bare.tsx'], options), /error TS2339: Property 'seuil-calculateur' does not exist/);
    });
}

test('the React example compiles', () => {
    somebody.example('react');
    const options = ['--jsx', 'react-jsx', '--module', 'esnext', '--moduleResolution', 'bundler'];
    assert.equal(somebody.compiled(['react/main.tsx'], options), '');
});

test('the reference names all that there is', () => {
    const reference = readFileSync(somebody.installed('API.md'), 'utf8');
    const manifest = JSON.parse(readFileSync(somebody.installed('custom-elements.json'), 'utf8'));
    const { attributes, members, events, cssProperties } = manifest.modules[0].declarations[0];
    for (const { name } of [...attributes, ...events, ...cssProperties]) assert.ok(reference.includes(`| \`${name}\` |`), name);
    for (const { name, attribute, kind } of members)
        if (!attribute) assert.ok(reference.includes(`| \`${name}${kind === 'method' ? '()' : ''}\` |`), name);
    const types = readFileSync(somebody.installed('seuil.d.ts'), 'utf8');
    const functions = [...types.matchAll(/^export function (\w+)/gm)].map(([, name]) => name).filter((name) => name !== 'initSync');
    assert.ok(functions.length >= 8);
    for (const name of functions) assert.ok(reference.includes(`\n### \`${name}\`\n`), name);
    assert.doesNotMatch(reference, /\| undefined \||\[object|NaN/);
    assert.deepEqual(readdirSync(somebody.installed('examples')).sort(), ['astro', 'docusaurus', 'next', 'plain', 'react', 'vue']);
});
