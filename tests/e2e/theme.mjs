// The calculator's looks in pages that it does not know: on any paper, with any accent, under any style sheet.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, calculator, eventually, openPage, screenshot } from './harness.mjs';
import { contrasting } from './help/contrast.mjs';

/**
 * A blogger's page: its styles, and the calculator with these attributes; `told` hears the console's warnings, `reader`
 * is the size of letters that the reader chose.
 */
function host({ css = '', attributes = '', head = '', told = [], reader, ...context } = {}) {
    const html = `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Un blog</title>${head}
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${css}</style><script type="module" src="/seuil/seuil.js"></script></head>
<body><main><h1>Un blog</h1><h2>Le calcul</h2><seuil-calculateur loading="eager" sections="answer refine signals cases" ${attributes}></seuil-calculateur></main></body></html>`;
    return openPage({
        path: 'blog.html',
        async prepare(page) {
            page.on('console', (message) => message.type() === 'warning' && told.push(message.text()));
            if (reader) {
                const session = await page.context().newCDPSession(page);
                await session.send('Page.setFontSizes', { fontSizes: { standard: reader } });
            }
            await page.route('**/blog.html', (route) => route.fulfill({ contentType: 'text/html', body: html }));
        },
        ...context,
    });
}

/** What the page knows of its calculator: the scheme, whose paper it is, and custom properties. */
function looks(page) {
    return page.evaluate(() => {
        const place = document.querySelector('seuil-calculateur').shadowRoot.querySelector('[data-theme]');
        const { theme, paper = 'page' } = place.dataset;
        return { theme, paper };
    });
}

/** The least contrast of letters, edges and marks, as it is painted. */
async function contrasts(page) {
    await contrasting(page);
    return page.evaluate(() => {
        const empty = document.body.appendChild(document.createElement('i'));
        empty.style.backgroundColor = 'Canvas';
        const canvas = getComputedStyle(empty).backgroundColor;
        empty.remove();
        const ratio = (behind, colour) => contrast([canvas, ...behind], colour);
        const backgrounds = (element) => {
            const layers = [];
            for (let at = element; at; at = at.parentElement ?? at.getRootNode().host) {
                layers.unshift(getComputedStyle(at).backgroundColor);
            }
            return layers;
        };
        const least = {};
        const note = (what, value, element) => {
            if (!(value >= least[what]?.[0])) least[what] = [value, `${element.localName}.${element.getAttribute('class')}`];
        };
        const root = document.querySelector('seuil-calculateur').shadowRoot;
        for (const element of root.querySelectorAll('.seuil *')) {
            const style = getComputedStyle(element);
            const text = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
            const svg = element.closest('svg');
            if (!text || !element.checkVisibility() || element.closest('.unseen')) continue;
            const band = element.closest('.ruler-band');
            const behind = svg ? backgrounds(svg) : backgrounds(element);
            if (band) behind.push(getComputedStyle(band.querySelector('rect')).fill);
            note('letters', ratio(behind, svg ? style.fill : style.color), element);
        }
        const edge = root.querySelector('.options-row');
        note('edges', ratio(backgrounds(edge), getComputedStyle(edge).borderTopColor), edge);
        const line = root.querySelector('.cash-line[data-scenario=central] path');
        note('edges', ratio(backgrounds(line.closest('svg')), getComputedStyle(line).stroke), line);
        return least;
    });
}

async function readable(page, what = '') {
    const seuil = calculator(page);
    // One budget in each band of the ruler.
    for (const budget of ['100', '900', '3000', '5000']) {
        await seuil.slider('budget').fill(budget);
        await eventually(async () => (await seuil.budget()).replace(/\D/g, ''), budget);
        const { letters, edges } = await contrasts(page);
        assert.ok(letters[0] >= 4.5, `${what} letters: ${letters.join(' ')}`);
        assert.ok(edges[0] >= 3, `${what} edges: ${edges.join(' ')}`);
    }
}

/** The accent on the page, and what was told to the author. */
async function accent(page) {
    return calculator(page)
        .find('.option input:checked + .option-name')
        .first()
        .evaluate((name) => getComputedStyle(name).backgroundColor);
}

const dark = { css: 'body { background: #1b1b1f; color: #ddd }' };
const light = { css: 'body { background: #f4f1ea }' };
const middle = { css: 'body { background: #7a8a99 }' };

// The theme

for (const [name, { expected, ...page }] of Object.entries({
    'white by default': { expected: { theme: 'light', paper: 'page' } },
    'a light page of a reader in the dark': { ...light, colorScheme: 'dark', expected: { theme: 'light', paper: 'page' } },
    'a dark page without a color-scheme': { ...dark, expected: { theme: 'dark', paper: 'page' } },
    'a dark page, light asked for': { ...dark, attributes: 'theme="light"', expected: { theme: 'light', paper: 'own' } },
    'a dark page, dark asked for': { ...dark, attributes: 'theme="dark"', expected: { theme: 'dark', paper: 'page' } },
    'a light page, dark asked for': { ...light, attributes: 'data-theme="dark"', expected: { theme: 'dark', paper: 'own' } },
    'a light page, auto, a reader in the dark': {
        ...light,
        attributes: 'theme="auto"',
        colorScheme: 'dark',
        expected: { theme: 'dark', paper: 'own' },
    },
    'a light page, auto': { ...light, attributes: 'theme="auto"', expected: { theme: 'light', paper: 'page' } },
    'a page in a middle tone': { ...middle, expected: { theme: 'light', paper: 'own' } },
    'a dark page by color-scheme': {
        css: ':root { color-scheme: dark }',
        expected: { theme: 'dark', paper: 'page' },
    },
    'a page in both schemes by its meta, in the dark': {
        head: '<meta name="color-scheme" content="light dark">',
        colorScheme: 'dark',
        expected: { theme: 'dark', paper: 'page' },
    },
    'a photograph behind': {
        css: 'body { background: linear-gradient(red, blue) }',
        expected: { theme: 'light', paper: 'own' },
    },
    'a dark photograph over the white of its own element': {
        css: 'body { background: #fff linear-gradient(#111, #222) }',
        expected: { theme: 'light', paper: 'own' },
    },
    'a dark photograph over the white of the page’s root': {
        css: ':root { background: #fff linear-gradient(#111, #222) }',
        expected: { theme: 'light', paper: 'own' },
    },
    'a dark photograph that a style sheet lays over the white of an element': {
        css: 'main { position: relative; z-index: 0; background: #fff } main::before { content: ""; position: absolute; inset: 0; z-index: -1; background: linear-gradient(#111, #222) }',
        expected: { theme: 'light', paper: 'own' },
    },
    'a photograph under an opaque colour is out of sight': {
        css: 'body { background: linear-gradient(#111, #222) } main { background: #fff }',
        expected: { theme: 'light', paper: 'page' },
    },
    'a veil over a dark page': {
        css: 'body { background: #111; color: #eee } main { background: rgb(255 255 255 / 0.05) }',
        expected: { theme: 'dark', paper: 'page' },
    },
    'a surface of the author': {
        css: 'body { background: #fff } seuil-calculateur { --seuil-surface: oklch(20% 0.05 260) }',
        expected: { theme: 'dark', paper: 'surface' },
    },
    'a surface for both schemes, dark asked for': {
        css: 'seuil-calculateur { --seuil-surface: light-dark(#fff, #222) }',
        attributes: 'theme="dark"',
        expected: { theme: 'dark', paper: 'surface' },
    },
})) {
    test(`theme: ${name}`, async () => {
        const opened = await host(page);
        assert.deepEqual(await looks(opened), expected);
        await readable(opened);
        assert.deepEqual(await axe(opened), []);
        await screenshot(opened, `theme ${name}`.replaceAll(/\W+/g, '-'));
    });
}

// Accents and other colours

for (const [attribute, page, expected] of [
    ['#ff0', light],
    ['#ff0', dark, 'rgb(255, 255, 0)'],
    ['black', dark],
    ['black', light, 'rgb(0, 0, 0)'],
    ['white', light],
    ['#00f', dark],
    ['#0645ad', light, 'rgb(6, 69, 173)'],
    ['oklch(70% 0.4 150)', light],
    ['color(display-p3 1 0 0)', middle],
    ['rgb(200 30 30 / 0.4)', light],
    ['hotpink', { css: 'seuil-calculateur { --seuil-surface: #dcdcdc; --seuil-text: #888 }' }],
    ['white', { css: 'body { background: #323232 } seuil-calculateur { --seuil-text: #888 }' }],
]) {
    test(`accent ${attribute} on ${page.css}`, async () => {
        const opened = await host({ ...page, attributes: `accent="${attribute}"` });
        if (expected) assert.equal(await accent(opened), expected);
        // Not our own.
        else assert.match(await accent(opened), /^rgb/);
        await readable(opened, attribute);
        await screenshot(opened, `accent ${attribute} ${page.css}`.replaceAll(/\W+/g, '-'));
    });
}

for (const attribute of ['transparent', 'url(x)', 'red;}', 'inherit', 'red, blue', 'expression(1)', 'var(--none)']) {
    test(`accent ${attribute} is told and left`, async () => {
        const told = [];
        const opened = await host({ ...light, attributes: `accent="${attribute}"`, told });
        assert.equal(await accent(opened), 'oklch(0.43 0.072 190)');
        assert.equal(told.length, 1, told.join());
        assert.ok(told[0].includes(`seuil: accent: got ${attribute}, allowed: a colour`), told[0]);
    });
}

test('an accent that is none leaves the public property; a theme that is none, the page’s', async () => {
    const told = [];
    const css = 'seuil-calculateur { --seuil-accent: #0645ad; --seuil-surface: url(x); --seuil-text: 3px }';
    const opened = await host({ css, attributes: 'accent="nothing" theme="purple"', told });
    assert.equal(await accent(opened), 'rgb(6, 69, 173)');
    assert.deepEqual(await looks(opened), { theme: 'light', paper: 'page' });
    const all = told.join();
    for (const key of ['accent', 'theme', '--seuil-surface', '--seuil-text']) assert.ok(all.includes(`seuil: ${key}: got`), all);
});

// Under any style sheet

/** Where things are, from the corner of the calculator. */
function geometry(page) {
    return page.evaluate(() => {
        const root = document.querySelector('seuil-calculateur').shadowRoot;
        const { x, y } = root.querySelector('.seuil').getBoundingClientRect();
        const keys = ['.seuil', '.brief', '.controls', '.dials', '.options-row', '.field-text', '.field-slider', '.answer-verdict'];
        keys.push('.answer-customers', '.answer-money', '.answer-uncounted', '.history');
        keys.push('.ruler-svg', '.cash-svg', '.obstacle', '.question', '.fold summary', '.case-button', '.foot');
        return keys.map((key) => {
            const box = root.querySelector(key)?.getBoundingClientRect();
            // A narrow place has the short answer instead of the verdict; a part may leave its place to what is in it.
            if (!box?.width && !box?.height) return [key, 'no box'];
            return [key, ...[box.x - x, box.y - y, box.width, box.height].map((side) => Math.round(side * 10) / 10)];
        });
    });
}

const font = 'body { margin: 0 } seuil-calculateur { --seuil-font: "Liberation Sans", Arial; --seuil-accent: #a11 }';
const plain = new Map();

for (const width of [360, 1200]) {
    for (const [name, css] of Object.entries({
        'root of 4 px': 'html { font-size: 4px }',
        'root of 62.5 %': 'html { font-size: 62.5% } body { font-size: 1.6rem }',
        'all unset': '* { all: unset !important }',
        'all initial': '*, ::before, ::after { all: initial !important }',
        'right to left': '* { direction: rtl !important; text-align: right !important; unicode-bidi: bidi-override !important }',
        'loud letters':
            '* { font: 900 40px/3 serif !important; letter-spacing: 9px !important; text-transform: uppercase !important; color: lime !important; word-spacing: 1em !important; white-space: pre !important; text-indent: 3em !important }',
        'boxes of all kinds': '* { box-sizing: content-box !important; display: block !important } seuil-calculateur { display: flex !important }',
        monospace: 'body { font-family: monospace }',
        'in a flex box': 'main { display: flex; flex-direction: column; align-items: stretch }',
        'small change': 'seuil-calculateur { hyphens: auto; tab-size: 1; quotes: none; zoom: 1 }',
    })) {
        test(`the same under any style sheet: ${name}, ${width} px`, async () => {
            if (!plain.has(width)) plain.set(width, await geometry(await settled(await host({ css: font, width }))));
            const opened = await settled(await host({ css: `${font} ${css}`, width }));
            assert.deepEqual(await geometry(opened), plain.get(width));
            assert.equal(await accent(opened), 'rgb(170, 17, 17)');
        });
    }
}

/** Waits until the pictures are as wide as their place. */
async function settled(page) {
    await page.waitForFunction(() => {
        const root = document.querySelector('seuil-calculateur').shadowRoot;
        return [...root.querySelectorAll('.ruler-svg, .cash-svg')].every(
            (svg) => Math.abs(svg.getBoundingClientRect().width - svg.parentElement.clientWidth) <= 1,
        );
    });
    return page;
}

test('a page that asks for the width of its contents gets one', async () => {
    for (const css of [
        'main { display: flex }',
        'main { display: flex; flex-direction: column; align-items: center }',
        'main { display: grid; justify-items: start }',
        'seuil-calculateur { float: left }',
    ]) {
        for (const width of [360, 1200]) {
            const opened = await host({ css: `${css} h1, h2 { display: none }`, width });
            const box = await opened.locator('seuil-calculateur').boundingBox();
            assert.ok(box.width >= Math.min(width - 16, 600) && box.width <= width - 16, `${css} ${width}: ${box.width}`);
        }
    }
});

test('a hidden calculator is hidden', async () => {
    const opened = await host({ css: 'seuil-calculateur { display: block }' });
    await opened.locator('seuil-calculateur').evaluate((element) => (element.hidden = true));
    assert.equal(await opened.locator('seuil-calculateur').boundingBox(), null);
});

test('the page places it', async () => {
    const opened = await host({ css: 'seuil-calculateur { margin: 40px auto; max-width: 500px }' });
    assert.equal((await opened.locator('seuil-calculateur').boundingBox()).width, 500);
});

test('the letters are as large as the reader chose', async () => {
    const size = (page) => calculator(page).find('.answer').evaluate((element) => getComputedStyle(element).fontSize);
    const opened = await host({ css: 'html { font-size: 4px }', reader: 32, width: 480 });
    assert.equal(await size(opened), '32px');
    // 480 px are narrow for such letters.
    const columns = await calculator(opened)
        .find('.field')
        .first()
        .evaluate((field) => getComputedStyle(field).gridTemplateColumns.split(' ').length);
    assert.equal(columns, 1);
});

test('the font is the page’s, or the system’s where the page sets none', async () => {
    const fontOf = (page) => calculator(page).find('.answer-verdict').evaluate((element) => getComputedStyle(element).fontFamily);
    assert.equal(await fontOf(await host()), 'system-ui, sans-serif');
    assert.equal(await fontOf(await host({ css: 'body { font-family: Georgia, serif }' })), 'Georgia, serif');
    const css = 'body { font-family: Georgia } seuil-calculateur { --seuil-font: Arial; --seuil-font-display: Charter }';
    assert.equal(await fontOf(await host({ css })), 'Charter');
});

// On paper, and in the reader's own colours

test('what is printed from a dark page is dark on white', async () => {
    const opened = await host({ ...dark, attributes: 'accent="#ff0"' });
    await opened.emulateMedia({ media: 'print' });
    const found = await calculator(opened)
        .find('.answer-verdict, .section-intro, .case-answer, .obstacle-todo')
        .evaluateAll((all) => {
            const context = document.createElement('canvas').getContext('2d');
            return all.map((element) => {
                context.fillStyle = getComputedStyle(element).color;
                context.fillRect(0, 0, 1, 1);
                return Math.max(...context.getImageData(0, 0, 1, 1).data.slice(0, 3));
            });
        });
    assert.ok(found.length > 3 && found.every((part) => part < 120), found.join());
});

test('forced colours are the reader’s', async () => {
    const opened = await host({ ...light, forcedColors: 'active', colorScheme: 'dark' });
    const paper = await calculator(opened)
        .find('.cash-dot')
        .first()
        .evaluate((circle) => getComputedStyle(circle).fill);
    assert.equal(paper, await opened.evaluate(() => {
        document.body.style.cssText = 'forced-color-adjust: none; background: Canvas';
        return getComputedStyle(document.body).backgroundColor;
    }));
    await screenshot(opened, 'theme-forced');
});

// Changes

test('it follows a page that changes its clothes', async () => {
    const opened = await host({ css: 'body.night { background: #111; color: #eee }' });
    await opened.evaluate(() => document.body.classList.add('night'));
    await eventually(() => looks(opened), { theme: 'dark', paper: 'page' });
    await readable(opened);
    await opened.evaluate(() => document.querySelector('seuil-calculateur').setAttribute('accent', 'red'));
    await opened.evaluate(() => document.body.classList.remove('night'));
    await eventually(() => looks(opened), { theme: 'light', paper: 'page' });
    await readable(opened);
});

for (const [what, change] of [
    ['a box around it', () => document.querySelector('main').classList.add('night')],
    ['its body replaced', () => {
        const body = document.body.cloneNode();
        body.className = 'night';
        body.append(...document.body.childNodes);
        document.body.replaceWith(body);
    }],
    ['a style sheet that comes', () => document.head.insertAdjacentHTML('beforeend', '<style>body { background: #111; color: #eee }</style>')],
    ['a style sheet that is switched on', () => document.querySelector('style[media=print]').removeAttribute('media')],
]) {
    test(`it follows a page that changes its clothes by ${what}`, async () => {
        const css = '.night { background: #111; color: #eee } </style><style media="print">body { background: #111; color: #eee }';
        const opened = await host({ css });
        assert.deepEqual(await looks(opened), { theme: 'light', paper: 'page' });
        await opened.evaluate(change);
        await eventually(() => looks(opened), { theme: 'dark', paper: 'page' });
        await readable(opened);
    });
}

test('corners are as round as the author says', async () => {
    const opened = await host({ css: 'seuil-calculateur { --seuil-radius: 11px }' });
    const radius = await calculator(opened).find('.options-row').first().evaluate((row) => getComputedStyle(row).borderStartStartRadius);
    assert.equal(radius, '11px');
});
