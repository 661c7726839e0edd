// What a blogger and a developer download, in dist/release: the folder, the plugin where it was built, the npm package,
// the bill of materials, and the sums of all. Nothing in them tells when or where they were made.

import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { bill } from './bill.mjs';
import { ARCHIVES } from './guides.mjs';
import { VERSION } from './loader.mjs';
import { hexadecimal } from './sums.mjs';
import { files, zipped } from './zip.mjs';

const dist = fileURLToPath(new URL('../../../dist', import.meta.url));

/** @param {string} folder */
export function release(folder = join(dist, 'release')) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const inside = files(join(dist, 'embed'));
    writeFileSync(join(folder, ARCHIVES.folder), zipped(inside.map(([name, bytes]) => [`seuil/${name}`, bytes])));
    const plugin = join(dist, 'wordpress/seuil.zip');
    if (existsSync(plugin)) copyFileSync(plugin, join(folder, 'seuil.zip'));
    const options = { cwd: folder, stdio: /** @type {'ignore'[]} */ (['ignore', 'ignore', 'ignore']) };
    execFileSync('npm', ['pack', join(dist, 'npm'), '--loglevel=error'], options);
    writeFileSync(join(folder, `seuil-${VERSION}.cdx.json`), bill());
    const names = readdirSync(folder).sort();
    const sums = names.map((name) => `${hexadecimal(readFileSync(join(folder, name)))}  ${name}\n`);
    writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
}

if (argv[1] === fileURLToPath(import.meta.url)) release(argv[2]);
