//! What is said aloud once the hand rests.

use super::questions::left;
use super::signals::level;
use crate::decision::verdict::decide;
use crate::model::assessment::Assessment;
use crate::model::input::Input;
use crate::model::quantity::Quantity;
use crate::model::theme::{Indicator, Score};
use crate::text::entry::prose;
use crate::text::lang::{text, text_of};
use crate::text::name;
use crate::text::phrase::filled;

/// What is said aloud after a change that leaves the answer where it stood.
pub(super) fn done(quantity: Quantity, assessment: &Assessment) -> String {
    let value = match assessment.value(quantity) {
        None => text("setting.empty").into(),
        value => name::value(quantity, value),
    };
    let told = [&name::capital(&name::name(quantity)), "\u{a0}: ", &value, ". "].concat();
    let question = Indicator::ALL.iter().find(|indicator| indicator.key() == quantity.key());
    match question {
        Some(indicator) => [&told, level(assessment, *indicator), ". ", &left(assessment)].concat(),
        None => told,
    }
}

/// What is said aloud after a change.
pub(super) fn status(assessment: &Assessment) -> String {
    let shown = |input: Input| prose(input, assessment.value(input).unwrap_or(0.0));
    filled(
        text("status.sentence"),
        &[
            ("verdict", text_of(&["verdict.", decide(assessment).key()]).into()),
            ("score", name::value(Score::Score.into(), assessment.value(Score::Score))),
            ("budget", shown(Input::Budget)),
            ("margin", shown(Input::Margin)),
        ],
    )
}
