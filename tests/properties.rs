//! What holds for every profile that the fields allow.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod firms;
mod random;

use firms::{Firm, firm, likely_firm, number};
use proptest::collection::vec;
use proptest::prelude::{any, proptest};
use proptest::sample::Index;
use random::settings;
use seuil::analysis::budget_range::budget_ranges;
use seuil::analysis::explanation::{Subject, explain};
use seuil::analysis::lever::along;
use seuil::decision::check::caps;
use seuil::decision::verdict::{Verdict, decide};
use seuil::model::assessment::assess;
use seuil::model::input::Input;
use seuil::model::month::{MONTHS, Month};
use seuil::model::network::Model;
use seuil::model::operands::operands;
use seuil::model::profile::{Answer, Profile};
use seuil::model::quantity::Quantity;
use seuil::model::theme::{BaseThreshold, Cap, Course, Scenario, Score, Threshold};
use seuil::wire::result::result;
use seuil::wire::tree::Tree;

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
    let economics =
        [".incrementalCac", ".ltvToCac", ".valueRatio", ".breakEvenRoasWithFees", ".firstYearCac", ".cacPayback"];
    path.strip_prefix(".economics").is_some_and(|name| economics.contains(&name))
        || path.starts_with(".forecast.") && (path.ends_with(".payback") || path.ends_with(".roi"))
        || path.starts_with(".indicators.levels.")
}

proptest! {
    #![proptest_config(settings(128))]

    #[test]
    fn every_number_is_finite_or_rightly_missing(firm in firm()) {
        let assessment = assess(&firm.0);
        for quantity in Quantity::all() {
            for month in Month::all() {
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
    fn an_explanation_tells_the_very_number(firm in firm(), which in any::<Index>(), number in 1..=MONTHS) {
        let quantity = *which.get(&Quantity::all().collect::<Vec<_>>());
        let subject = Subject::within(quantity, Month::new(number));
        let assessment = assess(&firm.0);
        let told = explain(&assessment, subject);
        let bits = |value: Option<f64>| value.map(f64::to_bits);
        assert_eq!(bits(told.value), bits(subject.value(&assessment)));
        if let Some(rule) = Model::get().rule(quantity) {
            assert_eq!(bits(told.value), bits(assessment.outcome(&rule.formula, subject.month)), "{}", quantity.key());
        }
    }

    /// What is told to rest on the inputs is all that they can change.
    #[test]
    fn a_number_changes_only_with_what_it_rests_on(one in firm(), other in firm(), which in any::<Index>()) {
        let given: Vec<Quantity> = Quantity::all().filter(|one| Model::get().rule(*one).is_none()).collect();
        let profile = match *which.get(&given) {
            Quantity::Input(input) => one.0.clone().with(input, other.0.answer(input)),
            Quantity::Choice(choice) => one.0.clone().with_option(choice, other.0.option_answer(choice)),
            _ => one.0.clone().with_base_thresholds(BaseThreshold::ALL.iter().map(|mark| other.0.base_threshold(*mark)).collect::<Vec<_>>().try_into().unwrap()),
        };
        let (before, after) = (assess(&one.0), assess(&profile));
        let differs = |quantity: Quantity| Month::all().any(|month| before.value_in(quantity, month) != after.value_in(quantity, month));
        let mut touched: Vec<Quantity> = given.into_iter().filter(|one| differs(*one)).collect();
        for rule in Model::get().rules() {
            let mut may_change = false;
            operands(&rule.formula, &mut |operand| may_change |= touched.contains(&operand));
            assert!(may_change || !differs(rule.quantity), "{} rests on more than it tells", rule.quantity.key());
            if may_change {
                touched.push(rule.quantity);
            }
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

    /// A number that follows from others is varied in the place of its rule: at its own value nothing changes, and what
    /// follows from it alone moves with it.
    #[test]
    fn any_number_can_be_varied(firm in firm(), which in any::<Index>(), low in 1.0..50.0, high in 50.0..99.0) {
        let alone = assess(&firm.0);
        let score = alone.value(Score::Score).unwrap();
        let scalars: Vec<Quantity> = Quantity::all()
            .filter(|one| Model::get().rule(*one).is_some() && !one.is_curve() && alone.value(*one).is_some())
            .collect();
        let quantity = *which.get(&scalars);
        let [same] = along(&firm.0, quantity, &[alone.value(quantity).unwrap()])[..] else { panic!("one value, one point") };
        assert_eq!(same.score.to_bits(), score.to_bits(), "{}", quantity.key());
        let scores: Vec<f64> = along(&firm.0, Score::Score, &[low, high]).iter().map(|point| point.score).collect();
        assert_eq!(scores, [low, high]);
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
