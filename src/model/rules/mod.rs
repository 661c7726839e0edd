//! The rules, one file a theme. The page `model.md` of the project's references gives the same formulas in prose.

mod caps;
mod economics;
mod forecast;
mod in_house;
mod indicators;
mod plan;
mod score;
mod thresholds;
mod timing;
mod warnings;

use super::rule::Rulebook;

/// States every rule.
pub(super) fn state_all(book: &mut Rulebook) {
    economics::margins(book);
    thresholds::state(book);
    plan::state(book);
    in_house::state(book);
    economics::ratios(book);
    timing::state(book);
    forecast::state(book);
    indicators::state(book);
    score::pillars(book);
    caps::state(book);
    score::score(book);
    warnings::state(book);
}
