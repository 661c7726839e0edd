// Readable and usable by all: axe, names, the spoken status, targets. That nothing is lost: narrow.mjs.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, calculator, capital, eventually, openPage, plain, words } from './harness.mjs';
import { contrasting } from './help/contrast.mjs';
import { states } from './help/states.mjs';
import { listen } from './help/status.mjs';

const sizes = [
    { width: 320, height: 640 },
    { width: 1200, height: 900 },
];
const modes = {
    light: { colorScheme: 'light' },
    dark: { colorScheme: 'dark' },
    'forced colours': { forcedColors: 'active' },
};

for (const size of sizes) {
    for (const [mode, options] of Object.entries(modes)) {
        for (const [state, reach] of Object.entries(states)) {
            test(`axe: ${state}, ${size.width} px, ${mode}`, async () => {
                const page = await openPage({ ...size, ...options });
                await reach(calculator(page));
                assert.deepEqual(await axe(page), []);
            });
        }
    }
}

// Targets

for (const { width, height } of sizes) {
    for (const [state, topic] of [
        ['nothing', undefined],
        ['a number', 'forecast.central.payback'],
        ['an input', 'costPerLead'],
        ['a choice', 'channel'],
        ['a budget', 'budget=500'],
    ]) {
        test(`targets: 24 px, fields and explanations 44 px high, ${width} px, explained: ${state}`, async () => {
            const page = await openPage({ width, height });
            const seuil = calculator(page);
            await seuil.try('plumber_one_town');
            if (topic) await seuil.why('.answer', topic);
            // Down to an operand, so that the way back is there too.
            if (state === 'a number') await seuil.panel('.panel-operands button').first().click();
            const targets = await seuil.find('.controls').evaluate((inside) =>
                [...inside.getRootNode().querySelectorAll('button, input, summary, a')].flatMap((element) => {
                    // A link in a sentence is as high as its line, and a figure as wide as its number.
                    if (element.matches('.panel-source a')) return [];
                    const wide = element.matches('button.figure') ? 0 : 24;
                    const least = element.matches('.field-slider, .field-text, .panel button') ? 44 : 24;
                    const { width, height } = element.getBoundingClientRect();
                    return [{ name: element.className || element.textContent, width, height, wide, least }];
                }),
            );
            assert.ok(targets.length >= 19, `${targets.length} targets`);
            assert.deepEqual(
                targets.filter(({ width, height, wide, least }) => width < wide || height < least),
                [],
            );
        });
    }
}

// Names and structure

test('each control is named by its visible label, and says its value with the unit', async () => {
    const page = await openPage();
    const inside = page.locator('.controls');
    for (const [input, value] of [
        ['budget', '1000 €'],
        ['margin', '50 €'],
    ]) {
        const label = words(`field.${input}.label`);
        const slider = inside.getByRole('slider', { name: label, exact: true });
        assert.equal(plain(await slider.getAttribute('aria-valuetext')), value);
        await inside.getByRole('textbox', { name: `${label}, saisie`, exact: true }).waitFor();
        assert.equal(plain(await calculator(page).find(`.controls [data-input=${input}] .field-label`).textContent()), label);
    }
    const group = inside.getByRole('group', { name: words('field.activity.label') });
    const names = ['local', 'ecommerce', 'b2b'].map((key) => capital(words(`option.activity.${key}`)));
    for (const name of names) await group.getByRole('radio', { name, exact: true }).waitFor();
});

test('each picture has the role of an image and a name with its message', async () => {
    const page = await openPage();
    const seuil = calculator(page);
    const names = async () => {
        await eventually(() => seuil.find('.controls .lever-curve svg').count(), 3);
        const roles = await seuil.find('svg').evaluateAll((all) => all.map((svg) => svg.getAttribute('role')));
        assert.deepEqual(roles, Array(6).fill('img'));
        return seuil.find('svg').evaluateAll((all) => all.map((svg) => svg.getAttribute('aria-label')));
    };
    const message = (all, parts) => all.every((name, rank) => parts[rank].every((part) => plain(name).includes(part)));
    const first = await names();
    assert.ok(
        message(first, [
            ['Budget marketing', '12 mois', 'Ici, −415 €'],
            ['Sur 100', '12 mois', 'Ici, −415 €'],
            ['Vente moyenne', '12 mois', 'Ici, −415 €'],
            ['1 000 €', 'freelances', '500 €, 1 500 € et 4 000 €'],
            // The picture goes on until the money is back.
            ['sur 24 mois', 'Remboursement au 15ᵉ mois'],
            ['Score de 30 sur 100', 'Pas encore'],
        ]),
        first.join('\n'),
    );
    await seuil.try('electronics_shop_thin_margin');
    const second = await names();
    assert.ok(
        message(second, [
            ['Budget marketing', '12 mois'],
            ['Sur 100', '12 mois'],
            ['Panier moyen', '12 mois'],
            ['2 800 €', '650 €, 1 900 € et 5 100 €'],
            ['Pas de remboursement'],
            ['Score de 19 sur 100', 'Non'],
        ]),
        second.join('\n'),
    );
});

test('headings go down one level at a time, the calculator’s among them', async () => {
    const page = await openPage();
    const levels = await page.evaluate(() => {
        const walk = (node) => [
            ...(/^H[1-6]$/.test(node.tagName) ? [Number(node.tagName[1])] : []),
            ...[...(node.shadowRoot ?? node).children].flatMap(walk),
        ];
        return walk(document.body);
    });
    assert.equal(levels[0], 1);
    assert.equal(levels.filter((level) => level === 1).length, 1);
    const jumps = levels.filter((level, rank) => rank > 0 && level > levels[rank - 1] + 1);
    assert.deepEqual(jumps, []);
    const sections = await calculator(page)
        .find('section')
        .evaluateAll((all) =>
            all.map((section) => {
                const id = section.getAttribute('aria-labelledby');
                return section.getRootNode().getElementById(id)?.localName;
            }),
        );
    assert.deepEqual(sections, Array(5).fill('h3'));
});

test('tables have a caption, and a scope for each heading', async () => {
    const page = await openPage();
    await states['both tables open'](calculator(page));
    const tables = await calculator(page)
        .find('table')
        .evaluateAll((all) =>
            all.map((table) => ({
                caption: (table.caption?.textContent ?? '').length > 10,
                columns: [...table.tHead.rows[0].cells].map((cell) => `${cell.localName} ${cell.scope}`),
                rows: [...table.tBodies[0].rows].map(
                    ({ cells }) => `${cells[0].localName} ${cells[0].scope} ${cells.length}`,
                ),
            })),
        );
    const expected = (columns, rows) => ({
        caption: true,
        columns: Array(columns).fill('th col'),
        rows: Array(rows).fill(`th row ${columns}`),
    });
    assert.deepEqual(tables, [expected(3, 4), expected(5, 24)]);
});

test('the calculator says its language and its direction', async () => {
    const root = (await openPage()).locator('.seuil');
    assert.deepEqual([await root.getAttribute('lang'), await root.getAttribute('dir')], ['fr', 'ltr']);
});

// The spoken status

/** A page whose clock stands still, with everything that its status says from its first content on. */
async function silent() {
    const page = await openPage({ prepare: (page) => page.clock.install() });
    const seuil = calculator(page);
    const status = page.getByRole('status');
    assert.equal(await status.count(), 1);
    const spoken = await listen(page);
    const first = await status.textContent();
    return { page, seuil, first, spoken };
}

test('the status is empty at the start and stays so', async () => {
    const { page, first, spoken } = await silent();
    assert.equal(first, '');
    await page.clock.runFor(10_000);
    assert.deepEqual(await spoken(), []);
});

test('the status speaks once, when the hand has rested between 500 and 1 000 ms', async () => {
    const { page, seuil, spoken } = await silent();
    await seuil.slider('budget').focus();
    for (let press = 0; press < 5; press++) {
        await page.keyboard.press('ArrowRight');
        await page.clock.runFor(300);
    }
    await eventually(seuil.budget, '1 250 €');
    await page.clock.runFor(150);
    assert.deepEqual(await spoken(), []);
    await page.clock.runFor(600);
    await eventually(async () => (await spoken()).length, 1);
    await page.clock.runFor(10_000);
    const [sentence, ...more] = await spoken();
    assert.deepEqual(more, []);
    const [verdict, score] = [await seuil.read('.answer-verdict'), await seuil.read('.score-figure .figure')];
    assert.equal(sentence, `${verdict} Score ${score} sur 100. Budget 1 250 € par mois, il reste 50 € sur 100 €.`);
});

test('the status keeps quiet when nothing has changed', async () => {
    const { page, seuil, spoken } = await silent();
    const rest = () => page.clock.runFor(5_000);
    await seuil.slider('budget').focus();
    await page.keyboard.press('ArrowRight');
    await eventually(seuil.budget, '1 050 €');
    await rest();
    await eventually(async () => (await spoken()).length, 1);
    // There and back.
    await page.keyboard.press('ArrowRight');
    await eventually(seuil.budget, '1 100 €');
    await page.keyboard.press('ArrowLeft');
    await eventually(seuil.budget, '1 050 €');
    await rest();
    // The same number in another dress.
    await seuil.typed('budget').fill('1050,00 €');
    await rest();
    // A table.
    await seuil.find('.cash summary').click();
    await rest();
    assert.equal((await spoken()).length, 1);
    // A change, to see that it can still speak.
    await seuil.slider('margin').fill('60');
    await eventually(() => seuil.slider('margin').inputValue(), '60');
    await rest();
    await eventually(async () => (await spoken()).length, 2);
});

test('the status tells an error, and the result once it is put right', async () => {
    const { page, seuil, spoken } = await silent();
    const rest = () => page.clock.runFor(5_000);
    const last = async () => (await spoken()).at(-1);
    await seuil.typed('budget').fill('25000');
    await rest();
    await seuil.error('budget').waitFor();
    await rest();
    await eventually(async () => /25 000 € est hors des limites/.test(await last()), true);
    await seuil.typed('budget').fill('2500');
    await eventually(seuil.budget, '2 500 €');
    await rest();
    await eventually(async () => /Budget 2 500 € par mois/.test(await last()), true);
    assert.equal((await spoken()).length, 2);
});

for (const [what, act] of [
    ['an activity', (seuil) => seuil.activity('ecommerce').check()],
    ['a case', (seuil) => seuil.try('natural_cosmetics_shop')],
]) {
    test(`the status tells the result of ${what} taken after an error`, async () => {
        const { page, seuil, spoken } = await silent();
        await seuil.typed('margin').fill('96');
        await page.clock.runFor(5_000);
        await eventually(async () => /96 € est hors des limites/.test((await spoken()).at(-1)), true);
        await act(seuil);
        await page.clock.runFor(5_000);
        await eventually(async () => /Score \d+ sur 100/.test((await spoken()).at(-1)), true);
    });
}

// Told without colour, and in sight

test('no colour or stroke alone tells the lines apart: each carries its name', async () => {
    const page = await openPage();
    const lines = await calculator(page)
        .find('.cash-line')
        .evaluateAll((all) => all.map((line) => [line.dataset.scenario, line.querySelector('text').textContent]));
    assert.deepEqual(
        lines.map(([key, name]) => [key, plain(name)]).sort(),
        ['central', 'favourable', 'inHouse', 'prudent'].map((key) => [key, words(`scenario.${key}`)]),
    );
});

// axe does not look into pictures.
for (const colorScheme of ['light', 'dark']) {
    test(`names on the ruler’s bands stand out at 4.5 to 1, ${colorScheme}`, async () => {
        const page = await openPage({ colorScheme });
        await contrasting(page);
        const seuil = calculator(page);
        // One budget in each band.
        for (const budget of ['100', '900', '3000', '5000']) {
            await seuil.slider('budget').fill(budget);
            await eventually(async () => (await seuil.budget()).replace(/\D/g, ''), budget);
            const ratios = await seuil.find('.ruler-band').evaluateAll((bands) => {
                const paper = getComputedStyle(document.body).backgroundColor;
                return bands
                    .filter((band) => band.textContent.trim())
                    .map((band) => {
                        const rect = getComputedStyle(band.querySelector('rect')).fill;
                        return contrast([paper, rect], getComputedStyle(band.querySelector('text')).fill);
                    });
            });
            assert.equal(ratios.length, 4);
            assert.deepEqual(
                ratios.filter((ratio) => ratio < 4.5),
                [],
            );
        }
    });
}
