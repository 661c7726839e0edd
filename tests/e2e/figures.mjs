// Every computed number in prose is a button that opens, under its paragraph, why it is what it is.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, cases, eventually, openPage, plain, words } from './harness.mjs';
import { defaults, describe, evaluate } from './help/refining.mjs';

/** Where numbers are told in sentences. */
const prose = '.answer, .obstacles, .ruler .section-intro, .case-answer, .brief';

/** The only digits that are words: the same whatever the reader sets. */
const fixed = ['sur 100', 'Pour 1 € que', 'de 0 à 20 000 € par mois', 'après 48 h'];

/** What is usual for each number of such a firm, in words: it comes with the activity, not with what the reader sets. */
function usual({ activity, channel, micro }) {
    const before = Object.entries(defaults({ activity, channel, micro })).filter(([, value]) => Number.isFinite(value));
    const units = new Map(describe().inputs.map(({ key, unit }) => [key, unit]));
    return before
        .map(([key, value]) => {
            const euros = /^(euro|€)/.test(units.get(key) ?? '');
            const decimals = { maximumFractionDigits: 2 };
            const number = new Intl.NumberFormat('fr-FR', decimals).format(euros ? value : value * 100);
            return plain(`l’hypothèse de départ (${number} ${euros ? '€' : '%'})`);
        });
}

/** The page, with the short answer in sight. */
async function refining(options) {
    const page = await openPage(options);
    const seuil = calculator(page);
    await seuil.find('[data-part=refine] > summary').click();
    await seuil.find('.brief').waitFor();
    return { page, seuil };
}

/** The digits in prose that are neither in a figure nor fixed words, and how many figures there are. */
async function loose(seuil, known = []) {
    await seuil.answer();
    const { sentences, figures } = await seuil.find('.answer').evaluate((answer, prose) => {
        const parts = [...answer.getRootNode().querySelectorAll(prose)];
        const told = (node) => {
            if (node.nodeType === Node.TEXT_NODE) return node.data;
            return node.matches('button.figure, .panel, svg') ? '\u25a1' : [...node.childNodes].map(told).join('');
        };
        return {
            sentences: parts.flatMap((part) => [...part.childNodes].map(told)),
            figures: parts.flatMap((part) => [...part.querySelectorAll('.figure')].map((figure) => figure.textContent)),
        };
    }, prose);
    assert.ok(figures.length >= 10, `${figures.length} figures`);
    assert.deepEqual(figures.filter((shown) => !/\p{L}{3}|\d/u.test(shown)), [], 'figures without a number or a name');
    return sentences
        .map((sentence) => [...fixed, ...known].reduce((left, words) => left.replaceAll(words, ''), sentence.replace(/\s+/gu, ' ')))
        .filter((sentence) => /\d/.test(sentence));
}

/** Budgets with the margin as it comes, then with a thin and with a wide one. */
const states = [[1000], [0], [250], [2500], [6000], [1000, 15], [4000, 15], [1000, 95], [6000, 95]];

for (const activity of ['local', 'ecommerce', 'b2b']) {
    test(`each number in prose is a figure: ${activity}, at any budget and any margin`, async () => {
        const { seuil } = await refining();
        await seuil.activity(activity).check();
        for (const [budget, margin] of states) {
            await seuil.slider('budget').fill(String(budget));
            if (margin) await seuil.slider('margin').fill(String(margin));
            await eventually(async () => (await seuil.budget()).replace(/\D/g, ''), String(budget));
            assert.deepEqual(await loose(seuil), [], `${budget} €, ${margin}`);
        }
    });
}

for (const { name, profile } of cases) {
    test(`each number in prose is a figure, and says what its explanation says: ${name}`, async () => {
        const { seuil } = await refining();
        await seuil.try(name);
        assert.deepEqual(await loose(seuil, usual(profile)), []);
        // Every figure is opened in turn, in the page itself: that is quick.
        const pairs = await seuil.find('.answer').evaluate(async (answer, prose) => {
            const root = answer.getRootNode();
            const figures = prose.split(', ').flatMap((part) => [...root.querySelectorAll(`${part} button.figure`)]);
            const pairs = [];
            for (const figure of figures) {
                figure.click();
                while (figure.ariaExpanded !== 'true') await new Promise((done) => setTimeout(done));
                const open = root.querySelectorAll('button.figure[aria-expanded=true]').length;
                const [panel, ...more] = root.querySelectorAll('.panel');
                // It stands right under the paragraph, or the obstacle's sentences, of its figure.
                const here = panel.parentElement.parentElement.contains(figure);
                const shown = panel.querySelector('.panel-value').textContent;
                pairs.push({ of: figure.dataset.of, figure: figure.textContent, shown, open, more: more.length, here });
            }
            return pairs;
        }, prose);
        // « 4ᵉ » and « 4 mois » are one number; a loss is told without its sign.
        const number = (text) => text.match(/\d[\d\s,]*/u)?.[0].trim() ?? text;
        // Customers who come less than once a month are told by the year, and explained by the month.
        const { plan, economics } = evaluate(profile);
        const monthly = {
            'economics.breakEvenCustomers': economics.breakEvenCustomers,
            'plan.extraCustomers': plan.extraCustomers,
            currentCustomers: profile.currentCustomers ?? defaults(profile).currentCustomers,
        };
        const told = (value) => plain(new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 }).format(Math.abs(value)));
        const isRare = economics.breakEvenCustomers < 1 && plan.extraCustomers < 1;
        const byYear = ({ of, figure, shown }) =>
            isRare && of in monthly && number(figure) === told(12 * monthly[of]) && number(shown) === told(monthly[of]);
        assert.deepEqual(pairs.filter((pair) => number(pair.figure) !== number(pair.shown) && !byYear(pair)), []);
        assert.deepEqual(pairs.filter(({ open, more, here }) => open !== 1 || more > 0 || !here), [], 'one at a time');
        assert.ok(pairs.length >= 12, `${pairs.length} figures`);
    });
}

/** What opens and closes a figure. */
const means = {
    'a click': [{}, (figure) => figure.click()],
    'a tap': [{ hasTouch: true, width: 360, height: 640 }, (figure) => figure.tap()],
    Enter: [{}, (figure) => figure.press('Enter')],
    Space: [{}, (figure) => figure.press('Space')],
};

for (const [name, [options, act]] of Object.entries(means)) {
    test(`${name} opens each figure of the answer, one at a time; a second one closes it`, async () => {
        const seuil = calculator(await openPage(options));
        const figures = seuil.find('.answer button.figure');
        const count = await figures.count();
        assert.ok(count >= 10, `${count} figures`);
        const state = () => figures.evaluateAll((all) => all.map(({ ariaExpanded }) => ariaExpanded));
        const expected = (open) => Array.from({ length: count }, (_, rank) => String(rank === open));
        for (let rank = 0; rank < count; rank++) {
            await act(figures.nth(rank));
            await eventually(state, expected(rank));
            assert.equal(await seuil.panel().count(), 1);
            assert.ok(await seuil.panel('.panel-title').isVisible());
        }
        for (const rank of [0, 1, count - 1]) {
            if ((await state())[rank] === 'false') await act(figures.nth(rank));
            await eventually(state, expected(rank));
            await act(figures.nth(rank));
            await eventually(state, expected());
            assert.equal(await seuil.panel().count(), 0);
            assert.ok(await figures.nth(rank).evaluate((figure) => figure.matches(':focus')), 'the focus has moved');
        }
    });
}

const focusedOn = (locator) => locator.evaluate((element) => element.matches(':focus'));
const close = (seuil) => seuil.panel().getByRole('button', { name: words('panel.close'), exact: true });

for (const [part, topic] of [
    ['.answer', 'forecast.central.payback'],
    ['.answer', 'budget='],
    ['.score', 'score'],
    ['.obstacles', 'caps.data_quality_low'],
    ['.brief', 'plan.extraCustomers'],
]) {
    test(`« Fermer » gives the focus back to its figure: ${topic} in ${part}`, async () => {
        const { page, seuil } = await refining();
        await seuil.answer();
        // A budget that was found is named by itself.
        const found = seuil.find(`${part} button.figure[data-of^="${topic}"]`).first();
        const figure = await seuil.why(part, topic.endsWith('=') ? await found.getAttribute('data-of') : topic);
        await close(seuil).focus();
        await page.keyboard.press('Enter');
        await eventually(() => seuil.panel().count(), 0);
        assert.equal(await figure.getAttribute('aria-expanded'), 'false');
        assert.ok(await focusedOn(figure));
    });
}

test('« Fermer » gives the focus back from the depths too, and what is opened next starts afresh', async () => {
    const seuil = calculator(await openPage());
    const figure = await seuil.why('.score', 'score');
    await seuil.deeper('Score avant plafonds', 'Note économique', 'Note du retour');
    await close(seuil).click();
    await eventually(() => seuil.panel().count(), 0);
    assert.ok(await focusedOn(figure));
    await figure.press('Enter');
    await eventually(async () => (await seuil.read('.panel-title')).startsWith('Score :'), true);
    assert.equal(await seuil.panel('> button').count(), 0, 'there is nowhere to go back to');
});

// « 12 mois » may stand twice in one sentence.
test('of two figures alike in one paragraph, only the one that was pressed opens', async () => {
    const seuil = calculator(await openPage());
    await seuil.slider('margin').fill('40');
    const alike = seuil.find('.answer-money button.figure[data-of="forecast.horizon"]');
    await eventually(() => alike.count(), 2);
    await alike.nth(1).press('Enter');
    await eventually(() => alike.evaluateAll((all) => all.map(({ ariaExpanded }) => ariaExpanded)), ['false', 'true']);
    await close(seuil).press('Enter');
    await eventually(() => seuil.panel().count(), 0);
    assert.ok(await focusedOn(alike.nth(1)));
});
