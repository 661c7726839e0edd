//! Where a number or its formula was read, and how far that can be trusted.

use crate::model::source::Source;
use crate::text::family;

/// A source as it is cited.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Citation {
    /// What it is called.
    pub label: &'static str,
    /// Its entry in the method page, which has its date, its address and our doubts; none for what needs no entry.
    pub entry: Option<Entry>,
}

/// An entry of the method page.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Entry {
    /// Its anchor is `source.<key>`.
    pub key: &'static str,
    /// How far the source can be trusted.
    pub grade: &'static str,
}

/// A source as it is cited.
#[must_use]
pub fn citation(source: Source) -> Citation {
    let own = matches!(source, Source::Reader | Source::Definition);
    let entry = Entry { key: source.key(), grade: family::GRADE.of(source.grade()) };
    Citation { label: family::SOURCE.of(source), entry: (!own).then_some(entry) }
}
