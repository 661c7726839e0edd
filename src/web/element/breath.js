// Long work, in slices: the page may do something else between them.

/** Milliseconds after which it may. */
const SLICE = 8;

/** Lets the page do something else; timers would wait for a second in a hidden one. */
const pause = () =>
    new Promise((resume) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resume(port1.close());
        port2.postMessage(0);
    });

/** What long work calls often, and waits for. */
export function breath() {
    let until = 0;
    return async () => {
        if (performance.now() <= until) return;
        await pause();
        until = performance.now() + SLICE;
    };
}
