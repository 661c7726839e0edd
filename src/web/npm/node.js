// The engine in Node: there as soon as it is imported, in whatever it is bundled into, since its wasm is in this file.

import { brotliDecompressSync } from 'node:zlib';
import { initSync } from './seuil.js';

initSync({ module: brotliDecompressSync(Buffer.from(ENGINE, 'base64')) });

export * from './seuil.js';
export { default } from './seuil.js';
