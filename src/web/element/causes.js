// Why a calculator is not there, for the reader and the author of the page.

import CAUSES from './causes.fr.json';

/** Sentences by cause, the retry button among them. */
export { CAUSES };

/**
 * An error that names its cause; `more` ends the sentence.
 *
 * @type {import('./contract.js').Failed}
 */
export const failed = (why, more = '') => Object.assign(new Error(CAUSES[''] + CAUSES[why] + more), { why });
