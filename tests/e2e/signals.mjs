// « Répondre aux questions sur mon organisation »: twelve questions, the level that each answer has, what is still to
// answer before a « oui ».

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, cases, eventually, openPage, plain, words } from './harness.mjs';
import {
    agrees, asked, asking, defaults, evaluate, fieldsIn, focus, inSight, optionName, saysOnce, scale, shown, signals, swipeOver,
    typed,
} from './help/refining.mjs';

/** The thresholds of model.md, §7, bounds included: what one answers, and its level. */
const levels = {
    ownerHours: { 0: 0, '2,9': 0, 3: 1, '5,9': 1, 6: 2, 80: 2 },
    publishingRate: { 100: 0, 80: 0, '79,9': 1, 50: 1, '49,9': 2, 0: 2 },
    activeChannels: { 0: 0, 2: 0, 3: 1, 4: 2, 20: 2 },
    leadTrend: { 1000: 0, '5,1': 0, 5: 1, 0: 1, '-5': 1, '-5,1': 2, '-100': 2 },
    skillGaps: { 0: 0, 1: 0, 2: 1, 3: 2, 5: 2 },
    currentAds: { 0: 0, 299: 0, 300: 1, 1000: 1, 1001: 2, 20_000: 2 },
    postponedActions: { 0: 0, 1: 0, 2: 1, 3: 1, 4: 2, 50: 2 },
    topChannelShare: { 0: 0, '49,9': 0, 50: 1, 70: 1, '70,1': 2, 100: 2 },
    unansweredShare: { 0: 0, '4,9': 0, 5: 1, 20: 1, '20,1': 2, 100: 2 },
    tracking: { complete: 0, partial: 1, none: 2 },
    contactFile: { crm: 0, spreadsheet: 1, none: 2 },
    occupancy: { 0: 0, '84,9': 0, 85: 1, 95: 1, '95,1': 2, 100: 2 },
};
const readiness = ['unansweredShare', 'tracking', 'contactFile', 'occupancy'];
const blocking = ['tracking', 'occupancy', 'unansweredShare'];
const isChoice = (key) => ['tracking', 'contactFile'].includes(key);

/** What to prepare when a readiness signal is at its worst. */
const todo = {
    unansweredShare: 'cap.leads_unanswered.todo',
    tracking: 'cap.tracking_missing.todo',
    contactFile: 'signal.contactFile.todo',
    occupancy: 'cap.capacity_full.todo',
};

const question = (seuil, key) => seuil.find(`[data-signal=${key}]`);
const level = (seuil, key) => question(seuil, key).getAttribute('data-level');

/** Gives an answer as one would; null is « Je ne sais pas ». */
async function answer({ seuil, option, enter }, key, value) {
    if (isChoice(key)) await option(key, value === null ? words('setting.unknown') : optionName(key, value)).check();
    else if (value === null) await question(seuil, key).getByRole('button', { name: words('setting.unknown') }).click();
    else await enter(key, value);
}

/** The same answer in a profile. */
const meant = (key, value) => (isChoice(key) ? value : shown(value) / scale(key));

/** What is told of the answers still to give. */
async function left(seuil, count) {
    const form = count === 0 ? 'questions.all' : `questions.intro.${count > 1 ? 'many' : 'one'}`;
    const expected = words(form).replace('{count}', count);
    for (const place of ['.signals-left', '.questions .section-intro']) {
        await eventually(async () => (await seuil.read(place)).startsWith(expected) || seuil.read(place), true);
    }
}

for (const key of signals) {
    test(`each threshold: ${key}`, async () => {
        const part = await asking();
        const { seuil, field } = part;
        const side = readiness.includes(key) ? 'readiness' : 'need';
        // Hours and ads have a default: not knowing them is going back to it.
        const unknown = { ownerHours: '1', currentAds: '0' }[key] ?? 'unknown';
        assert.equal(await level(seuil, key), unknown);

        for (const [value, expected] of Object.entries(levels[key])) {
            await answer(part, key, value);
            await eventually(async () => [value, await level(seuil, key)], [value, String(expected)]);
            const profile = { [key]: meant(key, value) };
            await agrees(seuil, profile);
            const { indicators } = evaluate(profile);
            assert.equal(indicators.levels[key], expected);
            const told = plain(await question(seuil, key).locator('.signal-level').textContent());
            assert.equal(told, words(`signal.${side}.${expected}`));
            const sums = await seuil.find('.signals-sums .figure').allTextContents();
            const percent = (share) => `${String(Math.round(share * 1000) / 10).replace('.', ',')} %`;
            assert.deepEqual(sums.map(plain), [indicators.need, indicators.readiness].map(percent));
            // What is not ready has to be prepared, and only that.
            const advice = (await question(seuil, key).locator('.signal-todo').allTextContents()).map(plain);
            assert.deepEqual(advice, side === 'readiness' && expected === 2 ? [words(todo[key])] : [], value);
        }

        await answer(part, key, null);
        await eventually(() => level(seuil, key), unknown);
        await agrees(seuil, {});
        assert.equal((await focus(part.page))?.signal, key, '« Je ne sais pas » keeps the focus');
        if (!isChoice(key)) {
            const button = question(seuil, key).getByRole('button', { name: words('setting.unknown') });
            // To the two that have a hypothesis it is a way back, to the others an answer.
            assert.equal(await button.getAttribute('aria-pressed'), asked.includes(key) ? 'true' : null);
            const start = defaults()[key];
            assert.equal(await field(key).inputValue(), start === null ? '' : String(start));
        }
    });
}

test('twelve questions, each asked as one, with why it matters', async () => {
    const { seuil } = await asking();
    const found = await seuil.find('[data-signal]').evaluateAll((all) => all.map(({ dataset }) => dataset.signal));
    assert.deepEqual(found.sort(), signals.toSorted());
    for (const key of signals) {
        const read = async (part) => plain(await question(seuil, key).locator(part).textContent());
        assert.equal(await read('.field-label, legend'), words(`indicator.${key}.question`));
        assert.equal(await read('.field-hint'), words(`signal.${key}.why`));
        await question(seuil, key).getByText(words('setting.unknown')).waitFor();
    }
});

test('before anything is asked, nothing is answered: no « Je ne sais pas » is ticked until it is said', async () => {
    const { seuil, option } = await asking();
    const ticked = () => seuil.find('[data-signal] :is(:checked, [aria-pressed=true])').count();
    assert.equal(await ticked(), 0);
    await option('tracking', words('setting.unknown')).check();
    await question(seuil, 'occupancy').getByRole('button', { name: words('setting.unknown') }).click();
    await eventually(ticked, 2);
    assert.ok(await option('tracking', words('setting.unknown')).isChecked());
    // Said or not, nobody knows.
    for (const key of ['tracking', 'occupancy']) assert.equal(await level(seuil, key), 'unknown');
    await left(seuil, 5);
    await seuil.find('.history').getByRole('button', { name: words('history.undo') }).click();
    await eventually(ticked, 1);
});

test('a whole number is asked for as such', async () => {
    const { error, enter } = await asking();
    for (const key of ['activeChannels', 'skillGaps', 'postponedActions']) {
        await enter(key, '2,5');
        const told = plain(await error(key).textContent());
        // 2,5 lies between the bounds: they alone do not tell why it is refused.
        assert.match(told, /entier/, `${key}: « ${told} »`);
    }
});

test('out of range is refused, and the answer stays', async () => {
    const { seuil, enter, error } = await asking();
    for (const [key, right, wrong, ...bounds] of [
        ['leadTrend', '5', '-101', '−100 %', '1 000 %'],
        ['occupancy', '90', '100,1', '0 %', '100 %'],
        ['skillGaps', '2', '6', '0', '5'],
    ]) {
        await enter(key, right);
        await enter(key, wrong);
        const told = plain(await error(key).textContent());
        for (const bound of bounds) assert.ok(told.includes(bound), `« ${told} » does not say ${bound}`);
        assert.equal(await level(seuil, key), '1');
    }
});

test('an arrow answers, an emptied field forgets, and the least can be answered from the slider', async () => {
    const { page, seuil, slider, field, value } = await asking();
    await slider('unansweredShare').focus();
    assert.equal(await slider('unansweredShare').getAttribute('aria-valuetext'), words('setting.empty'));
    await page.keyboard.press('ArrowRight');
    await eventually(() => value('unansweredShare'), 1);
    await field('unansweredShare').fill('');
    await field('unansweredShare').blur();
    await eventually(() => level(seuil, 'unansweredShare'), 'unknown');
    // « None of my requests » is the best answer: Home must give it although the thumb stands there already.
    await slider('unansweredShare').focus();
    await page.keyboard.press('Home');
    await eventually(() => level(seuil, 'unansweredShare'), '0');
});

test('the answers still to give go down one by one, and « Oui » comes with the last', async () => {
    const deserving = cases.find(({ name }) => name === 'plumber_one_town').profile;
    const part = await asking();
    const { seuil } = part;
    await seuil.try('plumber_one_town');
    await agrees(seuil, deserving);
    await left(seuil, 0);
    const profile = { ...deserving };
    for (const key of asked) {
        await answer(part, key, null);
        delete profile[key];
        await agrees(seuil, profile);
    }
    const order = ['skillGaps', 'occupancy', 'activeChannels', 'tracking', 'unansweredShare'];
    for (const [rank, key] of order.entries()) {
        await left(seuil, order.length - rank);
        assert.notEqual(expectedVerdict(profile), 'yes');
        profile[key] = deserving[key];
        await answer(part, key, isChoice(key) ? deserving[key] : typed(deserving[key] * scale(key)));
        await agrees(seuil, profile);
    }
    await left(seuil, 0);
    assert.equal(expectedVerdict(profile), 'yes');
    assert.equal(await seuil.find('.questions .link-button').count(), 0);
});

const expectedVerdict = (profile) => evaluate(profile).verdict;

test('while graver things decide, no answer is said to bring a « oui »', async () => {
    const { seuil, option } = await asking();
    // At the start something graver decides; not with such a margin.
    await fieldsIn(seuil, 'main').enter('margin', '90');
    await eventually(async () => (await seuil.read('.signals-left')).endsWith(words('questions.until')), true);
    await option('tracking', optionName('tracking', 'none')).check();
    await eventually(async () => (await seuil.read('.signals-left')).endsWith(words('questions.later')), true);
});

/** What the last line of « Les questions qui restent » says. */
const others = (count) => words('questions.optional.many').replace('{count}', count);

test('the three that block are listed; the others are told by how many it takes', async () => {
    const seuil = calculator(await openPage());
    const list = await seuil.find('.question-list button').evaluateAll((all) => all.map((one) => one.textContent));
    const asks = blocking.map((key) => words(`indicator.${key}.question`)).sort();
    assert.deepEqual(list.map(plain).sort(), asks);
    assert.equal(plain(await seuil.find('.questions .link-button').last().textContent()), others(2));
});

for (const [how, width] of [['the mouse', 1200], ['the keyboard', 1200], ['the keyboard', 320]]) {
    test(`a question that remains leads to its field by ${how}, ${width} px`, async () => {
        const page = await openPage({ width, height: 640, reducedMotion: 'reduce' });
        const seuil = calculator(page);
        const ways = [...blocking.map((key) => [key, words(`indicator.${key}.question`)]), ['publishingRate', others(2)]];
        for (const [key, name] of ways) {
            const button = seuil.find('.questions').getByRole('button', { name });
            if (how === 'the mouse') await button.click();
            else {
                await button.focus();
                await page.keyboard.press('Enter');
            }
            await eventually(async () => (await focus(page))?.signal, key);
            assert.ok(['field-text', 'radio'].includes((await focus(page)).what), key);
            await eventually(() => inSight(page), true);
            const asks = await question(seuil, key).locator('.field-label, legend').boundingBox();
            const brief = await seuil.find('.brief').boundingBox();
            assert.ok(asks.y >= brief.y + brief.height - 1, `${key}: the question is under the short answer`);
        }
    });
}

test('an answer that leaves the score where it stood is told by itself', async () => {
    const part = await asking({ prepare: (page) => page.clock.install() });
    // What is unknown counts as the middle level: the score stays.
    const said = await saysOnce(part.page, () => answer(part, 'contactFile', 'spreadsheet'));
    assert.ok(said.includes(words('signal.readiness.1')), said);
    assert.ok(said.includes(words('questions.intro.many').replace('{count}', '4')), said);
});

test('an answer is told once', async () => {
    const part = await asking({ prepare: (page) => page.clock.install() });
    const said = await saysOnce(part.page, () => answer(part, 'tracking', 'none'));
    assert.ok(said.startsWith(words('verdict.not_yet')), said);
});

test('a finger that scrolls over a slider answers nothing', async () => {
    const { page, seuil, slider } = await asking({ width: 360, height: 640, hasTouch: true, isMobile: true });
    await swipeOver(page, slider('unansweredShare'));
    await eventually(() => level(seuil, 'unansweredShare'), 'unknown');
});
