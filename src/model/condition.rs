//! Conditions: what must hold for a formula's branch, a cap or a warning. A missing number meets no comparison.

use super::choice::{Choice, Options};
use super::formula::Formula;
use super::quantity::Quantity;

/// How two numbers stand to each other.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Relation {
    /// Less than.
    Below,
    /// At most.
    AtMost,
    /// More than.
    Above,
    /// At least.
    AtLeast,
    /// Equal, within a billionth.
    Equal,
}

impl Relation {
    /// Whether the relation holds.
    #[must_use]
    pub fn holds(self, left: f64, right: f64) -> bool {
        match self {
            Self::Below => left < right,
            Self::AtMost => left <= right,
            Self::Above => left > right,
            Self::AtLeast => left >= right,
            Self::Equal => libm::fabs(left - right) <= 1e-9,
        }
    }
}

/// What must hold.
#[derive(Clone)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Condition {
    /// Two numbers stand so to each other.
    Is(Box<(Formula, Relation, Formula)>),
    /// The quantity has a value.
    Known(Quantity),
    /// The choice's option is one of these ranks.
    Chosen(Choice, Box<[u8]>),
    /// All hold.
    All(Box<[Self]>),
    /// One holds at least.
    Any(Box<[Self]>),
    /// It does not hold.
    Not(Box<Self>),
}

macro_rules! relations {
    ($($(#[$doc:meta])* $name:ident = $relation:ident,)+) => {
        $($(#[$doc])*
        #[inline]
        pub fn $name(left: impl Into<Formula>, right: impl Into<Formula>) -> Condition {
            is(left.into(), Relation::$relation, right.into())
        })+
    };
}

/// Once for all kinds of operands: the functions that take any of them are copied for each.
#[inline(never)]
fn is(left: Formula, relation: Relation, right: Formula) -> Condition {
    Condition::Is(Box::new((left, relation, right)))
}

relations! {
    /// `left < right`.
    below = Below,
    /// `left ≤ right`.
    at_most = AtMost,
    /// `left > right`.
    above = Above,
    /// `left ≥ right`.
    at_least = AtLeast,
    /// `left = right`, within a billionth.
    equal = Equal,
}

/// The quantity has a value.
pub fn known(quantity: impl Into<Quantity>) -> Condition {
    Condition::Known(quantity.into())
}

/// The option taken is one of these.
pub fn chosen<T: Options>(options: impl IntoIterator<Item = T>) -> Condition {
    Condition::Chosen(T::CHOICE, options.into_iter().map(T::rank).collect())
}

/// All hold.
pub fn all(conditions: impl Into<Box<[Condition]>>) -> Condition {
    Condition::All(conditions.into())
}

/// One holds at least.
pub fn any(conditions: impl Into<Box<[Condition]>>) -> Condition {
    Condition::Any(conditions.into())
}

/// It does not hold.
#[must_use]
pub fn not(condition: Condition) -> Condition {
    Condition::Not(Box::new(condition))
}
