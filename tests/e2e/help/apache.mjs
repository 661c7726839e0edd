// A real Apache with a configuration of its own, and what it has answered.

import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { embed } from '../../browser.mjs';
import { free, program } from '../../program.mjs';

const folders = ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules', '/usr/lib/httpd/modules'];

/** What every Apache has. */
const LEAST = ['mpm_event', 'authz_core', 'dir'];

/**
 * Starts an Apache on a site with the calculator's folder in `/seuil/` and a page that shows it at `/`.
 *
 * - `modules`: what it has besides
 * - `extra`: lines of its configuration
 * - `allowed`: what the folder's `.htaccess` may say
 * - `answered()`: what it has answered so far, `{ path, status, bytes }`, headers counted
 */
export async function apache(page, { modules = [], extra = '', allowed = 'All' } = {}) {
    const root = mkdtempSync(join(tmpdir(), 'seuil-apache-'));
    const site = join(root, 'site');
    // Its workers are somebody else when it is started as root.
    chmodSync(root, 0o755);
    mkdirSync(site);
    cpSync(embed, join(site, 'seuil'), { recursive: true });
    writeFileSync(join(site, 'index.html'), page);
    const from = folders.find((folder) => existsSync(folder));
    const port = await free();
    const log = join(root, 'access.log');
    writeFileSync(
        join(root, 'apache.conf'),
        `ServerRoot "${root}"
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile "${root}/apache.pid"
DefaultRuntimeDir "${root}"
Mutex pthread
ErrorLog "${root}/error.log"
${[...LEAST, ...modules].map((name) => `LoadModule ${name}_module "${from}/mod_${name}.so"`).join('\n')}
${process.getuid() === 0 ? 'User www-data\nGroup www-data' : ''}
<IfModule mod_mime.c>
TypesConfig /etc/mime.types
</IfModule>
LogFormat "%U %>s %O" bytes
CustomLog "${log}" bytes
StartServers 1
DocumentRoot "${site}"
DirectoryIndex index.html
<Directory "${site}">
AllowOverride ${allowed}
Require all granted
</Directory>
${extra}
`,
    );
    const server = spawn(program('apache'), ['-f', join(root, 'apache.conf'), '-DFOREGROUND'], {
        stdio: ['ignore', 'ignore', 'pipe'],
    });
    const said = [];
    server.stderr.on('data', (text) => said.push(text));
    const ended = new Promise((resolve) => server.on('exit', resolve));
    const url = `http://127.0.0.1:${port}/`;
    while (!(await fetch(url, { method: 'HEAD' }).catch(() => {}))) {
        if (server.exitCode !== null)
            throw new Error(`Apache does not start:\n${said.join('')}${readFileSync(join(root, 'error.log'))}`);
        await pause(20);
    }
    const ignored = lines(log).length;
    return {
        url,
        answered: () =>
            lines(log)
                .slice(ignored)
                .map((line) => line.split(' '))
                .map(([path, status, bytes]) => ({ path, status: Number(status), bytes: Number(bytes) })),
        async close() {
            server.kill();
            await ended;
            rmSync(root, { recursive: true, force: true });
        },
    };
}

const lines = (file) => readFileSync(file, 'utf8').split('\n').filter(Boolean);
