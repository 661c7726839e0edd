// What people download: whole, the same bytes whenever and wherever it is made, and with a true bill of materials.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { unzipSync } from 'fflate';

const path = (relative) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const embed = path('dist/embed');
const program = path('src/web/build/release.mjs');

const folders = ['one', 'two'].map((name) => mkdtempSync(join(tmpdir(), `seuil-release-${name}-`)));
let names;
const bytes = (name, folder = folders[0]) => readFileSync(join(folder, name));
const its = (pattern) => bytes(names.find((name) => pattern.test(name)));

before(() => {
    execFileSync(process.execPath, [program, folders[0]], { env: { ...process.env, TZ: 'America/Lima' } });
    // Elsewhere, another day, by somebody whose files nobody else may read.
    for (const name of readdirSync(embed)) utimesSync(join(embed, name), 1e9, 1e9);
    const again = `umask 077; exec "${process.execPath}" "${program}" "${folders[1]}"`;
    execFileSync('sh', ['-c', again], { env: { ...process.env, TZ: 'Pacific/Auckland' } });
    names = readdirSync(folders[0]).sort();
});

after(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

test('made twice, it has the same bytes', () => {
    assert.deepEqual(readdirSync(folders[1]).sort(), names);
    for (const name of names) assert.ok(bytes(name).equals(bytes(name, folders[1])), name);
});

test('each file has its sum', () => {
    const lines = bytes('SHA256SUMS').toString().trimEnd().split('\n');
    const sums = Object.fromEntries(lines.map((line) => line.split('  ').reverse()));
    const own = names.filter((name) => name !== 'SHA256SUMS');
    assert.ok(own.length >= 3);
    assert.deepEqual(
        sums,
        Object.fromEntries(own.map((name) => [name, createHash('sha256').update(bytes(name)).digest('hex')])),
    );
});

test('the zip is the folder, its hidden file too', () => {
    const inside = unzipSync(its(/-dossier\.zip$/));
    assert.deepEqual(Object.keys(inside).sort(), readdirSync(embed).map((name) => `seuil/${name}`).sort());
    assert.ok('seuil/.htaccess' in inside);
    for (const [name, found] of Object.entries(inside))
        assert.ok(readFileSync(join(embed, name.slice('seuil/'.length))).equals(found), name);
});

test('what the pages name as archives is there', () => {
    const guide = readFileSync(join(embed, 'integrer.html'), 'utf8');
    const [, folder] = /<code>(seuil-[^<]*\.zip)<\/code>/.exec(guide);
    const [, install] = /<code>npm install \.\/([^<]*)<\/code>/.exec(readFileSync(join(embed, 'configurateur.html'), 'utf8'));
    assert.ok(names.includes(folder) && names.includes(install), `${folder}, ${install}`);
});

test('the bill of materials is valid, names each crate with its sum, and no macro', async () => {
    const text = its(/\.cdx\.json$/).toString();
    assert.equal(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text), null);
    const { metadata, components, dependencies } = JSON.parse(text);
    const version = /^version = "(.*)"/m.exec(readFileSync(path('Cargo.toml'), 'utf8'))[1];
    assert.equal(`${metadata.component.name} ${metadata.component.version}`, `seuil ${version}`);
    const lock = readFileSync(path('Cargo.lock'), 'utf8');
    for (const one of components) {
        assert.ok(one.licenses.length, one.name);
        if (one.name === 'std') continue;
        const entry = `name = "${one.name}"\nversion = "${one.version}"\n`;
        assert.ok(lock.includes(entry) && lock.includes(`checksum = "${one.hashes[0].content}"`), one.name);
    }
    const all = components.map(({ name }) => name);
    for (const name of ['yew', 'wasm-bindgen', 'libm', 'std']) assert.ok(all.includes(name), name);
    // Native programs', tests' and macros' own.
    for (const name of ['maud', 'proptest', 'yew-macro', 'syn', 'lzma-rust2']) assert.ok(!all.includes(name), name);
    const direct = dependencies.find(({ ref }) => ref === `seuil@${version}`).dependsOn.map((one) => one.split('@')[0]);
    for (const name of ['yew', 'std']) assert.ok(direct.includes(name), name);
});

test('nothing tells where it was made', () => {
    const here = [path(''), process.env.HOME].filter(Boolean).map((one) => one.replace(/\/$/, '')).filter((one) => one.length > 3);
    const texts = [its(/\.cdx\.json$/), gunzipSync(its(/\.tgz$/)), ...Object.values(unzipSync(its(/\.zip$/)))];
    for (const text of texts)
        for (const place of here) assert.ok(!Buffer.from(text).includes(place), place);
});
