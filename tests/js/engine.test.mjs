// The published engine, as a user of the npm package meets it.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import {
    compare, defaults, describe, evaluate, explain, fromLink, initSync, judgePilot, pilot, sensitivity, simulate, target, toLink, version,
} from '../../dist/npm/seuil.js';

const file = (path) => new URL(`../../${path}`, import.meta.url);
const fixture = (name) => JSON.parse(readFileSync(file(`tests/fixtures/${name}.json`), 'utf8'));

const activities = ['local', 'ecommerce', 'b2b'];
const cases = fixture('cases');
const vectors = fixture('vectors');

initSync({ module: readFileSync(file('dist/npm/seuil_bg.wasm')) });

// Results

/** Agreement to 1e-9, and to 1e-6 for what should be about 0. */
function close(actual, expected) {
    const slack = Math.abs(expected) < 1e-3 ? 1e-6 : 1e-9 * Math.abs(expected);
    return Math.abs(actual - expected) <= slack;
}

/** Every place where two results differ, in words. */
function differences(actual, expected, path = 'result') {
    const differs = (what = JSON.stringify(actual)) => [`${path}: ${what} instead of ${JSON.stringify(expected)}`];
    if (typeof expected === 'number') return typeof actual === 'number' && close(actual, expected) ? [] : differs();
    if (expected === null || typeof expected !== 'object') return actual === expected ? [] : differs();
    if (typeof actual !== 'object' || actual === null) return differs();
    // A curve given at some months only.
    if (Array.isArray(actual) && !Array.isArray(expected)) {
        if (actual.length !== 36) return differs(`${actual.length} months`);
        const months = Object.keys(expected);
        return months.flatMap((month) => differences(actual[month - 1], expected[month], `${path}[${month}]`));
    }
    if (Object.getPrototypeOf(actual) !== Object.getPrototypeOf(expected)) return differs('no plain object or array');
    const [own, keys] = [actual, expected].map((one) => Object.keys(one).sort().join());
    if (own !== keys) return [`${path}: keys ${own} instead of ${keys}`];
    return Object.keys(expected).flatMap((key) => differences(actual[key], expected[key], `${path}.${key}`));
}

for (const { name, profile, thresholds, assessment } of cases) {
    test(`case ${name}`, () => {
        assert.deepEqual(differences(evaluate(profile, { thresholds }), assessment), []);
    });
}

test(`${vectors.length} vectors`, () => {
    const wrong = vectors.flatMap(({ profile, thresholds, assessment }) =>
        differences(evaluate(profile, { thresholds }), assessment, JSON.stringify(profile)),
    );
    assert.deepEqual(wrong, []);
});

test('what is undefined or left out takes the default', () => {
    assert.deepEqual(evaluate({ budget: undefined, activity: undefined }), evaluate({}));
    assert.deepEqual(evaluate({}), evaluate({ activity: 'local' }));
    assert.deepEqual(evaluate({}, { thresholds: undefined }), evaluate({}));
    assert.deepEqual(evaluate({}, {}), evaluate({}));
});

// Refusals

/** The error that a call throws, which must be about this key and name whatever else is asked. */
function refusal(call, key, ...named) {
    let error;
    try {
        call();
    } catch (thrown) {
        error = thrown;
    }
    assert.ok(error instanceof Error, `${key}: not refused`);
    assert.equal(error.key, error.problems[0].key);
    assert.ok(error.problems.some((problem) => problem.key === key), `not about ${key}: ${error.message}`);
    for (const text of [key, ...named]) {
        assert.ok(error.message.includes(text), `"${error.message}" does not say ${text}`);
    }
    return error;
}

const bad = [
    ['an unknown key', { budgett: 1000 }, 'budgett'],
    ['a text for a number', { budget: '1000' }, 'budget', '1000', '0', '20000'],
    ['a number for a yes or no', { ultraLocal: 1 }, 'ultraLocal', '1'],
    ['an object for a number', { margin: {} }, 'margin', '0.05', '0.95'],
    ['null where there must be a number', { budget: null }, 'budget', 'null', '20000'],
    ['NaN', { margin: NaN }, 'margin', 'NaN', '0.05', '0.95'],
    ['infinity', { demand: Infinity }, 'demand', '1000000'],
    ['minus infinity', { leadTrend: -Infinity }, 'leadTrend', '-1', '10'],
    ['too much', { margin: 1.2 }, 'margin', '1.2', '0.05', '0.95'],
    ['too little', { budget: -1 }, 'budget', '-1', '0', '20000'],
    ['a part of a whole', { activeChannels: 2.5 }, 'activeChannels', '2.5'],
    ['an unknown option', { activity: 'shop' }, 'activity', 'shop', 'local', 'ecommerce', 'b2b'],
];

for (const [what, profile, key, ...named] of bad) {
    test(`refuses ${what}`, () => {
        assert.equal(refusal(() => evaluate(profile), key, ...named).problems.length, 1);
        refusal(() => explain(profile, 'economics.lifetimeValue'), key, ...named);
    });
}

test('refuses all that is wrong at once', () => {
    const profile = { margin: 7, budget: 1000, tracking: 'some', typo: 1 };
    const { problems } = refusal(() => evaluate(profile), 'margin', 'tracking', 'typo');
    assert.deepEqual(problems.map(({ key }) => key).sort(), ['margin', 'tracking', 'typo']);
});

test('refuses all that is wrong in all arguments at once', () => {
    const profile = { typo: 1 };
    const options = { thresholds: 500 };
    const wrong = {
        'quantity thresholds typo': () => explain(profile, 'economics.magic', options),
        'margin thresholds typo': () => compare(profile, { margin: 7 }, options),
        'customers thresholds typo': () => target(profile, { customers: 0 }, options),
        'draws thresholds typo': () => simulate(profile, { draws: 0, ...options }),
        'startDate typo': () => pilot(profile, 'soon'),
        'baselineContacts typo': () => judgePilot(profile, { baselineContacts: -1 }),
        'calculator typo': () => toLink({ profile }, 5),
    };
    for (const [keys, ask] of Object.entries(wrong)) {
        const { problems } = refusal(ask, ...keys.split(' '));
        assert.deepEqual(problems.map(({ key }) => key).sort(), keys.split(' '));
    }
});

test('refuses what is no profile', () => {
    for (const profile of ['local', 5, true, [1000]]) assert.throws(() => evaluate(profile), Error);
});

test('refuses thresholds that do not increase, stand too close or leave the range', () => {
    const wrong = [
        [500, 400, 4000],
        [500, 550, 4000],
        [50, 1500, 4000],
        [500, 1500, 20001],
        [500, 1500],
        [500, NaN, 4000],
        [500, '1500', 4000],
        500,
    ];
    for (const thresholds of wrong) refusal(() => evaluate({}, { thresholds }), 'thresholds');
    assert.equal(evaluate({}, { thresholds: [100, 200, 20000] }).thresholds.baseBand, 2);
});

test('refuses to explain what does not exist', () => {
    assert.throws(() => explain({}, 'economics.magic'), /economics\.magic/);
    assert.throws(() => explain({}, 'forecast.central.cash[37]'), /forecast\.central\.cash\[37\]/);
});

// What the model says of its inputs, from its own page and not from the code: key, min, max, then the default of each
// activity.

const table = `
    budget               0     20000    1000  1000   1000
    margin               0.05  0.95     0.50  0.45   0.75
    levyRate             0     0.40     0     0      0
    salesVat             0     0.20     0.20  0.20   0.20
    clickableShare       0     1        0.5   0.9    0.3
    orderValue           1     100000   300   68     3000
    ordersPerYear        1     52       1.2   1.3    1.2
    retention            0     0.95     0.30  0.28   0.50
    salesCycle           0     12       0     0      2
    costPerLead          0.05  2000     45    0.35   180
    closingRate          0.001 1        0.50  0.02   0.15
    demand               1     1000000  80    20000  40
    currentCustomers     0     100000   5     40     1
    currentAds           0     20000    0     0      0
    currentTools         0     5000     0     0      0
    minimumFee           0     5000     300   300    300
    managementShare      0     1        0.20  0.20   0.20
    tools                0     5000     40    40     40
    setup                0     50000    400   400    400
    capacity             0     100000   null  null   null
    ownerHours           0     80       4     4      4
    ownerHoursAfter      0     80       1     1      1
    hourValue            0     500      30    25     50
    reuse                0     1        0.5   0.5    0.5
    acceptedLoss         0     100000   null  null   null
    annualRevenue        0     10000000 null  null   null
    unansweredShare      0     1        null  null   null
    publishingRate       0     1        null  null   null
    activeChannels       0     20       null  null   null
    leadTrend           -1     10       null  null   null
    occupancy            0     1        null  null   null
    skillGaps            0     5        null  null   null
    postponedActions     0     50       null  null   null
    topChannelShare      0     1        null  null   null
`;
const rows = table.trim().split('\n').map((row) => {
    const [key, ...cells] = row.trim().split(/ +/);
    const [min, max, local, ecommerce, b2b] = cells.map((cell) => JSON.parse(cell));
    return { key, min, max, defaults: { local, ecommerce, b2b } };
});
const logarithmic = ['orderValue', 'ordersPerYear', 'costPerLead', 'closingRate', 'demand'];
const choices = ['activity', 'channel', 'contactFile', 'micro', 'tracking', 'ultraLocal', 'vatRecoverable'];

test('describes every input', () => {
    const { inputs } = describe();
    const short = inputs.map(({ key, min, max, defaults }) => ({ key, min, max, defaults }));
    const byKey = (a, b) => a.key.localeCompare(b.key);
    assert.deepEqual(short.sort(byKey), rows.sort(byKey));
    for (const { key, unit, step, scale, nullable, defaults } of inputs) {
        assert.equal(typeof unit, 'string', key);
        // Two inputs move by their second significant digit instead.
        if (key !== 'costPerLead' && key !== 'demand') assert.ok(step > 0, key);
        assert.equal(scale === 'log', logarithmic.includes(key), key);
        assert.equal(nullable, defaults.local === null, key);
    }
});

test('describes every choice', () => {
    const described = describe().choices;
    assert.deepEqual(described.map(({ key }) => key).sort(), choices);
    for (const { key, options } of described) {
        assert.ok(options.length >= 2, key);
        for (const option of options) evaluate({ [key]: option });
    }
});

test('accepts both ends of each range and nothing beyond', () => {
    for (const { key, min, max, nullable } of describe().inputs) {
        for (const value of [min, max, ...(nullable ? [null] : [])]) evaluate({ [key]: value });
        for (const value of [min - 1, max + 1]) refusal(() => evaluate({ [key]: value }), key, `${min}`, `${max}`);
    }
});

test('gives the defaults of each activity', () => {
    const { inputs } = describe();
    for (const activity of activities) {
        const profile = defaults(activity);
        assert.equal(Object.getPrototypeOf(profile), Object.prototype);
        assert.equal(profile.activity, activity);
        for (const { key, defaults } of inputs) assert.equal(profile[key], defaults[activity], `${activity} ${key}`);
        assert.deepEqual(evaluate(profile), evaluate({ activity }));
        assert.deepEqual(defaults({ activity }), profile);
    }
    assert.deepEqual(defaults(), defaults('local'));
    assert.throws(() => defaults('shop'), /shop/);
});

// From the model's own page: cost of a contact, share that buys, contacts at most.
const contacts = {
    local: {
        search_ads: [45, 0.5, 80], social_ads: [27, 0.25, 120], marketplace: [41, 0.5, 80], email: [9, 0.75, 12],
        local_seo: [27, 0.55, 60], seo_content: [36, 0.4, 80], organic_social: [27, 0.25, 60],
    },
    ecommerce: {
        search_ads: [0.39, 0.02, 20000], social_ads: [0.23, 0.01, 30000], marketplace: [0.35, 0.02, 20000],
        email: [0.078, 0.03, 3000], local_seo: [0.23, 0.022, 15000], seo_content: [0.31, 0.016, 20000],
        organic_social: [0.23, 0.01, 15000],
    },
    b2b: {
        search_ads: [180, 0.15, 40], social_ads: [110, 0.075, 60], marketplace: [160, 0.15, 40], email: [36, 0.23, 6],
        local_seo: [110, 0.17, 30], seo_content: [140, 0.12, 40], organic_social: [110, 0.075, 30],
    },
};
const levies = { local: 0.212, ecommerce: 0.123, b2b: 0.256 };

test('gives the defaults of a channel and of a micro-entreprise', () => {
    const described = new Map([...describe().inputs, ...describe().choices].map((one) => [one.key, one]));
    for (const activity of activities) {
        for (const [channel, [costPerLead, closingRate, demand]] of Object.entries(contacts[activity])) {
            const given = { activity, channel, micro: true };
            const profile = defaults(given);
            const { levyRate, salesVat, vatRecoverable, micro } = profile;
            const found = [profile.costPerLead, profile.closingRate, profile.demand];
            assert.deepEqual(found, [costPerLead, closingRate, demand], `${activity} ${channel}`);
            for (const [key, value] of Object.entries({ costPerLead, closingRate, demand })) {
                assert.equal(described.get(key).channelDefaults[activity][channel], value, `${activity} ${channel} ${key}`);
            }
            assert.deepEqual({ levyRate, salesVat, vatRecoverable, micro }, {
                levyRate: levies[activity], salesVat: 0, vatRecoverable: false, micro: true,
            });
            assert.deepEqual(evaluate(profile), evaluate(given));
        }
        assert.equal(described.get('levyRate').microDefaults[activity], levies[activity]);
        assert.equal(described.get('vatRecoverable').microDefaults[activity], false);
    }
    assert.equal(described.get('margin').channelDefaults, null);
    assert.equal(described.get('margin').microDefaults, null);
    // What is given stays; what is wrong is refused as everywhere.
    assert.equal(defaults({ micro: true, levyRate: 0.23 }).levyRate, 0.23);
    refusal(() => defaults({ channel: 'radio' }), 'channel', 'radio');
    refusal(() => defaults({ budgett: 1 }), 'budgett');
    refusal(() => defaults(5), 'profile', '5');
});

// Explanations

const fields = 'assumptions formula key label operands source standing unit value withValues'.split(' ');

/** The numbers of a result by the names that `explain` gives them: a curve counts at months 1, 12 and 36. */
function numbers(result, path = '') {
    if (path === 'verdict' || path === 'caps' || path === 'warnings') return [];
    if (path === 'thresholds.values') return result.map((value, i) => [`${path}[${i}]`, value]);
    if (Array.isArray(result)) return [1, 12, 36].map((month) => [`${path}[${month}]`, result[month - 1]]);
    if (result === null || typeof result !== 'object') return [[path, result]];
    return Object.entries(result).flatMap(([key, value]) => numbers(value, path ? `${path}.${key}` : key));
}

test('explains every number of the result, with its very value', () => {
    const units = new Map(describe().quantities.map(({ key, unit }) => [key, unit]));
    const ofActivities = activities.map((activity) => ({ profile: { activity } }));
    for (const { profile, thresholds } of [...ofActivities, ...cases, { profile: {}, thresholds: [700, 1600, 5000] }]) {
        for (const [key, value] of numbers(evaluate(profile, { thresholds }))) {
            const explanation = explain(profile, key, { thresholds });
            assert.deepEqual(Object.keys(explanation).sort(), fields);
            assert.equal(explanation.key, key);
            assert.equal(explanation.unit, units.get(key) ?? units.get(key.replace(/\[.*/, '')), key);
            assert.equal(explanation.value, value, key);
            for (const field of ['label', 'formula', 'withValues', 'standing']) {
                assert.equal(typeof explanation[field], 'string', `${key} ${field}`);
            }
            for (const field of ['operands', 'assumptions']) {
                assert.ok(explanation[field].every((name) => typeof name === 'string'), `${key} ${field}`);
            }
            assert.deepEqual(Object.keys(explanation.source).sort(), ['grade', 'key', 'label', 'url'], key);
        }
    }
});

test('describes its quantities', () => {
    const { quantities } = describe();
    assert.equal(new Set(quantities.map(({ key }) => key)).size, quantities.length);
    for (const { key, curve } of quantities) explain({}, curve ? `${key}[12]` : key);
});

// The package

test('tells its version', () => {
    const [, expected] = readFileSync(file('Cargo.toml'), 'utf8').match(/^version = "(.*)"/m);
    assert.equal(version(), expected);
    assert.equal(JSON.parse(readFileSync(file('dist/npm/package.json'), 'utf8')).version, expected);
});

test('is found by its name', () => {
    const { resolve } = createRequire(file('dist/npm/package.json'));
    // Node's own: it needs no init.
    assert.match(resolve('seuil'), /dist.npm.seuil-node\.js$/);
    assert.match(resolve('seuil/seuil_bg.wasm'), /dist.npm.seuil_bg\.wasm$/);
});

// Links

const said = { activity: 'b2b', micro: true, tracking: null, budget: 1500, margin: 0.7, orderValue: (300 * 1.2) / 1.055 };

test('a state comes back from its link', () => {
    const states = [
        { profile: {} },
        { profile: said },
        { profile: said, thresholds: [480, 1520, 4100] },
        { profile: said, case: 'plumber_one_town', own: { budget: 900 } },
        { profile: {}, pins: [{ name: 'À 1 500 € & plus', profile: said }, { name: '', profile: {} }] },
        ...cases.map(({ profile, thresholds }) => ({ profile, ...(thresholds && { thresholds }) })),
    ];
    for (const state of states) {
        const link = toLink(state, 'prix');
        assert.match(link, /^#seuil=1&for=prix/);
        for (const text of [link, link.slice(1), `https://blog.example/a?b=c${link}`]) {
            assert.deepEqual(fromLink(text), { state, calculator: 'prix', problems: [] });
        }
    }
    assert.equal(toLink({}), '#seuil=1');
    assert.equal(
        toLink({ profile: { ...said, orderValue: undefined } }),
        '#seuil=1&activity=b2b&micro=true&tracking=null&budget=1500&margin=0.7',
    );
});

test('every number of a profile comes back to the bit', () => {
    let seed = 7;
    const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    for (let turn = 0; turn < 200; turn++) {
        const numbers = describe().inputs.filter(({ whole }) => !whole);
        const drawn = numbers.map(({ key, min, max }) => [key, min + random() ** 4 * (max - min)]);
        const state = { profile: Object.fromEntries(drawn) };
        assert.deepEqual(fromLink(toLink(state)).state, state);
    }
});

test('a link opens as it did when it was written', () => {
    const folder = file('tests/golden/links/');
    const links = readdirSync(folder).filter((name) => name.endsWith('.link'));
    assert.ok(links.length >= 3);
    for (const name of links) {
        const { state, problems } = fromLink(readFileSync(new URL(name, folder), 'utf8').trim());
        assert.deepEqual(problems, [], name);
        assert.deepEqual(state, JSON.parse(readFileSync(new URL(name.replace('.link', '.json'), folder), 'utf8')), name);
    }
});

test('what is wrong in a link falls alone and is told once', () => {
    const check = (text, keys, profile = { budget: 900 }) => {
        const { state, problems } = fromLink(text);
        assert.deepEqual([problems.map(({ key }) => key), state], [keys, { profile }], String(text).slice(0, 100));
        for (const { message } of problems) assert.match(message, /^seuil: .+: got .*, allowed: .+$/s);
    };
    check('#seuil=1&budget=900&margin=7', ['margin']);
    check('#seuil=1&budget=900&margin=%', ['margin']);
    check('#seuil=1&budget=900&margin=0.5&margin=0.5', ['margin']);
    check('#seuil=1&budget=900&later=1&later=2', ['later']);
    check('#seuil=2&budget=900', ['seuil']);
    check(`#seuil=1&${'x=%E0&'.repeat(16_000)}budget=900`, ['x']);
    check(`#seuil=1&${'\0'.repeat(100_000)}&budget=900`, ['link']);
    for (const text of ['', '#introduction', '\ud800', undefined, null, 7, {}, [], Symbol('x'), 1n, () => 0]) {
        check(text, ['link'], {});
    }
});

test('a state with something bad in it is refused whole', () => {
    const refused = (state, keys, calculator) => {
        assert.throws(
            () => toLink(state, calculator),
            (error) => {
                assert.ok(error instanceof Error);
                assert.deepEqual(error.problems.map(({ key }) => key), keys);
                assert.equal(error.key, keys[0]);
                return true;
            },
        );
    };
    refused({ profile: { budget: -1, typo: 2 } }, ['budget', 'typo']);
    refused({ budget: 900 }, ['budget']);
    refused({ own: { budget: 1 } }, ['own']);
    refused({ case: 'nobody' }, ['case']);
    refused({ thresholds: [1, 2, 3] }, ['thresholds']);
    refused({ pins: [{}, {}, {}, {}] }, ['pins']);
    refused({ pins: [{}, { profile: { margin: 9 } }] }, ['pins[1].profile.margin']);
    refused({ pins: [{ nom: 'A' }] }, ['pins[0].nom']);
    refused({ case: 'plumber_one_town', own: { margin: 9 } }, ['own.margin']);
    refused({}, ['calculator'], 7);
    for (const state of [null, 7, 'x', [], new Map()]) refused(state, ['state']);
});

// Comparisons

test('what makes two cases differ sums to the difference', () => {
    for (const before of cases) {
        for (const after of cases) {
            const told = compare(before.profile, after.profile);
            assert.deepEqual(told.before, evaluate(before.profile));
            assert.deepEqual(told.after, evaluate(after.profile));
            const sum = told.parts.reduce((sum, { cash }) => sum + cash, 0);
            const [from, to] = [told.before, told.after].map((one) => one.forecast.central.cashAtHorizon);
            assert.ok(Math.abs(sum - (to - from)) < 1e-6, `${before.name}, ${after.name}: ${sum} is not ${to - from}`);
            assert.equal(told.parts.length === 0, before === after);
        }
    }
});

test('a comparison names values as a profile does', () => {
    const { parts } = compare({ capacity: null }, { capacity: 8, vatRecoverable: false, channel: 'email' });
    const part = (key) => parts.find((one) => one.key === key);
    assert.deepEqual([part('capacity').from, part('capacity').to], [null, 8]);
    assert.deepEqual([part('vatRecoverable').from, part('vatRecoverable').to], [true, false]);
    assert.deepEqual([part('channel').from, part('channel').to], ['search_ads', 'email']);
    // A default that follows the channel counts under its own name.
    assert.equal(part('costPerLead').to, defaults({ channel: 'email' }).costPerLead);
    assert.deepEqual(Object.keys(parts[0]), ['key', 'from', 'to', 'cash']);
});

test('refuses to compare what is no profile', () => {
    refusal(() => compare({ budgit: 100 }, {}), 'budgit');
    refusal(() => compare({}, { margin: 45 }), 'margin');
    refusal(() => compare({}, {}, { thresholds: [1, 2, 3] }), 'thresholds');
});

// Levers, draws, targets

test('a curve passes through what evaluate gives, a flip is where the answer changes', () => {
    for (const { profile, thresholds } of cases) {
        const { levers, delayCost } = sensitivity(profile, { thresholds });
        const at = (key, value) => evaluate({ ...profile, [key]: value }, { thresholds });
        assert.ok(levers.length >= 13);
        for (const { key, current, min, max, curve, cashZeros, flips } of levers) {
            assert.ok(min <= current && current <= max, key);
            for (const [value, cash] of curve.filter((_, i) => i % 97 === 0)) {
                assert.equal(cash, at(key, value).forecast.central.cashAtHorizon, `${key} ${value}`);
            }
            for (const { value, from, to } of flips) {
                assert.equal(from, evaluate(profile, { thresholds }).verdict);
                assert.equal(to, at(key, value).verdict, `${key} ${value}`);
            }
            for (const zero of cashZeros) assert.ok(Math.abs(at(key, zero).forecast.central.cashAtHorizon) < 0.01, key);
        }
        const { central, horizon } = evaluate(profile, { thresholds }).forecast;
        for (const months of [1, 3, 6]) {
            assert.equal(delayCost[months], central.cashAtHorizon - central.cash[horizon - months - 1]);
            assert.equal(explain(profile, `delayCost.${months}`, { thresholds }).value, delayCost[months]);
        }
    }
});

test('the same seed draws the same', () => {
    const [once, again, other] = [1, 1, 2].map((seed) => simulate({}, { draws: 500, seed }));
    assert.deepEqual(once, again);
    assert.notDeepEqual(once, other);
    assert.deepEqual(simulate({}), simulate({}, { draws: 10000, seed: 1, confidence: {} }));
    assert.equal(Object.values(once.verdicts).reduce((sum, share) => sum + share), 1);
    assert.equal(once.cash.p50.length, 36);
});

test('refuses what no simulation and no target can be asked', () => {
    refusal(() => simulate({}, { draws: 0 }), 'draws', '1', '200000');
    refusal(() => simulate({}, { seed: 0.5 }), 'seed');
    refusal(() => simulate({}, { confidence: { margin: 'sure' } }), 'confidence.margin', 'known, estimated, guess');
    refusal(() => simulate({}, { drawz: 5, thresholds: [1, 2] }), 'drawz', 'thresholds');
    refusal(() => simulate({ margin: 7 }), 'margin');
    refusal(() => sensitivity({ margin: 7 }), 'margin');
    refusal(() => sensitivity({}, { draws: 7 }), 'draws');
    refusal(() => target({}, {}), 'target');
    refusal(() => target({}), 'target');
    refusal(() => target({}, { customers: 0 }), 'customers');
    refusal(() => target({}, { payback: 37 }), 'payback', '36');
});

test('a target is the budget that reaches it, or why there is none', () => {
    const reached = target({}, { customers: 8 });
    assert.deepEqual(reached.assessment, evaluate({ budget: reached.budget }));
    assert.ok(reached.assessment.plan.extraCustomers >= 8);
    assert.ok(evaluate({ budget: reached.budget - 50 }).plan.extraCustomers < 8);
    assert.deepEqual(target({}, { customers: 1000 }), { budget: null, because: 'room' });
});

// The trial

test('a trial is planned on the days of the calendar', () => {
    const { months, cost, greatestLoss, minimumWorking, power, trialMonths, milestones, slow } = pilot({}, '2027-01-31');
    assert.deepEqual(months.map(({ month, from, to, budget }) => [month, from, to, budget]), [
        [1, '2027-01-31', '2027-02-27', 1000],
        [2, '2027-02-28', '2027-03-30', 1000],
        [3, '2027-03-31', '2027-04-29', 1000],
    ]);
    const { plan, forecast } = evaluate({});
    assert.ok(months.every(({ contacts }, at) => close(contacts, plan.extraLeads * [0.4, 0.7, 0.9][at])));
    assert.ok(months.every(({ customers }, at) => close(customers, forecast.central.customers[at])));
    assert.deepEqual([cost, greatestLoss, minimumWorking, trialMonths, slow], [3400, 3400, 450, 3, false]);
    assert.ok(power > 0 && power < 1);
    assert.deepEqual(milestones.at(0), { date: '2027-01-31', key: 'start' });
    assert.deepEqual(milestones.at(-1), { date: '2027-04-30', key: 'decision' });
    assert.equal(pilot({ budget: 0 }, '2027-01-31').power, null);
});

test('a trial is judged', () => {
    const planned = pilot({}, '2027-01-31').months.map(({ contacts }) => contacts);
    const onPlan = judgePilot({}, { baselineContacts: 30, contacts: planned.map((extra) => 10 + extra) });
    assert.ok(close(onPlan.pacingIndex, 1));
    assert.equal(onPlan.decision, 'continue');
    const stopped = judgePilot({}, { baselineContacts: 30, contacts: [10, 20, 30], alarms: { contract_trap: true } });
    assert.equal(stopped.decision, 'take_back');
    assert.deepEqual(stopped.alarms, [{ key: 'contract_trap', severity: 'S' }]);
    assert.deepEqual(judgePilot({}, {}), judgePilot(undefined, undefined));
    const { pacingIndex, z0, zP, conclusive, decision, loss, reasons } = judgePilot({}, {});
    assert.deepEqual([pacingIndex, z0, zP, conclusive, decision, loss], [null, null, null, false, null, null]);
    assert.deepEqual(reasons, ['figures_missing']);
});

test('a trial with something bad in it is refused whole', () => {
    refusal(() => pilot({}, '2027-02-29'), 'startDate', '"2027-02-29"', 'YYYY-MM-DD');
    refusal(() => pilot({}), 'startDate', 'undefined', 'YYYY-MM-DD');
    refusal(() => pilot({ budget: -1 }, new Date()), 'startDate', 'an object', 'budget', '-1');
    refusal(() => judgePilot({}, { contacts: [1, 2] }), 'contacts', '[1, 2]', 'a list of three');
    refusal(() => judgePilot({}, { alarms: { nothing: true } }), 'alarms.nothing', 'true', 'no_report');
    refusal(() => judgePilot({ budget: -1 }, { quarter: 3, baseline: 4 }), 'quarter', '3', '1 or 2', 'baseline', 'budget', '-1');
    refusal(() => judgePilot({}, [1]), 'actuals', '[1]', 'a plain object');
});
