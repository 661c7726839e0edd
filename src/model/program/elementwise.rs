//! What is done number by number. A missing number, NaN, stays missing: only a number may be put aside. No operation is
//! fused with another, so that natively and in WebAssembly the bits are the same.

use super::layout::{ROW, Row};
use crate::model::choice::Channel;
use crate::model::formula::Operator;
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
            /// On one pair of each.
            #[inline(never)]
            pub(super) fn once(self, a: Pair, b: Pair, c: Pair) -> Pair {
                match self { $(Self::$name => apply(a, b, c, |$a, $b, $c| $result),)+ }
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
    Over = |a, b, _| select(b.simd_eq(Pair::splat(0.0)), Pair::splat(f64::NAN), a / b),
    /// The smaller.
    Min = |a, b, _| min(a, b),
    /// The greater.
    Max = |a, b, _| max(a, b),
    /// The first, plus the product of the others.
    PlusProduct = |a, b, c| a + b * c,
    /// The first, held between the second and the third.
    Clamp = |a, low, high| min(max(a, low), high),
    /// Whether the first is less than the second.
    Below = |a, b, _| a.simd_lt(b),
    /// Whether the first is at most the second.
    AtMost = |a, b, _| a.simd_le(b),
    /// Whether they are equal, within a billionth.
    Equal = |a, b, _| (a - b).abs().simd_le(Pair::splat(1e-9)),
    /// Whether there is a number.
    Known = |a, _, _| a.simd_eq(a),
    /// Whether a rank is one of those that the second allows, a bit each; an unknown rank is none of them.
    Chosen = |rank, allowed, _| chosen(rank, allowed),
    /// Whether both hold.
    And = |a, b, _| a & b,
    /// Whether one holds at least.
    Or = |a, b, _| a | b,
    /// Whether it does not hold.
    Not = |a, _, _| !a,
    /// The second where the first holds, else the third.
    Select = |holds, then, otherwise| select(holds, then, otherwise),
    /// The exponential.
    Exp = |a, _, _| Pair::new(a.to_array().map(libm::exp)),
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
}

#[inline(always)]
fn apply(a: Pair, b: Pair, c: Pair, operation: impl Fn(Pair, Pair, Pair) -> Pair) -> Pair {
    operation(a, b, c)
}

/// A loop of a fixed length, which the compiler keeps free of checks.
#[allow(clippy::needless_range_loop, clippy::indexing_slicing, reason = "places below a row's length are in each row")]
#[inline(always)]
fn combine(row: &mut Row, a: &Row, b: &Row, c: &Row, operation: impl Fn(Pair, Pair, Pair) -> Pair) {
    for place in 0..ROW {
        row[place] = operation(a[place], b[place], c[place]);
    }
}

#[inline(always)]
fn select(holds: Pair, then: Pair, otherwise: Pair) -> Pair {
    holds.select(then, otherwise)
}

#[inline(always)]
fn min(a: Pair, b: Pair) -> Pair {
    select(a.simd_gt(b) | b.is_nan(), b, a)
}

#[inline(always)]
fn max(a: Pair, b: Pair) -> Pair {
    select(a.simd_lt(b) | b.is_nan(), b, a)
}

#[inline(never)]
fn round(value: Pair, step: Pair) -> Pair {
    step * Pair::new((value / step + Pair::splat(0.5) + Pair::splat(1e-9)).to_array().map(libm::floor))
}

#[inline(never)]
fn chosen(ranks: Pair, allowed: Pair) -> Pair {
    let ([first, second], [bits, _]) = (ranks.to_array(), allowed.to_array());
    let among = |rank: f64| !rank.is_nan() && whole(rank) < 32 && whole(bits) >> whole(rank) & 1 == 1;
    let mask = |rank: f64| if among(rank) { f64::from_bits(u64::MAX) } else { 0.0 };
    Pair::new([mask(first), mask(second)])
}

#[inline(never)]
fn ramped(months: Pair, channels: Pair) -> Pair {
    let ([first, second], [one, two]) = (months.to_array(), channels.to_array());
    let share = |month: f64, rank: f64| ramp(*Channel::ALL.get(whole(rank)).unwrap_or(&Channel::SearchAds), month);
    Pair::new([share(first, one), share(second, two)])
}

/// A rank, or bits: a small whole number.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "casts hold what they give within bounds")]
fn whole(number: f64) -> usize {
    number as usize
}
