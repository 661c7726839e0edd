//! What is said aloud once the hand rests.

use super::answer::head;
use super::level::level_name;
use super::operand::{shown, topic_name};
use super::questions::needed;
use crate::analysis::explanation::Subject;
use crate::model::assessment::Assessment;
use crate::model::input::Input;
use crate::model::quantity::Quantity;
use crate::model::theme::{Asked, Indicator, Score};
use crate::text::entry::prose;
use crate::text::lang::text;
use crate::text::name;
use crate::text::phrase::{Topic, filled};

/// The answer, as it is said aloud.
#[must_use]
pub fn status(assessment: &Assessment) -> String {
    let input = |input: Input| prose(input, assessment.value(input).unwrap_or(0.0));
    filled(
        text!("status.sentence"),
        &[
            ("verdict", head(assessment).into()),
            ("score", name::value(Score::Score.into(), assessment.value(Score::Score))),
            ("budget", input(Input::Budget)),
            ("margin", input(Input::Margin)),
        ],
    )
}

/// What is said aloud after a change: the answer; or what was set, if the answer still sounds as it did `before`. `set` is
/// the one quantity that changed, if only one did.
#[must_use]
pub fn news(before: &str, assessment: &Assessment, set: Option<Quantity>) -> String {
    let now = status(assessment);
    set.filter(|_| now == before).map_or(now, |quantity| setting(assessment, quantity))
}

/// What was set; with a question, what its answer means and how many remain.
fn setting(assessment: &Assessment, quantity: Quantity) -> String {
    let subject = Subject::whole(quantity);
    let name = name::capital(&topic_name(assessment, Topic::Number(subject)));
    let set = [&name, "\u{a0}: ", &shown(assessment, subject), "."].concat();
    let asked = match quantity {
        Quantity::Input(input) => Some(Asked::Input(input)),
        Quantity::Choice(choice) => Some(Asked::Choice(choice)),
        _ => None,
    };
    match Indicator::ALL.iter().find(|indicator| Some(indicator.asks()) == asked) {
        Some(indicator) => [&set, " ", level_name(assessment, *indicator), ". ", &needed(assessment)].concat(),
        None => set,
    }
}
