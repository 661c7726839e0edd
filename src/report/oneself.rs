//! Doing it oneself, always said beside: what it would give at equal money, and in how many hours.

use super::answer::is_without_budget;
use crate::model::assessment::Assessment;
use crate::model::quantity::Quantity;
use crate::model::theme::{InHouse, Plan};
use crate::text::lang::text;
use crate::text::phrase::{Phrase, phrase};

/// The sentence; empty where nothing is spent.
#[must_use]
pub fn oneself(assessment: &Assessment) -> Phrase {
    if is_without_budget(assessment) {
        return Phrase::new();
    }
    let value = |quantity: Quantity| assessment.value(quantity).unwrap_or(0.0);
    let sentence = match (value(Plan::Ads.into()) > 0.0, value(InHouse::Hours.into()) >= SHOWN) {
        (true, true) => text!("answer.oneself.ads"),
        (true, false) => text!("answer.oneself.already"),
        (false, true) => text!("answer.oneself.work"),
        // Nothing works, so that there is nothing to do.
        (false, false) if value(InHouse::HoursAsked.into()) < SHOWN => return Phrase::new(),
        (false, false) => text!("answer.oneself.full"),
    };
    phrase(sentence, assessment, &[])
}

/// Fewer hours are shown as none.
const SHOWN: f64 = 0.05;
