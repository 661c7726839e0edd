// The style of every calculator, as one short sheet.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** What imports the sheets of the components, in the order of their layers. */
const sheets = fileURLToPath(new URL('../../../styles/calculator.css', import.meta.url));

/** The style sheet. */
export async function styles() {
    const { outputFiles } = await build({
        entryPoints: [sheets],
        bundle: true,
        write: false,
        minify: true,
        // For the browsers that the styles themselves ask for.
        target: 'esnext',
        charset: 'utf8',
        plugins: [
            {
                name: 'rem of the reader',
                setup({ onLoad }) {
                    onLoad({ filter: /\.css$/ }, ({ path }) => ({
                        contents: ofReader(readFileSync(path, 'utf8')),
                        loader: 'css',
                    }));
                },
            },
        ],
    });
    return outputFiles[0].text.trim();
}

/**
 * A sheet in the reader's own rem. A page may give its root any font size: lengths in rem become lengths in `--rem`, the
 * size that the reader chose; and in a condition, where there are no variables, em, which is there the font size of the
 * container.
 *
 * @param {string} sheet
 */
export function ofReader(sheet) {
    return sheet.replaceAll(/@[^{;]*|(?<![\w#.-])(-?[\d.]+)rem(?![\w-])/g, (found, figure) =>
        figure === undefined ? found.replaceAll(/(?<=\d)rem\b/g, 'em') : `calc(${figure} * var(--rem))`,
    );
}
