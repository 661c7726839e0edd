// « À quel point est-ce sûr ? »: what the page tells is what simulate gives; confidence is said by one tap, undone, and travels in the link.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { evaluate, fromLink, initSync, simulate } from '../../dist/npm/seuil.js';
import { axe, calculator, eventually, openPage, plain, words } from './harness.mjs';
import { openPart } from './help/part.mjs';

initSync({ module: readFileSync(new URL('../../dist/npm/seuil_bg.wasm', import.meta.url)) });

const percent = (share) => plain(new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 1 }).format(share));

async function odds(options) {
    const page = await openPage({ reducedMotion: 'reduce', ...options });
    const seuil = calculator(page);
    await openPart(seuil, 'odds');
    await seuil.find('.odds-pays').waitFor();
    return { page, seuil };
}

test('the chance that it pays, in words and number, and of each answer', async () => {
    const { seuil } = await odds();
    const found = simulate({});
    const said = await seuil.read('.odds-pays');
    assert.ok(said.includes(percent(found.probabilityPays)), said);
    assert.match(said, /chances? sur (?:10|20)/u);
    const cells = (await seuil.find('[data-sheet=odds] td').allTextContents()).map(plain);
    assert.deepEqual(cells, ['no', 'not_yet', 'pilot', 'yes'].map((key) => percent(found.verdicts[key])));
    await openPart(seuil, 'odds.table');
    const first = (await seuil.find('[data-part="odds.table"] tbody tr:first-child td').allTextContents()).map(plain);
    const amount = (value) => plain(value.toLocaleString('fr-FR', { maximumFractionDigits: 0 })).replace('-', '−');
    assert.deepEqual(first, ['p10', 'p50', 'p90'].map((name) => amount(found.cash[name][0])));
});

test('the fan is on the curve of cash, from low to high', async () => {
    const { page, seuil } = await odds();
    const { cash } = simulate({});
    const { central } = evaluate({}).forecast;
    const path = await seuil.find('.cash-fan').getAttribute('d');
    const points = path.replace('Z', '').slice(1).split('L').map((point) => point.split(' ').map(Number));
    const zero = Number(await seuil.find('.cash-zero').getAttribute('y1'));
    const line = (await seuil.find('[data-scenario=central] path').getAttribute('d')).slice(1).split('L').map((point) => point.split(' ').map(Number));
    const scale = (line.at(-1)[1] - zero) / central.cash[line.length - 2];
    const months = points.length / 2 - 1;
    for (const month of [1, 6, months]) {
        for (const [rank, name] of [[month, 'p90'], [points.length - 1 - month, 'p10']]) {
            assert.ok(Math.abs((points[rank][1] - zero) / scale - cash[name][month - 1]) < 0.2 / Math.abs(scale), `${name} ${month}`);
        }
    }
    await seuil.find('[data-part=odds] > summary').click();
    await eventually(async () => (await seuil.find('.cash-fan').getAttribute('d')) === path, false);
    assert.deepEqual(page.errors, []);
});

test('confidence is said by one tap, changes the chances, is undone, and travels in the link', async () => {
    const { page, seuil } = await odds({
        prepare: (page) => page.addInitScript(() => {
            globalThis.copied = [];
            const writeText = async (text) => void globalThis.copied.push(text);
            Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
        }),
    });
    const before = await seuil.read('.odds-room');
    const trust = (input, word) => seuil.find(`[data-trust=${input}]`).getByRole('button', { name: words(`confidence.${word}`), exact: true });
    await trust('closingRate', 'guess').click();
    await eventually(() => trust('closingRate', 'guess').getAttribute('aria-pressed'), 'true');
    const found = simulate({}, { confidence: { closingRate: 'guess' } });
    await eventually(async () => (await seuil.find('.odds-pays').count()) && (await seuil.read('.odds-pays')).includes(percent(found.probabilityPays)), true);
    // It is heard, once it is known.
    await eventually(async () => plain(await seuil.find('.unseen[role=status]').textContent()).includes(percent(found.probabilityPays)), true);
    await openPart(seuil, 'keep');
    await seuil.find('[data-keep=link]').click();
    await page.waitForFunction(() => globalThis.copied.length === 1);
    const [link] = await page.evaluate(() => globalThis.copied);
    assert.deepEqual(fromLink(link).state.confidence, { closingRate: 'guess' });
    await seuil.find('.history [data-do="history.undo"]').click();
    await eventually(async () => (await seuil.find('.odds-pays').count()) ? await seuil.read('.odds-room') : '', before);
});

test('a link says how well inputs are known', async () => {
    const { seuil } = await odds({ path: '#seuil=1&budget=1500&confidence=margin.known,demand.guess' });
    const pressed = (input) => seuil.find(`[data-trust=${input}] [aria-pressed=true]`).textContent().then(plain);
    assert.equal(await pressed('margin'), words('confidence.known'));
    assert.equal(await pressed('demand'), words('confidence.guess'));
    assert.equal(await pressed('retention'), words('confidence.estimated'));
    const found = simulate({ budget: 1500 }, { confidence: { margin: 'known', demand: 'guess' } });
    assert.ok((await seuil.read('.odds-pays')).includes(percent(found.probabilityPays)));
});

test('while a hand moves no chances of another firm are told', async () => {
    const { seuil } = await odds();
    const seen = await seuil.slider('margin').evaluate(async (range) => {
        const root = range.getRootNode();
        const texts = [];
        for (let value = 40; value < 60; value += 2) {
            range.value = value;
            range.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
            await new Promise((resolve) => requestAnimationFrame(resolve));
            texts.push([range.value, root.querySelector('.odds-pays')?.textContent ?? null]);
        }
        return texts;
    });
    for (const [margin, text] of seen) {
        if (text !== null) assert.ok(plain(text).includes(percent(simulate({ margin: margin / 100 }).probabilityPays)), `${margin}: ${text}`);
    }
    await seuil.find('.odds-pays').waitFor();
    assert.ok((await seuil.read('.odds-pays')).includes(percent(simulate({ margin: 0.58 }).probabilityPays)));
});

test('the sentence says so where the chances and the answer disagree', async () => {
    const { seuil } = await odds();
    await seuil.try('coach_without_tracking');
    await eventually(() => seuil.find('.odds-pays').count(), 1);
    const profile = fromLink('#seuil=1').state.profile;
    assert.deepEqual(profile, {});
    const favourable = !/^(?:non|pas encore)/iu.test(await seuil.read('.answer-verdict'));
    const pays = Number((await seuil.read('.odds-pays')).match(/(\d+(?:,\d)?) %/u)[1].replace(',', '.'));
    const cells = (await seuil.find('[data-sheet=odds] td').allTextContents()).map((text) => Number(plain(text).match(/\d+(?:,\d)?/u)[0].replace(',', '.')));
    const verdict = (await seuil.read('.answer-verdict')).toLowerCase();
    const usual = ['no', 'not_yet', 'pilot', 'yes'][cells.indexOf(Math.max(...cells))];
    const is = usual === 'yes' ? /oui(?!, à l’essai)/u.test(verdict) : verdict.includes(words(`verdict.${usual}`).toLowerCase());
    const differs = favourable ? pays < 45 : pays >= 55;
    assert.equal(await seuil.find('.odds-despite').count(), differs || !is ? 1 : 0);
});

for (const width of [320, 1200]) {
    test(`nothing is lost and axe finds nothing at ${width} px`, async () => {
        const { page, seuil } = await odds({ width });
        await openPart(seuil, 'odds.table');
        assert.deepEqual(await axe(page), []);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.equal(overflow, 0);
    });
}
