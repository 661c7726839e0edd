// Nothing is sent, nothing is kept, and without its machinery the page still reads.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, cases, eventually, openPage, plain, words } from './harness.mjs';
import { blog } from './help/blog.mjs';

/** Uses all that the calculator has. */
async function useAll(page) {
    const seuil = calculator(page);
    for (const activity of ['ecommerce', 'b2b', 'local']) {
        await seuil.activity(activity).check();
        assert.ok(await seuil.activity(activity).isChecked());
    }
    const slider = await seuil.slider('budget').boundingBox();
    const y = slider.y + slider.height / 2;
    await page.mouse.move(slider.x + 20, y);
    await page.mouse.down();
    await page.mouse.move(slider.x + slider.width / 2, y, { steps: 20 });
    await page.mouse.up();
    await eventually(seuil.budget, '3 000 €');
    await seuil.typed('margin').fill('42,5');
    await eventually(() => seuil.slider('margin').inputValue(), '43');
    await seuil.typed('budget').fill('abc');
    await seuil.error('budget').waitFor();
    await seuil.typed('budget').fill('1 234,5');
    await eventually(seuil.budget, '1 234,50 €');
    for (const section of ['ruler', 'cash']) {
        await seuil.find(`.${section} summary`).click();
        await seuil.find(`.${section} table`).waitFor();
    }
    await seuil.why('.score', 'score');
    await seuil.deeper('Score avant plafonds', 'Note du budget', words('field.budget.label'));
    await seuil.panel('.field-text').fill('1 300');
    await eventually(seuil.budget, '1 300 €');
    await seuil.panel('.field-text').fill('1 234,5');
    await eventually(seuil.budget, '1 234,50 €');
    for (const { name } of cases) {
        await seuil.try(name);
        assert.ok((await seuil.find('.case-story').textContent()).length > 50);
    }
    await seuil.find('.cases').getByRole('button', { name: words('case.back') }).click();
    await eventually(seuil.budget, '1 234,50 €');
    // What is said at rest.
    const said = async () => plain(await page.getByRole('status').textContent());
    await eventually(async () => (await said()).includes('Budget 1 234,50 € par mois'), true);
    await seuil.reset.click();
    await eventually(seuil.budget, '1 000 €');
}

test('once it is ready the page asks for nothing more', async () => {
    const page = await openPage();
    const loaded = () => page.evaluate(() => performance.getEntriesByType('resource').length);
    const before = await loaded();
    await useAll(page);
    assert.deepEqual(page.requests, []);
    assert.equal(await loaded(), before);
});

test('all works off line', async () => {
    const page = await openPage();
    await page.context().setOffline(true);
    assert.equal(await page.evaluate(() => navigator.onLine), false);
    await useAll(page);
    assert.deepEqual(page.requests, []);
});

/** Notes each use of what a browser stores. */
const watching = (page) =>
    page.addInitScript(() => {
        globalThis.touched = [];
        const watch = (target, names) => {
            for (const name of names) {
                const { get, set, value } = Object.getOwnPropertyDescriptor(target, name);
                const told = (call) =>
                    call &&
                    function (...values) {
                        touched.push(name);
                        return Reflect.apply(call, this, values);
                    };
                const watched = value ? { value: told(value) } : { get: told(get), set: told(set) };
                Object.defineProperty(target, name, { configurable: true, ...watched });
            }
        };
        watch(Storage.prototype, ['getItem', 'setItem', 'key', 'length']);
        watch(IDBFactory.prototype, ['open', 'databases']);
        watch(CacheStorage.prototype, ['open', 'match']);
        watch(Document.prototype, ['cookie']);
        watch(globalThis, ['localStorage', 'sessionStorage', 'indexedDB', 'caches']);
    });

/** What it has noted. */
const touched = (page) => page.evaluate(() => globalThis.touched);

test('nothing is stored until the reader asks; what may be stored is looked at once', async () => {
    const page = await openPage({ prepare: watching });
    await useAll(page);
    assert.deepEqual(await touched(page), ['localStorage', 'getItem']);
    await page.evaluate(() => (globalThis.touched.length = 0));
    // The watch does see.
    await page.evaluate(() => void [localStorage.getItem('x'), document.cookie, indexedDB.databases()]);
    assert.deepEqual(await page.evaluate(() => globalThis.touched), [
        'localStorage',
        'getItem',
        'cookie',
        'indexedDB',
        'databases',
    ]);
    const left = () => [localStorage.length, sessionStorage.length, document.cookie];
    assert.deepEqual(await page.evaluate(left), [0, 0, '']);
    assert.deepEqual(await page.evaluate(() => indexedDB.databases()), []);
    assert.deepEqual(await page.context().cookies(), []);
});

test('where nothing can be stored, nothing is looked at', async () => {
    const page = await blog('<seuil-calculateur loading="eager" sections="answer refine signals provider grid pilot follow compare levers odds cases"></seuil-calculateur>', { prepare: watching });
    const seuil = calculator(page);
    await seuil.slider('budget').fill('2300');
    await eventually(seuil.budget, '2 300 €');
    assert.deepEqual(await touched(page), []);
});

/** Asserts that what stands in the tag is seen, and that nothing hides it. */
async function checkFallback(page) {
    const tag = page.locator('seuil-calculateur');
    assert.equal(await tag.getAttribute('data-state'), null);
    for (const part of [words('fallback.intro'), 'Moins de 500 €', 'De 1 500 € à 4 000 €', words('fallback.note')]) {
        const text = tag.getByText(part);
        await text.waitFor();
        const { width, height } = await text.boundingBox();
        assert.ok(width > 50 && height > 10, `${part}: ${width} × ${height}`);
    }
    assert.equal(await page.locator('.seuil').count(), 0);
}

test('without JavaScript the tag’s own text is read, with no hole after it', async () => {
    const page = await openPage({ javaScriptEnabled: false, ready: false });
    await checkFallback(page);
    const [tag, last] = [page.locator('seuil-calculateur'), page.locator('seuil-calculateur > :last-child')];
    const [outer, inner] = [await tag.boundingBox(), await last.boundingBox()];
    assert.ok(outer.y + outer.height - inner.y - inner.height < 40, 'a hole under the text');
});
