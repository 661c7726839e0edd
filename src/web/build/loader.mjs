// Composes the loader's files into one script, filled with what the build knows.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = join(root, 'src/web/element');
const texts = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const causes = texts('causes.fr.json');
const cures = texts('cures.fr.json');
/** Why a calculator may not be there, and what to do: `[why, what]` of each cause. */
export const failures = Object.entries(cures).filter(([cause]) => cause in causes).map(([cause, cure]) => [causes[cause], cure]);

export const TAG = 'seuil-calculateur';
export const version = /^version = "(.*)"/m.exec(readFileSync(join(root, 'Cargo.toml'), 'utf8'))[1];

const sum = (bytes, form) => createHash('sha256').update(bytes).digest(form);
/** What a browser checks a file against. */
export const integrity = (bytes) => `sha256-${sum(bytes, 'base64')}`;
/** A name that changes with the contents, in the place of `#`. */
export const named = (name, bytes) => name.replace('#', sum(bytes, 'hex').slice(0, 10));

/**
 * The loader as one script.
 *
 * - `source`: where the application comes from, `fetched.js` or `inlined.js`
 * - `entry`: the first file, another than the loader's own
 * - `words`: what stands for `__WORD__` in the texts
 * - `script`: for `inlined.js`, the application's script
 * - `format`: `esm`, or `iife` for a script that is no module
 * - `spaced`: with its spaces, and with the comments that speak to bundlers
 */
export function loader({ entry = join(folder, 'seuil.js'), source = 'fetched.js', words = {}, script, format = 'esm', spaced }) {
    const texts = { source: join(folder, source), script };
    return bundled({ entryPoints: [entry], minifyWhitespace: !spaced }, texts, words, format);
}

/** The application's script: its glue, and what goes with it. `method` is an expression: the method page's address. */
export function application(glue, method) {
    const contents = `export { default } from '__GLUE__'; export * from './alive.js';`;
    return bundled({ stdin: { contents, resolveDir: folder } }, { glue }, { METHOD: method }, 'esm');
}

/** What an empty element shows, as a script; `texts` is JSON. */
export function fallback(texts) {
    return bundled({ entryPoints: [join(folder, 'fallback.js')] }, {}, { FALLBACK_TEXTS: texts }, 'esm');
}

async function bundled(entry, { source, script, glue }, words, format) {
    const all = Object.entries({ CAUSES: JSON.stringify(causes), CURES: JSON.stringify(cures), TAG, VERSION: version, ...words });
    const filled = {
        name: 'filled',
        setup(build) {
            build.onResolve({ filter: /^__SOURCE__$/ }, () => ({ path: source }));
            build.onResolve({ filter: /^__(GLUE|SCRIPT)__$/ }, ({ path }) => ({ path, namespace: 'text' }));
            build.onLoad({ filter: /./, namespace: 'text' }, ({ path }) => ({ contents: path === '__GLUE__' ? glue : script }));
            // A script that is no module holds this too.
            build.onResolve({ filter: /^__FALLBACK__$/ }, () => ({ path: join(folder, 'fallback.js') }));
            build.onResolve({ filter: /./ }, ({ kind, path }) =>
                kind === 'dynamic-import' ? { path, external: true } : undefined,
            );
            build.onLoad({ filter: /src.web.\w+.\w+\.js$/ }, ({ path }) => ({
                contents: all.reduce((text, [word, its]) => text.replaceAll(`__${word}__`, () => its), readFileSync(path, 'utf8')),
            }));
        },
    };
    const { outputFiles } = await build({
        bundle: true,
        write: false,
        minifyIdentifiers: true,
        minifySyntax: true,
        minifyWhitespace: true,
        format,
        target: 'es2022',
        charset: 'utf8',
        // Names of the loader's own, which nobody outside calls.
        mangleProps: /^(begin|lose|fail|why)$/,
        plugins: [filled],
        ...entry,
    });
    return outputFiles[0].text.trim();
}
