//! Formulas: how a number follows from others, as a value. The formula shown is the one executed.

use super::assumption::Assumption;
use super::choice::{Choice, Options};
use super::condition::Condition;
pub use super::function::Function;
use super::quantity::Quantity;
use super::theme::{Course, Scenario};
use super::unit::Dimension;

/// The only figures that a formula may hold by itself. Any other is an input or an [`Assumption`].
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Constant {
    /// Nothing, in any unit.
    Zero,
    /// One, in any unit.
    One,
    /// One month.
    OneMonth,
    /// Twelve months.
    TwelveMonths,
    /// Twelve months in a year.
    MonthsPerYear,
    /// Fifty-two weeks in a year.
    WeeksPerYear,
}

impl Constant {
    /// The figure.
    #[must_use]
    pub const fn value(self) -> f64 {
        match self {
            Self::Zero => 0.0,
            Self::One | Self::OneMonth => 1.0,
            Self::TwelveMonths | Self::MonthsPerYear => 12.0,
            Self::WeeksPerYear => 52.0,
        }
    }

    /// Its dimension; none where it takes that of its neighbour.
    #[must_use]
    pub const fn dimension(self) -> Option<Dimension> {
        match self {
            Self::Zero | Self::One => None,
            Self::OneMonth | Self::TwelveMonths => Some(Dimension::MONTH),
            Self::MonthsPerYear => Some(Dimension::MONTHS_PER_YEAR),
            Self::WeeksPerYear => Some(Dimension::WEEKS_PER_YEAR),
        }
    }
}

/// An operation on two numbers.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Operator {
    /// Sum.
    Plus,
    /// Difference.
    Minus,
    /// Product.
    Times,
    /// Quotient; missing when the divisor is 0.
    Over,
    /// The smaller.
    Min,
    /// The greater.
    Max,
}

/// How a number follows from others. A missing number (null) makes what follows missing, unless a condition asks first.
#[derive(Clone)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Formula {
    /// A constant.
    Constant(Constant),
    /// A figure with a source.
    Assumed(Assumption),
    /// A quantity; a curve stands for its value in the month at hand.
    Of(Quantity),
    /// An operation on two numbers.
    Binary(Operator, Box<(Self, Self)>),
    /// The first, held between the second and the third.
    Clamp(Box<[Self; 3]>),
    /// A function of a number.
    Apply(Function, Box<Self>),
    /// The first, rounded to a multiple of the second; halves go up.
    Round(Box<(Self, Self)>),
    /// The first if the condition holds, else the second.
    When(Box<(Condition, Self, Self)>),
    /// Nothing to say: null.
    Missing,
    /// The formula of the option taken; missing when none is.
    ByOption(Choice, Box<[Self]>),
    /// Share of the channel's cruise effect at a month that need not be whole.
    Ramp(Box<Self>),
    /// The month at hand, from 1.
    Month,
    /// Sum of a curve over the months from `to` to `from` before the month at hand (0 is the month at hand).
    SumOver {
        /// The curve.
        curve: Quantity,
        /// Fewest months before.
        from: usize,
        /// Most months before.
        to: usize,
    },
    /// A curve's value in a month.
    At(Quantity, Box<Self>),
    /// A curve's lowest value from month 1 to a month.
    Lowest(Quantity, Box<Self>),
    /// The first month from which a curve stays at 0 or more; missing when there is none.
    LastingFrom(Quantity),
}

/// What may stand on the left of an operator. The right takes anything that becomes a formula.
macro_rules! operators {
    ($($left:ty),+) => {
        $(impl<R: Into<crate::model::formula::Formula>> core::ops::Add<R> for $left {
            type Output = crate::model::formula::Formula;
            #[inline]
            fn add(self, right: R) -> Self::Output {
                crate::model::formula::binary(crate::model::formula::Operator::Plus, self.into(), right.into())
            }
        }
        impl<R: Into<crate::model::formula::Formula>> core::ops::Sub<R> for $left {
            type Output = crate::model::formula::Formula;
            #[inline]
            fn sub(self, right: R) -> Self::Output {
                crate::model::formula::binary(crate::model::formula::Operator::Minus, self.into(), right.into())
            }
        }
        impl<R: Into<crate::model::formula::Formula>> core::ops::Mul<R> for $left {
            type Output = crate::model::formula::Formula;
            #[inline]
            fn mul(self, right: R) -> Self::Output {
                crate::model::formula::binary(crate::model::formula::Operator::Times, self.into(), right.into())
            }
        }
        impl<R: Into<crate::model::formula::Formula>> core::ops::Div<R> for $left {
            type Output = crate::model::formula::Formula;
            #[inline]
            fn div(self, right: R) -> Self::Output {
                crate::model::formula::binary(crate::model::formula::Operator::Over, self.into(), right.into())
            }
        })+
    };
}

pub(super) use operators;

operators!(Formula, Constant, Quantity);

impl From<Quantity> for Formula {
    fn from(quantity: Quantity) -> Self {
        Self::Of(quantity)
    }
}

impl From<Assumption> for Formula {
    fn from(assumption: Assumption) -> Self {
        Self::Assumed(assumption)
    }
}

impl From<Constant> for Formula {
    fn from(constant: Constant) -> Self {
        Self::Constant(constant)
    }
}

// Once for all kinds of operands: the functions that take any of them are copied for each.

#[inline(never)]
pub(super) fn binary(operator: Operator, left: Formula, right: Formula) -> Formula {
    Formula::Binary(operator, Box::new((left, right)))
}

#[inline(never)]
fn branch(condition: Condition, then: Formula, otherwise: Formula) -> Formula {
    Formula::When(Box::new((condition, then, otherwise)))
}

#[inline(never)]
fn held(value: Formula, low: Formula, high: Formula) -> Formula {
    Formula::Clamp(Box::new([value, low, high]))
}

/// The smaller of two.
#[inline]
pub fn min(left: impl Into<Formula>, right: impl Into<Formula>) -> Formula {
    binary(Operator::Min, left.into(), right.into())
}

/// The greater of two.
#[inline]
pub fn max(left: impl Into<Formula>, right: impl Into<Formula>) -> Formula {
    binary(Operator::Max, left.into(), right.into())
}

/// `value`, held between `low` and `high`.
#[inline]
pub fn clamp(value: impl Into<Formula>, low: impl Into<Formula>, high: impl Into<Formula>) -> Formula {
    held(value.into(), low.into(), high.into())
}

/// `value`, held between 0 and 1.
#[inline]
pub fn share(value: impl Into<Formula>) -> Formula {
    clamp(value, Constant::Zero, Constant::One)
}

/// The exponential.
pub fn exp(value: impl Into<Formula>) -> Formula {
    Formula::Apply(Function::Exp, Box::new(value.into()))
}

/// The square root.
pub fn root(value: impl Into<Formula>) -> Formula {
    Formula::Apply(Function::Root, Box::new(value.into()))
}

/// The chance that a standard normal draw is at most `value`.
pub fn normal(value: impl Into<Formula>) -> Formula {
    Formula::Apply(Function::Normal, Box::new(value.into()))
}

/// `value`, rounded to a multiple of `step`.
pub fn round(value: impl Into<Formula>, step: impl Into<Formula>) -> Formula {
    Formula::Round(Box::new((value.into(), step.into())))
}

/// `then` if the condition holds, else `otherwise`.
#[inline]
pub fn when(condition: Condition, then: impl Into<Formula>, otherwise: impl Into<Formula>) -> Formula {
    branch(condition, then.into(), otherwise.into())
}

/// 1 if the condition holds, else 0.
pub fn flag(condition: Condition) -> Formula {
    when(condition, Constant::One, Constant::Zero)
}

/// The formula of the option taken.
pub fn by_option<T: Options>(formula: impl FnMut(T) -> Formula) -> Formula {
    Formula::ByOption(T::CHOICE, T::OPTIONS.iter().copied().map(formula).collect())
}

/// A scenario's number.
#[must_use]
pub fn of(scenario: Scenario, course: Course) -> Formula {
    Formula::Of(Quantity::Forecast(scenario, course))
}

/// Sum of a curve over all the months before the one at hand.
pub fn sum_before(curve: impl Into<Quantity>) -> Formula {
    Formula::SumOver { curve: curve.into(), from: 1, to: super::month::MONTHS }
}

/// Sum of a curve over the months from `to` to `from` before the month at hand.
#[must_use]
pub fn sum_over(scenario: Scenario, course: Course, from: usize, to: usize) -> Formula {
    Formula::SumOver { curve: Quantity::Forecast(scenario, course), from, to }
}
