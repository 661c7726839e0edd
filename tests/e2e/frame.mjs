// seuil.html in an iframe of another site, and the script that gives it its height: strict hosts, forged messages, hostile
// addresses.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { axe, calculator, embed, eventually, openPage, screenshot, serve, words } from './harness.mjs';

/** The least that the folder needs. */
const strict = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";

/** The folder, on a site of its own, and again under a strict policy; a blog elsewhere, and what it serves. */
let folder;
let guarded;
let blog;
let written;

before(async () => {
    // Modules, unlike other scripts, come from another site only if it lets them.
    folder = await serve(embed, { 'access-control-allow-origin': '*' });
    guarded = await serve(embed, { 'content-security-policy': strict });
    blog = createServer((_, response) => response.setHeader('content-type', 'text/html').end(written));
    await new Promise((resolve) => blog.listen(0, '127.0.0.1', resolve));
});

after(async () => {
    blog.closeAllConnections();
    await Promise.all([folder.close(), guarded.close(), new Promise((resolve) => blog.close(resolve))]);
});

const iframe = (id, fragment = '', more = '', from = folder) =>
    `<iframe id="${id}" src="${from.url}seuil.html#${fragment}" title="Calculateur" width="100%" ${more}></iframe>`;
const script = () => `<script src="${folder.url}seuil-cadre.js"></script>`;

/** Opens a blog page with this in it; the page notes the messages that reach it. */
function open(html, options) {
    written = `<!DOCTYPE html><html lang="fr"><title>Un blog</title><body>${html}
        <script>heard = []; addEventListener('message', ({ data }) => heard.push(data))</script>`;
    return openPage({ url: `http://127.0.0.1:${blog.address().port}/`, ready: false, ...options });
}

/** The calculator in a frame of the page, once it works. */
async function framed(page, id) {
    const frame = page.frameLocator(`#${id}`);
    await frame.locator('seuil-calculateur[data-state=working]').waitFor();
    return calculator(frame);
}

/** What may run in a frame's window. */
const inside = async (page, id) => (await page.locator(`#${id}`).elementHandle()).contentFrame();

/** Waits until a frame is as high as what is in it. */
async function fits(page, id) {
    const frame = await inside(page, id);
    await eventually(async () => {
        const wanted = await frame.evaluate(() => document.querySelector('main').getBoundingClientRect().height);
        const given = await page.locator(`#${id}`).evaluate((element) => element.clientHeight);
        return Math.abs(given - wanted) < 2 || `${given} instead of ${wanted}`;
    }, true);
    return height(page, id);
}

const height = (page, id) => page.locator(`#${id}`).evaluate((element) => element.clientHeight);

/** Lets the page draw many times. */
const draws = (page) =>
    page.evaluate(async () => {
        for (let frames = 0; frames < 30; frames++) await new Promise(requestAnimationFrame);
    });

test('the frame starts as its address says, and follows it', async () => {
    const page = await open(iframe('a', 'budget=1500&margin=45'));
    const seuil = await framed(page, 'a');
    assert.equal(await seuil.budget(), '1 500 €');
    assert.equal(await seuil.typed('margin').inputValue(), '45');
    await page.locator('#a').evaluate((element) => {
        element.src = element.src.replace(/#.*/, '#budget=2000&activity=b2b');
    });
    await eventually(seuil.budget, '2 000 €');
    const attributes = await page.frameLocator('#a').locator('seuil-calculateur').evaluate((element) => ({ ...element.dataset }));
    assert.deepEqual(attributes, { state: 'working', budget: '2000', activity: 'b2b' });
});

for (const [name, more, from] of [
    ['without an origin', 'sandbox="allow-scripts"', () => folder],
    ['under a strict policy', '', () => guarded],
    ['without an origin, under a strict policy', 'sandbox="allow-scripts allow-popups"', () => guarded],
]) {
    test(`the frame works ${name}, with its height`, async () => {
        const page = await open(script() + iframe('a', 'budget=1500', more, from()));
        const seuil = await framed(page, 'a');
        assert.ok((await fits(page, 'a')) > 300);
        // Nothing left to scroll inside.
        const over = () => page.frames()[1].evaluate(() => document.documentElement.scrollHeight - innerHeight);
        await eventually(async () => (await over()) <= 2, true);
        await seuil.slider('budget').press('ArrowRight');
        await eventually(seuil.budget, '1 550 €');
    });
}

test('from a frame without an origin, the method opens in its own tab', async () => {
    const page = await open(iframe('a', '', 'sandbox="allow-scripts allow-popups" height="900"'));
    const seuil = await framed(page, 'a');
    const [tab] = await Promise.all([page.waitForEvent('popup'), seuil.find('.method-link').click()]);
    await tab.getByRole('heading', { level: 1, name: words('method.title') }).waitFor();
});

test('the height follows a fold that opens and a page that narrows, and comes to rest', async () => {
    const told = [];
    const prepare = (page) => page.on('console', (message) => told.push(message.text()));
    const page = await open(script() + iframe('a', 'sections=answer refine cases', 'sandbox="allow-scripts"'), { prepare });
    const seuil = await framed(page, 'a');
    const first = await fits(page, 'a');
    assert.ok((await page.evaluate(() => heard.length)) < 5, 'it grew by steps');
    await seuil.find('details > summary').first().click();
    await seuil.find('details[open]').first().waitFor();
    await page.waitForFunction((first) => document.getElementById('a').clientHeight > first + 100, first);
    const wide = await fits(page, 'a');
    await page.setViewportSize({ width: 320, height: 700 });
    await page.waitForFunction((wide) => document.getElementById('a').clientHeight > wide, wide);
    const narrow = await fits(page, 'a');
    const frame = await inside(page, 'a');
    assert.equal(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    await draws(page);
    assert.equal(await height(page, 'a'), narrow);
    const messages = await page.evaluate(() => heard.length);
    await draws(page);
    assert.equal(await page.evaluate(() => heard.length), messages, 'it goes on talking');
    await page.setViewportSize({ width: 1200, height: 700 });
    await page.waitForFunction((narrow) => document.getElementById('a').clientHeight < narrow, narrow);
    await fits(page, 'a');
    // Measuring again is an error event to browsers; to a calculator it is no death.
    assert.deepEqual(told, []);
});

test('without the script of the page, the frame scrolls inside', async () => {
    const page = await open(iframe('a', '', 'height="400"'));
    await framed(page, 'a');
    const frame = await inside(page, 'a');
    const moved = await frame.evaluate(() => {
        scrollTo(0, 1e6);
        return scrollY;
    });
    assert.ok(moved > 300);
    assert.equal(await height(page, 'a'), 400);
});

test('frames of different heights, borders that count, a frame added later, a script that comes last', async () => {
    const page = await open(`<style>* { box-sizing: border-box } #b { border: 7px solid }</style>
        ${iframe('a', 'sections=answer')}${iframe('b', 'sections=answer refine signals cases', 'sandbox="allow-scripts"')}`);
    await framed(page, 'a');
    await framed(page, 'b');
    assert.equal(await height(page, 'a'), 150);
    await page.addScriptTag({ url: `${folder.url}seuil-cadre.js`, type: 'module' });
    const [low, high] = [await fits(page, 'a'), await fits(page, 'b')];
    assert.ok(high > low + 300, `${low} and ${high}`);
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), iframe('c', 'sections=answer', 'loading="lazy"'));
    // A lazy frame comes when one comes near it.
    await page.locator('#c').scrollIntoViewIfNeeded();
    await framed(page, 'c');
    assert.equal(await fits(page, 'c'), low);
    assert.deepEqual([await height(page, 'a'), await height(page, 'b')], [low, high]);
});

for (const sizing of ['border-box', 'content-box']) {
    test(`a frame with a padding and a border of the page has nothing to scroll inside: ${sizing}`, async () => {
        const css = `iframe { box-sizing: ${sizing}; padding: 10px 3px 12.5px; border: 2px solid }`;
        const page = await open(`<style>${css}</style>${script()}${iframe('a', 'budget=1500')}`);
        const seuil = await framed(page, 'a');
        const left = () => page.frames()[1].evaluate(() => innerHeight - document.querySelector('main').getBoundingClientRect().height);
        await eventually(async () => Math.abs(await left()) < 2 || (await left()), true);
        // It comes to rest there, and follows.
        await draws(page);
        const told = await page.evaluate(() => heard.length);
        await draws(page);
        assert.equal(await page.evaluate(() => heard.length), told);
        await seuil.find('details > summary').first().click();
        await seuil.find('details[open]').first().waitFor();
        await eventually(async () => Math.abs(await left()) < 2 || (await left()), true);
    });
}

test('forged messages move nothing', async () => {
    const page = await open(`${script()}${iframe('a')}${iframe('b', '', 'sandbox="allow-scripts"')}${iframe('c')}
        <iframe id="other" srcdoc="<p>" title="Autre"></iframe>`);
    for (const id of 'abc') {
        await framed(page, id);
        await fits(page, id);
    }
    const heights = () => Promise.all(['a', 'b', 'c', 'other'].map((id) => height(page, id)));
    const before = await heights();
    /** Has a window send a message; returns once the page has dealt with it. */
    const said = async (frame, message) => {
        const count = await page.evaluate(() => heard.length);
        // Functions cannot be sent, so that the message is written in the window that sends it.
        await frame.evaluate((message) => parent.postMessage((0, eval)(`(${message})`), '*'), message);
        await page.waitForFunction((count) => heard.length > count, count);
    };
    const good = `{ type: 'seuil', height: 777 }`;

    // From the page itself, and from the window of another frame.
    await page.evaluate(() => postMessage({ type: 'seuil', height: 777 }));
    await said(await inside(page, 'other'), good);
    // What a frame of ours would not say.
    const wrong = ['NaN', '-1', '0', '99', '20001', '1e9', 'Infinity', '"777"', '[777]', '{}', 'null', 'undefined', '777n'];
    for (const id of 'ab') {
        const frame = await inside(page, id);
        for (const value of wrong) await said(frame, `{ type: 'seuil', height: ${value} }`);
        const texts = ['null', '777', '"seuil"', '[]', '{ height: 777 }', `{ type: 'other', height: 777 }`, `{ type: ['seuil'], height: 777 }`];
        for (const text of texts) await said(frame, text);
    }
    assert.deepEqual(await heights(), before);

    // Another site in a frame of ours.
    written = '<!DOCTYPE html><title>Un autre</title>';
    const there = `http://localhost:${blog.address().port}/elsewhere`;
    await page.evaluate((there) => document.getElementById('c').contentWindow.location.replace(there), there);
    await page.waitForFunction(() => heard.length);
    const strange = await inside(page, 'c');
    await strange.waitForURL(there);
    await said(strange, good);
    assert.deepEqual(await heights(), before);

    // All this would have been heard: what a frame of ours says moves it alone.
    for (const id of 'ab') await said(await inside(page, id), good);
    assert.deepEqual(await heights(), [777, 777, before[2], before[3]]);
});

const secrets = {
    'its own words': 'budget=1500#?secret=aB3dE6gH9k',
    'its own words behind a reader’s case': 'margin=45;seuil=1;budget=1500#?secret=aB3dE6gH9k',
};

for (const [name, fragment] of Object.entries(secrets)) test(`WordPress is told the height in ${name}`, async () => {
    const page = await open(iframe('a', fragment, 'sandbox="allow-scripts"'));
    const seuil = await framed(page, 'a');
    assert.equal(await seuil.budget(), '1 500 €');
    const told = () => page.evaluate(() => heard.filter(({ message }) => message === 'height'));
    await page.waitForFunction(() => heard.some(({ message, value }) => message === 'height' && value > 300));
    const [first] = await told();
    assert.deepEqual(Object.keys(first), ['message', 'value', 'secret']);
    assert.equal(first.secret, 'aB3dE6gH9k');
    // Its page asks again when its own script came late.
    const before = (await told()).length;
    await page.evaluate(() => document.getElementById('a').contentWindow.postMessage({ message: 'ready', secret: 'aB3dE6gH9k' }, '*'));
    await eventually(async () => (await told()).length > before, true);
});

const hostile = {
    'script in names and values': 'onclick=xss()&budget=%ZZ&budget=<img src=x onerror=xss()>&margin="><script>xss()</script>',
    'what is not text': '%00=%00&%FF%FE=%C0%80&%=%&=&&&===&%E2%28%A1=1&budget=%F0%9F%92%A9',
    'names that no attribute has': 'a b=1&<svg/onload=xss()>=1&"=1&/=1&constructor=1&__proto__=1&budget\u0000=1',
    'names of other attributes': 'style=display:none&hidden=1&class=x&id=x&state=degraded&loading=lazy&calcul=1&slot=x&is=x',
    'a reader’s case with names that no case has': 'seuil=1&style=display:none&slot=x&is=x&state=degraded',
    'a field said three times': 'budget=1&budget=2&budget=3',
    'one field of 100 kB': `budget=${'9'.repeat(100_000)}`,
    '25 000 fields': Array.from({ length: 25_000 }, (_, rank) => `a${rank}=${rank % 10}`).join('&'),
    '100 kB of marks': '#?&'.repeat(33_000),
    'addresses': 'accent=url(javascript:xss())&theme=javascript:xss()&thresholds=1,2&sections=<b>&activity=../..',
};

for (const [name, fragment] of Object.entries(hostile)) {
    test(`hostile address: ${name}`, async () => {
        const prepare = (page) =>
            page.addInitScript(() => {
                window.ran = false;
                window.xss = window.alert = () => {
                    window.ran = true;
                };
            });
        const page = await openPage({ url: `${guarded.url}seuil.html#margin=40&${fragment}`, prepare });
        const seuil = calculator(page);
        assert.equal(await seuil.budget(), '1 000 €');
        // What is said twice says nothing, and a reader’s case is the whole of it.
        const margin = /^script|case/.test(name) ? '50' : '40';
        assert.equal(await seuil.typed('margin').inputValue(), margin);
        await seuil.slider('budget').press('ArrowRight');
        await eventually(seuil.budget, '1 050 €');
        assert.equal(await page.evaluate(() => window.ran), false);
        const names = await page.locator('seuil-calculateur').evaluate((element) => element.getAttributeNames());
        const own = ['loading', 'heading-level', 'data-state'];
        assert.deepEqual(names.filter((name) => !name.startsWith('data-') && !own.includes(name)), []);
    });
}

test('a theme that is asked for is the whole frame’s', async () => {
    const page = await open(iframe('a', 'theme=dark'));
    await framed(page, 'a');
    const scheme = () => page.frameLocator('#a').locator('html').evaluate((root) => getComputedStyle(root).colorScheme);
    assert.equal(await scheme(), 'dark');
    await page.locator('#a').evaluate((element) => {
        element.src = element.src.replace(/#.*/, '#theme=host');
    });
    await eventually(scheme, 'light dark');
});

for (const width of [320, 1200]) {
    for (const colorScheme of ['light', 'dark']) {
        test(`axe, width and picture, opened by itself: ${width} px, ${colorScheme}`, async () => {
            const page = await openPage({ url: `${folder.url}seuil.html`, width, colorScheme, expectedErrors: /favicon/ });
            assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
            assert.deepEqual(await axe(page), []);
            await screenshot(page, `frame-${width}-${colorScheme}`);
        });
    }
}

test('readable without JavaScript', async () => {
    const page = await openPage({ url: `${guarded.url}seuil.html`, javaScriptEnabled: false, ready: false });
    await page.getByRole('cell').first().waitFor();
    assert.match(await page.locator('main').innerText(), /à partir de quel budget/);
});

test('a sandbox that lets nothing out is not told to have let it', async () => {
    const expectedErrors = /Ignored call to 'print\(\)'|Download is disallowed/;
    const page = await open(iframe('a', 'sections=answer,keep;budget=1500', 'sandbox="allow-scripts"'), { expectedErrors });
    const seuil = await framed(page, 'a');
    await seuil.find('[data-part=keep] > summary').click();
    await seuil.find('[data-keep=table]').click();
    await eventually(() => seuil.read('.keep-said'), words('keep.perhaps'));
    await seuil.find('[data-keep=print]').click();
    await eventually(() => seuil.read('.keep-said'), words('keep.print.blocked'));
    const frame = await inside(page, 'a');
    assert.equal(await frame.evaluate(() => document.querySelectorAll('[data-seuil-print],[data-seuil-report]').length), 0);
});
