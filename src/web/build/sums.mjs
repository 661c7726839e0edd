// Sums of files, by which a browser checks them and by which they are named.

import { createHash } from 'node:crypto';

/** @typedef {string | Uint8Array} Bytes */

/**
 * @param {Bytes} bytes
 * @param {'base64' | 'hex'} form
 */
const sum = (bytes, form) => createHash('sha256').update(bytes).digest(form);

/**
 * What a browser checks a file against.
 *
 * @param {Bytes} bytes
 */
export const integrity = (bytes) => `sha256-${sum(bytes, 'base64')}`;

/**
 * As `sha256sum` writes it.
 *
 * @param {Bytes} bytes
 */
export const hexadecimal = (bytes) => sum(bytes, 'hex');

/**
 * A name that changes with the contents, in the place of `#`.
 *
 * @param {string} name
 * @param {Bytes} bytes
 */
export const named = (name, bytes) => name.replace('#', sum(bytes, 'hex').slice(0, 10));
