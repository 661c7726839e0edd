// Makes the folder that a blogger uploads of what Trunk built: the application under names that change with it, the
// loader that knows these names and their sums, the pages beside. Then the article starts by the same line as a blogger's.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { guide } from './guide.mjs';
import { application, fallback, loader } from './loader.mjs';
import { gzip, withSection } from './packed.mjs';
import { pages } from './pages.mjs';
import { styles } from './styles.mjs';
import { integrity, named } from './sums.mjs';
import { found } from './texts.mjs';
import { worker } from './worker.mjs';

/**
 * Writes what loads an application into a folder; returns the loader, and the wasm as it travels.
 *
 * `glue` and `wasm` are the application, `texts` the fallback's as JSON.
 */
export async function embed({ glue, wasm, texts }, folder) {
    const styled = withSection(wasm, 'styles', await styles());
    const packed = await gzip(styled);
    mkdirSync(folder, { recursive: true });
    const write = (name, bytes) => {
        writeFileSync(join(folder, name), bytes);
        return `./${name}`;
    };
    const script = await application(glue, integrity(styled));
    const shown = await fallback(texts);
    // One name for all that belongs together.
    const its = (name) => named(name, [script, packed, shown].map(integrity).join());
    const made = await loader({
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
    return { loader: made, packed };
}

if (argv[1] === fileURLToPath(import.meta.url)) {
    const page = env.TRUNK_STAGING_DIR;
    const folder = join(page, 'seuil');
    /** A file of Trunk's, taken away. */
    const take = (pattern) => {
        const file = found(page, pattern);
        const bytes = readFileSync(file);
        rmSync(file);
        return bytes;
    };
    const built = {
        glue: take(/^seuil-\w+\.js$/).toString(),
        wasm: take(/_bg\.wasm$/),
        texts: take(/^fallback\.json$/).toString(),
        fallback: take(/^fallback\.html$/).toString().trim(),
    };
    const method = take(/^methode\.html$/).toString();
    const { loader: script, packed } = await embed(built, folder);
    writeFileSync(join(folder, 'methode.html'), method);
    await pages({ ...built, packed }, method, folder);
    writeFileSync(join(folder, 'installer.html'), guide({ loader: script, fallback: built.fallback }));

    // The builder's own start is an inline script, which a strict page forbids.
    const index = join(page, 'index.html');
    const html = readFileSync(index, 'utf8')
        .replace(/\s*<script type="module"[^>]*>\s*import init[\s\S]*?<\/script>/, '')
        .replace(/<link rel="(modulepreload|preload)"[^>]*>/g, '')
        .replace('<!-- fallback -->', built.fallback)
        .replace('__SEUIL_INTEGRITY__', integrity(script));
    if (html.includes('import init') || !html.includes('integrity="sha256-')) throw new Error('index.html is not as expected');
    // While somebody works on the article (`make watch`), it is not kept.
    const watched = html.includes('/trunk/ws');
    writeFileSync(index, watched ? html.replace(/\s*<script[^>]*enregistrer\.js.*/, '') : html);
    if (!watched) worker(page);
}
