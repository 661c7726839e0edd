// Makes the folder that a blogger uploads of what Trunk built: the application under names that change with it, the
// loader that knows these names and their sums, the pages beside. Then the article starts by the same line as a blogger's.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { application, fallback, integrity, loader, named } from './loader.mjs';
import { worker } from './worker.mjs';

/**
 * Writes what loads an application into a folder; returns the loader.
 *
 * `glue` and `wasm` are the application, `texts` the fallback's as JSON.
 */
export async function embed({ glue, wasm, texts }, folder) {
    mkdirSync(folder, { recursive: true });
    const script = await application(glue, "new URL('./methode.html', import.meta.url).href");
    const text = await fallback(texts);
    // Files that go together have a name in common: it packs well, and a file of another version is one that is missing.
    const all = Buffer.concat([script, text, wasm].map((one) => Buffer.from(one)));
    const write = (name, bytes) => {
        const its = named(name, all);
        writeFileSync(join(folder, its), bytes);
        return `./${its}`;
    };
    const made = await loader({
        words: {
            SCRIPT: write('seuil-#.js', script),
            SCRIPT_INTEGRITY: integrity(script),
            WASM: write('seuil-#.wasm', wasm),
            WASM_INTEGRITY: integrity(wasm),
            FALLBACK: write('fallback-#.js', text),
        },
    });
    write('seuil.js', made);
    return made;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
    const page = env.TRUNK_STAGING_DIR;
    const folder = join(page, 'seuil');
    /** A file of Trunk's, taken away. */
    const take = (pattern) => {
        const file = join(page, readdirSync(page).find((name) => pattern.test(name)));
        const bytes = readFileSync(file);
        rmSync(file);
        return bytes;
    };
    const built = {
        glue: take(/^seuil-\w+\.js$/).toString(),
        wasm: take(/_bg\.wasm$/),
        texts: take(/^fallback\.json$/).toString(),
    };
    const script = await embed(built, folder);
    writeFileSync(join(folder, 'methode.html'), take(/^methode\.html$/));

    // The builder's own start is an inline script, which a strict page forbids.
    const index = join(page, 'index.html');
    const html = readFileSync(index, 'utf8')
        .replace(/\s*<script type="module"[^>]*>\s*import init[\s\S]*?<\/script>/, '')
        .replace(/<link rel="(modulepreload|preload)"[^>]*>/g, '')
        .replace('<!-- fallback -->', take(/^fallback\.html$/).toString().trim())
        .replace('__SEUIL_INTEGRITY__', integrity(script));
    if (html.includes('import init') || !html.includes('integrity="sha256-')) throw new Error('index.html is not as expected');
    writeFileSync(index, html);
    // While somebody works on the article, it is not kept.
    if (!html.includes('/trunk/ws')) worker(page);
}
