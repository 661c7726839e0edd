//! **Seuil**: from which budget does it pay for a very small firm to outsource its digital marketing, and what would
//! change the answer? A spreadsheet that knows why: every number can say how it follows from others, down to what the
//! reader set, because the formula that is shown is the object that is executed.
//!
//! # The nouns
//!
//! An [`Input`](model::input::Input) is a number that the reader sets, a [`Choice`](model::choice::Choice) one of a few
//! options; a [`Profile`](model::profile::Profile) holds an answer to each. Any number with a name is a
//! [`Quantity`](model::quantity::Quantity); it follows by a [`Rule`](model::rule::Rule): a
//! [`Formula`](model::formula::Formula) and its [`Source`](model::source::Source). A figure inside a formula is 0, 1, a
//! calendar fact, an input or an [`Assumption`](model::assumption::Assumption). [`assess`](model::assessment::assess)
//! gives every quantity's value, [`decide`](decision::verdict::decide) the answer,
//! [`explain`](analysis::explanation::explain) the reason. A text with live figures in it is a
//! [`Phrase`](text::phrase::Phrase).
//!
//! # The layers
//!
//! Each imports from itself and from those above it in this list, never from below; `tests/architecture.rs` reads `src/`
//! and checks it.
//!
//! | layer | what it holds | what it must not know |
//! |---|---|---|
//! | [`model`] | numbers that follow from numbers: `model/theme/`, a file a theme; the formula and what folds it | words, clocks, platforms |
//! | [`decision`] | ordered lists of checks, the verdict, the questions that remain | words |
//! | [`analysis`] | explanations, the answer along a lever | words |
//! | [`text`] | words and figures: `text/fr/*.txt`, a file a section; names, phrases, formulas read out | the page |
//! | [`chart`] | data to shapes in plain numbers | words, the page |
//! | [`looks`] | colours and papers that can be read, an author's own too | words, the browser |
//! | [`report`] | what is said, as data: phrases, lists, tables; a file a section | how it looks |
//! | [`wire`] | plain trees for the JS API, strict reading of profiles, patient reading of attributes | JavaScript |
//! | [`session`] | what the reader has set and opened, how they came there, what follows from it when | the page, clocks |
//! | `ui` (feature `widget`) | Yew: how it looks, nothing else | what is said, storage, the host page |
//! | [`embed`] | the browser's edge: JS API, mounting, what the page looks like, snapshots | |
//! | `pages` (native) | at build: the pages that stand alone, and what is read where the calculator does not run | the browser |
//!
//! `main.rs` is the wasm artifact. With the feature `widget` it is the calculator; without it, the engine and its JS
//! API, with no Yew in it. `bin/` are the native programs of the build. `web/` is all JavaScript: the element, the frame,
//! the worker, the npm package, the page for bloggers, and the build that packs them.
//!
//! # Where to add a line
//!
//! - A new input: a line in `model/input.rs` (key, unit, range, step, defaults and where these were read), its texts. The
//!   API, the types, the slider and the test generators follow. Its place in « Affiner »: a word in `ui/refine.rs`.
//! - A new number: a line in its theme, `model/theme/<theme>.rs` (key, unit, whether `evaluate` gives it), the arm of
//!   `rule` that the compiler then asks for, and its text. Evaluation order, explanation, API and types follow.
//! - A new figure inside a formula: a line among its theme's assumptions (value, unit, source), its text.
//! - A new theme: its file, a line in `model/quantity.rs` and in `model/assumption.rs`; the compiler asks for the rest.
//! - A new sentence: its words in `text/fr/<section>.txt`, where a number is `{its.key}`, a figure that explains itself;
//!   its choice in `report/<section>.rs`, a case of it in the file of that name in `tests/report/`.
//! - A new element of the page: `ui/<element>.rs`, which arranges what `report` says, its sheet `styles/<element>.css`,
//!   and a line in `styles/calculator.css`. What the reader can do there is an action of `session/action.rs`.
//! - A new page, or words that are read outside the calculator: `pages/<page>.rs`, a name in `bin/pages.rs`, what the build
//!   hands to it in `web/build/pages.mjs`; its words in a file of `text/fr/` that the wasm does without.
//! - A new file of the npm package: it stands in `web/npm/`, and `web/build/package.mjs` puts it there; of the blogger's
//!   folder, in `web/`, and `web/build/embed.mjs`.
//! - A new custom property: `embed/theme.rs` reads it, `looks/stand.rs` makes it readable, `styles/tokens.css` uses it.
//!
//! # Invariants, each with a test
//!
//! - Every number has a rule, by an exhaustive match in its theme; no rule follows from itself; every formula has the unit
//!   of its quantity; whether a number may be missing, and within which bounds it stays, is read off its formula.
//! - [`assess`](model::assessment::assess) is total: no panic, and a number is missing only where a formula says so or a
//!   divisor is 0.
//! - Native and WebAssembly give the same bits (`libm`; the standard library's `exp` and its like are forbidden).
//! - Every text key exists, or it does not compile, and none is left over. No reader's word stands in Rust outside
//!   [`text`].
//! - What is said is decided in [`report`], where every computed number in prose is a figure that opens. A picture read
//!   back gives the numbers that it shows.
//! - What is undone is as it was, what is done again as it had become ([`session`]).
//! - Whatever is behind the calculator, its inks can be read ([`looks`]).
//! - No platform crate stands outside `embed` and `ui`; the element's loader imports nothing of the application.
//!
//! # Decisions that cost
//!
//! - *Formulas as values.* A compiler from formulas to programs of about 500 lines and 4 kB, for explanations,
//!   dependencies, units, API, types and tests that are read off the model instead of written beside it. Typed functions
//!   with cards beside them drift; tracing numbers lose the inputs that only steer control flow.
//! - *Programs over rows of 36 numbers* ([`model::program`]). A row is the 36 months of one profile, or 36 profiles in one
//!   month: the same few loops, two numbers an instruction (`simd128`), serve a single assessment and ten thousand. What is
//!   the same in all lanes is reckoned once, whatever is varied. The plain fold over the same formulas
//!   (`model::fold`) stands beside it, native only, and a test holds the two together to the last bit. The price is a
//!   browser with `simd128`: all that have constructable style sheets, which the calculator needs anyway.
//! - *Caps are quantities.* Each cap is the limit that it sets, full scale when it does not bind, so that the score is
//!   a formula like any other and is reckoned in lanes too.
//! - *Not all in one frame.* A change is assessed once, and drawn; the budgets that pay, which take hundreds of assessments,
//!   follow in slices after the frame (`session/outcome.rs`), the host and the ear once the hand rests (`session/rest.rs`).
//!   The price: their sentence is « … », in the room that it took, while a hand moves what they follow from, since what
//!   comes and goes under a moving hand flickers; and a host hears of a change 300 ms later. A hand on the budget, which
//!   they do not follow from, never waits for them.
//! - *Few components.* Sections without a state of their own are plain functions over `ui/element.rs`: a component costs
//!   about 3 kB of wasm, and `html!` unfolds in place. The price is that the whole view is compared at each change.
//! - *A panic stops at once.* The published wasm is compiled with its standard library so that a panic is a trap without
//!   a message: 10 kB brotli of 120. The price is two flags that Rust holds for unstable (in the Makefile, for these
//!   builds alone; without them everything works, heavier) and no message in a reader's console. What recovers from a
//!   panic must not need one anyway: a stack overflow has none either.
//! - *Texts are found as the crate is compiled.* `text!("…")` and the families of `text/family.rs` become ranks, and the
//!   wasm carries texts alone, no key. The price: a choice between two sentences names both in code, no key is made as the
//!   program runs, and `text/packed.rs` is 200 lines that only the compiler runs. That texts stand by family instead of by
//!   file costs nothing (10.0 kB brotli either way).
//! - *Looks are looked up.* What is behind the calculator is found by reading the page's styles, not by the reader's
//!   preference, and an author's accent is made readable rather than refused: 3 kB, a millisecond for each calculator,
//!   and `embed::theme::dress` must be called when the page changes its clothes. Style sheets alone know neither.
//! - *One application, and a loader that outlives it.* All calculators of a page share one wasm instance: fifty cost one
//!   download and little memory, and one panic kills them all. So the element, its states and its recovery are plain
//!   JavaScript of 3 kB which holds nothing of the application but numbers, and a snapshot of each reader's session leaves
//!   the wasm after every drawing. What of that JavaScript is needed only once the application is there
//!   (`web/element/script.js` and what it names) travels with the application. Names of its private parts are short; texts
//!   of cures come on demand.
//! - *Departed calculators are kept for the next.* Yew leaks a little at each mount and nothing at an update: an element
//!   that leaves the page keeps its calculator until another element needs one, and both start from their own snapshot.
//! - *A wasm that is checked is not compiled as it comes.* Its sum is taken of the whole, by the Web Crypto API: `fetch`
//!   can check it too, but its failures do not say why, and XMLHttpRequest tells of progress, so that a slow line is not
//!   taken for a hung one.
//! - *Closed parts are not written.* What stands in a closed part is neither in the page nor compared at a change; the
//!   browser's own search in the page does not find it.
//! - *Size before speed* (`opt-level = "z"`, a small allocator): `"s"` would halve an assessment, which takes a
//!   fraction of a millisecond, for 4 kB more to load.

pub mod model;

pub mod decision;

pub mod analysis;

pub mod text;

pub mod chart;

pub mod looks;

pub mod report;

pub mod wire;

pub mod session;

#[cfg(feature = "widget")]
pub mod ui;

pub mod embed;

#[cfg(not(target_family = "wasm"))]
pub mod pages;
