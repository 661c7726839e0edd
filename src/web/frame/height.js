// The height that a frame asks of the page around.

/** Pixels: smaller changes are not worth a message; less or more is not asked for, and then the frame scrolls. */
const STEP = 2;
const [LEAST, MOST] = [100, 20_000];

/**
 * Tells the page around how high a box is: never the window, which follows what is told; and not before the calculator
 * stands or has failed, since until then it reserves a window's height. `secret()` is WordPress's, which has words of its
 * own for this. Anybody may know a height, so that no origin is asked for.
 *
 * @param {HTMLElement} box
 * @param {() => string | undefined} secret
 */
export function telling(box, secret) {
    /** What was told last; nothing before. */
    let told = NaN;
    const tell = (asked = false) => {
        const height = Math.ceil(box.getBoundingClientRect().height);
        const wanted = Math.min(Math.max(height, LEAST), MOST);
        // A frame that is not shown has no height.
        if (!height || (!asked && Math.abs(wanted - told) < STEP)) return;
        told = wanted;
        parent.postMessage({ type: 'seuil', height: told }, '*');
        if (secret()) parent.postMessage({ message: 'height', value: told, secret: secret() }, '*');
    };
    // Browsers observe nothing in a frame that is far down the page, which would then move under the reader's eyes.
    for (const type of ['seuil-ready', 'seuil-error']) {
        addEventListener(type, (event) => {
            if (/** @type {CustomEvent} */ (event).detail.cause === 'attribute') return;
            if (!told) new ResizeObserver(() => tell()).observe(box);
            tell();
        });
    }
    // A page whose script came after the first message asks for it.
    addEventListener('message', ({ source, data }) => {
        if (told && source === parent && (data?.type === 'seuil' || data?.message === 'ready')) tell(true);
    });
}
