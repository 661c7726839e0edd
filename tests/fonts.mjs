// The fonts that the tests' browsers see: the tests' own, whatever the machine has. A text takes a third more room in the
// wide family than in the narrow one, so that what fits in both fits in what readers have.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What stands for each of CSS's generic families, by the name of a set. */
export const FONTS = {
    wide: { serif: 'DejaVu Serif', 'sans-serif': 'DejaVu Sans', 'system-ui': 'DejaVu Sans', monospace: 'DejaVu Sans Mono' },
    narrow: { serif: 'PT Sans Narrow', 'sans-serif': 'PT Sans Narrow', 'system-ui': 'PT Sans Narrow', monospace: 'PT Sans Narrow' },
};
/** The set that tests see which are not about fonts. */
export const USUAL = 'wide';

const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));
/** Both are always there: what the narrow family lacks, such as « ◐ », comes from the other. */
const folders = ['dejavu-fonts-ttf/ttf', '@expo-google-fonts/pt-sans-narrow'].map((name) => join(modules, name));

let own;

/** The environment of a browser that sees a set of fonts and no other. Linux alone finds its fonts so. */
export function withFonts(name, environment = process.env) {
    if (!own) {
        own = mkdtempSync(join(tmpdir(), 'seuil-fonts-'));
        process.on('exit', () => rmSync(own, { recursive: true, force: true }));
    }
    const file = join(own, `${name}.conf`);
    writeFileSync(file, config(FONTS[name]));
    return { ...environment, FONTCONFIG_FILE: file };
}

/** A whole configuration: it includes none of the machine's. */
function config(families) {
    // What asks for nothing that is there gets the sans serif.
    const asked = { ...families, sans: families['sans-serif'], mono: families.monospace };
    return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${folders.map((folder) => `  <dir>${folder}</dir>`).join('\n')}
  <cachedir>${join(own, 'cache')}</cachedir>
${Object.entries(asked)
    .map(([name, family]) => `  <alias binding="same"><family>${name}</family><prefer><family>${family}</family></prefer></alias>`)
    .join('\n')}
  <match target="pattern"><edit name="family" mode="append_last"><string>${families['sans-serif']}</string></edit></match>
</fontconfig>
`;
}
