// Many calculators, for long: mounts in small tasks, no leaks, nothing jumps, back and forth.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { budgetOf, calculator, demo, embed, eventually, launch, openPage } from './harness.mjs';
import { blog, heard, listening, states } from './help/blog.mjs';
import { record, tasks } from './help/tasks.mjs';

/** Nodes and listeners of the page, once rubbish is gone. */
async function counts(page) {
    const session = await page.context().newCDPSession(page);
    for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
    await session.detach();
    return { nodes, jsEventListeners };
}

const tag = (rank, more = '') => `<seuil-calculateur id="c${rank}" loading="eager" ${more}></seuil-calculateur>`;
const COMPACT = 'sections="answer"';

test('a thousand departures and arrivals leave no node and no listener more', async () => {
    const page = await blog(tag(0, COMPACT), { prepare: listening });
    // Each kind once first: what is made once and kept is no leak.
    const cycles = (count) =>
        page.evaluate(async (count) => {
            const main = document.querySelector('main');
            const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
            let element = document.querySelector('seuil-calculateur');
            for (let cycle = 0; cycle < count; cycle++) {
                element.remove();
                // Half of them the same element again, half another one, as pages of one application do.
                if (cycle % 2) {
                    element = document.createElement('seuil-calculateur');
                    element.setAttribute('loading', 'eager');
                    element.setAttribute('sections', 'answer');
                    element.setAttribute('budget', 500 + cycle);
                }
                main.append(element);
                if (cycle % 2) while (element.dataset.state !== 'working') await frame();
            }
            globalThis.heard.length = 0;
        }, count);
    await cycles(20);
    const before = await counts(page);
    await cycles(1000);
    const after = await counts(page);
    assert.ok(after.nodes <= before.nodes && after.jsEventListeners <= before.jsEventListeners, JSON.stringify({ before, after }));
    assert.equal(await calculator(page).budget(), '1 499 €');
});

test('another element that takes a calculator over starts from its own numbers, with nothing open', async () => {
    const page = await blog('<seuil-calculateur id="c0" loading="eager" budget="1500"></seuil-calculateur>');
    const seuil = calculator(page);
    await seuil.typed('margin').fill('33,');
    await seuil.find('[data-part=refine] summary').first().click();
    await seuil.find('[data-part=refine][open]').waitFor();
    await page.evaluate(() => {
        const old = document.querySelector('#c0');
        globalThis.old = old;
        old.remove();
        const other = document.createElement('seuil-calculateur');
        Object.assign(other, { id: 'c1', loading: 'eager', budget: 2000 });
        document.querySelector('main').append(other);
    });
    await eventually(() => states(page), ['working']);
    assert.equal(await seuil.budget(), '2 000 €');
    assert.equal(await seuil.typed('margin').inputValue(), '50');
    assert.equal(await seuil.find('[data-part=refine][open]').count(), 0);
    // The first one comes back beside it, with what its reader had said.
    // What the host says to it meanwhile is heard.
    await page.evaluate(() => {
        globalThis.old.budget = 2345;
        document.querySelector('main').append(globalThis.old);
    });
    await eventually(() => states(page), ['working', 'working']);
    await eventually(() => budgetOf(page.locator('#c0 .controls')), '2 345 €');
    const first = page.locator('#c0 [data-place=main][data-input=margin] .field-text');
    assert.equal(await first.inputValue(), '33');
});

for (const form of [COMPACT, '']) {
    test(`fifty calculators ${form}: one wasm, each drawn in a task of its own, each for itself`, async () => {
        const page = await blog(Array.from({ length: 50 }, (_, rank) => tag(rank, form)).join(''), {
            ready: false,
            async prepare(page) {
                await listening(page);
                await page.addInitScript(() => {
                    addEventListener('seuil-ready', ({ target }) => performance.mark(`seuil drawn ${target.id}`));
                    // Who asks how the page looks has it laid out. Before it is drawn its place is measured, and no more.
                    const look = CSSStyleDeclaration.prototype.getPropertyValue;
                    CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
                        if (name !== 'width') performance.mark('seuil looked');
                        return look.call(this, name);
                    };
                });
                await record(page);
            },
        });
        await eventually(async () => (await heard(page, 'seuil-ready')).length, 50);
        const all = (await tasks(page, /^seuil /)).map((names) => [...new Set(names)]);
        const drawing = all.filter((names) => names.some((name) => name.startsWith('seuil drawn')));
        assert.equal(drawing.length, 50, 'tasks in which a calculator was drawn');
        assert.deepEqual(drawing.filter((names) => names.length > 1), [], 'tasks that do more than draw one');
        assert.ok(all.length >= 100, `the looks are found in tasks of their own: ${all.length}`);

        const fetched = () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.bin')).length;
        assert.equal(await page.evaluate(fetched), 1);
        await page.locator('#c49 [data-place=main][data-input=budget] .field-text').fill('2222');
        await eventually(() => page.evaluate(() => document.querySelector('#c49').profile), { budget: 2222 });
        assert.deepEqual(await page.evaluate(() => document.querySelector('#c48').profile), {});
    });
}

/** Layout shifts that no hand caused. */
const shifts = (page) =>
    page.addInitScript(() => {
        globalThis.shifts = [];
        new PerformanceObserver((list) => {
            for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) globalThis.shifts.push(value);
        }).observe({ type: 'layout-shift', buffered: true });
    });

for (const width of [320, 1200]) {
    test(`nothing jumps in the article while its calculator comes, however late, at ${width} px`, async () => {
        let arrive;
        const late = new Promise((resolve) => (arrive = resolve));
        const page = await openPage({
            width,
            ready: false,
            async prepare(page) {
                await shifts(page);
                await page.route('**/*.bin', async (route) => {
                    await late;
                    await route.fulfill({ body: await readFile(`${demo}/seuil/${new URL(route.request().url()).pathname.split('/').pop()}`) });
                });
            },
        });
        await page.waitForFunction(() => document.querySelector('seuil-calculateur').dataset.state === 'fallback');
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
        arrive();
        await page.waitForFunction(() => document.querySelector('seuil-calculateur').dataset.state === 'working');
        // Down the page and up again.
        for (const to of [400, 1500, 4000, 0]) {
            await page.evaluate((to) => new Promise((resolve) => { scrollTo(0, to); requestAnimationFrame(() => requestAnimationFrame(resolve)); }), to);
        }
        assert.deepEqual(await page.evaluate(() => globalThis.shifts), []);
    });
}

for (const [way, line] of [
    ['the tag', '<seuil-calculateur><p>repli</p></seuil-calculateur>'],
    ['the compact form', '<seuil-calculateur sections="answer"><p>repli</p></seuil-calculateur>'],
    ['the marker', '<div data-seuil STYLE><p>repli</p></div>'],
    ['the marker’s compact form', '<div data-seuil data-sections="answer" STYLE><p>repli</p></div>'],
]) {
    for (const width of [360, 1200]) {
        test(`nothing jumps on the first screen of a blog, by ${way}, at ${width} px`, async () => {
            // What the guide has bloggers add to their line at the top of a page, and the package developers to their styles.
            const guide = (await readFile(`${embed}/integrer.html`, 'utf8')).replaceAll('&quot;', '"');
            const [style] = /style="min-height:[^"]*"/.exec(guide);
            const [rule] = /seuil-calculateur \{ display: block; min-height: [^}]*\}/.exec(
                await readFile(new URL('../../src/web/npm/README.md', import.meta.url), 'utf8'),
            );
            const html = `<p>Avant.</p>${line.replace('STYLE', style)}${'<p>La suite.</p>'.repeat(40)}`;
            const head = line.includes('STYLE') ? '' : `<style>${rule}</style>`;
            const page = await blog(html, { width, head, ready: false, prepare: shifts });
            await page.locator('seuil-calculateur[data-state=working]').waitFor();
            await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
            assert.deepEqual(await page.evaluate(() => globalThis.shifts), []);
        });
    }
}

test('a page that comes back from the back-forward cache goes on', async () => {
    const browser = await launch({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
    after(() => browser.close());
    const page = await blog('<seuil-calculateur id="c0" loading="eager"></seuil-calculateur>', {
        from: browser,
        prepare: (page) => page.addInitScript(() => addEventListener('pageshow', ({ persisted }) => (globalThis.persisted = persisted))),
    });
    const seuil = calculator(page);
    await seuil.typed('budget').fill('1777');
    await eventually(seuil.budget, '1 777 €');
    await page.goto(new URL('seuil/methode.html', page.url()).href);
    await page.goBack({ waitUntil: 'commit' });
    assert.equal(await page.evaluate(() => globalThis.persisted), true, 'not restored from the cache');
    assert.equal(await seuil.budget(), '1 777 €');
    await seuil.slider('budget').press('ArrowRight');
    await eventually(async () => (await seuil.budget()) !== '1 777 €', true);
});

test('the article’s largest paint is of the same thing with and without its calculator further down, which asks for nothing', async () => {
    // The demo's article, its calculator moved to the end.
    const article = await readFile(`${demo}/index.html`, 'utf8');
    const [figure] = /<figure class="calculator"[^]*?<\/figure>/.exec(article);
    const without = article.replace(figure, '');
    const whole = without.replace('</article>', () => `${figure}</article>`);
    const painted = [];
    for (const html of [without, whole]) {
        const page = await openPage({
            path: 'article.html',
            ready: false,
            prepare: (page) => page.route('**/article.html', (route) => route.fulfill({ contentType: 'text/html', body: html })),
        });
        painted.push(
            await page.evaluate(
                () =>
                    new Promise((resolve) =>
                        new PerformanceObserver((list) => {
                            const { element, size } = list.getEntries().at(-1);
                            resolve({ what: element.textContent, size });
                        }).observe({ type: 'largest-contentful-paint', buffered: true }),
                    ),
            ),
        );
        const fetched = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
        assert.deepEqual(fetched.filter((url) => /seuil-[\da-f]+\.|\.bin$/.test(url)), [], 'the application is fetched before anybody nears it');
    }
    assert.deepEqual(painted[0], painted[1]);
});
