//! Explanations: why a number is what it is, read off its rule. Nobody writes them.

use super::ground::ground;
use crate::model::assessment::Assessment;
use crate::model::assumption::Assumption;
use crate::model::choice::Choice;
use crate::model::formula::Formula;
use crate::model::input::Input;
use crate::model::month::Month;
use crate::model::network::Model;
use crate::model::operands::{Operand, named};
use crate::model::profile::Standing;
use crate::model::quantity::Quantity;
use crate::model::rule::Rule;
use crate::model::source::Source;

/// A quantity, in a month if it is a curve.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Subject {
    /// The quantity.
    pub quantity: Quantity,
    /// The month of a curve; none for a scalar, and for a curve as a whole.
    pub month: Option<Month>,
}

impl Subject {
    /// A scalar, or a curve as a whole.
    pub fn whole(quantity: impl Into<Quantity>) -> Self {
        Self { quantity: quantity.into(), month: None }
    }

    /// A curve in a month; a scalar has none.
    #[must_use]
    pub fn within(quantity: Quantity, month: Option<Month>) -> Self {
        Self { quantity, month: month.filter(|_| quantity.is_curve()) }
    }

    /// The name in the API: `forecast.central.cash[12]`.
    #[must_use]
    pub fn key(self) -> String {
        let key = self.quantity.key();
        match self.month {
            None => key,
            Some(month) => [&key, "[", &month.number().to_string(), "]"].concat(),
        }
    }

    /// The subject of that name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        if let Some(quantity) = Quantity::from_key(key) {
            return Some(Self::whole(quantity));
        }
        let (name, rest) = key.rsplit_once('[')?;
        let digits = rest.strip_suffix(']').filter(|digits| digits.len() < 3)?;
        let number = digits
            .bytes()
            .try_fold(0, |number, digit| digit.is_ascii_digit().then(|| number * 10 + usize::from(digit - b'0')))?;
        let quantity = Quantity::from_key(name).filter(|quantity| quantity.is_curve())?;
        Some(Self { quantity, month: Some(Month::new(number)?) })
    }

    /// Its value; none when it is missing, and for a curve as a whole.
    #[must_use]
    pub fn value(self, assessment: &Assessment) -> Option<f64> {
        assessment.value_in(self.quantity, self.month)
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
    /// The hypotheses that it rests on, through every number in between, those that weigh most first: an input or a figure
    /// by how far a tenth more of it moves the number, a choice by how far another option does.
    pub hypotheses: Vec<Hypothesis>,
}

/// Explains a quantity, or a curve in a month.
#[must_use]
pub fn explain(assessment: &Assessment, subject: Subject) -> Explanation {
    let rule = Model::get().rule(subject.quantity);
    let ground = ground(assessment, subject);
    Explanation {
        subject,
        value: subject.value(assessment),
        rule,
        operands: rule.map_or_else(Vec::new, |rule| operands_of(assessment, &rule.formula, subject.month)),
        source: rule.map_or_else(|| given_source(assessment, subject.quantity), |rule| rule.source),
        standing: ground.standing,
        hypotheses: ground.hypotheses,
    }
}

fn given_source(assessment: &Assessment, quantity: Quantity) -> Source {
    let profile = assessment.profile();
    match quantity {
        Quantity::Input(input) if profile.standing(input) != Standing::Given => {
            input.field().default_source(profile.situation())
        }
        Quantity::Choice(choice) if profile.option_standing(choice) != Standing::Given => Source::Judgement,
        Quantity::BaseThreshold(_) if profile.has_article_thresholds() => Source::Article,
        _ => Source::Reader,
    }
}

/// What a formula names, in a month if it names a curve, each once: curves in the months that it takes them in.
pub fn operands_of(assessment: &Assessment, formula: &Formula, month: Option<Month>) -> Vec<Subject> {
    let mut subjects: Vec<Subject> = Vec::new();
    let mut add = |subject: Subject| {
        if !subjects.contains(&subject) {
            subjects.push(subject);
        }
    };
    let in_month = |curve: &Quantity, month: Month| Subject::within(*curve, Some(month));
    match (formula, month) {
        (Formula::SumOver { curve, from, to }, Some(month)) => {
            month.window(*from, *to).for_each(|one| add(in_month(curve, one)));
        }
        (Formula::Binary(_, pair), _) => {
            for part in [&pair.0, &pair.1] {
                operands_of(assessment, part, month).into_iter().for_each(&mut add);
            }
        }
        (Formula::At(curve, last), _) => {
            add(in_month(curve, whole_month(assessment, last, month)));
            operands_of(assessment, last, month).into_iter().for_each(add);
        }
        (Formula::Lowest(curve, last), _) => {
            add(in_month(curve, lowest_month(assessment, *curve, whole_month(assessment, last, month))));
            operands_of(assessment, last, month).into_iter().for_each(add);
        }
        (Formula::LastingFrom(curve), _) => add(in_month(curve, whole_month(assessment, formula, month))),
        _ => named(formula, &mut |operand| {
            if let Operand::Quantity(quantity) = operand {
                add(Subject::within(quantity, month));
            }
        }),
    }
    subjects
}

/// The month in which a curve is lowest, up to a month.
#[must_use]
pub fn lowest_month(assessment: &Assessment, curve: Quantity, last: Month) -> Month {
    let at = |month: Month| assessment.value_in(curve, month).unwrap_or(f64::INFINITY);
    last.and_before().min_by(|a, b| at(*a).total_cmp(&at(*b))).unwrap_or(Month::FIRST)
}

/// A month that a formula gives; the last one when it gives none.
pub(super) fn whole_month(assessment: &Assessment, formula: &Formula, month: Option<Month>) -> Month {
    assessment.outcome(formula, month).map_or(Month::LAST, Month::of_value)
}
