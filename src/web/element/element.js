// The element: its attributes and properties, its events, and which of four states it is in, told by data-state:
// fallback, working, recovering, degraded. Never a stale number, never nothing.

import { absent, glue, present, recover, revive, script, sheet, started, turn } from './application.js';
import { CAUSES, failed } from './causes.js';

/** @import { Calculator } from './calculator.js' */
/** @import { Failure, Glue, Kept } from './contract.js' */

const near = new IntersectionObserver(
    (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) /** @type {Element} */ (target).begin();
    },
    { rootMargin: '600px' },
);

/** @type {CSSStyleSheet[]} */
const own = [];
try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':host{display:block!important}:host([hidden]),[hidden]{display:none!important}');
    own.push(sheet);
} catch {
    // A browser so old that the application will say so.
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 */
const made = (tag) => document.createElement(tag);

/**
 * What is said where there is no calculator, once it is here; it may never be.
 *
 * @param {(words: typeof import('./fallback.js')) => void} said
 */
const words = (said) => import('./fallback.js').then(said, Object);

/** <seuil-calculateur> */
export class Element extends HTMLElement {
    static version = VERSION;

    #body = made('div');
    #fallback = made('div');
    #why = made('p');
    // After what a page can have broken: a shadow root that stays empty would hide the fallback.
    #root = this.attachShadow({ mode: 'open' });
    /** @type {Calculator | undefined} */
    #calculator;
    #busy = false;
    /**
     * What outlives a calculator.
     *
     * @type {Kept}
     */
    #kept = {
        parsed: document.readyState !== 'complete',
        drawn: () => this.#drawn(),
        emit: (type, detail) => this.#emit(type, detail),
    };
    #watch = new MutationObserver((changes) => {
        // Our own mark is no news.
        if (changes.some(({ attributeName }) => attributeName !== 'data-state')) this.refresh();
    });

    constructor() {
        super();
        this.#root.adoptedStyleSheets = own;
        this.#root.append(this.#body);
        Object.assign(this.#why, { hidden: true, lang: 'fr', dir: 'ltr' });
        this.#fallback.append(made('slot'));
        this.#body.append(this.#fallback, this.#why);
    }

    connectedCallback() {
        absent.delete(this);
        present.add(this);
        // What was set before the element was known.
        const early = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (this));
        for (const name of [...NAMES, 'profile']) {
            if (!Object.getOwnPropertyDescriptor(this, name)) continue;
            const value = early[name];
            delete early[name];
            early[name] = value;
        }
        this.#watch.observe(this, { attributes: true });
        if (!this.#calculator) {
            if (this.#why.hidden) this.dataset.state = 'fallback';
            near.observe(this);
            // What comes after it is out of sight, and does not jump.
            this.#reserve(this.closest('[sections=answer],[data-sections=answer]') ? 'calc(1300px - 65vw)' : '100vh');
        }
        // Perhaps there is nothing to read until it starts.
        if (!glue && !this.querySelector(':scope>:not([slot],[data-slot])')) words(({ show }) => show(this.#fallback));
        this.refresh();
    }

    disconnectedCallback() {
        near.unobserve(this);
        this.#watch.disconnect();
        present.delete(this);
        // A move is a departure and an arrival. Until another element needs its calculator, one finds it again as it was.
        if (this.#calculator) {
            this.#ask((calculator) => calculator?.leave());
            absent.add(this);
        }
    }

    /** What is on the page, as a plain object of what was said; set, it stands on top of the attributes. */
    get profile() {
        return this.#kept.now?.profile ?? this.#kept.given ?? {};
    }

    set profile(profile) {
        this.#kept.given = profile;
        this.refresh();
    }

    /** The assessment of what is on the page, as a plain object. */
    async evaluate() {
        await started();
        // What the host has just said is drawn by then.
        await turn();
        if (!glue) throw failed('crash');
        return script.evaluation(glue, this, this.#kept);
    }

    /** Back to the start. */
    reset() {
        this.#kept.now = this.#kept.said = undefined;
        this.#ask((calculator) => calculator?.reset());
    }

    /** The host says something else, or the page around looks different. */
    refresh() {
        if (this.#calculator) this.#ask((calculator) => calculator?.refresh());
        else if (this.closest('[loading=eager],[data-loading=eager]')) this.begin();
    }

    /** Starts, unless it has started or given up. */
    async begin() {
        near.unobserve(this);
        // Whoever wants it may be in the midst of something.
        await 0;
        if (this.#calculator || this.#busy || !this.#why.hidden) return;
        this.#busy = true;
        try {
            await started();
            await turn();
            // It may have died for the last time while this one was out of sight.
            if (!glue) throw failed('crash');
            if (this.isConnected) this.#live(glue);
        } catch (failure) {
            this.fail(failure);
        }
        this.#busy = false;
    }

    /** @param {Glue} instance */
    #live(instance) {
        const [other] = absent;
        this.#calculator = other?.lose() ?? new script.Calculator(instance, recover);
        this.#calculator.node.hidden = true;
        this.#body.append(this.#calculator.node);
        this.#ask((calculator) => calculator?.serve(this, this.#kept));
    }

    /**
     * What fails here has died.
     *
     * @param {(calculator: Calculator | undefined) => void} what
     */
    #ask(what) {
        try {
            what(this.#calculator);
        } catch (error) {
            recover(error);
        }
    }

    #drawn() {
        if (!this.#calculator?.node.hidden) return;
        this.#root.adoptedStyleSheets = [...own, sheet];
        this.#calculator.node.hidden = false;
        this.#fallback.hidden = true;
        this.#reserve();
        this.dataset.state = 'working';
        this.#emit('seuil-ready');
    }

    #reserve(size = '') {
        this.#body.style.minBlockSize = size;
    }

    /** The address has changed. */
    follow() {
        this.#ask((calculator) => calculator?.follow());
    }

    /** Asks for a sign of life. */
    check() {
        this.#ask((calculator) => calculator?.check());
    }

    /**
     * Gives its calculator away, if it has one, and shows the fallback in as much space; tells it by a `state`.
     *
     * @param {string} state
     */
    lose(state = 'fallback') {
        const calculator = this.#calculator;
        if (!calculator) return;
        this.#reserve(`${calculator.node.offsetHeight}px`);
        absent.delete(this);
        calculator.rest();
        calculator.node.remove();
        this.#calculator = undefined;
        this.#fallback.hidden = false;
        this.dataset.state = state;
        return calculator;
    }

    /**
     * The fallback and the reason.
     *
     * @param {unknown} failure
     */
    fail(failure) {
        const { why, message } = /** @type {Partial<Failure>} */ (failure).why
            ? /** @type {Failure} */ (failure)
            : failed('browser');
        this.#reserve();
        this.dataset.state = why === 'crash' ? 'degraded' : 'fallback';
        // What says more may fail to come where this did.
        const again = made('button');
        again.append(CAUSES.retry);
        again.onclick = () => {
            revive();
            this.#why.hidden = true;
            this.begin();
        };
        this.#why.replaceChildren(message, ' ', again);
        words(({ cure }) => cure(why, again));
        this.#why.hidden = false;
        console.error('seuil:', failure);
        this.#emit('seuil-error', { cause: why, message });
    }

    /**
     * @param {string} type
     * @param {object} detail
     */
    async #emit(type, detail = {}) {
        // Not from within the application: what a host's listener throws is not the application's error, and it may call us.
        await 0;
        this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
    }
}

/** Attributes that are properties too. */
const NAMES = ['activity', 'budget', 'margin', 'theme', 'accent', 'thresholds', 'sections', 'loading', 'headingLevel'];
for (const name of NAMES) {
    const attribute = name.replace('L', '-l');
    Object.defineProperty(Element.prototype, name, {
        get() {
            return this.getAttribute(attribute);
        },
        set(value) {
            value == null ? this.removeAttribute(attribute) : this.setAttribute(attribute, value);
        },
    });
}
