// `<seuil-calculateur />` is an open tag to HTML: the rest of the article is in it, and must not vanish with its fallback.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually } from './harness.mjs';
import { script, tag } from './help/host.mjs';
import { open, works } from './help/trap.mjs';

const MODULE = '<script type="module" src="/seuil/seuil.js"></script>';
const BUDGETS = '[data-place=main][data-input=budget] .field-text';

/** What is seen of these texts, once all calculators work. */
async function seen(page, texts, count) {
    await page.waitForFunction(
        (count) => document.querySelectorAll('seuil-calculateur[data-state=working]').length === count,
        count,
    );
    return Promise.all(texts.map((text) => page.getByText(text, { exact: true }).isVisible()));
}


for (const [name, body, calculators = 1] of [
    ['an article after it', `<seuil-calculateur loading="eager" /><p>Suite</p><h2>Titre</h2><p>Fin</p>${MODULE}`],
    ['only paragraphs after it, then the script', `<seuil-calculateur loading="eager" /><p>Suite</p><p>Titre</p><p>Fin</p>${MODULE}`],
    ['the script, then paragraphs', `<seuil-calculateur loading="eager" />${MODULE}<p>Suite</p><p>Titre</p><p>Fin</p>`],
    [
        'lines of their own, in an article',
        `${MODULE}<article>\n<seuil-calculateur loading="eager" />\n<p>Suite</p>\n<p>Titre</p>\n<p>Fin</p>\n</article><p>Pied</p>`,
    ],
    [
        'another one in it, which is not closed either',
        `<seuil-calculateur loading="eager" /><p>Suite</p><seuil-calculateur loading="eager" budget="1500" /><p>Titre</p><p>Fin</p>${MODULE}`,
        2,
    ],
    [
        'another one in it, which is closed',
        `<seuil-calculateur loading="eager" /><p>Suite</p>${tag('loading="eager"')}<p>Titre</p><p>Fin</p>${MODULE}`,
        2,
    ],
    ['a marker', `<div data-seuil data-loading="eager" /><p>Suite</p><h2>Titre</h2><p>Fin</p>${MODULE}`],
    [
        'a marker in a box, whose end it takes',
        `<section><div data-seuil data-loading="eager" /><p>Suite</p><h2>Titre</h2></section><p>Fin</p>${MODULE}`,
    ],
    [
        'a marker in a marker',
        `<div data-seuil data-loading="eager" /><p>Suite</p><div data-seuil data-loading="eager" /><p>Titre</p><p>Fin</p>${MODULE}`,
        2,
    ],
    ['a long text', `${MODULE}<main><seuil-calculateur loading="eager" /><p>Suite</p><p>Titre</p><p>Fin</p><p>${'mot '.repeat(800)}</p></main>`],
]) {
    test(`a tag that is not closed: ${name}`, async () => {
        const page = await open(`<p>Avant</p>${body}`);
        assert.deepEqual(await seen(page, ['Avant', 'Suite', 'Titre', 'Fin'], calculators), [true, true, true, true]);
        assert.ok(page.said.some((text) => text.startsWith('warning: seuil: ') && text.includes('end tag')));
        // In the order of the article.
        const order = await page.evaluate(() =>
            [...document.querySelectorAll('p, h2, seuil-calculateur')]
                .map((one) => (one.localName === 'seuil-calculateur' ? '*' : one.textContent))
                .filter((text) => /^(\*|Avant|Suite|Titre|Fin)$/.test(text))
                .join(' '),
        );
        const second = { 'another one in it, which is not closed either': 1, 'another one in it, which is closed': 1, 'a marker in a marker': 1 }[name];
        assert.equal(order, second ? 'Avant * Suite * Titre Fin' : 'Avant * Suite Titre Fin');
        await works(page, calculators);
    });
}

const OURS = '<p>Un repli.</p><table><tbody><tr><td>500</td></tr></tbody></table><p>Sa fin.</p>';
for (const [name, body] of [
    ['in one line', `${tag('loading="eager"', OURS)}<p>Après</p>${MODULE}`],
    ['alone in a box', `<main>${tag('loading="eager"', OURS)}</main><p>Après</p>${MODULE}`],
    ['on lines of its own', `<main>\n${tag('loading="eager"', `\n${OURS}\n`)}\n</main><p>Après</p>${MODULE}`],
    ['with a title', `<main>${tag('loading="eager"', `<h3>Le calcul</h3>${OURS}`)}</main><p>Après</p>${MODULE}`],
    ['in a section of its own', `<main>${tag('loading="eager"', `<section><h2>Le calcul</h2>${OURS}</section>`)}</main><p>Après</p>${MODULE}`],
    ['with the script at its end', `${tag('loading="eager"', OURS + MODULE)}<p>Après</p>`],
    ['in a marker', `<div data-seuil data-loading="eager">${OURS}</div><p>Après</p>${MODULE}`],
]) {
    test(`a fallback stays one: ${name}`, async () => {
        const page = await open(body);
        assert.deepEqual(await seen(page, ['Un repli.', 'Sa fin.', 'Après'], 1), [false, false, true]);
        assert.deepEqual(page.said, []);
    });
}

test('a fallback that comes by script stays one, on lines of its own too', async () => {
    const page = await open(`<main></main><p>Après</p>${MODULE}`);
    await page.waitForLoadState('load');
    await page.evaluate((html) => (document.querySelector('main').innerHTML = html), tag('loading="eager"', `\n${OURS}\n`));
    assert.deepEqual(await seen(page, ['Un repli.', 'Après'], 1), [false, true]);
    assert.deepEqual(page.said, []);
});

// A slot that editors strip

for (const [name, html] of [
    ['in an element', `<seuil-calculateur loading="eager">${OURS}<a data-slot="cta" href="#c">Parlons-en</a></seuil-calculateur>`],
    ['in a marker', `<div data-seuil data-loading="eager">${OURS}<a data-slot="cta" href="#c">Parlons-en</a></div>`],
    ['in a paragraph that an editor made', `<div data-seuil data-loading="eager">${OURS}<p><a data-slot="cta" href="#c">Parlons-en</a></p></div>`],
]) {
    test(`data-slot="cta" stands under the answer: ${name}`, async () => {
        const page = await open(html + script());
        await works(page);
        const link = await page.getByRole('link', { name: 'Parlons-en' }).boundingBox();
        const answer = await page.locator('.seuil .answer').boundingBox();
        assert.ok(link.y > answer.y && link.y < answer.y + answer.height);
        assert.equal(await page.getByText('Un repli.').isVisible(), false);
    });
}

test('a call to action that comes later, as data-slot, is shown too', async () => {
    const page = await open(`<div data-seuil data-loading="eager">${OURS}</div>${script()}`);
    await works(page);
    await page.evaluate(() =>
        document.querySelector('[data-seuil]').insertAdjacentHTML('beforeend', '<a data-slot="cta" href="#c">Parlons-en</a>'),
    );
    await page.getByRole('link', { name: 'Parlons-en' }).waitFor();
    await eventually(() => page.locator(BUDGETS).count(), 1);
});
