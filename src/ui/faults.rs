//! Deaths on demand, for the tests of recovery: certain budgets kill the calculator. Only with the feature `faults`, which
//! nothing published has.

use crate::model::assessment::Assessment;
use crate::model::input::Input;

/// The budget that kills a view.
const IN_VIEW: f64 = 13_001.0;
/// The budget that kills a callback.
const IN_CALLBACK: f64 = 13_002.0;
/// The budget whose drawing never ends.
const OVERFLOW: f64 = 13_003.0;

/// Called as the calculator draws itself.
pub(super) fn in_view(assessment: &Assessment) {
    match assessment.value(Input::Budget) {
        Some(budget) if budget.total_cmp(&IN_VIEW).is_eq() => panic!("asked for in a view"),
        Some(budget) if budget.total_cmp(&OVERFLOW).is_eq() => {
            deeper(&[budget]);
        }
        _ => {}
    }
}

/// Called as the reader sets an input.
pub(super) fn in_callback(value: f64) {
    assert!(value.total_cmp(&IN_CALLBACK).is_ne(), "asked for in a callback");
}

/// Calls itself without end; each call keeps something, so that it is no loop.
#[allow(unconditional_recursion, reason = "a call without end is what is asked for")]
fn deeper(path: &[f64]) -> f64 {
    let longer = [path, &[path.len() as f64]].concat();
    longer.iter().sum::<f64>() + core::hint::black_box(deeper(&longer[longer.len().saturating_sub(8)..]))
}
