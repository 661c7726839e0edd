// What tests/exchange.rs writes for the tests in Node and in the browser.

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The content of a file of target/tmp. */
export function exchanged(name) {
    const path = join(resolve(root, process.env.CARGO_TARGET_DIR || 'target'), 'tmp', name);
    try {
        return JSON.parse(readFileSync(path, 'utf8'));
    } catch (error) {
        throw new Error(`${path} is missing or broken: run cargo test first, which writes it`, { cause: error });
    }
}
