// The article with the very line in it: what is set is written on its marker, which the calculator follows.

/** @typedef {import('./settings.js').Settings} Settings */

/** Pixels: the screens that it is seen on, and how high they are. */
const SCREENS = { phone: 360, desk: 1080 };
const HEIGHT = 720;
/** Smaller, nothing could be read. */
const LEAST = 0.5;

const [frame, stage, views] = ['article', 'stage', 'views'].map(
    (id) => /** @type {HTMLElement} */ (document.getElementById(id)),
);

/** @type {Settings | undefined} */
let last;

/**
 * Shows an article with these settings.
 *
 * @param {Settings} settings
 */
export function show(settings) {
    last = settings;
    const its = /** @type {HTMLIFrameElement} */ (frame).contentDocument;
    const marker = /** @type {HTMLElement | null | undefined} */ (its?.querySelector('[data-seuil]'));
    if (!its || !marker) return;
    const { attributes, call } = settings;
    for (const name of marker.getAttributeNames()) {
        const ours = /^data-(?!seuil$|loading$)/.test(name) && name.slice(5);
        if (ours && !attributes.has(ours)) marker.removeAttribute(name);
    }
    for (const [name, value] of attributes) marker.setAttribute(`data-${name}`, value);
    // In the element, where the marker's own content is once the calculator is there.
    const host = marker.querySelector('seuil-calculateur') ?? marker;
    host.querySelector('[data-slot=cta]')?.remove();
    if (!call) return;
    const link = its.createElement('a');
    link.dataset.slot = 'cta';
    link.href = call.address;
    // Followed here, it would leave the article.
    link.target = '_blank';
    link.textContent = call.text;
    host.append(link);
}

/** Lets the blogger choose a paper and a screen. */
export function choose() {
    /** @param {string} name */
    const chosen = (name) =>
        /** @type {HTMLInputElement | null} */ (views.querySelector(`[name=${name}]:checked`))?.value ?? '';
    const look = () => {
        const width = SCREENS[/** @type {keyof typeof SCREENS} */ (chosen('width'))];
        const scale = Math.max(Math.min(1, stage.clientWidth / width), LEAST);
        Object.assign(frame.style, {
            inlineSize: `${width}px`,
            blockSize: `${HEIGHT / scale}px`,
            transform: scale === 1 ? '' : `scale(${scale})`,
            // What a scaled box leaves empty is not scrolled over.
            marginInlineEnd: `${width * (scale - 1)}px`,
            marginBlockEnd: `${(HEIGHT / scale) * (scale - 1)}px`,
        });
        // It has none for a moment.
        const its = /** @type {HTMLIFrameElement} */ (frame).contentDocument?.documentElement;
        const paper = chosen('paper');
        frame.style.colorScheme = paper;
        if (its) its.dataset.theme = paper;
    };
    views.hidden = false;
    views.addEventListener('change', look);
    frame.addEventListener('load', () => {
        look();
        if (last) show(last);
    });
    new ResizeObserver(look).observe(stage);
}
