// The folder of a calculator that dies on demand, for the tests of recovery: the published one but for the feature.

import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { embed } from './embed.mjs';

const [built, folder] = argv.slice(2);
const file = (pattern) => readFileSync(join(built, readdirSync(built).find((name) => pattern.test(name))));
const texts = JSON.stringify({ intro: '', caption: '', rows: [], lead: '', cases: [], note: '' });

rmSync(folder, { recursive: true, force: true });
await embed({ glue: file(/^seuil\.js$/).toString(), wasm: file(/_bg\.wasm$/), texts }, folder);
