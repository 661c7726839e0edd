//! How well inputs are known, as it leaves and comes in: `{ margin: 'known' }` in the JS API, `margin.known` in a link.

use super::profile::{Problem, one_of, shown};
use super::tree::Tree;
use crate::model::confidence::{Confidence, Confidences, UNCERTAIN};
use crate::model::input::Input;

/// Reads `{ margin: 'known' }`.
///
/// # Errors
/// Every name that is no uncertain input's, and every word that is no confidence.
pub(super) fn read(value: &Tree) -> Result<Confidences, Vec<Problem>> {
    let Tree::Object(members) = value else {
        return Err(vec![Problem { key: "confidence".into(), got: shown(value), allowed: "a plain object".into() }]);
    };
    let mut confidences = Confidences::default();
    let mut problems = Vec::new();
    for (key, value) in members {
        let word = if let Tree::Text(word) = value { word } else { "" };
        match named(key, word) {
            Ok((input, confidence)) => confidences = confidences.with(input, confidence),
            Err(allowed) => {
                problems.push(Problem { key: ["confidence.", key].concat(), got: shown(value), allowed });
            }
        }
    }
    if problems.is_empty() { Ok(confidences) } else { Err(problems) }
}

/// Those of which something else is said than what is taken anyway: `margin.known,demand.guess`.
#[must_use]
pub fn written(confidences: &Confidences) -> String {
    let said: Vec<String> = confidences.said().map(|(input, one)| [input.key(), ".", one.key()].concat()).collect();
    said.join(",")
}

/// What such a text says, as far as it can be read; and what is allowed, where it cannot.
#[must_use]
pub fn parsed(text: &str) -> (Confidences, Option<String>) {
    let mut found = (Confidences::default(), None);
    for one in text.split(',').filter(|one| !one.is_empty()) {
        let (name, word) = one.split_once('.').unwrap_or((one, ""));
        match named(name, word) {
            Ok((input, confidence)) => found.0 = found.0.with(input, confidence),
            Err(allowed) => found.1 = Some(allowed),
        }
    }
    found
}

/// An uncertain input and a confidence, by their names; else what is allowed.
fn named(key: &str, word: &str) -> Result<(Input, Confidence), String> {
    let input = Input::from_key(key).filter(|input| UNCERTAIN.contains(input));
    let input = input.ok_or_else(|| one_of(&UNCERTAIN.map(Input::key)))?;
    Confidence::from_key(word).map(|confidence| (input, confidence)).ok_or_else(|| one_of(Confidence::KEYS))
}
