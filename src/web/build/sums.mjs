// Sums of files, by which a browser checks them and by which they are named.

import { createHash } from 'node:crypto';

const sum = (bytes, form) => createHash('sha256').update(bytes).digest(form);

/** What a browser checks a file against. */
export const integrity = (bytes) => `sha256-${sum(bytes, 'base64')}`;

/** A name that changes with the contents, in the place of `#`. */
export const named = (name, bytes) => name.replace('#', sum(bytes, 'hex').slice(0, 10));
