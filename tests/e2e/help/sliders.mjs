// The sliders of the first screen, and where each key takes them.

/** Each with its step and its ends. */
export const SLIDERS = [
    ['budget', 50, [0, 6000]],
    ['margin', 1, [5, 95]],
];

/** Keys one after the other from where a slider starts, each with where it stands then. */
export const keyed = (start, step, [least, most]) => [
    ['ArrowRight', start + step],
    ['ArrowUp', start + 2 * step],
    ['ArrowLeft', start + step],
    ['ArrowDown', start],
    ['Home', least],
    ['ArrowRight', least + step],
    ['End', most],
    ['ArrowLeft', most - step],
];
