// The application inside this script: for frames without an origin of their own, and for a file opened without a server.

import * as script from '__SCRIPT__';
import { failed } from './causes.js';

/**
 * Whether an address and a stack are the application's: there is nobody else's here, but an address alone means no script:
 * a browser that measures again later says so by an error. Without an origin, a script has not even an address.
 */
export const isOurs = (text) => !/. undefined$/.test(text);

/** The compiled module, and its script: the glue, which can be made anew, and what goes with it. */
export async function load() {
    if (typeof WebAssembly !== 'object') throw failed('webassembly');
    const packed = Uint8Array.from(atob('__WASM_GZIP__'), (letter) => letter.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    const bytes = await new Response(stream).arrayBuffer();
    try {
        return [await WebAssembly.compile(bytes), script];
    } catch (error) {
        throw /unsafe-eval/.test(error) ? failed('csp', "script-src 'wasm-unsafe-eval'") : failed('browser');
    }
}
