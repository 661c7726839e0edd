// What an address says after its #, as the frame takes it: `#budget=1500;margin=45`, or with `&`, which some
// editors rewrite in an attribute.

/** Beyond these, it is no setting. */
const FIELDS = 100;
const LETTERS = 1000;

/**
 * The fields, by name; the names that are left out, and the secret that WordPress adds as `#?secret=`, to whatever is
 * there. A name said twice says nothing. What the rest is worth, the calculator judges.
 *
 * @param {string} fragment
 */
export function read(fragment) {
    /** @type {Map<string, string>} */
    const fields = new Map();
    /** @type {Set<string>} */
    const refused = new Set();
    /** @type {string | undefined} */
    let secret;
    const text = fragment.replace(/#?[#?&]secret=(\w{1,64})/, (_, its) => {
        secret = its;
        return '';
    });
    // From there on it is the reader's case, which the calculator reads itself.
    const settings = text.replace(/[#&;]seuil=.*/s, '');
    for (const [given, value] of [...new URLSearchParams(settings.slice(1).replaceAll(';', '&'))].slice(0, FIELDS)) {
        const name = given.toLowerCase();
        // Which state it is in, the calculator says itself.
        if (fields.delete(name) || refused.has(name) || value.length > LETTERS || name === 'state') refused.add(name);
        else fields.set(name, value);
    }
    return { fields, refused: [...refused], secret };
}
