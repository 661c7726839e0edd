//! Random states: firms, cases that are tried, situations that are pinned.
#![allow(dead_code, reason = "each test uses its part")]

use crate::firms::{Firm, firm};
use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::{Strategy, any, prop_oneof};
use proptest::sample::select;
use seuil::model::case::Case;
use seuil::model::confidence::{Confidence, Confidences, UNCERTAIN};
use seuil::wire::state::State;

/// Names as people give them, and as nobody does.
fn name() -> impl Strategy<Value = String> {
    let told = select(vec![
        "",
        "Avec mon neveu",
        "À 1 500 €",
        "100 % & plus = + # ; % ?",
        "pin1.budget=3",
        "«\u{a0}Été\u{202f}»",
    ]);
    prop_oneof![2 => told.prop_map(String::from), 1 => vec(any::<char>(), 0..60).prop_map(|letters| letters.into_iter().collect())]
}

pub(crate) fn state() -> impl Strategy<Value = State> {
    let tried = weighted(0.3, (select(Case::ALL), firm()));
    let trusted = vec((select(UNCERTAIN.to_vec()), select(Confidence::ALL)), 0..4);
    (firm(), tried, vec((name(), firm()), 0..5), trusted).prop_map(|(Firm(profile), tried, pins, trusted)| {
        let state = State::new(profile);
        let trust = |all: Confidences, (input, one)| all.with(input, one);
        let state = state.trusting(trusted.into_iter().fold(Confidences::default(), trust));
        let state = tried.map_or(state.clone(), |(case, Firm(own))| state.trying(case, own));
        pins.into_iter().fold(state, |state, (name, Firm(profile))| state.pinning(&name, profile))
    })
}
