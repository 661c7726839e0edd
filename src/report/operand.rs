//! Numbers as an explanation names them: each with its value, each a way to its own explanation.

use crate::analysis::explanation::Subject;
use crate::model::assessment::Assessment;
use crate::model::quantity::Quantity;
use crate::text::entry;
use crate::text::lang::text;
use crate::text::name;
use crate::text::phrase::Topic;

/// A number that opens in turn.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Operand {
    /// What it is.
    pub subject: Subject,
    /// Its name and its value.
    pub label: String,
}

/// What a topic is called; an input as on its field, in the words of the activity.
#[must_use]
pub fn topic_name(assessment: &Assessment, topic: Topic) -> String {
    match topic {
        Topic::Number(Subject { quantity: Quantity::Input(input), .. }) => {
            entry::label(input, assessment.profile().activity())
        }
        Topic::Number(subject) => name::subject(subject),
        Topic::Budget(_) => text!("edge.title").into(),
    }
}

/// A number as it opens in turn.
pub(super) fn operand(assessment: &Assessment, subject: Subject) -> Operand {
    let name = topic_name(assessment, Topic::Number(subject));
    Operand { subject, label: name::capital(&[&name, "\u{a0}: ", &shown(assessment, subject)].concat()) }
}

/// A value, in words where a question has no answer.
pub(super) fn shown(assessment: &Assessment, subject: Subject) -> String {
    let value = subject.value(assessment);
    match subject.quantity {
        Quantity::Input(_) | Quantity::Choice(_) if value.is_none() => text!("setting.empty").into(),
        quantity => name::value(quantity, value),
    }
}
