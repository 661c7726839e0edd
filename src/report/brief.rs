//! The answer in short form: in sight while one refines.

use super::answer::{is_without_budget, verdict_name};
use crate::decision::verdict::decide;
use crate::model::assessment::Assessment;
use crate::model::theme::{Course, Scenario};
use crate::text::lang::text;
use crate::text::phrase::{Phrase, phrase, wording};

/// The verdict, the score, when the money comes back.
#[must_use]
pub fn brief(assessment: &Assessment) -> Phrase {
    let verdict = wording(verdict_name(decide(assessment)));
    let key = match assessment.forecast(Scenario::Central, Course::Payback) {
        _ if is_without_budget(assessment) => "brief.zero",
        Some(_) => "brief.repaid",
        None => "brief.never",
    };
    phrase(text(key), assessment, &[("verdict", verdict)])
}
