//! Explanations: why a number is what it is, read off its rule. Nobody writes them.

use crate::model::assessment::Assessment;
use crate::model::assumption::Assumption;
use crate::model::choice::Choice;
use crate::model::formula::Formula;
use crate::model::input::Input;
use crate::model::network::Model;
use crate::model::operands::{Operand, named};
use crate::model::profile::Standing;
use crate::model::quantity::{MONTHS, Quantity};
use crate::model::rule::Rule;
use crate::model::source::Source;

/// A quantity, in a month if it is a curve.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Subject {
    /// The quantity.
    pub quantity: Quantity,
    /// The month, from 1; 0 for a scalar, and for a curve as a whole.
    pub month: usize,
}

impl Subject {
    /// The name in the API: `forecast.central.cash[12]`.
    #[must_use]
    pub fn key(self) -> String {
        let key = self.quantity.key();
        if self.month == 0 { key } else { [&key, "[", &self.month.to_string(), "]"].concat() }
    }

    /// The subject of that name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        if let Some(quantity) = Quantity::from_key(key) {
            return Some(Self { quantity, month: 0 });
        }
        let (name, rest) = key.rsplit_once('[')?;
        let digits = rest.strip_suffix(']').filter(|digits| digits.len() < 3)?;
        let month = digits
            .bytes()
            .try_fold(0, |month, digit| digit.is_ascii_digit().then(|| month * 10 + usize::from(digit - b'0')))?;
        let quantity = Quantity::from_key(name).filter(|quantity| quantity.is_curve())?;
        (1..=MONTHS).contains(&month).then_some(Self { quantity, month })
    }
}

/// Something taken for true that the reader may doubt.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Hypothesis {
    /// A figure of the model.
    Assumption(Assumption),
    /// The default of an input.
    Input(Input),
    /// The default of a choice.
    Choice(Choice),
}

/// Why a number is what it is.
pub struct Explanation {
    /// What is explained.
    pub subject: Subject,
    /// Its value; none when it is missing.
    pub value: Option<f64>,
    /// How it follows; none for what the reader gives.
    pub rule: Option<&'static Rule>,
    /// What it follows from directly, each once, in reading order.
    pub operands: Vec<Subject>,
    /// Where the formula, or the reader's number, comes from.
    pub source: Source,
    /// The weakest standing among the inputs that it rests on.
    pub standing: Standing,
    /// All the hypotheses that it rests on, through every number in between.
    pub hypotheses: Vec<Hypothesis>,
}

/// Explains a quantity, or a curve in a month.
#[must_use]
pub fn explain(assessment: &Assessment, subject: Subject) -> Explanation {
    let rule = Model::get().rule(subject.quantity);
    let mut ground = Ground { standing: Standing::Given, hypotheses: Vec::new() };
    let rests_on = Model::get().needed_for(&[subject.quantity]);
    ground.stand_on(assessment, Operand::Quantity(subject.quantity));
    for rule in &rests_on {
        named(&rule.formula, &mut |operand| ground.stand_on(assessment, operand));
    }
    Explanation {
        subject,
        value: assessment.value_in(subject.quantity, subject.month),
        rule,
        operands: rule.map_or_else(Vec::new, |rule| operands_of(assessment, &rule.formula, subject.month)),
        source: rule.map_or_else(|| given_source(assessment, subject.quantity), |rule| rule.source),
        standing: ground.standing,
        hypotheses: ground.hypotheses,
    }
}

/// What a number rests on.
struct Ground {
    standing: Standing,
    hypotheses: Vec<Hypothesis>,
}

impl Ground {
    fn stand_on(&mut self, assessment: &Assessment, operand: Operand) {
        let profile = assessment.profile();
        let (standing, hypothesis) = match operand {
            Operand::Assumption(assumption) => {
                let judged = assumption.source() != Source::Definition;
                (Standing::Given, judged.then_some(Hypothesis::Assumption(assumption)))
            }
            Operand::Quantity(Quantity::Input(input)) => {
                let standing = profile.standing(input);
                (standing, (standing == Standing::Assumed).then_some(Hypothesis::Input(input)))
            }
            Operand::Quantity(Quantity::Choice(choice)) => {
                let standing = profile.option_standing(choice);
                (standing, (standing == Standing::Assumed).then_some(Hypothesis::Choice(choice)))
            }
            Operand::Quantity(_) => return,
        };
        self.standing = self.standing.max(standing);
        if let Some(hypothesis) = hypothesis
            && !self.hypotheses.contains(&hypothesis)
        {
            self.hypotheses.push(hypothesis);
        }
    }
}

fn given_source(assessment: &Assessment, quantity: Quantity) -> Source {
    let profile = assessment.profile();
    match quantity {
        Quantity::Input(input) if profile.standing(input) != Standing::Given => {
            input.field().default_source(profile.activity())
        }
        Quantity::Choice(choice) if profile.option_standing(choice) != Standing::Given => Source::Judgement,
        Quantity::BaseThreshold(_) if profile.has_article_thresholds() => Source::Article,
        _ => Source::Reader,
    }
}

/// What a formula names, curves in the months that it takes them in.
fn operands_of(assessment: &Assessment, formula: &Formula, month: usize) -> Vec<Subject> {
    let mut subjects: Vec<Subject> = Vec::new();
    let mut add = |quantity: Quantity, month: usize| {
        let subject = Subject { quantity, month: if quantity.is_curve() { month } else { 0 } };
        if !subjects.contains(&subject) {
            subjects.push(subject);
        }
    };
    match formula {
        Formula::SumOver { curve, from, to } if month > 0 => {
            (1..=MONTHS).filter(|at| at + from <= month && at + to >= month).for_each(|at| add(*curve, at));
        }
        Formula::Binary(_, pair) => {
            for part in [&pair.0, &pair.1] {
                operands_of(assessment, part, month).into_iter().for_each(|one| add(one.quantity, one.month));
            }
        }
        Formula::At(curve, last) => {
            add(*curve, whole_month(assessment, last, month));
            operands_of(assessment, last, month).into_iter().for_each(|one| add(one.quantity, one.month));
        }
        Formula::Lowest(curve, last) => {
            add(*curve, lowest_month(assessment, *curve, whole_month(assessment, last, month)));
            operands_of(assessment, last, month).into_iter().for_each(|one| add(one.quantity, one.month));
        }
        Formula::LastingFrom(curve) => {
            let [from, ..] = assessment.lanes().eval(formula, month);
            add(*curve, whole(from));
        }
        _ => named(formula, &mut |operand| {
            if let Operand::Quantity(quantity) = operand {
                add(quantity, month);
            }
        }),
    }
    subjects
}

/// The month in which a curve is lowest, up to a month.
#[must_use]
pub fn lowest_month(assessment: &Assessment, curve: Quantity, last: usize) -> usize {
    let at = |month: usize| assessment.value_in(curve, month).unwrap_or(f64::INFINITY);
    (1..=last).min_by(|a, b| at(*a).total_cmp(&at(*b))).unwrap_or(1)
}

fn whole_month(assessment: &Assessment, formula: &Formula, month: usize) -> usize {
    let [value, ..] = assessment.lanes().eval(formula, month);
    whole(value)
}

/// A month that a formula gives; the last one when it gives none.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held between 1 and 36")]
fn whole(month: f64) -> usize {
    if month.is_nan() { MONTHS } else { month.clamp(1.0, 36.0) as usize }
}
