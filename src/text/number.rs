//! Numbers as French readers write them: `1 234,50`, `−2,5 k€`, `45 %`.
//!
//! Thousands are parted by a narrow no-break space (U+202F, from four digits on), decimals by a comma, a unit follows a
//! no-break space (U+00A0). NaN and infinities are a lone em dash: `—`.
//!
//! Rounding is half away from zero on the value's shortest decimal form, what its author typed: 1.005 gives `1,01`
//! though its double lies just below. This is what `Intl.NumberFormat('fr-FR')` does too. Two differences from it are
//! wanted: negatives carry the true minus (U+2212), and nothing is ever written `−0`. A third goes unseen: fifteen
//! significant digits are kept, further ones are written as zeros.

use super::rounded::Rounded;

/// Before a unit.
const UNIT: char = '\u{A0}';
/// In place of what is not a number.
const NONE: &str = "—";

/// A number as it is written, and the number that stands there: what a reader reckons with.
#[derive(Clone)]
pub struct Written {
    /// The number, with its unit.
    pub words: String,
    /// What the words say; NaN where they say nothing.
    pub value: f64,
}

impl Written {
    /// A dash.
    #[must_use]
    pub fn nothing() -> Self {
        Self { words: none(), value: f64::NAN }
    }

    fn new(rounded: Option<Rounded>, write: impl FnOnce(Rounded) -> String) -> Self {
        rounded.map_or_else(Self::nothing, |rounded| Self { value: rounded.value(), words: write(rounded) })
    }
}

/// The value with exactly `digits` decimals (at most 20), in groups: `1 234,50`.
pub fn decimal(value: f64, digits: u8) -> String {
    Rounded::new(value, digits).map_or_else(none, |rounded| rounded.write(false, true))
}

/// The value with at most `max_digits` decimals and no trailing zeros, in groups: `1 234,5`.
pub fn trimmed(value: f64, max_digits: u8) -> String {
    plain(value, max_digits).words
}

/// [`trimmed`], with the number that stands there.
pub fn plain(value: f64, max_digits: u8) -> Written {
    Written::new(Rounded::new(value, max_digits), |rounded| rounded.trim().write(false, true))
}

/// Like [`trimmed`] but without groups: `1234,5`. For screen readers (`aria-valuetext`), and for a field being edited.
///
/// With three decimals, a field's text may read as ambiguous (see [`super::reading`]): fields should ask for at most two.
pub fn spoken(value: f64, max_digits: u8) -> String {
    Rounded::new(value, max_digits).map_or_else(none, |rounded| rounded.trim().write(false, false))
}

/// An amount in euros: `1 234 €`, with cents only if it is below 100 € and not whole: `12,50 €`.
pub fn euros(value: f64) -> String {
    money(value, 0).words
}

/// [`euros`], with the number that stands there; with cents, and up to `digits` decimals, if `digits` is not 0.
pub fn money(value: f64, digits: u8) -> Written {
    amount(value, digits, false)
}

/// A difference in euros: like [`euros`], with a plus if it is positive: `+120 €`, `−12,50 €`, `0 €`.
pub fn euros_signed(value: f64) -> String {
    amount(value, 0, true).words
}

/// A share, 1 being the whole, in percent with at most one decimal: `45 %`, `0,5 %`.
pub fn percent(share: f64) -> String {
    part(share, 1).words
}

/// A share in percent with at most `max_digits` decimals, and the share that stands there.
pub fn part(share: f64, max_digits: u8) -> Written {
    // Moving the comma is exact, multiplying by 100 is not.
    let dressed = |rounded: Rounded| with_unit(rounded.hundredfold().trim().write(false, true), "%");
    Written::new(Rounded::new(share, max_digits + 2), dressed)
}

/// An amount in euros for an axis, in thousands from 1 000 € and in millions from 1 000 000 €, with at most two
/// decimals: `500 €`, `−2,5 k€`, `10 k€`, `1,25 M€`.
pub fn compact(value: f64) -> String {
    // From where rounding reaches the next unit: 999,60 € is `1 k€`.
    let (one, symbol) = match value.abs() {
        size if size >= 999_995.0 => (1e6, "M€"),
        size if size >= 999.5 => (1e3, "k€"),
        _ => return euros(value),
    };
    Rounded::new(value / one, 2).map_or_else(none, |rounded| with_unit(rounded.trim().write(false, true), symbol))
}

/// The rank of a month: `1ᵉʳ`, `4ᵉ`.
pub fn ordinal_month(n: u32) -> String {
    let mut text = Rounded::from(n).write(false, false);
    text.push_str(if n == 1 { "\u{1D49}\u{2B3}" } else { "\u{1D49}" });
    text
}

/// What stands for no number.
fn none() -> String {
    NONE.to_owned()
}

/// The number followed by its unit.
fn with_unit(mut text: String, symbol: &str) -> String {
    text.push(UNIT);
    text.push_str(symbol);
    text
}

/// [`money`] and [`euros_signed`].
fn amount(value: f64, digits: u8, plus: bool) -> Written {
    let places = match digits {
        0 if value.abs() >= 100.0 => 0,
        _ => digits.max(2),
    };
    let dressed = |rounded: Rounded| with_unit(rounded.trim_to(2).without_no_cents().write(plus, true), "€");
    Written::new(Rounded::new(value, places), dressed)
}

#[cfg(test)]
mod tests {
    use super::{compact, decimal, euros, euros_signed, ordinal_month, percent, spoken, trimmed};

    /// Compares with texts written with a plain space for each no-break one, narrow or not, and a hyphen for the minus.
    fn check<T: Copy>(cases: &[(T, &str)], write: impl Fn(T) -> String) {
        for &(value, expected) in cases {
            let text = write(value);
            assert!(!text.contains([' ', '-']), "{text}: a breaking space or a hyphen");
            assert_eq!(text.replace(['\u{202F}', '\u{A0}'], " ").replace('\u{2212}', "-"), expected);
        }
    }

    #[test]
    fn decimals() {
        check(
            &[
                ((0.0, 0), "0"),
                ((0.0, 2), "0,00"),
                ((-0.0, 1), "0,0"),
                ((-0.001, 2), "0,00"),
                ((-0.005, 2), "-0,01"),
                ((5.0, 0), "5"),
                ((999.0, 0), "999"),
                ((1234.5, 2), "1 234,50"),
                ((-1234.5, 2), "-1 234,50"),
                ((12_345.678, 1), "12 345,7"),
                ((1_234_567.891, 3), "1 234 567,891"),
                ((999.995, 2), "1 000,00"),
                ((f64::NAN, 2), "—"),
                ((f64::INFINITY, 0), "—"),
                ((f64::NEG_INFINITY, 0), "—"),
            ],
            |(value, digits)| decimal(value, digits),
        );
    }

    #[test]
    fn halves() {
        check(
            &[
                ((0.5, 0), "1"),
                ((1.5, 0), "2"),
                ((2.5, 0), "3"),
                ((-2.5, 0), "-3"),
                ((0.125, 2), "0,13"),
                ((1.005, 2), "1,01"),
                ((1.45, 1), "1,5"),
                ((0.615, 2), "0,62"),
                ((8.345, 2), "8,35"),
                ((10.235, 2), "10,24"),
                ((1.004_999_999_999, 2), "1,00"),
                ((0.499_999_999_999_999_94, 0), "0"),
                ((0.1 + 0.2, 1), "0,3"),
            ],
            |(value, digits)| decimal(value, digits),
        );
    }

    #[test]
    fn extremes() {
        check(
            &[
                ((1e15, 0), "1 000 000 000 000 000"),
                ((44_916_470_913.3, 6), "44 916 470 913,300000"),
                ((1e15, 2), "1 000 000 000 000 000,00"),
                ((999_999_999_999_999.0, 2), "999 999 999 999 999,00"),
                ((-1e21, 1), "-1 000 000 000 000 000 000 000,0"),
                ((1e-300, 3), "0,000"),
                ((0.1, 255), "0,10000000000000000000"),
            ],
            |(value, digits)| decimal(value, digits),
        );
        assert_eq!(spoken(f64::MAX, 20).len(), 309);
        assert_eq!(decimal(f64::MAX, 20).matches(',').count(), 1);
    }

    #[test]
    fn trailing_zeros() {
        let cases = [
            (0.0, "0"),
            (-0.001, "0"),
            (1500.0, "1 500"),
            (1234.5, "1 234,5"),
            (-0.25, "-0,25"),
            (1_000_000.0, "1 000 000"),
            (2.999, "3"),
            (1e21, "1 000 000 000 000 000 000 000"),
            (f64::NAN, "—"),
        ];
        check(&cases, |value| trimmed(value, 2));
        for (value, expected) in cases {
            check(&[(value, expected.replace(' ', "").as_str())], |value| spoken(value, 2));
        }
    }

    #[test]
    fn amounts() {
        check(
            &[
                (0.0, "0 €"),
                (12.5, "12,50 €"),
                (12.004, "12 €"),
                (12.005, "12,01 €"),
                (-0.3, "-0,30 €"),
                (-0.001, "0 €"),
                (99.99, "99,99 €"),
                (99.996, "100 €"),
                (100.49, "100 €"),
                (1234.5, "1 235 €"),
                (-1234.0, "-1 234 €"),
                (f64::NAN, "—"),
            ],
            euros,
        );
        check(
            &[(120.0, "+120 €"), (-12.5, "-12,50 €"), (0.0, "0 €"), (0.004, "0 €"), (1500.0, "+1 500 €")],
            euros_signed,
        );
    }

    #[test]
    fn shares() {
        check(
            &[
                (0.0, "0 %"),
                (0.45, "45 %"),
                (1.0, "100 %"),
                (0.005, "0,5 %"),
                (0.2875, "28,8 %"),
                (0.285, "28,5 %"),
                (-0.0312, "-3,1 %"),
                (0.000_4, "0 %"),
                (0.000_5, "0,1 %"),
                (12.5, "1 250 %"),
                (f64::NAN, "—"),
            ],
            percent,
        );
    }

    #[test]
    fn ticks() {
        check(
            &[
                (0.0, "0 €"),
                (2.5, "2,50 €"),
                (500.0, "500 €"),
                (-999.4, "-999 €"),
                (999.5, "1 k€"),
                (1000.0, "1 k€"),
                (1250.0, "1,25 k€"),
                (-2500.0, "-2,5 k€"),
                (10_000.0, "10 k€"),
                (999_994.0, "999,99 k€"),
                (999_995.0, "1 M€"),
                (1_250_000.0, "1,25 M€"),
                (f64::NAN, "—"),
                (f64::INFINITY, "—"),
            ],
            compact,
        );
    }

    #[test]
    fn ranks() {
        check(&[(0, "0ᵉ"), (1, "1ᵉʳ"), (4, "4ᵉ"), (11, "11ᵉ"), (21, "21ᵉ"), (u32::MAX, "4294967295ᵉ")], ordinal_month);
    }
}
