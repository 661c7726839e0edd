//! Languages: the words stand in files, one `key = text` a line, sorted. Another language is another such folder.

use super::family;
use super::packed::{Entries, Entry, packed, parsed, size, sorted_out, without};
use std::sync::OnceLock;

/// The files at hand, one a section of what is read. The pages that stand beside the calculator are written natively,
/// at build.
const FILES: &[&str] = &[
    include_str!("fr/accountant.txt"),
    include_str!("fr/answer.txt"),
    include_str!("fr/assumption.txt"),
    include_str!("fr/cap.txt"),
    include_str!("fr/case.txt"),
    include_str!("fr/cash.txt"),
    include_str!("fr/compare.txt"),
    include_str!("fr/course.txt"),
    include_str!("fr/field.txt"),
    include_str!("fr/formula.txt"),
    include_str!("fr/grid.txt"),
    include_str!("fr/input.txt"),
    include_str!("fr/keep.txt"),
    include_str!("fr/levers.txt"),
    include_str!("fr/link.txt"),
    include_str!("fr/obstacles.txt"),
    include_str!("fr/odds.txt"),
    include_str!("fr/option.txt"),
    include_str!("fr/panel.txt"),
    include_str!("fr/promise.txt"),
    include_str!("fr/provider.txt"),
    include_str!("fr/quantity.txt"),
    include_str!("fr/ruler.txt"),
    include_str!("fr/sheet.txt"),
    include_str!("fr/signal.txt"),
    include_str!("fr/source.txt"),
    include_str!("fr/trade.txt"),
    include_str!("fr/unit.txt"),
    #[cfg(not(target_family = "wasm"))]
    include_str!("fr/fallback.txt"),
    #[cfg(not(target_family = "wasm"))]
    include_str!("fr/frame.txt"),
    #[cfg(not(target_family = "wasm"))]
    include_str!("fr/guide.txt"),
    #[cfg(not(target_family = "wasm"))]
    include_str!("fr/method.txt"),
    #[cfg(not(target_family = "wasm"))]
    include_str!("fr/offline.txt"),
];

const SIZE: (usize, usize) = size(FILES);
#[allow(clippy::large_const_arrays, reason = "read while compiling, and carried by nobody")]
const FOUND: [Entry; SIZE.0] = parsed(FILES);
/// A family has a place for each of its words, those without a text too.
const WITHOUT: usize = without(&FOUND, family::ALL);

/// Known while the crate is compiled, and to nobody else: the keys, each at its text's rank.
const ENTRIES: Entries<{ SIZE.0 + WITHOUT }> = sorted_out(&FOUND, family::ALL);

/// What the program carries: the texts, a line each, by rank.
static LINES: [u8; SIZE.1 + WITHOUT] = packed(&ENTRIES);

/// The rank of a key's text.
///
/// # Panics
/// While compiling, with `otherwise`, where no text has that key.
#[doc(hidden)]
#[must_use]
pub const fn rank(key: &str, otherwise: &str) -> usize {
    match ENTRIES.rank(key) {
        Some(rank) => rank,
        None => panic!("{}", otherwise),
    }
}

/// The text of a rank.
#[doc(hidden)]
#[must_use]
pub fn at(rank: usize) -> &'static str {
    const TEXTS: &str = match core::str::from_utf8(&LINES) {
        Ok(texts) => texts,
        Err(_) => panic!("a file of texts is no UTF-8"),
    };
    static BY_RANK: OnceLock<Vec<&'static str>> = OnceLock::new();
    BY_RANK.get_or_init(|| TEXTS.lines().collect()).get(rank).copied().unwrap_or_default()
}

/// The text of a key. A key that no text has does not compile:
///
/// ```
/// use seuil::text::lang::text;
/// assert_eq!(text!("word.yes"), "oui");
/// ```
///
/// ```compile_fail,E0080
/// use seuil::text::lang::text;
/// text!("word.yess");
/// ```
#[doc(hidden)]
#[macro_export]
macro_rules! text_of_key {
    ($key:literal) => {
        $crate::text::lang::at({
            const RANK: usize = $crate::text::lang::rank($key, concat!("no text has the key ", $key));
            RANK
        })
    };
}

#[doc(inline)]
pub use crate::text_of_key as text;

/// Every key at hand, with its text.
#[cfg(not(target_family = "wasm"))]
pub fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    ENTRIES.keys().into_iter().enumerate().map(|(rank, key)| (key, at(rank)))
}

/// The text whose key is made of these parts; an ellipsis where there is none. For tests, which find keys as they run.
#[cfg(not(target_family = "wasm"))]
#[must_use]
pub fn text_of(parts: &[&str]) -> &'static str {
    ENTRIES.rank(&parts.concat()).map_or("…", at)
}
