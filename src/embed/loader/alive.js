// What the page does for calculators that run. It comes with the application: the loader stays small without it.

/** The address of the method page; filled in at build. */
const method = __METHOD__;

/** Milliseconds within which a calculator must answer a hand. */
const SILENCE = 2000;
/** Milliseconds between two looks at a page that keeps changing. */
const CALM = 1000;
/** Attributes by which pages change their looks. */
const SIGNS = 'class style media disabled href theme color-scheme'.split(' ').flatMap((name) => [name, `data-${name}`]);

/** Makes calculators, one for each element at a time; it knows the living instance, and what to do when a hand gets no answer. */
export class Calculator {
    /** Where it is drawn. */
    node = document.createElement('div');
    #glue;
    #beat;
    #died;
    #number;
    /** The element, how many it has served, and what it keeps for us. */
    #element;
    #served = 0;
    #kept;
    /** What the host said last. */
    #said;
    #silent = false;

    /** `died(why)` hears that it no longer answers. */
    constructor(glue, died) {
        this.#glue = glue;
        this.#died = died;
        // An error in a view is silent: what tells is a hand without an answer. A hand on the host's own call to action, or
        // beside everything, gets none.
        const touched = ({ target }) => this.node.firstChild?.contains(target) && this.wait();
        for (const type of ['input', 'click']) this.node.addEventListener(type, touched, true);
    }

    /**
     * Serves an element: `kept` has what its host `given` as a profile, where its reader is `now` and is told: `drawn()`, `emit(event, detail)`.
     */
    serve(element, kept) {
        this.#element = element;
        this.#kept = kept;
        this.wait();
        const served = ++this.#served;
        // In three tasks, none of them long: what it takes longest to find out; the looks, for which browsers lay the page
        // out; then the rest. Somebody else may have taken it over meanwhile.
        const step = (what) => setTimeout(() => served === this.#served && what(this.#host(kept.said)));
        this.#glue.prepare(this.#host(kept.said), kept.now);
        step((host) => this.#glue.dress(this.node, host));
        step((host) => {
            if (this.#number === undefined) this.#number = this.#glue.mount(this.node, served, host, kept.now);
            else this.#glue.update(this.#number, served, host, kept.now);
            // What the host has said meanwhile comes on top of what the reader had set, as it would have.
            if (kept.said) this.refresh();
        });
    }

    /** The host says something else, or the page around looks different. */
    refresh() {
        if (this.#number === undefined) return;
        const host = this.#host();
        this.#glue.update(this.#number, this.#served, host);
        this.#glue.dress(this.node, host);
    }

    /** Asks for a sign of life. */
    check() {
        this.wait();
        if (this.#number !== undefined) this.#glue.check(this.#number);
    }

    /** Waits for a sign of life; hidden pages are slow, not dead. */
    wait() {
        this.#beat ??= setTimeout(() => {
            this.#beat = undefined;
            if (document.hidden) this.wait();
            else this.#died('no answer');
        }, SILENCE);
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

    /** What the host says of its element, as the application reads it; what it tells later is for this element alone. */
    #host(said = [attributes(this.#element), copied(this.#kept.given)]) {
        const served = this.#served;
        this.#said = said;
        const tell = (kind, what) => served === this.#served && this.#hear(kind, what);
        return [...said, method, tell];
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
            // Whoever reads it is not to change it.
            Object.freeze(what.profile);
            this.#kept.now = what;
            this.#kept.said = this.#said;
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
    return glue.evaluation([attributes(element), copied(kept.given)], kept.now);
}

/** A plain object of the host's as it is now; nothing at all, which is refused, where reading it fails. */
function copied(given) {
    try {
        const prototype = Object.getPrototypeOf(given ?? []);
        if (prototype && Object.getPrototypeOf(prototype)) return given;
        return Object.fromEntries(Object.entries(given).map(([key, its]) => [key, Array.isArray(its) ? [...its] : its]));
    } catch {
        return null;
    }
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

/** Tells when the page around may look different: its classes, its theme, its styles that come late; once in a while. */
export function looks(changed) {
    let next = 0;
    let later;
    const refresh = () => {
        later ??= setTimeout(() => {
            later = undefined;
            next = performance.now() + CALM;
            changed();
        }, next - performance.now());
    };
    const around = ({ type, target, addedNodes, removedNodes }) => {
        if (type === 'attributes') return target.matches('html, body, link, style') || target.querySelector('__TAG__');
        return [target, ...addedNodes, ...removedNodes].some(({ nodeName }) => /^(LINK|STYLE|BODY)$/.test(nodeName));
    };
    const how = { subtree: true, childList: true, attributeFilter: SIGNS };
    new MutationObserver((changes) => changes.some(around) && refresh()).observe(document, how);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', refresh);
    // Of the page and of a style sheet that comes late, which does not bubble.
    addEventListener('load', ({ target }) => /^(#document|LINK)$/.test(target.nodeName) && refresh(), true);
    addEventListener('transitionend', ({ propertyName }) => propertyName === 'background-color' && refresh());
}
