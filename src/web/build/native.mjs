// Asks the native programs, which write what follows from the model.

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The environment without what the Makefile sets for the wasm. */
const native = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name !== 'RUSTC_BOOTSTRAP' && !name.startsWith('CARGO_UNSTABLE_')),
);

/**
 * A page, written whole by `src/bin/pages.rs`.
 *
 * @param {string} name
 * @param {Record<string, string>} parts what only this build knows of it, by name
 */
export function page(name, parts = {}) {
    return execFileSync('cargo', ['run', '--quiet', '--bin', 'pages', name], {
        cwd: root,
        env: native,
        input: JSON.stringify(parts),
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
    });
}
