//! The formula shown is the one executed: compiled programs against the plain fold over the same formulas, to the last bit.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod firms;

use firms::{Firm, drawn, firm, likely_firm, number};
use proptest::collection::vec;
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_oneof, proptest};
use proptest::sample::select;
use seuil::model::choice::Choice;
use seuil::model::condition::{Condition, Relation};
use seuil::model::fold;
use seuil::model::formula::{Constant, Formula, Function, Operator};
use seuil::model::input::Input;
use seuil::model::month::{MONTHS, Month};
use seuil::model::network::Model;
use seuil::model::profile::{Answer, Profile};
use seuil::model::program::{Columns, LANES};
use seuil::model::quantity::Quantity;
use seuil::model::theme::{BaseThreshold, Course, Economics, Plan, Scenario};

/// Every value of a profile, month by month, by the fold.
struct Folded(Vec<Vec<f64>>);

impl Folded {
    fn new(profile: &Profile, varied: &[(Quantity, f64)]) -> Self {
        let mut folded = Self(vec![vec![f64::NAN; 1 + MONTHS]; Quantity::COUNT]);
        let rank = |choice: &Choice| profile.option(*choice).map_or(f64::NAN, f64::from);
        Input::ALL.iter().for_each(|one| folded.fill(*one, profile.value(*one).unwrap_or(f64::NAN)));
        Choice::ALL.iter().for_each(|one| folded.fill(*one, rank(one)));
        BaseThreshold::ALL.iter().for_each(|one| folded.fill(*one, profile.base_threshold(*one)));
        for (quantity, value) in varied {
            folded.fill(*quantity, *value);
        }
        for rule in Model::get().rules() {
            if varied.iter().any(|(quantity, _)| *quantity == rule.quantity) {
                continue;
            }
            if rule.quantity.is_curve() {
                for month in Month::all() {
                    let value = fold::value(&rule.formula, Some(month), &|quantity, at| folded.of(quantity, at));
                    folded.0[rule.quantity.rank()][month.number()] = value;
                }
            } else {
                let value = fold::value(&rule.formula, None, &|quantity, at| folded.of(quantity, at));
                folded.fill(rule.quantity, value);
            }
        }
        folded
    }

    fn fill(&mut self, quantity: impl Into<Quantity>, value: f64) {
        self.0[quantity.into().rank()].fill(value);
    }

    fn of(&self, quantity: Quantity, month: Option<Month>) -> f64 {
        self.0[quantity.rank()][month.map_or(0, Month::number)]
    }
}

/// The same bits; one missing number is like another.
fn same(left: f64, right: f64) -> bool {
    left.to_bits() == right.to_bits() || left.is_nan() && right.is_nan()
}

fn hold_together(columns: &Columns, lane: usize, folded: &Folded) {
    for quantity in Quantity::all() {
        for month in Month::all().map(Some).filter(|_| quantity.is_curve()).chain([None]) {
            let (run, folded) = (columns.get(quantity, month, lane), folded.of(quantity, month));
            assert!(same(run, folded), "{} in {month:?}, lane {lane}: {run}, by the fold {folded}", quantity.key());
        }
    }
}

/// What may be varied: an input, an option, or a number that follows from others.
fn variation() -> impl Strategy<Value = (Quantity, Vec<f64>)> {
    let input = select(Input::ALL).prop_flat_map(|one| (Just(one.into()), vec(number(one), 1..=LANES)));
    let option = select(Choice::ALL).prop_flat_map(|one| {
        let ranks = (0..one.options().len()).prop_map(|rank| rank as f64);
        (Just(one.into()), vec(ranks, 1..=LANES))
    });
    let delay = select(Scenario::ALL)
        .prop_flat_map(|one| (Just(Quantity::Forecast(one, Course::Delay)), vec(-0.5..2.0, 1..=LANES)));
    let scalars = Quantity::all().filter(|one| !one.is_curve() && !matches!(one, Quantity::Choice(_)));
    let scalar = select(scalars.collect::<Vec<_>>()).prop_flat_map(|one| (Just(one), vec(-10.0..1000.0, 1..=LANES)));
    prop_oneof![3 => input, 1 => option, 2 => delay, 1 => scalar]
}

/// A formula of any form, as the model may use it one day.
fn formula() -> impl Strategy<Value = Formula> {
    let scalars: Vec<Quantity> = Quantity::all().filter(|one| !one.is_curve()).collect();
    let curves: Vec<Quantity> = Quantity::all().filter(|one| one.is_curve()).collect();
    let leaf = prop_oneof![
        6 => select(scalars).prop_map(Formula::Of),
        3 => select(curves.clone()).prop_map(Formula::Of),
        2 => select(vec![Constant::Zero, Constant::One, Constant::TwelveMonths]).prop_map(Formula::Constant),
        1 => Just(Formula::Month),
        1 => Just(Formula::Missing),
        2 => (select(curves.clone()), 0..14_usize, 0..40_usize)
            .prop_map(|(curve, from, more)| Formula::SumOver { curve, from, to: from + more }),
        1 => select(curves.clone()).prop_map(Formula::LastingFrom),
    ];
    leaf.prop_recursive(4, 24, 4, move |inner| {
        let operators =
            vec![Operator::Plus, Operator::Minus, Operator::Times, Operator::Over, Operator::Min, Operator::Max];
        let functions = vec![Function::Exp, Function::Root, Function::Normal];
        let relations = vec![Relation::Below, Relation::AtMost, Relation::Above, Relation::AtLeast, Relation::Equal];
        let two = || (inner.clone(), inner.clone());
        let condition = (two(), select(relations), select(Choice::ALL), any::<bool>(), 0..6_u8).prop_map(
            |((left, right), relation, choice, flip, kind)| {
                let is = Condition::Is(Box::new((left, relation, right)));
                let chosen = Condition::Chosen(choice, Box::new([u8::from(flip), 3]));
                match kind {
                    0 => Condition::All(Box::new([is, chosen])),
                    1 => Condition::Any(Box::new([is, chosen])),
                    2 => Condition::Not(Box::new(is)),
                    3 => Condition::Known(Input::AcceptedLoss.into()),
                    4 => {
                        if flip {
                            Condition::All(Box::new([]))
                        } else {
                            Condition::Any(Box::new([]))
                        }
                    }
                    _ => is,
                }
            },
        );
        prop_oneof![
            6 => (select(operators), two()).prop_map(|(operator, pair)| Formula::Binary(operator, Box::new(pair))),
            1 => (inner.clone(), two()).prop_map(|(one, (two, three))| Formula::Clamp(Box::new([one, two, three]))),
            2 => (select(functions), inner.clone()).prop_map(|(function, one)| Formula::Apply(function, Box::new(one))),
            1 => two().prop_map(|pair| Formula::Round(Box::new(pair))),
            4 => (condition, two()).prop_map(|(holds, (one, two))| Formula::When(Box::new((holds, one, two)))),
            1 => (select(Choice::ALL), vec(inner.clone(), 1..4))
                .prop_map(|(choice, options)| Formula::ByOption(choice, options.into())),
            1 => inner.clone().prop_map(|one| Formula::Ramp(Box::new(one))),
            1 => (select(curves.clone()), inner.clone()).prop_map(|(curve, month)| Formula::At(curve, Box::new(month))),
            1 => (select(curves.clone()), inner).prop_map(|(curve, month)| Formula::Lowest(curve, Box::new(month))),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn one_profile_is_reckoned_as_its_formulas_say(firm in prop_oneof![firm(), likely_firm()]) {
        let mut columns = Columns::one(&firm.0);
        columns.run(Model::get().rules());
        hold_together(&columns, 0, &Folded::new(&firm.0, &[]));
    }

    /// Whatever is varied: inputs, options, numbers that follow from others.
    #[test]
    fn each_lane_is_reckoned_as_its_formulas_say(firm in likely_firm(), varied in vec(variation(), 1..5), lane in 0..LANES) {
        let mut columns = Columns::many(&firm.0);
        // Twice, so that what a first run left behind would show.
        for shift in [1, 0] {
            for (quantity, values) in &varied {
                let rotated: Vec<f64> = values.iter().cycle().skip(shift).take(values.len()).copied().collect();
                columns.vary(*quantity, &rotated);
            }
            columns.run(Model::get().rules());
        }
        let mut last: Vec<(Quantity, f64)> = Vec::new();
        for (quantity, values) in &varied {
            last.retain(|(known, _)| known != quantity);
            last.push((*quantity, *values.get(lane).or(values.last()).unwrap()));
        }
        hold_together(&columns, lane, &Folded::new(&firm.0, &last));
    }

    /// Formulas of every form, wherever an explanation takes one apart.
    #[test]
    fn any_formula_is_reckoned_as_it_stands(firm in firm(), formula in formula(), month in 1..=MONTHS) {
        let month = Month::new(month);
        let mut columns = Columns::one(&firm.0);
        columns.run(Model::get().rules());
        let folded = Folded::new(&firm.0, &[]);
        let (run, by_fold) = (columns.outcome(&formula, month), fold::value(&formula, month, &|one, at| folded.of(one, at)));
        assert!(same(run, by_fold), "{formula:?} in {month:?}: {run}, by the fold {by_fold}");
        // Side by side, where nothing was moved apart.
        let mut many = Columns::many(&firm.0);
        many.run(Model::get().rules());
        let first = many.outcome(&formula, month);
        assert!(same(first, by_fold), "{formula:?} in {month:?}: {first} in the first lane, by the fold {by_fold}");
    }
}

/// Only what is asked for is run: the others stay as they were.
#[test]
fn what_nobody_asks_for_is_not_run() {
    let Firm(profile) = drawn(&likely_firm(), 1).remove(0);
    let asked = Quantity::Forecast(Scenario::Central, Course::Cash);
    let mut columns = Columns::many(&profile.with(Input::Budget, Answer::Given(1000.0)));
    let needed = Model::get().needed_for(&[asked]);
    columns.run(needed.iter().copied());
    let has_value = |quantity: Quantity| Month::all().any(|month| !columns.get(quantity, month, 0).is_nan());
    for rule in Model::get().rules() {
        let is_needed = needed.iter().any(|one| one.quantity == rule.quantity);
        assert!(is_needed || !has_value(rule.quantity), "{} was run", rule.quantity.key());
    }
    assert!(has_value(asked));
}

/// What no varied number moves is run once: what stands in its place then stays. The rest is run again.
#[test]
fn what_is_the_same_in_all_lanes_is_run_once() {
    let Firm(profile) = drawn(&likely_firm(), 1).remove(0);
    let mut columns = Columns::many(&profile);
    let [still, moved] = [Quantity::Plan(Plan::Working), Quantity::Economics(Economics::MarginPerOrder)];
    let first = |columns: &Columns, one: Quantity| columns.get(one, None, 0);
    for margin in [0.3, 0.5] {
        columns.vary(Input::Margin, &[margin]);
        columns.run(Model::get().rules());
    }
    let known = first(&columns, moved);
    for one in [still, moved] {
        columns.overwrite(one, &[123.0; LANES]);
        assert!(same(first(&columns, one), 123.0));
    }
    columns.run(Model::get().rules());
    assert!(same(first(&columns, still), 123.0) && same(first(&columns, moved), known));
    // Another number that is varied: all is run again.
    columns.vary(Input::Budget, &[500.0]);
    columns.run(Model::get().rules());
    assert!(!same(first(&columns, still), 123.0));
}
