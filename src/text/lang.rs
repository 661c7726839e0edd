//! Languages: the words stand in files, one `key = text` a line, sorted. Another language is another such folder.

use std::sync::OnceLock;

/// What the page says.
const PAGE: &str = include_str!("fr/page.txt");

/// The files at hand. The method page is written natively, at build.
const FILES: &[&str] = &[
    PAGE,
    include_str!("fr/model.txt"),
    #[cfg(all(not(target_family = "wasm"), not(feature = "widget")))]
    include_str!("fr/method.txt"),
];

/// A key and its text.
type Entry = (&'static str, &'static str);

/// Every key and its text, file by file, each sorted by key.
pub fn entries() -> &'static [Vec<Entry>] {
    static ENTRIES: OnceLock<Vec<Vec<Entry>>> = OnceLock::new();
    let parsed = |file: &&'static str| file.lines().filter_map(|line| line.split_once(" = ")).collect();
    ENTRIES.get_or_init(|| FILES.iter().map(parsed).collect())
}

/// The text of a key, if there is one.
#[must_use]
pub fn find(key: &str) -> Option<&'static str> {
    entries().iter().find_map(|file| {
        let place = file.binary_search_by(|(known, _)| (*known).cmp(key)).ok()?;
        file.get(place).map(|(_, text)| *text)
    })
}

/// The text of a key; an ellipsis when there is none, which a test forbids.
#[must_use]
pub fn text(key: &str) -> &'static str {
    find(key).unwrap_or("…")
}

/// The text of a key made of parts: `text_of(&["cap.", code, ".why"])`.
#[must_use]
pub fn text_of(parts: &[&str]) -> &'static str {
    text(&parts.concat())
}
