//! What is done number by number. A missing number, NaN, stays missing: only a number may be put aside. No operation is
//! fused with another, so that natively and in WebAssembly the bits are the same.

use crate::model::choice::Channel;
use crate::model::condition::Relation;
use crate::model::formula::Operator;
use crate::model::ramp::ramp;
use wide::f64x2 as Pair;

/// An operation on two figures, as a program does it.
pub(super) fn applied(operator: Operator, left: f64, right: f64) -> f64 {
    let (left, right) = (Pair::splat(left), Pair::splat(right));
    let [result, _] = match operator {
        Operator::Plus => left + right,
        Operator::Minus => left - right,
        Operator::Times => left * right,
        Operator::Over => over(left, right),
        Operator::Min => min(left, right),
        Operator::Max => max(left, right),
    }
    .to_array();
    result
}

/// Missing where the divisor is 0.
#[inline]
pub(super) fn over(left: Pair, right: Pair) -> Pair {
    right.simd_eq(Pair::splat(0.0)).select(Pair::splat(f64::NAN), left / right)
}

#[inline]
pub(super) fn min(left: Pair, right: Pair) -> Pair {
    (left.simd_gt(right) | right.is_nan()).select(right, left)
}

#[inline]
pub(super) fn max(left: Pair, right: Pair) -> Pair {
    (left.simd_lt(right) | right.is_nan()).select(right, left)
}

/// A mask of where a relation holds; a missing number meets none.
#[inline]
pub(super) fn stand(relation: Relation, left: Pair, right: Pair) -> Pair {
    match relation {
        Relation::Below => left.simd_lt(right),
        Relation::AtMost => left.simd_le(right),
        Relation::Above => left.simd_gt(right),
        Relation::AtLeast => left.simd_ge(right),
        Relation::Equal => (left - right).abs().simd_le(Pair::splat(1e-9)),
    }
}

/// A mask of where there is a number.
#[inline]
pub(super) fn known(value: Pair) -> Pair {
    value.simd_eq(value)
}

#[inline]
pub(super) fn exp(value: Pair) -> Pair {
    Pair::new(value.to_array().map(libm::exp))
}

/// The first, rounded to a multiple of the second; halves go up.
#[inline]
pub(super) fn round(value: Pair, step: Pair) -> Pair {
    step * Pair::new((value / step + Pair::splat(0.5) + Pair::splat(1e-9)).to_array().map(libm::floor))
}

/// A mask of where a rank is one of those allowed, a bit each; an unknown rank is none of them.
#[inline]
pub(super) fn chosen(allowed: u32, ranks: Pair) -> Pair {
    let among = |rank: f64| !rank.is_nan() && whole(rank) < 32 && allowed >> whole(rank) & 1 == 1;
    Pair::new(ranks.to_array().map(|rank| if among(rank) { f64::from_bits(u64::MAX) } else { 0.0 }))
}

/// The share of cruise that the channel of a rank reaches.
#[inline(never)]
pub(super) fn ramped(months: Pair, channels: Pair) -> Pair {
    let ([first, second], [one, two]) = (months.to_array(), channels.to_array());
    let share = |month: f64, rank: f64| ramp(*Channel::ALL.get(whole(rank)).unwrap_or(&Channel::SearchAds), month);
    Pair::new([share(first, one), share(second, two)])
}

/// A rank: a small whole number.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "casts hold what they give within bounds")]
fn whole(number: f64) -> usize {
    number as usize
}
