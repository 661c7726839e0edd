// The report that a reader prints: what stands on the paper, and on how many pages.

import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { extractText, getDocumentProxy } from 'unpdf';
import { calculator, FONTS, openPage, plain, words } from './harness.mjs';
import { blog } from './help/blog.mjs';
import { openPart } from './help/part.mjs';

const kept = fileURLToPath(new URL('../../target/reports/', import.meta.url));

/** The browser's own window would wait for a hand. */
const prepare = (page) => page.addInitScript(() => (globalThis.print = () => (globalThis.printing = true)));

/** What the report of a page is on A4: its pages, a text each. */
async function printed(page, key, name) {
    await page.locator(`.seuil [data-keep=${key}]`).click();
    await page.waitForFunction(() => globalThis.printing);
    const file = await page.pdf({ format: 'A4', margin: { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' } });
    mkdirSync(kept, { recursive: true });
    writeFileSync(`${kept}${name}.pdf`, file);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(file)));
    return text.map(plain);
}

const tag = (more = '') => `<p>Avant.</p><seuil-calculateur loading="eager" sections="answer refine keep" ${more}></seuil-calculateur><p>Après.</p>`;

/** Everything is given: the longest report. */
const full = 'activity="b2b" budget="2000" margin="70" order-value="3500" channel="seo_content" micro="false" current-customers="1.5" sales-cycle="2" cost-per-lead="140" closing-rate="12"';

const ways = {
    'the article': () => openPage({ prepare }),
    'the article, with what was typed': () => openPage({ prepare, path: '#seuil=1&budget=1777&margin=0.4&tracking=partial&occupancy=0.5&unansweredShare=0.1&skillGaps=3' }),
    'the article, for a firm between firms': () => openPage({ prepare, path: '#seuil=1&activity=b2b&budget=1500&margin=0.7' }),
    ...Object.fromEntries(['plumber_one_town', 'hr_consultant_seo_only', 'natural_cosmetics_shop', 'beauty_salon_full_diary'].map((name) => [`the article, ${name}`, () => openPage({ prepare, path: `#seuil=1&case=${name}` })])),
    'the article in the dark': () => openPage({ prepare, colorScheme: 'dark' }),
    'a narrow blog': () => blog(tag(), { prepare, width: 360 }),
    'a firm that gave much': () => blog(tag(full), { prepare }),
    'a shadow root': () => blog('<div id="place"></div>', {
        async prepare(page) {
            await prepare(page);
            await page.addInitScript((html) => addEventListener('DOMContentLoaded', () => {
                document.querySelector('#place').attachShadow({ mode: 'open' }).innerHTML = html;
            }), tag());
        },
        ready: false,
    }),
    ...Object.fromEntries(Object.keys(FONTS).map((fonts) => [`${fonts} fonts`, () => blog(tag(), { prepare, fonts })])),
};

for (const [name, open] of Object.entries(ways)) {
    test(`the report has two pages of A4 at most: ${name}`, async () => {
        const page = await open();
        const seuil = calculator(page);
        await openPart(seuil, 'keep');
        const answer = plain(await seuil.find('.answer-verdict').textContent());
        const pages = await printed(page, 'print', name);
        assert.ok(pages.length <= 2, `${pages.length} pages`);
        const all = pages.join(' ');
        for (const wanted of [answer, words('accountant.title'), words('accountant.results'), words('accountant.assumed'), words('answer.uncounted.title'), '#seuil=1', new Date().toLocaleDateString('fr-FR'), words('grid.column.first')]) {
            assert.ok(all.includes(plain(wanted)), `« ${wanted} » is missing in ${all}`);
        }
        // The page around is not printed.
        assert.doesNotMatch(all, /Avant\.|Après\./);
        assert.doesNotMatch(all, /NaN|undefined|\{/);
    });
}

test('the report with every calculation has more', async () => {
    const page = await blog(tag(), { prepare });
    const seuil = calculator(page);
    await openPart(seuil, 'keep');
    const short = await printed(page, 'print', 'short');
    await page.evaluate(() => {
        globalThis.printing = false;
        dispatchEvent(new Event('afterprint'));
    });
    const all = (await printed(page, 'print-all', 'all')).join(' ');
    assert.ok(!short.join(' ').includes(plain(words('accountant.all'))));
    assert.ok(all.includes(plain(words('accountant.all'))));
    assert.ok(all.length > 2 * short.join(' ').length);
});

test('the page for providers is one page of A4, and nothing else is printed', async () => {
    const article = await openPage({ path: '#seuil=1&channel=seo_content&budget=2000&pilot.startDate=2027-01-31', prepare });
    await openPart(calculator(article), 'pilot');
    assert.equal((await printed(article, 'brief-print', 'brief-article')).length, 1);
    const page = await blog(tag(full).replace('keep', 'keep pilot'), { prepare });
    const seuil = calculator(page);
    await openPart(seuil, 'pilot');
    await seuil.find('#trial-start').fill('2027-01-04');
    const pages = await printed(page, 'brief-print', 'brief');
    assert.equal(pages.length, 1);
    for (const wanted of [words('pilot.brief.title').split('{')[0], '4 janvier 2027', '2 000 € HT par mois', 'Comptes à notre nom', 'sans reconduction tacite']) {
        assert.ok(pages[0].includes(plain(wanted)), `« ${wanted} » is missing in ${pages[0]}`);
    }
    assert.doesNotMatch(pages[0], /Avant\.|Après\.|NaN|undefined|\{/);
    assert.ok(!pages[0].includes(plain(words('accountant.title'))), 'not the report');
});
