//! What was typed in the follow-up of a trial, read: the number, or what is wrong with it.

use super::follow::is_money;
use crate::decision::pilot::actuals::{Entry, Monthly};
use crate::text::lang::text;
use crate::text::number::spoken;
use crate::text::phrase::filled;
use crate::text::reading::{Amount, Measure, Misread, Taxed, amount};

/// The number of an entry; none where the text is empty.
///
/// # Errors
/// What is wrong with the text, in a sentence.
pub fn followed(entry: Entry, text: &str) -> Result<Option<f64>, String> {
    let [least, most] = entry.range();
    let fits = |said: &Amount| {
        let counts = match said.measure {
            None => true,
            Some(Measure::Euros) => is_money(entry),
            Some(Measure::Hours) => matches!(entry, Entry::Monthly(Monthly::OwnerHours, _)),
            Some(Measure::Percent | Measure::Months) => false,
        };
        counts && said.taxed != Some(Taxed::With) && (least..=most).contains(&said.value)
    };
    match amount(text) {
        Err(Misread::Empty) => Ok(None),
        Ok(said) if fits(&said) => Ok(Some(said.value)),
        _ => Err(filled(text!("follow.error"), &[("raw", text.trim().chars().take(30).collect())])),
    }
}

/// A number as it stands in its field.
#[must_use]
pub fn typed(value: f64) -> String {
    spoken(value, 2)
}
