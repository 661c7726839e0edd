//! What to check before signing, and what to keep on leaving: words, with the sources of those that have one.

use crate::model::source::Source;
use crate::text::family;
use crate::text::lang::text;

/// A point to check.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Point {
    /// What it is.
    pub name: &'static str,
    /// How to check it, and why.
    pub words: &'static str,
    /// Where that was read; none where it is common sense.
    pub source: Option<Citation>,
}

/// Where something was read.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Citation {
    /// The source's own label.
    pub label: &'static str,
    /// How far it can be trusted.
    pub grade: &'static str,
    /// The page; none for a judgement.
    pub url: Option<&'static str>,
}

impl Citation {
    /// The citation of a source.
    #[must_use]
    pub fn of(source: Source) -> Self {
        Self { label: family::SOURCE.of(source), grade: family::GRADE.of(source.grade()), url: source.url() }
    }
}

/// What to check before signing, the article's three points first.
#[must_use]
pub fn points() -> Vec<Point> {
    let point = |name, words, source: Option<Source>| Point { name, words, source: source.map(Citation::of) };
    let article = Some(Source::Article);
    vec![
        point(text!("provider.check.references"), text!("provider.check.references.why"), article),
        point(text!("provider.check.cases"), text!("provider.check.cases.why"), article),
        point(text!("provider.check.indicators"), text!("provider.check.indicators.why"), article),
        point(text!("provider.check.accounts"), text!("provider.check.accounts.why"), None),
        point(text!("provider.check.renewal"), text!("provider.check.renewal.why"), Some(Source::Judgement)),
        point(text!("provider.check.lease"), text!("provider.check.lease.why"), Some(Source::LeasedSite)),
        point(text!("provider.check.withdrawal"), text!("provider.check.withdrawal.why"), Some(Source::Withdrawal)),
    ]
}

/// What one should keep on leaving.
#[must_use]
pub fn keeps() -> Vec<&'static str> {
    vec![
        text!("provider.keep.accounts"),
        text!("provider.keep.contents"),
        text!("provider.keep.settings"),
        text!("provider.keep.contacts"),
    ]
}
