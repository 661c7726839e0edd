// The package as its users meet it: packed, installed, compiled, bundled, opened; and its README as written.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build, createLogger, createServer } from 'vite';
import { launch, serve } from '../browser.mjs';
import { project as newProject } from '../package/project.mjs';

const path = (relative) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const npm = path('dist/npm');

/** A project of somebody's, with the package installed, and its folder. */
const somebody = newProject();
const { folder: project, installed, write, compiled } = somebody;

/** The README's blocks of a language, as they are. */
const readme = readFileSync(join(npm, 'README.md'), 'utf8');
const blocks = (language) => [...readme.matchAll(RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(([, text]) => text);
const scripts = blocks('js');
const inNode = (text) => text.includes('In Node');
const config = scripts.find((text) => text.includes('vite.config.js'));
const inPage = scripts.filter((text) => text !== config && !inNode(text));

let browser;

before(async () => {
    cpSync(path('tests/package/app.ts'), join(project, 'app.ts'));
    write('vite.config.js', config);
    const own = inPage.map((text, i) => (write(`readme-${i}.ts`, text), `./readme-${i}.ts`));
    const imports = [...own, './app.ts'].map((file) => `<script type="module" src="${file}"></script>`).join('\n');
    const head = `<!doctype html><html lang="fr"><meta charset="utf-8"><link rel="icon" href="data:,"><title>App</title>`;
    write('index.html', `${head}<style>${blocks('css')}</style>${blocks('html')}${imports}`);
    browser = await launch();
});

after(async () => {
    await browser?.close();
    somebody.remove();
});

/** Opens an address and waits for the calculator; no error in the page passes. */
async function opened(url, prepare = () => {}) {
    const page = await browser.newPage();
    page.errors = [];
    page.on('console', (message) => message.type() === 'error' && page.errors.push(message.text()));
    page.on('pageerror', (error) => page.errors.push(error.message));
    await prepare(page);
    await page.goto(url);
    await page.waitForSelector('seuil-calculateur[data-state=working]', { timeout: 30_000 }).catch((error) => {
        throw new Error(`${error.message}\n${page.errors.join('\n')}`);
    });
    return page;
}

test('what is packed is what was built', () => {
    assert.deepEqual(readdirSync(installed('.')).sort(), readdirSync(npm).sort());
    const { exports, sideEffects, customElements } = JSON.parse(readFileSync(installed('package.json'), 'utf8'));
    const named = Object.values(exports).flatMap((one) => (typeof one === 'string' ? one : Object.values(one)));
    for (const name of [...named, ...sideEffects, customElements]) assert.ok(readFileSync(installed(name)).length, name);
    for (const entry of ['.', './define']) assert.equal(Object.keys(exports[entry])[0], 'types');
});

for (const module of ['nodenext', 'esnext --moduleResolution bundler']) {
    test(`types accept what is right and refuse what is wrong: ${module}`, () => {
        const { '': _start, retry: _retry, ...causes } = JSON.parse(readFileSync(path('src/web/element/causes.fr.json'), 'utf8'));
        // A cause too many is an error, and so is a missing one.
        const told = Object.fromEntries([...Object.keys(causes), 'attribute'].map((cause) => [cause, true]));
        write('causes.ts', `import type { SeuilCause } from 'seuil/define';
            export const causes: Record<SeuilCause, true> = ${JSON.stringify(told)};`);
        const files = readdirSync(project).filter((name) => name.endsWith('.ts'));
        assert.ok(files.length >= 4);
        assert.equal(compiled(files, ['--module', ...module.split(' ')]), '');
    });
}

test('Node imports both entries, and the README runs there', () => {
    const run = (text) => execFileSync(process.execPath, ['--input-type=module', '-e', text], { cwd: project, encoding: 'utf8' });
    const text = `import { version } from 'seuil'; import { SeuilCalculateurElement } from 'seuil/define';
        console.log(typeof version, typeof SeuilCalculateurElement, {} instanceof SeuilCalculateurElement);`;
    assert.equal(run(text).trim(), 'function function false');
    const [example, ...others] = scripts.filter(inNode);
    assert.deepEqual(others, []);
    assert.equal(run(example), '');
});

test('bundled by Vite, the element works and the engine too', async () => {
    const warnings = [];
    const logger = createLogger('silent');
    logger.warn = logger.warnOnce = (text) => warnings.push(text);
    await build({ root: project, customLogger: logger });
    assert.deepEqual(warnings, []);
    const assets = readdirSync(join(project, 'dist/assets'));
    const [packed] = assets.filter((name) => /^seuil-widget-.*\.bin$/.test(name));
    // Its sum is checked.
    assert.ok(readFileSync(join(project, 'dist/assets', packed)).equals(readFileSync(installed('seuil-widget.bin'))));

    const server = await serve(join(project, 'dist'));
    try {
        const page = await opened(server.url);
        const { engine, own, profile, heard } = await page.evaluate(async () => {
            const element = document.querySelector('seuil-calculateur');
            return { engine, own: await element.evaluate(), profile: element.profile, heard };
        });
        assert.equal(typeof engine.score, 'number');
        assert.equal(typeof own.score, 'number');
        assert.deepEqual(heard, ['seuil-ready']);
        assert.deepEqual(profile, { activity: 'ecommerce', budget: 1500, margin: 0.45, orderValue: 68 });

        const slider = page.locator('seuil-calculateur input[type=range]').first();
        await slider.press('ArrowRight');
        await page.waitForFunction(() => heard.length > 1);
        assert.match(await page.evaluate(() => heard[1]), /^1500 1550 \d/);
        assert.equal(await page.locator('seuil-calculateur [slot=cta]').isVisible(), true);
        const method = await page.locator('seuil-calculateur a[href*=methode]').first().getAttribute('href');
        assert.match(await (await page.request.get(method)).text(), /^<!doctype html>/i);
        assert.deepEqual(page.errors, []);
        await page.close();
    } finally {
        await server.close();
    }
});

test('each attribute of the manifest sets its input', async () => {
    const server = await serve(join(project, 'dist'));
    try {
        const page = await opened(server.url);
        const manifest = JSON.parse(readFileSync(installed('custom-elements.json'), 'utf8'));
        const { attributes, members, events, slots } = manifest.modules[0].declarations[0];
        const texts = attributes.map(({ name, default: text = 'null' }) => [name, text.split(' (')[0]]);
        const ours = ['accent', 'data-state'];
        const { keys, inputs, errors, missing } = await page.evaluate(async ([texts, fields]) => {
            const element = document.createElement('seuil-calculateur');
            const errors = [];
            element.addEventListener('seuil-error', ({ detail: { message } }) => errors.push(message));
            for (const [name, text] of texts) element.setAttribute(name, text);
            const ready = new Promise((resolve) => element.addEventListener('seuil-ready', resolve));
            element.loading = 'eager';
            document.body.append(element);
            await ready;
            const missing = fields.filter((name) => !(name in element));
            return { keys: Object.keys(element.profile), inputs, errors, missing };
        }, [texts.filter(([name]) => !ours.includes(name)), members.map(({ name }) => name)]);
        assert.deepEqual(errors, []);
        assert.deepEqual(missing, []);
        assert.deepEqual(inputs.filter((key) => !keys.includes(key)), []);
        assert.deepEqual(events.map(({ name }) => name), ['seuil-ready', 'seuil-change', 'seuil-error']);
        assert.deepEqual(slots.map(({ name }) => name), ['', 'fallback', 'cta']);
        await page.close();
    } finally {
        await server.close();
    }
});

test('the engine alone has nothing of a page in it', () => {
    const glue = readFileSync(installed('seuil.js'), 'utf8');
    assert.doesNotMatch(glue, /document|window|createElement|addEventListener|HTMLElement/);
    assert.match(readFileSync(installed('seuil-widget.js'), 'utf8'), /createElement/);
});

test("the project's own README: npm", async () => {
    const [, example] = /\*\*npm\*\*[^]*?```js\n([^]*?)```/.exec(readFileSync(path('README.md'), 'utf8'));
    write('root.ts', example);
    assert.equal(compiled(['root.ts'], ['--module', 'esnext', '--moduleResolution', 'bundler']), '');
    write('root.html', '<!doctype html><html lang="fr"><meta charset="utf-8"><link rel="icon" href="data:,"><title>App</title><script type="module" src="./root.ts"></script>');
    const server = await createServer({ root: project, logLevel: 'silent', server: { port: 0, host: '127.0.0.1' } });
    try {
        await server.listen();
        const page = await opened(`${server.resolvedUrls.local[0]}root.html`);
        const said = page.waitForEvent('console');
        await page.locator('seuil-calculateur input[type=range]').first().press('ArrowRight');
        assert.match((await said).text(), /^(no|not_yet|pilot|yes)$/);
        const profile = await page.evaluate(() => document.querySelector('seuil-calculateur').profile);
        assert.deepEqual(profile, { activity: 'b2b', budget: 1550, margin: 0.7 });
        assert.deepEqual(page.errors, []);
        await page.close();
    } finally {
        await server.close();
    }
});

test("Vite's development server, as the README sets it", async () => {
    const server = await createServer({ root: project, logLevel: 'silent', server: { port: 0, host: '127.0.0.1' } });
    try {
        await server.listen();
        const page = await opened(server.resolvedUrls.local[0]);
        assert.deepEqual(page.errors, []);
        await page.close();
    } finally {
        await server.close();
    }
});

test('define.js runs as it is, under the policy that the README asks for', async () => {
    const server = await serve(npm);
    try {
        const [, policy] = /`(script-src 'self'.*?)`/.exec(readme);
        const body = `<!doctype html><link rel="icon" href="data:,"><seuil-calculateur></seuil-calculateur>
            <script type="module" src="/define.js"></script>`;
        const page = await opened(`${server.url}page.html`, (page) =>
            page.route('**/page.html', (route) =>
                route.fulfill({ body, contentType: 'text/html', headers: { 'content-security-policy': policy } }),
            ),
        );
        assert.deepEqual(page.errors, []);
        assert.ok(server.requests.includes('/seuil-fallback.js'));
        await page.close();
    } finally {
        await server.close();
    }
});
