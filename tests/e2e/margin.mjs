// « Taux de marge »: the margin over cost that accountants know, as a second way to set the one margin.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventually, plain, words } from './harness.mjs';
import { agrees, expected, fieldsIn, groups, refining } from './help/refining.mjs';

async function margins(options) {
    const part = await refining(options, ['refine.sales']);
    const [main, cost] = ['main', 'cost'].map((place) => fieldsIn(part.seuil, place));
    return { ...part, main, cost, refine: part };
}

for (const [over, price, left] of [
    ['66,67', 0.4, '66,67'],
    ['100', 0.5, '100'],
    ['300', 0.75, '300'],
    ['1 900', 0.95, '1 900'],
    ['25 %', 0.2, '25'],
    ['5,26', 0.05, '5,26'],
]) {
    test(`${over} over cost is ${price * 100} out of 100 sold, in all fields of the margin`, async () => {
        const { seuil, main, cost, refine } = await margins();
        await cost.field('margin').fill(over);
        await agrees(seuil, { margin: price });
        // What is being typed stays as it is.
        assert.equal(await cost.field('margin').inputValue(), over);
        assert.deepEqual([await main.value('margin'), await refine.value('margin')], [price * 100, price * 100]);
        assert.equal(await main.slider('margin').inputValue(), String(price * 100));
        await cost.field('margin').blur();
        await eventually(async () => plain(await cost.field('margin').inputValue()), left);
    });
}

for (const [how, place] of [['main', 'main'], ['refined', 'refine']]) {
    test(`40 in the ${how} margin is 66,67 over cost`, async () => {
        const part = await margins();
        await part[place].enter('margin', '40');
        await agrees(part.seuil, { margin: 0.4 });
        await eventually(() => part.cost.field('margin').inputValue(), '66,67');
        await part[place].slider('margin').press('Home');
        await eventually(() => part.cost.field('margin').inputValue(), '5,26');
        await part[place].slider('margin').press('End');
        await eventually(async () => plain(await part.cost.field('margin').inputValue()), '1 900');
    });
}

test('what was typed over cost is still there once the field is left', async () => {
    const { cost } = await margins();
    const changed = [];
    for (const rate of ['20', '50', '60', '80', '150', '200']) {
        await cost.enter('margin', rate);
        const kept = plain(await cost.field('margin').inputValue());
        if (kept !== rate) changed.push(`${rate} has become ${kept}`);
    }
    assert.deepEqual(changed, []);
});

for (const wrong of ['5', '1 950', '0', '-20', '-100', 'abc', '']) {
    test(`« ${wrong} » over cost is refused with its range, and nothing changes`, async () => {
        const { seuil, main, cost, refine } = await margins();
        await main.enter('margin', '43');
        await agrees(seuil, { margin: 0.43 });
        const answer = await seuil.answer();
        await cost.enter('margin', wrong);
        const told = plain(await cost.error('margin').textContent());
        const refused = words('margin.refused').replace('{min}', '5,26 %').replace('{max}', '1 900 %');
        assert.ok(told.startsWith(refused), told);
        assert.equal(await cost.field('margin').getAttribute('aria-invalid'), 'true');
        assert.equal(await cost.field('margin').inputValue(), wrong);
        assert.equal(await seuil.answer(), answer);
        assert.deepEqual([await main.value('margin'), await refine.value('margin')], [43, 43]);
        assert.equal(await main.field('margin').getAttribute('aria-invalid'), null);
    });
}

test('the number kept is told in the unit of the field that was refused', async () => {
    const { main, cost } = await margins();
    await main.enter('margin', '43');
    await cost.enter('margin', 'abc');
    assert.match(plain(await cost.error('margin').textContent()), /Le calcul garde 75,44 %/);
});

test('it changes the margin alone', async () => {
    const { seuil, cost, value } = await refining({}, Object.keys(groups)).then((part) => ({
        ...part,
        cost: fieldsIn(part.seuil, 'cost'),
    }));
    const others = Object.values(groups)
        .flatMap((keys) => keys.split(' '))
        .filter((key) => !['activity', 'micro', 'vatRecoverable', 'ultraLocal', 'channel', 'margin'].includes(key));
    const read = () => Promise.all(others.map(async (key) => [key, await value(key)]));
    const before = await read();
    await cost.enter('margin', '66,67');
    await agrees(seuil, { margin: 0.4 });
    assert.notDeepEqual(expected({ margin: 0.4 }), expected({}), 'the change must be one that is seen');
    assert.deepEqual(await read(), before);
});
