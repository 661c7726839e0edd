/** A folder with all that a server needs, to be started with `node server.js`. */
export default { output: 'standalone' };
