//! Names that are nearly those of attributes: an author who writes `budjet` or `orderValue` is told.

use crate::model::choice::Choice;
use crate::model::input::Input;

/// Attributes that are neither inputs nor choices.
const OTHERS: [&str; 6] = ["thresholds", "sections", "headingLevel", "theme", "accent", "loading"];

/// Shorter names are too near each other.
const SHORTEST: usize = 5;

/// The name of the attribute that was meant by another name, if one is near: the same but for hyphens, capitals and one
/// letter that is wrong, missing or too many, or two that have changed places.
pub(super) fn meant(name: &str) -> Option<String> {
    let given = name.replace(['-', '_'], "").to_ascii_lowercase();
    let inputs = Input::ALL.iter().map(|input| input.key());
    let keys = inputs.chain(Choice::ALL.iter().map(|choice| choice.key())).chain(OTHERS);
    let mut meant = keys
        .filter(|key| key.len() >= SHORTEST && near(key.to_ascii_lowercase().as_bytes(), given.as_bytes()))
        .map(kebab);
    // What is named rightly is read elsewhere.
    meant.next().filter(|meant| meant != name)
}

/// `orderValue` is `order-value`.
fn kebab(key: &str) -> String {
    let mut name = String::new();
    for letter in key.chars() {
        if letter.is_ascii_uppercase() {
            name.push('-');
        }
        name.push(letter.to_ascii_lowercase());
    }
    name
}

/// Whether one slip of the hand leads from one to the other, or none.
fn near(one: &[u8], other: &[u8]) -> bool {
    match (one, other) {
        ([first, one @ ..], [same, other @ ..]) if first == same => near(one, other),
        ([one @ .., last], [other @ .., same]) if last == same => near(one, other),
        ([first, second], [third, fourth]) => first == fourth && second == third,
        _ => one.len().max(other.len()) <= 1,
    }
}
