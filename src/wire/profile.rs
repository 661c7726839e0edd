//! Reading a profile that comes from outside: strict, all problems told at once, nothing half applied.

use super::tree::Tree;
use crate::model::choice::Choice;
use crate::model::field::Field;
use crate::model::input::Input;
use crate::model::profile::{Answer, BASE_THRESHOLD_GAP, BASE_THRESHOLD_RANGE, Profile};

/// What is wrong with a value that came in.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Problem {
    /// The name of the input, choice or option; empty for the whole.
    pub key: String,
    /// What was got, in the API's own terms.
    pub got: String,
    /// What is allowed, in the API's own terms.
    pub allowed: String,
}

impl Problem {
    /// The problem in a sentence, for developers.
    #[must_use]
    pub fn message(&self) -> String {
        let name = if self.key.is_empty() { "(an empty key)" } else { &self.key };
        ["seuil: ", name, ": got ", &self.got, ", allowed: ", &self.allowed].concat()
    }
}

/// Reads a profile from names and values. A name given twice keeps its last value.
///
/// # Errors
/// Every name that is unknown and every value that has the wrong type or is out of range.
pub fn profile(members: &[(String, Tree)]) -> Result<Profile, Vec<Problem>> {
    profile_on(Profile::default(), members)
}

/// Reads a profile from names and values; what they leave out is as in another one.
///
/// # Errors
/// As [`profile`].
pub fn profile_on(mut profile: Profile, members: &[(String, Tree)]) -> Result<Profile, Vec<Problem>> {
    let mut problems = Vec::new();
    for (key, value) in members {
        let read = if let Some(input) = Input::from_key(key) {
            number(input.field(), value).map(|answer| profile.clone().with(input, answer))
        } else if let Some(choice) = Choice::from_key(key) {
            option(choice, value).map(|answer| profile.clone().with_option(choice, answer))
        } else {
            Err("one of the keys that describe() lists".into())
        };
        match read {
            Ok(next) => profile = next,
            Err(allowed) => problems.push(Problem { key: key.clone(), got: shown(value), allowed }),
        }
    }
    if problems.is_empty() { Ok(profile) } else { Err(problems) }
}

/// What the reader gave of a profile, as one reads it again: the rest takes its defaults.
#[must_use]
pub fn given(profile: &Profile) -> Tree {
    let mut tree = Tree::object();
    for input in Input::ALL {
        match profile.answer(*input) {
            Answer::Given(value) => tree.set(input.key(), value.into()),
            Answer::Unknown => tree.set(input.key(), Tree::Null),
            Answer::Assumed => {}
        }
    }
    for choice in Choice::ALL {
        match profile.option_answer(*choice) {
            Answer::Given(rank) if choice.is_flag() => tree.set(choice.key(), (rank == 1).into()),
            Answer::Given(rank) => {
                tree.set(choice.key(), choice.options().get(usize::from(rank)).copied().unwrap_or("").into());
            }
            Answer::Unknown => tree.set(choice.key(), Tree::Null),
            Answer::Assumed => {}
        }
    }
    tree
}

/// Reads the embedder's thresholds: three increasing amounts, 100 to 20000, at least 100 apart.
///
/// # Errors
/// One problem that says what was got.
pub fn thresholds(value: &Tree) -> Result<[f64; 3], Problem> {
    let [least, greatest] = BASE_THRESHOLD_RANGE;
    if let Tree::List(items) = value
        && let [Tree::Number(first), Tree::Number(second), Tree::Number(third)] = items.as_slice()
        && *first >= least
        && *third <= greatest
        && second - first >= BASE_THRESHOLD_GAP
        && third - second >= BASE_THRESHOLD_GAP
    {
        return Ok([*first, *second, *third]);
    }
    Err(Problem {
        key: "thresholds".into(),
        got: shown(value),
        allowed: "three increasing amounts from 100 to 20000, at least 100 apart".into(),
    })
}

fn number(field: &Field, value: &Tree) -> Result<Answer<f64>, String> {
    match value {
        Tree::Number(number) if field.allows(*number) => Ok(Answer::Given(*number)),
        Tree::Null if field.nullable => Ok(Answer::Unknown),
        _ => Err(range(field)),
    }
}

pub(super) fn range(field: &Field) -> String {
    let kind = if field.whole { "a whole number from " } else { "a number from " };
    let null = if field.nullable { ", or null" } else { "" };
    [kind, &written(field.min), " to ", &written(field.max), null].concat()
}

/// What is allowed where one of these names is asked for.
#[must_use]
pub fn one_of(names: &[&str]) -> String {
    ["one of ", &names.join(", ")].concat()
}

fn option(choice: Choice, value: &Tree) -> Result<Answer<u8>, String> {
    let named = match value {
        Tree::Text(text) if !choice.is_flag() => Some(text.as_str()),
        Tree::Bool(true) => Some("true"),
        Tree::Bool(false) => Some("false"),
        Tree::Null if choice.is_question() => return Ok(Answer::Unknown),
        _ => None,
    };
    let position = named.and_then(|name| choice.options().iter().position(|option| *option == name));
    match position.and_then(|rank| u8::try_from(rank).ok()) {
        Some(rank) => Ok(Answer::Given(rank)),
        None if choice.is_flag() => Err("true or false".into()),
        None => {
            let null = if choice.is_question() { ", or null" } else { "" };
            Err([&one_of(choice.options()), null].concat())
        }
    }
}

/// A value as a developer would write it, shortened.
#[must_use]
pub fn shown(value: &Tree) -> String {
    match value {
        Tree::Null => "null".into(),
        Tree::Bool(true) => "true".into(),
        Tree::Bool(false) => "false".into(),
        Tree::Number(number) => written(*number),
        Tree::Text(text) => {
            let short: String = text.chars().take(60).collect();
            let dots = if short.len() < text.len() { "…" } else { "" };
            ["\"", &short, dots, "\""].concat()
        }
        Tree::List(items) => {
            let parts: Vec<String> = items.iter().take(4).map(shown).collect();
            let dots = if items.len() > 4 { ", …" } else { "" };
            ["[", &parts.join(", "), dots, "]"].concat()
        }
        Tree::Object(_) => "an object".into(),
    }
}

/// A number as JavaScript would write it, to nine decimals.
pub(super) fn written(number: f64) -> String {
    match number {
        f64::INFINITY => "Infinity".into(),
        f64::NEG_INFINITY => "-Infinity".into(),
        _ if number.is_nan() => "NaN".into(),
        _ if number >= 1e15 => "a number above 1e15".into(),
        _ if number <= -1e15 => "a number below -1e15".into(),
        _ => crate::text::number::spoken(number, 9).replace(',', ".").replace('\u{2212}', "-"),
    }
}
