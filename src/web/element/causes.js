// Why a calculator is not there, for the reader and the author of the page.

/** Sentences by cause, the retry button among them; filled in at build from causes.fr.json. */
export const CAUSES = __CAUSES__;

/** An error that names its cause, a key of CAUSES; `more` ends the sentence. */
export const failed = (why, more = '') => Object.assign(new Error(CAUSES[''] + CAUSES[why] + more), { why });
