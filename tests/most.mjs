/**
 * The most bytes that a reader may receive of the calculator, headers and all, by what the server does: what is reached, and
 * a kilobyte. Before the model's second edition it was 144 800, 133 000 and 132 100; its defaults by situation, the sloping
 * limits, the longer answer, the first screen's switches and explanations that come out by hand are the rest.
 */
export const MOST = { plain: 173_500, gzip: 159_500, brotli: 159_000 };
