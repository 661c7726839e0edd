// The wasm, out of what has arrived. It comes with the application: the loader stays small without it.

import { unpacked } from './unpacked.js';
import { woven } from './woven.js';

/** The first byte of a wasm, that of one which we packed, and that of a gzip. */
const [WASM, PACKED, GZIP] = [0x00, 0x01, 0x1f];

/**
 * The compiled module; `failed(why)` makes an error that names its cause. A server, or what stands between, may have
 * replaced what it sends: the first byte tells what it is.
 *
 * @param {ArrayBuffer} bytes
 * @param {import('./contract.js').Failed} failed
 */
export async function compiled(bytes, failed) {
    const arrived = new Uint8Array(bytes);
    const [first = WASM] = arrived;
    const wasm =
        first === PACKED
            ? await unpacked(arrived, STRANDS_SIZE)
                  .then(woven)
                  .catch(() => arrived)
            : arrived;
    // Only a secure page can check the sum of what arrived.
    const sum = await crypto.subtle?.digest('SHA-256', wasm);
    const known = sum && `sha256-${btoa(String.fromCharCode(...new Uint8Array(sum)))}` === WASM_INTEGRITY;
    const module = known !== false && (await WebAssembly.compile(wasm).catch(() => {}));
    if (module) return module;
    throw failed(known ? 'browser' : [WASM, PACKED, GZIP].includes(first) ? 'corrupt' : 'html');
}
