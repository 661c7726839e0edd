//! What holds for every profile that the fields allow.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::{BoxedStrategy, Just, ProptestConfig, Strategy, prop_oneof, proptest};
use proptest::sample::{Index, select};
use seuil::analysis::budget_range::budget_ranges;
use seuil::analysis::explanation::{Subject, explain};
use seuil::analysis::lever::along;
use seuil::decision::check::caps;
use seuil::decision::verdict::{Verdict, decide};
use seuil::model::assessment::assess;
use seuil::model::case::Case;
use seuil::model::choice::{Activity, Choice};
use seuil::model::field::Scale;
use seuil::model::input::Input;
use seuil::model::network::Model;
use seuil::model::profile::{Answer, Profile};
use seuil::model::quantity::{MONTHS, Quantity};
use seuil::model::theme::{Cap, Course, Scenario, Score, Threshold};
use seuil::wire::result::result;
use seuil::wire::tree::Tree;
use std::fmt;

/// A profile that prints as what was said, by the API's names.
#[derive(Clone)]
struct Firm(Profile);

impl fmt::Debug for Firm {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let mut said = out.debug_map();
        for choice in Choice::ALL.iter().filter(|choice| self.0.option_answer(**choice) != Answer::Assumed) {
            said.entry(&choice.key(), &self.0.option(*choice).map(|rank| choice.options()[usize::from(rank)]));
        }
        for input in Input::ALL.iter().filter(|input| self.0.answer(**input) != Answer::Assumed) {
            said.entry(&input.key(), &self.0.value(*input));
        }
        said.finish()
    }
}

/// A value within the field: along its scale, or at an edge or a default.
fn number(input: Input) -> BoxedStrategy<f64> {
    let field = input.field();
    let edges: Vec<f64> =
        Activity::ALL.iter().filter_map(|one| field.default(*one)).chain([field.min, field.max]).collect();
    let within = (0.0..=1.0).prop_map(move |share| {
        let value = match field.scale {
            Scale::Linear => field.min + share * (field.max - field.min),
            Scale::Logarithmic => field.min * libm::exp(share * libm::log(field.max / field.min)),
        };
        (if field.whole { value.round() } else { value }).clamp(field.min, field.max)
    });
    prop_oneof![1 => select(edges), 4 => within].boxed()
}

/// Anything that may be said of an input.
fn answer(input: Input) -> BoxedStrategy<Answer<f64>> {
    let given = number(input).prop_map(Answer::Given);
    if input.field().nullable { prop_oneof![1 => Just(Answer::Unknown), 4 => given].boxed() } else { given.boxed() }
}

fn option(choice: Choice) -> BoxedStrategy<Answer<u8>> {
    let null = choice.is_question().then_some(Answer::Unknown);
    let ranks = (0_u8..).take(choice.options().len()).map(Answer::Given);
    select(ranks.chain(null).collect::<Vec<_>>()).boxed()
}

fn marks() -> impl Strategy<Value = [f64; 3]> {
    let step = || 100.0..6000.0;
    (step(), step(), step()).prop_map(|(first, second, third)| [first, first + second, first + second + third])
}

/// Profiles in which a share of the answers is drawn anew.
fn around(profiles: Vec<Firm>, share: f64) -> impl Strategy<Value = Firm> {
    let numbers: Vec<_> = Input::ALL.iter().map(|input| weighted(share, answer(*input))).collect();
    let options: Vec<_> = Choice::ALL.iter().map(|choice| weighted(share, option(*choice))).collect();
    (select(profiles), numbers, options, weighted(0.25, marks())).prop_map(|(firm, numbers, options, marks)| {
        let mut profile = marks.map_or(firm.0.clone(), |marks| firm.0.with_marks(marks));
        for (input, answer) in Input::ALL.iter().zip(numbers) {
            profile = answer.map_or(profile.clone(), |answer| profile.with(*input, answer));
        }
        for (choice, answer) in Choice::ALL.iter().zip(options) {
            profile = answer.map_or(profile.clone(), |answer| profile.with_option(*choice, answer));
        }
        Firm(profile)
    })
}

/// A firm that resembles a case: drawn at large, few are worth outsourcing.
fn likely_firm() -> impl Strategy<Value = Firm> {
    around(Case::ALL.iter().map(|case| Firm(case.profile())).collect(), 0.06)
}

fn firm() -> impl Strategy<Value = Firm> {
    prop_oneof![around(vec![Firm(Profile::default())], 0.8), likely_firm()]
}

fn with(firm: &Firm, input: Input, value: f64) -> Profile {
    firm.0.clone().with(input, Answer::Given(value))
}

fn cash(profile: &Profile, scenario: Scenario) -> f64 {
    assess(profile).forecast(scenario, Course::CashAtHorizon).unwrap()
}

/// The numbers that are missing from a tree, by path.
fn missing(tree: &Tree, path: &str, found: &mut Vec<String>) {
    match tree {
        Tree::Null => found.push(path.into()),
        Tree::Number(number) => assert!(number.is_finite(), "{path}: {number}"),
        Tree::List(items) => items.iter().for_each(|item| missing(item, path, found)),
        Tree::Object(members) => {
            members.iter().for_each(|(name, member)| missing(member, &[path, ".", name].concat(), found));
        }
        Tree::Bool(_) | Tree::Text(_) => {}
    }
}

/// Where `model.md` says « null », and where an infinite number would be written so too.
fn may_be_missing(path: &str) -> bool {
    let economics = [".incrementalCac", ".ltvToCac", ".valueRatio", ".breakEvenRoasWithFees"];
    path.strip_prefix(".economics").is_some_and(|name| economics.contains(&name))
        || path.starts_with(".forecast.") && (path.ends_with(".payback") || path.ends_with(".roi"))
        || path.starts_with(".indicators.levels.")
}

fn settings(cases: u32) -> ProptestConfig {
    // A failure prints its profile in full: nothing is kept beside the tests. PROPTEST_CASES, 256 unless set, scales all.
    let usual = ProptestConfig::default();
    ProptestConfig { cases: cases * usual.cases / 256, failure_persistence: None, ..usual }
}

proptest! {
    #![proptest_config(settings(256))]

    #[test]
    fn every_number_is_finite_or_rightly_missing(firm in firm()) {
        let assessment = assess(&firm.0);
        for quantity in Quantity::all() {
            for month in 1..=MONTHS {
                assert!(assessment.value_in(quantity, month).is_none_or(f64::is_finite), "{}", quantity.key());
            }
        }
        let mut found = Vec::new();
        missing(&result(&assessment), "", &mut found);
        found.retain(|path| !may_be_missing(path));
        assert!(found.is_empty(), "{found:?}");
    }

    #[test]
    fn a_better_margin_lowers_the_thresholds(firm in firm(), a in number(Input::Margin), b in number(Input::Margin)) {
        let factor = |margin| assess(&with(&firm, Input::Margin, margin)).value(Threshold::Factor).unwrap();
        assert!(factor(a.min(b)) >= factor(a.max(b)));
    }

    #[test]
    fn a_clickable_clientele_lowers_the_thresholds(
        firm in firm(), a in number(Input::ClickableShare), b in number(Input::ClickableShare),
    ) {
        let factor = |share| assess(&with(&firm, Input::ClickableShare, share)).value(Threshold::Factor).unwrap();
        assert!(factor(a.min(b)) >= factor(a.max(b)));
    }

    /// Only without ads to give up: more margin on lost customers is a loss.
    #[test]
    fn a_better_margin_brings_more_cash(firm in firm(), a in number(Input::Margin), b in number(Input::Margin)) {
        let firm = Firm(with(&firm, Input::CurrentAds, 0.0));
        let cash = |margin| cash(&with(&firm, Input::Margin, margin), Scenario::Central);
        assert!(cash(a.min(b)) <= cash(a.max(b)));
    }

    #[test]
    fn prudent_is_the_worse_and_favourable_the_better(firm in firm()) {
        let [prudent, central, favourable] =
            [Scenario::Prudent, Scenario::Central, Scenario::Favourable].map(|scenario| cash(&firm.0, scenario));
        let slack = 1e-6 * prudent.abs().max(central.abs()).max(favourable.abs());
        assert!(prudent <= central + slack && central <= favourable + slack, "{prudent}, {central}, {favourable}");
    }

    /// What is explained is what was reckoned, and the formula that is told gives it.
    #[test]
    fn an_explanation_tells_the_very_number(firm in firm(), which in proptest::prelude::any::<Index>(), month in 1..=MONTHS) {
        let quantity = *which.get(&Quantity::all().collect::<Vec<_>>());
        let month = if quantity.is_curve() { month } else { 0 };
        let assessment = assess(&firm.0);
        let told = explain(&assessment, Subject { quantity, month });
        let bits = |value: Option<f64>| value.map(f64::to_bits);
        assert_eq!(bits(told.value), bits(assessment.value_in(quantity, month)));
        if let Some(rule) = Model::get().rule(quantity) {
            let [again] = assessment.lanes().eval(&rule.formula, month);
            assert_eq!(bits(told.value), bits((!again.is_nan()).then_some(again)), "{}", quantity.key());
        }
    }

    #[test]
    fn the_score_and_the_verdict_agree(firm in firm()) {
        let assessment = assess(&firm.0);
        let [score, raw] = [Score::Score, Score::Raw].map(|one| assessment.value(one).unwrap());
        let caps = caps(&assessment);
        let verdict = match score {
            score if score < 20.0 => Verdict::No,
            score if score < 40.0 => Verdict::NotYet,
            score if score < 60.0 => Verdict::Pilot,
            _ => Verdict::Yes,
        };
        assert_eq!(decide(&assessment), verdict);
        assert!((0.0..=100.0).contains(&score) && (0.0..=100.0).contains(&raw), "{score}, {raw}");
        let destroyed = caps.iter().any(|limit| limit.cap == Cap::ValueDestroyed);
        assert_eq!(verdict == Verdict::No, destroyed);
        let held = caps.iter().fold(raw, |held, limit| held.min(limit.limit));
        assert_eq!(score.to_bits(), held.max(if destroyed { 0.0 } else { 20.0 }).to_bits());
        let order = |cap: Cap| Cap::ALL.iter().position(|other| *other == cap).unwrap();
        assert!(caps.windows(2).all(|pair| {
            pair[0].limit < pair[1].limit || pair[0].limit <= pair[1].limit && order(pair[0].cap) < order(pair[1].cap)
        }), "{caps:?}");
    }
}

proptest! {
    #![proptest_config(settings(64))]

    #[test]
    fn lanes_agree_with_one_assessment(firm in firm(), budgets in vec(number(Input::Budget), 1..20)) {
        for point in along(&firm.0, Input::Budget, &budgets) {
            let alone = assess(&with(&firm, Input::Budget, point.value));
            let [score, cash] =
                [Score::Score.into(), Quantity::Forecast(Scenario::Central, Course::CashAtHorizon)].map(|one| alone.value(one).unwrap());
            assert_eq!([point.score, point.cash].map(f64::to_bits), [score, cash].map(f64::to_bits), "{point:?}");
            assert_eq!(point.verdict, decide(&alone));
        }
    }

}

proptest! {
    // Each case assesses some 800 profiles.
    #![proptest_config(settings(24))]

    #[test]
    fn budget_ranges_hold_what_is_advised_and_nothing_else(firm in likely_firm()) {
        let found = budget_ranges(&firm.0);
        let grid: Vec<f64> = (0..=400_u16).map(|step| 50.0 * f64::from(step)).collect();
        for point in along(&firm.0, Input::Budget, &grid) {
            let inside = found.ranges.iter().any(|range| range.from <= point.value && point.value <= range.to);
            assert_eq!(inside, point.verdict.is_favourable(), "{}", point.value);
        }
        for range in &found.ranges {
            let advised = |budget| decide(&assess(&with(&firm, Input::Budget, budget))).is_favourable();
            assert!(advised(range.from) && advised(range.to), "{range:?}");
            assert!(range.from <= 0.0 || !advised(range.from - 50.0), "{range:?}");
            assert!(range.to >= 20_000.0 || !advised(range.to + 50.0), "{range:?}");
        }
    }
}

#[test]
fn bands_change_at_the_article_s_very_thresholds() {
    for (budget, band) in
        [(499.0, 0), (499.99, 0), (500.0, 1), (1499.99, 1), (1500.0, 2), (4000.0, 2), (4000.01, 3), (20_000.0, 3)]
    {
        let inputs = [(Input::Budget, budget), (Input::Margin, 0.5), (Input::ClickableShare, 0.5)];
        let profile = inputs
            .iter()
            .fold(Profile::default(), |profile, (input, value)| profile.with(*input, Answer::Given(*value)));
        let assessment = assess(&profile);
        for threshold in [Threshold::Band, Threshold::BaseBand] {
            assert_eq!(assessment.value(threshold).map(f64::to_bits), Some(f64::from(band).to_bits()), "{budget}");
        }
    }
}
