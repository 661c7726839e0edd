// What a blogger and a developer download, in dist/release: the folder, the plugin where it was built, the npm package,
// the bill of materials, and the sums of all. Nothing in them tells when or where they were made.

import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { zipSync } from 'fflate';
import { bill } from './bill.mjs';
import { ARCHIVES } from './guides.mjs';
import { VERSION } from './loader.mjs';
import { hexadecimal } from './sums.mjs';

const dist = fileURLToPath(new URL('../../../dist', import.meta.url));

/** The first moment that a zip can tell; by the clock of the machine, as zips tell it. */
const THEN = new Date(1980, 0, 1);
/** A file that everybody may read, as Unix has it in a zip. */
const READABLE = 0o100644 << 16;

/** @param {string} folder */
export function release(folder = join(dist, 'release')) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, ARCHIVES.folder), zipped(join(dist, 'embed'), 'seuil'));
    const plugin = join(dist, 'wordpress/seuil.zip');
    if (existsSync(plugin)) copyFileSync(plugin, join(folder, 'seuil.zip'));
    const options = { cwd: folder, stdio: /** @type {'ignore'[]} */ (['ignore', 'ignore', 'ignore']) };
    execFileSync('npm', ['pack', join(dist, 'npm'), '--loglevel=error'], options);
    writeFileSync(join(folder, `seuil-${VERSION}.cdx.json`), bill());
    const names = readdirSync(folder).sort();
    const sums = names.map((name) => `${hexadecimal(readFileSync(join(folder, name)))}  ${name}\n`);
    writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
}

/**
 * A folder as a zip, its files in order under a name.
 *
 * @param {string} folder
 * @param {string} name
 */
function zipped(folder, name) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    const entries = names.map((one) => [`${name}/${one}`, new Uint8Array(readFileSync(join(folder, one)))]);
    return zipSync(Object.fromEntries(entries), { level: 9, mtime: THEN, os: 3, attrs: READABLE });
}

if (argv[1] === fileURLToPath(import.meta.url)) release(argv[2]);
