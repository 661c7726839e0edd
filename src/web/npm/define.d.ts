// What the element is to TypeScript: its properties, methods and events, and its tag in the page.

import type { SeuilCalculateurAttributes } from './attributes.js';
import type { Activity, Assessment, Profile, Section, SeuilError } from './seuil.js';

export type { SeuilCalculateurAttributes };

/** Something wrong with an attribute or with the profile. */
export type Problem = SeuilError['problems'][number];

/** Why a calculator is not there; or `attribute`: it is there, but something that the page says was not understood. */
export type SeuilCause =
    | 'attribute'
    | 'webassembly'
    | 'browser'
    | 'missing'
    | 'server'
    | 'html'
    | 'corrupt'
    | 'script'
    | 'network'
    | 'slow'
    | 'csp'
    | 'version'
    | 'merged'
    | 'crash';

/** What the reader's change led to. */
export interface SeuilChange {
    profile: Profile;
    assessment: Assessment;
    /** The address of this page that leads back to the reader's case. */
    link: string;
}

/** What went wrong. */
export interface SeuilFailure {
    cause: SeuilCause;
    /** For people; in French, but for the cause `attribute`, which only the page's author meets. */
    message: string;
    /** With the cause `attribute`: all that is wrong and was not told yet. */
    problems?: Problem[];
}

/** The element's own events. They bubble and leave shadow roots. */
export interface SeuilEventMap {
    /** The calculator is there; after a recovery, again. */
    'seuil-ready': CustomEvent<Record<string, never>>;
    /** The reader changed something. What the page sets is not told. */
    'seuil-change': CustomEvent<SeuilChange>;
    /** It could not start or gave up, or an attribute was not understood. */
    'seuil-error': CustomEvent<SeuilFailure>;
}

/**
 * What a template in JSX may write on the tag besides what all elements have: attributes, properties, and listeners, by the
 * names that React 19 and Preact take.
 */
export interface SeuilCalculateurProps
    extends Omit<SeuilCalculateurAttributes, 'thresholds' | 'sections' | 'heading-level'>,
        Partial<
            Pick<SeuilCalculateurElement, 'profile' | 'headingLevel'> & {
                thresholds: readonly [number, number, number] | string;
                sections: readonly string[] | string;
                'heading-level': number | string;
                'onseuil-ready': (event: SeuilEventMap['seuil-ready']) => void;
                'onseuil-change': (event: SeuilEventMap['seuil-change']) => void;
                'onseuil-error': (event: SeuilEventMap['seuil-error']) => void;
            }
        > {}

/** All events of the element. */
export interface SeuilCalculateurElementEventMap extends HTMLElementEventMap, SeuilEventMap {}

/**
 * `<seuil-calculateur>`. Each property but `profile` is the attribute of its name: it is read as text, and null or
 * undefined removes it. Every input of the model is an attribute too, listed in `custom-elements.json`.
 */
export declare class SeuilCalculateurElement extends HTMLElement {
    /** The version of the package. */
    static readonly version: string;

    /** What kind of firm it is; the other defaults follow. */
    get activity(): string | null;
    set activity(value: Activity | (string & {}) | null | undefined);
    /** Planned marketing budget, in euros a month. */
    get budget(): string | null;
    set budget(value: number | string | null | undefined);
    /** What is left of the price after direct costs: 0.45, or 45. */
    get margin(): string | null;
    set margin(value: number | string | null | undefined);
    /** Three amounts in euros a month, in place of 500, 1500, 4000. */
    get thresholds(): string | null;
    set thresholds(value: readonly [number, number, number] | string | null | undefined);
    /** What is shown beside the controls. */
    get sections(): string | null;
    set sections(value: readonly Section[] | string | null | undefined);
    /** `host` unless said otherwise. */
    get theme(): string | null;
    set theme(value: 'host' | 'light' | 'dark' | 'auto' | (string & {}) | null | undefined);
    /** The accent colour, as CSS writes it. */
    get accent(): string | null;
    set accent(value: string | null | undefined);
    /** The level of the sections' titles, 2 to 6. */
    get headingLevel(): string | null;
    set headingLevel(value: number | string | null | undefined);
    /** `eager` starts at once; else it waits until it nears the viewport. */
    get loading(): string | null;
    set loading(value: 'lazy' | 'eager' | (string & {}) | null | undefined);

    /** What is known of the firm on the page. Set, it stands on top of the attributes. */
    get profile(): Profile;
    set profile(value: Profile | undefined);

    /** The assessment of what is on the page. It loads the calculator if need be; what is not valid is refused. */
    evaluate(): Promise<Assessment>;
    /** Back to the start: what the attributes and the given profile say. No change is told. */
    reset(): void;

    addEventListener<K extends keyof SeuilCalculateurElementEventMap>(
        type: K,
        listener: (this: SeuilCalculateurElement, event: SeuilCalculateurElementEventMap[K]) => unknown,
        options?: boolean | AddEventListenerOptions,
    ): void;
    addEventListener(
        type: string,
        listener: EventListenerOrEventListenerObject,
        options?: boolean | AddEventListenerOptions,
    ): void;
    removeEventListener<K extends keyof SeuilCalculateurElementEventMap>(
        type: K,
        listener: (this: SeuilCalculateurElement, event: SeuilCalculateurElementEventMap[K]) => unknown,
        options?: boolean | EventListenerOptions,
    ): void;
    removeEventListener(
        type: string,
        listener: EventListenerOrEventListenerObject,
        options?: boolean | EventListenerOptions,
    ): void;
}

declare global {
    interface HTMLElementTagNameMap {
        'seuil-calculateur': SeuilCalculateurElement;
    }
    /** They bubble: other elements, the document and the window hear them too. */
    interface GlobalEventHandlersEventMap extends SeuilEventMap {}
}
