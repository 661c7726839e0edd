//! Reading a link: patient, each bad field falls to its default alone and is told once. The work grows with the length of
//! the text and no faster, whatever stands in it.

use super::Link;
use super::fault::{Fault, Reason};
use super::fields::{Found, fields, ours};
use super::number;
use super::trial;
use crate::decision::pilot::trial::Trial;
use crate::model::case::Case;
use crate::model::choice::Choice;
use crate::model::confidence::Confidences;
use crate::model::input::Input;
use crate::model::profile::{Answer, Profile};
use crate::model::quantity::Quantity;
use crate::wire::confidence;
use crate::wire::profile::{Problem, one_of, range, thresholds};
use crate::wire::state::{State, label};
use crate::wire::tree::Tree;

/// The first field, whose text is the version.
pub(super) const FIRST: &str = "seuil";
/// The version that is written.
pub(super) const VERSION: &str = "1";
/// What a link looks like, for developers.
pub(super) const LIKE: &str = "a link, such as #seuil=1&budget=1500";
/// For which calculator of the page it is.
pub(super) const RECIPIENT: &str = "for";
/// The thresholds, of a page that has its own.
pub(super) const THRESHOLDS: &str = "thresholds";
/// How well uncertain inputs are known.
pub(super) const CONFIDENCE: &str = "confidence";
/// What WordPress adds behind the address of a frame, whatever that ends with.
const SECRET: &str = "#?secret=";
/// The case that is tried.
pub(super) const CASE: &str = "case";

/// Profiles of a link: a name before the point says of which a field is.
pub(super) const GROUPS: [&str; 6] = ["", "own", "start", "pin1", "pin2", "pin3"];
const MAIN: usize = 0;
pub(super) const OWN: usize = 1;
pub(super) const START: usize = 2;
pub(super) const PIN: usize = 3;

/// Fields that are not known are told one by one up to here.
const MOST_UNKNOWN: usize = 20;

/// A field that is known by its name, with how often it stands there.
struct Known {
    found: Found,
    times: u32,
}

/// Reads a link: a fragment, with `#` or without, or a whole address. None if there is no link in it: such a fragment is
/// somebody else's.
#[must_use]
pub fn from_link(text: &str) -> Option<Link> {
    let before = text.split_once(SECRET).and_then(|(before, _)| ours(before, FIRST));
    let (_, ours) = before.or_else(|| ours(text, FIRST))?;
    let (found, is_whole) = fields(ours);
    let (mut known, mut faults) = (Vec::<Known>::new(), Vec::new());
    for found in found {
        if let Some(before) = known.iter_mut().find(|before| before.found.key == found.key) {
            before.times += 1;
        } else if is_known(&found.key) {
            known.push(Known { found, times: 1 });
        } else {
            note_unknown(&mut faults, &found);
        }
    }
    if !is_whole {
        faults.push(Fault::new("", "", Reason::TooLong));
    }
    let mut read = Read::default();
    for Known { found, times } in &known {
        let got = found.text.as_deref().unwrap_or_default();
        let wrong = match &found.text {
            _ if *times > 1 => Some(Reason::Repeated),
            None => Some(Reason::Encoding),
            Some(text) => read.take(&found.key, text).err(),
        };
        faults.extend(wrong.map(|reason| Fault::new(&found.key, got, reason)));
    }
    Some(read.link(faults))
}

/// What stands in a text, and what is wrong with it: where there is no link in it, that.
#[must_use]
pub fn link_or_fault(text: &str) -> Link {
    from_link(text).unwrap_or_else(|| Link {
        state: State::default(),
        start: None,
        recipient: String::new(),
        faults: vec![Fault::new("", text, Reason::NoLink)],
    })
}

fn note_unknown(faults: &mut Vec<Fault>, found: &Found) {
    let fault = Fault::new(&found.key, found.text.as_deref().unwrap_or_default(), Reason::Unknown);
    let is_told = |told: &Fault| told.key == fault.key || told.reason == Reason::More;
    if !faults.iter().any(is_told) {
        faults.push(if faults.len() < MOST_UNKNOWN { fault } else { Fault::new("", "", Reason::More) });
    }
}

/// The rank of a field's profile, and its name there.
pub(super) fn group(key: &str) -> Option<(usize, &str)> {
    let (head, name) = key.split_once('.').unwrap_or(("", key));
    let rank = GROUPS.iter().position(|group| *group == head)?;
    Some((rank, name))
}

/// The input or choice that a field is of.
pub(super) fn quantity(key: &str) -> Option<Quantity> {
    let (_, name) = group(key)?;
    let choice = || Choice::from_key(name).map(Quantity::from);
    Input::from_key(name).map(Quantity::from).or_else(choice)
}

fn is_known(key: &str) -> bool {
    let is_of_a_profile = |(rank, name): (usize, &str)| name == THRESHOLDS && (rank == MAIN || rank == START);
    let whole = [FIRST, RECIPIENT, CASE, CONFIDENCE].contains(&key) || GROUPS[PIN..].contains(&key);
    whole || trial::name(key).is_some() || quantity(key).is_some() || group(key).is_some_and(is_of_a_profile)
}

/// What was taken so far.
#[derive(Default)]
struct Read {
    profiles: [Option<Profile>; GROUPS.len()],
    names: [String; GROUPS.len()],
    case: Option<Case>,
    confidences: Confidences,
    recipient: String,
    trial: Trial,
}

impl Read {
    fn take(&mut self, key: &str, text: &str) -> Result<(), Reason> {
        if key == FIRST {
            return if text == VERSION { Ok(()) } else { Err(Reason::Version) };
        }
        if key == RECIPIENT {
            self.recipient = text.into();
            return Ok(());
        }
        if key == CASE {
            self.case = Some(Case::from_key(text).ok_or_else(|| Reason::Value(one_of(Case::KEYS)))?);
            return Ok(());
        }
        if key == CONFIDENCE {
            let wrong;
            (self.confidences, wrong) = confidence::parsed(text);
            return wrong.map_or(Ok(()), |allowed| Err(Reason::Value(allowed)));
        }
        if let Some(name) = trial::name(key) {
            self.trial = trial::read(self.trial, name, text).map_err(Reason::Value)?;
            return Ok(());
        }
        if let Some(rank) = GROUPS.iter().position(|group| *group == key) {
            self.names[rank] = label(text);
            self.profiles[rank].get_or_insert_default();
            return Ok(());
        }
        let Some((rank, name)) = group(key) else { return Err(Reason::Unknown) };
        // A profile is there once something is said of it, even if it cannot be read.
        let profile = self.profiles[rank].get_or_insert_default();
        *profile = answered(core::mem::take(profile), name, text).map_err(|(kept, allowed)| {
            *profile = kept;
            Reason::Value(allowed)
        })?;
        Ok(())
    }

    fn link(self, mut faults: Vec<Fault>) -> Link {
        let [main, own, start, pins @ ..] = self.profiles;
        let mut state = State::new(main.unwrap_or_default()).trusting(self.confidences).following(self.trial);
        match (self.case, own) {
            (Some(case), own) => state = state.trying(case, own.unwrap_or_default()),
            // Somebody's own numbers beside a case that is not there.
            (None, Some(_)) => faults.push(Fault::new(GROUPS[OWN], "", Reason::Unknown)),
            (None, None) => {}
        }
        for (profile, name) in pins.into_iter().zip(&self.names[PIN..]) {
            if let Some(profile) = profile {
                state = state.pinning(name, profile);
            }
        }
        Link { state, start, recipient: self.recipient, faults }
    }
}

/// A profile with one more answer.
fn answered(profile: Profile, name: &str, text: &str) -> Result<Profile, (Profile, String)> {
    if let Some(input) = Input::from_key(name) {
        let field = input.field();
        return match (text, number::read(text)) {
            ("null", _) if field.nullable => Ok(profile.with(input, Answer::Unknown)),
            (_, Some(value)) if field.allows(value) => Ok(profile.with(input, Answer::Given(value))),
            _ => Err((profile, range(field))),
        };
    }
    if let Some(choice) = Choice::from_key(name) {
        let rank = (0_u8..).zip(choice.options()).find(|(_, option)| **option == text);
        return match rank {
            Some((rank, _)) => Ok(profile.with_option(choice, Answer::Given(rank))),
            None if text == "null" && choice.is_question() => Ok(profile.with_option(choice, Answer::Unknown)),
            None => Err((profile, one_of(choice.options()))),
        };
    }
    let amounts: Vec<Tree> = text.split(',').take(4).map(|part| number::read(part).into()).collect();
    match thresholds(&Tree::List(amounts)) {
        Ok(base) => Ok(profile.with_base_thresholds(base)),
        Err(Problem { allowed, .. }) => Err((profile, allowed)),
    }
}
