export default {
    esbuild: { jsx: 'automatic' },
    // Bundled ahead, the package would lose the files that it fetches.
    optimizeDeps: { exclude: ['seuil'] },
};
