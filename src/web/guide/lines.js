// The lines to paste, as the blogger has set them. Each is written over the one that the page came with.

/** @typedef {import('./settings.js').Settings} Settings */

/**
 * As it stands between quotes in HTML.
 *
 * @param {string} text
 */
const quoted = (text) =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * As it stands in an address after its `#`: without what has a meaning there, or in an attribute.
 *
 * @param {string} text
 */
const coded = (text) => encodeURIComponent(text).replaceAll('%2C', ',');

/**
 * A line with these settings in the place of those that it came with.
 *
 * @param {string} line
 * @param {Settings} settings
 */
export function composed(line, { attributes, call }) {
    const all = [...attributes];
    /** @param {string} before */
    const written = (before) => all.map(([name, value]) => ` ${before}${name}="${quoted(value)}"`).join('');
    const fragment = all.map(([name, value]) => `${name}=${coded(value)}`).join(';');
    const made = line
        .replace(' data-budget="1500" data-margin="45"', () => written('data-'))
        .replace(' budget="1500" margin="45"', () => written(''))
        .replaceAll('#budget=1500;margin=45', () => fragment && `#${fragment}`);
    return call ? called(made, call) : made;
}

/**
 * With the call to action last in the marker, in the element, or in the shortcode, which then has an end.
 *
 * @param {string} line
 * @param {{ text: string, address: string }} call
 */
function called(line, { text, address }) {
    const link = ` href="${quoted(address)}">${quoted(text)}</a>`;
    // All that stands in it is the call to action.
    if (line.startsWith('[seuil')) return `${line}<a${link}[/seuil]`;
    return line.replace(/<\/(div|seuil-calculateur)>/, (end) => ` <a data-slot="cta"${link}${end}`);
}
