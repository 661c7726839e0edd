// What the build of `src/web` does to styles, wasm and scripts.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { withSection } from '../../src/web/build/section.mjs';
import { ofReader, styles } from '../../src/web/build/styles.mjs';
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

test('lengths in rem are in the rem of the reader', () => {
    const pairs = [
        ['a { b: 1rem; }', 'a { b: calc(1 * var(--rem)); }'],
        ['a{b:-0.5rem 0.25em}', 'a{b:calc(-0.5 * var(--rem)) 0.25em}'],
        [
            'a{b:clamp(2rem, 1.5rem + 2cqi, .3rem)}',
            'a{b:clamp(calc(2 * var(--rem)), calc(1.5 * var(--rem)) + 2cqi, calc(.3 * var(--rem)))}',
        ],
        ['a1rem{--1rem:#1rem 2remy}', 'a1rem{--1rem:#1rem 2remy}'],
        [
            '@container (inline-size >= 46rem) { a { b: 1rem } }',
            '@container (inline-size >= 46em) { a { b: calc(1 * var(--rem)) } }',
        ],
    ];
    for (const [sheet, expected] of pairs) assert.equal(ofReader(sheet), expected);
});

test('the style holds every sheet of the calculator, in the order of their layers, and no rem of the page', async () => {
    const packed = await styles();
    assert.match(packed, /^@layer reset,tokens,base,components,states,print;/);
    assert.doesNotMatch(packed, /\drem\b|\/\*|@import/);
    // Pages have their own.
    const own = readdirSync(path('styles')).filter((name) => !/^(article|method|page|calculator)\.css$/.test(name));
    const imported = [...readFileSync(path('styles/calculator.css'), 'utf8').matchAll(/"\.\/(.*)"/g)].map(
        ([, name]) => name,
    );
    assert.deepEqual(imported.toSorted(), own.toSorted());
});

test('a browser finds in the wasm what was put into it, and runs it all the same', async () => {
    const empty = Buffer.from([0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
    for (const length of [0, 1, 120, 130, 20_000]) {
        const text = 'é'.repeat(length);
        const module = await WebAssembly.compile(withSection(empty, 'styles', text));
        const [section] = WebAssembly.Module.customSections(module, 'styles');
        assert.equal(new TextDecoder().decode(section), text);
    }
});
