//! Languages: the words stand in `fr.txt`, one `key = text` a line, sorted. Another language is another such file.

use std::sync::OnceLock;

const FRENCH: &str = include_str!("fr.txt");

/// Every key and its text, sorted by key.
pub fn entries() -> &'static [(&'static str, &'static str)] {
    static ENTRIES: OnceLock<Vec<(&str, &str)>> = OnceLock::new();
    ENTRIES.get_or_init(|| FRENCH.lines().filter_map(|line| line.split_once(" = ")).collect())
}

/// The text of a key; an ellipsis when there is none, which a test forbids.
#[must_use]
pub fn text(key: &str) -> &'static str {
    let entries = entries();
    entries
        .binary_search_by(|(known, _)| (*known).cmp(key))
        .ok()
        .and_then(|place| entries.get(place))
        .map_or("…", |(_, text)| text)
}

/// The text of a key made of parts: `text_of(&["cap.", code, ".why"])`.
#[must_use]
pub fn text_of(parts: &[&str]) -> &'static str {
    text(&parts.concat())
}
