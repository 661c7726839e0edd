// Texts with slots.

/**
 * A text with each `{name}` replaced by what it stands for.
 *
 * @param {string} text
 * @param {Record<string, string | number>} words
 */
export const filled = (text, words) => text.replace(/{(\w+)}/g, (_, name) => String(words[name]));
