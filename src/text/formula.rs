//! Formulas in words: in names, and in values of one assessment. Both are read off the formula that is executed, and what
//! is written can be reckoned again by hand: see [`in_values`].

mod condition;
mod curve;

use super::lang::text;
use super::name;
use super::number::{Written, plain};
use crate::analysis::explanation::Subject;
use crate::model::assessment::Assessment;
use crate::model::assumption::Assumption;
use crate::model::fold::applied;
use crate::model::formula::{Constant, Formula, Function, Operator};
use crate::model::month::Month;
use crate::model::quantity::Quantity;
use crate::model::ramp::ramp;
use crate::model::slope::knots;
use crate::model::unit::Unit;
use core::cell::Cell;

/// The formula in names.
#[must_use]
pub fn in_names(formula: &Formula) -> String {
    Writer { values: None, is_short: false }.part(formula).words
}

/// The formula in values: only the branch that was taken. Its numbers have as many decimals as it takes for what is written
/// to come to the very number that is shown; where no decimals help, the whole is said to be approximate.
#[must_use]
pub fn in_values(formula: &Formula, subject: Subject, assessment: &Assessment) -> String {
    reckoned(formula, subject, assessment, false)
}

/// A formula that was shortened ([`crate::analysis::shortening`]), in names and in values: a sum over many months is told by
/// its total, and of two branches the one that was taken.
#[must_use]
pub fn in_short(formula: &Formula, subject: Subject, assessment: &Assessment) -> (String, String) {
    let names = Writer { values: None, is_short: true }.part(formula).words;
    (names, reckoned(formula, subject, assessment, true))
}

/// Decimals tried at most.
const MOST_DIGITS: u8 = 9;

fn reckoned(formula: &Formula, subject: Subject, assessment: &Assessment, is_short: bool) -> String {
    let unit = subject.quantity.unit();
    let shown = |value: f64| if value.is_nan() { Written::nothing().words } else { name::figure(unit, value) };
    let result = shown(subject.value(assessment).unwrap_or(f64::NAN));
    let mut digits = 0;
    loop {
        let is_sound = Cell::new(true);
        let values = Values { assessment, month: subject.month, digits, is_sound: &is_sound };
        let Part { words, value, .. } = Writer { values: Some(values), is_short }.part(formula);
        let agrees = is_sound.get() && shown(value) == result;
        if !agrees && digits < MOST_DIGITS {
            digits += 1;
            continue;
        }
        if !agrees {
            return ["≈ ", &words].concat();
        }
        // A score is rounded down, which nobody would guess.
        let before = name::figure_to(unit, value, 2).words;
        if unit == Unit::Points && words != result && before != result {
            let floored = [" (", text!("formula.floored"), text!("formula.colon"), " ", &result, ")"].concat();
            return [&words, " = ", &before, &floored].concat();
        }
        return words;
    }
}

/// Binding strengths: a part that binds less than its place asks gets parentheses.
const SUM: u8 = 1;
const PRODUCT: u8 = 2;
const ATOM: u8 = 3;

/// Before a negative number, and between two numbers.
const MINUS: char = '\u{2212}';

/// A part of a formula as it is written, and what the numbers that are written come to.
struct Part {
    words: String,
    strength: u8,
    /// NaN in names.
    value: f64,
}

impl Part {
    fn new(words: String, strength: u8, value: f64) -> Self {
        Self { words, strength, value }
    }

    /// In a place that asks for that strength.
    fn held(self, place: u8) -> Self {
        if self.strength < place {
            Self { words: ["(", &self.words, ")"].concat(), strength: ATOM, ..self }
        } else {
            self
        }
    }

    /// The same after a sign, where a minus of its own would be a second one.
    fn after_sign(self, place: u8) -> Self {
        let place = if self.words.starts_with(MINUS) { ATOM + 1 } else { place };
        self.held(place)
    }
}

impl From<Written> for Part {
    fn from(Written { words, value }: Written) -> Self {
        Self::new(words, ATOM, value)
    }
}

#[derive(Clone, Copy)]
struct Values<'a> {
    assessment: &'a Assessment,
    month: Option<Month>,
    /// Decimals that are written at least.
    digits: u8,
    /// Whether conditions hold for what is written as they do for what was reckoned.
    is_sound: &'a Cell<bool>,
}

struct Writer<'a> {
    values: Option<Values<'a>>,
    is_short: bool,
}

impl Writer<'_> {
    fn write(&self, formula: &Formula, place: u8) -> String {
        self.part(formula).held(place).words
    }

    fn part(&self, formula: &Formula) -> Part {
        match formula {
            Formula::Constant(constant) => plain(constant.value(), 0).into(),
            Formula::Assumed(assumption) => self.assumed(*assumption),
            Formula::Of(quantity) => self.quantity(*quantity),
            Formula::Binary(operator, pair) => self.binary(*operator, &pair.0, &pair.1),
            Formula::Clamp(parts) => {
                let [value, low, high] = (**parts).each_ref().map(|part| self.part(part));
                let held = applied(Operator::Min, applied(Operator::Max, value.value, low.value), high.value);
                let between = [") ", text!("formula.clamp"), " "].concat();
                let and = [" ", text!("formula.and"), " "].concat();
                Part::new(["(", &value.words, &between, &low.words, &and, &high.words].concat(), SUM, held)
            }
            Formula::Apply(function, inner) => {
                let inner = self.part(inner);
                Part::new([sign(*function), "(", &inner.words, ")"].concat(), ATOM, function.of(inner.value))
            }
            Formula::Round(pair) => {
                let (value, step) = (self.part(&pair.0).held(SUM), self.part(&pair.1));
                let rounded = step.value * libm::floor(value.value / step.value + 0.5 + 1e-9);
                Part::new([&value.words, " ", text!("formula.round"), " ", &step.words].concat(), 0, rounded)
            }
            Formula::When(branch) => match knots(formula).filter(|_| self.values.is_none()) {
                Some((quantity, knots)) => self.slope(quantity, &knots),
                None => self.when(&branch.0, &branch.1, &branch.2),
            },
            Formula::Missing => Written::nothing().into(),
            Formula::ByOption(choice, options) => match self.values {
                Some(values) => {
                    let taken = values.assessment.profile().option(*choice);
                    let taken = taken.and_then(|rank| options.get(usize::from(rank)));
                    taken.map_or_else(|| Written::nothing().into(), |option| self.part(option))
                }
                None => {
                    let listed: Vec<String> = options
                        .iter()
                        .zip(0_u8..)
                        .map(|(option, rank)| {
                            [name::option(*choice, rank), text!("formula.colon"), " ", &self.write(option, 0)].concat()
                        })
                        .collect();
                    let by = [text!("formula.byOption"), " ", &name::name((*choice).into()), " ("].concat();
                    named([by, listed.join("\u{202f}; "), ")".into()].concat(), ATOM)
                }
            },
            Formula::Ramp(month) => match self.values {
                Some(values) => {
                    let channel = values.assessment.profile().channel();
                    let reached = values.assessment.outcome(month, values.month).map(|at| ramp(channel, at));
                    self.number(Unit::Share, reached)
                }
                None => named([text!("formula.ramp"), " (", &self.write(month, 0), ")"].concat(), ATOM),
            },
            Formula::Month => match self.values.and_then(|values| values.month) {
                Some(month) => plain(month.value(), 0).into(),
                None => named(text!("formula.month").into(), ATOM),
            },
            Formula::SumOver { curve, from, to } => self.sum(*curve, *from, *to),
            Formula::At(curve, month) => self.on_curve(text!("formula.at"), *curve, month, formula),
            Formula::Lowest(curve, month) => self.on_curve(text!("formula.lowest"), *curve, month, formula),
            Formula::LastingFrom(curve) => match self.values {
                Some(_) => self.outcome(formula),
                None => named([text!("formula.lasting"), " ", &name::name(*curve), " ≥ 0"].concat(), 0),
            },
        }
    }

    fn binary(&self, operator: Operator, left: &Formula, right: &Formula) -> Part {
        // 0 − x is how a formula says the opposite of x.
        if operator == Operator::Minus && matches!(left, Formula::Constant(Constant::Zero)) {
            let right = self.part(right).after_sign(PRODUCT);
            return Part::new(["−", &right.words].concat(), PRODUCT, -right.value);
        }
        let (sign, strength, after) = match operator {
            Operator::Plus => (" + ", SUM, SUM),
            Operator::Minus => (" − ", SUM, PRODUCT),
            Operator::Times => (" × ", PRODUCT, PRODUCT),
            Operator::Over => (" ÷ ", PRODUCT, ATOM),
            Operator::Min | Operator::Max => return self.extreme(operator, left, right),
        };
        let (left, right) = (self.part(left).held(strength), self.part(right).held(after));
        let value = applied(operator, left.value, right.value);
        // To add what starts with a minus is to take it off.
        if let Some(size) = right.words.strip_prefix(MINUS).filter(|_| operator == Operator::Plus) {
            return Part::new([&left.words, " − ", size].concat(), strength, value);
        }
        Part::new([&left.words, sign, &right.after_sign(after).words].concat(), strength, value)
    }

    /// The smallest or the greatest of many, listed once however deep they are nested.
    fn extreme(&self, operator: Operator, left: &Formula, right: &Formula) -> Part {
        let mut parts = Vec::new();
        self.gather(operator, left, &mut parts);
        self.gather(operator, right, &mut parts);
        let values = parts.iter().map(|part| part.value);
        let value = values.reduce(|one, other| applied(operator, one, other)).unwrap_or(f64::NAN);
        let listed: Vec<String> = parts.into_iter().map(|part| part.words).collect();
        let word = if operator == Operator::Min { text!("formula.min") } else { text!("formula.max") };
        Part::new([word, " (", &listed.join("\u{202f}; "), ")"].concat(), ATOM, value)
    }

    fn gather(&self, operator: Operator, formula: &Formula, parts: &mut Vec<Part>) {
        match formula {
            Formula::Binary(inner, pair) if *inner == operator => {
                self.gather(operator, &pair.0, parts);
                self.gather(operator, &pair.1, parts);
            }
            _ => parts.push(self.part(formula)),
        }
    }

    fn assumed(&self, assumption: Assumption) -> Part {
        match self.values {
            Some(_) => self.number(assumption.unit(), Some(assumption.value())),
            None => named(name::assumption(assumption).into(), ATOM),
        }
    }

    fn quantity(&self, quantity: Quantity) -> Part {
        match self.values {
            Some(values) => self.value_in(quantity, values.month),
            None => named(name::name(quantity), ATOM),
        }
    }

    /// A quantity's value, in a month if it is a curve.
    fn value_in(&self, quantity: Quantity, month: Option<Month>) -> Part {
        let Some(values) = self.values else { return Written::nothing().into() };
        let value = values.assessment.value_in(quantity, month);
        match (quantity, value) {
            // A yes or a no counts for 1 or 0.
            (Quantity::Choice(choice), Some(value)) if choice.is_flag() => plain(value, 0).into(),
            (_, Some(value)) if quantity.unit() == Unit::Flag => plain(value, 0).into(),
            _ => name::value_to(quantity, value, values.digits).into(),
        }
    }

    /// A number that has no name of its own.
    fn number(&self, unit: Unit, value: Option<f64>) -> Part {
        let digits = self.values.map_or(0, |values| values.digits);
        value.map_or_else(Written::nothing, |value| name::figure_to(unit, value, digits)).into()
    }
}

/// What stands before the number that a function is of.
fn sign(function: Function) -> &'static str {
    match function {
        Function::Exp => "exp",
        Function::Root => "√",
        Function::Normal => text!("formula.normal"),
    }
}

/// Words in the place of a number.
fn named(words: String, strength: u8) -> Part {
    Part::new(words, strength, f64::NAN)
}
