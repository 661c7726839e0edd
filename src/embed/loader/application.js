// The living application: one instance for all calculators of the page, started once, replaced when it dies.

import { isOurs, load } from '__SOURCE__';
import { failed } from './causes.js';

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
    starting ??= load().then(
        ([module, made]) => {
            script = made;
            fresh = () => {
                glue = script.default();
                glue.initSync({ module });
            };
            fresh();
            script.looks(() => {
                for (const one of present) turn().then(() => one.refresh());
            });
            sheet = new CSSStyleSheet();
            sheet.replaceSync(glue.styles());
        },
        (failure) => {
            starting = undefined;
            throw failure;
        },
    );
    return starting;
}

let queue = Promise.resolve();

/** Waits for one's turn: one calculator a frame, so that fifty do not freeze the page. A hidden page has no frames. */
export function turn() {
    const after = (resolve) => setTimeout(resolve);
    queue = queue.then(() => new Promise((resolve) => (document.hidden ? after : requestAnimationFrame)(() => after(resolve))));
    return queue;
}

/** All calculators get a new instance, with what their readers had come to; a third death in a minute is the last. */
export function recover(error) {
    if (!glue) return;
    const now = performance.now();
    deaths = deaths.filter((then) => now - then < 60_000);
    const last = deaths.push(now) > 2;
    console.warn('seuil:', error);
    // What is left of it may still be called, by its timers for instance.
    glue.halt();
    glue = undefined;
    for (const one of absent) one.lose();
    const hurt = [...present].filter((one) => one.lose('recovering'));
    if (last) for (const one of hurt) one.fail(failed('crash'));
    else {
        fresh();
        for (const one of hurt) one.begin();
    }
}

/** After the last death, by the reader's own wish. */
export function revive() {
    deaths = [];
    if (!glue) fresh?.();
}

/** A timer that ends in a recovery: a calculator answers a hand within two seconds. Hidden pages are slow, not dead. */
export function heartbeat() {
    return setTimeout(() => document.hidden || recover(new Error('no answer')), 2000);
}

const suspect = (error, where) => {
    if (!glue) return;
    const text = `${where} ${error?.stack}`;
    if (isOurs(text)) recover(error);
    // Somebody's WebAssembly: perhaps ours.
    else if (text.includes('wasm')) for (const one of present) one.check();
};
addEventListener('error', ({ error, filename }) => suspect(error, filename));
addEventListener('unhandledrejection', ({ reason }) => suspect(reason));
