// A WebKitGTK to look at pages: Debian's WebKitWebDriver and the browser that comes with it, on a screen of their own, over
// plain WebDriver. One window, whose page a visit replaces.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { USUAL, withFonts } from '../../fonts.mjs';
import { free, program } from '../../program.mjs';

/** WebDriver's name for what is an element in its answers. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** WebDriver's characters for keys that make none. */
const KEYS = {
    Backspace: '\uE003',
    Tab: '\uE004',
    Enter: '\uE007',
    Shift: '\uE008',
    Control: '\uE009',
    Alt: '\uE00A',
    Escape: '\uE00C',
    Space: ' ',
    PageUp: '\uE00E',
    PageDown: '\uE00F',
    End: '\uE010',
    Home: '\uE011',
    ArrowLeft: '\uE012',
    ArrowUp: '\uE013',
    ArrowRight: '\uE014',
    ArrowDown: '\uE015',
    Delete: '\uE017',
};

/** Runs in a document, once: from then on it notes what goes wrong there. WebDriver has no way to ask. */
function listening() {
    if (globalThis.problems) return;
    const problems = (globalThis.problems = []);
    const note = (...what) => problems.push(what.map((one) => [one, one?.stack].join(' ')).join(' '));
    for (const kind of ['error', 'warn']) console[kind] = note;
    addEventListener('error', ({ error, target }) => note('error', error ?? target.src ?? target.href ?? target), true);
    addEventListener('unhandledrejection', ({ reason }) => note('rejection', reason));
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => note(violatedDirective, blockedURI));
}

/**
 * Starts it.
 *
 * - `version`: the engine's
 * - `open(url, framed)`: visits an address; `framed` when the calculator stands in the page's frame
 * - `resize(width, height)`: gives the page this size
 */
export async function webkit() {
    const home = mkdtempSync(join(tmpdir(), 'seuil-webkit-'));
    const own = {
        ...withFonts(USUAL),
        HOME: home,
        XDG_CACHE_HOME: home,
        XDG_CONFIG_HOME: home,
        XDG_DATA_HOME: home,
        // It is not to talk with what the user has open.
        DBUS_SESSION_BUS_ADDRESS: 'disabled:',
        NO_AT_BRIDGE: '1',
        LIBGL_ALWAYS_SOFTWARE: '1',
        // As in Chromium's tests: a container has no room for another sandbox.
        WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    };
    const started = [];
    const end = () => {
        for (const one of started) one.kill();
        rmSync(home, { recursive: true, force: true });
    };
    process.once('exit', end);

    // Without a window manager, a window has the keyboard while the pointer is on it: that starts in the middle of the screen.
    const server = spawn(program('xvfb'), ['-displayfd', '3', '-screen', '0', '800x800x24', '-nolisten', 'tcp'], {
        env: own,
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    started.push(server);
    const screen = await Promise.race([
        once(server.stdio[3], 'data').then(([number]) => `:${String(number).trim()}`),
        once(server, 'exit').then(([code]) => Promise.reject(new Error(`Xvfb ends with ${code}`))),
    ]);
    const port = await free();
    const env = { ...own, DISPLAY: screen, GDK_BACKEND: 'x11' };
    const driver = spawn(program('webkit'), [`--port=${port}`], { env, stdio: 'ignore' });
    started.push(driver);

    async function call(method, path, body) {
        const response = await fetch(`http://127.0.0.1:${port}${path}`, {
            method,
            body: body && JSON.stringify(body),
            headers: { 'content-type': 'application/json' },
        });
        const { value } = await response.json();
        if (!response.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
        return value;
    }
    while (!(await call('GET', '/status').catch(() => {}))) {
        if (driver.exitCode !== null) throw new Error(`WebKitWebDriver ends with ${driver.exitCode}`);
        await pause(20);
    }
    const { sessionId, capabilities } = await call('POST', '/session', { capabilities: {} });
    const session = `/session/${sessionId}`;
    const post = (path, body = {}) => call('POST', `${session}/${path}`, body);

    /** Runs a function in the document that is looked at. */
    const run = (it, args) =>
        post('execute/sync', { script: `(${listening})(); return (${it}).apply(null, arguments)`, args });
    const around = async (it, ...args) => {
        await post('frame', { id: null });
        return run(it, args);
    };

    return {
        version: capabilities.browserVersion,
        async open(url, framed = false) {
            await post('frame', { id: null });
            await post('url', { url });
            const evaluate = async (it, ...args) => {
                if (!framed) return around(it, ...args);
                const frame = await around(() => document.querySelector('iframe'));
                await post('frame', { id: { [ELEMENT]: frame[ELEMENT] } });
                return run(it, args);
            };
            // The names are Playwright's.
            return {
                /** Runs a function in the calculator's document. */
                evaluate,
                /** Runs it in the page's. */
                around,
                keyboard: {
                    /** Presses a key, or several at once: `Shift+Tab`. */
                    async press(chord) {
                        const keys = chord.split('+').map((key) => KEYS[key] ?? key);
                        const down = keys.map((value) => ({ type: 'keyDown', value }));
                        const up = keys.toReversed().map((value) => ({ type: 'keyUp', value }));
                        await post('actions', { actions: [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }] });
                    },
                },
                /** What went wrong so far, in the page and in the frame. */
                problems: async () => [
                    ...(await around(() => globalThis.problems)),
                    ...(framed ? await evaluate(() => globalThis.problems) : []),
                ],
                /** A picture, as PNG. */
                picture: async () => Buffer.from(await call('GET', `${session}/screenshot`), 'base64'),
            };
        },
        async resize(width, height) {
            const inner = () => around(() => [innerWidth, innerHeight]);
            const has = await inner();
            const window = await call('GET', `${session}/window/rect`);
            await post('window/rect', { width: window.width + width - has[0], height: window.height + height - has[1] });
            for (let turn = 0; turn < 100 && String(await inner()) !== `${width},${height}`; turn++) await pause(50);
            if (String(await inner()) !== `${width},${height}`) throw new Error(`the page has ${await inner()} pixels`);
        },
        async close() {
            await call('DELETE', session).catch(() => {});
            process.off('exit', end);
            const ended = started.map((one) => once(one, 'exit'));
            end();
            await Promise.all(ended);
        },
    };
}
