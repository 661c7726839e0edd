// Pictures read back as a reader would: by the ticks of their own axes, where the browser has put them, and held against
// the tables under them. (tests/charts.rs does it natively, for any firm and any width.)

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, eventually, openPage, plain, words } from './harness.mjs';

/** « −2,5 k€ », « 1 050 € » or « −3 088 » as a number. */
function amount(text) {
    const [, digits, unit = ''] =
        plain(text).match(/^([\u2212\d,\s]+?)\s*([kM]?)€?$/u) ?? assert.fail(`no amount: ${text}`);
    const value = Number(digits.replace(/\s/gu, '').replace('\u2212', '-').replace(',', '.'));
    assert.ok(Number.isFinite(value), text);
    return value * { '': 1, k: 1e3, M: 1e6 }[unit];
}

/** The value at a place, by two ticks as far apart as there are. */
function rule(ticks) {
    const sorted = ticks.toSorted((a, b) => a.at - b.at);
    const [first, last] = [sorted[0], sorted.at(-1)];
    assert.ok(last.at - first.at > 20, 'ticks too near each other to be read');
    const slope = (last.value - first.value) / (last.at - first.at);
    return { slope, read: (at) => first.value + (at - first.at) * slope };
}

/** A table's head and its rows, each a name and cells. */
async function table(seuil, part) {
    await seuil.find(`[data-part=${part}] > summary`).click();
    const twin = seuil.find(`[data-part=${part}] table`);
    await twin.waitFor();
    return twin.evaluate((table) => {
        const cells = (row) => [...row.cells].map((cell) => cell.textContent);
        const rows = [...table.tBodies[0].rows];
        const taken = rows.findIndex((row) => row.classList.contains('twin-taken'));
        return { head: cells(table.tHead.rows[0]), rows: rows.map(cells), taken };
    });
}

/** What is drawn of the cash, in pixels of the screen. */
function drawn(seuil) {
    return seuil.find('.cash-svg').evaluate((svg) => {
        const all = (selector) => [...svg.querySelectorAll(selector)];
        const middle = (box) => ({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
        const place = (shape) => middle(shape.getBoundingClientRect());
        const points = (path) => {
            const onScreen = path.getScreenCTM();
            const pairs = path
                .getAttribute('d')
                .match(/^M[-\d. L]+$/)[0]
                .slice(1)
                .split('L');
            return pairs
                .map((pair) => new DOMPoint(...pair.split(' ').map(Number)).matrixTransform(onScreen))
                .map(({ x, y }) => ({ x, y }));
        };
        return {
            // An amount belongs to the line that it stands beside.
            lines: all('.cash-grid').map(place),
            amounts: all('.cash-amount').map((text) => ({ text: text.textContent, ...place(text) })),
            months: all('.cash-month').map((text) => ({ text: text.textContent, ...place(text) })),
            zero: place(svg.querySelector('.cash-zero')).y,
            curves: all('.cash-line').map((group) => ({
                scenario: group.dataset.scenario,
                end: group.querySelector('.cash-end').textContent,
                points: points(group.querySelector('.cash-path')),
            })),
            marks: all('.cash-dot').map((dot) => ({ kind: dot.dataset.mark, ...place(dot) })),
            words: all('.cash-mark-name').map((text) => text.getBoundingClientRect()),
        };
    });
}

const firms = [undefined, 'hr_consultant_seo_only', 'electronics_shop_thin_margin', 'plumber_one_town'];

for (const [width, firm] of [1200, 360].flatMap((width) => firms.map((firm) => [width, firm]))) {
    test(`the cash picture at ${width} px says what its table says: ${firm ?? 'as it comes'}`, async () => {
        const seuil = calculator(await openPage({ width }));
        if (firm) await seuil.try(firm);
        const { head, rows } = await table(seuil, 'cash-table');
        const { lines, amounts, months, zero, curves, marks, words: said } = await drawn(seuil);

        const up = rule(
            amounts.map(({ text, y }) => {
                const line = lines.toSorted((a, b) => Math.abs(a.y - 8 - y) - Math.abs(b.y - 8 - y))[0];
                assert.ok(line.y - y > 2 && line.y - y < 14, `« ${text} » stands on no line`);
                return { value: amount(text), at: line.y };
            }),
        );
        const across = rule(months.map(({ text, x }) => ({ value: Number(plain(text).replace('M', '')), at: x })));
        assert.ok(up.slope < 0 && across.slope > 0, 'more money stands higher, later months further on');
        assert.ok(Math.abs(up.read(zero)) < Math.abs(up.slope), `the line of zero stands at ${up.read(zero)}`);

        const named = curves.map(({ scenario }) => words(`scenario.${scenario}`));
        assert.deepEqual(named.sort(), head.slice(1).map(plain).sort());
        for (const { scenario, end, points } of curves) {
            const name = words(`scenario.${scenario}`);
            assert.equal(points.length, rows.length + 1, 'a point for each month, and the start');
            const column = head.map(plain).indexOf(name);
            assert.equal(amount(end), amount(rows.at(-1)[column]), `what ${name} ends at`);
            for (const [month, { x, y }] of points.entries()) {
                const said = month === 0 ? 0 : amount(rows[month - 1][column]);
                assert.ok(
                    Math.abs(across.read(x) - month) < 1.5 * across.slope,
                    `${name}: month ${across.read(x)} for ${month}`,
                );
                assert.ok(
                    Math.abs(up.read(y) - said) < 0.6 * Math.abs(up.slope) + 0.6,
                    `${name}, month ${month}: ${up.read(y)} for ${said}`,
                );
            }
        }
        // What is said at the marks stands on no curve.
        for (const { left, right, top, bottom } of said) {
            const under = curves.flatMap(({ points }) => points).filter(({ x, y }) => x >= left && x <= right && y > top && y < bottom);
            assert.deepEqual(under, []);
        }
        const central = head.map(plain).indexOf(words('scenario.central'));
        for (const { kind, x, y } of marks) {
            const said = amount(rows[Math.round(across.read(x)) - 1][central]);
            assert.ok(Math.abs(up.read(y) - said) < Math.abs(up.slope) + 0.6, `${kind}: ${up.read(y)} for ${said}`);
        }
    });
}

for (const [width, budget] of [1200, 360].flatMap((width) =>
    [300, 1000, 2500, 6000].map((budget) => [width, budget]),
)) {
    test(`the ruler at ${width} px says what its table says: ${budget} €`, async () => {
        const seuil = calculator(await openPage({ width }));
        await seuil.slider('budget').fill(String(budget));
        await eventually(async () => amount(await seuil.budget()), budget);
        const { rows, taken } = await table(seuil, 'ruler-table');
        const { bands, cursor, thresholds } = await seuil.find('.ruler-svg').evaluate((svg) => {
            const box = (shape) => shape.getBoundingClientRect();
            return {
                bands: [...svg.querySelectorAll('.ruler-band')].map((band) => {
                    const { left, right } = box(band.querySelector('.ruler-bar'));
                    return { left, right, taken: band.classList.contains('ruler-taken') };
                }),
                cursor:
                    (box(svg.querySelector('.ruler-cursor')).left + box(svg.querySelector('.ruler-cursor')).right) / 2,
                thresholds: [...svg.querySelectorAll('.ruler-threshold')].map((text) => ({
                    text: text.textContent,
                    at: (box(text).left + box(text).right) / 2,
                })),
            };
        });
        assert.equal(
            bands.findIndex((band) => band.taken),
            taken,
            'the band that stands out',
        );
        assert.ok(bands[taken].left - 1 <= cursor && cursor <= bands[taken].right + 2, `the cursor at ${cursor}`);
        // The bands start where the table says, by the square root: the second one gives the scale.
        const starts = rows.slice(1).map(([, own]) => amount(own.replace(/^> /u, '').split('–')[0]));
        const [{ left: zero }, { left: first }] = bands;
        const place = (value) => zero + (first - zero) * Math.sqrt(value / starts[0]);
        for (const [rank, start] of starts.entries()) {
            assert.ok(Math.abs(place(start) - bands[rank + 1].left) < 2, `${start} € at ${bands[rank + 1].left}`);
        }
        assert.ok(Math.abs(place(budget) - cursor) < 3, `${budget} € at ${cursor}, for ${place(budget)}`);
        assert.ok(thresholds.length > 0);
        for (const { text, at } of thresholds) {
            assert.ok(starts.includes(amount(text)), `« ${text} » is no threshold of the table`);
            assert.ok(Math.abs(place(amount(text)) - at) < 2, `« ${text} » at ${at}`);
        }
    });
}
