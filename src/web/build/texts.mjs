// What the build does with texts.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';

/**
 * The path of the file of a folder that is so named.
 *
 * @param {string} folder
 * @param {RegExp} pattern
 */
export function found(folder, pattern) {
    const name = readdirSync(folder).find((name) => pattern.test(name));
    if (!name) throw new Error(`${folder} has no ${pattern}`);
    return join(folder, name);
}

/**
 * The text with each `__WORD__` replaced by what it stands for, in one pass, so that nothing in it is a word again.
 *
 * @param {string} text
 * @param {Record<string, string>} words
 */
export function filled(text, words) {
    return text.replace(/__([A-Z_]+?)__/g, (_, word) => {
        if (!(word in words)) throw new Error(`no word ${word}`);
        return words[word];
    });
}

/**
 * A script or a style sheet (`loader: 'css'`) without what only people need.
 *
 * @param {string} code
 * @param {import('esbuild').TransformOptions} [more]
 */
export const minified = (code, more) =>
    transformSync(code, { minify: true, target: 'es2022', charset: 'utf8', ...more }).code.trim();
