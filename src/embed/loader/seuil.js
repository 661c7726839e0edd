// <seuil-calculateur>: one line in somebody else's page. This file imports nothing of the application: it waits until a
// calculator nears the viewport, fetches the application beside itself, and keeps each calculator in one of four states,
// told by its attribute data-state: fallback, working, recovering, degraded. Never a stale number, never nothing.

const TAG = 'seuil-calculateur';
const VERSION = '__VERSION__';
/** The application's files, their integrity, and the words of a failure: filled in at build. */
const FILES = { glue: '__GLUE__', wasm: '__WASM__', wasmIntegrity: '__WASM_INTEGRITY__' };
const CAUSES = '__CAUSES__';

/** Milliseconds: a try's patience, how far a dead calculator may be from the reader's hand, how long a detached one lives. */
const PATIENCE = 3500;
const SILENCE = 2000;
const KEPT = 10_000;
/** Recoveries in a minute before giving up. */
const RECOVERIES = 2;

const elements = new Set();

// The application

let application;
let generation = 0;
let recoveries = [];

/** The glue of a fresh instance; the module is fetched and compiled once. */
function start() {
    application ??= load().catch((failure) => {
        application = undefined;
        throw failure;
    });
    return application;
}

async function load() {
    try {
        return await attempt();
    } catch (first) {
        if (first.final) throw first;
        // One silent retry: most failures of a network are short.
        return attempt();
    }
}

async function attempt() {
    if (typeof WebAssembly !== 'object') throw failed('webassembly', true);
    const bytes = await fetched(new URL(FILES.wasm, import.meta.url));
    if (new DataView(bytes).getUint32(0) !== 0x0061736d) throw failed('html');
    let module;
    try {
        module = await WebAssembly.compile(bytes);
    } catch (error) {
        throw failed(/unsafe-eval|Content Security/i.test(error) ? 'csp' : 'truncated', false, error);
    }
    return { module, glue: await instance(module) };
}

/** The application's own code, on memory of its own. */
async function instance(module) {
    const url = new URL(FILES.glue, import.meta.url);
    if (generation) url.search = `?${generation}`;
    let glue;
    try {
        glue = await inTime(import(url));
    } catch (error) {
        throw failed(blocked === 'script-src' ? 'csp' : 'script', false, error);
    }
    glue.initSync({ module });
    return glue;
}

async function fetched(url) {
    const abort = new AbortController();
    try {
        return await inTime(
            (async () => {
                const response = await fetch(url, { integrity: FILES.wasmIntegrity, signal: abort.signal });
                if (!response.ok) throw failed(response.status === 404 ? 'missing' : 'server');
                return response.arrayBuffer();
            })(),
        );
    } catch (error) {
        if (error.cause_) throw error;
        throw failed(blocked === 'connect-src' ? 'connect' : error === inTime ? 'slow' : 'network', false, error);
    } finally {
        abort.abort();
    }
}

function inTime(promise) {
    let timer;
    const late = new Promise((_, reject) => (timer = setTimeout(reject, PATIENCE, inTime)));
    return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

function failed(cause, final = false, error = undefined) {
    return Object.assign(new Error(`seuil: ${CAUSES[cause][1]}`, { cause: error }), { cause_: cause, final });
}

/** The directive of the page's policy that stood in the way of one of our files. */
let blocked;
addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
    if (blockedURI.startsWith(new URL('.', import.meta.url).href) || blockedURI === 'wasm-eval') {
        blocked = effectiveDirective.replace('-elem', '');
    }
});

// Recovery

addEventListener('error', ({ filename, error }) => {
    const ours = (where) => where?.includes(new URL(FILES.glue, import.meta.url).href) || where?.includes(FILES.wasm);
    if (ours(filename) || ours(error?.stack)) recover(error);
});

/** All calculators share one instance: when one dies, all are given a new one, with what their readers had set. */
async function recover(error) {
    const now = performance.now();
    recoveries = recoveries.filter((then) => now - then < 60_000);
    const over = recoveries.length >= RECOVERIES;
    recoveries.push(now);
    const alive = [...elements].filter((element) => element.application);
    for (const element of alive) element.drop(over ? 'degraded' : 'recovering');
    if (over) {
        for (const element of alive) element.fail(failed('crash', true, error));
        return;
    }
    generation += 1;
    application = application?.then(async ({ module }) => ({ module, glue: await instance(module) }));
    for (const element of alive) element.begin();
}

// The element

const near = new IntersectionObserver(
    (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) target.begin();
    },
    { rootMargin: '600px' },
);

const styles = new CSSStyleSheet();
styles.replaceSync(':host{display:block}:host([hidden]){display:none}[hidden]{display:none}p{font-size:.875rem}');

class Calculator extends HTMLElement {
    /** The instance that it runs on, and its number there. */
    application;
    #number;
    #root = this.attachShadow({ mode: 'open' });
    #place;
    #fallback = document.createElement('slot');
    #why = document.createElement('p');
    /** What the host gave as an object, and what is on the page. */
    #given;
    #now;
    #left;
    #heard;
    #watch = new MutationObserver((changes) => {
        // Our own mark is no news.
        if (changes.some(({ attributeName }) => attributeName !== 'data-state')) this.#tell();
    });

    constructor() {
        super();
        this.#why.hidden = true;
        this.#root.adoptedStyleSheets = [styles];
        this.#root.append(this.#fallback, this.#why);
        // An unanswered hand means a dead calculator: errors in a view are silent.
        for (const type of ['input', 'change']) this.#root.addEventListener(type, () => this.#listen(), true);
    }

    connectedCallback() {
        clearTimeout(this.#left);
        elements.add(this);
        this.#watch.observe(this, { attributes: true });
        if (this.application || this.dataset.state === 'degraded') return;
        this.dataset.state ??= 'fallback';
        if (this.getAttribute('loading') === 'eager') this.begin();
        else near.observe(this);
    }

    disconnectedCallback() {
        near.unobserve(this);
        this.#watch.disconnect();
        // A move in the page is a departure and an arrival: nothing is lost by it.
        this.#left = setTimeout(() => {
            elements.delete(this);
            this.drop('fallback');
        }, KEPT);
    }

    /** What is on the page, as a plain object; set, it is what the calculator starts from, instead of its attributes. */
    get profile() {
        return this.#now ?? this.#given ?? {};
    }

    set profile(profile) {
        this.#given = profile;
        this.#tell();
    }

    /** The assessment of what is on the page, as a plain object. */
    async evaluate() {
        const { glue } = await start();
        return glue.evaluation(this.#now ?? this.#start());
    }

    /** Back to the start. */
    reset() {
        this.application?.reset(this.#number);
    }

    async begin() {
        near.unobserve(this);
        if (this.application || this.starting) return;
        this.starting = true;
        try {
            const { glue } = await start();
            if (!this.isConnected) return;
            this.#place = document.createElement('div');
            this.#root.append(this.#place);
            this.#number = glue.mount(this.#place, this.#start(), this.#now, (...news) => this.#hear(...news));
            this.application = glue;
            this.#fallback.hidden = true;
            this.#why.hidden = true;
            this.#say('working');
            this.#emit('seuil-ready');
        } catch (failure) {
            this.fail(failure);
        } finally {
            this.starting = false;
        }
    }

    /** The fallback, the reason, and its cure for whoever put the calculator there. */
    fail(failure) {
        const [reader, author] = CAUSES[failure.cause_ ?? 'crash'];
        this.drop(failure.cause_ === 'crash' ? 'degraded' : 'fallback');
        this.#why.textContent = reader;
        this.#why.hidden = false;
        console.error(failure.cause_ ? failure : new Error(`seuil: ${author}`, { cause: failure }));
        this.#emit('seuil-error', { cause: failure.cause_ ?? 'crash', message: failure.message });
    }

    /** Takes the calculator away and shows the fallback. */
    drop(state) {
        clearTimeout(this.#heard);
        try {
            this.application?.unmount(this.#number);
        } catch {
            // A dead instance cannot tidy up: its nodes go with its place.
        }
        this.application = undefined;
        this.#place?.remove();
        this.#fallback.hidden = false;
        this.#say(state);
    }

    #start() {
        return this.#given ?? [...this.attributes].map(({ name, value }) => [name.replace(/^data-/, ''), value]);
    }

    #tell() {
        this.application?.update(this.#number, this.#start(), (...news) => this.#hear(...news));
    }

    #hear(news, detail) {
        if (news === 'drawn') {
            clearTimeout(this.#heard);
            this.#heard = undefined;
        } else if (news === 'changed') {
            this.#now = detail.profile;
            this.#emit('seuil-change', detail);
        } else {
            for (const problem of detail) console.warn(problem);
            this.#emit('seuil-error', { cause: 'attribute', message: detail.join('\n') });
        }
    }

    #listen() {
        if (!this.application || document.hidden) return;
        this.#heard ??= setTimeout(() => recover(new Error('no answer')), SILENCE);
    }

    #say(state) {
        this.dataset.state = state;
    }

    #emit(type, detail = {}) {
        this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
    }
}

const known = customElements.get(TAG);
if (known) {
    if (known.version !== VERSION) console.warn(`seuil: version ${known.version} is already on the page; ${VERSION} stays aside`);
} else {
    Calculator.version = VERSION;
    customElements.define(TAG, Calculator);
}
