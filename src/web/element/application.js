// The living application: one instance for all calculators of the page, started once, replaced when it dies.

import { isOurs, load } from '#source';
import { failed } from './causes.js';

/** @import { Glue, Script } from './contract.js' */
/** @import { Element } from './element.js' */

/** Recoveries in a minute before giving up. */
const RECOVERIES = 2;

/**
 * The calculators on the page.
 *
 * @type {Set<Element>}
 */
export const present = new Set();
/**
 * Those that left it and may come back.
 *
 * @type {Set<Element>}
 */
export const absent = new Set();

/**
 * The instance; none before it starts and after its last death.
 *
 * @type {Glue | undefined}
 */
export let glue;
/**
 * What goes with it, once it has started.
 *
 * @type {Script}
 */
export let script;
/**
 * The style sheet of its calculators, once it has started.
 *
 * @type {CSSStyleSheet}
 */
export let sheet;

/** @type {Promise<void> | undefined} */
let starting;
/** @type {(() => void) | undefined} */
let fresh;
/**
 * When it died in the last minute, in milliseconds.
 *
 * @type {number[]}
 */
let deaths = [];

/** Starts the application, or waits until it has started. */
export function started() {
    starting ??= load()
        .then(([module, its]) => {
            script = its;
            fresh = () => {
                const made = script.default();
                made.initSync({ module });
                glue = made;
            };
            fresh();
            script.looks(() => {
                for (const one of present) turn().then(() => one.refresh());
            });
            addEventListener('hashchange', () => {
                for (const one of present) one.follow();
            });
            sheet = script.sheet(module);
        })
        .catch((failure) => {
            starting = undefined;
            throw failure;
        });
    return starting;
}

/** @type {Promise<unknown>} */
let queue = Promise.resolve();

/** Waits for one's turn: about one calculator a frame, so that fifty do not freeze the page. */
export function turn() {
    queue = queue.then(() => new Promise((resolve) => setTimeout(resolve, 16)));
    return queue;
}

/**
 * All calculators get a new instance, with what their readers had come to; a third death in a minute is the last.
 *
 * @param {unknown} error
 */
export function recover(error) {
    if (!glue) return;
    const now = performance.now();
    deaths = deaths.filter((then) => now - then < 60_000);
    const last = deaths.push(now) > RECOVERIES;
    console.warn('seuil:', error);
    // What is left of it may still be called, by its timers for instance.
    glue.halt();
    glue = undefined;
    for (const one of absent) one.lose();
    const hurt = [...present].filter((one) => one.lose('recovering'));
    try {
        if (last) throw 0;
        fresh?.();
        for (const one of hurt) one.begin();
    } catch {
        for (const one of hurt) one.fail(failed('crash'));
    }
}

/** After the last death, by the reader's own wish. */
export function revive() {
    deaths = [];
    if (!glue) fresh?.();
}

addEventListener('error', ({ error, filename }) => {
    const text = `${filename} ${error?.stack}`;
    if (isOurs(text)) recover(error);
    // Somebody's WebAssembly: perhaps ours.
    else if (text.includes('wasm')) for (const one of present) one.check();
});
