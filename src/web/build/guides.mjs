// Writes the pages for who puts the calculator into an article. Last: they know the folder's other files and their sums.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { VERSION } from './loader.mjs';
import { page } from './native.mjs';
import { closed, style } from './pages.mjs';
import { integrity, named } from './sums.mjs';

/** What a calculator is not made of. */
const BESIDE = /^(\.|configurateur|integrer|installer|seuil-hors-ligne)/;

/** What `make release` calls what a blogger and a developer download. */
export const ARCHIVES = { folder: `seuil-${VERSION}-dossier.zip`, package: `seuil-${VERSION}.tgz` };

/**
 * Writes them into a folder that has everything else.
 *
 * @param {object} built
 * @param {string} built.start the loader
 * @param {string} built.application its script
 * @param {Uint8Array} built.packed the wasm as it travels
 * @param {string} folder
 */
export async function guides({ start, application, packed }, folder) {
    const files = readdirSync(folder)
        .filter((name) => !BESIDE.test(name))
        .sort()
        .map((name) => {
            const bytes = readFileSync(join(folder, name));
            return { name, size: bytes.length, sum: integrity(bytes).replace('sha256-', '') };
        });
    /** @param {number} bytes */
    const kB = (bytes) => String(Math.round((bytes + packed.length) / 1000));
    const scripts = [start, application];
    const shared = {
        script: await script('guide.js'),
        style: style('styles/page.css', 'src/web/guide/guide.css'),
        archive: ARCHIVES.folder,
        plain: kB(scripts.reduce((sum, one) => sum + Buffer.byteLength(one), 0)),
        gzip: kB(scripts.reduce((sum, one) => sum + gzipSync(one).length, 0)),
    };
    const configurator = {
        ...shared,
        script: await script('configurator.js', { FILES: JSON.stringify(files) }),
        style: style('styles/page.css', 'src/web/guide/guide.css', 'src/web/guide/configurator.css'),
        sum: integrity(start),
        version: named('#', start),
        package: ARCHIVES.package,
        article: style('src/web/guide/article.css'),
    };
    writeFileSync(join(folder, 'configurateur.html'), page('configurateur', configurator));
    writeFileSync(join(folder, 'integrer.html'), page('integrer', shared));
    writeFileSync(join(folder, 'installer.html'), page('installer', shared));
}

/**
 * A script of theirs with what it imports, as it may stand in a page.
 *
 * @param {string} name
 * @param {Record<string, string>} define
 */
async function script(name, define = {}) {
    const { outputFiles } = await build({
        entryPoints: [fileURLToPath(new URL(`../guide/${name}`, import.meta.url))],
        bundle: true,
        write: false,
        minify: true,
        format: 'iife',
        target: 'es2022',
        charset: 'utf8',
        define,
    });
    return closed(outputFiles[0].text.trim());
}
