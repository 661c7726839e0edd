//! The questions that remain before a « oui » can be given.

use crate::decision::check::caps;
use crate::decision::questions::remaining;
use crate::model::assessment::Assessment;
use crate::model::theme::{Indicator, ScoreAssumption};
use crate::text::family;
use crate::text::lang::text;
use crate::text::phrase::filled;

/// The questions that remain.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Questions {
    /// How many answers a « oui » still needs.
    pub intro: String,
    /// Those that block by themselves.
    pub blocking: Vec<Question>,
    /// The first of the others, under how many of them are needed besides; they are all asked where they are answered.
    pub optional: Option<Question>,
}

/// A way to a question.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Question {
    /// What is asked about.
    pub indicator: Indicator,
    /// What is asked, or how many such questions.
    pub label: String,
}

/// The questions that remain.
#[must_use]
pub fn questions(assessment: &Assessment) -> Questions {
    let left = remaining(assessment);
    let optional = left.optional.first().filter(|_| left.optional_needed > 0).map(|first| Question {
        indicator: *first,
        label: counted(text!("questions.optional.one"), text!("questions.optional.many"), left.optional_needed),
    });
    let asked = |indicator: &Indicator| Question { indicator: *indicator, label: question(*indicator).into() };
    Questions { intro: needed(assessment), blocking: left.blocking.iter().map(asked).collect(), optional }
}

/// What an indicator asks.
#[must_use]
pub fn question(indicator: Indicator) -> &'static str {
    family::INDICATOR_QUESTION.of(indicator)
}

/// How many answers a « oui » still needs, and what holds until then.
#[must_use]
pub fn needed(assessment: &Assessment) -> String {
    let count = remaining(assessment).needed();
    if count == 0 {
        return text!("questions.all").into();
    }
    // While something graver decides, no answer can bring a « oui ».
    let graver = caps(assessment).first().is_some_and(|first| first.limit < ScoreAssumption::PilotFrom.value());
    let then = if graver { text!("questions.later") } else { text!("questions.until") };
    [&counted(text!("questions.intro.one"), text!("questions.intro.many"), count), " ", then].concat()
}

fn counted(one: &str, many: &str, count: usize) -> String {
    filled(if count > 1 { many } else { one }, &[("count", count.to_string())])
}
