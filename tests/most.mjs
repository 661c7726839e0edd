/**
 * The most bytes that a reader may receive of the calculator, headers and all, by what the server does: what is reached, and
 * a kilobyte. Before the model's second edition it was 144 800, 133 000 and 132 100; its defaults by situation, the sloping
 * limits, the longer answer and the first screen's switches are the rest.
 */
export const MOST = { plain: 167_500, gzip: 153_500, brotli: 153_000 };
