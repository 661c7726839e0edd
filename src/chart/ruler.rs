//! The budget ruler: this reader's bands, the thresholds before any shift, the budget's cursor.

use super::scale::round_step;
use crate::model::assessment::Assessment;
use crate::model::input::Input;
use crate::model::theme::{BaseThreshold, Threshold};

/// Room at both ends for labels that are centred on a threshold.
const SIDE: f64 = 2.0;

/// About how many strokes say the scale.
const STROKES: f64 = 14.0;

/// The ruler in plain numbers.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Ruler {
    /// Width in pixels.
    pub width: f64,
    /// The amount at the right end, in euros a month. A place is the square root of an amount's share of it.
    pub end: f64,
    /// The amount from a stroke of the scale to the next, in euros a month.
    pub step: f64,
    /// The places of the strokes, from 0 on: they draw together, as amounts do.
    pub strokes: Vec<f64>,
    /// The bands: where each starts and ends.
    pub bands: [[f64; 2]; 4],
    /// The band that holds the budget, 0 to 3.
    pub band: usize,
    /// This reader's thresholds, in euros, and their places.
    pub thresholds: [(f64, f64); 3],
    /// The article's thresholds, in euros, and their places.
    pub base: [(f64, f64); 3],
    /// Whether the two differ.
    pub shifted: bool,
    /// The budget, in euros, and its place.
    pub budget: (f64, f64),
}

/// Draws the ruler for a width in pixels. Places go by the square root, so that the low bands can be read.
#[must_use]
pub fn ruler(assessment: &Assessment, width: f64) -> Ruler {
    let amount = |value: Option<f64>| value.unwrap_or(0.0);
    let thresholds = [Threshold::First, Threshold::Second, Threshold::Third].map(|one| amount(assessment.value(one)));
    let base =
        [BaseThreshold::First, BaseThreshold::Second, BaseThreshold::Third].map(|one| amount(assessment.value(one)));
    let budget = amount(assessment.value(Input::Budget));
    let [_, _, third] = thresholds;
    let [_, _, third_base] = base;
    let end = Input::Budget
        .field()
        .slider_end(assessment.profile().activity())
        .max(third.max(third_base) * 1.3)
        .max(budget * 1.02);
    let place = |value: f64| SIDE + libm::sqrt(value / end) * (width - 2.0 * SIDE);
    let [one, two, three] = thresholds.map(place);
    let step = round_step(end, STROKES);
    let amounts = core::iter::successors(Some(0.0), |amount| Some(amount + step)).take_while(|amount| *amount <= end);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 3")]
    let band = amount(assessment.value(Threshold::Band)) as usize;
    Ruler {
        width,
        end,
        step,
        strokes: amounts.map(place).collect(),
        bands: [[place(0.0), one], [one, two], [two, three], [three, width - SIDE]],
        band,
        thresholds: thresholds.map(|value| (value, place(value))),
        base: base.map(|value| (value, place(value))),
        shifted: thresholds.iter().zip(base).any(|(own, base)| libm::fabs(own - base) > 0.5),
        budget: (budget, place(budget)),
    }
}
