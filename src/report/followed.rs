//! What was typed in the follow-up of a trial, read: the number, or what is wrong with it.

use super::follow::is_money;
use crate::decision::pilot::actuals::{Entry, Monthly};
use crate::text::lang::text;
use crate::text::number::{spoken, trimmed};
use crate::text::phrase::filled;
use crate::text::reading::{Amount, Measure, Misread, Taxed, amount};

/// The number of an entry; none where the text is empty.
///
/// # Errors
/// What is wrong with the text, and which number counts meanwhile.
pub fn followed(entry: Entry, text: &str, counted: Option<f64>) -> Result<Option<f64>, String> {
    let [least, most] = entry.range();
    let wrong = |sentence: &str| {
        let raw = text.trim().chars().take(30).collect();
        let limits = [("raw", raw), ("least", trimmed(least, 0)), ("most", trimmed(most, 0))];
        let kept = match counted {
            None => text!("follow.error.none").into(),
            Some(value) => filled(text!("field.error.kept"), &[("kept", trimmed(value, 2))]),
        };
        Err([&filled(sentence, &limits), " ", &kept].concat())
    };
    let fits = |said: &Amount| {
        let counts = match said.measure {
            None => true,
            Some(Measure::Euros) => is_money(entry),
            Some(Measure::Hours) => matches!(entry, Entry::Monthly(Monthly::OwnerHours, _)),
            Some(Measure::Percent | Measure::Months) => false,
        };
        counts && said.taxed != Some(Taxed::With)
    };
    match amount(text) {
        Err(Misread::Empty) => Ok(None),
        Ok(said) if !fits(&said) => wrong(text!("follow.error")),
        Ok(said) if (least..=most).contains(&said.value) => Ok(Some(said.value)),
        Ok(_) => wrong(text!("follow.error.range")),
        Err(_) => wrong(text!("follow.error")),
    }
}

/// A number as it stands in its field.
#[must_use]
pub fn typed(value: f64) -> String {
    spoken(value, 2)
}
