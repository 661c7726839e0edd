// What the page does for calculators that run. It comes with the application: the loader stays small without it.

/** The address of the method page; filled in at build. */
const method = __METHOD__;

/** Makes calculators, one for each element at a time; it knows the living instance, and what to do when a hand gets no answer. */
export class Calculator {
    /** Where it is drawn. */
    node = document.createElement('div');
    #glue;
    #beat;
    #heartbeat;
    #number;
    /** The element, how many it has served, and what it keeps for us. */
    #element;
    #served = 0;
    #kept;
    #silent = false;

    /** `heartbeat` starts a timer that ends badly. */
    constructor(glue, heartbeat) {
        this.#glue = glue;
        this.#heartbeat = heartbeat;
    }

    /**
     * Serves an element: `kept` has what its host `given` as a profile, where its reader is `now` and is told: `drawn()`, `emit(event, detail)`.
     */
    serve(element, kept) {
        this.#element = element;
        this.#kept = kept;
        this.wait();
        const served = ++this.#served;
        // In two tasks, neither of them long: what it takes longest to find out, then the rest.
        this.#glue.prepare(this.#host(), kept.now);
        setTimeout(() => {
            // Somebody else may have taken it over.
            if (served !== this.#served) return;
            if (this.#number === undefined) this.#number = this.#glue.mount(this.node, served, this.#host(), kept.now);
            else this.#renew(kept.now);
        });
    }

    /** The host says something else, or the page around looks different. */
    refresh() {
        if (this.#number !== undefined) this.#renew();
    }

    #renew(now) {
        const host = this.#host();
        this.#glue.update(this.#number, this.#served, host, now);
        this.#glue.dress(this.node, host[3]);
    }

    /** Asks for a sign of life. */
    check() {
        this.wait();
        if (this.#number !== undefined) this.#glue.check(this.#number);
    }

    /** Waits for a sign of life. */
    wait() {
        this.#beat ??= this.#heartbeat();
    }

    /** Waits no more. */
    rest() {
        clearTimeout(this.#beat);
        this.#beat = undefined;
    }

    /** Goes back to the start. The host wants it, not the reader: it is no change to be told. */
    reset() {
        if (this.#number === undefined) return;
        this.#silent = true;
        this.#glue.reset(this.#number);
    }

    /** What the host says of its element, as the application reads it. */
    #host() {
        return [attributes(this.#element), this.#kept.given, method, (kind, what) => this.#hear(kind, what)];
    }

    #hear(kind, what) {
        const { drawn, emit } = this.#kept;
        if (kind === 'problems') {
            const problems = fresh(this.#element, what);
            if (problems[0]) emit('seuil-error', { cause: 'attribute', message: problems[0].message, problems });
            return;
        }
        this.rest();
        if (kind === 'drawn') {
            this.#kept.now = what;
            drawn();
            // If a change is to be kept silent, it is told now or never: going back may change nothing.
            queueMicrotask(() => (this.#silent = false));
        } else if (kind === 'changed' && !this.#silent) emit('seuil-change', what);
    }
}

/** The attributes of an element, on top of its marker's, by name and text. */
function attributes(element) {
    const marker = element.closest('[data-seuil]');
    const all = [...(marker?.attributes ?? []), ...element.attributes];
    return all.map(({ name, value }) => [name.replace(/^data-/, ''), value]);
}

/** The assessment of an element. */
export function evaluation(glue, element, kept) {
    return glue.evaluation([attributes(element), kept.given], kept.now);
}

const told = new WeakMap();

/** The problems of an element that were not told yet; each goes to the console, once. */
function fresh(element, problems) {
    const known = told.get(element) ?? new Set();
    told.set(element, known);
    const fresh = problems.filter(({ message }) => !known.has(message));
    for (const { message } of fresh) {
        known.add(message);
        console.warn(message);
    }
    return fresh;
}

/** Tells when the page around may look different: its classes, its theme, its styles that come late. */
export function looks(refresh) {
    const observer = new MutationObserver(refresh);
    for (const one of [document.documentElement, document.body]) observer.observe(one, { attributes: true });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', refresh);
    addEventListener('load', refresh);
    addEventListener('transitionend', ({ propertyName }) => propertyName === 'background-color' && refresh());
}
