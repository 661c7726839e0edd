// A project of somebody's, with the package as it is packed.

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const path = (relative) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const tsc = path('node_modules/typescript/bin/tsc');

/**
 * Installs the package into a new project.
 *
 * `others` are packages that it has besides, each by the name that it has there and the one that this project knows it by.
 */
export function project(others = {}) {
    const folder = mkdtempSync(join(tmpdir(), 'seuil-project-'));
    const quiet = { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' };
    const write = (name, text) => {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
        return join(folder, name);
    };
    write('package.json', JSON.stringify({ name: 'app', private: true, type: 'module' }));
    const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', path('dist/npm'), '--json', '--loglevel=error'], quiet));
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error', filename], quiet);
    for (const [name, known] of Object.entries(others)) {
        const place = join(folder, 'node_modules', name);
        mkdirSync(dirname(place), { recursive: true });
        symlinkSync(path(`node_modules/${known}`), place);
    }
    return {
        folder,
        write,
        installed: (name) => join(folder, 'node_modules/seuil', name),
        /** Takes an example of the package's as it stands, to work on. */
        example(name) {
            cpSync(join(folder, 'node_modules/seuil/examples', name), join(folder, name), { recursive: true });
            return join(folder, name);
        },
        /** What the compiler says of files; nothing where all is well. */
        compiled(files, options) {
            const always = '--strict --noEmit --target es2022 --lib es2023,dom,dom.iterable --pretty false'.split(' ');
            return spawnSync(process.execPath, [tsc, ...always, ...options, ...files], { cwd: folder, encoding: 'utf8' }).stdout;
        },
        remove: () => rmSync(folder, { recursive: true, force: true }),
    };
}
