//! How fast it is, natively: `cargo test --release --test speed -- --ignored --nocapture`. Nothing is asserted on time.
#![allow(clippy::disallowed_methods, reason = "a clock is what measures; the engine itself has none")]

use seuil::analysis::budget_range::budget_ranges;
use seuil::model::assessment::assess;
use seuil::model::case::Case;
use seuil::model::input::Input;
use seuil::model::network::Model;
use seuil::model::profile::Profile;
use seuil::model::program::{Columns, LANES};
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

#[test]
#[ignore = "measures, and checks nothing"]
fn speed() {
    println!();
    for (name, profile) in [("defaults", Profile::default()), ("a case", Case::HrConsultantSeoOnly.profile())] {
        told(&format!("one assessment, {name}"), median(2000, || drop(black_box(assess(black_box(&profile))))));
        told(&format!("401 budgets, {name}"), median(200, || drop(black_box(budget_ranges(black_box(&profile))))));
    }
    let profile = Profile::default();
    let mut columns = Columns::many(&profile);
    let budgets: Vec<f64> = (0..LANES).map(|lane| 100.0 * lane as f64).collect();
    columns.vary(Input::Budget, &budgets);
    let all = Model::get().rules();
    told("all rules over many lanes, in all", median(2000, || columns.run(black_box(all))));
    let mut one = Columns::one(&profile);
    told("all rules over one", median(2000, || one.run(black_box(all))));
}
