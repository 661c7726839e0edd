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

/** What the page's policy lacks for us. */
let lacking;
addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
    if (blockedURI === 'wasm-eval') lacking = "script-src 'wasm-unsafe-eval'";
    else if (blockedURI.startsWith(folder)) lacking = `${effectiveDirective.replace('-elem', '')} ${folder}`;
});

/** The compiled module, and its script: the glue, which can be made anew, and what goes with it. */
export async function load() {
    if (typeof WebAssembly !== 'object') throw failed('webassembly');
    // Only a secure page can check the sum of what arrives; elsewhere the browser does, and says less.
    const way = globalThis.crypto?.subtle ? requested : fetched;
    try {
        return await attempt(way, '');
    } catch (first) {
        try {
            return await attempt(fetched, '?2');
        } catch (second) {
            if (lacking) throw failed('csp', lacking);
            throw first.why ? first : second.why ? second : failed('network');
        }
    }
}

async function attempt(way, again) {
    const stop = new AbortController();
    let timer;
    const late = new Promise((_, reject) => {
        stop.alive = () => {
            clearTimeout(timer);
            timer = setTimeout(() => reject(failed('slow')), PATIENCE);
        };
        stop.alive();
    });
    try {
        const both = Promise.all([way(stop, wasm + again).then(compiled), scripted(again)]);
        return await Promise.race([late, both]);
    } finally {
        clearTimeout(timer);
        stop.abort();
    }
}

async function requested({ signal, alive }, url) {
    const { status, response } = await new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.open('GET', url);
        request.responseType = 'arraybuffer';
        request.onprogress = alive;
        request.onload = () => resolve(request);
        request.onerror = reject;
        signal.onabort = () => request.abort();
        request.send();
    });
    named(status);
    const sum = new Uint8Array(await crypto.subtle.digest('SHA-384', response));
    if ('sha384-' + btoa(String.fromCharCode(...sum)) === '__WASM_INTEGRITY__') return response;
    throw failed(new Uint8Array(response)[0] === 60 ? 'html' : 'corrupt');
}

async function fetched({ signal }, url) {
    const response = await fetch(url, { integrity: '__WASM_INTEGRITY__', signal });
    named(response.status);
    return response.arrayBuffer();
}

function named(status) {
    if (status >= 400) throw failed(status === 404 ? 'missing' : 'server');
}

const compiled = (bytes) =>
    WebAssembly.compile(bytes).catch(() => {
        throw failed('browser');
    });

async function scripted(again) {
    if ('__SCRIPT_INTEGRITY__') await preloaded(script + again);
    // The plain form is for bundlers, which follow it; they leave the other.
    return again ? import(/* @vite-ignore */ /* webpackIgnore: true */ script + again) : import('__SCRIPT__');
}

/** A preloaded module is checked, and its import then finds it: import() itself knows no integrity. */
function preloaded(href) {
    return new Promise((resolve, reject) => {
        const link = document.createElement('link');
        Object.assign(link, { rel: 'modulepreload', href, integrity: '__SCRIPT_INTEGRITY__', crossOrigin: '' });
        link.onload = resolve;
        link.onerror = () => reject(failed('script'));
        document.head.append(link);
    }); 
}
