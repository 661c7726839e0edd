// The calculator's looks in pages that it does not know: on any paper, with any accent, under any style sheet.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, calculator, eventually, openPage, screenshot } from './harness.mjs';

/** A blogger's page: its styles, and the calculator with these attributes. */
function host({ css = '', attributes = '', head = '', ...context } = {}) {
    const html = `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>Un blog</title>${head}
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>${css}</style><script type="module" src="/seuil.js"></script></head>
<body><main><h1>Un blog</h1><h2>Le calcul</h2><seuil-calculateur loading="eager" ${attributes}></seuil-calculateur></main></body></html>`;
    return openPage({
        path: 'blog.html',
        async prepare(page) {
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
function contrasts(page) {
    return page.evaluate(() => {
        const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
        const painted = (layers) => {
            context.fillStyle = '#fff';
            context.fillRect(0, 0, 1, 1);
            for (const layer of layers) {
                context.fillStyle = layer;
                context.fillRect(0, 0, 1, 1);
            }
            const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data].map((part) => {
                const share = part / 255;
                return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
            });
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        };
        const ratio = (behind, colour) => {
            const [low, high] = [painted(behind), painted([...behind, colour])].sort((a, b) => a - b);
            return (high + 0.05) / (low + 0.05);
        };
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
    'a veil over a dark page': {
        css: 'body { background: #111 } main { background: rgb(255 255 255 / 0.05) }',
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

const blue = 'seuil-calculateur { --seuil-accent: #0645ad }';
const own = { light: 'rgb(7, 92, 88)', dark: 'rgb(122, 208, 197)' };

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
        else assert.ok(!Object.values(own).includes(await accent(opened)));
        await readable(opened, attribute);
        await screenshot(opened, `accent ${attribute} ${page.css}`.replaceAll(/\W+/g, '-'));
    });
}

for (const attribute of ['transparent', 'url(x)', 'red;}', 'inherit', 'red, blue', 'expression(1)', 'var(--none)']) {
    test(`accent ${attribute} is told and left`, async () => {
        const told = [];
        const opened = await host({
            ...light,
            css: `${light.css} ${attribute === 'url(x)' ? blue : ''}`,
            attributes: `accent="${attribute}"`,
        });
        assert.equal(await accent(opened), attribute === 'url(x)' ? 'rgb(6, 69, 173)' : own.light, told);
        await readable(opened);
    });
}
