//! Deaths on demand, for the tests of recovery: certain budgets kill the calculator. And how often it was assessed, for the
//! tests of what is reckoned in a frame. Only with the feature `faults`, which nothing published has.

use super::focus::Focus;
use crate::model::assessment::{ASSESSED, Assessment};
use crate::model::input::Input;
use core::sync::atomic::Ordering::Relaxed;

/// The budget that kills a view.
const IN_VIEW: f64 = 13_001.0;
/// The budget that kills a callback.
const IN_CALLBACK: f64 = 13_002.0;
/// The budget whose drawing never ends.
const OVERFLOW: f64 = 13_003.0;

/// Called as the calculator draws itself.
pub(super) fn in_view(assessment: &Assessment) {
    match assessment.value(Input::Budget) {
        Some(budget) if budget.total_cmp(&IN_VIEW).is_eq() => panic!(),
        Some(budget) if budget.total_cmp(&OVERFLOW).is_eq() => {
            deeper(&[budget]);
        }
        _ => {}
    }
}

/// Called as the reader sets an input.
pub(super) fn in_callback(value: f64) {
    assert!(value.total_cmp(&IN_CALLBACK).is_ne());
}

/// Called once the calculator is drawn: writes on it how many profiles were assessed so far on the whole page.
pub(super) fn count_in(focus: &Focus) {
    if let Some(root) = focus.root() {
        // Never refused: the name is one.
        let _ = root.set_attribute("data-assessed", &ASSESSED.load(Relaxed).to_string());
    }
}

/// Calls itself without end; each call keeps something, so that it is no loop.
#[allow(unconditional_recursion, reason = "a call without end is what is asked for")]
fn deeper(path: &[f64]) -> f64 {
    let longer = [path, &[path.len() as f64]].concat();
    longer.iter().sum::<f64>() + core::hint::black_box(deeper(&longer[longer.len().saturating_sub(8)..]))
}
