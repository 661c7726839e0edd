// The wasm, out of what has arrived. It comes with the application: the loader stays small without it.

import { inflated } from './inflated.js';

/** The first byte of a wasm, and that of a gzip. */
const [WASM, GZIP] = [0x00, 0x1f];

/**
 * The compiled module; `failed(why)` makes an error that names its cause. A server, or what stands between, may have
 * inflated it already: its first byte tells.
 *
 * @param {ArrayBuffer} bytes
 * @param {import('./contract.js').Failed} failed
 */
export async function compiled(bytes, failed) {
    const [first = WASM] = new Uint8Array(bytes);
    const wasm = first === GZIP ? await inflated(bytes).catch(() => bytes) : bytes;
    // Only a secure page can check the sum of what arrived.
    const sum = await crypto.subtle?.digest('SHA-256', wasm);
    const known = sum && `sha256-${btoa(String.fromCharCode(...new Uint8Array(sum)))}` === WASM_INTEGRITY;
    const module = known !== false && (await WebAssembly.compile(wasm).catch(() => {}));
    if (module) return module;
    throw failed(known ? 'browser' : [WASM, GZIP].includes(first) ? 'corrupt' : 'html');
}
