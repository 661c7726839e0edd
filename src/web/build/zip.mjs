// Folders as zips that tell neither when nor where they were made: the same files give the same bytes.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** The first moment that a zip can tell; by the clock of the machine, as zips tell it. */
const THEN = new Date(1980, 0, 1);
/** A file that everybody may read, as Unix has it in a zip. */
const READABLE = 0o100644 << 16;

/**
 * The files of a folder and of those in it, by name and bytes.
 *
 * @param {string} folder
 * @returns {[string, Uint8Array][]}
 */
export const files = (folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, path, name }) => join(parentPath ?? path, name))
        .map((file) => [file.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(file)]);

/**
 * Files as a zip, in the order of their names.
 *
 * @param {[string, Uint8Array][]} all
 */
export function zipped(all) {
    const sorted = Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
    return zipSync(sorted, { level: 9, mtime: THEN, os: 3, attrs: READABLE });
}
