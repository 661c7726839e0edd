// The living application: one instance for all calculators of the page, started once, replaced when it dies.

import { isOurs, load } from '#source';
import { failed } from './causes.js';

/** Recoveries in a minute before giving up. */
const RECOVERIES = 2;

/** The calculators on the page, and those that left it and may come back. */
export const present = new Set();
export const absent = new Set();

/** The instance, what goes with it, and the style sheet of its calculators. */
export let glue;
export let script;
export let sheet;

let starting;
let fresh;
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
            sheet = script.sheet(module);
        })
        .catch((failure) => {
            starting = undefined;
            throw failure;
        });
    return starting;
}

let queue = Promise.resolve();

/** Waits for one's turn: about one calculator a frame, so that fifty do not freeze the page. */
export function turn() {
    queue = queue.then(() => new Promise((resolve) => setTimeout(resolve, 16)));
    return queue;
}

/** All calculators get a new instance, with what their readers had come to; a third death in a minute is the last. */
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
        fresh();
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
