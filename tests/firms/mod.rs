//! Random firms, drawn from the fields: at large, or around the cases.
#![allow(dead_code, reason = "each test uses its part")]

use proptest::option::weighted;
use proptest::prelude::{BoxedStrategy, Just, Strategy, prop_oneof};
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use seuil::model::case::Case;
use seuil::model::choice::{Activity, Choice};
use seuil::model::dial::Scale;
use seuil::model::input::Input;
use seuil::model::profile::{Answer, Profile};
use seuil::model::situation::Situation;
use seuil::model::theme::BaseThreshold;
use std::fmt;

/// A profile that prints as what was said, by the API's names.
#[derive(Clone)]
pub(crate) struct Firm(pub(crate) Profile);

impl fmt::Debug for Firm {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        let mut said = out.debug_map();
        for choice in Choice::ALL.iter().filter(|choice| self.0.option_answer(**choice) != Answer::Assumed) {
            said.entry(&choice.key(), &self.0.option(*choice).map(|rank| choice.options()[usize::from(rank)]));
        }
        for input in Input::ALL.iter().filter(|input| self.0.answer(**input) != Answer::Assumed) {
            said.entry(&input.key(), &self.0.value(*input));
        }
        said.entry(
            &"thresholds",
            &BaseThreshold::ALL.iter().map(|mark| self.0.base_threshold(*mark)).collect::<Vec<_>>(),
        );
        said.finish()
    }
}

/// A value within the field: along its scale, or at an edge or a default.
pub(crate) fn number(input: Input) -> BoxedStrategy<f64> {
    let field = input.field();
    let usual = |one: &Activity| field.default(Situation::usual(*one));
    let edges: Vec<f64> = Activity::ALL.iter().filter_map(usual).chain([field.min, field.max]).collect();
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
        let mut profile = marks.map_or(firm.0.clone(), |marks| firm.0.with_base_thresholds(marks));
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
pub(crate) fn likely_firm() -> impl Strategy<Value = Firm> {
    around(Case::ALL.iter().map(|case| Firm(case.profile())).collect(), 0.06)
}

pub(crate) fn firm() -> impl Strategy<Value = Firm> {
    prop_oneof![around(vec![Firm(Profile::default())], 0.8), likely_firm()]
}

/// The same values at each run.
pub(crate) fn drawn<T>(strategy: &impl Strategy<Value = T>, times: usize) -> Vec<T> {
    let mut runner = TestRunner::deterministic();
    (0..times).map(|_| strategy.new_tree(&mut runner).unwrap().current()).collect()
}
