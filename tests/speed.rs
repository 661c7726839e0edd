//! How fast it is, natively: `cargo test --release --test speed -- --ignored --nocapture`. Nothing is asserted on time.
#![allow(clippy::disallowed_methods, reason = "a clock is what measures; the engine itself has none")]

use seuil::analysis::budget_range::budget_ranges;
use seuil::model::assessment::assess;
use seuil::model::case::Case;
use seuil::model::input::Input;
use seuil::model::lanes::Lanes;
use seuil::model::network::Model;
use seuil::model::profile::Profile;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// The median time of a run, once the caches are warm.
fn median(runs: usize, mut run: impl FnMut()) -> Duration {
    for _ in 0..runs / 10 {
        run();
    }
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort();
    times[runs / 2]
}

fn told(what: &str, time: Duration) {
    println!("{what:<45}{:>10.1} µs", time.as_secs_f64() * 1e6);
}

/// All rules over `N` budgets at once.
fn lanes<const N: usize>(profile: &Profile) {
    let mut lanes = Lanes::<N>::new(profile);
    lanes.vary(Input::Budget, core::array::from_fn(|lane| 100.0 * lane as f64));
    let time = median(2000, || lanes.run(black_box(Model::get().rules())));
    told(&format!("all rules over {N} lanes, for each lane"), time / u32::try_from(N).unwrap_or(1));
}

#[test]
#[ignore = "measures, and checks nothing"]
fn speed() {
    println!();
    for (name, profile) in [("defaults", Profile::default()), ("a case", Case::HrConsultantSeoOnly.profile())] {
        told(&format!("one assessment, {name}"), median(2000, || drop(black_box(assess(black_box(&profile))))));
        told(&format!("401 budgets, {name}"), median(200, || drop(black_box(budget_ranges(black_box(&profile))))));
    }
    let profile = Profile::default();
    lanes::<1>(&profile);
    lanes::<4>(&profile);
    lanes::<8>(&profile);
    lanes::<16>(&profile);
    lanes::<32>(&profile);
}
