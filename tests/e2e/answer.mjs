// What the page answers: the verdict, the money, the budgets, the obstacles, the charts' tables.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, cases, eventually, openPage, plain, words } from './harness.mjs';
import { defaults, evaluate, explain } from './help/refining.mjs';

const scenarios = ['prudent', 'central', 'favourable', 'inHouse'];

/** A whole number as the page writes it, its spaces made plain. */
const whole = (value) => plain(new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 }).format(value));

/** The same with a decimal. */
const tenths = (value) => plain(new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 }).format(value));

/** The engine's result for each budget of the grid, from 0 to 20 000 €. */
function alongBudget(profile) {
    return Array.from({ length: 401 }, (_, rank) => {
        const budget = 50 * rank;
        return { budget, ...evaluate({ ...profile, budget }) };
    });
}

const favourable = ({ verdict }) => verdict === 'yes' || verdict === 'pilot';

/** The budgets that the engine advises, in words; empty when there is none. */
function advised(profile) {
    const runs = [];
    let open;
    for (const result of alongBudget(profile)) {
        if (!favourable(result)) open = undefined;
        else if (open) open[1] = result.budget;
        else runs.push((open = [result.budget, result.budget]));
    }
    const told = ([from, to]) =>
        to === 20_000 ? `à partir de ${whole(from)} €` : `entre ${whole(from)} et ${whole(to)} €`;
    return runs.map(told).join(', et ');
}

/** What the sentence adds after the budgets: the best of them, or that none is good if it goes badly; the last that pays. */
function besides(profile) {
    const all = alongBudget(profile);
    const cash = ({ forecast }) => (forecast.central.cashAtHorizon + forecast.prudent.cashAtHorizon) / 2;
    const best = all.filter(favourable).reduce((best, one) => (cash(one) > cash(best) ? one : best));
    const said = cash(best) < 0 ? `. ${words('answer.range.risky')}` : `, au mieux vers ${whole(best.budget)} €.`;
    const last = all.findLast(({ economics }) => economics.marginalRatio >= 1);
    if (!last || !evaluate(profile).warnings.includes('overspent')) return said;
    return `${said} Au-delà de ${whole(last.budget)} € par mois, les derniers euros rapportent moins qu’ils ne coûtent.`;
}

/** The obstacles that stand at every budget from the first threshold on, whatever the answers still missing. */
function lasting(profile) {
    const [first] = evaluate(profile).thresholds.values;
    return alongBudget(profile)
        .filter(({ budget }) => budget >= first)
        .map(({ caps }) => caps.filter(({ limit }) => limit < 40).map(({ code }) => words(`cap.${code}`)))
        .reduce((all, some) => all.filter((code) => some.includes(code)));
}

/** Asserts that the answer names the budgets that pay, or a reason why none does. */
async function checkBudgets(seuil, profile) {
    const range = await seuil.read('.answer-range:not(.answer-pending)');
    const paying = advised(profile);
    if (paying) {
        const start = favourable(evaluate(profile)) ? 'Elle vaut' : 'Elle vaudrait';
        assert.equal(range, `${start} la peine ${paying} par mois${besides(profile)}`);
    } else {
        assert.match(range, /^Aucun budget ne suffit aujourd’hui, de 0 à 20 000 € par mois[\s\u00a0]: .+\.$/);
        const [, first, rest] = /[\s\u00a0]: (.)([^:]+)\.$/.exec(range);
        const reason = first.toUpperCase() + rest;
        assert.ok(lasting(profile).includes(reason), `« ${range} »: the reason is not one of ${lasting(profile)}`);
    }
}

test('the page opens on an answer: the verdict, customers, the money, the budgets, what is assumed', async () => {
    const seuil = calculator(await openPage());
    assert.equal(await seuil.read('.answer-verdict'), 'Pas encore.');
    const { economics, forecast, plan } = evaluate({});
    assert.equal(
        await seuil.read('.answer-customers'),
        `Il vous faut ${tenths(economics.breakEvenCustomers)} clients de plus par mois ; on en prévoit ` +
            `${tenths(plan.extraCustomers)} (${tenths(defaults('local').currentCustomers)} aujourd’hui).`,
    );
    assert.equal(
        await seuil.read('.answer-money'),
        `La dépense n’est remboursée que vers le ${forecast.central.payback}ᵉ mois, au-delà des ` +
            `${forecast.horizon} mois sur lesquels on juge ; si cela tourne mal, vous auriez perdu ` +
            `${whole(-forecast.prudent.cashAtHorizon)} € au bout de ${forecast.horizon} mois.`,
    );
    const order = ['verdict', 'customers', 'money', 'oneself', 'range', 'assumed', 'uncounted'].map((part) => `answer-${part}`);
    const parts = await seuil.find('.answer > p').evaluateAll((all) => all.filter((part) => part.textContent).map((part) => part.className));
    assert.deepEqual(parts, order);
    assert.equal(await seuil.read('.answer-range:not(.answer-pending)'), `Elle vaudrait la peine ${advised({})} par mois${besides({})}`);
    assert.match(await seuil.read('.answer-assumed'), /300 € HT.* 45 € .* 50 % /);
});

for (const [activity, margin] of [
    ['local', 80],
    ['ecommerce', 60],
    ['ecommerce', 90],
    ['b2b', 60],
]) {
    test(`the budgets that pay: ${activity}, ${margin} € left on 100 €`, async () => {
        const seuil = calculator(await openPage());
        await seuil.activity(activity).check();
        await seuil.slider('margin').fill(String(margin));
        await eventually(() => seuil.slider('margin').inputValue(), String(margin));
        assert.notEqual(advised({ activity, margin: margin / 100 }), '');
        await checkBudgets(seuil, { activity, margin: margin / 100 });
    });
}

for (const [activity, margin] of [
    ['local', 5],
    ['ecommerce', 20],
    ['b2b', 30],
]) {
    test(`when no budget pays, the answer says so and why: ${activity}, ${margin} € left on 100 €`, async () => {
        const seuil = calculator(await openPage());
        await seuil.activity(activity).check();
        await seuil.slider('margin').fill(String(margin));
        await eventually(async () => (await seuil.read('.answer-range')).slice(0, 12), 'Aucun budget');
        assert.equal(advised({ activity, margin: margin / 100 }), '');
        await checkBudgets(seuil, { activity, margin: margin / 100 });
    });
}

test('a budget of 0 says that there is nothing to pay back', async () => {
    const seuil = calculator(await openPage());
    await seuil.slider('budget').fill('0');
    await eventually(
        () => seuil.read('.answer-money'),
        'Rien n’est confié à personne : il n’y a rien à rembourser.',
    );
    assert.match(await seuil.read('.answer-range'), /^Elle vaudrait la peine entre 1 300 et 2 500 €/);
});

/** Whether cash is lowest in the month at which one judges, and falls on. */
const fallsOn = ({ horizon, central: { cash } }) =>
    cash[horizon - 1] < 0 && cash[horizon] < cash[horizon - 1] && Math.min(...cash.slice(0, horizon)) === cash[horizon - 1];

for (const { name, profile, assessment } of cases) {
    const { verdict, score, caps, forecast } = assessment;

    test(`case ${name}: verdict, score and obstacles`, async () => {
        const seuil = calculator(await openPage());
        await seuil.try(name);
        const trial = { 3: 'trois', 6: 'six' }[explain(profile, 'trialMonths').value];
        const said = { no: 'Non', not_yet: 'Pas encore', pilot: `Oui, à l’essai pendant ${trial} mois`, yes: 'Oui' };
        await eventually(() => seuil.read('.answer-verdict'), `${said[verdict]}.`);
        assert.equal(await seuil.budget(), `${whole(profile.budget)} €`);
        assert.equal(await seuil.read('.score-figure .figure'), String(Math.floor(score)));
        assert.deepEqual(
            await seuil.find('ol.obstacle-list .obstacle-name').allTextContents(),
            caps.map(({ code }) => words(code === 'trough_beyond_limit' && fallsOn(forecast) ? 'cap.falling' : `cap.${code}`)),
        );
        assert.deepEqual(
            (await seuil.find('ol.obstacle-list .obstacle-limit').allTextContents()).map(plain),
            // Never more than what holds.
            caps.map(({ limit }) => `score : ${Math.floor(limit)} au plus`),
        );
    });

    test(`case ${name}: the budgets that pay, or why none does`, async () => {
        const seuil = calculator(await openPage());
        await seuil.try(name);
        await checkBudgets(seuil, profile);
    });

    test(`case ${name}: the chart's table and its name`, async () => {
        const seuil = calculator(await openPage());
        await seuil.try(name);
        await seuil.find('.cash summary').click();
        const months = Array.from({ length: forecast.horizon }, (_, month) => month + 1);
        await eventually(
            () => seuil.find('.cash tbody tr').evaluateAll((rows) => rows.map((row) => row.cells[0].textContent)),
            months.map(String),
        );
        const shown = await seuil
            .find('.cash tbody tr')
            .evaluateAll((rows) => rows.map((row) => [...row.cells].slice(1).map((cell) => cell.textContent)));
        assert.deepEqual(
            shown.map((row) => row.map((cell) => Number(cell.replace('−', '-').replace(/\s/gu, '')))),
            months.map((month) => scenarios.map((scenario) => round(forecast[scenario].cash[month - 1]))),
        );
        assert.deepEqual(
            await seuil.find('.cash thead th').allTextContents(),
            ['mois', ...scenarios.map((scenario) => words(`scenario.${scenario}`))],
        );

        const label = plain(await seuil.find('.cash-svg').getAttribute('aria-label'));
        const { payback } = forecast.central;
        const repaid = payback ? `Remboursement au ${payback}ᵉ mois.` : 'Pas de remboursement en trois ans.';
        const told = fallsOn(forecast) ? `${repaid} ${words('chart.falls')}` : repaid;
        assert.ok(label.endsWith(told), label);
        for (const scenario of scenarios) {
            const end = whole(forecast[scenario].cash[forecast.horizon - 1]).replace('-', '−');
            assert.ok(label.includes(`${end} €`), `${scenario}, ${end}: ${label}`);
        }
    });
}

/** To the nearest whole number, never −0. */
function round(value) {
    return Math.sign(value) * Math.round(Math.abs(value)) + 0;
}

test('« Revenir à mes chiffres » restores the reader’s numbers, after several cases too', async () => {
    const seuil = calculator(await openPage());
    await seuil.activity('b2b').check();
    await seuil.typed('budget').fill('1234');
    await seuil.slider('margin').fill('42');
    await eventually(seuil.budget, '1 234 €');
    const own = await seuil.answer();

    await seuil.try('plumber_one_town');
    await eventually(() => seuil.slider('budget').getAttribute('aria-valuetext').then(plain), '880 €');
    assert.equal(await seuil.typed('margin').inputValue(), '50');
    await seuil.try('electronics_shop_thin_margin');
    await eventually(async () => plain(await seuil.typed('budget').inputValue()), '2 800');
    assert.notEqual(await seuil.answer(), own);
    assert.equal(await seuil.find('[data-case] button[aria-pressed=true]').count(), 1);

    await seuil.find('.cases').getByRole('button', { name: words('case.back') }).click();
    await eventually(seuil.answer, own);
    assert.equal(plain(await seuil.typed('budget').inputValue()), '1 234');
    assert.equal(await seuil.typed('margin').inputValue(), '42');
    assert.ok(await seuil.activity('b2b').isChecked());
    assert.equal(await seuil.find('[data-case] button[aria-pressed=true]').count(), 0);
});

test('« Revenir au départ » forgets all that was set', async () => {
    const seuil = calculator(await openPage());
    const start = await seuil.answer();
    const idle = () => seuil.reset.getAttribute('aria-disabled');
    assert.equal(await idle(), 'true');
    await seuil.activity('ecommerce').check();
    await seuil.slider('budget').fill('3000');
    await eventually(seuil.budget, '3 000 €');
    await seuil.reset.click();
    await eventually(seuil.answer, start);
    assert.equal(plain(await seuil.typed('budget').inputValue()), '1 000');
    assert.ok(await seuil.activity('local').isChecked());
    assert.equal(await idle(), 'true');
});
