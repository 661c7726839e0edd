//! How strong a signal is, at the bounds themselves.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use seuil::decision::level::Level::{self, High, Low, Middle};
use seuil::model::assessment::assess;
use seuil::model::theme::Indicator;
use seuil::wire::profile::profile;
use seuil::wire::tree::Tree;

#[track_caller]
fn check(indicator: Indicator, answer: impl Into<Tree>, wanted: impl Into<Option<Level>>) {
    let said = (indicator.key().to_owned(), answer.into());
    let assessment = assess(&profile(std::slice::from_ref(&said)).unwrap());
    assert_eq!(Level::of(&assessment, indicator), wanted.into(), "{said:?}");
}

#[test]
fn a_signal_is_strong_once_both_its_bounds_are_passed() {
    check(Indicator::Tracking, "complete", Low);
    check(Indicator::Tracking, "partial", Middle);
    check(Indicator::Tracking, "none", High);
    check(Indicator::Occupancy, 0.84, Low);
    check(Indicator::Occupancy, 0.85, Middle);
    check(Indicator::Occupancy, 0.95, Middle);
    check(Indicator::Occupancy, 0.96, High);
}

#[test]
fn what_nobody_knows_is_no_signal() {
    check(Indicator::Tracking, Tree::Null, None);
    check(Indicator::Occupancy, Tree::Null, None);
}
