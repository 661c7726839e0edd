// Programs that tests drive: browsers and servers, by the name that .ci/program knows them by.

import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

/** The path of a program; empty where there is none. */
export const found = (name) =>
    spawnSync(fileURLToPath(new URL('../.ci/program', import.meta.url)), [name], { encoding: 'utf8' }).stdout.trim();

/** The path of a program that no test can do without. */
export function program(name) {
    const path = found(name);
    if (!path) throw new Error(`there is no ${name}: « make setup » installs it where apt-get can`);
    return path;
}

/** For tests: why they are skipped where a program cannot be had. Continuous integration has it, and fails. */
export function without(...names) {
    const missing = names.filter((name) => !found(name));
    if (missing.length === 0) return false;
    const why = `there is no ${missing.join(', no ')}: « make setup » installs what apt-get can`;
    if (process.env.CI) throw new Error(why);
    return why;
}

/** A port that nobody uses. */
export async function free() {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address();
    await new Promise((resolve) => server.close(resolve));
    return port;
}
