// Host pages that misbehave: names that hide the browser's own, patched builtins, listeners that throw.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calculator, eventually } from './harness.mjs';
import { causes, OWN, script, tag } from './help/host.mjs';
import { eager, open, works } from './help/trap.mjs';

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
    // What rests after a hand has its own clock: it is over before another is installed, which could not stop it.
    await page.waitForFunction(() => told.some(({ type }) => type === 'seuil-change'));
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
