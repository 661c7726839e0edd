// The folder of a calculator that dies on demand, for the tests of recovery: the published one but for the feature.

import { readFileSync, rmSync } from 'node:fs';
import { argv } from 'node:process';
import { embed } from './embed.mjs';
import { found } from './texts.mjs';

const [built = '', folder = ''] = argv.slice(2);
/** @param {RegExp} pattern */
const file = (pattern) => readFileSync(found(built, pattern));
const texts = JSON.stringify({ intro: '', caption: '', rows: [], lead: '', cases: [], note: '' });

rmSync(folder, { recursive: true, force: true });
await embed({ glue: file(/^seuil\.js$/).toString(), wasm: file(/_bg\.wasm$/), texts }, folder);
