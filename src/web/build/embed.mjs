// Makes the folder that a blogger uploads of what Trunk built: the application under names that change with it, the
// loader that knows these names and their sums, the pages beside. Then the article starts by the same line as a blogger's.

import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { guides } from './guides.mjs';
import { application, fallback, loader } from './loader.mjs';
import { lzma, page } from './native.mjs';
import { pages } from './pages.mjs';
import { styles } from './styles.mjs';
import { integrity, named } from './sums.mjs';
import { withSection } from './section.mjs';
import { strands } from './strands.mjs';
import { filled, found } from './texts.mjs';
import { worker } from './worker.mjs';

/**
 * Writes what loads an application into a folder; returns the loader, its script, and the wasm as it travels, with the size
 * that it has when it is unpacked.
 *
 * @param {object} built
 * @param {string} built.glue
 * @param {Uint8Array} built.wasm
 * @param {string} built.texts the fallback's, as JSON
 * @param {string} folder
 */
export async function embed({ glue, wasm, texts }, folder) {
    const styled = withSection(wasm, 'styles', await styles());
    const parted = await strands(styled);
    const packed = lzma(parted);
    mkdirSync(folder, { recursive: true });
    /**
     * @param {string} name
     * @param {string | Uint8Array} bytes
     */
    const write = (name, bytes) => {
        writeFileSync(join(folder, name), bytes);
        return `./${name}`;
    };
    const script = await application(glue, styled, parted.length);
    // One name for all that belongs together.
    const parts = [script, packed, await fallback(texts, '')].map(integrity).join();
    /** @param {string} name */
    const its = (name) => named(name, parts);
    const build = its('#');
    const shown = await fallback(texts, build);
    const made = await loader({
        build,
        names: {
            script: write(its('seuil-#.js'), script),
            // An ending that no server takes for something to compress again, and none refuses.
            packed: write(its('seuil-#.bin'), packed),
            // Found even when the names above belong to another version: it then says what to do.
            fallback: write('fallback.js', shown),
        },
        integrity: integrity(script),
    });
    write('seuil.js', made);
    return { loader: made, application: script, packed, size: parted.length };
}

if (argv[1] === fileURLToPath(import.meta.url)) {
    const site = env.TRUNK_STAGING_DIR ?? '.';
    const folder = join(site, 'seuil');
    /**
     * A file of Trunk's, taken away.
     *
     * @param {RegExp} pattern
     */
    const take = (pattern) => {
        const file = found(site, pattern);
        const bytes = readFileSync(file);
        rmSync(file);
        return bytes;
    };
    const built = {
        glue: take(/^seuil-\w+\.js$/).toString(),
        wasm: take(/_bg\.wasm$/),
        texts: page('fallback.json'),
    };
    const { loader: start, ...travelling } = await embed(built, folder);
    await pages({ ...built, ...travelling }, folder);
    await guides({ ...travelling, start }, folder);
    copyFileSync(fileURLToPath(new URL('../guide/apache.conf', import.meta.url)), join(folder, '.htaccess'));

    // The article is Trunk's, but for what only the folder knows.
    const index = join(site, 'index.html');
    const html = filled(readFileSync(index, 'utf8'), { FALLBACK: page('fallback'), LOADER_SUM: integrity(start) });
    writeFileSync(index, html);
    // While somebody works on it (`make watch`), it is not kept for reading without a network.
    if (html.includes('/trunk/ws')) writeFileSync(join(site, 'enregistrer.js'), '');
    else worker(site);
}
