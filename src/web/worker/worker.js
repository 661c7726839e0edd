// The article and its calculator without a network. Each deployment has a worker, and each worker a store of its own with
// all the files of its deployment, checked: a page is served by one of them alone, so that two deployments never mix.

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

/** Filled in at build: `[address, integrity]` of every file; the store is named after them and their folder. */
const FILES = FILES_AND_SUMS;
const OURS = `seuil ${worker.registration.scope} `;
const STORE = OURS + SUM;

worker.addEventListener('install', (event) => event.waitUntil(store()));
worker.addEventListener('activate', (event) => event.waitUntil(forget()));
worker.addEventListener('fetch', (event) => {
    if (event.request.method === 'GET') event.respondWith(answer(event.request));
});

/** All or nothing: a file of another deployment fails its check, and the worker before this one goes on. */
async function store() {
    const all = await Promise.all(
        FILES.map(async ([address, integrity]) => {
            const response = await fetch(address, { integrity, cache: 'no-cache' });
            if (!response.ok) throw new Error(`${address}: ${response.status}`);
            return /** @type {const} */ ([address, response]);
        }),
    );
    const own = await caches.open(STORE);
    await Promise.all(all.map(([address, response]) => own.put(address, response)));
}

/** The stores of earlier workers, once no page needs them. */
async function forget() {
    const stores = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== STORE);
    await Promise.all(stores.map((name) => caches.delete(name)));
}

/** @param {Request} request */
async function answer(request) {
    const own = await caches.open(STORE);
    // A folder's page has two addresses. What a server says may vary does not, here.
    const address = request.url.replace(/index\.html(?=$|[?#])/, '');
    return (await own.match(address, { ignoreSearch: true, ignoreVary: true })) ?? fetch(request);
}
