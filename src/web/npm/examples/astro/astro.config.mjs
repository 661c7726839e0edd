export default {
    vite: {
        // Bundled ahead, the package would lose the files that it fetches.
        optimizeDeps: { exclude: ['seuil'] },
    },
};
