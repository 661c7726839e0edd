/**
 * The most bytes that a reader may receive of the calculator, headers and all, by what the server does: what is reached, and
 * a kilobyte. The aims are 155 000 from a server that compresses nothing and 149 000 from the others.
 */
export const MOST = { plain: 149_500, gzip: 137_500, brotli: 137_500 };
