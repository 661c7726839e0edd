import vue from '@vitejs/plugin-vue';

export default {
    plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'seuil-calculateur' } } })],
    // Bundled ahead, the package would lose the files that it fetches.
    optimizeDeps: { exclude: ['seuil'] },
};
