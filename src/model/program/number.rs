//! What operations are written for: a number, or two at once. Conditions are masks: all bits set where they hold.

use core::ops::{Add, Div, Mul, Sub};
use wide::f64x2 as Pair;

/// A number, or two.
pub(super) trait Number:
    Copy + Add<Output = Self> + Sub<Output = Self> + Mul<Output = Self> + Div<Output = Self>
{
    /// 0 throughout.
    const ZERO: Self;
    /// One half.
    const HALF: Self;
    /// What numbers that count as equal may differ by, and what rounding forgives.
    const BILLIONTH: Self;
    /// No number.
    const MISSING: Self;

    /// Where it is less.
    fn is_below(self, other: Self) -> Self;
    /// Where it is no more.
    fn is_at_most(self, other: Self) -> Self;
    /// Where they are the same number.
    fn equals(self, other: Self) -> Self;
    /// Where two masks hold.
    fn both(self, other: Self) -> Self;
    /// Where one of two masks holds.
    fn either(self, other: Self) -> Self;
    /// Where a mask does not hold.
    fn not(self) -> Self;
    /// Some numbers where this mask holds, else others.
    fn select(self, then: Self, otherwise: Self) -> Self;
    /// Something of each number, with that of others beside it.
    fn with(self, other: Self, something: fn(f64, f64) -> f64) -> Self;

    /// Something of each number.
    fn each(self, something: fn(f64) -> f64) -> Self;
}

/// All bits set, or none.
#[inline(always)]
pub(super) fn mask(holds: bool) -> f64 {
    if holds { f64::from_bits(u64::MAX) } else { 0.0 }
}

impl Number for f64 {
    const ZERO: Self = 0.0;
    const HALF: Self = 0.5;
    const BILLIONTH: Self = 1e-9;
    const MISSING: Self = Self::NAN;

    #[inline(always)]
    fn is_below(self, other: Self) -> Self {
        mask(self < other)
    }

    #[inline(always)]
    fn is_at_most(self, other: Self) -> Self {
        mask(self <= other)
    }

    #[allow(clippy::float_cmp, reason = "the same number is meant")]
    #[inline(always)]
    fn equals(self, other: Self) -> Self {
        mask(self == other)
    }

    #[inline(always)]
    fn both(self, other: Self) -> Self {
        Self::from_bits(self.to_bits() & other.to_bits())
    }

    #[inline(always)]
    fn either(self, other: Self) -> Self {
        Self::from_bits(self.to_bits() | other.to_bits())
    }

    #[inline(always)]
    fn not(self) -> Self {
        Self::from_bits(!self.to_bits())
    }

    #[inline(always)]
    fn select(self, then: Self, otherwise: Self) -> Self {
        if self.to_bits() == 0 { otherwise } else { then }
    }

    #[inline(always)]
    fn with(self, other: Self, something: fn(f64, f64) -> f64) -> Self {
        something(self, other)
    }

    #[inline(always)]
    fn each(self, something: fn(f64) -> f64) -> Self {
        something(self)
    }
}

impl Number for Pair {
    const ZERO: Self = Self::new([0.0; 2]);
    const HALF: Self = Self::new([0.5; 2]);
    const BILLIONTH: Self = Self::new([1e-9; 2]);
    const MISSING: Self = Self::new([f64::NAN; 2]);

    #[inline(always)]
    fn is_below(self, other: Self) -> Self {
        self.simd_lt(other)
    }

    #[inline(always)]
    fn is_at_most(self, other: Self) -> Self {
        self.simd_le(other)
    }

    #[inline(always)]
    fn equals(self, other: Self) -> Self {
        self.simd_eq(other)
    }

    #[inline(always)]
    fn both(self, other: Self) -> Self {
        self & other
    }

    #[inline(always)]
    fn either(self, other: Self) -> Self {
        self | other
    }

    #[inline(always)]
    fn not(self) -> Self {
        !self
    }

    #[inline(always)]
    fn select(self, then: Self, otherwise: Self) -> Self {
        self.select(then, otherwise)
    }

    #[inline(always)]
    fn with(self, other: Self, something: fn(f64, f64) -> f64) -> Self {
        let ([first, second], [one, two]) = (self.to_array(), other.to_array());
        Self::new([something(first, one), something(second, two)])
    }

    #[inline(always)]
    fn each(self, something: fn(f64) -> f64) -> Self {
        Self::new(self.to_array().map(something))
    }
}
