//! What is done number by number. A missing number, NaN, stays missing: only a number may be put aside. No operation is
//! fused with another, so that natively and in WebAssembly the bits are the same.

use super::layout::{ROW, Row};
use super::number::{Number, mask};
use crate::model::choice::Channel;
use crate::model::formula::{Function, Operator};
use crate::model::ramp::ramp;
use wide::f64x2 as Pair;

/// Writes a row from three.
pub(super) type Along = fn(&mut Row, &Row, &Row, &Row);

macro_rules! operations {
    ($($(#[doc = $doc:literal])* $name:ident = |$a:tt, $b:tt, $c:tt| $result:expr,)+) => {
        /// An operation on up to three numbers or masks.
        #[derive(Clone, Copy)]
        #[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
        pub(super) enum Operation { $($(#[doc = $doc])* $name,)+ }

        impl Operation {
            /// On one number of each.
            #[inline(never)]
            pub(super) fn once(self, a: f64, b: f64, c: f64) -> f64 {
                match self { $(Self::$name => {
                    let ($a, $b, $c) = (a, b, c);
                    $result
                },)+ }
            }

            /// What does it on a row of each. A function for each operation: the compiler would fold their loops into one
            /// that asks at each number which operation it is.
            pub(super) fn along(self) -> Along {
                match self {
                    $(Self::$name => {
                        #[inline(never)]
                        fn along(row: &mut Row, a: &Row, b: &Row, c: &Row) {
                            combine(row, a, b, c, |$a, $b, $c| $result);
                        }
                        along
                    })+
                }
            }
        }
    };
}

operations! {
    /// Sum.
    Plus = |a, b, _| a + b,
    /// Difference.
    Minus = |a, b, _| a - b,
    /// Product.
    Times = |a, b, _| a * b,
    /// Quotient; missing where the divisor is 0.
    Over = |a, b, _| over(a, b),
    /// The smaller.
    Min = |a, b, _| min(a, b),
    /// The greater.
    Max = |a, b, _| max(a, b),
    /// The first, plus the product of the others.
    PlusProduct = |a, b, c| a + b * c,
    /// The first, held between the second and the third.
    Clamp = |a, low, high| min(max(a, low), high),
    /// Whether the first is less than the second.
    Below = |a, b, _| a.is_below(b),
    /// Whether the first is at most the second.
    AtMost = |a, b, _| a.is_at_most(b),
    /// Whether they are equal, within a billionth.
    Equal = |a, b, _| near(a, b),
    /// Whether there is a number.
    Known = |a, _, _| a.equals(a),
    /// Whether a rank is one of those that the second allows, a bit each; an unknown rank is none of them.
    Chosen = |rank, allowed, _| chosen(rank, allowed),
    /// Whether both hold.
    And = |a, b, _| a.both(b),
    /// Whether one holds at least.
    Or = |a, b, _| a.either(b),
    /// Whether it does not hold.
    Not = |a, _, _| a.not(),
    /// The second where the first holds, else the third.
    Select = |holds, then, otherwise| select(holds, then, otherwise),
    /// The exponential.
    Exp = |a, _, _| a.each(libm::exp),
    /// The square root.
    Root = |a, _, _| a.each(libm::sqrt),
    /// The normal distribution.
    Normal = |a, _, _| a.each(normal),
    /// The first, rounded to a multiple of the second; halves go up.
    Round = |a, step, _| round(a, step),
    /// The share of cruise at a month that a channel, by its rank, reaches.
    Ramp = |month, channel, _| ramped(month, channel),
    /// The same number.
    Copy = |a, _, _| a,
}

impl Operation {
    /// What an operator of formulas is.
    pub(super) const fn of(operator: Operator) -> Self {
        match operator {
            Operator::Plus => Self::Plus,
            Operator::Minus => Self::Minus,
            Operator::Times => Self::Times,
            Operator::Over => Self::Over,
            Operator::Min => Self::Min,
            Operator::Max => Self::Max,
        }
    }

    /// What a function of formulas is.
    pub(super) const fn applying(function: Function) -> Self {
        match function {
            Function::Exp => Self::Exp,
            Function::Root => Self::Root,
            Function::Normal => Self::Normal,
        }
    }
}

/// A loop of a fixed length, which the compiler keeps free of checks.
#[allow(clippy::needless_range_loop, clippy::indexing_slicing, reason = "places below a row's length are in each row")]
#[inline(always)]
fn combine(row: &mut Row, a: &Row, b: &Row, c: &Row, operation: impl Fn(Pair, Pair, Pair) -> Pair) {
    for place in 0..ROW {
        row[place] = operation(a[place], b[place], c[place]);
    }
}

fn normal(value: f64) -> f64 {
    Function::Normal.of(value)
}

#[inline(always)]
fn select<N: Number>(holds: N, then: N, otherwise: N) -> N {
    holds.select(then, otherwise)
}

#[inline(always)]
fn over<N: Number>(a: N, b: N) -> N {
    b.equals(N::ZERO).select(N::MISSING, a / b)
}

#[inline(always)]
fn min<N: Number>(a: N, b: N) -> N {
    b.is_below(a).either(b.equals(b).not()).select(b, a)
}

#[inline(always)]
fn max<N: Number>(a: N, b: N) -> N {
    a.is_below(b).either(b.equals(b).not()).select(b, a)
}

#[inline(always)]
fn near<N: Number>(a: N, b: N) -> N {
    (a - b).each(libm::fabs).is_at_most(N::BILLIONTH)
}

#[inline(always)]
fn round<N: Number>(value: N, step: N) -> N {
    step * (value / step + N::HALF + N::BILLIONTH).each(libm::floor)
}

#[inline(always)]
fn chosen<N: Number>(ranks: N, allowed: N) -> N {
    ranks.with(allowed, |rank, bits| mask(!rank.is_nan() && whole(rank) < 32 && whole(bits) >> whole(rank) & 1 == 1))
}

#[inline(always)]
fn ramped<N: Number>(months: N, channels: N) -> N {
    months.with(channels, |month, rank| ramp(*Channel::ALL.get(whole(rank)).unwrap_or(&Channel::SearchAds), month))
}

/// A rank, or bits: a small whole number.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "casts hold what they give within bounds")]
fn whole(number: f64) -> usize {
    number as usize
}
