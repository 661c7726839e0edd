//! Months of the forecast, counted from 1.

/// Months that a curve covers.
pub const MONTHS: usize = 36;

/// A month of the forecast, 1 to 36.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Month(u8);

impl Month {
    /// The first one.
    pub const FIRST: Self = Self(1);
    /// The last one.
    #[allow(clippy::cast_possible_truncation, reason = "36")]
    pub const LAST: Self = Self(MONTHS as u8);

    /// The month of that number; none outside 1 to 36.
    #[must_use]
    pub fn new(number: usize) -> Option<Self> {
        u8::try_from(number).ok().map(Self).filter(|month| (Self::FIRST..=Self::LAST).contains(month))
    }

    /// Every month, in order.
    pub fn all() -> impl DoubleEndedIterator<Item = Self> {
        Self::LAST.and_before()
    }

    /// Every month from the first to this one.
    pub fn and_before(self) -> impl DoubleEndedIterator<Item = Self> {
        (1..=self.0).map(Self)
    }

    /// The months that a sum takes in: from `to` to `from` before this one (0 is this one).
    pub fn window(self, from: usize, to: usize) -> impl Iterator<Item = Self> {
        let within = move |one: &Self| one.number() + from <= self.number() && one.number() + to >= self.number();
        self.and_before().filter(within)
    }

    /// The whole month of a number that a formula gives, held within the forecast.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "held between 1 and 36")]
    #[must_use]
    pub fn of_value(value: f64) -> Self {
        Self(value.clamp(1.0, Self::LAST.value()) as u8)
    }

    /// Its number, from 1.
    #[must_use]
    pub const fn number(self) -> usize {
        self.0 as usize
    }

    /// Its number, to reckon with.
    #[must_use]
    pub fn value(self) -> f64 {
        f64::from(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_those_of_the_forecast() {
        let numbers: Vec<usize> = Month::all().map(Month::number).collect();
        assert_eq!(numbers, (1..=36).collect::<Vec<_>>());
        for number in [0, 37, 256, 257, usize::MAX] {
            assert_eq!(Month::new(number), None, "{number}");
        }
        assert_eq!(Month::new(36), Some(Month::LAST));
        let check = |value: f64, number: usize| assert_eq!(Month::of_value(value).number(), number, "{value}");
        let window = |month, from, to| Month::of_value(month).window(from, to).map(Month::number).collect::<Vec<_>>();
        assert_eq!(window(15.0, 1, 12), (3..=14).collect::<Vec<_>>());
        assert_eq!(window(15.0, 13, 24), [1, 2]);
        assert_eq!(window(15.0, 25, 36), [0; 0]);
        assert_eq!(window(2.0, 0, 36), [1, 2]);
        check(-3.0, 1);
        check(0.5, 1);
        check(12.0, 12);
        check(12.9, 12);
        check(99.0, 36);
    }
}
