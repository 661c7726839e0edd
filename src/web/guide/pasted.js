// Whether an article has the line, and a policy that lets it work.

import { asksForNonce, completed, lacking, policies } from './policy.js';

/** @import { Finding } from './served.js' */

/**
 * @param {URL} page
 * @param {URL} folder
 * @returns {Promise<Finding[]>}
 */
export async function pasted(page, folder) {
    if (page.origin !== location.origin) return [{ state: 'unseen', about: 'article.unseen' }];
    /** @type {Response} */
    let response;
    try {
        response = await fetch(page, { cache: 'no-store' });
    } catch {
        return [{ state: 'bad', about: 'article.silent' }];
    }
    if (!response.ok) return [{ state: 'bad', about: 'article.silent' }];
    const its = new DOMParser().parseFromString(await response.text(), 'text/html');
    const hosts = its.querySelectorAll('[data-seuil], seuil-calculateur, iframe[src*="seuil.html"]');
    const framed = [...hosts].some((host) => host.localName === 'iframe');
    const scripts = [...its.querySelectorAll('script[src]')].map((script) => script.getAttribute('src') ?? '');
    const ours = scripts.find((source) => /\/seuil\.js(\?|$)/.test(new URL(source, page).pathname));
    /** @type {Finding[]} */
    const findings = [{ state: hosts.length ? 'good' : 'bad', about: hosts.length ? 'marker.good' : 'marker' }];
    // A frame has a page of its own.
    if (framed) return findings;
    findings.push({ state: ours ? 'good' : 'bad', about: ours ? 'script.good' : 'script' });
    const metas = [...its.querySelectorAll('meta[http-equiv="content-security-policy" i]')];
    const texts = [
        response.headers.get('content-security-policy') ?? '',
        ...metas.map((meta) => meta.getAttribute('content') ?? ''),
    ];
    return [...findings, ...allowed(texts.flatMap(policies), folder, page)];
}

/**
 * @param {import('./policy.js').Policy[]} all each must let it work
 * @param {URL} folder
 * @param {URL} page
 * @returns {Finding[]}
 */
function allowed(all, folder, page) {
    const bad = all.flatMap((policy) => {
        const lacks = lacking(policy, folder, page);
        if (!lacks.length) return [];
        const whole = completed(policy, lacks);
        const words = { lacks: lacks.map((one) => one.join(' ')).join(', ') };
        const lines = {
            apache: `Header set Content-Security-Policy "${whole}"`,
            nginx: `add_header Content-Security-Policy "${whole}";`,
        };
        return [/** @type {Finding} */ ({ state: 'bad', about: 'policy', words, lines })];
    });
    /** @type {Finding[]} */
    const nonce = all.some(asksForNonce) ? [{ state: 'unseen', about: 'policy.nonce' }] : [];
    return [...(bad.length ? bad : [/** @type {Finding} */ ({ state: 'good', about: 'policy.good' })]), ...nonce];
}
