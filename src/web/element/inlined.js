// The application inside this script: for frames without an origin of their own, and for a file opened without a server.

import { failed } from './causes.js';
import * as script from './script.js';
import { unpacked } from './unpacked.js';
import { woven } from './woven.js';

/**
 * Whether an address and a stack are the application's: there is nobody else's here. But browsers also tell of what is no
 * script's error, that they measure again later, and then there is no stack.
 *
 * @param {string} text
 */
export const isOurs = (text) => !text.endsWith(' undefined');

/**
 * The compiled module, and its script: the glue, which can be made anew, and what goes with it.
 *
 * @returns {Promise<[WebAssembly.Module, import('./contract.js').Script]>}
 */
export async function load() {
    if (typeof WebAssembly !== 'object') throw failed('webassembly');
    if (!document.adoptedStyleSheets) throw failed('browser');
    const packed = Uint8Array.from(atob(PACKED), (letter) => letter.charCodeAt(0));
    const wasm = await woven(await unpacked(packed, STRANDS_SIZE));
    try {
        return [await WebAssembly.compile(wasm), script];
    } catch (error) {
        throw /unsafe-eval/.test(String(error)) ? failed('csp', "script-src 'wasm-unsafe-eval'") : failed('browser');
    }
}
