//! Short formulas: what of a rule counts for the number at hand. Same value, and nothing in it that plays no part: a limit
//! that does not bind, a branch that was not taken, what adds 0.

use super::explanation::Subject;
use crate::model::assessment::Assessment;
use crate::model::choice::Choice;
use crate::model::condition::{Condition, Relation};
use crate::model::formula::{Constant, Formula, Operator};
use crate::model::month::{MONTHS, Month};
use crate::model::operands::{Operand, named_in, operands};

/// From how many months on a sum so far is told as that of the month before and one more.
const LONG: usize = 3;

/// The formula of a subject's rule, cut down to what counts. Where a figure alone is left, what decided for it stays: an
/// `if` that holds, the limit and what it held.
#[must_use]
pub fn shortened(formula: &Formula, subject: Subject, assessment: &Assessment) -> Formula {
    let month = subject.month;
    let shortening = Shortening { assessment, month, keeps: Keeps::WhatCounts };
    match formula {
        Formula::SumOver { curve, from: 0, to } if *to >= MONTHS && month.is_some_and(|at| at.number() >= LONG) => {
            let before = Formula::SumOver { curve: subject.quantity, from: 1, to: 1 };
            shortening.binary(Operator::Plus, &before, &Formula::Of(*curve))
        }
        _ => shortening.part(formula),
    }
}

/// The formula of a subject's rule with what its number rests on: what adds 0 today and why a branch was taken stay too.
pub(super) fn grounded(formula: &Formula, subject: Subject, assessment: &Assessment) -> Formula {
    Shortening { assessment, month: subject.month, keeps: Keeps::WhatDecides }.part(formula)
}

/// What stays.
#[derive(Clone, Copy, PartialEq)]
enum Keeps {
    /// What has a part in the number, and what decided for a figure that stands alone.
    WhatCounts,
    /// Beside a figure that is compared nothing is told of why it is this one.
    InCondition,
    /// Whatever would change the number.
    WhatDecides,
}

struct Shortening<'a> {
    assessment: &'a Assessment,
    month: Option<Month>,
    keeps: Keeps,
}

impl Shortening<'_> {
    fn value(&self, formula: &Formula) -> f64 {
        self.assessment.outcome(formula, self.month).unwrap_or(f64::NAN)
    }

    fn part(&self, formula: &Formula) -> Formula {
        match formula {
            Formula::Binary(operator, pair) => self.binary(*operator, &pair.0, &pair.1),
            Formula::Clamp(parts) => {
                let [inner, low, high] = &**parts;
                let value = self.value(inner);
                if value < self.value(low) {
                    self.bound(Operator::Max, inner, low)
                } else if value > self.value(high) {
                    self.bound(Operator::Min, inner, high)
                } else {
                    self.part(inner)
                }
            }
            Formula::Apply(function, inner) => Formula::Apply(*function, Box::new(self.part(inner))),
            Formula::Round(pair) => Formula::Round(Box::new((self.part(&pair.0), self.part(&pair.1)))),
            Formula::When(branch) => {
                let holds = self.assessment.holds(&branch.0, self.month);
                let taken = self.part(if holds { &branch.1 } else { &branch.2 });
                if self.speaks(&taken) { taken } else { because(self.deciding(&branch.0, holds), taken) }
            }
            Formula::ByOption(choice, options) => {
                let rank = self.assessment.profile().option(*choice).map_or(usize::MAX, usize::from);
                let taken = options.get(rank).map_or(Formula::Missing, |option| self.part(option));
                if self.speaks(&taken) { taken } else { because(self.option(*choice), taken) }
            }
            _ => formula.clone(),
        }
    }

    fn binary(&self, operator: Operator, left: &Formula, right: &Formula) -> Formula {
        let is_zero = |part: &Formula| self.keeps != Keeps::WhatDecides && is_nothing(self.value(part));
        let (is_left_zero, is_right_zero) = (is_zero(left), is_zero(right));
        let zero = Formula::Constant(Constant::Zero);
        match operator {
            // A figure alone would not say what was added to it.
            Operator::Plus if is_left_zero && !is_right_zero && self.speaks(right) => return self.part(right),
            Operator::Plus | Operator::Minus if is_right_zero && !is_left_zero && self.speaks(left) => {
                return self.part(left);
            }
            Operator::Plus if is_right_zero && self.is_before_all(&self.part(right)) => return self.part(left),
            Operator::Minus if is_left_zero && !is_right_zero => return both(operator, zero, self.part(right)),
            // What is 0 makes the product 0, whatever it is multiplied by.
            Operator::Times if is_left_zero && !is_right_zero && names_something(left) => return self.part(left),
            Operator::Times if is_right_zero && !is_left_zero && names_something(right) => return self.part(right),
            // In months, in euros a month: a figure that counts for nothing but its unit.
            Operator::Over if matches!(right, Formula::Constant(Constant::OneMonth)) => return self.part(left),
            Operator::Min | Operator::Max => {
                let (a, b) = (self.value(left), self.value(right));
                let is_right = b.is_nan() || if operator == Operator::Min { a > b } else { a < b };
                return if is_right { self.bound(operator, left, right) } else { self.bound(operator, right, left) };
            }
            _ => {}
        }
        both(operator, self.part(left), self.part(right))
    }

    /// Whether a part can stand alone.
    fn speaks(&self, formula: &Formula) -> bool {
        match self.keeps {
            Keeps::WhatCounts => names_something(formula),
            Keeps::InCondition => true,
            Keeps::WhatDecides => false,
        }
    }

    /// A sum over months before the first.
    fn is_before_all(&self, formula: &Formula) -> bool {
        matches!(formula, Formula::SumOver { from, .. } if self.month.is_some_and(|month| month.number() <= *from))
    }

    /// What a limit gives: the limit, and what it holds if the limit is a figure alone.
    fn bound(&self, operator: Operator, held: &Formula, limit: &Formula) -> Formula {
        let limit = self.part(limit);
        if self.speaks(&limit) { limit } else { both(operator, self.part(held), limit) }
    }

    /// What made a condition hold or not, as a condition that holds.
    fn deciding(&self, condition: &Condition, holds: bool) -> Condition {
        match condition {
            Condition::All(parts) | Condition::Any(parts) => {
                // One that fails is enough for « all » to fail, one that holds for « any » to hold.
                let is_one_enough = matches!(condition, Condition::Any(_)) == holds;
                let mut told = Vec::new();
                for part in parts {
                    if !is_one_enough || told.is_empty() && self.assessment.holds(part, self.month) == holds {
                        told.push(self.deciding(part, holds));
                    }
                }
                Condition::All(told.into())
            }
            Condition::Not(inner) => self.deciding(inner, !holds),
            Condition::Is(check) => {
                let relation = if holds { check.1 } else { opposite(check.1) };
                let inside = Self { keeps: Keeps::InCondition, ..*self };
                let told = Condition::Is(Box::new((inside.part(&check.0), relation, inside.part(&check.2))));
                if self.assessment.holds(&told, self.month) {
                    return told;
                }
                // A missing number meets no comparison, nor its opposite: that it misses decided.
                let mut missing = negated(condition);
                named_in(condition, &mut |operand| {
                    if let Operand::Quantity(quantity) = operand
                        && self.assessment.value_in(quantity, self.month).is_none()
                    {
                        missing = negated(&Condition::Known(quantity));
                    }
                });
                missing
            }
            // The option that was taken says it best.
            Condition::Chosen(choice, _) => self.option(*choice),
            Condition::Known(_) if holds => condition.clone(),
            Condition::Known(_) => negated(condition),
        }
    }

    /// The option that is taken, or that none is.
    fn option(&self, choice: Choice) -> Condition {
        match self.assessment.profile().option(choice) {
            Some(rank) => Condition::Chosen(choice, Box::new([rank])),
            None => negated(&Condition::Known(choice.into())),
        }
    }
}

fn both(operator: Operator, left: Formula, right: Formula) -> Formula {
    Formula::Binary(operator, Box::new((left, right)))
}

/// A figure, and why it is this one.
fn because(condition: Condition, taken: Formula) -> Formula {
    Formula::When(Box::new((condition, taken, Formula::Missing)))
}

fn negated(condition: &Condition) -> Condition {
    Condition::Not(Box::new(condition.clone()))
}

const fn opposite(relation: Relation) -> Relation {
    match relation {
        Relation::Below => Relation::AtLeast,
        Relation::AtMost => Relation::Above,
        Relation::Above => Relation::AtMost,
        // Of two numbers that are not equal the first may be the greater: then a negation tells it.
        Relation::AtLeast | Relation::Equal => Relation::Below,
    }
}

fn names_something(formula: &Formula) -> bool {
    let mut named = false;
    operands(formula, &mut |_| named = true);
    named
}

/// To the bit: what is nearly 0 is told.
#[allow(clippy::float_cmp, reason = "what is nearly 0 is told")]
fn is_nothing(value: f64) -> bool {
    value == 0.0
}
