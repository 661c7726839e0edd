//! Days in words.

use super::lang::text;
use crate::model::day::Day;

/// « 1er mars 2027 ».
#[must_use]
pub fn date(day: Day) -> String {
    let month = text!("pilot.months").split(',').nth(usize::from(day.month()) - 1).unwrap_or_default();
    let number = if day.day() == 1 { text!("pilot.first").into() } else { day.day().to_string() };
    [&number, "\u{a0}", month, " ", &day.year().to_string()].concat()
}
