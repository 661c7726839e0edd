// A calculator that runs.

import { method } from '#method';
import { copied } from './copied.js';
import { Anchor } from './anchor.js';
import { carry } from './cta.js';
import { keepKeys } from './keys.js';
import { name } from './named.js';
import { print } from './paper.js';
import { place } from './place.js';
import { fresh, said } from './said.js';
import { free } from './stray.js';
import { Texts } from './texts.js';

/** @import { Glue, Host, Kept, Said } from './contract.js' */

/** Milliseconds within which a calculator must answer a hand. */
const SILENCE = 2000;

/** Whether nothing has been reckoned in this page yet. */
let cold = true;

/** Makes calculators, one for each element at a time; it knows the living instance, and what to do when a hand gets no answer. */
export class Calculator {
    /** Where it is drawn. */
    node = document.createElement('div');
    /** @type {Glue} */
    #glue;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #beat;
    /** @type {(why: string) => void} */
    #died;
    /**
     * The wasm's number for it; none before it is mounted.
     *
     * @type {number | undefined}
     */
    #number;
    /** How many elements it has served. */
    #served = 0;
    /**
     * The one that it serves, there from the first on.
     *
     * @type {Element}
     */
    #element = /** @type {any} */ (undefined);
    /**
     * What that keeps for it.
     *
     * @type {Kept}
     */
    #kept = /** @type {any} */ (undefined);
    /**
     * What the host said last.
     *
     * @type {Said | undefined}
     */
    #said;
    #texts = new Texts(this.node);
    #anchor = new Anchor(this.node);

    /**
     * @param {Glue} glue
     * @param {(why: string) => void} died hears that it no longer answers
     */
    constructor(glue, died) {
        this.#glue = glue;
        this.#died = died;
        // An error in a view is silent: what tells is a hand without an answer. A hand on the host's own call to action, or
        // beside everything, gets none.
        /** @param {Event} event */
        const touched = ({ target }) => this.node.firstChild?.contains(/** @type {Node} */ (target)) && this.wait();
        for (const type of ['input', 'click']) this.node.addEventListener(type, touched, true);
        keepKeys(this.node);
        this.node.addEventListener('copy', copied);
        for (const type of ['input', 'change', 'keydown'])
            this.node.addEventListener(type, () => this.#texts.restore(), true);
        this.node.addEventListener('click', (event) => this.#click(event), true);
    }

    /**
     * A click on what a translator has put there is one on what is under it.
     *
     * @param {MouseEvent} event
     */
    #click(event) {
        const place = this.#texts.restore(/** @type {Node} */ (event.target));
        if (!place) return;
        event.stopImmediatePropagation();
        event.preventDefault();
        place.dispatchEvent(new MouseEvent('click', event));
    }

    /**
     * Serves an element.
     *
     * @param {Element} element
     * @param {Kept} kept what it keeps for its calculators
     */
    serve(element, kept) {
        this.#element = element;
        this.#kept = kept;
        this.wait();
        name(element);
        free(element, kept.parsed);
        const served = ++this.#served;
        // In tasks, none of them long: what it takes longest to find out; the looks, for which browsers lay the page out;
        // then the rest. Somebody else may have taken it over meanwhile.
        /** @param {(host: Host) => void} what */
        const step = (what) => setTimeout(() => served === this.#served && what(this.#host(kept.said)));
        if (cold) this.#glue.warm();
        cold = false;
        step((host) => this.#glue.prepare(host, kept.now));
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
        this.#texts.restore();
        const host = this.#host();
        this.#glue.update(this.#number, this.#served, host);
        this.#glue.dress(this.node, host);
    }

    /** The address has changed. */
    follow() {
        if (this.#number !== undefined) this.#glue.follow(this.#number, this.#host());
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
        if (this.#number !== undefined) this.#glue.reset(this.#number);
    }

    /** Leaves: what the host was not told yet is told now. */
    leave() {
        this.rest();
        if (this.#number !== undefined) this.#glue.flush(this.#number);
    }

    /**
     * What the host says of its element, as the application reads it; what it tells later is for this element alone.
     *
     * @returns {Host}
     */
    #host(its = said(this.#element, this.#kept)) {
        const served = this.#served;
        this.#said = its;
        /** @type {Host['tell']} */
        const tell = (kind, what) => served === this.#served && this.#hear(kind, what);
        const element = this.#element;
        return {
            ...its,
            method,
            tell,
            get place() {
                return place(element);
            },
            print: () => print(element),
        };
    }

    /** @type {Host['tell']} */
    #hear(kind, what) {
        // While it is mounted: what its host may ask of it then needs its number.
        if (kind === 'drawn' && this.#number === undefined) {
            queueMicrotask(() => this.#hear(kind, what));
            return;
        }
        const { drawn, emit } = this.#kept;
        if (kind === 'problems') {
            const problems = fresh(this.#element, what);
            if (problems[0]) emit('seuil-error', { cause: 'attribute', message: problems[0].message, problems });
            return;
        }
        this.rest();
        if (kind === 'drawn') {
            // Nothing comes where nothing is new.
            if (what) {
                // Whoever reads it is not to change it.
                Object.freeze(what.profile);
                this.#kept.now = what;
                carry(this.#element, what.link);
            }
            this.#kept.said = this.#said;
            this.#texts.restore();
            this.#anchor.hold();
            drawn();
        } else if (kind === 'changed') {
            delete this.#kept.now?.untold;
            emit('seuil-change', what);
        }
    }
}
