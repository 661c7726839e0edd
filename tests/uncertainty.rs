//! Uncertainty: the draws agree with plain chance, come to nothing where nothing is uncertain, and are the same everywhere.
#![allow(
    clippy::unwrap_used,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::float_cmp,
    reason = "a test may fail"
)]

mod firms;

use firms::{Firm, drawn, likely_firm};
use seuil::analysis::draws::{Draws, Spread};
use seuil::analysis::sequence::{DIMENSIONS, Sequence};
use seuil::analysis::uncertainty::{DRAWS, Odds, SEED, odds};
use seuil::decision::verdict::{Verdict, decide};
use seuil::model::assessment::assess;
use seuil::model::case::Case;
use seuil::model::confidence::{Confidence, Confidences, UNCERTAIN};
use seuil::model::input::Input;
use seuil::model::month::{MONTHS, Month};
use seuil::model::network::Model;
use seuil::model::profile::{Answer, Profile};
use seuil::model::program::{Columns, LANES};
use seuil::model::quantity::Quantity;
use seuil::model::theme::{Course, Plan, Scenario, Score};
use seuil::wire::profile::Problem;
use seuil::wire::simulation::{Asked, simulation};
use seuil::wire::tree::{Tree, object};

const CENTRAL: Scenario = Scenario::Central;

/// What one draw comes to, reckoned by itself: numbers of the inputs, then months lost.
struct Drawn {
    pays: bool,
    verdict: Verdict,
    cash: Vec<f64>,
    payback: f64,
}

/// By the plain fold, where the program takes lanes.
fn reckoned(profile: &Profile, drawn: &[f64; DIMENSIONS]) -> Drawn {
    let late = drawn[DIMENSIONS - 1];
    let said = UNCERTAIN
        .iter()
        .zip(drawn)
        .fold(profile.clone(), |said, (input, value)| said.with(*input, Answer::Given(*value)));
    let plan = assess(&said);
    let has_no_delay = 0.6 * plan.value(Plan::PlannedLeads).unwrap() < plan.value(Plan::CurrentLeads).unwrap();
    let mut columns = Columns::one(&said);
    for scenario in [Scenario::Central, Scenario::Favourable, Scenario::InHouse] {
        columns.vary(Quantity::Forecast(scenario, Course::Delay), &[late]);
    }
    let prudent = if has_no_delay { 0.0 } else { 1.0 + late };
    columns.vary(Quantity::Forecast(Scenario::Prudent, Course::Delay), &[prudent]);
    columns.run(Model::get().rules());
    let value = |quantity: Quantity, month: Option<Month>| columns.get(quantity, month, 0);
    let payback = value(Quantity::Forecast(CENTRAL, Course::Payback), None);
    Drawn {
        pays: value(Quantity::Forecast(CENTRAL, Course::CashAtHorizon), None) >= 0.0,
        verdict: Verdict::of_score(value(Score::Score.into(), None)),
        cash: Month::all().map(|month| value(Quantity::Forecast(CENTRAL, Course::Cash), Some(month))).collect(),
        payback: if payback.is_nan() { f64::INFINITY } else { payback },
    }
}

/// Numbers that nobody would take for evenly spread.
struct Chance(u64);

impl Chance {
    /// Above 0, below 1.
    fn number(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 12) as f64 + 0.5) / (1_u64 << 52) as f64
    }

    /// A standard normal number, by Box and Muller.
    fn normal(&mut self) -> f64 {
        (-2.0 * libm::log(self.number())).sqrt() * (core::f64::consts::TAU * self.number()).cos()
    }

    /// A firm's uncertain inputs, and the months lost.
    fn draw(&mut self, profile: &Profile, ratios: [f64; 7]) -> [f64; DIMENSIONS] {
        let mut drawn = [0.0; DIMENSIONS];
        for ((place, input), ratio) in drawn.iter_mut().zip(UNCERTAIN).zip(ratios) {
            let (times, field) = (libm::exp(self.normal() * libm::log(ratio) / 1.2816), input.field());
            let value = profile.value(input).unwrap();
            let moved = if input == Input::OrdersPerYear { 1.0 + (value - 1.0) * times } else { value * times };
            *place = moved.clamp(field.min, field.max);
        }
        drawn[DIMENSIONS - 1] = self.number() - 0.5;
        drawn
    }
}

/// The number of nearest rank.
fn at_rank(numbers: &mut [f64], share: f64) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers[(numbers.len() as f64 * share).ceil() as usize - 1]
}

fn usual(profile: &Profile) -> Odds {
    odds(profile, Spread::of(&Confidences::default()), DRAWS, SEED)
}

/// Draw by draw, each reckoned by itself: the same numbers to the last bit.
#[test]
fn what_is_told_is_what_the_draws_come_to() {
    const FEW: u32 = 90;
    let takes_over = Case::ALL[0].profile().given(&[(Input::CurrentAds, 900.0), (Input::CurrentCustomers, 30.0)]);
    let firms = drawn(&likely_firm(), 3).into_iter().map(|Firm(profile)| profile);
    for (profile, seed) in firms.chain([takes_over]).zip([1, 7, 0, u32::MAX]) {
        let spread = Spread::of(&Confidences::default().with(Input::Margin, Confidence::Guess));
        let mut source = Draws::new(&profile, spread, seed);
        let draws: Vec<Drawn> = (0..FEW).map(|_| reckoned(&profile, &source.draw())).collect();
        let found = odds(&profile, spread, FEW, seed);
        let share = |count: usize| count as f64 / f64::from(FEW);
        assert_eq!(found.pays, share(draws.iter().filter(|draw| draw.pays).count()));
        for verdict in Verdict::ALL {
            let count = draws.iter().filter(|draw| draw.verdict == *verdict).count();
            assert_eq!(found.verdicts[*verdict as usize], share(count), "{verdict:?}");
        }
        for (place, rank) in [0.1, 0.5, 0.9].into_iter().enumerate() {
            for month in 0..MONTHS {
                let mut cash: Vec<f64> = draws.iter().map(|draw| draw.cash[month]).collect();
                assert_eq!(found.cash[place][month].to_bits(), at_rank(&mut cash, rank).to_bits(), "month {month}");
            }
            let mut paybacks: Vec<f64> = draws.iter().map(|draw| draw.payback).collect();
            assert_eq!(found.payback[place].unwrap_or(f64::INFINITY), at_rank(&mut paybacks, rank));
        }
    }
}

/// A plain simulation of 200 000 draws, in lanes.
fn by_chance(profile: &Profile, ratios: [f64; 7]) -> (f64, [f64; 4], Vec<Vec<f64>>) {
    const MANY: usize = 200_000;
    const MONTHS_COMPARED: [usize; 4] = [3, 12, 24, 36];
    let forecast = |scenario, course| Quantity::Forecast(scenario, course);
    let (planned, current) = (Plan::PlannedLeads.into(), Plan::CurrentLeads.into());
    let (score, at_horizon) = (Score::Score.into(), forecast(CENTRAL, Course::CashAtHorizon));
    let first = Model::get().needed_for(&[planned, current]);
    let needed = Model::get().needed_for(&[score, at_horizon]);
    let mut columns = Columns::many(profile);
    let mut chance = Chance(0x5eed_5eed_5eed_5eed);
    let (mut pays, mut verdicts, mut cash) = (0, [0; 4], vec![Vec::new(); MONTHS_COMPARED.len()]);
    let mut left = MANY;
    while left > 0 {
        let count = left.min(LANES);
        left -= count;
        let draws: Vec<_> = (0..count).map(|_| chance.draw(profile, ratios)).collect();
        let column = |rank: usize| draws.iter().map(|draw| draw[rank]).collect::<Vec<f64>>();
        for (rank, input) in UNCERTAIN.iter().enumerate() {
            columns.vary(*input, &column(rank));
        }
        let late = column(DIMENSIONS - 1);
        for scenario in [Scenario::Central, Scenario::Favourable, Scenario::InHouse] {
            columns.vary(forecast(scenario, Course::Delay), &late);
        }
        columns.run(first.iter().copied());
        let leads = columns.lanes(planned, None).into_iter().zip(columns.lanes(current, None));
        let prudent: Vec<f64> = leads
            .zip(&late)
            .map(|((planned, current), late)| if 0.6 * planned < current { 0.0 } else { 1.0 + late })
            .collect();
        columns.vary(forecast(Scenario::Prudent, Course::Delay), &prudent);
        columns.run(needed.iter().copied());
        pays += columns.lanes(at_horizon, None)[..count].iter().filter(|cash| **cash >= 0.0).count();
        columns.lanes(score, None)[..count].iter().for_each(|score| verdicts[Verdict::of_score(*score) as usize] += 1);
        for (all, month) in cash.iter_mut().zip(MONTHS_COMPARED) {
            all.extend_from_slice(&columns.lanes(forecast(CENTRAL, Course::Cash), Month::new(month))[..count]);
        }
    }
    (pays as f64 / MANY as f64, verdicts.map(|count| f64::from(count) / MANY as f64), cash)
}

#[test]
fn it_agrees_with_plain_chance() {
    const SEEDS: [u32; 3] = [SEED, 2, 123_456_789];
    let guesses = UNCERTAIN.into_iter().fold(Confidences::default(), |all, one| all.with(one, Confidence::Guess));
    let usual = Confidences::default();
    for (case, confidences) in [(Case::ALL[0], usual), (Case::ALL[3], usual), (Case::ALL[6], guesses)] {
        let profile = case.profile();
        let spread = Spread::of(&confidences);
        let (pays, verdicts, mut cash) = by_chance(&profile, spread.ratios);
        let sorted: Vec<[f64; 3]> =
            cash.iter_mut().map(|all| [0.1, 0.5, 0.9].map(|share| at_rank(all, share))).collect();
        for seed in SEEDS {
            let found = odds(&profile, spread, DRAWS, seed);
            assert!((found.pays - pays).abs() < 0.01, "{}: {} {pays}", case.key(), found.pays);
            for (found, expected) in found.verdicts.iter().zip(verdicts) {
                assert!((found - expected).abs() < 0.01, "{}: {found} {expected}", case.key());
            }
            for (month, expected) in [3, 12, 24, 36].into_iter().zip(&sorted) {
                let span = expected[2] - expected[0];
                for (curve, expected) in found.cash.iter().zip(expected) {
                    let off = (curve[month - 1] - expected) / span;
                    assert!(off.abs() < 0.01, "{}, month {month}, seed {seed}: {off} of the span", case.key());
                }
            }
        }
    }
}

/// Nothing is uncertain: every draw is what `evaluate` gives.
#[test]
fn without_a_spread_it_is_the_assessment() {
    for Firm(profile) in drawn(&likely_firm(), 6) {
        let assessment = assess(&profile);
        let found = odds(&profile, Spread::NONE, 100, SEED);
        let central = |course| assessment.forecast(CENTRAL, course);
        assert_eq!(found.pays, f64::from(u8::from(central(Course::CashAtHorizon).unwrap() >= 0.0)));
        assert_eq!(found.verdicts[decide(&assessment) as usize], 1.0);
        let cash = assessment.curve(CENTRAL, Course::Cash);
        for curve in found.cash {
            assert_eq!(curve.map(f64::to_bits).to_vec(), cash.iter().map(|cash| cash.to_bits()).collect::<Vec<_>>());
        }
        assert_eq!(found.payback, [central(Course::Payback); 3]);
    }
}

/// What a link shows today it shows for ever: these are the figures of the sequence, the quantiles and the model as they are.
#[test]
fn the_same_seed_gives_the_same_figures() {
    let mut sequence = Sequence::new(SEED);
    let first = sequence.draw();
    let second = sequence.draw();
    assert_eq!(first, GOLDEN[0]);
    assert_eq!(second, GOLDEN[1]);
    assert_ne!(Sequence::new(2).draw(), first);
    let profile = Profile::default();
    let found = usual(&profile);
    assert_eq!(found, usual(&profile));
    assert_ne!(found, odds(&profile, Spread::of(&Confidences::default()), DRAWS, 2));
    assert_eq!([found.pays, found.cash[0][11], found.cash[1][11], found.cash[2][11]], GOLDEN_ODDS);
}

const GOLDEN: [[f64; DIMENSIONS]; 2] = [
    [
        0.5665615751640871,
        0.7457817572867498,
        0.9710027534747496,
        0.4443592169554904,
        0.444264700752683,
        0.7628943918971345,
        0.8773486866848543,
        0.5230671799508855,
    ],
    [
        0.06656157516408712,
        0.24578175728674978,
        0.4710027534747496,
        0.9443592169554904,
        0.944264700752683,
        0.2628943918971345,
        0.37734868668485433,
        0.023067179950885475,
    ],
];
const GOLDEN_ODDS: [f64; 4] = [0.4534, -4720.271244816415, -495.3206192210114, 6050.310431683137];

/// Who knows more is surer: the fan is narrower.
#[test]
fn confidence_narrows_the_fan() {
    let profile = Profile::default();
    let width = |confidence: Confidence| {
        let all = UNCERTAIN.into_iter().fold(Confidences::default(), |all, one| all.with(one, confidence));
        let found = odds(&profile, Spread::of(&all), 1000, SEED);
        found.cash[2][11] - found.cash[0][11]
    };
    let [known, estimated, guess] = [Confidence::Known, Confidence::Estimated, Confidence::Guess].map(width);
    assert!(known < 0.7 * estimated && estimated < 0.7 * guess, "{known} {estimated} {guess}");
    assert_eq!(
        [Confidence::Known, Confidence::Estimated, Confidence::Guess].map(Confidence::spread),
        [1.10, 1.25, 1.60]
    );
}

/// What is drawn stays what an input may be; of the orders, the first one is certain.
#[test]
fn draws_stay_within_the_range() {
    let profile =
        Profile::default().given(&[(Input::ClosingRate, 0.98), (Input::OrdersPerYear, 1.0), (Input::Retention, 0.9)]);
    let mut source = Draws::new(&profile, Spread::of(&Confidences::default()), SEED);
    let mut highest = 0.0_f64;
    for _ in 0..1000 {
        let drawn = source.draw();
        for (input, value) in UNCERTAIN.iter().zip(drawn) {
            assert!(input.field().allows(value), "{} {value}", input.key());
        }
        assert_eq!(drawn[4], 1.0);
        assert!(drawn[7].abs() <= 0.5);
        highest = highest.max(drawn[1]);
    }
    assert_eq!(highest, 1.0);
}

/// Turned or not, each input passes its spread one time in ten, and falls under it as often.
#[test]
fn each_input_has_its_spread() {
    let profile = Profile::default();
    let confidences = Confidences::default().with(Input::CostPerLead, Confidence::Guess);
    let mut source = Draws::new(&profile, Spread::of(&confidences), SEED);
    let draws: Vec<_> = (0..4096).map(|_| source.draw()).collect();
    for (rank, (input, confidence)) in confidences.iter().enumerate() {
        let value = profile.value(input).unwrap();
        let base = if input == Input::OrdersPerYear { 1.0 } else { 0.0 };
        let mut drawn: Vec<f64> = draws.iter().map(|draw| (draw[rank] - base) / (value - base)).collect();
        let found = [0.1, 0.5, 0.9].map(|share| at_rank(&mut drawn, share));
        let ratio = confidence.spread();
        for (found, expected) in found.into_iter().zip([1.0 / ratio, 1.0, ratio]) {
            assert!((found / expected - 1.0).abs() < 0.01, "{}: {found} {expected}", input.key());
        }
        // No input goes with another.
        for other in 0..rank {
            let log = |draw: &[f64; DIMENSIONS], rank: usize| libm::log(draw[rank] - if rank == 4 { 1.0 } else { 0.0 });
            let mean = |of: &dyn Fn(&[f64; DIMENSIONS]) -> f64| draws.iter().map(of).sum::<f64>() / draws.len() as f64;
            let [one, two] = [rank, other].map(|rank| mean(&|draw| log(draw, rank)));
            let spread = |rank: usize, middle: f64| mean(&|draw| libm::pow(log(draw, rank) - middle, 2.0)).sqrt();
            let together = mean(&|draw| (log(draw, rank) - one) * (log(draw, other) - two));
            let correlation = together / (spread(rank, one) * spread(other, two));
            assert!(correlation.abs() < 0.02, "{rank} {other} {correlation}");
        }
    }
    let mut late: Vec<f64> = draws.iter().map(|draw| draw[7]).collect();
    assert!((at_rank(&mut late, 0.1) + 0.4).abs() < 0.01 && (at_rank(&mut late, 0.9) - 0.4).abs() < 0.01);
}

#[test]
fn what_is_asked_is_read_strictly() {
    let refused = |key: &str, value: Tree| {
        let (mut asked, mut problems) = (Asked::default(), Vec::<Problem>::new());
        assert!(asked.take(key, &value, &mut problems), "{key}");
        problems.into_iter().map(|one| one.key).collect::<Vec<_>>()
    };
    let none: [&str; 0] = [];
    for (key, value) in [("draws", 1.0), ("draws", 200_000.0), ("seed", 0.0), ("seed", f64::from(u32::MAX))] {
        assert_eq!(refused(key, value.into()), none, "{key} {value}");
    }
    for wrong in
        [Tree::Number(0.0), Tree::Number(200_001.0), Tree::Number(10.5), Tree::Number(f64::NAN), Tree::Null, "9".into()]
    {
        assert_eq!(refused("draws", wrong), ["draws"]);
    }
    for wrong in [Tree::Number(-1.0), Tree::Number(4_294_967_296.0), Tree::Number(f64::INFINITY), Tree::Bool(true)] {
        assert_eq!(refused("seed", wrong), ["seed"]);
    }
    let members =
        [("margin", "known".into()), ("budget", "known".into()), ("demand", "sure".into()), ("retention", 1.0.into())];
    assert_eq!(
        refused("confidence", object(members)),
        ["confidence.budget", "confidence.demand", "confidence.retention"]
    );
    assert_eq!(refused("confidence", "known".into()), ["confidence"]);
    assert_eq!(refused("confidence", object([("margin", "guess".into())])), none);
    assert!(!Asked::default().take("thresholds", &Tree::Null, &mut Vec::new()));
}

#[test]
fn the_api_tells_what_came_out() {
    let profile = Case::ALL[0].profile();
    let mut asked = Asked::default();
    let mut problems = Vec::new();
    assert!(asked.take("draws", &300.0.into(), &mut problems));
    assert!(asked.take("seed", &5.0.into(), &mut problems));
    assert!(asked.take("confidence", &object([("margin", "guess".into())]), &mut problems));
    assert!(problems.is_empty());
    let told: serde_json::Value = serde_json::from_str(&simulation(&profile, &asked).json()).unwrap();
    let found = odds(&profile, Spread::of(&Confidences::default().with(Input::Margin, Confidence::Guess)), 300, 5);
    assert_eq!(told["probabilityPays"].as_f64(), Some(found.pays));
    assert_eq!(told["verdicts"]["not_yet"].as_f64(), Some(found.verdicts[1]));
    assert_eq!(told["cash"]["p90"][35].as_f64(), Some(found.cash[2][35]));
    assert_eq!(told["cash"]["p10"].as_array().unwrap().len(), 36);
    assert_eq!(told["payback"]["p50"].as_f64(), found.payback[1]);
}
