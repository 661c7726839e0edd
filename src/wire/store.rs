//! What is stored of a reader's state in their own browser, once they ask for it: the text of its link, with what the page
//! started from beside, so that a later change of the author's is known as such. The browser's storage is not reached from
//! here: texts come in and go out.

use super::link::{Fault, Reason, from_link, with_start};
use super::state::State;
use crate::model::choice::Choice;
use crate::model::input::Input;
use crate::model::profile::{Answer, Profile};
use crate::model::quantity::Quantity;
use crate::text::lang::text;
use crate::text::name;
use crate::text::phrase::filled;

/// Where a calculator stands.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    /// The address of the page around: in a frame, the one that names it as its referrer.
    pub page: &'a str,
    /// Whether it stands in a frame, whose storage is that of the frame's origin.
    pub is_framed: bool,
    /// The element's `id`, else its rank in the page, from 1; in a frame, that of the frame.
    pub calculator: &'a str,
}

/// Under which name a calculator's state is stored: no other calculator, page or site has the same. None where that
/// cannot be known, and nothing is to be stored: without an address, and in a frame that is told the origin of its page
/// alone, as most browsers do unless the frame has `referrerpolicy="no-referrer-when-downgrade"`.
#[must_use]
pub fn key(place: Place) -> Option<String> {
    let (page, query) = page(place.page)?;
    let rest = page.split_once("://").map_or("", |(_, rest)| rest);
    let is_origin = rest.trim_end_matches('/').split('/').count() < 2 && query.is_empty();
    if place.calculator.is_empty() || rest.is_empty() || place.is_framed && is_origin {
        return None;
    }
    // The length before the name, so that no name can end in the address of another page.
    let length = place.calculator.len().to_string();
    Some(["seuil:", &length, ":", place.calculator, ":", page, &query].concat())
}

/// What advertisers, newsletters and networks add to an address; the page is the same.
const TRACKING: [&str; 8] = ["utm_", "fbclid", "gclid", "msclkid", "mc_", "mtm_", "pk_", "_hs"];

/// An address without its fragment, and its query without what tracks the reader.
fn page(address: &str) -> Option<(&str, String)> {
    let address = address.split('#').next().filter(|address| address.len() <= 4000)?;
    ["https://", "http://", "file://"].iter().find(|scheme| address.starts_with(**scheme))?;
    let (page, query) = address.split_once('?').unwrap_or((address, ""));
    let is_own = |field: &&str| !field.is_empty() && !TRACKING.iter().any(|name| field.starts_with(name));
    let fields: Vec<&str> = query.split('&').filter(is_own).collect();
    Some((page, if fields.is_empty() { String::new() } else { ["?", &fields.join("&")].concat() }))
}

/// The last field, without which the one before it may have been cut.
const END: &str = "&end=1";

/// The text to store of a state in a page that starts from `start`.
#[must_use]
pub fn stored(state: &State, start: &Profile) -> String {
    [&with_start(state, start), END].concat()
}

/// What becomes of what was stored.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Restored {
    /// All that the reader had set, but for what the author has changed since.
    pub state: State,
    /// Inputs and choices of the reader's that the author's now replace.
    pub replaced: Vec<Quantity>,
    /// Whether the author has changed the thresholds.
    pub has_other_thresholds: bool,
    /// What could not be taken, each once.
    pub faults: Vec<Fault>,
}

/// Reads what was stored, in a page that starts from `start` by now. Of a text in which there is nothing of ours nothing is
/// taken: the reader is at the start.
#[must_use]
pub fn restored(text: &str, start: &Profile) -> Restored {
    let whole = text.strip_suffix(END);
    let certain = whole.unwrap_or_else(|| text.rsplit_once('&').map_or("", |(certain, _)| certain));
    let Some(mut link) = from_link(certain) else {
        return Restored {
            state: State::new(start.clone()),
            replaced: Vec::new(),
            has_other_thresholds: false,
            faults: vec![Fault::new("", text, Reason::NoLink)],
        };
    };
    if whole.is_none() {
        link.faults.push(Fault::new("", "", Reason::Cut));
    }
    let is_known = whole.is_some() && !link.faults.iter().any(Fault::is_of_start);
    let old = if is_known { link.start.unwrap_or_default() } else { unchanged(link.state.own(), start) };
    let state = link.state.rebased(&old, start);
    let (before, now) = (link.state.own(), state.own());
    let inputs = Input::ALL.iter().filter(|input| before.answer(**input) != now.answer(**input));
    let choices = Choice::ALL.iter().filter(|choice| before.option_answer(**choice) != now.option_answer(**choice));
    let replaced = choices.map(|choice| (*choice).into()).chain(inputs.map(|input| (*input).into()));
    Restored {
        replaced: replaced.filter(|_| is_known).collect(),
        has_other_thresholds: old.base_thresholds().map(f64::to_bits) != start.base_thresholds().map(f64::to_bits),
        state,
        faults: link.faults,
    }
}

/// What the page started from, where that was cut or cannot be read: nothing tells what the author has changed since. What
/// is the reader's stays theirs.
fn unchanged(own: &Profile, start: &Profile) -> Profile {
    let left = Input::ALL.iter().filter(|input| own.answer(**input) == Answer::Assumed);
    let old = left.fold(start.clone(), |old, input| old.with(*input, Answer::Assumed));
    let left = Choice::ALL.iter().filter(|choice| own.option_answer(**choice) == Answer::Assumed);
    left.fold(old, |old, choice| old.with_option(*choice, Answer::Assumed))
}

impl Restored {
    /// What the reader is told: what the author has changed, then what could not be taken, a sentence each.
    #[must_use]
    pub fn sentences(&self) -> Vec<String> {
        let names: Vec<String> = self.replaced.iter().map(|quantity| name::name(*quantity)).collect();
        let sentence = match names.len() {
            0 => None,
            1 => Some(text!("store.replaced.one")),
            _ => Some(text!("store.replaced.many")),
        };
        let replaced = sentence.map(|sentence| filled(sentence, &[("fields", names.join(", "))]));
        let thresholds = self.has_other_thresholds.then(|| text!("store.thresholds").to_owned());
        replaced.into_iter().chain(thresholds).chain(self.faults.iter().map(Fault::sentence)).collect()
    }
}
