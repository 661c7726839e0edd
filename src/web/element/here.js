// Where the loader stands, as a script that is no module can ask it too: a page that packs its scripts into one may hold it
// there, where `import.meta` would end them all. The build puts this in the place of `import.meta.url`.

// Each engine writes `address:line:column`, the running script first: it is right for modules, for `import()` and for scripts
// that were moved, of which `document.currentScript` and the page's tags say nothing. Where a page keeps stacks short, its
// tag is left.
const [stood] = /[\w-]+:\/\/.*?(?=:\d+:\d+)/.exec(/** @type {string} */ (new Error().stack)) ?? [];

/** The address of this script. */
export const HERE =
    stood ??
    /** @type {HTMLScriptElement | null} */ (document.querySelector('[src*="seuil.js"]'))?.src ??
    document.baseURI;
