//! Links: all that a reader has set, in the fragment of an address, which no browser sends to a server:
//! `#seuil=1&activity=b2b&budget=1500&margin=0.7`.
//!
//! - The first field is `seuil`, with the version of the form. Whatever stands before it is not ours: an anchor of the
//!   article, the settings of a frame, what other tools put there.
//! - Names are the keys of the JS API, in English: they are held stable for developers already, are the same in any
//!   language of the page, and are plain letters, which no program that passes a link on has to encode.
//! - What was said is written, and nothing else: a number given, an option taken, `null` where nobody knows. What was not
//!   said has the default of the activity, the channel and the status, whatever the page starts from: a link says the same
//!   in every page. A number that was given stands there even if it equals a default, since it is no hypothesis.
//! - `for` names the calculator of the page that it is for, by the element's `id` or by its rank from 1; without it, it is
//!   for the first. See [`recipient`].
//! - `case` is the case that is tried, `own.…` the reader's own answers meanwhile, `pin1`, `pin2` and `pin3` are the names of
//!   what is pinned, `pin1.…` its answers. `thresholds` are those of the page, where they are not the article's.
//! - `confidence` says how well uncertain inputs are known, of which it is not the usual: `margin.known,demand.guess`.
//! - A name that is not known may be a later version's: it is told, and the rest is read.
//!
//! What any released version has written must open for ever: `tests/golden/links/` holds some of each.

mod fault;
mod fields;
mod number;
mod reading;

pub use fault::{Fault, Reason};
pub use reading::{from_link, link_or_fault};

use super::confidence;
use super::state::State;
use crate::model::choice::Choice;
use crate::model::input::Input;
use crate::model::profile::{Answer, Profile};
use crate::model::theme::BaseThreshold;
use fields::{add, ours};
use reading::{CASE, CONFIDENCE, FIRST, GROUPS, OWN, PIN, RECIPIENT, START, THRESHOLDS, VERSION};

/// What a link says.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Link {
    /// All that a reader has set.
    pub state: State,
    /// What the page started from, where that was stored beside.
    pub start: Option<Profile>,
    /// The calculator that it is for; empty for the first one.
    pub recipient: String,
    /// What could not be taken, each once.
    pub faults: Vec<Fault>,
}

/// The link of a state, without `#`; `recipient` as in [`Link`].
#[must_use]
pub fn to_link(state: &State, recipient: &str) -> String {
    let mut link = String::new();
    add(&mut link, FIRST, VERSION);
    if !recipient.is_empty() {
        add(&mut link, RECIPIENT, recipient);
    }
    add_profile(&mut link, GROUPS[0], state.profile());
    add_thresholds(&mut link, THRESHOLDS, state.profile());
    let said = confidence::written(state.confidences());
    if !said.is_empty() {
        add(&mut link, CONFIDENCE, &said);
    }
    if let Some((case, own)) = state.tried() {
        add(&mut link, CASE, case.key());
        add_profile(&mut link, GROUPS[OWN], own);
    }
    for (group, pin) in GROUPS[PIN..].iter().zip(state.pins()) {
        add(&mut link, group, &pin.name);
        add_profile(&mut link, group, &pin.profile);
    }
    link
}

/// The same, with what the page started from beside.
#[must_use]
pub fn with_start(state: &State, start: &Profile) -> String {
    let mut link = to_link(state, "");
    add_profile(&mut link, GROUPS[START], start);
    add_thresholds(&mut link, &[GROUPS[START], ".", THRESHOLDS].concat(), start);
    link
}

/// An address that carries a state. Fields of the address's own fragment stay; an anchor does not, since the two cannot
/// stand together.
#[must_use]
pub fn address(page: &str, state: &State, recipient: &str) -> String {
    let (place, fragment) = page.split_once('#').unwrap_or((page, ""));
    let before = ours(fragment, FIRST).map_or(fragment, |(before, _)| before).trim_end_matches(['&', ';']);
    let link = to_link(state, recipient);
    if before.contains('=') { [place, "#", before, "&", &link].concat() } else { [place, "#", &link].concat() }
}

/// Whether a calculator is meant by a link's [`Link::recipient`]: its name is the element's `id`, empty without one, its
/// rank counts from 1 among all those of the page, `names` in order. A name that nobody has is meant for the first.
#[must_use]
pub fn recipient(wanted: &str, names: &[&str]) -> usize {
    let ranked = || (1..=names.len()).find(|rank| rank.to_string() == wanted).map(|rank| rank - 1);
    let named = names.iter().position(|name| !name.is_empty() && *name == wanted);
    named.or_else(ranked).unwrap_or(0)
}

fn add_profile(link: &mut String, group: &str, profile: &Profile) {
    let dot = if group.is_empty() { "" } else { "." };
    let mut say = |key: &str, text: &str| add(link, &[group, dot, key].concat(), text);
    for choice in Choice::ALL {
        match profile.option_answer(*choice) {
            Answer::Given(rank) => {
                say(choice.key(), choice.options().get(usize::from(rank)).copied().unwrap_or_default());
            }
            Answer::Unknown => say(choice.key(), "null"),
            Answer::Assumed => {}
        }
    }
    for input in Input::ALL {
        match profile.answer(*input) {
            Answer::Given(value) => say(input.key(), &number::written(value)),
            Answer::Unknown => say(input.key(), "null"),
            Answer::Assumed => {}
        }
    }
}

fn add_thresholds(link: &mut String, key: &str, profile: &Profile) {
    if !profile.has_article_thresholds() {
        let amounts: Vec<String> =
            BaseThreshold::ALL.iter().map(|which| number::written(profile.base_threshold(*which))).collect();
        add(link, key, &amounts.join(","));
    }
}
