//! A target, as the JS API asks for it and tells what became of it.

use super::profile::{Problem, shown};
use super::result::result;
use super::tree::{Tree, object};
use crate::analysis::target::{Reached, Target, reached};
use crate::model::assessment::assess;
use crate::model::input::Input;
use crate::model::month::Month;
use crate::model::profile::{Answer, Profile};

/// Reads a target: customers a month above 0, a month of payback from 1 to 36, one of the two at least.
///
/// # Errors
/// Every name that is unknown and every value that has the wrong type or is out of range.
pub fn target(members: &[(String, Tree)]) -> Result<Target, Vec<Problem>> {
    const CUSTOMERS: &str = "a number above 0, to 100000";
    const PAYBACK: &str = "a whole number from 1 to 36";
    let mut target = Target::default();
    let mut problems = Vec::new();
    for (key, value) in members {
        let number = match value {
            Tree::Number(number) => *number,
            _ => f64::NAN,
        };
        let allowed = match key.as_str() {
            "customers" if number > 0.0 && number <= 100_000.0 => {
                target.customers = Some(number);
                continue;
            }
            "payback" if (1.0..=Month::LAST.value()).contains(&number) && libm::floor(number) >= number => {
                target.payback = Some(number);
                continue;
            }
            "customers" => CUSTOMERS,
            "payback" => PAYBACK,
            _ => "customers, payback",
        };
        problems.push(Problem { key: key.clone(), got: shown(value), allowed: allowed.into() });
    }
    if problems.is_empty() && target == Target::default() {
        problems.push(Problem {
            key: "target".into(),
            got: "nothing wanted".into(),
            allowed: "customers, payback, or both".into(),
        });
    }
    if problems.is_empty() { Ok(target) } else { Err(problems) }
}

/// What `target()` gives.
#[must_use]
pub fn outcome(profile: &Profile, target: Target) -> Tree {
    match reached(profile, target) {
        Reached::By(budget) => object([
            ("budget", budget.into()),
            ("assessment", result(&assess(&profile.clone().with(Input::Budget, Answer::Given(budget))))),
        ]),
        Reached::Never(never, _) => object([("budget", Tree::Null), ("because", never.key().into())]),
    }
}
