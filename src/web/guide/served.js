// Whether a host serves the folder well: each file is asked for as a reader's browser would, and what comes is looked at.

/** @typedef {{ name: string, size: number, sum: string }} File of this build: FILES lists them */

/**
 * What was found of something: whether it is good, bad, or cannot be seen from this page; which text of `check.fr.json`
 * says it, with what; and the lines that mend it, of `servers.json` or, for a policy, made.
 *
 * @typedef {object} Finding
 * @property {'good' | 'bad' | 'unseen'} state
 * @property {string} about
 * @property {Record<string, string>} [words]
 * @property {{ apache: string, nginx: string }} [lines]
 */

const SCRIPT = /^(text|application)\/(x-)?(java|ecma)script$/;

/**
 * @param {File[]} files
 * @param {URL} folder
 * @param {Record<string, { apache: string, nginx: string }>} servers
 * @returns {Promise<Finding[]>}
 */
export async function served(files, folder, servers) {
    const here = folder.origin === location.origin;
    const answers = await Promise.all(files.map((file) => answer(file, folder)));
    if (answers.every(({ response }) => !response)) return [await unreachable(folder, here, servers)];
    /** @type {Finding[]} */
    const findings = [];
    /**
     * @param {string} about
     * @param {{ file: File }[]} wrong
     * @param {Partial<Finding>} [more]
     */
    const note = (about, wrong, more) =>
        findings.push({
            state: wrong.length ? 'bad' : 'good',
            about: wrong.length ? about : `${about}.good`,
            words: { files: wrong.map(({ file }) => file.name).join(', ') },
            ...(wrong.length && more),
        });
    note(
        'missing',
        answers.filter(({ response, page }) => !response?.ok || page),
    );
    const come = answers.filter(({ response, page }) => response?.ok && !page);
    note(
        'changed',
        come.filter(({ same }) => !same),
    );
    /** @param {{ response?: Response }} answer */
    const type = ({ response }) => (response?.headers.get('content-type') ?? '').split(';')[0].trim().toLowerCase();
    const scripts = come.filter(({ file }) => file.name.endsWith('.js'));
    note(
        'type',
        scripts.filter((one) => !SCRIPT.test(type(one))),
        { lines: servers.type },
    );
    if (!here) {
        findings.push({ state: 'good', about: 'shared.good' }, { state: 'unseen', about: 'compressed.unseen' });
        return findings;
    }
    const texts = come.filter(({ file }) => /\.(js|html)$/.test(file.name));
    /** @param {string} name */
    const lacks = (name) => come.filter(({ response }) => !response?.headers.get(name));
    note(
        'compressed',
        texts.filter(({ response }) => !response?.headers.get('content-encoding')),
        {
            lines: servers.compressed,
        },
    );
    note('shared', lacks('access-control-allow-origin'), { lines: servers.shared });
    const fixed = come.filter(({ file }) => !/-[\da-f]{10}\./.test(file.name));
    /** @param {{ response?: Response }} answer */
    const kept = ({ response }) => Number(/max-age=(\d+)/.exec(response?.headers.get('cache-control') ?? '')?.[1] ?? 0);
    note(
        'kept',
        fixed.filter((one) => kept(one) > 3600),
        { lines: servers.kept },
    );
    return findings;
}

/**
 * What comes for a file: whether it is a page that says it is not there, and whether it is this build's.
 *
 * @param {File} file
 * @param {URL} folder
 */
async function answer(file, folder) {
    try {
        const response = await fetch(new URL(file.name, folder), { cache: 'no-store' });
        const bytes = await response.arrayBuffer();
        const html = /^\s*</.test(new TextDecoder().decode(bytes.slice(0, 100)));
        return { file, response, page: html && !file.name.endsWith('.html'), same: await isSame(bytes, file) };
    } catch {
        return { file, response: undefined, page: false, same: false };
    }
}

/**
 * @param {ArrayBuffer} bytes
 * @param {File} file
 */
async function isSame(bytes, { size, sum }) {
    if (bytes.byteLength !== size) return false;
    // Where a page is not served safely, there is no digest.
    if (!globalThis.crypto?.subtle) return true;
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return btoa(String.fromCharCode(...digest)) === sum;
}

/**
 * Why nothing came: the host does not answer, or does not let other sites read.
 *
 * @param {URL} folder
 * @param {boolean} here
 * @param {Record<string, { apache: string, nginx: string }>} servers
 * @returns {Promise<Finding>}
 */
async function unreachable(folder, here, servers) {
    const words = { folder: folder.href };
    if (location.protocol === 'https:' && folder.protocol === 'http:') return { state: 'bad', about: 'unsafe', words };
    // What may not be read answers all the same.
    const answers = !here && (await fetch(folder, { mode: 'no-cors', cache: 'no-store' }).catch(() => undefined));
    return answers
        ? { state: 'bad', about: 'shared', words: { files: folder.href }, lines: servers.shared }
        : { state: 'bad', about: 'silent', words };
}
