// A page that keeps keys for itself everywhere but in its fields: games, slide shows, shops with shortcuts, blogs that forbid
// to copy. From outside, a key in the calculator seems to come from its element, which is no field.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, eventually, plain } from './harness.mjs';
import { blog } from './help/blog.mjs';

const greedy = (page, where, capture) =>
    page.addInitScript(
        ([where, capture]) => {
            globalThis.taken = [];
            // Its frames are other pages.
            if (globalThis.top !== globalThis) return;
            const target = { document, window: globalThis }[where];
            for (const type of ['keydown', 'keypress', 'keyup', 'paste', 'selectstart', 'contextmenu']) {
                const take = (event) => {
                    const { localName } = event.target;
                    if (/^(input|textarea|select)$/.test(localName)) return;
                    if (event.key !== 'Shift') globalThis.taken.push(event.key ?? type);
                    event.preventDefault();
                };
                target.addEventListener(type, take, capture);
            }
        },
        [where, capture],
    );

async function opened(where, capture = false) {
    const body = '<seuil-calculateur loading="eager"><a data-slot="cta" slot="cta" href="#suite">Suite</a></seuil-calculateur>';
    const page = await blog(body, { prepare: (page) => greedy(page, where, capture) });
    return { page, seuil: calculator(page), taken: () => page.evaluate(() => [...new Set(globalThis.taken)]) };
}

for (const where of ['document', 'window']) {
    test(`a page whose ${where} takes keys leaves the calculator its own`, async () => {
        const { page, seuil, taken } = await opened(where);
        await seuil.typed('budget').focus();
        await page.keyboard.press('Home');
        await page.keyboard.press('Shift+End');
        await page.keyboard.press('Delete');
        await page.keyboard.type('21x');
        await page.keyboard.press('Backspace');
        await page.keyboard.press('ArrowLeft');
        await page.keyboard.press('Delete');
        await page.keyboard.press('Home');
        await page.keyboard.press('ArrowRight');
        await page.keyboard.type(' 500');
        await page.keyboard.press('Enter');
        await eventually(seuil.budget, '2 500 €');
        assert.equal(plain(await seuil.typed('budget').inputValue()), '2 500');
        assert.deepEqual(await taken(), []);

        await seuil.slider('budget').focus();
        for (const [key, budget] of [['ArrowRight', '2 550 €'], ['ArrowDown', '2 500 €'], ['Home', '0 €'], ['End', '6 000 €'], ['PageDown', null]]) {
            await page.keyboard.press(key);
            if (budget) await eventually(seuil.budget, budget);
            else assert.notEqual(await seuil.slider('budget').inputValue(), '6000');
        }
        await seuil.activity('local').focus();
        await page.keyboard.press('ArrowRight');
        await eventually(() => seuil.activity('ecommerce').isChecked(), true);
        await seuil.reset.focus();
        await page.keyboard.press('Space');
        await eventually(seuil.budget, '1 000 €');
        const summary = seuil.find('[data-part=ruler-table] > summary');
        await summary.focus();
        await page.keyboard.press('Enter');
        await seuil.find('.ruler table').waitFor();
        assert.deepEqual(await taken(), []);
    });

    test(`what is no key of a control reaches the page whose ${where} listens`, async () => {
        const { page, seuil, taken } = await opened(where);
        for (const [control, key] of [
            [seuil.typed('budget'), 'Tab'],
            [seuil.typed('budget'), 'Escape'],
            [seuil.typed('budget'), 'Control+k'],
            [seuil.typed('budget'), 'Meta+k'],
            [seuil.typed('budget'), 'F8'],
            [seuil.typed('budget'), 'Alt+ArrowLeft'],
            [seuil.slider('budget'), 'k'],
            [seuil.slider('budget'), '5'],
            [seuil.reset, 'ArrowDown'],
        ]) {
            await page.evaluate(() => globalThis.taken.splice(0));
            await control.focus();
            await page.keyboard.press(key);
            assert.ok((await taken()).includes(key.split('+').at(-1)), key);
        }
        // The host's own link in the calculator is the host's.
        await page.evaluate(() => globalThis.taken.splice(0));
        await page.locator('a[data-slot=cta]').focus();
        await page.keyboard.press('Enter');
        assert.deepEqual(await taken(), ['Enter']);
    });
}

test('a page that forbids to paste and to select lets one paste in a field', async () => {
    const { page, seuil, taken } = await opened('document');
    const field = seuil.typed('budget');
    await field.focus();
    await page.keyboard.press('Control+a');
    await page.evaluate(() => globalThis.taken.splice(0));
    // As a paste arrives: nobody may read this machine's clipboard.
    const prevented = await field.evaluate((input) => {
        const paste = new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true });
        return !input.dispatchEvent(paste);
    });
    assert.equal(prevented, false);
    const { x, y, width, height } = await field.boundingBox();
    await page.mouse.dblclick(x + width - 20, y + height / 2);
    await page.mouse.click(x + width - 20, y + height / 2, { button: 'right' });
    assert.deepEqual(await taken(), []);
});

// On the way down the page comes first: nothing of ours has run yet, and what it prevents stays prevented. What holds there
// is a frame, whose keys never are the page's.
test('a page that takes keys on their way down has them, but none of a frame', async () => {
    const { page, seuil, taken } = await opened('window', true);
    await seuil.typed('budget').focus();
    await page.keyboard.type('5');
    assert.deepEqual(await taken(), ['5']);
    await page.evaluate(() => globalThis.taken.splice(0));
    await page.evaluate(() => {
        const frame = document.createElement('iframe');
        Object.assign(frame, { src: 'seuil/seuil.html', width: 600, height: 900, id: 'frame' });
        document.body.prepend(frame);
    });
    const framed = calculator(page.frameLocator('#frame'));
    await framed.typed('budget').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('2500');
    await eventually(framed.budget, '2 500 €');
    assert.deepEqual(await taken(), []);
});
