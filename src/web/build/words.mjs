// The plugin's words in the forms that WordPress reads, from the translation as people write it: for its scripts, for PHP,
// and for translators into other languages.

import { readFileSync } from 'node:fs';
import { mo, po } from 'gettext-parser';

/** Where French is read; WordPress takes no other country's translation. */
const COUNTRIES = ['FR', 'BE', 'CA'];
/** The script that has the words. */
const SCRIPT = 'seuil-words';

/**
 * The files by name.
 *
 * @param {string} file the French translation
 * @returns {[string, string | Uint8Array][]}
 */
export function words(file) {
    const french = po.parse(readFileSync(file));
    const all = Object.values(french.translations).flatMap((its) => Object.values(its));
    const said = all.filter(({ msgid }) => msgid);
    const keyed = said.map(({ msgctxt, msgid, msgstr }) => [msgctxt ? `${msgctxt}\u0004${msgid}` : msgid, msgstr]);
    const head = { domain: 'messages', lang: 'fr', 'plural-forms': french.headers['Plural-Forms'] };
    const json = JSON.stringify({
        domain: 'messages',
        locale_data: { messages: { '': head, ...Object.fromEntries(keyed) } },
    });
    const forms = COUNTRIES.flatMap((country) => {
        /** @type {[string, string | Uint8Array][]} */
        const its = [
            [`seuil-fr_${country}.mo`, mo.compile(french)],
            [`seuil-fr_${country}-${SCRIPT}.json`, json],
        ];
        return its;
    });
    const { Language: _, ...headers } = french.headers;
    const untranslated = structuredClone({ ...french, headers });
    for (const one of Object.values(untranslated.translations).flatMap((its) => Object.values(its))) {
        if (one.msgid) one.msgstr = one.msgstr.map(() => '');
    }
    return [...forms, ['seuil.pot', po.compile(untranslated)]];
}
