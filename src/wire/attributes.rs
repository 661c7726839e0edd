//! Reading attributes of a page: texts by kebab-case names. Tolerant: each bad one falls to its default alone and is
//! told.

use super::misspelt::meant;
use super::profile::{Problem, one_of, range, written};
use crate::model::choice::Choice;
use crate::model::field::Field;
use crate::model::input::Input;
use crate::model::profile::{Answer, Profile};
use crate::model::unit::Unit;
use crate::text::reading::{self, Misread};

/// Notes in a profile what an attribute says of an input or a choice. Attributes of other names are the page's own and
/// passed over, unless one is nearly the name of ours.
///
/// # Errors
/// The attribute's problem, if its text cannot be read or is out of range, or if its name is misspelt.
pub fn note(profile: &mut Profile, name: &str, text: &str) -> Result<(), Problem> {
    let key = camel(name);
    let noted = if let Some(input) = Input::from_key(&key) {
        number(input.field(), text).map(|answer| profile.clone().with(input, answer))
    } else if let Some(choice) = Choice::from_key(&key) {
        option(choice, text).map(|answer| profile.clone().with_option(choice, answer))
    } else if let Some(meant) = meant(name) {
        Err(["the name ", &meant].concat())
    } else {
        return Ok(());
    };
    *profile = noted.map_err(|allowed| problem(name, text, &allowed))?;
    Ok(())
}

/// What is wrong with an attribute.
pub(super) fn problem(name: &str, text: &str, allowed: &str) -> Problem {
    Problem { key: name.into(), got: super::profile::shown(&text.into()), allowed: allowed.into() }
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

/// A number as people write it; a share as 0.45, as 45 or as 45 %. An attribute without a text says nothing.
fn number(field: &Field, text: &str) -> Result<Answer<f64>, String> {
    if text == "null" && field.nullable {
        return Ok(Answer::Unknown);
    }
    let is_share = matches!(field.unit, Unit::Share | Unit::CustomerPerContact);
    let read = match reading::number(text) {
        Ok(read) => read,
        Err(Misread::Empty) => return Ok(Answer::Assumed),
        // No share has thousands.
        Err(Misread::Ambiguous { decimal, .. }) if is_share => decimal,
        Err(Misread::Ambiguous { thousands, decimal }) => {
            return Err([&written(thousands), " or ", &written(decimal), ", without a mark of thousands"].concat());
        }
        Err(Misread::NotANumber | Misread::WithTax) => return Err(range(field)),
    };
    let value = if is_share && (read > field.max || text.contains('%')) { read / 100.0 } else { read };
    if field.allows(value) { Ok(Answer::Given(value)) } else { Err(range(field)) }
}

fn option(choice: Choice, text: &str) -> Result<Answer<u8>, String> {
    let wanted = match text {
        "null" if choice.is_question() => return Ok(Answer::Unknown),
        // An attribute that is there without a text says yes; of other choices it says nothing.
        "" if choice.is_flag() => "true",
        "" => return Ok(Answer::Assumed),
        text => text,
    };
    let place = choice.options().iter().position(|option| *option == wanted);
    let rank = place.and_then(|place| u8::try_from(place).ok());
    rank.map(Answer::Given).ok_or_else(|| one_of(choice.options()))
}
