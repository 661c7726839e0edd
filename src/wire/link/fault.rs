//! Faults: what was wrong in a link or in what was stored, for the reader in a sentence and for developers in the API's
//! terms. What is wrong falls to its default alone.

use super::reading::{LIKE, START, VERSION, group, quantity};
use crate::text::lang::text;
use crate::text::name;
use crate::text::phrase::filled;
use crate::wire::profile::{Problem, shown};

/// Something that was wrong.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Fault {
    /// The name of the field, shortened; empty where it is no field's.
    pub key: String,
    /// What was got, shortened.
    pub got: String,
    /// Why it could not be taken.
    pub reason: Reason,
}

/// Why something could not be taken.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Reason {
    /// There is no link in the text.
    NoLink,
    /// The link is of another version; what is known of it was taken.
    Version,
    /// No field of that name is known: it may be of a later version.
    Unknown,
    /// More fields are not known than are told one by one.
    More,
    /// The field is there more than once.
    Repeated,
    /// The text is no percent-encoded UTF-8.
    Encoding,
    /// The text is not allowed; with what is, in the API's own terms.
    Value(String),
    /// More was there than is read.
    TooLong,
    /// The end is missing.
    Cut,
}

/// What is shown of a name or a text.
const LETTERS: usize = 40;

impl Fault {
    pub(in crate::wire) fn new(key: &str, got: &str, reason: Reason) -> Self {
        Self { key: shortened(key), got: shortened(got), reason }
    }

    /// Whether it is of what the page started from.
    pub(in crate::wire) fn is_of_start(&self) -> bool {
        group(&self.key).is_some_and(|(rank, _)| rank == START)
    }

    /// The fault in a sentence, for the reader.
    #[must_use]
    pub fn sentence(&self) -> String {
        let about = match &self.reason {
            Reason::NoLink => text!("link.fault.none"),
            Reason::Version => text!("link.fault.version"),
            Reason::Unknown => text!("link.fault.unknown"),
            Reason::More => text!("link.fault.more"),
            Reason::Repeated => text!("link.fault.repeated"),
            Reason::Encoding => text!("link.fault.encoding"),
            Reason::Value(_) => text!("link.fault.value"),
            Reason::TooLong => text!("link.fault.long"),
            Reason::Cut => text!("link.fault.cut"),
        };
        let name = quantity(&self.key).map_or_else(|| self.key.clone(), name::name);
        filled(about, &[("field", name::capital(&name)), ("raw", self.got.clone())])
    }

    /// The fault as the API tells it.
    #[must_use]
    pub fn problem(&self) -> Problem {
        let allowed = match &self.reason {
            Reason::NoLink => LIKE,
            Reason::Version => VERSION,
            Reason::Unknown | Reason::More => "the names that toLink() writes",
            Reason::Repeated => "each name once",
            Reason::Encoding => "percent-encoded UTF-8",
            Reason::Value(allowed) => allowed,
            Reason::TooLong => "200000 bytes",
            Reason::Cut => "a whole text",
        };
        let key = if self.key.is_empty() { "link" } else { &self.key };
        Problem { key: key.into(), got: shown(&self.got.as_str().into()), allowed: allowed.into() }
    }
}

/// The letters that are seen, not all of them where they are many.
fn shortened(text: &str) -> String {
    let mut seen = text.chars().filter(|letter| !letter.is_control());
    let short: String = seen.by_ref().take(LETTERS).collect();
    if seen.next().is_some() { [&short, "…"].concat() } else { short }
}
