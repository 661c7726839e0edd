// Host pages that misbehave, markup where values are expected, and every way in which a page may bring the script and the
// tag.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loader } from '../../.ci/loader.mjs';
import { calculator, eventually, openPage } from './harness.mjs';
import { causes, document, file, files, host, integrity, OWN, script, tag } from './help/host.mjs';

let site;
before(async () => {
    site = await host();
});
after(() => site.close());

/** Opens a page; `patch` runs in it before anything else, with `traps`: what ran that should not have. */
async function open(html, { patch, value, head, headers, ...more } = {}) {
    const said = [];
    const page = await openPage({
        url: site.page(Array.isArray(html) ? html : document(html, head), headers),
        ready: false,
        ...more,
        prepare: async (page) => {
            page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
            await page.addInitScript(() => {
                globalThis.told = [];
                globalThis.traps = [];
                globalThis.trap = (name) => traps.push(name);
                globalThis.alert = globalThis.open = trap;
                for (const type of ['seuil-ready', 'seuil-change', 'seuil-error']) {
                    addEventListener(type, ({ detail, target }) => told.push({ type, detail, id: target.id }));
                }
            });
            if (patch) await page.addInitScript(patch, value);
        },
    });
    page.said = said;
    return page;
}

/** Waits until all calculators work and uses the first. */
async function works(page, count = 1) {
    await page.waitForFunction(
        (count) => document.querySelectorAll('seuil-calculateur[data-state=working]').length === count,
        count,
    );
    const field = page.locator('seuil-calculateur').first().locator('[data-place=main][data-input=budget] .field-text');
    const figure = page.locator('seuil-calculateur').first().locator('.answer-money .figure').first();
    await field.fill('2345');
    await eventually(async () => (await figure.textContent()).replace(/\s/gu, ' '), '2 345 €');
    assert.deepEqual(await page.evaluate(() => traps), []);
    assert.deepEqual(await page.evaluate(() => told.filter(({ type }) => type === 'seuil-error')), []);
    assert.deepEqual(page.said.filter((text) => /recover|no answer/.test(text)), []);
}

const eager = tag('loading="eager"');

// Names that hide the browser's own

test('forms and pictures named like the browser’s own', async () => {
    const names = ['customElements', 'fetch', 'WebAssembly', 'URL', 'crypto', 'XMLHttpRequest', 'seuil', 'told2'];
    const clobbers = names.map((name) => `<form id="${name}"></form><form name="${name}"></form><img name="${name}" alt="">`);
    const properties = ['head', 'currentScript', 'baseURI', 'readyState', 'hidden', 'scripts', 'activeElement', 'defaultView'];
    const hidden = properties.map((name) => `<img name="${name}" alt="">`);
    await works(await open([...clobbers, ...hidden].join('') + eager + script()));
});

test('where nothing can work, the text stays and the page goes on', async () => {
    const page = await open(`<img name="createElement" alt="">${eager}${script()}<script>trap('host')</script>`, {
        expectedErrors: /createElement/,
    });
    await page.waitForFunction(() => customElements.get('seuil-calculateur'));
    assert.ok(await page.getByText(OWN).isVisible());
    assert.deepEqual(await page.evaluate(() => traps), ['host']);
});

// Patches

const patches = {
    'fetch throws': () => {
        globalThis.fetch = () => {
            throw new Error('no');
        };
    },
    'fetch never answers': () => {
        globalThis.fetch = () => new Promise(() => {});
    },
    'fetch returns nothing': () => {
        globalThis.fetch = () => ({});
    },
    'XMLHttpRequest throws': () => {
        globalThis.XMLHttpRequest = function () {
            throw new Error('no');
        };
    },
    'XMLHttpRequest does nothing': () => {
        XMLHttpRequest.prototype.send = () => {};
    },
    'XMLHttpRequest answers with nothing': () => {
        Object.defineProperty(XMLHttpRequest.prototype, 'response', { get: () => null });
    },
    'XMLHttpRequest is a class that counts': () => {
        globalThis.XMLHttpRequest = class extends XMLHttpRequest {
            open(...all) {
                super.open(...all);
                this.setRequestHeader('x-counted', '1');
            }
        };
    },
    'arrays have more': () => {
        Array.prototype.extra = () => {};
        Array.prototype.toJSON = () => '[]';
        Array.prototype.at = undefined;
    },
    'objects have more': () => {
        Object.prototype.extra = () => {};
        Object.prototype.why = 'missing';
        Object.prototype.method = 'POST';
        Object.prototype.integrity = 'sha384-AAAA';
        Object.prototype.toJSON = () => ({});
    },
    'functions and strings have more': () => {
        Function.prototype.extra = () => {};
        Function.prototype.bind = function (self, ...first) {
            return (...rest) => Reflect.apply(this, self, [...first, ...rest]);
        };
        String.prototype.startsWith = () => true;
        String.prototype.trim = () => 'x';
    },
    'like prototype.js': () => {
        Array.from = (value) => (value && value.toArray ? value.toArray() : [].concat(value ?? []));
        Array.prototype.each = Array.prototype.forEach;
        Array.prototype.reduce = function () {
            return this.length > 1 ? this : this[0];
        };
        Array.prototype.filter = function (test) {
            const kept = [];
            this.forEach((one, place) => test(one, place) && kept.push(one));
            return kept;
        };
        Array.prototype.toJSON = Object.prototype.toJSON = undefined;
        Element.prototype.remove = function () {
            this.parentNode.removeChild(this);
            return this;
        };
        for (const name of ['hide', 'show', 'update', 'select', 'begin', 'fail', 'refresh', 'check', 'reset', 'lose']) {
            Element.prototype[name] = function () {
                trap(name);
                return this;
            };
        }
        document.getElementsByClassName = () => [];
        globalThis.$ = globalThis.$$ = () => null;
    },
    'like zone.js': () => {
        for (const name of ['setTimeout', 'requestAnimationFrame', 'queueMicrotask']) {
            const its = globalThis[name];
            globalThis[name] = (task, ...rest) => its(() => task(), ...rest);
        }
        const add = EventTarget.prototype.addEventListener;
        EventTarget.prototype.addEventListener = function (type, listener, how) {
            if (typeof listener !== 'function') return add.call(this, type, listener, how);
            return add.call(this, type, (event) => Reflect.apply(listener, this, [event]), how);
        };
    },
    'attachShadow is watched': () => {
        const its = Element.prototype.attachShadow;
        Element.prototype.attachShadow = function (how) {
            return its.call(this, { ...how, mode: 'open' });
        };
    },
};
for (const [name, patch] of Object.entries(patches)) {
    test(`works where ${name}`, async () => {
        await works(await open(tag('loading="eager" budget="1500"') + script(), { patch }));
    });
}

test('where both ways to download are broken, the reason is told', async () => {
    const page = await open(eager + script(), {
        expectedErrors: /^seuil: /,
        patch: () => {
            globalThis.fetch = () => ({});
            globalThis.XMLHttpRequest = undefined;
        },
    });
    await page.getByText(causes[''] + causes.network).waitFor();
    assert.equal(await page.evaluate(() => told[0].detail.cause), 'network');
});

test('a host that keeps events for itself kills nothing', async () => {
    const page = await open(eager + script());
    await works(page);
    await page.evaluate(() => {
        globalThis.kept = 0;
        globalThis.keep = (event) => {
            kept++;
            event.stopImmediatePropagation();
        };
        for (const type of ['input', 'change', 'click', 'keydown', 'pointerdown', 'focusin']) addEventListener(type, keep, true);
    });
    const seuil = calculator(page);
    await page.clock.install();
    await seuil.typed('budget').fill('3000');
    await seuil.reset.click();
    await page.clock.runFor(5000);
    assert.ok((await page.evaluate(() => kept)) >= 2);
    assert.equal(await page.locator('seuil-calculateur').getAttribute('data-state'), 'working');
    assert.deepEqual(page.said, []);
    await page.evaluate(() => {
        for (const type of ['input', 'change', 'click', 'keydown', 'pointerdown', 'focusin']) removeEventListener(type, keep, true);
    });
    await seuil.typed('budget').fill('2500');
    await eventually(seuil.budget, '2 500 €');
    await seuil.reset.click();
    await eventually(seuil.budget, '1 000 €');
});

test('a host whose listeners throw, and whose errors are strange, kills nothing', async () => {
    const page = await open(eager + script(), {
        expectedErrors: /./,
        patch: () => {
            for (const type of ['seuil-ready', 'seuil-change']) {
                addEventListener(type, () => {
                    throw new Error('host');
                });
            }
        },
    });
    await page.waitForFunction(() => document.querySelector('[data-state=working]'));
    await page.evaluate(() => {
        for (const what of [undefined, null, Symbol('x'), Object.create(null), { stack: {} }, { stack: 'wasm' }, 'wasm']) {
            setTimeout(() => {
                throw what;
            });
            Promise.reject(what);
        }
        return new Promise((resolve) => setTimeout(resolve));
    });
    await works(page);
    await page.evaluate(() => Promise.resolve());
    assert.equal(await page.locator('seuil-calculateur').getAttribute('data-state'), 'working');
});

test('a host that answers each event by another wish kills nothing', async () => {
    const page = await open(eager + script(), {
        patch: () => {
            addEventListener('seuil-ready', ({ target }) => {
                target.profile = { budget: 1500 };
                target.reset();
                target.evaluate().then(({ verdict }) => (target.dataset.verdict = JSON.stringify(verdict)));
            });
            addEventListener('seuil-change', ({ target, detail }) => {
                target.setAttribute('theme', 'dark');
                if (detail.profile.budget === 2222) target.reset();
                if (detail.profile.budget === 3333) {
                    target.remove();
                    document.body.append(target);
                }
            });
        },
    });
    const seuil = calculator(page);
    await eventually(seuil.budget, '1 500 €');
    await seuil.typed('budget').fill('2222');
    await eventually(seuil.budget, '1 500 €');
    await seuil.typed('budget').fill('3333');
    await eventually(seuil.budget, '3 333 €');
    await works(page);
});

// Markup where values are expected

/** What runs in some place of a page that is careless. */
const EVIL = [
    `<img src=x onerror="trap('img')">`,
    `"><script>trap('script')</script>`,
    `javascript:trap('url')`,
    `' onclick='trap(1)' autofocus onfocus='trap(2)`,
    `<svg onload=trap('svg')>`,
    `{{constructor.constructor("trap('template')")()}}`,
    `#fff;background:url(javascript:trap('css'))`,
    `url("x");}*{display:none}`,
    `</style><script>trap('style')</script>`,
    '\0\u202e<b>',
];
const attributes = [
    'activity',
    'budget',
    'margin',
    'theme',
    'accent',
    'thresholds',
    'sections',
    'heading-level',
    'cta',
    'href',
    'src',
    'link',
    'lang',
    'order-value',
    'title',
    'class',
    'id',
];

for (const [place, evil] of EVIL.entries()) {
    test(`markup ${place} runs nothing: ${evil.slice(0, 30).replace('\0', '')}`, async () => {
        const page = await open(script(), {
            patch: () => {
                addEventListener('DOMContentLoaded', () => document.body.append(document.createElement('main')));
            },
        });
        await page.evaluate(
            async ({ evil, attributes }) => {
                const main = document.querySelector('main');
                const element = document.createElement('seuil-calculateur');
                for (const name of attributes) {
                    element.setAttribute(name, evil);
                    element.setAttribute(`data-${name}`, evil);
                }
                element.setAttribute('loading', 'eager');
                element.setAttribute('data-seuil', evil);
                const cta = document.createElement('p');
                cta.slot = 'cta';
                cta.textContent = evil;
                element.append(cta, evil);
                element.profile = { activity: evil, budget: evil, [evil]: evil, __proto__: null };
                main.append(element);
                const marker = document.createElement('div');
                for (const name of attributes) marker.setAttribute(`data-${name}`, evil);
                marker.setAttribute('data-seuil', '');
                marker.setAttribute('data-loading', 'eager');
                for (const name of ['onclick', 'onfocus', 'style', 'slot', 'is']) marker.setAttribute(`data-${name}`, evil);
                marker.append(evil);
                main.append(marker);
            },
            { evil, attributes },
        );
        await page.waitForFunction(() => document.querySelectorAll('seuil-calculateur[data-state=working]').length === 2);
        // Bad values are told to the author.
        assert.ok((await page.evaluate(() => told.filter(({ type }) => type === 'seuil-error').length)) >= 1);
        assert.ok(page.said.some((text) => text.startsWith('warning: seuil: budget: got ')));
        const seuil = page.locator('seuil-calculateur').first();
        await seuil.locator('[data-place=main][data-input=budget] .field-text').fill(evil.replace('\0', ''));
        await seuil.locator('[data-place=main][data-input=budget] .field-error').waitFor();
        await page.evaluate((evil) => {
            const element = document.querySelector('seuil-calculateur');
            element.profile = { budget: evil };
            element.budget = evil;
            element.accent = evil;
            return element.evaluate().catch(() => {});
        }, evil);
        // Every kind of event that may start an inline handler.
        await seuil.locator('[data-place=main][data-input=budget] .field-text').fill('2345');
        await eventually(
            async () => (await seuil.locator('.answer-money .figure').first().textContent()).replace(/\s/gu, ' '),
            '2 345 €',
        );
        assert.equal(await page.locator('seuil-calculateur img, seuil-calculateur script, seuil-calculateur svg[onload]').count(), 0);
        const handlers = () => {
            const all = (root) => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
            return all(document).flatMap((one) => one.getAttributeNames().filter((name) => /^on/i.test(name)));
        };
        assert.deepEqual(await page.evaluate(handlers), []);
        const links = page.locator('seuil-calculateur a');
        for (const link of await links.all()) assert.match(await link.getAttribute('href'), /^http:\/\/127\.0\.0\.1/);
        assert.deepEqual(await page.evaluate(() => traps), []);
    });
}

test('a call to action of the host’s is its own', async () => {
    const page = await open(
        `<seuil-calculateur loading="eager"><a slot="cta" href="/contact" onclick="event.preventDefault();told.push({type:'cta'})">Écrire</a></seuil-calculateur>${script()}`,
    );
    await works(page);
    await page.getByRole('link', { name: 'Écrire' }).click();
    assert.ok(await page.evaluate(() => told.some(({ type }) => type === 'cta')));
});

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
    const words = {
        VERSION: version,
        SCRIPT: `./${files.script}`,
        SCRIPT_INTEGRITY: integrity(file('script')),
        WASM: `./${files.wasm}`,
        WASM_INTEGRITY: integrity(file('wasm')),
        FALLBACK: `./${files.fallback}`,
    };
    return Buffer.from(await loader({ words }));
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
