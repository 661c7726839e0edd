//! Sliders: from a value to a position and back. A logarithmic slider has a thousand positions of equal ratio.

use crate::model::choice::Activity;
use crate::model::field::{Field, Scale};

const POSITIONS: f64 = 1000.0;

/// The first and the last position, and the grain between them.
#[must_use]
pub fn positions(field: &Field, activity: Activity) -> [f64; 3] {
    let end = field.slider_end(activity);
    match field.scale {
        Scale::Linear => [field.min, end, field.step.at(end)],
        Scale::Logarithmic => [0.0, POSITIONS, 1.0],
    }
}

/// Where a value stands, within the slider's ends.
#[must_use]
pub fn position(field: &Field, activity: Activity, value: f64) -> f64 {
    let end = field.slider_end(activity);
    let value = value.clamp(field.min, end);
    match field.scale {
        Scale::Linear => value,
        Scale::Logarithmic => libm::log(value / field.min) / libm::log(end / field.min) * POSITIONS,
    }
}

/// The value at a position, on the input's grain.
#[must_use]
pub fn value_at(field: &Field, activity: Activity, position: f64) -> f64 {
    let end = field.slider_end(activity);
    match field.scale {
        Scale::Linear => position.clamp(field.min, end),
        Scale::Logarithmic => on_grain(field, field.min * libm::pow(end / field.min, position / POSITIONS)),
    }
}

/// One step up or down from a value: what an arrow key moves.
#[must_use]
pub fn nudged(field: &Field, value: f64, up: bool) -> f64 {
    // Going down from 10 is a step of 0.1 under it, not of 1.
    let step = field.step.at(if up { value } else { value * 0.999 });
    on_grain(field, if up { value + step } else { value - step })
}

fn on_grain(field: &Field, value: f64) -> f64 {
    let step = field.step.at(value);
    // To a millionth: 0.1 times 12 is 1.2, not a hair more.
    let whole = libm::round(libm::round(value / step) * step * 1e6) / 1e6;
    whole.clamp(field.min, field.max)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::input::Input;

    #[test]
    fn values_come_back_from_their_positions() {
        for input in Input::ALL {
            let field = input.field();
            for activity in Activity::ALL.iter().copied() {
                for value in [field.min, field.slider_end(activity)] {
                    let back = value_at(field, activity, position(field, activity, value));
                    assert!((back - value).abs() <= 1e-6 * value.abs().max(1.0), "{}: {back} {value}", input.key());
                }
            }
        }
        let field = Input::CostPerLead.field();
        for value in [0.35, 1.0, 30.0, 180.0] {
            let back = value_at(field, Activity::Local, position(field, Activity::Local, value));
            assert!((back - value).abs() <= 1e-9, "{back} {value}");
        }
    }

    #[test]
    fn an_arrow_moves_one_step() {
        let check = |input: Input, value: f64, up: f64, down: f64| {
            let field = input.field();
            for (told, expected) in [(nudged(field, value, true), up), (nudged(field, value, false), down)] {
                assert!((told - expected).abs() < 1e-9, "{}: {told} {expected}", input.key());
            }
        };
        check(Input::CostPerLead, 0.35, 0.36, 0.34);
        check(Input::CostPerLead, 180.0, 190.0, 170.0);
        check(Input::CostPerLead, 10.0, 11.0, 9.9);
        check(Input::OrdersPerYear, 1.2, 1.3, 1.1);
        check(Input::OrdersPerYear, 1.0, 1.1, 1.0);
        check(Input::OrderValue, 300.0, 301.0, 299.0);
    }
}
