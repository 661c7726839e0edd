// Numbers changed inside an explanation, and explanations that follow numbers changed elsewhere.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, cases, eventually, openPage, plain, words } from './harness.mjs';
import { evaluate, explain } from './help/refining.mjs';
import { slowly } from './help/slow.mjs';
import { listen } from './help/status.mjs';

const capital = (name) => name[0].toUpperCase() + name.slice(1);
const { payback: month } = evaluate({}).forecast.central;
const course = (key) => `${words(`course.${key}`)} (${words('scenario.central')}), ${words('formula.month')} ${month}`;

/** From the month of payback down to what a contact costs. */
const toCost = [
    ...['cash', 'flow', 'margin', 'customers', 'leads'].map(course),
    words('quantity.plan.plannedLeads'),
    words('input.costPerLead.local'),
].map(capital);

/** The page with an explanation open, its field, and what to read. */
async function opened(part, topic, ...deeper) {
    const page = await openPage();
    const seuil = calculator(page);
    await seuil.why(part, topic);
    await seuil.deeper(...deeper);
    return { page, seuil, ...handles(page, seuil) };
}

function handles(page, seuil) {
    return {
        field: seuil.panel('.setting .field-text'),
        close: seuil.panel().getByRole('button', { name: words('panel.close'), exact: true }),
        forget: seuil.panel().getByRole('button', { name: words('setting.forget') }),
        value: () => seuil.read('.panel-value'),
        /** A figure of the answer; what is to be checked first may name it again. */
        figure: async (topic) => {
            const [shown, ...others] = new Set((await seuil.find(`.answer .figure[data-of="${topic}"]`).allTextContents()).map(plain));
            assert.deepEqual(others, [], `${topic} is ${shown} too`);
            return shown;
        },
        /** The focused element inside the calculator; empty when the page itself has the focus. */
        focused: () =>
            page.evaluate(() => {
                const { activeElement } = document.querySelector('seuil-calculateur').shadowRoot;
                return activeElement?.className || activeElement?.localName || '';
            }),
    };
}

const digits = (text) => text.replace(/[^\d,]/gu, '');

test('the answer, its figure and its explanation change as an input found on the way down is typed', async () => {
    const path = ['.answer', 'forecast.central.payback', ...toCost];
    const { page, seuil, field, value, figure, focused } = await opened(...path);
    const [answer, payback] = [await seuil.answer(), await figure('forecast.central.payback')];
    assert.equal(await value(), '45 €');
    await field.focus();
    await page.keyboard.press('Control+a');
    for (const [key, shown] of [
        ['4', '4 €'],
        ['0', '40 €'],
    ]) {
        await page.keyboard.press(key);
        await eventually(value, shown);
        assert.equal(await figure('costPerLead'), shown);
        assert.equal(await focused(), 'field-text');
    }
    assert.notEqual(await seuil.answer(), answer);
    await eventually(async () => (await figure('forecast.central.payback')) !== payback, true);
    assert.equal(await seuil.panel().count(), 1);
    // The operands on the way back have the new numbers too.
    await seuil.panel('> button').click();
    await seuil.panel('.panel-operands button').filter({ hasText: /^Coût d’une demande\s*:\s*40\s€$/u }).waitFor();
});

test('« Remettre l’hypothèse » brings the default back; the focus goes to the field', async () => {
    const { page, seuil, field, forget, value, focused } = await opened('.answer', 'costPerLead');
    const told = () => seuil.panel('.panel-source').first().textContent().then(plain);
    const [answer, source] = [await seuil.answer(), await told()];
    assert.equal(await forget.count(), 0);
    await field.fill('55');
    await eventually(value, '55 €');
    await forget.waitFor();
    assert.equal(await told(), `${words('panel.source')} ${words('source.reader')}`);
    await forget.focus();
    await page.keyboard.press('Enter');
    await eventually(value, '45 €');
    await eventually(seuil.answer, answer);
    assert.equal(await forget.count(), 0);
    assert.equal(await field.inputValue(), '45');
    assert.equal(await told(), source);
    assert.match(await focused(), /^field-/);
});

test('a choice is changed, and given back, in its explanation', async () => {
    const { page, seuil, forget, value, figure, focused } = await opened('.answer', 'channel');
    const answer = await seuil.answer();
    await seuil.panel('.setting').getByLabel(words('option.channel.seo_content')).check();
    await eventually(value, words('option.channel.seo_content'));
    assert.equal(await figure('channel'), words('option.channel.seo_content'));
    assert.notEqual(await seuil.answer(), answer);
    await forget.focus();
    await page.keyboard.press('Enter');
    await eventually(seuil.answer, answer);
    assert.equal(await value(), await figure('channel'));
    assert.equal(await focused(), 'input');
});

test('a field in an explanation refuses what the main one refuses, and the answer stays', async () => {
    const page = await openPage();
    const seuil = calculator(page);
    const { field } = handles(page, seuil);
    await seuil.slider('budget').fill('450');
    await seuil.why('.obstacles', 'budget');
    const answer = await seuil.answer();
    await field.fill('25000');
    await field.blur();
    await seuil.panel('.field-error').waitFor();
    assert.ok(plain(await seuil.panel('.field-error').textContent()).includes('25 000 € est hors des limites'));
    assert.equal(await seuil.error('budget').count(), 0);
    assert.equal(await seuil.answer(), answer);
    await field.fill('1500');
    await eventually(() => seuil.typed('budget').inputValue().then(plain), '1 500');
});

test('what was refused in one field does not come back in the field of another input', async () => {
    const { seuil, field } = await opened('.answer', 'costPerLead');
    await field.fill('abc');
    await field.blur();
    await seuil.panel('.field-error').waitFor();
    await seuil.why('.answer', 'orderValue');
    await eventually(() => field.inputValue(), '300');
    assert.equal(await seuil.panel('.field-error').count(), 0);
});

// Budgets that were found by trying them all

const tried = cases.find(({ name }) => name === 'hr_consultant_ads');

for (const [name, profile, reach] of [
    ['the start', {}, async () => {}],
    ['a case', tried.profile, (seuil) => seuil.try(tried.name)],
    ['B2B', { activity: 'b2b' }, (seuil) => seuil.activity('b2b').check()],
]) {
    for (const [rank, end] of ['first', 'last'].entries()) {
        test(`the ${end} budget of the range is tried, and gives what was told: ${name}`, async () => {
            const page = await openPage();
            const seuil = calculator(page);
            const { focused } = handles(page, seuil);
            const before = await seuil.answer();
            await reach(seuil);
            if (name !== 'the start') await eventually(async () => (await seuil.answer()) !== before, true);
            assert.match(await seuil.read('.answer-range'), /la peine entre [\d ]+ et [\d ]+ € par mois/);
            await seuil.find('.answer-range .figure').nth(rank).click();
            await seuil.panel().waitFor();
            const told = await seuil.read('.panel');
            const here = /À ([\d ]+) € par mois, la réponse est « (.+?) », avec un score de (\d+) sur 100\./.exec(told);
            const across = /À ([\d ]+) €, elle est « (.+?) », avec un score de (\d+)\./.exec(told);
            assert.ok(here && across, told);
            const shown = async () => [
                digits(await seuil.budget()),
                (await seuil.read('.answer-verdict')).toLowerCase(),
                await seuil.read('.score-figure .figure'),
            ];
            // The answer says how long a trial lasts there.
            const trial = (budget) => ({ 3: 'trois', 6: 'six' })[explain({ ...profile, budget }, 'trialMonths').value];
            const lasting = (verdict, budget) => (/essai/.test(verdict) ? ` pendant ${trial(Number(budget))} mois` : '');
            const expected = ([, told, verdict, score]) => {
                const budget = digits(told);
                return [budget, `${verdict}${lasting(verdict, budget)}.`, score];
            };
            assert.equal(digits(await seuil.read('.panel-value')), digits(here[1]));
            assert.equal(/^oui/.test(here[2]), true, 'the range is where it pays');
            assert.equal(/^oui/.test(across[2]), false, 'it does not pay across');
            await seuil.panel('.quiet-button').press('Enter');
            await eventually(shown, expected(here));
            assert.equal(await seuil.panel().count(), 1);
            assert.equal(await focused(), 'quiet-button');
            await seuil.typed('budget').fill(digits(across[1]));
            await eventually(shown, expected(across));
        });
    }
}

test('the best budget is tried, and it pays there', async () => {
    const seuil = calculator(await openPage());
    await seuil.try('plumber_one_town');
    await seuil.answer();
    const [, best] = /, au mieux vers ([\d ]+) €\.$/.exec(await seuil.read('.answer-range'));
    await seuil.find('.answer-range .figure').last().click();
    await seuil.panel().waitFor();
    const [, budget, verdict] = /À ([\d ]+) € par mois, la réponse est « (.+?) »/.exec(await seuil.read('.panel'));
    assert.equal(budget, best);
    assert.match(verdict, /^oui/);
    await seuil.panel('.quiet-button').press('Enter');
    await eventually(seuil.budget, `${best} €`);
    assert.equal((await seuil.read('.answer-verdict')).toLowerCase().startsWith(verdict), true);
    assert.match(await seuil.read('.answer-range:not(.answer-pending)'), new RegExp(`, au mieux vers ${best} €\\.$`));
});

// Numbers changed elsewhere

test('an explanation stays open and follows the numbers while the slider moves', async () => {
    const { page, seuil, value, figure } = await opened('.answer', 'forecast.prudent.cashAtHorizon');
    await seuil.slider('budget').focus();
    const seen = new Set();
    for (let press = 0; press < 8; press++) {
        const before = await seuil.answer();
        await page.keyboard.press('ArrowRight');
        await eventually(async () => (await seuil.answer()) !== before, true);
        assert.equal(digits(await value()), digits(await figure('forecast.prudent.cashAtHorizon')));
        seen.add(await value());
    }
    assert.equal(seen.size, 8);
    assert.equal(await seuil.find('.figure[aria-expanded=true]').count(), 1);
});

test('an explanation whose figure goes from the sentence still closes, and the focus is not lost', async () => {
    const { seuil, close, focused } = await opened('.answer', 'forecast.central.payback');
    await seuil.slider('budget').fill('0');
    await eventually(() => seuil.find('.answer-money .figure').count(), 0);
    assert.doesNotMatch(await seuil.read('.answer'), /NaN|undefined/);
    if ((await close.count()) > 0) {
        await close.press('Enter');
        await eventually(() => seuil.panel().count(), 0);
        assert.notEqual(await focused(), '', 'nothing has the focus');
    }
});

// The list of obstacles gets shorter or longer under the hand that types in it.
for (const [what, activity, start, obstacle, typed, prepare] of [
    ['the obstacle itself goes', 'local', '450', 'budget_below_threshold', '1200'],
    ['one after it goes', 'local', '450', 'budget_below_threshold', '499'],
    ['it changes places on a slow device', 'local', '450', 'budget_below_threshold', '1200', slowly],
]) {
    test(`typing in an obstacle’s explanation is not cut short: ${what}`, async () => {
        const page = await openPage({ prepare });
        const seuil = calculator(page);
        const { field, focused } = handles(page, seuil);
        await seuil.activity(activity).check();
        await seuil.slider('budget').fill(start);
        const own = `.obstacle:has(.obstacle-name:text-is("${words(`cap.${obstacle}`)}"))`;
        await eventually(async () => digits(await seuil.budget()), start);
        await seuil.why(own, 'budget');
        await field.focus();
        await page.keyboard.press('Control+a');
        for (const key of typed) {
            assert.equal(await focused(), 'field-text', `before ${key}`);
            const before = await seuil.answer();
            await page.keyboard.press(key);
            await eventually(async () => (await seuil.answer()) !== before, true);
        }
        await eventually(async () => digits(await seuil.budget()), typed);
        assert.notEqual(await focused(), '', 'nothing has the focus');
    });
}

// One polite status

test('opening an explanation says nothing; a change in it is said once, when the hand has rested', async () => {
    const page = await openPage({ prepare: (page) => page.clock.install() });
    const seuil = calculator(page);
    const { field, value } = handles(page, seuil);
    const spoken = await listen(page);
    await seuil.why('.obstacles', 'caps.data_quality_low');
    await seuil.why('.answer', 'costPerLead');
    await page.clock.runFor(10_000);
    assert.deepEqual(await spoken(), []);
    assert.equal(await page.getByRole('status').count(), 1);

    await field.focus();
    await page.keyboard.press('Control+a');
    for (const key of '30') {
        await page.keyboard.press(key);
        await page.clock.runFor(300);
    }
    await eventually(value, '30 €');
    await page.clock.runFor(150);
    assert.deepEqual(await spoken(), []);
    await page.clock.runFor(550);
    await eventually(async () => (await spoken()).length, 1);
    await page.clock.runFor(10_000);
    const verdict = await seuil.read('.answer-verdict');
    const score = await seuil.read('.score-figure .figure');
    assert.deepEqual(await spoken(), [
        `${verdict} Score ${score} sur 100. Budget 1 000 € par mois, il reste 50 € sur 100 €.`,
    ]);
});
