//! Languages: the words stand in files, one `key = text` a line, sorted. Another language is another such folder.

use std::sync::OnceLock;

/// What the page says.
const PAGE: &str = include_str!("fr/page.txt");

/// The names and meanings of the model's words: for explanations, which the widget does not open yet.
#[cfg(not(feature = "widget"))]
const MODEL: &str = include_str!("fr/model.txt");
#[cfg(feature = "widget")]
const MODEL: &str = "";

/// A key and its text.
type Entry = (&'static str, &'static str);

/// Every key and its text, file by file, each sorted by key.
pub fn entries() -> &'static [Vec<Entry>; 2] {
    static ENTRIES: OnceLock<[Vec<Entry>; 2]> = OnceLock::new();
    ENTRIES.get_or_init(|| [PAGE, MODEL].map(|file| file.lines().filter_map(|line| line.split_once(" = ")).collect()))
}

/// The text of a key; an ellipsis when there is none, which a test forbids.
#[must_use]
pub fn text(key: &str) -> &'static str {
    let find = |file: &Vec<Entry>| {
        let place = file.binary_search_by(|(known, _)| (*known).cmp(key)).ok()?;
        file.get(place).map(|(_, text)| *text)
    };
    entries().iter().find_map(find).unwrap_or("…")
}

/// The text of a key made of parts: `text_of(&["cap.", code, ".why"])`.
#[must_use]
pub fn text_of(parts: &[&str]) -> &'static str {
    text(&parts.concat())
}
