// The application as files beside this script. Each try has its own patience, which every byte that arrives renews; after
// one failure another way is tried, silently.

import { failed } from './causes.js';

/** @import { Failure, Script } from './contract.js' */

/** @typedef {{ status: number, response: ArrayBuffer }} Answer */
/** @typedef {(download?: XMLHttpRequest) => void} Alive hears of every byte, and what stops the download */
/** @typedef {(url: string, alive: Alive) => Promise<Answer>} Way */

const packed = new URL(PACKED, import.meta.url);
const script = new URL(SCRIPT, import.meta.url);
// Some bundlers make an address that starts at the page's root.
const folder = new URL('.', new URL(packed, location.href)).href;

/**
 * Whether a stack or an address names the application.
 *
 * @param {string} text
 */
export const isOurs = (text) => text.includes(script.href);

/**
 * What the page's policies lack for us, or one of it.
 *
 * @type {string | undefined}
 */
let lacking;
addEventListener('securitypolicyviolation', ({ blockedURI, disposition, effectiveDirective }) => {
    if (disposition !== 'enforce') return;
    if (blockedURI === 'wasm-eval') lacking = "script-src 'wasm-unsafe-eval'";
    else if (blockedURI.startsWith(folder)) lacking = `${effectiveDirective.replace('-elem', '')} ${folder}`;
});

/**
 * The compiled module, and its script: the glue, which can be made anew, and what goes with it.
 *
 * @returns {Promise<[WebAssembly.Module, Script]>}
 */
export async function load() {
    if (!globalThis.WebAssembly) throw failed('webassembly');
    if (!document.adoptedStyleSheets) throw failed('browser');
    try {
        return await attempt(requested);
    } catch (first) {
        try {
            // Some bundlers lose what is named by its address; what is imported all of them follow.
            const isLost = !LOADER && /missing|html/.test(/** @type {Partial<Failure>} */ (first).why ?? '');
            return await attempt(isLost ? imported : fetched);
        } catch (second) {
            if (lacking) throw failed('csp', lacking);
            if (!import.meta.url.includes(LOADER)) throw failed('merged');
            const causes = /** @type {Partial<Failure>[]} */ ([first, second]);
            const cause = causes.find(({ why }) => why) ?? failed('network');
            throw (await isOfAnother(cause)) ? failed('version') : cause;
        }
    }
}

/**
 * Whether what failed was looked for in the folder of another build: one file has the same name in all.
 *
 * @param {Partial<Failure>} cause
 */
async function isOfAnother({ why = 'slow' }) {
    if (!/missing|script|html/.test(why)) return;
    const { build = BUILD } = /** @type {{ build?: string }} */ (await import('./fallback.js').catch(Object));
    return build !== BUILD;
}

/** Browsers remember addresses that failed: each try has its own. */
let tries = 0;

/**
 * @param {Way} way
 * @returns {Promise<[WebAssembly.Module, Script]>}
 */
function attempt(way) {
    const again = tries++ ? `?${tries}` : '';
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    /** @type {XMLHttpRequest | undefined} */
    let download;
    return new Promise((resolve, reject) => {
        /** @type {Alive} */
        const alive = (its) => {
            download = its;
            clearTimeout(timer);
            // Without a byte for so long. Two tries fit in what a reader is ready to wait.
            timer = setTimeout(() => reject(failed('slow')), 3500);
        };
        const answers = Promise.all([
            way(packed + again, alive).then(answered),
            scripted(!LOADER && way === imported ? '' : again),
        ]);
        answers.then(async ([bytes, its]) => [await its.compiled(bytes, failed), its]).then(resolve, reject);
    }).finally(() => download?.abort());
}

/**
 * The next try drops what is left of this one.
 *
 * @type {Way}
 */
function requested(url, alive) {
    return new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.open('GET', url);
        request.responseType = 'arraybuffer';
        request.onload = () => resolve(request);
        request.onerror = reject;
        request.onprogress = () => alive(request);
        alive(request);
        request.send();
    });
}

/**
 * The bytes of an answer that is none of a failure.
 *
 * @param {Answer} answer
 */
function answered({ status, response }) {
    if (status >= 400) throw failed(status === 404 ? 'missing' : 'server');
    return response;
}

/** @type {Way} */
async function fetched(url, alive) {
    alive();
    const { status, body } = await fetch(url);
    /** @type {TransformerTransformCallback<Uint8Array, Uint8Array>} */
    const transform = (chunk, to) => {
        alive();
        to.enqueue(chunk);
    };
    // A page that broke fetch gives no body: that fails here, as a download that failed.
    const stream = /** @type {ReadableStream<Uint8Array>} */ (body);
    return {
        status,
        response: await new Response(stream.pipeThrough(new TransformStream({ transform }))).arrayBuffer(),
    };
}

/** @type {Way} */
async function imported() {
    const { packed: text } = await import('./packed.js');
    return { status: 200, response: Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer };
}

/**
 * A preloaded module is checked, and its import then finds it: import() itself knows no integrity.
 *
 * @param {string} again
 * @returns {Promise<Script>}
 */
async function scripted(again) {
    await new Promise((/** @type {(loaded?: Event) => void} */ resolve, reject) => {
        const link = document.createElement('link');
        const integrity = SCRIPT_INTEGRITY;
        const onerror = () => reject(failed('script'));
        Object.assign(link, { rel: 'modulepreload', href: script + again, integrity, onload: resolve, onerror });
        if (integrity && link.relList.supports('modulepreload')) document.head.append(link);
        else resolve();
    });
    // The plain form is for bundlers, which follow it; they leave the other.
    return again ? import(/* @vite-ignore */ /* webpackIgnore: true */ script + again) : import('./script.js');
}
