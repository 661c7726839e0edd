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
//! | [`decision`] | ordered lists of checks, the verdict, the questions that remain, whom to choose, the grid | words |
//! | [`analysis`] | explanations, the answer along a lever and where it changes, draws around a firm, targets, what makes two firms differ, a promise replayed | words |
//! | [`text`] | words and figures: `text/fr/*.txt`, a file a section; names, phrases, formulas read out | the page |
//! | [`chart`] | data to shapes in plain numbers | words, the page |
//! | [`looks`] | colours and papers that can be read, an author's own too | words, the browser |
//! | [`report`] | what is said, as data: phrases, lists, tables; a file a section | how it looks |
//! | [`wire`] | plain trees for the JS API, strict reading of profiles, patient reading of attributes, links and what was stored; spreadsheets | JavaScript, the browser's storage |
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
//! - A new price of the market: `model/market.rs`, beside where it was read; the tables of « Prestataire » follow.
//! - A new indicator of the grid: its measure and its bounds in `decision/grid.rs`, its name in `text/fr/grid.txt`.
//! - A new sentence: its words in `text/fr/<section>.txt`, where a number is `{its.key}`, a figure that explains itself;
//!   its choice in `report/<section>.rs`, a case of it in the file of that name in `tests/report/`.
//! - A new element of the page: `ui/<element>.rs`, which arranges what `report` says, its sheet `styles/<element>.css`,
//!   and a line in `styles/calculator.css`. What the reader can do there is an action of `session/action.rs`.
//! - A new page, or words that are read outside the calculator: `pages/<page>.rs`, a name in `bin/pages.rs`, what the build
//!   hands to it in `web/build/pages.mjs`; its words in a file of `text/fr/` that the wasm does without.
//! - A new file of texts: a line in `text/lang.rs`. Texts of a vocabulary's words: a line in `text/family.rs`.
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
//! - Whatever a reader has set comes back from its link; what is wrong in one falls to its default alone; a link that a
//!   released version wrote opens for ever (`tests/golden/links/`).
//! - What is undone is as it was, what is done again as it had become ([`session`]).
//! - Whatever is behind the calculator, its inks can be read ([`looks`]).
//! - No platform crate stands outside `embed` and `ui`; the element's loader imports nothing of the application.
//!
//! # Decisions that cost
//!
//! Each in its context, with its price and what was left for it.
//!
//! **Formulas as values.** *Context*: what is explained must be what is executed. *Decision*: a formula is an enum of
//! few forms, from which explanations, dependencies, units, API, types and tests are read off. *Price*: a compiler from
//! formulas to programs (`model/program/`), about a thousand lines, and 7 kB to load. *Instead*: typed functions with cards
//! beside them drift; tracing numbers lose the inputs that only steer control flow.
//!
//! **Programs over rows of 36 numbers** ([`model::program`]). *Context*: one assessment at each key press, hundreds for
//! a search, ten thousand for a simulation; an interpreter over the tree took 130 times hand-written JavaScript.
//! *Decision*: a row is the 36 months of one profile, or 36 profiles in one month: the same few loops, two numbers an
//! instruction (`simd128`), serve all, and what is the same in all lanes is reckoned once. The plain fold over the same
//! formulas (`model::fold`) stands beside it, for the parts of one formula that is explained, and a test holds the two
//! together to the last bit. *Price*: a browser with `simd128`; all that have constructable style sheets do, and the
//! calculator needs these anyway. *Instead*: a width for each use, at a copy of the loops each.
//!
//! **Caps are quantities.** *Context*: what holds the score down is explained, and reckoned along a lever, like any
//! number. *Decision*: a cap is the limit that it sets, full scale when it does not bind. *Price*: all of them are
//! reckoned, those too that do not bind. *Instead*: conditions beside the score, which only the verdict would know.
//!
//! **Assumptions are of their theme.** *Context*: a figure stands on one line beside the rules that use it. *Decision*:
//! `Assumption` is an enum of each theme's own. *Price*: `ScoreAssumption::FullScore` in the place of
//! `Assumption::FullScore`, and `Assumption::all()` in that of a constant list. *Instead*: one long list, far from the
//! rules.
//!
//! **Shares are Shapley's.** *Context*: what makes two firms differ is to be told input by input, and to sum to the whole;
//! one input's effect depends on where the others stand. *Decision*: the mean over all orders while at most ten inputs
//! count, else over a fixed set of orders, closed under reversal ([`analysis::comparison`]). *Price*: up to two thousand
//! hybrids reckoned, in lanes. *Instead*: one order, which blames whoever comes first; one input at a time, whose effects
//! do not sum.
//!
//! **Draws are even, and turned.** *Context*: ten thousand draws are to tell the chances of two hundred thousand, and the
//! same on every machine. *Decision*: Sobol's sequence in whole numbers, shifted by a seed; normal numbers by rational
//! approximations over `libm`; all of them reflected, so that the most even dimension goes where the cash changes most
//! ([`analysis::draws`]). *Price*: the draws of two firms differ by more than their figures; 14 lanes reckoned ahead.
//! *Instead*: without the reflection, quantiles were off by up to 1.3 % of their span; pseudo-random numbers, three times
//! that.
//!
//! **What is said is data.** *Context*: sections chose their sentences while they drew them, so that only a browser
//! could try them. *Decision*: [`report`] makes phrases, lists and tables of an assessment; `ui` gets no number but for
//! fields. *Price*: a struct a section; all phrases of a section are made before any is drawn. *Instead*: tests through
//! the page.
//!
//! **Texts are found as the crate is compiled.** *Context*: keys were hashed to 16 bits, and a wrong key could find
//! another's text. *Decision*: `text!("…")` and the families of `text/family.rs` become ranks; the wasm carries texts
//! alone. *Price*: a choice between two sentences names both in code, no key is made as the program runs, and
//! `text/packed.rs` is 200 lines that only the compiler runs. *Instead*: a table of keys, at 2 to 3 kB.
//!
//! **Not all in one frame.** *Context*: the budgets that pay take hundreds of assessments, and a key press is to be
//! seen at once. *Decision*: a change is assessed once, and drawn; the budgets follow in slices after the frame
//! (`session/outcome.rs`), the host and the ear once the hand rests (`session/rest.rs`). *Price*: while a hand moves
//! what they follow from, their sentence is « … », in the room that it took, and a host hears of a change 300 ms later.
//! A hand on the budget, which they do not follow from, never waits for them. *Instead*: the sentence of a moment ago,
//! which would be wrong, or one that comes and goes under the hand, which flickers.
//!
//! **What is out of sight follows.** *Context*: half of what a key press costs is to lay out and paint what stands below the
//! screen. *Decision*: it stays as it was while a hand is on the move, and follows once the hand pauses, or when it comes
//! in sight (`ui/below.rs`, `ui/sight.rs`). *Price*: an observer, a component, 1 kB. *Instead*: `content-visibility`, which
//! browsers widen by more than a screen.
//!
//! **Few components.** *Context*: a component costs about 3 kB of wasm, and `html!` unfolds in place. *Decision*:
//! sections without a state of their own are plain functions over `ui/element.rs`. *Price*: the whole view is compared
//! at each change. *Instead*: a component a section, as Yew's examples have it.
//!
//! **A panic stops at once.** *Context*: messages and unwinding weigh 10 kB brotli of 120. *Decision*: the published
//! wasm is compiled with its standard library, so that a panic is a trap without a message. *Price*: two flags that
//! Rust holds for unstable (in the Makefile, for these builds alone; without them everything works, heavier), and no
//! message in a reader's console. *Instead*: a hook that reports; but what recovers from a panic must not need one,
//! since a stack overflow has none.
//!
//! **The wasm is packed by the build, and unpacked by 3 kB of JavaScript.** *Context*: many hosts send what they do
//! not know as it is: 357 kB. *Decision*: it travels as LZMA, with the style sheet in a section of it, under an ending
//! that nobody compresses or forbids: less from any host than zopfli's gzip, which browsers inflate by themselves, and
//! than a server's best brotli. The decoder is ours, for the one set of parameters that suits our
//! wasm (`web/element/unpacked.js`, `bin/lzma.rs`): those on npm are 7 to 47 kB, since they read whatever there is. A file
//! whose bytes do not come out even is damaged, also where no sum can be checked. Before, the numbers of its code are
//! parted by kind (`web/build/strands.mjs`), as packers of machine code do: calls among calls, offsets among offsets. That
//! is 20 kB less of 203, for 1.3 kB that weave them again (`web/element/woven.js`). *Price*: while it is unpacked, in
//! slices, a reader on a slow phone waits a third of a second, and half of that again for weaving; an operation that
//! `web/element/instructions.js` does not know stops the build. *Instead*: lines for each host's configuration, which few
//! bloggers write; a coder that mixes many contexts was 15 kB shorter, and took nine times as long.
//!
//! **A wasm that is checked is not compiled as it comes.** *Context*: a file that was cut or exchanged is to be named
//! as such. *Decision*: its sum is taken of the whole, by the Web Crypto API. *Price*: compiling starts with the last
//! byte. *Instead*: `fetch` can check it, but its failures do not say why; and XMLHttpRequest tells of progress, so
//! that a slow line is not taken for a hung one.
//!
//! **Looks are looked up.** *Context*: style sheets know neither what is behind the calculator nor whether an author's
//! accent can be read there. *Decision*: the page's styles are read, not the reader's preference, and an accent is made
//! readable rather than refused. *Price*: 3 kB, a millisecond for each calculator, and `embed::theme::dress` must be
//! called when the page changes its clothes. *Instead*: a theme that each author sets and checks.
//!
//! **One application, and a loader that outlives it.** *Context*: a page may hold fifty calculators, and a panic kills
//! an instance. *Decision*: all share one, at one download and little memory; the element, its states and its recovery
//! are plain JavaScript of 3 kB that holds nothing of the application but numbers, and a snapshot of each reader's
//! session leaves the wasm after every drawing. What is needed only once the application is there
//! (`web/element/script.js` and what it names) travels with it. *Price*: the death of one is the death of all; names of
//! the loader's private parts are short, texts of cures come on demand. *Instead*: an instance each.
//!
//! **Departed calculators are kept for the next.** *Context*: Yew leaks a little at each mount and nothing at an
//! update. *Decision*: an element that leaves the page keeps its calculator until another element needs one, and both
//! start from their own snapshot. *Price*: as many stay in memory as ever stood on the page at once. *Instead*: a mount
//! each time.
//!
//! **Closed parts are not written.** *Context*: most of the page is closed most of the time. *Decision*: what stands in
//! a closed part is neither in the page nor compared at a change. *Price*: the browser's own search in the page does
//! not find it. *Instead*: hidden elements, which it would find, and which would be compared at each change.
//!
//! **Size before speed** (`opt-level = "z"`, a small allocator). *Context*: a reader waits for bytes before anything is
//! reckoned. *Decision*: the smaller code. *Price*: an assessment takes 5 times hand-written JavaScript (`make bench`).
//! *Instead*: `3`, with which it takes less than 3 times, and the engine's wasm weighs half as much again. Weighed too:
//! rules that the Rust compiler turns into code (a type for each form of expression): 2.5 kB compressed, slower than the
//! programs at `"z"`, and no faster than theirs at `3`.
//!
//! **Pages are written one by one, by a native program.** *Context*: they were filled in, and rewritten, by regular
//! expressions that broke with the markup which they matched. *Decision*: a page is a function over templates that are
//! checked as they are compiled (maud); the build asks for it by name and hands it scripts, styles and sums; a part
//! that is lacking is named. *Price*: six runs of a program in a build, and a crate for native builds. *Instead*: a
//! site generator, with a language of its own. The article stays Trunk's, which serves and watches it; two words of it
//! are filled in when the folder is made.
//!
//! **The stable tool chain** (`rust-toolchain.toml`). *Context*: rustup takes `1.95` for another tool chain than a
//! stable that is 1.95, and downloads it. *Decision*: `stable`; the least version stands in `Cargo.toml`, and `make`
//! asks for it. *Price*: a new lint of a newer stable can stop `make lint`. *Instead*: a second copy of Rust on most
//! machines.

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
