// configurateur.html: what is set is seen in an article and stands in every line; each line works where it is pasted.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, eventually, openPage, plain, screenshot } from './harness.mjs';

const open = (options) => openPage({ path: 'seuil/configurateur.html', ready: false, ...options });

/** The article in it, once its calculator works. */
async function article(page) {
    const frame = page.frameLocator('#article');
    await frame.locator('seuil-calculateur[data-state=working]').waitFor();
    return frame;
}

const line = (page, name) => page.locator(`#${name}`).inputValue();

/** Sets all there is. */
async function set(page) {
    await page.locator('#activity').selectOption('b2b');
    await page.locator('#budget').fill('2 500 €');
    await page.locator('#margin').fill('62,5');
    await page.locator('#order-value').fill('4200');
    await page.locator('[name=micro]').check();
    await page.locator('[name=sections][value=cases]').check();
    for (const [rank, amount] of ['480', '1 520', '4100'].entries())
        await page.locator('[name=thresholds]').nth(rank).fill(amount);
    await page.locator('#theme').selectOption('light');
    await page.locator('#accent').fill('#0A6B5C');
    await page.locator('#call-text').fill('Parlons & "signons" <vite>');
    await page.locator('#call-address').fill('/contact?a=1&b=2');
}

const ATTRIBUTES = {
    activity: 'b2b',
    budget: '2500',
    margin: '62.5',
    'order-value': '4200',
    micro: 'true',
    sections: 'answer,refine,cases',
    thresholds: '480,1520,4100',
    theme: 'light',
    accent: '#0a6b5c',
};
const PROFILE = { activity: 'b2b', micro: true, budget: 2500, margin: 0.625, orderValue: 4200 };

for (const width of [320, 1200]) {
    for (const colorScheme of ['light', 'dark']) {
        test(`at ${width} px, ${colorScheme}: axe, width, picture`, async () => {
            const page = await open({ width, colorScheme });
            await article(page);
            await page.locator('#accent').fill('#ffcc00');
            await page.locator('#budget').fill('beaucoup');
            for (const summary of await page.locator('summary').all())
                if (!(await summary.evaluate((one) => one.parentElement.open))) await summary.click();
            await page.getByRole('button', { name: 'Vérifier' }).click();
            await page.locator('#found li').first().waitFor();
            assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
            assert.deepEqual(await axe(page), []);
            await screenshot(page, `configurateur-${width}-${colorScheme}`);
        });
    }
}

test('what is set is seen in the article at once', async () => {
    const page = await open();
    const seen = await article(page);
    await set(page);
    const marker = seen.locator('[data-seuil]');
    const said = () => marker.evaluate((one) => Object.fromEntries(one.getAttributeNames().map((name) => [name, one.getAttribute(name)])));
    const attributes = Object.fromEntries(Object.entries(ATTRIBUTES).map(([name, value]) => [`data-${name}`, value]));
    assert.deepEqual(await said(), { 'data-seuil': '', ...attributes, 'data-loading': 'eager', lang: 'fr', dir: 'ltr' });
    await eventually(() => seen.locator('seuil-calculateur').evaluate((one) => one.profile), PROFILE);
    await seen.locator('[data-case]').first().waitFor();
    assert.equal(await seen.getByRole('link', { name: 'Parlons & "signons" <vite>' }).count(), 1);
    // And back.
    await page.getByRole('button', { name: 'Tout remettre au départ' }).click();
    await eventually(() => seen.locator('seuil-calculateur').evaluate((one) => one.profile), { budget: 1500, margin: 0.45 });
    assert.equal(await seen.locator('[data-slot=cta]').count(), 0);
    assert.equal(await seen.locator('[data-case]').count(), 0);
});

test('the article is seen on a phone and on a screen, on light and on dark paper', async () => {
    const page = await open();
    const seen = await article(page);
    const width = () => seen.locator('html').evaluate(() => innerWidth);
    await eventually(width, 360);
    await page.getByRole('radio', { name: 'Ordinateur' }).check();
    await eventually(width, 1080);
    // All of it is in sight: what is scaled leaves nothing to scroll to.
    const over = () => page.locator('#stage').evaluate((one) => one.scrollWidth - one.clientWidth);
    await eventually(over, 0);
    await page.getByRole('radio', { name: 'Sombre' }).check();
    await seen.locator('seuil-calculateur').locator('[data-theme=dark]').waitFor();
    await page.getByRole('radio', { name: 'Clair' }).check();
    await seen.locator('seuil-calculateur').locator('[data-theme=light]').waitFor();
});

test('every line has what was set, is one, and has nothing that an editor would mangle', async () => {
    const page = await open();
    await set(page);
    const data = Object.entries(ATTRIBUTES).map(([name, value]) => `data-${name}="${value}"`).join(' ');
    const bare = data.replaceAll('data-', '');
    const link = 'href="/contact?a=1&amp;b=2">Parlons &amp; &quot;signons&quot; &lt;vite&gt;</a>';
    for (const name of ['line', 'marker', 'elsewhere']) {
        const text = await line(page, name);
        assert.ok(text.startsWith(`<div data-seuil ${data} lang="fr" dir="ltr"><p>`), text);
        assert.ok(text.includes(`</p> <a data-slot="cta" ${link}</div>`), text);
    }
    assert.equal(await line(page, 'shortcode'), `[seuil ${bare}]<a ${link}[/seuil]`);
    assert.equal(await line(page, 'element'), `<seuil-calculateur ${bare}> <a data-slot="cta" ${link}</seuil-calculateur>`);
    const fragment = Object.entries(ATTRIBUTES).map(([name, value]) => `${name}=${value.replace('#', '%23')}`).join(';');
    for (const name of ['frame', 'frame-elsewhere', 'link'])
        assert.ok((await line(page, name)).includes(`/seuil/seuil.html#${fragment}"`), await line(page, name));
    assert.ok(await page.locator('.no-call').evaluate((one) => !one.hidden));
    for (const area of await page.locator('textarea').all()) {
        const text = await area.inputValue();
        for (const bad of ['\n', 'style=', ' slot=', 'onclick']) assert.ok(!text.includes(bad), `${bad} in ${text}`);
    }
});

test('what cannot be read is said under its field, and left out', async () => {
    const page = await open();
    await article(page);
    for (const [name, bad, good] of [
        ['budget', 'beaucoup', '1 200,50'],
        ['budget', '1.500', '1500'],
        ['budget', '-3', ''],
        ['margin', '250', '40 %'],
        ['accent', 'vert', '#123456'],
        ['accent', '#fff;}', ''],
    ]) {
        const field = page.locator(`#${name}`);
        await field.fill(bad);
        await page.locator(`#${name}-wrong`).waitFor();
        assert.equal(await field.getAttribute('aria-invalid'), 'true');
        assert.ok(!(await line(page, 'line')).includes(`data-${name}=`));
        assert.ok(await page.locator('#left').isVisible());
        await field.fill(good);
        await page.locator(`#${name}-wrong`).waitFor({ state: 'hidden' });
        assert.equal((await line(page, 'line')).includes(`data-${name}=`), good !== '');
    }
    await page.locator('#call-text').fill('Écrire');
    for (const [address, good] of [
        ['javascript:alert(1)', false],
        ['//ailleurs.fr', false],
        ['', false],
        ['mailto:moi@exemple.fr', true],
        ['https://exemple.fr/contact', true],
    ]) {
        await page.locator('#call-address').fill(address);
        assert.equal(await page.locator('#call-address-wrong').isHidden(), good, address);
        assert.equal((await line(page, 'line')).includes('data-slot'), good);
    }
    const three = page.locator('[name=thresholds]');
    for (const [rank, amount] of ['500', '550', '4000'].entries()) await three.nth(rank).fill(amount);
    await page.locator('#thresholds-wrong').waitFor();
    assert.ok(!(await line(page, 'line')).includes('thresholds'));
});

test('the contrast that is told is WCAG’s, and the colour that is told is the calculator’s', async () => {
    const page = await open();
    const seen = await article(page);
    const told = async () => (await page.locator('.paper').allTextContents()).map(plain);
    await page.locator('#accent').fill('#777777');
    // 4.48 on white, by WCAG; the calculator's own paper is a little darker.
    assert.match((await told())[0], /^4,2 contre 1 sur un fond clair, quand il faut 4,5\./);
    for (const [accent, mended] of [
        ['#ffcc00', [true, false]],
        ['#0a6b5c', [false, true]],
        ['#808080', [true, false]],
    ]) {
        await page.locator('#accent').fill(accent);
        const papers = await told();
        assert.deepEqual(papers.map((text) => text.includes('voisine')), mended);
        for (const [rank, theme] of ['light', 'dark'].entries()) {
            // On its own paper, as in this article where it cannot read the page's.
            await page.locator('#theme').selectOption(theme);
            await page.getByRole('radio', { name: theme === 'light' ? 'Sombre' : 'Clair' }).check();
            const shown = () =>
                seen.locator('seuil-calculateur').evaluate((one, theme) => {
                    const root = one.shadowRoot.querySelector('[data-theme]');
                    return root.dataset.theme === theme && getComputedStyle(root).getPropertyValue(`--${theme}-accent`).trim();
                }, theme);
            const [, its = accent] = /(#[\da-f]{6})\.$/.exec(papers[rank]) ?? [];
            await eventually(shown, its);
        }
    }
    // A colour that is picked is one that is typed.
    await page.locator('#pick').fill('#224466');
    assert.equal(await page.locator('#accent').inputValue(), '#224466');
});

test('all is reached and done by keyboard', async () => {
    const page = await open();
    await article(page);
    await page.locator('#activity').focus();
    await page.keyboard.press('ArrowDown');
    for (const name of ['budget', 'margin', 'order-value', 'micro']) {
        await page.keyboard.press('Tab');
        assert.equal(await page.evaluate(() => document.activeElement.name), name);
    }
    await page.keyboard.press('Space');
    assert.match(await line(page, 'shortcode'), /activity="ecommerce".*micro="true"/);
    await page.locator('#way-extension summary').focus();
    await page.keyboard.press('Enter');
    assert.ok(await page.locator('#shortcode').isVisible());
});

test('without JavaScript the lines are there, with the settings that they start with', async () => {
    const page = await open({ javaScriptEnabled: false });
    assert.match(await page.locator('#line').textContent(), /^<div data-seuil data-budget="1500" data-margin="45"/);
    assert.ok(await page.getByText('Sans JavaScript').isVisible());
});

test('a line that was set works where it is pasted', async () => {
    const own = await open();
    await set(own);
    const pasted = async (name, path) => {
        const body = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Un blog</title></head>
            <body><main>${await line(own, name)}</main></body></html>`;
        return openPage({
            path,
            ready: false,
            prepare: (page) => page.route(`**/${path}`, (route) => route.fulfill({ contentType: 'text/html', body })),
        });
    };
    const page = await pasted('line', 'a/line.html');
    await page.locator('seuil-calculateur[data-state=working]').waitFor();
    assert.deepEqual(await page.locator('seuil-calculateur').evaluate((one) => one.profile), PROFILE);
    assert.equal(await page.getByRole('link', { name: 'Parlons & "signons" <vite>' }).isVisible(), true);
    const framed = (await pasted('frame', 'a/frame.html')).frameLocator('iframe');
    await framed.locator('seuil-calculateur[data-state=working]').waitFor();
    const { accent, ...said } = await framed.locator('seuil-calculateur').evaluate((one) => ({ ...one.dataset }));
    assert.equal(accent, ATTRIBUTES.accent);
    assert.deepEqual(said, { state: 'working', activity: 'b2b', budget: '2500', margin: '62.5', orderValue: '4200', micro: 'true', sections: 'answer,refine,cases', thresholds: '480,1520,4100', theme: 'light' });
});
