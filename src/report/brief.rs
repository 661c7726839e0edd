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
    let sentence = match assessment.forecast(Scenario::Central, Course::Payback) {
        _ if is_without_budget(assessment) => text!("brief.zero"),
        Some(_) => text!("brief.repaid"),
        None => text!("brief.never"),
    };
    phrase(sentence, assessment, &[("verdict", verdict)])
}
