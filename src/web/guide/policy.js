// What a content security policy lets a page do, as far as the calculator needs it.

/** @typedef {Map<string, string[]>} Policy sources by directive */

/**
 * The policies of a header, or of a meta element.
 *
 * @param {string} text
 * @returns {Policy[]}
 */
export function policies(text) {
    return text
        .split(',')
        .filter((policy) => policy.trim())
        .map((policy) => {
            const parts = policy.split(';').map((part) => part.trim().split(/\s+/));
            // Of a directive that is said twice the first counts.
            return new Map(parts.reverse().map(([name, ...sources]) => [name.toLowerCase(), sources]));
        });
}

/**
 * The directives that the calculator lacks, each with what it lacks: its folder's place, or the right to compile.
 *
 * @param {Policy} policy
 * @param {URL} folder
 * @param {URL} page that the policy is of
 */
export function lacking(policy, folder, page) {
    /** @param {string[]} names the most special first */
    const of = (...names) => policy.get(names.find((name) => policy.has(name)) ?? '');
    const place = folder.origin === page.origin ? "'self'" : folder.origin;
    const scripts = of('script-src', 'default-src');
    const elements = of('script-src-elem', 'script-src', 'default-src');
    const connections = of('connect-src', 'default-src');
    /** @type {[string, string][]} */
    const lacks = [];
    if (elements && !allows(elements, folder, page)) lacks.push(['script-src', place]);
    if (scripts && !scripts.some((source) => /^'(wasm-)?unsafe-eval'$/i.test(source)))
        lacks.push(['script-src', "'wasm-unsafe-eval'"]);
    if (connections && !allows(connections, folder, page)) lacks.push(['connect-src', place]);
    return lacks;
}

/**
 * Whether a page that asks for a nonce, or trusts scripts by it alone, has one for each script.
 *
 * @param {Policy} policy
 */
export const asksForNonce = (policy) =>
    [...policy].some(
        ([name, sources]) =>
            /^(script-src(-elem)?|default-src)$/.test(name) && sources.some((source) => /^'nonce-/i.test(source)),
    );

/**
 * @param {string[]} sources
 * @param {URL} folder
 * @param {URL} page
 */
function allows(sources, folder, page) {
    // Then places do not count; what does is said apart.
    if (sources.some((source) => /^'strict-dynamic'$/i.test(source))) return true;
    return sources.some((source) => {
        if (/^'self'$/i.test(source)) return folder.origin === page.origin;
        if (source === '*') return true;
        if (/^[a-z][a-z\d+.-]*:$/i.test(source)) return source.toLowerCase() === folder.protocol;
        return source.startsWith("'") ? false : matches(source, folder, page);
    });
}

/**
 * Whether a place such as `https://*.exemple.fr:8080/seuil/` holds the folder.
 *
 * @param {string} source
 * @param {URL} folder
 * @param {URL} page
 */
function matches(source, folder, page) {
    const [, scheme = page.protocol, host, port, path = ''] =
        /^(?:([a-z][a-z\d+.-]*:)\/\/)?([^/:]+)(?::(\d+|\*))?(\/.*)?$/i.exec(source) ?? [];
    if (!host) return false;
    // A page that is not safe may load what is.
    if (scheme !== folder.protocol && !(scheme === 'http:' && folder.protocol === 'https:')) return false;
    const name = folder.hostname.toLowerCase();
    const wanted = host.toLowerCase();
    if (wanted.startsWith('*.') ? !name.endsWith(wanted.slice(1)) : name !== wanted) return false;
    if (port !== '*' && (port ?? '') !== folder.port) return false;
    return !path || (path.endsWith('/') ? folder.pathname.startsWith(path) : false);
}

/**
 * A policy as text, with what it lacks.
 *
 * @param {Policy} policy
 * @param {[string, string][]} lacks
 */
export function completed(policy, lacks) {
    const all = new Map([...policy].map(([name, sources]) => [name, [...sources]]));
    for (const [name, source] of lacks) {
        const sources = all.get(name) ?? [...(all.get('default-src') ?? [])];
        // « none » stands alone.
        all.set(name, [...sources.filter((one) => !/^'none'$/i.test(one) && one !== source), source]);
    }
    return [...all].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}
