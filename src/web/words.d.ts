// What the build fills in (`build/loader.mjs`): each is a text, unless said otherwise.

/** The element's name. */
declare const TAG: 'seuil-calculateur';
/** The version of what is published. */
declare const VERSION: string;
/** Which build it is: the loader and the folder's other files are of the same one. */
declare const BUILD: string;
/** How the loader's address ends, before any query; empty when others rewrite it. */
declare const LOADER: string;
/** Beside the loader: the application's script. */
declare const SCRIPT: string;
/** What a browser checks it against; empty when others rewrite it. */
declare const SCRIPT_INTEGRITY: string;
/** Beside the loader: the file that holds the compressed wasm. In a script that holds everything: its bytes, in base64. */
declare const PACKED: string;
/** What the unpacked wasm is checked against. */
declare const WASM_INTEGRITY: string;
/** How long the strands are that it is woven of (`element/woven.js`), in bytes; a number. */
declare const STRANDS_SIZE: number;
/** The address of the method page, where it does not stand beside the script. */
declare const METHOD: string;
/** A list: the folder's files, each with its size in bytes and its sum, SHA-256 in base64 (`build/guides.mjs`). */
declare const FILES: { name: string; size: number; sum: string }[];
/** An object: what an empty element shows, written from the model (`src/text/fallback.rs`). */
declare const FALLBACK_TEXTS: {
    intro: string;
    caption: string;
    /** Budget and what it buys. */
    rows: [string, string][];
    lead: string;
    cases: string[];
    note: string;
};

interface HTMLElementTagNameMap {
    'seuil-calculateur': import('./element/element.js').Element;
}

/** What wasm-bindgen wrote, as a function that makes an instance (`build/shrink.mjs`). */
declare module '#glue' {
    import type { Glue } from './element/contract.js';
    export default function instance(): Glue;
}
