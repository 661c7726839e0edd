// What a content security policy lacks for the calculator, as configurateur.html says it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asksForNonce, completed, lacking, policies } from '../../src/web/guide/policy.js';

const page = new URL('https://www.exemple.fr/blog/article');
const folder = new URL('https://www.exemple.fr/seuil/');
const other = new URL('https://static.exemple.fr/seuil/');

const lacks = (text, place = folder) => policies(text).flatMap((policy) => lacking(policy, place, page)).map((one) => one.join(' '));

const EVAL = "script-src 'wasm-unsafe-eval'";

test('what lets it work lacks nothing', () => {
    for (const [policy, place] of [
        [''],
        ["script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'"],
        ["default-src 'self' 'unsafe-eval'"],
        ["default-src 'none'; script-src https: 'wasm-unsafe-eval'; connect-src *"],
        ["img-src 'none'; style-src 'self'"],
        ["script-src https://*.exemple.fr 'wasm-unsafe-eval'; connect-src static.exemple.fr", other],
        ["script-src https://static.exemple.fr/seuil/ 'wasm-unsafe-eval'; connect-src https://static.exemple.fr", other],
        ["SCRIPT-SRC 'SELF' 'WASM-UNSAFE-EVAL'"],
        ["script-src 'nonce-abc' 'strict-dynamic' 'wasm-unsafe-eval'"],
        // Browsers upgrade a place that is not safe.
        ["script-src http://www.exemple.fr 'wasm-unsafe-eval'"],
    ])
        assert.deepEqual(lacks(policy, place), [], policy);
});

test('what stops it is named', () => {
    for (const [policy, expected, place] of [
        ["default-src 'self'", [EVAL]],
        ["default-src 'none'", ["script-src 'self'", EVAL, "connect-src 'self'"]],
        ["script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'", ["connect-src 'self'"]],
        ["script-src 'self' 'wasm-unsafe-eval'; connect-src https://api.exemple.fr", ["connect-src 'self'"]],
        ["script-src 'self' 'wasm-unsafe-eval'", ['script-src https://static.exemple.fr'], other],
        ["script-src https://*.exemple.com 'wasm-unsafe-eval'", ["script-src 'self'"]],
        ["script-src https://static.exemple.fr:8080 'wasm-unsafe-eval'", ['script-src https://static.exemple.fr'], other],
        ["script-src https://static.exemple.fr/autre/ 'wasm-unsafe-eval'", ['script-src https://static.exemple.fr'], other],
        ["script-src 'self'; script-src 'wasm-unsafe-eval'", [EVAL]],
        // The elements' directive counts for elements alone.
        ["script-src-elem 'self'; script-src 'none'", [EVAL]],
        // Of several policies each must let it.
        ["script-src 'self' 'wasm-unsafe-eval', connect-src 'none'", ["connect-src 'self'"]],
    ])
        assert.deepEqual(lacks(policy, place), expected, policy);
});

test('a completed policy lacks nothing, and forbids what it forbade', () => {
    for (const text of ["default-src 'none'", "default-src 'self'; img-src data:", "script-src 'none'; connect-src 'none'"]) {
        for (const place of [folder, other]) {
            const [policy] = policies(text);
            const whole = completed(policy, lacking(policy, place, page));
            assert.deepEqual(lacks(whole, place), [], whole);
            for (const [name, sources] of policy) if (!/^(script|connect)-src/.test(name)) assert.ok(whole.includes([name, ...sources].join(' ')), whole);
            assert.doesNotMatch(whole, /'none' |' 'none'|unsafe-inline|\*/);
        }
    }
});

test('a nonce is seen', () => {
    assert.equal(policies("script-src 'nonce-abc'").some(asksForNonce), true);
    assert.equal(policies("script-src 'self'; style-src 'nonce-abc'").some(asksForNonce), false);
});
