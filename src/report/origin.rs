//! Where the value in a field comes from.

use crate::model::choice::Choice;
use crate::model::input::Input;
use crate::model::profile::{Answer, Profile, Standing};
use crate::model::source::Source;
use crate::text::family;
use crate::text::lang::text;

/// Where the value in a field comes from.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Origin {
    /// The reader gave it. What it is called to take it back.
    Given(&'static str),
    /// It comes from elsewhere, or from nobody.
    Assumed(String),
}

/// Where an input's value comes from.
#[must_use]
pub fn origin(profile: &Profile, input: Input) -> Origin {
    match profile.answer(input) {
        // Without an answer, these have a value of their own.
        Answer::Given(_) if input.field().nullable && !matches!(input, Input::Capacity | Input::AcceptedLoss) => {
            Origin::Given(text!("setting.unknown"))
        }
        Answer::Given(_) => Origin::Given(text!("setting.forget")),
        _ => assumed(profile.standing(input), input.field().default_source(profile.situation())),
    }
}

/// Where a choice's option comes from; none where nothing needs to be said: a question has « je ne sais pas » among its
/// options, and the activity is what all defaults follow.
#[must_use]
pub fn choice_origin(profile: &Profile, choice: Choice) -> Option<Origin> {
    if choice.is_question() || choice == Choice::Activity {
        return None;
    }
    Some(match profile.option_answer(choice) {
        Answer::Given(_) => Origin::Given(text!("setting.forget")),
        _ => assumed(profile.option_standing(choice), Source::Judgement),
    })
}

fn assumed(standing: Standing, source: Source) -> Origin {
    Origin::Assumed(match (standing, source) {
        (Standing::Unknown, _) => text!("setting.empty").into(),
        (_, Source::Judgement) => text!("setting.assumed").into(),
        (_, source) => [text!("setting.assumed"), "\u{a0}: ", family::SOURCE.of(source)].concat(),
    })
}
