//! The engine without objects, for `make bench`: what JavaScript asks of it costs a call and nothing more.

use super::objects::{members, refusal};
use crate::analysis::budget_range::budget_ranges;
use crate::analysis::draws::Spread;
use crate::analysis::flip::{Lever, levers};
use crate::analysis::uncertainty::{SEED, odds};
use crate::model::assessment::assess;
use crate::model::confidence::{Confidences, UNCERTAIN};
use crate::model::month::{MONTHS, Month};
use crate::model::network::Model;
use crate::model::profile::Profile;
use crate::model::program::{Columns, LANES};
use crate::model::quantity::Quantity;
use crate::model::theme::{Course, Scenario, Score};
use crate::wire::profile::profile;
use std::cell::RefCell;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

thread_local! {
    static PROFILE: RefCell<Profile> = RefCell::new(Profile::default());
    static CASH: RefCell<Vec<f64>> = const { RefCell::new(Vec::new()) };
}

/// The firm that is measured.
///
/// # Errors
/// An `Error` for a bad profile.
#[wasm_bindgen]
pub fn bench_profile(given: &JsValue) -> Result<(), JsValue> {
    let members = members(given, "profile").map_err(|problem| refusal(&[problem]))?;
    PROFILE.set(profile(&members).map_err(|problems| refusal(&problems))?);
    Ok(())
}

/// One assessment; its score.
#[wasm_bindgen]
#[must_use]
pub fn bench_one() -> f64 {
    PROFILE.with_borrow(|profile| assess(profile).value(Score::Score).unwrap_or(0.0))
}

/// 401 budgets; the best one.
#[wasm_bindgen]
#[must_use]
pub fn bench_budgets() -> f64 {
    PROFILE.with_borrow(|profile| budget_ranges(profile).best_scored)
}

/// Every lever, 400 points each; the first one's distance.
#[wasm_bindgen]
#[must_use]
pub fn bench_levers() -> f64 {
    PROFILE.with_borrow(|profile| levers(profile).first().map_or(0.0, Lever::distance))
}

/// So many draws of a seed, all that is told of them; the probability that it pays.
#[wasm_bindgen]
#[must_use]
pub fn bench_odds(draws: u32) -> f64 {
    PROFILE.with_borrow(|profile| odds(profile, Spread::of(&Confidences::default()), draws, SEED).pays)
}

/// Cash month by month, prudent then central, of many draws: `draws` holds the columns of the uncertain inputs one after
/// the other. It is kept in a place of its own, as by hand, a row of all draws for each month; the answer is its last number.
#[wasm_bindgen]
#[must_use]
pub fn bench_draws(draws: &[f64]) -> f64 {
    let count = draws.len() / UNCERTAIN.len();
    let targets = [Scenario::Prudent, Scenario::Central].map(|scenario| Quantity::Forecast(scenario, Course::Cash));
    let needed = Model::get().needed_for(&targets);
    let mut columns = PROFILE.with_borrow(Columns::many);
    CASH.with_borrow_mut(|cash| {
        cash.resize(targets.len() * MONTHS * count, 0.0);
        for from in (0..count).step_by(LANES) {
            for (input, values) in UNCERTAIN.iter().zip(draws.chunks(count)) {
                columns.vary(*input, &values[from..count.min(from + LANES)]);
            }
            columns.run(needed.iter().copied());
            for (rank, target) in targets.iter().enumerate() {
                for month in Month::all() {
                    let row = &mut cash[(rank * MONTHS + month.number() - 1) * count..][from..count.min(from + LANES)];
                    row.copy_from_slice(&columns.lanes(*target, month)[..row.len()]);
                }
            }
        }
        cash.last().copied().unwrap_or(0.0)
    })
}
