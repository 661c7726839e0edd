// Keeps the article for reading without a network, once it is there.

const register = () => navigator.serviceWorker?.register(new URL('hors-ligne.js', document.baseURI)).catch(() => {});
if (document.readyState === 'complete') register();
else addEventListener('load', register);
