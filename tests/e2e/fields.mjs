// Numbers set by a slider and by hand: what is read, what is refused, and the text left as it is typed.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, eventually, openPage, plain } from './harness.mjs';
import { stop } from './help/clock.mjs';

const allowed = { budget: ['0 €', '20 000 €'], margin: ['5 €', '95 €'] };

/** Fills a field, leaves it, and waits for its error, which it gives back. */
async function refused(seuil, input, raw) {
    await seuil.typed(input).fill(raw);
    await seuil.typed(input).blur();
    await seuil.error(input).waitFor();
    return plain(await seuil.error(input).textContent());
}

test('the slider sets the text', async () => {
    const seuil = calculator(await openPage());
    for (const [input, value, shown] of [
        ['budget', '2350', '2 350'],
        ['budget', '0', '0'],
        ['margin', '37', '37'],
    ]) {
        await seuil.slider(input).fill(value);
        await eventually(async () => plain(await seuil.typed(input).inputValue()), shown);
        assert.equal(plain(await seuil.slider(input).getAttribute('aria-valuetext')), `${value} €`);
    }
    assert.equal(await seuil.budget(), '0 €');
});

test('the text sets the slider', async () => {
    const seuil = calculator(await openPage());
    for (const [input, typed, value, said] of [
        ['budget', '2350', '2350', '2350 €'],
        ['budget', '1 234,56', '1250', '1234,56 €'],
        ['margin', '62', '62', '62 €'],
        ['margin', '62,5', '63', '62,5 €'],
    ]) {
        await seuil.typed(input).fill(typed);
        await eventually(() => seuil.slider(input).inputValue(), value);
        assert.equal(plain(await seuil.slider(input).getAttribute('aria-valuetext')), said);
    }
});

test('a budget beyond the slider is taken; the slider stays at its end and says the true value', async () => {
    const page = await openPage();
    const seuil = calculator(page);
    await seuil.typed('budget').fill('8000');
    await eventually(seuil.budget, '8 000 €');
    assert.equal(await seuil.slider('budget').inputValue(), '6000');
    assert.equal(plain(await seuil.slider('budget').getAttribute('aria-valuetext')), '8000 €');
    await seuil.slider('budget').focus();
    assert.equal(plain(await seuil.typed('budget').inputValue()), '8 000');
    await page.keyboard.press('ArrowLeft');
    await eventually(seuil.budget, '5 950 €');
    assert.equal(plain(await seuil.typed('budget').inputValue()), '5 950');
});

const spaces = { 'U+0020': ' ', 'U+00A0': '\u{A0}', 'U+202F': '\u{202F}', 'U+2009': '\u{2009}' };
for (const [name, raw, budget, formatted] of [
    ...Object.entries(spaces).map(([code, space]) => [
        `1 500,50 € with ${code}`,
        `1${space}500,50${space}€`,
        '1 500,50 €',
        '1 500,50',
    ]),
    ['1500.5', '1500.5', '1 500,50 €', '1 500,50'],
    ['1.500,50', '1.500,50', '1 500,50 €', '1 500,50'],
    ['1,500.50', '1,500.50', '1 500,50 €', '1 500,50'],
    ['1,5k', '1,5k', '1 500 €', '1 500'],
    ['1500 €/mois', '1500 €/mois', '1 500 €', '1 500'],
    ['the least', '0', '0 €', '0'],
    ['the most', '20 000', '20 000 €', '20 000'],
]) {
    test(`read: ${name}; kept as typed, formatted on leaving`, async () => {
        const seuil = calculator(await openPage());
        await seuil.typed('budget').fill(raw);
        await eventually(seuil.budget, budget);
        assert.equal(await seuil.typed('budget').inputValue(), raw);
        await seuil.typed('budget').blur();
        await eventually(async () => plain(await seuil.typed('budget').inputValue()), formatted);
        assert.equal(await seuil.error('budget').count(), 0);
        assert.equal(await seuil.budget(), budget);
    });
}

for (const [input, raw, ...said] of [
    ['budget', '1.500', '« 1.500 »', '1 500 ou 1,5', '1500 ou 1,5,'],
    ['budget', 'abc', '« abc » n’est pas un nombre'],
    ['budget', '25000', '25 000 € est hors des limites'],
    ['budget', '-5', '−5 € est hors des limites'],
    ['budget', '', 'Indiquez un nombre'],
    ['budget', '1e400', '« 1e400 » n’est pas un nombre'],
    ['budget', 'NaN', '« NaN » n’est pas un nombre'],
    ['margin', '4,9', '4,90 € est hors des limites'],
    ['margin', '96', '96 € est hors des limites'],
    ['margin', '', 'Indiquez un nombre'],
]) {
    test(`refused: ${input} « ${raw} »`, async () => {
        const seuil = calculator(await openPage());
        await seuil.typed('budget').fill('1234');
        await seuil.typed('margin').fill('43');
        await eventually(seuil.budget, '1 234 €');
        const before = await seuil.answer();

        const error = await refused(seuil, input, raw);
        const kept = { budget: '1 234 €', margin: '43 €' }[input];
        for (const part of [...allowed[input], ...said, `Le calcul garde ${kept}.`]) {
            assert.ok(error.includes(part), `« ${error} » does not say « ${part} »`);
        }
        const field = seuil.typed(input);
        assert.equal(await field.inputValue(), raw);
        assert.equal(await field.getAttribute('aria-invalid'), 'true');
        const described = await field.evaluate((element) =>
            element
                .getAttribute('aria-describedby')
                .split(' ')
                .map((id) => element.getRootNode().getElementById(id)?.className),
        );
        assert.deepEqual(described, ['field-error', 'field-hint']);
        assert.equal(await seuil.answer(), before);
        assert.equal(await seuil.budget(), '1 234 €');
        const other = input === 'budget' ? 'margin' : 'budget';
        assert.equal(await seuil.typed(other).getAttribute('aria-invalid'), null);
        assert.equal(await seuil.find('.field-error').count(), 1);
    });
}

test('an error waits until the hand rests, and goes as soon as the text is right', async () => {
    const page = await openPage({ prepare: (page) => page.clock.install() });
    const seuil = calculator(page);
    await stop(page);
    await seuil.typed('budget').focus();
    await page.keyboard.press('End');
    await page.keyboard.type('x');
    await page.clock.runFor(500);
    await page.keyboard.type('y');
    await page.clock.runFor(800);
    assert.equal(await seuil.error('budget').count(), 0);
    await page.clock.runFor(200);
    await seuil.error('budget').waitFor();
    assert.match(await seuil.typed('budget').inputValue(), /^1.000xy$/u);

    // Still wrong, and told so at once, since it is told already; then right.
    await page.keyboard.press('Backspace');
    await eventually(async () => /^« 1 000x »/.test(plain(await seuil.error('budget').textContent())), true);
    await page.keyboard.press('Backspace');
    await eventually(() => seuil.error('budget').count(), 0);
    assert.equal(await seuil.typed('budget').getAttribute('aria-invalid'), null);
    assert.equal(await seuil.typed('budget').getAttribute('aria-describedby'), 'budget-main-hint');
    await page.clock.runFor(5_000);
    assert.equal(await seuil.error('budget').count(), 0);
});

test('moving the slider replaces a text that was refused', async () => {
    const page = await openPage();
    const seuil = calculator(page);
    await refused(seuil, 'budget', 'abc');
    await seuil.slider('budget').focus();
    await page.keyboard.press('ArrowRight');
    await eventually(async () => plain(await seuil.typed('budget').inputValue()), '1 050');
    assert.equal(await seuil.error('budget').count(), 0);
    await refused(seuil, 'budget', '25000');
    // The value that the answer already has.
    await seuil.slider('budget').fill('1050');
    await eventually(async () => plain(await seuil.typed('budget').inputValue()), '1 050');
    assert.equal(await seuil.error('budget').count(), 0);
});

test('a case and « Revenir au départ » replace a text that was refused', async () => {
    const seuil = calculator(await openPage());
    await refused(seuil, 'budget', 'abc');
    await seuil.try('plumber_one_town');
    await eventually(seuil.budget, '880 €');
    assert.equal(await seuil.typed('budget').inputValue(), '880');
    assert.equal(await seuil.error('budget').count(), 0);
    await refused(seuil, 'margin', 'abc');
    await seuil.reset.click();
    await eventually(seuil.budget, '1 000 €');
    assert.equal(await seuil.typed('margin').inputValue(), '50');
    assert.equal(await seuil.error('margin').count(), 0);
});

test('typing key by key erases nothing and leaves the caret where it is', async () => {
    const page = await openPage();
    const seuil = calculator(page);
    const field = seuil.typed('budget');
    const type = async (key, value, caret, budget) => {
        await page.keyboard.press(key);
        assert.deepEqual(
            await field.evaluate(({ value, selectionStart }) => [value, selectionStart]),
            [value, caret],
            `after ${key}`,
        );
        if (budget) await eventually(seuil.budget, budget);
    };
    await field.focus();
    await page.keyboard.press('Control+a');
    await type('1', '1', 1, '1 €');
    await type('2', '12', 2, '12 €');
    await type('4', '124', 3, '124 €');
    await type('5', '1245', 4, '1 245 €');
    await type('Comma', '1245,', 5, '1 245 €');
    await type('5', '1245,5', 6, '1 245,50 €');
    // In the middle.
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await type('3', '12345,5', 3, '12 345,50 €');
    await type('Backspace', '1245,5', 2, '1 245,50 €');
    await type('Space', '12 45,5', 3);
    await type('Delete', '12 5,5', 3);
    await seuil.error('budget').waitFor();
    assert.deepEqual(await field.evaluate(({ value, selectionStart }) => [value, selectionStart]), ['12 5,5', 3]);
    await type('x', '12 x5,5', 4);
    await type('Backspace', '12 5,5', 3);
    await type('Backspace', '125,5', 2, '125,50 €');
});

test('a text half deleted is neither refilled nor forgotten', async () => {
    const page = await openPage();
    const seuil = calculator(page);
    await seuil.typed('margin').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    assert.equal(await seuil.typed('margin').inputValue(), '');
    // An empty text is refused: the margin is the one from before.
    await eventually(() => seuil.slider('margin').inputValue(), '50');
    await seuil.error('margin').waitFor();
    assert.equal(await seuil.typed('margin').inputValue(), '');
    await page.keyboard.type('6');
    await eventually(() => seuil.slider('margin').inputValue(), '6');
    assert.equal(await seuil.typed('margin').inputValue(), '6');
    assert.equal(await seuil.error('margin').count(), 0);
});

test('Enter formats the text without leaving the field', async () => {
    const page = await openPage();
    const seuil = calculator(page);
    await seuil.typed('budget').fill('1,5k');
    await page.keyboard.press('Enter');
    await eventually(async () => plain(await seuil.typed('budget').inputValue()), '1 500');
    assert.ok(await seuil.typed('budget').evaluate((field) => field.matches(':focus')));
});

test('sixty random texts: no « NaN », nothing infinite or undefined, on the page or in its attributes', async () => {
    const page = await openPage({ prepare: (page) => page.clock.install() });
    const seuil = calculator(page);
    const signs = [...'0123456789012345,.  -−+€%ke', '\u{202F}'];
    const pieces = [...signs, 'NaN', 'inf', 'Infinity', '1e400', '000', '<b>', '/mois'];
    let seed = 20_261_123;
    const next = (bound) => {
        seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
        return Math.floor((seed / 2 ** 32) * bound);
    };
    const seen = new Set();
    const typed = { budget: '', margin: '' };
    for (let turn = 0; turn < 60; turn++) {
        const input = ['budget', 'margin'][turn % 2];
        const raw = Array.from({ length: 1 + next(6) }, () => pieces[next(pieces.length)]).join('');
        typed[input] = raw;
        await seuil.typed(input).fill(raw);
        await seuil.typed(input).blur();
        await page.clock.runFor(1000);
        const refused = (await seuil.error(input).count()) > 0;
        seen.add(refused);
        const wrong = await page.evaluate(
            ([typed, input, refused]) => {
                const root = document.querySelector('seuil-calculateur').shadowRoot;
                // An error quotes what was typed, and a field keeps it.
                const quoted = Object.values(typed).map((raw) => `«\u{A0}${raw.trim().slice(0, 30)}\u{A0}»`);
                const strange = (text) => /NaN|Infinity|\binf\b|undefined|null/.exec(text);
                const texts = [];
                for (const element of root.querySelectorAll('*')) {
                    const where = element.className;
                    for (const { name, value } of element.attributes) texts.push([`${where} ${name}`, value]);
                    for (const node of element.childNodes) {
                        if (node.nodeType === Node.TEXT_NODE) texts.push([where, node.data]);
                    }
                    if (element.matches('input:not([aria-invalid])')) texts.push([where, element.value]);
                }
                const kept = root.querySelector(`[data-input=${input}] .field-text`).value;
                return [
                    ...texts
                        .map(([where, text]) => [where, quoted.reduce((rest, part) => rest.replace(part, ''), text)])
                        .filter(([, text]) => strange(text))
                        .map(([where, text]) => `${where}: ${text}`),
                    ...(refused && kept !== typed[input] ? [`kept ${kept}`] : []),
                    ...(root.querySelector('b') ? ['typed markup became an element'] : []),
                ];
            },
            [typed, input, refused],
        );
        assert.deepEqual(wrong, [], `after « ${raw} » in ${input}`);
    }
    assert.deepEqual([...seen].sort(), [false, true], 'some texts are taken, some refused');
});
