// What the loader, the application's script and the wasm say to each other. Types alone: nothing of it is left in what is
// built.

/** @typedef {Exclude<keyof typeof import('./causes.fr.json'), '' | 'retry'>} Cause why a calculator is not there */

/** @typedef {Record<string, unknown>} Profile what is known of a firm, by input: `src/bin/types.rs` writes its type */

/**
 * What the host of an element says, as the wasm reads it (`src/embed/host.rs`).
 *
 * @typedef {object} Said
 * @property {Record<string, string>} attributes the element's, on top of its marker's, without `data-`
 * @property {unknown} profile what stands on top of them: a plain object, or nothing
 */

/**
 * What the wasm is told of a host beside.
 *
 * @typedef {object} Listening
 * @property {string} method the address of the method page; empty where there is none
 * @property {(kind: 'heard' | 'drawn' | 'changed' | 'problems', what: any) => unknown} tell hears what happens;
 *   `src/embed/widget.rs` says when and with what
 * @property {Spot} place where it stands, as it is now
 * @property {() => void} print prints it without the page around it, or throws
 */

/**
 * Where an element stands (`src/embed/host.rs`).
 *
 * @typedef {object} Spot
 * @property {string} page the address that is in sight
 * @property {string} around the address of the page around; in a frame, as far as it is told
 * @property {boolean} framed whether it stands in a frame
 * @property {string} calculator what tells it from all others of the page around; empty where nothing does
 * @property {string[]} names the names of all calculators beside it, in order; empty for those that have none
 * @property {number} rank its place among them, from 0
 */

/** @typedef {Said & Listening} Host */

/**
 * Where a reader is, as the wasm tells it after a drawing. It reads it again, should the calculator come back.
 *
 * @typedef {object} Place
 * @property {Readonly<Profile>} profile what is on the page
 * @property {string} [link] the address that leads back there, unless it is the start
 * @property {boolean} [untold] whether the host is still to be told of the change that led there
 */

/** @typedef {{ key: string, got: string, allowed: string, message: string }} Problem something that was not understood */

/**
 * What outlives a calculator, kept by its element.
 *
 * @typedef {object} Kept
 * @property {boolean} parsed whether it was there when the page was read
 * @property {unknown} [given] the profile that the host gave as an object
 * @property {Place} [now] where the reader is
 * @property {Said} [said] what the host had said by then
 * @property {() => void} drawn hears that something is drawn
 * @property {(type: string, detail?: object) => void} emit tells the host
 */

/**
 * An instance of the wasm (`src/embed/widget.rs`, `src/embed/theme.rs`).
 *
 * @typedef {object} Glue
 * @property {(options: { module: WebAssembly.Module }) => void} initSync
 * @property {() => void} halt silences it, whatever still calls it
 * @property {() => void} warm
 * @property {(host: Host, now?: Place) => void} prepare
 * @property {(place: HTMLElement, host: Host) => void} dress
 * @property {(place: HTMLElement, life: number, host: Host, now?: Place) => number} mount
 * @property {(calculator: number, life: number, host: Host, now?: Place) => void} update
 * @property {(calculator: number) => void} reset
 * @property {(calculator: number, host: Host) => void} follow
 * @property {(calculator: number) => void} check
 * @property {(calculator: number) => void} flush
 * @property {(said: Said, now?: Place) => object} evaluation
 */

/** @typedef {typeof import('./script.js')} Script what goes with the wasm */

/** @typedef {(why: Cause, more?: string) => Failure} Failed makes an error that names its cause */

/** @typedef {Error & { why: Cause }} Failure */

export {};
