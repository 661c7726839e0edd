// The application as files beside this script. Each try has its own patience, which every byte that arrives renews; after
// one failure another way is tried, silently.

import { failed } from './causes.js';

/** Milliseconds without a byte. */
const PATIENCE = 3500;

const wasm = new URL('__WASM__', import.meta.url);
const script = new URL('__SCRIPT__', import.meta.url);
const folder = new URL('.', wasm).href;

/** Whether a stack or an address names the application. */
export const isOurs = (text) => text.includes(script);

/** What the page's policies lack for us, or one of it. */
let lacking;
addEventListener('securitypolicyviolation', ({ blockedURI, disposition, effectiveDirective }) => {
    if (disposition !== 'enforce') return;
    if (blockedURI === 'wasm-eval') lacking = "script-src 'wasm-unsafe-eval'";
    else if (blockedURI.startsWith(folder)) lacking = `${effectiveDirective.replace('-elem', '')} ${folder}`;
});

/** Browsers remember addresses that failed: each try has its own. */
let tries = 0;

/** The compiled module, and its script: the glue, which can be made anew, and what goes with it. */
export async function load() {
    if (typeof WebAssembly !== 'object') throw failed('webassembly');
    return attempt().catch((first) =>
        attempt().catch((second) => {
            if (lacking) throw failed('csp', lacking);
            throw first.why ? first : second.why ? second : failed('network');
        }),
    );
}

function attempt() {
    const again = tries++ ? `?${tries}` : '';
    const request = new XMLHttpRequest();
    let timer;
    return new Promise((resolve, reject) => {
        const alive = () => {
            clearTimeout(timer);
            timer = setTimeout(() => reject(failed('slow')), PATIENCE);
        };
        alive();
        // Not by fetch: it tells nothing of what arrives if it checks it, and pages replace it.
        const bytes = new Promise((resolve, reject) => {
            request.open('GET', wasm + again);
            request.responseType = 'arraybuffer';
            request.onprogress = alive;
            request.onload = resolve;
            request.onerror = reject;
            request.send();
        });
        Promise.all([bytes.then(() => compiled(request)), scripted(again)]).then(resolve, reject);
    }).finally(() => {
        clearTimeout(timer);
        request.abort();
    });
}

async function compiled({ status, response }) {
    if (status >= 400) throw failed(status === 404 ? 'missing' : 'server');
    // Only a secure page can check the sum of what arrives.
    const sum = await crypto.subtle?.digest('SHA-256', response);
    const known = sum && 'sha256-' + btoa(String.fromCharCode(...new Uint8Array(sum))) === '__WASM_INTEGRITY__';
    const module = known !== false && (await WebAssembly.compile(response).catch(() => {}));
    if (module) return module;
    throw failed(known ? 'browser' : new Uint8Array(response)[0] ? 'html' : 'corrupt');
}

async function scripted(again) {
    try {
        if ('__SCRIPT_INTEGRITY__') await preloaded(script + again);
        // The plain form is for bundlers, which follow it; they leave the other.
        return await (again ? import(/* @vite-ignore */ /* webpackIgnore: true */ script + again) : import('__SCRIPT__'));
    } catch {
        throw failed('script');
    }
}

/** A preloaded module is checked, and its import then finds it: import() itself knows no integrity. */
function preloaded(href) {
    return new Promise((resolve, reject) => {
        const link = document.createElement('link');
        const integrity = '__SCRIPT_INTEGRITY__';
        Object.assign(link, { rel: 'modulepreload', href, integrity, crossOrigin: '', onload: resolve, onerror: reject });
        if (link.relList.supports('modulepreload')) document.head.append(link);
        else resolve();
    });
}
