// The plugin's zip: what is in it, and its words in both languages.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { mo, po } from 'gettext-parser';

const path = (relative) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const bytes = () => readFileSync(path('dist/wordpress/seuil.zip'));
const zip = unzipSync(bytes());
const text = (name) => Buffer.from(zip[`seuil/${name}`]).toString();
const names = Object.keys(zip).map((name) => name.replace(/^seuil\//, ''));

test('it is small enough for any host to take, and all in one folder', () => {
    // What PHP takes unless a host says otherwise.
    assert.ok(bytes().length < 2 * 1024 * 1024);
    assert.ok(Object.keys(zip).every((name) => name.startsWith('seuil/')));
});

test('it carries the blogger’s folder as it is', () => {
    const folder = path('dist/embed');
    const files = readdirSync(folder);
    assert.deepEqual(names.filter((name) => name.startsWith('app/')), files.map((name) => `app/${name}`).sort());
    for (const name of files) assert.ok(readFileSync(join(folder, name)).equals(Buffer.from(zip[`seuil/app/${name}`])), name);
});

test('the same sources give the same bytes, wherever and whenever', () => {
    const first = bytes();
    const env = { ...process.env, TZ: 'Pacific/Auckland', LANG: 'fr_FR.UTF-8' };
    execFileSync('node', [path('src/web/build/wordpress.mjs')], { env });
    assert.ok(bytes().equals(first));
});

test('each text that names the version names this one, and no word of the build is left', () => {
    const [, version] = /^version = "(.*)"/m.exec(readFileSync(path('Cargo.toml'), 'utf8'));
    assert.match(text('seuil.php'), new RegExp(`Version: +${version}\n`));
    assert.match(text('readme.txt'), new RegExp(`Stable tag: ${version}\n`));
    assert.equal(JSON.parse(text('block/block.json')).version, version);
    for (const name of names) if (/\.(php|js|json|txt|pot?)$/.test(name)) assert.doesNotMatch(text(name), /__VERSION__/, name);
});

/** What WordPress looks up in the translations: calls in PHP and in scripts, and what a block and a plugin say of themselves. */
function said() {
    const found = [];
    for (const name of names) {
        if (!/^(seuil\.php|includes\/.*|block\/.*\.js)$/.test(name)) continue;
        // Each call has one text, in single quotes, and the plugin's own domain.
        const calls = [...text(name).matchAll(/(?<![\w$])(?:__|_e|_x|_n|_nx|esc_html__|esc_attr__|esc_html_e|esc_attr_e)\(\s*'((?:[^'\\]|\\.)*)',\s*'seuil'\s*\)/g)];
        const all = text(name).match(/(?<![\w$.])(?:__|_e|_x|_n|_nx|esc_html__|esc_attr__|esc_html_e|esc_attr_e)\(/g) ?? [];
        assert.equal(calls.length, all.length, name);
        found.push(...calls.map(([, its]) => ['', its]));
    }
    const { title, description, keywords } = JSON.parse(text('block/block.json'));
    found.push(['block title', title], ['block description', description], ...keywords.map((one) => ['block keyword', one]));
    found.push(['', /Description: +(.*)/.exec(text('seuil.php'))[1]]);
    return found;
}

const entries = (parsed) => Object.values(parsed.translations).flatMap(Object.values).filter(({ msgid }) => msgid);
const key = (context, words) => (context ? `${context}\u0004${words}` : words);

test('every word has its French, in each form and country, and no French is left over', () => {
    const wanted = [...new Set(said().map(([context, words]) => key(context, words)))].sort();
    assert.ok(wanted.length > 30);
    const french = po.parse(readFileSync(path('src/web/wordpress/languages/seuil-fr_FR.po')));
    const known = Object.fromEntries(entries(french).map(({ msgctxt, msgid, msgstr }) => [key(msgctxt, msgid), msgstr]));
    assert.deepEqual(Object.keys(known).sort(), wanted);
    for (const [words, [translation, ...more]] of Object.entries(known)) {
        assert.ok(translation.trim() && !more.length, words);
        // The same places to fill in, and French spaces and apostrophes.
        const places = (text) => (text.match(/%(\d\$)?s/g) ?? []).sort();
        assert.deepEqual(places(translation), places(words.split('\u0004').at(-1)));
        assert.doesNotMatch(translation, / [?!;:»€]|« |'|\.\.\./, words);
    }
    for (const country of ['FR', 'BE', 'CA']) {
        const compiled = mo.parse(Buffer.from(zip[`seuil/languages/seuil-fr_${country}.mo`]));
        assert.deepEqual(Object.fromEntries(entries(compiled).map(({ msgctxt, msgid, msgstr }) => [key(msgctxt, msgid), msgstr])), known);
        const { '': head, ...json } = JSON.parse(text(`languages/seuil-fr_${country}-seuil-words.json`)).locale_data.messages;
        assert.equal(head.lang, 'fr');
        assert.deepEqual(json, known);
    }
    const template = entries(po.parse(Buffer.from(zip['seuil/languages/seuil.pot'])));
    assert.deepEqual(template.map(({ msgctxt, msgid }) => key(msgctxt, msgid)).sort(), wanted);
    assert.ok(template.every(({ msgstr }) => msgstr.every((one) => one === '')));
});

test('whatever the calculator offers has a word in the editor', () => {
    const [, json] = /<<<'JSON'\n([\s\S]*?)\nJSON/.exec(text('includes/described.php'));
    const { activities, attributes, limits, sections, themes } = JSON.parse(json);
    const window = { seuil: {}, wp: { i18n: { __: (words) => words } } };
    new Function('window', text('block/words.js'))(window);
    const { words } = window.seuil;
    assert.deepEqual(Object.keys(words.activities), activities);
    assert.deepEqual(Object.keys(words.sections), sections);
    assert.deepEqual(Object.keys(words.themes), themes);
    assert.deepEqual(Object.keys(limits), ['budget', 'margin', 'orderValue']);
    // WordPress’s own names of a block's attributes.
    for (const name of ['align', 'anchor', 'class-name', 'style', 'lock', 'metadata']) assert.ok(!attributes.includes(name), name);
});

test('where there is no WordPress, its tests say what they skip and why; in continuous integration, they fail', () => {
    const tried = (more) => {
        const env = { ...process.env, PATH: '/nowhere', CI: '', ...more };
        delete env.NODE_TEST_CONTEXT;
        return spawnSync(process.execPath, ['--test', '--test-reporter=tap', path('tests/wordpress/administration.test.mjs')], { env, encoding: 'utf8' });
    };
    const skipped = tried({});
    assert.equal(skipped.status, 0, skipped.stdout);
    assert.match(skipped.stdout, /# SKIP WordPress cannot be tried: no php, /);
    const failed = tried({ CI: '1' });
    assert.notEqual(failed.status, 0);
    assert.match(failed.stdout, /Error: WordPress cannot be tried: no php, /);
});
