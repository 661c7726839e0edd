//! Reading attributes of a page: texts by kebab-case names. Tolerant: each bad one falls to its default alone and is
//! told.

use super::profile::Problem;
use crate::model::choice::Choice;
use crate::model::field::Field;
use crate::model::input::Input;
use crate::model::profile::{Answer, Profile};
use crate::model::unit::Unit;
use crate::text::reading;

/// A profile from an element's attributes, and what was wrong with some. Attributes that are no inputs are passed over.
#[must_use]
pub fn attributes(pairs: &[(String, String)]) -> (Profile, Vec<Problem>) {
    let mut profile = Profile::default();
    let mut problems = Vec::new();
    for (name, text) in pairs {
        let key = camel(name);
        let read = if let Some(input) = Input::from_key(&key) {
            number(input.field(), text).map(|value| profile.clone().with(input, Answer::Given(value)))
        } else if let Some(choice) = Choice::from_key(&key) {
            option(choice, text).map(|rank| profile.clone().with_option(choice, Answer::Given(rank)))
        } else {
            continue;
        };
        match read {
            Ok(next) => profile = next,
            Err(allowed) => problems.push(Problem { key: name.clone(), got: text.clone(), allowed }),
        }
    }
    (profile, problems)
}

/// `order-value` is `orderValue`.
fn camel(name: &str) -> String {
    let mut parts = name.split('-');
    let mut key = parts.next().unwrap_or("").to_owned();
    for part in parts {
        let mut letters = part.chars();
        key.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        key.push_str(letters.as_str());
    }
    key
}

/// A number as people write it; a share as 0.45 or as 45.
fn number(field: &Field, text: &str) -> Result<f64, String> {
    let is_share = matches!(field.unit, Unit::Share | Unit::CustomerPerContact);
    let read = reading::number(text).ok().map(|value| {
        let hundredth = is_share && (value > field.max || text.contains('%'));
        if hundredth { value / 100.0 } else { value }
    });
    read.filter(|value| field.allows(*value)).ok_or_else(|| super::profile::range(field))
}

fn option(choice: Choice, text: &str) -> Result<u8, String> {
    // An attribute that is there without a value says yes.
    let wanted = if text.is_empty() && choice.is_flag() { "true" } else { text };
    let place = choice.options().iter().position(|option| *option == wanted);
    let rank = place.and_then(|place| u8::try_from(place).ok());
    rank.ok_or_else(|| ["one of ", &choice.options().join(", ")].concat())
}
