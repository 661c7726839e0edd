//! Languages: the words stand in files, one `key = text` a line, sorted. Another language is another such folder.

use super::packed::{Packed, pack, size};
use std::sync::OnceLock;

/// What the page says.
const PAGE: &str = include_str!("fr/page.txt");

/// The files at hand. The method page and the fallback are written natively, at build.
const FILES: &[&str] = &[
    PAGE,
    include_str!("fr/model.txt"),
    #[cfg(all(not(target_family = "wasm"), not(feature = "widget")))]
    include_str!("fr/method.txt"),
    #[cfg(all(not(target_family = "wasm"), not(feature = "widget")))]
    include_str!("fr/fallback.txt"),
];

const SIZE: (usize, usize) = size(FILES);

static PACKED: Packed<{ SIZE.0 }, { SIZE.1 }> = pack(FILES);

/// The text of a key; an ellipsis when there is none, which a test forbids.
#[must_use]
pub fn text(key: &str) -> &'static str {
    const LINES: &str = PACKED.texts();
    static TEXTS: OnceLock<Vec<&'static str>> = OnceLock::new();
    let texts = TEXTS.get_or_init(|| LINES.lines().collect());
    PACKED.place(key).and_then(|place| texts.get(place)).copied().unwrap_or("…")
}

/// The text of a key made of parts: `text_of(&["cap.", code, ".why"])`.
#[must_use]
pub fn text_of(parts: &[&str]) -> &'static str {
    text(&parts.concat())
}
