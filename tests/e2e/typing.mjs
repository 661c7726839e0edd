// Numbers typed key by key, as a hand does it: fill() sets a text at once and passes through no beginning of it. A text
// that is refused leaves nothing behind, wherever its field stands, and takes no click away.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, eventually, openPage as open, plain } from './harness.mjs';
import { stop } from './help/clock.mjs';
import { agrees, asking, fieldsIn, openPart, refining } from './help/refining.mjs';

const openPage = (options) => open({ reducedMotion: 'reduce', ...options });

/** Types over all that a field holds. */
async function type(page, field, text) {
    await field.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
}

const undoable = (seuil) => seuil.find('.history [data-do="history.undo"]:not([aria-disabled])').count();

/** A page whose budget is 1 500 €, by the hand. */
async function at1500() {
    const page = await openPage();
    const seuil = calculator(page);
    await openPart(seuil, 'refine');
    await type(page, seuil.typed('budget'), '1500');
    await page.keyboard.press('Tab');
    await agrees(seuil, { budget: 1500 });
    return { page, seuil };
}

for (const raw of ['1.500', '25000', '1500x', '1 5', '12 000 000', '18000/an', '1500 TTC', '']) {
    test(`« ${raw} » typed at 1 500 and left: 1 500 stands again, and no step is left`, async () => {
        const { page, seuil } = await at1500();
        await type(page, seuil.typed('budget'), raw);
        if (!raw) await page.keyboard.press('Backspace');
        await page.keyboard.press('Tab');
        await seuil.error('budget').waitFor();
        assert.match(plain(await seuil.error('budget').textContent()), /Le calcul garde 1 500 €\.$/u);
        assert.equal(await seuil.typed('budget').inputValue(), raw);
        assert.equal(await seuil.budget(), '1 500 €');
        assert.equal(await seuil.slider('budget').inputValue(), '1500');
        await agrees(seuil, { budget: 1500 });
        // The one step is the way from 1 000 to 1 500.
        await seuil.find('.history [data-do="history.undo"]').click();
        await agrees(seuil, {});
        assert.equal(await undoable(seuil), 0);
    });
}

test('while a text is refused, the answer is not that of its beginning; once it is right again, it is its own', async () => {
    const { page, seuil } = await at1500();
    await type(page, seuil.typed('budget'), '2500');
    await eventually(seuil.budget, '2 500 €');
    await page.keyboard.type('0');
    await eventually(seuil.budget, '1 500 €');
    await page.keyboard.press('Backspace');
    await eventually(seuil.budget, '2 500 €');
    await page.keyboard.press('Tab');
    await agrees(seuil, { budget: 2500 });
    await seuil.find('.history [data-do="history.undo"]').click();
    await agrees(seuil, { budget: 1500 });
});

test('what was typed over is not the beginning of what is typed over it', async () => {
    const { page, seuil } = await at1500();
    await type(page, seuil.typed('budget'), '2000');
    await type(page, seuil.typed('budget'), '25000');
    await page.keyboard.press('Tab');
    await seuil.error('budget').waitFor();
    await agrees(seuil, { budget: 2000 });
    for (const budget of [1500, undefined]) {
        await seuil.find('.history [data-do="history.undo"]').click();
        await agrees(seuil, budget ? { budget } : {});
    }
    assert.equal(await undoable(seuil), 0);
});

test('what was confirmed by Enter is not taken back', async () => {
    const { page, seuil } = await at1500();
    await type(page, seuil.typed('budget'), '2000');
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.type('x');
    await page.keyboard.press('Tab');
    await seuil.error('budget').waitFor();
    await agrees(seuil, { budget: 2000 });
});

test('in « Affiner », in the questions, over cost and in an explanation, it is the same', async () => {
    const { page, seuil, field, error, value } = await refining({}, ['refine.sales', 'refine.plan', 'refine.limits']);
    const check = async (profile, field, error) => {
        await page.keyboard.press('Tab');
        await error.waitFor();
        await agrees(seuil, profile);
    };
    // What typing the same number again leaves: a number that the reader gave.
    const same = {};
    // A field that may stay empty has a number in it too.
    for (const [key, number] of [['capacity', 25], ['acceptedLoss', 5000]]) {
        await type(page, field(key), String(number));
        await page.keyboard.press('Tab');
        same[key] = number;
        await agrees(seuil, same);
    }
    for (const [key, raw] of [['orderValue', '1.250'], ['costPerLead', '3000'], ['capacity', '40 clients'], ['tools', '60%']]) {
        const before = await value(key);
        await type(page, field(key), raw);
        await check(same, field(key), error(key));
        // The main field is a hand of its own: it shows what the others gave back.
        await type(page, field(key), String(before));
        await page.keyboard.press('Tab');
        await eventually(() => error(key).count(), 0);
        same[key] = before;
    }
    await type(page, field('acceptedLoss'), '7.500');
    await check(same, field('acceptedLoss'), error('acceptedLoss'));
    await type(page, field('acceptedLoss'), '1');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Tab');
    delete same.acceptedLoss;
    await agrees(seuil, same);
    const cost = fieldsIn(seuil, 'cost');
    await type(page, cost.field('margin'), '5000');
    await check(same, cost.field('margin'), cost.error('margin'));
    await seuil.why('.answer', 'costPerLead');
    await type(page, seuil.panel('.field-text'), '1.200');
    await check(same, seuil.panel('.field-text'), seuil.panel('.field-error'));
});

test('a question whose answer is refused keeps the answer of before', async () => {
    const { page, seuil, field, error, value } = await asking();
    await type(page, field('skillGaps'), '3');
    await page.keyboard.press('Tab');
    await type(page, field('skillGaps'), '45');
    await page.keyboard.press('Tab');
    await error('skillGaps').waitFor();
    assert.match(plain(await error('skillGaps').textContent()), /Le calcul garde 3\.$/u);
    await seuil.find('.history [data-do="history.undo"]').click();
    assert.equal(await value('skillGaps'), null);
    await eventually(() => undoable(seuil), 0);
});

test('a text left as it was found is shown no longer once the number changes elsewhere', async () => {
    const { page, seuil } = await at1500();
    await seuil.typed('budget').focus();
    await page.keyboard.press('End');
    await page.keyboard.type('x');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Tab');
    await openPart(seuil, 'refine.plan');
    await type(page, fieldsIn(seuil, 'refine').field('budget'), '1750');
    await eventually(async () => plain(await seuil.typed('budget').inputValue()), '1 750');
});

/** Amounts that a paste brings, with marks that nobody sees; insertText is what a paste does. */
for (const raw of ['1500 € HT', '€1500', '1500,-', '1 500 euros', '1\u{2007}500', '\u{200B}1500', '1500\u{200E}', '\u{FEFF}1500', '1\u{2060}500', '\u{202A}1500\u{202C} €']) {
    test(`pasted: ${JSON.stringify(raw).replace(/[^ -~€]/gu, (mark) => `U+${mark.codePointAt().toString(16)}`)}`, async () => {
        const page = await openPage();
        const seuil = calculator(page);
        await seuil.typed('budget').focus();
        await page.keyboard.press('Control+a');
        await page.keyboard.insertText(raw);
        await page.keyboard.press('Tab');
        await eventually(seuil.budget, '1 500 €');
        assert.equal(plain(await seuil.typed('budget').inputValue()), '1 500');
        assert.equal(await seuil.error('budget').count(), 0);
    });
}

/** Where the middle of something is. */
async function middle(locator) {
    const { x, y, width, height } = await locator.boundingBox();
    return [x + width / 2, y + height / 2];
}

for (const [name, press] of [
    ['80 ms', 80],
    ['as long as a slow hand takes', 3000],
]) {
    test(`the first click after a bad text is heard, pressed for ${name}`, async () => {
        for (const width of [360, 1200]) {
            const page = await openPage({ width, height: 900, prepare: (page) => page.clock.install() });
            const seuil = calculator(page);
            await stop(page);
            for (const [target, done] of [
                // Just below the field, above it, further down.
                [seuil.slider('margin'), async () => (await seuil.slider('margin').inputValue()) !== '30'],
                [seuil.find('.options-row .option').nth(1), () => seuil.activity('ecommerce').isChecked()],
                [seuil.find('[data-part=ruler-table] > summary'), () => seuil.find('.ruler table').isVisible()],
            ]) {
                await seuil.slider('margin').fill('30');
                await type(page, seuil.typed('budget'), 'abc');
                await target.evaluate((element) => element.scrollIntoView({ block: 'center' }));
                const place = await middle(target);
                await page.mouse.move(...place);
                await page.mouse.down();
                await page.clock.runFor(press);
                assert.deepEqual(await middle(target), place, 'nothing moves under a button that is down');
                await page.mouse.up();
                await eventually(done, true);
                await page.clock.runFor(1000);
                await seuil.error('budget').waitFor();
                assert.equal(await seuil.typed('budget').inputValue(), 'abc');
                // Gone again, for the next one.
                await type(page, seuil.typed('budget'), '1000');
                await eventually(() => seuil.error('budget').count(), 0);
            }
        }
    });
}

test('so is the first tap', async () => {
    const page = await openPage({ width: 360, height: 800, hasTouch: true, isMobile: true });
    const seuil = calculator(page);
    await type(page, seuil.typed('budget'), 'abc');
    const target = seuil.find('.history [data-do="controls.reset"]');
    await seuil.slider('margin').fill('30');
    await type(page, seuil.typed('budget'), 'abc');
    await target.scrollIntoViewIfNeeded();
    await page.touchscreen.tap(...(await middle(target)));
    await eventually(() => seuil.slider('margin').inputValue(), '50');
});

test('a press of another button that ends nowhere does not keep the error back for ever', async () => {
    const page = await openPage();
    const seuil = calculator(page);
    await type(page, seuil.typed('budget'), 'abc');
    await page.mouse.click(...(await middle(seuil.find('.answer-verdict'))), { button: 'right' });
    await seuil.error('budget').waitFor();
});

test('what is said a second time is another text for who listens; what changes nothing is not said', async () => {
    const page = await openPage({ prepare: (page) => page.clock.install() });
    const seuil = calculator(page);
    const said = () => seuil.find('[role=status]').textContent();
    const wrong = async () => {
        await type(page, seuil.typed('budget'), '1.500');
        await page.keyboard.press('Tab');
        await page.clock.runFor(3000);
        const text = await said();
        assert.ok(plain(text).startsWith('« 1.500 » peut se lire'), text);
        return text;
    };
    await type(page, seuil.typed('budget'), '1000');
    await page.keyboard.press('Tab');
    await page.clock.runFor(3000);
    const first = await wrong();
    await type(page, seuil.typed('budget'), '1000');
    await page.keyboard.press('Tab');
    await page.clock.runFor(3000);
    assert.equal(await said(), first, 'the answer is what it was: there is nothing to hear');
    const second = await wrong();
    assert.notEqual(second, first);
    assert.equal(plain(second), plain(first));
});

test('a number typed slowly is one step', async () => {
    const { page, seuil } = await at1500();
    await type(page, seuil.typed('budget'), '2');
    for (const digit of '500') {
        await page.waitForTimeout(2200);
        await page.keyboard.type(digit);
    }
    await page.keyboard.press('Tab');
    await agrees(seuil, { budget: 2500 });
    await seuil.find('.history [data-do="history.undo"]').click();
    await agrees(seuil, { budget: 1500 });
});
