// How the parts fill their place: no empty column, no half width, nothing cut, every scale and every end named.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, calculator, eventually, openPage, plain, words } from './harness.mjs';
import { openPart } from './help/refining.mjs';

const widths = [320, 360, 768, 1200];

for (const width of widths) {
    test(`each part takes the whole width, ${width} px`, async () => {
        const seuil = calculator(await openPage({ width }));
        const whole = await seuil.find('.first').boundingBox();
        for (const part of ['.ruler', '.cash', '.obstacles', '.questions', '.folds', '.cases']) {
            const { x, width } = await seuil.find(part).boundingBox();
            assert.ok(Math.abs(x - whole.x) < 1 && Math.abs(width - whole.width) < 1, `${part}: ${width} of ${whole.width}`);
        }
        // Lists reach the right edge, whatever stands in them.
        const right = (selector) =>
            seuil.find(selector).evaluateAll((all) => Math.max(...all.map((one) => one.getBoundingClientRect().right)));
        for (const item of ['.obstacle', '.question']) {
            assert.ok(whole.x + whole.width - (await right(item)) < 0.1 * whole.width, item);
        }
    });

    test(`the twelve questions take the whole width, ${width} px`, async () => {
        const seuil = calculator(await openPage({ width }));
        await openPart(seuil, 'signals');
        const whole = await seuil.find('.first').boundingBox();
        const ends = await seuil.find('.signal').evaluateAll((all) =>
            all.map((one) => Math.max(...[...one.querySelectorAll('.field-slider, .options-row, .option')].map((part) => part.getBoundingClientRect().right))),
        );
        assert.equal(ends.length, 12);
        const sliders = await seuil.find('.signal .field-slider').evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
        for (const { right } of sliders) assert.ok(whole.x + whole.width - right < 2, `a slider ends at ${right}`);
        assert.ok(ends.every((end) => end <= whole.x + whole.width + 1));
    });

    test(`words keep away from the borders around them, ${width} px`, async () => {
        const seuil = calculator(await openPage({ width }));
        await openPart(seuil, 'signals');
        await openPart(seuil, 'refine');
        for (const group of ['refine.sales', 'refine.customers', 'refine.plan']) {
            await openPart(seuil, group);
            const near = await seuil.find('.option').evaluateAll((all) =>
                all.flatMap((option) => {
                    const frame = option.getBoundingClientRect();
                    return [...option.querySelectorAll('span')].flatMap((span) => {
                        const range = document.createRange();
                        range.selectNodeContents(span);
                        const { left, right, top, bottom } = range.getBoundingClientRect();
                        const least = Math.min(left - frame.left, frame.right - right);
                        const tall = Math.min(top - frame.top, frame.bottom - bottom);
                        return least < 5 || tall < 2 ? [`${span.textContent}: ${least}, ${tall} px`] : [];
                    });
                }),
            );
            assert.deepEqual(near, []);
        }
    });

    test(`the tables are seen whole, ${width} px`, async () => {
        const seuil = calculator(await openPage({ width }));
        for (const part of ['ruler-table', 'cash-table']) {
            await openPart(seuil, part);
            const { needs, has } = await seuil
                .find(`[data-part=${part}] .twin-scroll`)
                .evaluate(({ scrollWidth, clientWidth }) => ({ needs: scrollWidth, has: clientWidth }));
            assert.ok(needs <= has, `${part}: ${needs} px in ${has}`);
        }
    });

    test(`what is written in the pictures is named, apart and inside, ${width} px`, async () => {
        const seuil = calculator(await openPage({ width }));
        for (const name of [undefined, 'plumber_one_town', 'neighbourhood_grocer', 'hr_consultant_seo_only', 'coach_without_tracking']) {
            if (name) await seuil.try(name);
            const found = await seuil.find('svg').evaluateAll((pictures) =>
                pictures.flatMap((svg) => {
                    const place = svg.getBoundingClientRect();
                    const texts = [...svg.querySelectorAll('text')].map((text) => ({
                        name: text.textContent,
                        box: text.getBoundingClientRect(),
                    }));
                    const out = texts.filter(({ box }) => box.left < place.left - 3 || box.right > place.right + 3 || box.bottom > place.bottom + 3);
                    const over = texts.flatMap((one, rank) =>
                        texts.slice(rank + 1).filter((two) => {
                            const across = Math.min(one.box.right, two.box.right) - Math.max(one.box.left, two.box.left);
                            const down = Math.min(one.box.bottom, two.box.bottom) - Math.max(one.box.top, two.box.top);
                            return across > 1 && down > 3;
                        }).map((two) => `« ${one.name} » over « ${two.name} »`),
                    );
                    return [...out.map(({ name }) => `« ${name} » sticks out`), ...over].map((what) => `${svg.className.baseVal}: ${what}`);
                }),
            );
            assert.deepEqual(found, [], name);
        }
        const all = async (selector) => (await seuil.find(selector).allTextContents()).map(plain);
        assert.deepEqual(await all('.score-name'), ['no', 'not_yet', 'pilot', 'yes'].map((key) => words(`verdict.${key}.short`)));
        assert.equal((await all('.cash-end')).filter((end) => /\d.*€$/.test(end)).length, 4);
        assert.match(await seuil.read('.ruler-scale'), /500 €.*6 000 €/);
        assert.ok((await seuil.find('.ruler-stroke').count()) > 10);
        // The curves take most of the width.
        const { width: picture } = await seuil.find('.cash-svg').boundingBox();
        const { width: zero } = await seuil.find('.cash-zero').boundingBox();
        assert.ok(zero > 0.7 * picture, `${zero} px of ${picture}`);
    });
}

test('what still falls at the end is a loss that grows, on the curve and in words', async () => {
    const seuil = calculator(await openPage());
    await seuil.try('neighbourhood_grocer');
    const head_ = (key) => words(key).split(' : ')[0];
    await eventually(
        async () => (await seuil.find('[data-mark=trough] .cash-mark-name').allTextContents()).map((text) => plain(text).split(' : ')[0]),
        [head_('chart.trough.falling')],
    );
    const label = plain(await seuil.find('.cash-svg').getAttribute('aria-label'));
    assert.ok(label.endsWith(words('chart.falls')), label);
    const ink = () => seuil.find('[data-scenario=central] .cash-path').evaluate((path) => getComputedStyle(path).stroke);
    const loss = await ink();
    assert.equal(loss, await seuil.find('[data-mark=trough] .cash-mark-name').evaluate((text) => getComputedStyle(text).fill));
    assert.doesNotMatch(await seuil.read('.obstacles'), /avancer/);
    await seuil.try('hr_consultant_seo_only');
    await eventually(
        async () => plain(await seuil.find('[data-mark=trough] .cash-mark-name').textContent()).split(' : ')[0],
        head_('chart.trough'),
    );
    assert.notEqual(await ink(), loss);
    assert.match(await seuil.read('.obstacles'), /avancer/);
});

for (const [mode, options] of Object.entries({ light: { colorScheme: 'light' }, dark: { colorScheme: 'dark' }, 'forced colours': { forcedColors: 'active' } })) {
    for (const width of [360, 768]) {
        test(`axe: a firm that is told no, ${width} px, ${mode}`, async () => {
            const page = await openPage({ width, height: 640, ...options });
            const seuil = calculator(page);
            await seuil.try('electronics_shop_thin_margin');
            await openPart(seuil, 'signals');
            assert.deepEqual(await axe(page), []);
        });
    }
}
