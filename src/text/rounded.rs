//! A number rounded and written digit by digit, by integers alone: the formatting of `f64` in std would weigh 15 kB in the
//! wasm.

/// Between groups of three digits.
const GROUP: char = '\u{202F}';
/// Before a negative number.
const MINUS: char = '\u{2212}';
/// Rounded numbers keep fifteen digits, as many as a double tells apart in any case; half a unit more is exact too.
const EXACT: f64 = 1e15;
/// Most decimals written; up to 10^22 powers of ten are exact.
const MOST_DIGITS: u8 = 20;

/// A number rounded to its last digit: ± `units` followed by `padding` zeros, the last `places` digits being decimals.
pub(super) struct Rounded {
    /// Below zero; of no effect if `units` is 0.
    negative: bool,
    /// The digits known, at most 10^15.
    units: u64,
    /// How many zeros follow, beyond the precision of a double; 0 if `units` is 0.
    padding: u16,
    /// How many of the digits are decimals.
    places: u16,
}

impl Rounded {
    /// Rounds to `digits` decimals; none for NaN and infinities.
    pub(super) fn new(value: f64, digits: u8) -> Option<Self> {
        if !value.is_finite() {
            return None;
        }
        let places = u16::from(digits.min(MOST_DIGITS));
        let size = value.abs();
        let mut scale = power_of_ten(usize::from(places));
        let mut padding = 0;
        while size * scale >= EXACT {
            scale /= 10.0;
            // At most 313 zeros for the largest double with 20 decimals.
            padding += 1;
        }
        #[allow(clippy::cast_possible_truncation, reason = "below 10^15, and cut to an integer on purpose")]
        let below = (size * scale) as u64;
        // The half itself is compared, as the double nearest to its decimal form: the value is that very double if
        // its shortest form ends there. A product rounded up to the next integer stays there, as it should.
        let half = (below as f64 + 0.5) / scale;
        Some(Self { negative: value < 0.0, units: below + u64::from(size >= half), padding, places })
    }

    /// The number that is written.
    #[allow(clippy::cast_precision_loss, reason = "at most 10^15")]
    pub(super) fn value(&self) -> f64 {
        let size = self.units as f64 * power_of_ten(usize::from(self.padding)) / power_of_ten(usize::from(self.places));
        if self.negative { -size } else { size }
    }

    /// A hundred times the number. Moving the comma is exact, multiplying by 100 is not.
    pub(super) fn hundredfold(self) -> Self {
        let places = self.places.saturating_sub(2);
        debug_assert_eq!(places + 2, self.places, "two decimals at least");
        Self { places, ..self }
    }

    /// Without its two decimals if both are zero.
    pub(super) fn without_no_cents(self) -> Self {
        if self.places == 2 && self.units.is_multiple_of(100) {
            Self { units: self.units / 100, places: 0, ..self }
        } else {
            self
        }
    }

    /// Drops the trailing zeros among the decimals.
    pub(super) fn trim(self) -> Self {
        self.trim_to(0)
    }

    /// Drops the trailing zeros among the decimals beyond these.
    pub(super) fn trim_to(mut self, least: u16) -> Self {
        while self.places > least && (self.padding > 0 || self.units.is_multiple_of(10)) {
            self.places -= 1;
            if self.padding > 0 {
                self.padding -= 1;
            } else {
                self.units /= 10;
            }
        }
        self
    }

    /// The text, with a plus before positive numbers if `plus`, and with groups of three digits if `grouped`.
    pub(super) fn write(&self, plus: bool, grouped: bool) -> String {
        let mut backwards = Vec::new();
        let (mut rest, mut position) = (self.units, 0);
        while rest > 0 || position <= self.places {
            if position == self.places && position > 0 {
                backwards.push(',');
            } else if grouped && position > self.places && (position - self.places).is_multiple_of(3) {
                backwards.push(GROUP);
            }
            if position < self.padding {
                backwards.push('0');
            } else {
                backwards.push(char::from(b'0' + (rest % 10) as u8));
                rest /= 10;
            }
            position += 1;
        }
        if self.units > 0 && self.negative {
            backwards.push(MINUS);
        } else if self.units > 0 && plus {
            backwards.push('+');
        }
        backwards.iter().rev().collect()
    }
}

impl From<u32> for Rounded {
    fn from(whole: u32) -> Self {
        Self { negative: false, units: u64::from(whole), padding: 0, places: 0 }
    }
}

/// 10 to the power `n`: exact up to 22, infinite from 309 on.
pub(super) fn power_of_ten(n: usize) -> f64 {
    (0..n.min(309)).fold(1.0, |power, _| power * 10.0)
}
