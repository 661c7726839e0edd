// What an explanation says, from a figure down to the inputs that it rests on.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, eventually, openPage, plain, words } from './harness.mjs';

/**
 * Opens explanations breadth first, from figures through their operands, each number once, at most `most` of them.
 * It runs in the page: a click takes a few milliseconds there. Each comes back as it reads. The focus must come to the
 * title on arrival and after the way back.
 */
function walk(page, figures, most) {
    return page.evaluate(
        async ([figures, most]) => {
            const root = document.querySelector('seuil-calculateur').shadowRoot;
            const find = (selector) => root.querySelector(selector);
            const all = (selector) => [...root.querySelectorAll(selector)];
            const flat = (text = '') => text.replace(/\s+/gu, ' ').trim();
            const read = (selector) => flat(find(selector)?.textContent);
            const title = () => read('.panel-title');
            const until = async (what, holds) => {
                const end = performance.now() + 20_000;
                while (!holds()) {
                    if (performance.now() > end) throw new Error(`${what}, at « ${title()} »`);
                    await new Promise((done) => setTimeout(done));
                }
            };
            const seen = new Set();
            const queue = figures.map((figure) => ({ figure, steps: [] }));
            const told = [];
            while (queue.length > 0 && told.length < most) {
                const { figure, steps } = queue.shift();
                const titles = [];
                if (find('.panel')) {
                    find('.panel-bar button').click();
                    await until('it does not close', () => !find('.panel'));
                }
                find(figure).click();
                await until(`${figure} does not open`, () => find('.panel'));
                for (const step of steps) {
                    titles.push(title());
                    const button = all('.panel-operands button')[step];
                    const label = flat(button.textContent);
                    button.click();
                    // The title is what the button said: the number is the same on both sides.
                    await until(`« ${label} » does not open`, () => title() === label);
                    await until('the focus is not on the title', () => root.activeElement?.className === 'panel-title');
                }
                const operands = all('.panel-operands button').map((button) => flat(button.textContent));
                const one = {
                    path: [figure, ...titles.slice(1), title()].join(' > '),
                    name: read('.panel-title strong'),
                    value: read('.panel-value'),
                    meaning: read('.panel-meaning'),
                    names: read('.panel-names'),
                    values: read('.panel-values'),
                    source: read('.panel-source'),
                    text: flat(find('.panel').innerText),
                    field: find('.panel .setting [data-input], .panel .setting [data-choice]') !== null,
                    operands,
                    count: read('.panel-hypotheses > summary'),
                    hypotheses: all('.panel-list li').map((item) => flat(item.textContent)),
                };
                operands.forEach((operand, step) => {
                    if (seen.has(operand)) return;
                    seen.add(operand);
                    queue.push({ figure, steps: [...steps, step] });
                });
                if (titles.length > 0) {
                    find('.panel > button').click();
                    const before = titles.at(-1);
                    await until(`no way back to « ${before} »`, () => title() === before);
                    await until('the focus is not on the title', () => root.activeElement?.className === 'panel-title');
                }
                told.push(one);
            }
            return told;
        },
        [figures, most],
    );
}

/** The numbers of the article itself: no formula gives them, and no reader either. */
const marks = ['Seuil de base'];

/** What is wrong with an explanation. */
function faults(told) {
    const { path, name, value, meaning, names, values, source, text, field, operands, count, hypotheses } = told;
    const given = field || marks.some((mark) => name.startsWith(mark));
    const counted = { [words('panel.hypotheses.one')]: 1, '': 0 }[count] ?? Number(/\d+/.exec(count));
    return [
        [name.length > 2, 'no name'],
        [value.length > 0, 'no value'],
        [meaning.length > 10, 'no meaning'],
        [given === (names === ''), given ? 'a formula for what is given' : 'no formula in names'],
        // What would only say the result again is left out.
        [given ? values === '' : values !== value, given ? 'a formula for what is given' : 'the result for a formula'],
        [given || operands.length > 0, 'no operands'],
        [given || names !== values, 'the same formula twice'],
        // A question without an answer was read nowhere.
        [value === words('setting.empty') || source.length > words('panel.source').length + 1, 'no source'],
        [!/NaN|undefined|Infinity|…|[{}]/.test(text), 'a hole in the text'],
        [hypotheses.length === counted, `${counted} hypotheses announced, ${hypotheses.length} told`],
        [new Set(operands).size === operands.length, 'the same operand twice'],
    ].flatMap(([right, wrong]) => (right ? [] : [`${wrong}: ${path}`]));
}

for (const [state, figures, reach] of [
    [
        'the start',
        [
            '.answer [data-of="forecast.central.payback"]',
            '.score .figure',
            '.obstacles [data-of="indicators.dataQuality"]',
        ],
        async () => {},
    ],
    [
        'a case that does not pay',
        ['.score .figure', '.obstacles [data-of="economics.valueRatio"]', '.ruler .figure'],
        (seuil) => seuil.try('neighbourhood_grocer'),
    ],
]) {
    test(`every explanation is whole, and leads back where it came from: ${state}`, async () => {
        const page = await openPage();
        await reach(calculator(page));
        const told = await walk(page, figures, 75);
        assert.deepEqual(told.flatMap(faults), []);
        assert.equal(told.length, 75);
        const fields = told.filter(({ field }) => field).length;
        assert.ok(fields >= 8, `only ${fields} inputs and choices reached`);
    });
}

for (const activity of ['local', 'ecommerce', 'b2b']) {
    test(`the inputs named in the answer can be changed there: ${activity}`, async () => {
        const page = await openPage();
        const seuil = calculator(page);
        await seuil.activity(activity).check();
        assert.ok(await seuil.activity(activity).isChecked());
        const topics = ['channel', 'orderValue', 'costPerLead', 'closingRate'];
        const told = await walk(page, topics.map((topic) => `.answer-assumed [data-of=${topic}]`), 4);
        assert.deepEqual(told.flatMap(faults), []);
        assert.deepEqual(told.map(({ field }) => field), [true, true, true, true]);
    });
}

// What decides the score must be within reach of the score.
for (const [name, score, reach] of [
    ['hr_consultant_ads', '59', (seuil) => seuil.try('hr_consultant_ads')],
    ['electronics_shop_thin_margin', '19', (seuil) => seuil.try('electronics_shop_thin_margin')],
    ['80 € left on 100 € at the start', '59', (seuil) => seuil.slider('margin').fill('80')],
    ['B2B at the start', '48', (seuil) => seuil.activity('b2b').check()],
]) {
    test(`the score’s explanation leads to what holds it down: ${name}`, async () => {
        const seuil = calculator(await openPage());
        await reach(seuil);
        await eventually(() => seuil.read('.score-figure .figure'), score);
        const held = plain(await seuil.find('.obstacle-name').first().textContent());
        await seuil.why('.score', 'score');
        const operands = (await seuil.panel('.panel-operands button').allTextContents()).map(plain);
        assert.ok(operands.some((operand) => operand.includes(`« ${held} »`)), `${held}: ${operands.join(' | ')}`);
    });
}

test('hypotheses open and close, and are those announced', async () => {
    const seuil = calculator(await openPage());
    await seuil.why('.answer', 'forecast.prudent.cashAtHorizon');
    const list = seuil.panel('.panel-list').first();
    assert.equal(await list.isVisible(), false);
    const summary = seuil.panel('.panel-hypotheses > summary');
    const [count] = /\d+/.exec(await summary.textContent());
    await summary.press('Enter');
    await list.waitFor();
    assert.equal(await seuil.panel('.panel-list li').count(), Number(count));
    assert.ok(Number(count) > 5, `${count} hypotheses`);
    // They stay open while the numbers move.
    const before = await seuil.read('.panel-value');
    await seuil.slider('budget').fill('1500');
    await eventually(async () => (await seuil.read('.panel-value')) !== before, true);
    assert.ok(await list.isVisible());
    await summary.press('Enter');
    await list.waitFor({ state: 'hidden' });
});

test('what weighs most is there at once, under who answers for it; the others open', async () => {
    const seuil = calculator(await openPage());
    await seuil.why('.answer', 'forecast.prudent.cashAtHorizon');
    await seuil.panel('.panel-hypotheses > summary').press('Enter');
    const groups = seuil.panel('.panel-group');
    await groups.first().waitFor();
    const titles = (await seuil.panel('.panel-group > .panel-key').allTextContents()).map(plain);
    const known = ['own', 'judgement', 'official', 'other'].map((who) => plain(words(`panel.group.${who}`)));
    assert.deepEqual(titles, known.filter((title) => titles.includes(title)));
    assert.ok(titles.length > 1, String(titles));
    const own = groups.first();
    assert.equal(await own.locator('> .panel-list li').count(), 3);
    // The reader's own can be opened, and changed there.
    assert.equal(await own.locator('li button').count(), await own.locator('li').count());
    const rest = own.locator('details .panel-list');
    assert.equal(await rest.isVisible(), false);
    await own.locator('summary').press('Enter');
    await rest.waitFor();
    await own.locator('li button').first().press('Enter');
    await seuil.panel('.setting').waitFor();
});

test('the whole calculation stands aside, by keyboard too, and leads to what the short one leaves out', async () => {
    const seuil = calculator(await openPage());
    await seuil.try('hr_consultant_ads');
    await seuil.why('.score', 'score');
    const [short, whole] = [seuil.panel('> .panel-formula .panel-names'), seuil.panel('.panel-whole .panel-names')];
    assert.equal(await whole.isVisible(), false);
    const summary = seuil.panel('.panel-whole > summary');
    assert.equal(plain(await summary.textContent()), words('panel.whole'));
    await summary.press('Enter');
    await whole.waitFor();
    const [few, many] = [await short.textContent(), await whole.textContent()];
    assert.ok(few.length * 4 < many.length, few);
    // What stands there leads on: to the months of a sum that is told by its last.
    await seuil.panel('.panel-bar button').press('Enter');
    await seuil.why('.answer', 'forecast.prudent.cashAtHorizon');
    await seuil.panel('.panel-operands button').first().press('Enter');
    await eventually(async () => (await seuil.read('.panel-title')).startsWith('Trésorerie cumulée'), true);
    await summary.press('Enter');
    const further = seuil.panel('.panel-others button').first();
    const label = plain(await further.textContent());
    await further.press('Enter');
    await eventually(() => seuil.read('.panel-title'), label);
});

test('a source opens beside: what the reader has set stays', async () => {
    const page = await openPage();
    const seuil = calculator(page);
    await seuil.why('.answer', 'costPerLead');
    const link = seuil.panel('.panel-source a');
    assert.equal(await link.getAttribute('href'), new URL('seuil/methode.html#source.leadCost', page.url()).href);
    assert.equal(await link.getAttribute('target'), '_blank');
    assert.ok((await seuil.read('.panel-source')).includes(words('panel.tab')));
});

test('in print the words of an explanation remain, its buttons do not', async () => {
    const page = await openPage();
    const seuil = calculator(page);
    await seuil.why('.obstacles', 'indicators.dataQuality');
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.panel-title', '.panel-meaning', '.panel-names', '.panel-values', '.panel-source']) {
        assert.ok(await seuil.panel(part).first().isVisible(), part);
    }
    assert.ok(await seuil.find('.answer .figure').first().isVisible(), 'the figures are words in print');
    const buttons = await seuil.panel('button').evaluateAll((all) => all.map((button) => button.checkVisibility()));
    assert.ok(buttons.length > 2 && !buttons.includes(true), String(buttons));
    // « Il vient de : » says nothing without what follows it.
    assert.equal(await seuil.panel().getByText(words('panel.operands')).isVisible(), false);
});
