// What travels compressed, inflated.

/** What a gzip holds; fails when it is damaged. */
export const inflated = (gzip) =>
    new Response(new Blob([gzip]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
