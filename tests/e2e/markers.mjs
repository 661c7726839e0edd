// Every way in which a page may bring the script and the tag: twice, two versions, markers, late, by script.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loader } from '../../src/web/build/loader.mjs';
import { budgetOf, eventually } from './harness.mjs';
import { document, file, files, integrity, OWN, script, tag } from './help/host.mjs';
import { eager, open, site, works } from './help/trap.mjs';

// Twice, two versions, somebody else's tag

test('the snippet twice is two calculators and one download', async () => {
    site.requests.length = 0;
    const page = await open(eager + script() + eager + script());
    await works(page, 2);
    assert.deepEqual(page.said, []);
    for (const kind of ['wasm', 'script']) {
        assert.equal(site.requests.filter((path) => path.endsWith(files[kind])).length, 1, kind);
    }
});

test('the script at two addresses is told nothing of', async () => {
    const page = await open(eager + script('/a/') + eager + script('/b/'));
    await works(page, 2);
    assert.deepEqual(page.said, []);
});

/** The loader of another version, which knows the same files. */
async function another(version) {
    const names = { script: `./${files.script}`, packed: `./${files.wasm}`, fallback: `./${files.fallback}` };
    const build = files.script.replace('.js', '');
    return Buffer.from(await loader({ names, build, integrity: integrity(file('script')), version }));
}

for (const [first, last] of [
    ['/autre/', '/seuil/'],
    ['/seuil/', '/autre/'],
]) {
    test(`two versions on a page, ${first} first: both work, the console says so`, async () => {
        site.folders = { '/autre/seuil.js': await another('99.0.0') };
        const plain = (from) => `<script type="module" src="${from}seuil.js"></script>`;
        const page = await open(eager + plain(first) + eager + plain(last) + '<div data-seuil data-loading="eager">Oui</div>');
        await works(page, 3);
        const own = await page.evaluate(() => customElements.get('seuil-calculateur').version);
        assert.equal(own === '99.0.0', first === '/autre/');
        const other = own === '99.0.0' ? /^warning: seuil \d\./ : /^warning: seuil 99\.0\.0:/;
        assert.equal(page.said.length, 1);
        assert.match(page.said[0], /^warning: seuil [\d.]+: [\d.]+ came first$/);
        assert.match(page.said[0], other);
        assert.ok(page.said[0].includes(`${own} came first`));
    });
}

test('a tag that somebody else has taken stays theirs', async () => {
    const theirs = `<script>customElements.define('seuil-calculateur', class extends HTMLElement {
        connectedCallback() { this.dataset.theirs = '1'; }
    })</script>`;
    const page = await open(`${theirs}${eager}<div data-seuil><p>Un repère</p></div>${script()}`);
    await page.waitForLoadState('networkidle');
    assert.equal(await page.locator('seuil-calculateur').getAttribute('data-theirs'), '1');
    assert.ok(await page.getByText(OWN).isVisible());
    assert.ok(await page.getByText('Un repère').isVisible());
    assert.equal(page.said.length, 1);
    assert.match(page.said[0], /^warning: seuil [\d.]+: undefined came first/);
});

// Markers

const budgets = (page) =>
    page.locator('[data-place=main][data-input=budget] .field-text').evaluateAll((all) => all.map((field) => field.value.replace(/\s/gu, ' ')));

test('a marker becomes a calculator, follows its data, and runs nothing', async () => {
    const page = await open(
        `<div data-seuil data-loading="eager" data-budget="1500" data-onclick="trap('onclick')" data-style="color:red"><p>${OWN}</p></div>${script()}`,
    );
    await page.waitForFunction(() => document.querySelector('div > seuil-calculateur[data-state=working]'));
    assert.deepEqual(await budgets(page), ['1 500']);
    assert.equal(await page.getByText(OWN).isVisible(), false);
    const tag = page.locator('seuil-calculateur');
    assert.equal(await tag.getAttribute('onclick'), null);
    assert.equal(await tag.getAttribute('style'), null);
    await tag.click({ position: { x: 5, y: 5 } });
    assert.deepEqual(await page.evaluate(() => traps), []);
    await page.evaluate(() => (document.querySelector('[data-seuil]').dataset.budget = '2500'));
    await eventually(() => budgets(page), ['2 500']);
    await page.evaluate(() => delete document.querySelector('[data-seuil]').dataset.budget);
    await eventually(() => budgets(page), ['1 000']);
    await page.evaluate(() => (document.querySelector('[data-seuil]').dataset.budget = '700'));
    await eventually(() => budgets(page), ['700']);
    await works(page);
});

test('a marker says theme, accent and sections as the tag does', async () => {
    const says = 'theme="dark" accent="#ffd500" sections="answer"';
    const marker = `<div data-seuil data-loading="eager" ${says.replaceAll(/(?=theme|accent|sections)/g, 'data-')}></div>`;
    const page = await open(marker + tag(`loading="eager" ${says}`) + script());
    await works(page, 2);
    // The same answer in both: its colour follows the verdict.
    const other = page.locator('seuil-calculateur').nth(1);
    await other.locator('[data-place=main][data-input=budget] .field-text').fill('2345');
    await eventually(() => budgetOf(other.locator('.controls')), '2 345 €');
    const looks = await page.evaluate(() =>
        [...document.querySelectorAll('seuil-calculateur')].map(({ shadowRoot }) => {
            const { parentNode, children } = shadowRoot.querySelector('.seuil');
            const { color } = getComputedStyle(shadowRoot.querySelector('.answer-verdict'));
            return [parentNode.dataset.theme, color, children.length, shadowRoot.querySelector('[data-part=refine]')];
        }),
    );
    assert.deepEqual(looks[0].slice(0, 2), ['dark', 'rgb(255, 213, 0)']);
    assert.deepEqual(looks[0], looks[1]);
    // A change of them too.
    await page.evaluate(() => (document.querySelector('[data-seuil]').dataset.theme = 'light'));
    const theme = () => page.evaluate(() => document.querySelector('seuil-calculateur').shadowRoot.querySelector('.seuil').parentNode.dataset.theme);
    await eventually(theme, 'light');
});

test('a marker whose content the host writes anew keeps its calculator, and has the new text to fall back to', async () => {
    const page = await open(`<div data-seuil data-loading="eager"><p>${OWN}</p></div>${script()}`);
    await works(page);
    await page.evaluate(() => (document.querySelector('[data-seuil]').innerHTML = '<p id="new">Un autre texte.</p>'));
    await page.waitForFunction(() => document.querySelector('seuil-calculateur[data-state=working] #new'));
    await works(page);
});

test('markers that come later, moved and many, are found', async () => {
    const page = await open(script());
    await page.evaluate(() => {
        document.body.insertAdjacentHTML('beforeend', '<div data-seuil data-loading="eager" data-budget="1200">Un</div>');
    });
    await page.waitForFunction(() => document.querySelectorAll('[data-state=working]').length === 1);
    await page.evaluate(() => {
        const box = document.createElement('section');
        box.innerHTML = '<p><span></span></p><div data-seuil="" data-loading="eager" data-budget="1300">Deux</div>';
        document.body.append(box);
        // A page that goes on with its own affairs.
        document.body.append(document.querySelector('[data-seuil]'));
    });
    await page.waitForFunction(() => document.querySelectorAll('[data-state=working]').length === 2);
    assert.deepEqual(await budgets(page), ['1 300', '1 200']);
    assert.equal(await page.locator('seuil-calculateur').count(), 2);
});

test('a marker whose content is still arriving keeps all of it', async () => {
    const page = await open(
        [
            document('', `<script async type="module" src="/seuil/seuil.js"></script>`).replace('</body></html>', '') +
                `<div data-seuil data-budget="1500"><p>Un début</p>`,
            `<p>une suite</p> et la fin</div><p>Après</p></body></html>`,
        ],
        { until: 'commit' },
    );
    await page.waitForFunction(() => document.querySelector('[data-seuil] > seuil-calculateur'));
    site.more();
    await page.getByText('Après', { exact: true }).waitFor();
    site.more();
    await page.waitForFunction(() => document.querySelector('[data-state=working]'));
    for (const text of ['Un début', 'une suite', 'et la fin']) assert.equal(await page.getByText(text, { exact: true }).isVisible(), false, text);
    assert.ok(await page.getByText('Après', { exact: true }).isVisible());
    await works(page);
});

// How the script and the tag come

for (const [name, html, head] of [
    ['before the tag', script() + eager],
    ['after the tag', eager + script()],
    ['in the head', eager, script()],
    ['async in the head', eager, script('/seuil/', 'async')],
    ['with defer and a type in capitals', eager, script('/seuil/', 'defer').replace('"module"', '"MODULE"')],
    ['as WordPress prints it', `<p>${eager}</p>\n<p>${script('/seuil/', 'id="seuil-js" data-cfasync="false"')}</p>`],
]) {
    test(`the script ${name}`, async () => {
        await works(await open(html, { head }));
    });
}

test('the script late, by a plugin that delays scripts until one moves', async () => {
    const page = await open(eager);
    await page.evaluate(() => {
        addEventListener(
            'pointermove',
            () => {
                const late = document.createElement('script');
                late.type = 'module';
                late.src = '/seuil/seuil.js';
                document.body.append(late);
            },
            { once: true },
        );
    });
    await page.mouse.move(50, 50);
    await works(page);
});

test('import() brings it too', async () => {
    const page = await open(eager);
    await page.evaluate(() => import('/seuil/seuil.js'));
    await works(page);
});

test('elements made by script, with properties set before and after the definition', async () => {
    const page = await open('<main></main>');
    await page.evaluate(() => {
        const early = document.createElement('seuil-calculateur');
        Object.assign(early, { loading: 'eager', budget: 1500, headingLevel: 2, profile: { margin: 0.6 } });
        document.querySelector('main').append(early);
        return import('/seuil/seuil.js');
    });
    await works(page);
    await page.evaluate(() => {
        const late = document.createElement('seuil-calculateur');
        Object.assign(late, { loading: 'eager', profile: { budget: 1700 } });
        late.activity = 'b2b';
        document.querySelector('main').append(late);
    });
    await works(page, 2);
    assert.deepEqual((await budgets(page)).slice(1), ['1 700']);
    const seen = await page.evaluate(() => {
        const [early, late] = document.querySelectorAll('seuil-calculateur');
        return [early.budget, early.getAttribute('heading-level'), early.profile.margin, late.getAttribute('activity'), late.profile.activity];
    });
    assert.deepEqual(seen, ['1500', '2', 0.6, 'b2b', 'b2b']);
    assert.ok((await page.locator('seuil-calculateur').first().locator('h2').count()) > 0);
});
