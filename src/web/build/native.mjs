// Asks the native programs, which write what follows from the model.

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The environment without what the Makefile sets for the wasm. */
const native = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name !== 'RUSTC_BOOTSTRAP' && !name.startsWith('CARGO_UNSTABLE_')),
);

/**
 * What a program of `src/bin` writes.
 *
 * @param {string[]} call its name and arguments
 * @param {string | Uint8Array} input
 */
const written = (call, input) =>
    execFileSync('cargo', ['run', '--quiet', '--bin', ...call], { cwd: root, env: native, input, maxBuffer: 2 ** 26 });

/**
 * A page, written whole by `src/bin/pages.rs`.
 *
 * @param {string} name
 * @param {Record<string, string>} parts what only this build knows of it, by name
 */
export const page = (name, parts = {}) => written(['pages', name], JSON.stringify(parts)).toString();

/**
 * Bytes as the application travels, packed by `src/bin/lzma.rs`; `element/unpacked.js` reads them.
 *
 * @param {Uint8Array} bytes
 */
export const lzma = (bytes) => written(['lzma'], bytes);
