// Paper: what is printed is laid out anew, narrower than most screens, and measured there, in the moment of printing.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, FONTS, openPage } from './harness.mjs';
import { blog } from './help/blog.mjs';
import { openPart } from './help/refining.mjs';

/** Notes how the page is laid out each time that it becomes paper. */
const noting = (page) =>
    page.addInitScript(() => {
        globalThis.printed = [];
        const print = matchMedia('print');
        print.addEventListener('change', () => {
            if (!print.matches) return;
            const [host] = document.querySelectorAll('seuil-calculateur');
            const root = host.shadowRoot;
            const place = host.getBoundingClientRect();
            const out = [...root.querySelectorAll('*')].filter((element) => {
                if (!element.checkVisibility() || getComputedStyle(element).clipPath === 'inset(50%)') return false;
                const { left, right, width } = element.getBoundingClientRect();
                return width > 0 && (left < place.left - 1 || right > place.right + 1);
            });
            const pictures = [...root.querySelectorAll('.cash-svg, .ruler-svg')];
            globalThis.printed.push({
                paper: document.documentElement.clientWidth,
                right: place.right,
                place: place.width,
                out: out.map((element) => `${element.localName}.${element.getAttribute('class')} « ${element.textContent.slice(0, 30)} »`),
                // Letters are as large as they are drawn.
                scales: pictures.map((svg) => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width),
                pictures: pictures.length,
            });
        });
    });

/** What a page drawn at this width is on A4. */
async function onPaper(page) {
    await page.pdf({ format: 'A4' });
    const printed = await page.evaluate(() => globalThis.printed.splice(0));
    assert.equal(printed.length, 1, 'it becomes paper once');
    return printed[0];
}

const ways = {
    'the article': (options) => openPage({ ...options, prepare: noting }),
    'a blog': (options) => blog('<p>Avant.</p><seuil-calculateur loading="eager" sections="answer refine"></seuil-calculateur>', { ...options, prepare: noting }),
};

for (const [name, open] of Object.entries(ways)) {
    for (const width of [360, 800, 1200]) {
        for (const fonts of Object.keys(FONTS)) {
            test(`printed on A4 from a screen of ${width} px, nothing of ${name} is cut off, ${fonts} fonts`, async () => {
                const page = await open({ width, height: 900, fonts });
                const seuil = calculator(page);
                const drawn = () => seuil.find('.cash-svg').evaluate((svg) => svg.viewBox.baseVal.width);
                const before = await drawn();
                const { paper, right, out, scales, place } = await onPaper(page);
                assert.ok(right <= paper + 1, `the calculator ends at ${right} px of ${paper}`);
                assert.deepEqual(out, [], `beyond the ${place} px of the calculator`);
                assert.equal(scales.length, 2);
                for (const scale of scales) assert.ok(scale > 0.9, `letters at ${scale} of their size`);
                assert.equal(await drawn(), before, 'on the screen it is drawn as before');
            });
        }
    }
}

test('open tables are printed whole', async () => {
    const page = await openPage({ width: 1200, prepare: noting });
    const seuil = calculator(page);
    for (const part of ['ruler-table', 'cash-table']) await openPart(seuil, part);
    const { out, scales } = await onPaper(page);
    assert.deepEqual(out, []);
    assert.equal(scales.length, 2);
});

test('a case tried on, explained, with everything open, is printed whole', async () => {
    const page = await openPage({ width: 1200, prepare: noting });
    const seuil = calculator(page);
    await seuil.try('coach_without_tracking');
    await openPart(seuil, 'refine');
    await openPart(seuil, 'refine.plan');
    await openPart(seuil, 'signals');
    await seuil.why('.answer', 'costPerLead');
    const { out } = await onPaper(page);
    assert.deepEqual(out, []);
});
