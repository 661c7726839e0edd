// The package behind bundlers that nobody has configured for it: it works in what they make, and while one works with them.

import assert from 'node:assert/strict';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { build as esbuild } from 'esbuild';
import { rollup } from 'rollup';
import { createServer, build as vite } from 'vite';
import webpack from 'webpack';
import { launch, serve } from '../browser.mjs';
import { project } from '../package/project.mjs';

const PAGE = (script) => `<!doctype html><html lang="fr"><meta charset="utf-8"><title>App</title><link rel="icon" href="data:,">
<seuil-calculateur budget="1500" margin="45" loading="eager"><p>Repli</p></seuil-calculateur>
<script type="module" src="${script}"></script>`;

let browser;
let somebody;

before(async () => {
    somebody = project();
    somebody.write('main.js', "import 'seuil/define';\n");
    browser = await launch();
});

after(async () => {
    await browser?.close();
    somebody?.remove();
});

/** A folder to write into, with its page. */
function output(name) {
    somebody.write(`${name}/index.html`, PAGE('./main.js'));
    return join(somebody.folder, name);
}

/** The calculator of a page works, and nothing complains but of files that `lost` names. */
async function works(context, url, lost = /^$/) {
    const page = await browser.newPage();
    context.after(() => page.close());
    const errors = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(`${message.text()} ${message.location().url}`));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(url);
    await page.waitForSelector('seuil-calculateur[data-state=working]', { timeout: 20_000 }).catch((error) => {
        throw new Error(`${error.message}\n${errors.join('\n')}`);
    });
    const { budget } = await page.locator('seuil-calculateur').evaluate((element) => element.profile);
    assert.equal(budget, 1500);
    await page.locator('seuil-calculateur [data-place=main][data-input=budget] .field-slider').press('ArrowRight');
    await page.waitForFunction(() => document.querySelector('seuil-calculateur').profile.budget === 1550);
    assert.deepEqual(errors.filter((text) => !lost.test(text)), []);
}

async function served(context, folder, lost) {
    const server = await serve(folder);
    context.after(() => server.close());
    await works(context, server.url, lost);
}

test('webpack 5', async (context) => {
    const folder = output('webpack');
    const options = { mode: 'production', context: somebody.folder, entry: './main.js', output: { path: folder, filename: 'main.js', publicPath: 'auto' } };
    const stats = await new Promise((resolve, reject) => webpack(options, (error, stats) => (error ? reject(error) : resolve(stats))));
    assert.deepEqual(stats.toJson({ errors: true }).errors.map(({ message }) => message), []);
    assert.ok(readdirSync(folder).some((name) => name.endsWith('.bin')), 'it follows addresses of files');
    await served(context, folder);
});

test('Rollup', async (context) => {
    const folder = output('rollup');
    const made = await rollup({ input: join(somebody.folder, 'main.js'), plugins: [nodeResolve()] });
    await made.write({ dir: folder, entryFileNames: 'main.js' });
    // It leaves addresses of files as they are; then the first try finds nothing there.
    await served(context, folder, /404.*seuil-widget\.bin$/);
});

test('esbuild', async (context) => {
    const folder = output('esbuild');
    const options = { entryPoints: [join(somebody.folder, 'main.js')], outdir: folder, bundle: true, splitting: true, format: 'esm', logLevel: 'silent' };
    const { warnings } = await esbuild(options);
    assert.deepEqual(warnings, []);
    await served(context, folder, /404.*seuil-widget\.bin$/);
});

test('esbuild, with the file beside', async (context) => {
    const folder = output('beside');
    const options = { entryPoints: [join(somebody.folder, 'main.js')], outdir: folder, bundle: true, splitting: true, format: 'esm', logLevel: 'silent' };
    await esbuild(options);
    cpSync(somebody.installed('seuil-widget.bin'), join(folder, 'seuil-widget.bin'));
    await served(context, folder);
});

test('Vite, built', async (context) => {
    somebody.write('index.html', PAGE('./main.js'));
    await vite({ root: somebody.folder, logLevel: 'silent' });
    await served(context, join(somebody.folder, 'dist'));
});

test('Vite’s development server', async (context) => {
    somebody.write('index.html', PAGE('./main.js'));
    const server = await createServer({ root: somebody.folder, logLevel: 'silent', server: { port: 0, host: '127.0.0.1' } });
    context.after(() => server.close());
    await server.listen();
    await works(context, server.resolvedUrls.local[0], /404.*seuil-widget\.bin/);
});
