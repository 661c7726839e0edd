//! The reach fold: between which bounds a formula's value stays for every profile that the fields allow, and whether it
//! may be missing. Read off the formulas, without running them.

use super::condition::{Condition, Relation};
use super::formula::{Formula, Operator};
use super::network::Model;
use super::profile::BASE_THRESHOLD_RANGE;
use super::quantity::{MONTHS, Quantity};
use std::sync::OnceLock;

/// What a formula can give.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reach {
    /// No value is less; above `high` where there is never a value.
    pub low: f64,
    /// No value is greater.
    pub high: f64,
    /// Whether it may be missing.
    pub may_be_missing: bool,
}

/// What a quantity can give; a curve, in any of its months.
#[must_use]
pub fn reach(quantity: Quantity) -> Reach {
    static KNOWN: OnceLock<Vec<Option<Reach>>> = OnceLock::new();
    let known = KNOWN.get_or_init(|| {
        let mut known: Vec<Option<Reach>> = Quantity::all().map(given).collect();
        for rule in Model::get().rules() {
            let found = Sight { known: &known, assumed: Vec::new() }.of(&rule.formula);
            if let Some(place) = known.get_mut(rule.quantity.rank()) {
                *place = Some(found);
            }
        }
        known
    });
    known.get(quantity.rank()).copied().flatten().unwrap_or(Reach::ANYTHING)
}

/// What the reader or the embedding page can give.
fn given(quantity: Quantity) -> Option<Reach> {
    match quantity {
        Quantity::Input(input) => {
            let field = input.field();
            Some(Reach { low: field.min, high: field.max, may_be_missing: field.may_be_missing() })
        }
        Quantity::Choice(choice) => {
            let last = choice.options().len().saturating_sub(1);
            let high = u8::try_from(last).map_or(f64::INFINITY, f64::from);
            Some(Reach { low: 0.0, high, may_be_missing: choice.is_question() })
        }
        Quantity::BaseThreshold(_) => {
            let [low, high] = BASE_THRESHOLD_RANGE;
            Some(Reach::between(low, high))
        }
        _ => None,
    }
}

impl Reach {
    const NOTHING: Self = Self { low: f64::INFINITY, high: f64::NEG_INFINITY, may_be_missing: true };
    const ANYTHING: Self = Self { low: f64::NEG_INFINITY, high: f64::INFINITY, may_be_missing: true };

    const fn between(low: f64, high: f64) -> Self {
        Self { low, high, may_be_missing: false }
    }

    fn is_empty(self) -> bool {
        self.low > self.high
    }

    fn holds_zero(self) -> bool {
        self.low <= 0.0 && self.high >= 0.0
    }

    /// One or the other.
    fn or(self, other: Self) -> Self {
        Self {
            low: self.low.min(other.low),
            high: self.high.max(other.high),
            may_be_missing: self.may_be_missing || other.may_be_missing,
        }
    }

    /// Both at once, joined at each of their ends; what grows with both is least and greatest there.
    fn join(self, other: Self, join: impl Fn(f64, f64) -> f64) -> Self {
        if self.is_empty() || other.is_empty() {
            return Self::NOTHING;
        }
        let ends = [
            join(self.low, other.low),
            join(self.low, other.high),
            join(self.high, other.low),
            join(self.high, other.high),
        ];
        Self {
            low: ends.iter().copied().fold(f64::INFINITY, f64::min),
            high: ends.iter().copied().fold(f64::NEG_INFINITY, f64::max),
            may_be_missing: self.may_be_missing || other.may_be_missing,
        }
    }

    /// A value that stands so to one of `other`.
    fn that_is(self, relation: Relation, other: Self) -> Self {
        match relation {
            Relation::Below => Self { high: self.high.min(other.high.next_down()), ..self },
            Relation::AtMost => Self { high: self.high.min(other.high), ..self },
            Relation::Above => Self { low: self.low.max(other.low.next_up()), ..self },
            Relation::AtLeast => Self { low: self.low.max(other.low), ..self },
            // Equal within a billionth.
            Relation::Equal => self,
        }
    }
}

/// What is seen of a formula: the reach of the quantities known so far, and what the branch at hand takes for granted.
#[derive(Clone)]
struct Sight<'a> {
    known: &'a [Option<Reach>],
    assumed: Vec<(Quantity, Reach)>,
}

impl Sight<'_> {
    fn of(&self, formula: &Formula) -> Reach {
        match formula {
            Formula::Constant(constant) => Reach::between(constant.value(), constant.value()),
            Formula::Assumed(assumption) => Reach::between(assumption.value(), assumption.value()),
            Formula::Of(quantity) => self.of_quantity(*quantity),
            Formula::Binary(operator, pair) => self.of_two(*operator, &pair.0, &pair.1),
            Formula::Clamp(parts) => {
                let [value, low, high] = &**parts;
                self.of(value).join(self.of(low), f64::max).join(self.of(high), f64::min)
            }
            Formula::Apply(function, inner) => {
                let inner = self.of(inner);
                Reach { low: function.of(inner.low), high: function.of(inner.high), ..inner }
            }
            // The ends of the value are enough as long as the step is a single figure.
            Formula::Round(pair) => {
                self.of(&pair.0).join(self.of(&pair.1), |value, step| step * libm::floor(value / step + 0.5 + 1e-9))
            }
            Formula::When(branch) => {
                let (condition, then, otherwise) = &**branch;
                let then = || self.where_it(condition, true).of(then);
                let otherwise = || self.where_it(condition, false).of(otherwise);
                match self.holds(condition) {
                    Some(true) => then(),
                    Some(false) => otherwise(),
                    None => then().or(otherwise()),
                }
            }
            Formula::Missing => Reach::NOTHING,
            Formula::ByOption(choice, options) => {
                let open = self.of_quantity((*choice).into()).may_be_missing || options.len() < choice.options().len();
                let taken = options.iter().map(|option| self.of(option)).reduce(Reach::or).unwrap_or(Reach::NOTHING);
                Reach { may_be_missing: taken.may_be_missing || open, ..taken }
            }
            Formula::Ramp(month) => Reach { low: 0.0, high: 1.0, ..self.of(month) },
            Formula::Month => Reach::between(1.0, months(MONTHS)),
            Formula::SumOver { curve, from, to } => {
                let each = self.of_quantity(*curve);
                let count = months(to + 1 - from);
                Reach { low: count * each.low.min(0.0), high: count * each.high.max(0.0), ..each }
            }
            Formula::At(curve, month) | Formula::Lowest(curve, month) => {
                let (each, month) = (self.of_quantity(*curve), self.of(month));
                let before_the_first = month.may_be_missing || month.low < 1.0;
                Reach { may_be_missing: each.may_be_missing || before_the_first, ..each }
            }
            Formula::LastingFrom(_) => Reach { may_be_missing: true, ..Reach::between(1.0, months(MONTHS)) },
        }
    }

    fn of_two(&self, operator: Operator, left: &Formula, right: &Formula) -> Reach {
        let (a, b) = (self.of(left), self.of(right));
        match operator {
            Operator::Plus => a.join(b, |a, b| a + b),
            Operator::Minus => {
                let difference = a.join(b, |a, b| a - b);
                if self.is_part_of_a_lower_threshold(left, right) {
                    return Reach { low: difference.low.max(f64::MIN_POSITIVE), ..difference };
                }
                difference
            }
            Operator::Times => a.join(b, product),
            Operator::Over if b.holds_zero() => Reach::ANYTHING,
            Operator::Over => a.join(b, |a, b| a / b),
            Operator::Min => a.join(b, f64::min),
            Operator::Max => a.join(b, f64::max),
        }
    }

    /// Whether `right` is a part of a threshold below `left`. Bounds alone do not tell that thresholds increase.
    fn is_part_of_a_lower_threshold(&self, left: &Formula, right: &Formula) -> bool {
        if let Formula::Of(Quantity::Threshold(upper)) = left
            && let Formula::Binary(Operator::Times, product) = right
            && let (share, Formula::Of(Quantity::Threshold(lower))) = &**product
        {
            let share = self.of(share);
            return upper.is_above(*lower) && share.low >= 0.0 && share.high < 1.0;
        }
        false
    }

    fn of_quantity(&self, quantity: Quantity) -> Reach {
        let assumed = self.assumed.iter().rev().find(|(known, _)| *known == quantity).map(|(_, reach)| *reach);
        let known = || self.known.get(quantity.rank()).copied().flatten();
        assumed.or_else(known).unwrap_or(Reach::ANYTHING)
    }

    /// Whether a condition holds whatever the profile says; none where that depends.
    fn holds(&self, condition: &Condition) -> Option<bool> {
        match condition {
            Condition::Known(quantity) => (!self.of_quantity(*quantity).may_be_missing).then_some(true),
            Condition::Is(_) | Condition::Chosen(..) => None,
            Condition::All(parts) | Condition::Any(parts) => {
                let decides = matches!(condition, Condition::Any(_));
                let each: Vec<Option<bool>> = parts.iter().map(|part| self.holds(part)).collect();
                let is_decided = each.contains(&Some(decides));
                if is_decided { Some(decides) } else { each.iter().all(Option::is_some).then_some(!decides) }
            }
            Condition::Not(inner) => self.holds(inner).map(|holds| !holds),
        }
    }

    /// What is seen where a condition holds, or where it does not.
    fn where_it(&self, condition: &Condition, holds: bool) -> Self {
        let mut sight = self.clone();
        sight.assume(condition, holds);
        sight
    }

    fn assume(&mut self, condition: &Condition, holds: bool) {
        match condition {
            Condition::Known(quantity) => {
                let known = Reach { may_be_missing: false, ..self.of_quantity(*quantity) };
                self.assumed.push((*quantity, if holds { known } else { Reach::NOTHING }));
            }
            Condition::Chosen(choice, _) if holds => {
                let taken = Reach { may_be_missing: false, ..self.of_quantity((*choice).into()) };
                self.assumed.push(((*choice).into(), taken));
            }
            Condition::Is(check) => {
                let (left, relation, right) = &**check;
                self.assume_that(left, *relation, right, holds);
                self.assume_that(right, mirrored(*relation), left, holds);
            }
            Condition::All(parts) if holds => parts.iter().for_each(|part| self.assume(part, true)),
            Condition::Any(parts) if !holds => parts.iter().for_each(|part| self.assume(part, false)),
            Condition::Not(inner) => self.assume(inner, !holds),
            Condition::Chosen(..) | Condition::All(_) | Condition::Any(_) => {}
        }
    }

    /// A missing number meets no comparison: one that holds is between numbers, one that does not may lack either.
    fn assume_that(&mut self, left: &Formula, relation: Relation, right: &Formula, holds: bool) {
        let Formula::Of(quantity) = left else { return };
        let (own, other) = (self.of_quantity(*quantity), self.of(right));
        if holds {
            let known = Reach { may_be_missing: false, ..own };
            self.assumed.push((*quantity, known.that_is(relation, other)));
        } else if !other.may_be_missing {
            self.assumed.push((*quantity, denied(relation).map_or(own, |relation| own.that_is(relation, other))));
        }
    }
}

/// The same relation, told from the other side.
const fn mirrored(relation: Relation) -> Relation {
    match relation {
        Relation::Below => Relation::Above,
        Relation::AtMost => Relation::AtLeast,
        Relation::Above => Relation::Below,
        Relation::AtLeast => Relation::AtMost,
        Relation::Equal => Relation::Equal,
    }
}

/// The relation between two numbers between which this one does not hold; none for equality.
const fn denied(relation: Relation) -> Option<Relation> {
    match relation {
        Relation::Below => Some(Relation::AtLeast),
        Relation::AtMost => Some(Relation::Above),
        Relation::Above => Some(Relation::AtMost),
        Relation::AtLeast => Some(Relation::Below),
        Relation::Equal => None,
    }
}

/// 0 times anything is 0, without end included.
fn product(a: f64, b: f64) -> f64 {
    if a == 0.0 || b == 0.0 { 0.0 } else { a * b }
}

#[allow(clippy::cast_precision_loss, reason = "36 at most")]
const fn months(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests;
