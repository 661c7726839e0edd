// integrer.html and the old installer.html: they can be read by everybody, and what they give is true.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, openPage, plain, screenshot } from './harness.mjs';

const open = (name, options) => openPage({ path: `seuil/${name}.html`, ready: false, ...options });

for (const name of ['integrer', 'installer']) {
    for (const width of [320, 1200]) {
        for (const colorScheme of ['light', 'dark']) {
            test(`${name}.html at ${width} px, ${colorScheme}: axe, width, picture`, async () => {
                const page = await open(name, { width, colorScheme });
                assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
                assert.deepEqual(await axe(page), []);
                await screenshot(page, `${name}-${width}-${colorScheme}`);
            });
        }
    }
}

test('every address in the pages leads somewhere', async () => {
    for (const name of ['integrer', 'installer', 'configurateur']) {
        const page = await open(name, { javaScriptEnabled: false });
        const links = await page.locator('a[href]').evaluateAll((all) => all.map(({ href }) => href));
        assert.ok(links.length > 1);
        for (const link of links) {
            const [address, anchor] = link.split('#');
            const answer = await page.request.get(address);
            assert.equal(answer.status(), 200, link);
            if (anchor) assert.ok((await answer.text()).includes(`id="${anchor}"`), link);
        }
    }
});

test('the contents lead to each part by keyboard', async () => {
    const page = await open('integrer');
    const first = page.locator('nav a').first();
    await first.focus();
    await page.keyboard.press('Enter');
    const titles = await page.locator('nav a').allTextContents();
    const parts = await page.locator('h2').allTextContents();
    assert.deepEqual(titles.map(plain), parts.map(plain));
    assert.equal(new URL(page.url()).hash, '#fichiers');
});

test('a text is copied as it stands', async () => {
    const page = await open('integrer', { permissions: ['clipboard-read', 'clipboard-write'] });
    for (const name of ['privacy', 'sentence', 'style', 'nginx']) {
        await page.locator(`#${name} + button`).click();
        await page.locator(`#${name} + button`, { hasText: 'Copié' }).waitFor();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        assert.equal(copied, await page.locator(`#${name}`).inputValue());
        assert.ok(copied.length > 80);
    }
});

test('the style of the guide changes a calculator’s looks', async () => {
    const guide = await open('integrer');
    const style = await guide.locator('#style').inputValue();
    const body = `<!doctype html><html lang="fr"><link rel="icon" href="data:,"><title>Un blog</title><style>${style}</style>
        <div data-seuil data-loading="eager"></div><script type="module" src="/seuil/seuil.js"></script>`;
    const page = await openPage({
        path: 'styled.html',
        prepare: (page) => page.route('**/styled.html', (route) => route.fulfill({ contentType: 'text/html', body })),
    });
    const { font, paper } = await page.locator('.seuil').evaluate((root) => ({
        font: getComputedStyle(root).fontFamily,
        paper: getComputedStyle(root.closest('[data-theme]')).backgroundColor,
    }));
    assert.match(font, /Georgia/);
    assert.equal(paper, 'rgb(255, 253, 248)');
});

test('in the guide, the nginx lines have the folder’s place', async () => {
    const page = await openPage({
        path: 'outils/calcul/integrer.html',
        ready: false,
        prepare: (page) =>
            page.route('**/outils/calcul/*', (route) =>
                route.continue({ url: route.request().url().replace('outils/calcul', 'seuil') }),
            ),
    });
    const lines = await page.locator('#nginx').inputValue();
    assert.ok(lines.startsWith('location /outils/calcul/ {') && !lines.includes('/seuil/'));
});
