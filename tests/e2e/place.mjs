// Where the page puts a calculator: zoomed, scaled, in columns, in a dialog that comes. What is drawn is as wide as its place
// in its own pixels, which are none of the screen's there.

import { test } from 'node:test';
import { eventually } from './harness.mjs';
import { script, tag } from './help/host.mjs';
import { open } from './help/trap.mjs';

/** What is wrong with the pictures of all calculators, in words; « none » where there are none. */
const wrong = (page) =>
    page.evaluate(() => {
        const found = [];
        let pictures = 0;
        for (const { shadowRoot } of document.querySelectorAll('seuil-calculateur')) {
            for (const svg of shadowRoot.querySelectorAll('.ruler-svg, .cash-svg')) {
                pictures++;
                const place = Math.floor(parseFloat(getComputedStyle(svg.parentElement).width));
                const drawn = Number(svg.getAttribute('width'));
                if (Math.abs(drawn - place) > 1) found.push(`drawn for ${drawn} px in ${place}`);
                const [left, right] = [svg.parentElement, svg].map((one) => one.getBoundingClientRect().right);
                if (right > left + 1) found.push(`ends at ${right}, its place at ${left}`);
            }
        }
        return pictures ? found : ['none'];
    });

const calculator = tag('loading="eager"');

for (const [name, css, html = calculator] of [
    ['as it comes', ''],
    ['on a zoomed page', 'body { zoom: 1.3 }'],
    ['on a page that is zoomed out', 'main { zoom: 0.5 }'],
    ['in a box that is shown smaller', 'main { transform: scale(0.6) }'],
    ['in a box that is turned', 'main { transform: rotate(20deg) scale(1.5) }'],
    ['in columns', 'main { columns: 2; height: 600px }'],
    ['in a box scaled by its own property', 'main { scale: 0.7 }'],
    ['with its own zoom', 'seuil-calculateur { zoom: 1.2 }'],
    ['with a border and a padding of the page', 'seuil-calculateur { padding: 13.3px; border: 3px solid; box-sizing: border-box }'],
    ['on a surface of its own', 'body { background: #fff } seuil-calculateur { --seuil-surface: #222 }'],
]) {
    test(`pictures are as wide as their place: ${name}`, async () => {
        const page = await open(`<main>${html}</main>${script()}`, { head: `<style>body { margin: 8px } ${css}</style>` });
        await page.locator('[data-state=working] .cash-svg').waitFor();
        await eventually(() => wrong(page), []);
        await page.setViewportSize({ width: 700, height: 900 });
        await eventually(() => wrong(page), []);
    });
}

test('a calculator that starts while its box comes in, smaller, is drawn for the whole', async () => {
    const page = await open(`<main style="transform: scale(0.6)">${calculator}</main>${script()}`);
    await page.locator('[data-state=working] .cash-svg').waitFor();
    await page.evaluate(() => (document.querySelector('main').style.transform = ''));
    await eventually(() => wrong(page), []);
});

test('in a dialog that scales in', async () => {
    const css = `dialog { width: 80vw; max-width: none } dialog[open] { animation: come 0.2s } @keyframes come { from { scale: 0.1 } }`;
    const page = await open(`<dialog>${calculator}</dialog>${script()}`, { head: `<style>${css}</style>` });
    await page.evaluate(() => document.querySelector('dialog').showModal());
    await page.locator('[data-state=working] .cash-svg').waitFor();
    await eventually(() => wrong(page), []);
});
