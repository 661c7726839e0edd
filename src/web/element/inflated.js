// What travels compressed, inflated.

/**
 * What a gzip holds; fails when it is damaged.
 *
 * @param {BufferSource} gzip
 */
export const inflated = (gzip) =>
    new Response(new Blob([gzip]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
