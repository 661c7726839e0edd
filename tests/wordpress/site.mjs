// A real WordPress for one file of tests: Debian's, on a database and a server of its own, which end with it.

import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { free } from '../program.mjs';

const path = (relative) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
/** What a blogger uploads. */
export const zip = path('dist/wordpress/seuil.zip');
/** Debian's WordPress, where `.ci/setup` unpacks it. */
const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'seuil');
const debian = join(process.env.TOOLS || cache, 'wordpress/usr/share/wordpress');
const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` };

/** What a machine lacks for these tests, in words; nothing where all is there. */
function lacking() {
    const has = (name) => {
        try {
            execFileSync('sh', ['-c', `command -v ${name}`], { env, stdio: 'ignore' });
            return true;
        } catch {
            return false;
        }
    };
    const lacking = ['php', 'mariadbd', 'mariadb-install-db'].filter((name) => !has(name));
    for (const theme of ['twentytwentyone', 'twentytwentythree']) {
        if (!existsSync(join(debian, 'wp-content/themes', theme))) lacking.push(`WordPress with ${theme}`);
    }
    return lacking.join(', ');
}

/**
 * For a whole file: why its tests are skipped, where WordPress cannot be had. Continuous integration has it, and fails.
 */
export const skip = (() => {
    const lack = lacking();
    if (!lack) return false;
    const why = `WordPress cannot be tried: no ${lack}. « make setup » installs them where apt-get can`;
    if (process.env.CI) throw new Error(why);
    return why;
})();

const lines = (file) => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []);

/** Polls until something is so, for as long as a busy machine may take. */
async function until(what, is) {
    for (const end = Date.now() + 60_000; !(await is().catch(() => false)); await pause(50)) {
        if (Date.now() > end) throw new Error(`${what} does not come`);
    }
}

/**
 * Starts a site. Its users are `admin`, `author` and `contributor`, their password is their name.
 *
 * - `plugin`: whether the plugin is there and active
 * - `php(code)`: runs code in it; what it returns comes by JSON
 * - `faults()`: what PHP said of the plugin's code so far, notices too
 * - `visits()`: the addresses outside of the machine that its code has asked for, each with the files that asked
 */
export async function wordpress({ plugin = true } = {}) {
    const root = mkdtempSync(join(tmpdir(), 'seuil-wordpress-'));
    const [site, database, socket] = ['site', 'database', 'socket'].map((name) => join(root, name));
    const started = [];
    const start = (command, args, options) => {
        const child = spawn(command, args, { env, cwd: root, stdio: 'ignore', ...options });
        started.push(child);
        return child;
    };
    // Even when the tests end before their time.
    const end = (child) => {
        try {
            // A server's workers are its children.
            process.kill(child.spawnargs.includes('-S') ? -child.pid : child.pid, 'SIGKILL');
        } catch {
            // It has gone.
        }
    };
    process.once('exit', () => started.forEach(end));
    const close = async () => {
        await Promise.all(
            started.map((child) => {
                if (child.exitCode !== null) return undefined;
                const gone = new Promise((resolve) => child.once('exit', resolve));
                end(child);
                return gone;
            }),
        );
        rmSync(root, { recursive: true, force: true, maxRetries: 5 });
    };
    try {
        const own = process.getuid() === 0 ? ['--user=root'] : [];
        execFileSync(
            'mariadb-install-db',
            ['--no-defaults', `--datadir=${database}`, '--auth-root-authentication-method=normal', '--skip-test-db', ...own],
            { env, stdio: 'ignore' },
        );
        start('mariadbd', [
            '--no-defaults',
            `--datadir=${database}`,
            `--socket=${socket}`,
            `--pid-file=${join(root, 'pid')}`,
            '--skip-networking',
            '--innodb-flush-log-at-trx-commit=0',
            ...own,
        ]);
        // Without its links to what a whole system has in /etc.
        cpSync(debian, site, { recursive: true, dereference: true, filter: (file) => existsSync(file) });
        const port = await free();
        const url = `http://127.0.0.1:${port}`;
        writeFileSync(
            join(site, 'wp-config.php'),
            readFileSync(path('tests/wordpress/site/config.php'), 'utf8')
                .replaceAll('__URL__', url)
                .replaceAll('__SOCKET__', socket)
                .replaceAll('__LOG__', join(root, 'visits')),
        );
        mkdirSync(join(site, 'wp-content/mu-plugins'));
        cpSync(path('tests/wordpress/site/observer.php'), join(site, 'wp-content/mu-plugins/observer.php'));
        if (plugin) {
            for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
                const file = join(site, 'wp-content/plugins', name);
                mkdirSync(join(file, '..'), { recursive: true });
                writeFileSync(file, bytes);
            }
        }
        const options = ['-d', 'opcache.enable_cli=1', '-d', 'display_errors=1', '-d', 'memory_limit=512M'];
        await until('MariaDB', async () => existsSync(socket));
        execFileSync('php', [...options, path('tests/wordpress/site/install.php'), site, plugin ? 'seuil/seuil.php' : ''], { env });
        start('php', [...options, '-S', `127.0.0.1:${port}`, '-t', site, path('tests/wordpress/site/router.php')], {
            detached: true,
            env: { ...env, PHP_CLI_SERVER_WORKERS: '4' },
        });
        await until('the server', async () => (await fetch(`${url}/wp-includes/js/wp-emoji.js`)).ok);
        return {
            url,
            site,
            close,
            async php(code) {
                const answer = await fetch(`${url}/run`, { method: 'POST', body: code });
                const text = await answer.text();
                if (!answer.ok || !/^[[{"\dtfn-]/.test(text)) throw new Error(text);
                return JSON.parse(text);
            },
            faults: () => lines(join(root, 'visits.faults')).filter((line) => line.includes('/plugins/seuil/')),
            visits: () => lines(join(root, 'visits')).map((line) => JSON.parse(line)),
        };
    } catch (error) {
        await close();
        throw error;
    }
}
