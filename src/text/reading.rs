//! Numbers typed by hand, by French habit or by English habit: `1 500,50 €`, `1500.5`, `1.500,50`, `1,5 k€ / mois`.
//!
//! A comma or a point is the decimal mark; spaces, apostrophes, points and commas part groups of three digits. A single
//! comma or point before exactly three digits could be either (`1.500`, `1,500`) and is given back as
//! [`Misread::Ambiguous`], unless what precedes cannot be a group: `0.500`, `1500.500`, `1 500.500`.

use super::rounded::power_of_ten;

/// Largest size read, in whatever unit was typed.
const LARGEST: f64 = 1e15;
/// Decimals are heeded up to this mantissa, some 17 digits.
const FULL: u64 = 10_000_000_000_000_000;

/// Why a text is not read as a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Misread {
    /// Nothing was typed, or a unit only.
    Empty,
    /// Not a number, or above 10^15 in size.
    NotANumber,
    /// A single separator before three digits: it may part thousands or decimals.
    Ambiguous {
        /// The number if the separator parts thousands: 1500 for `1.500`.
        thousands: f64,
        /// The number if it is a decimal mark: 1.5 for `1.500`.
        decimal: f64,
    },
}

/// Reads a number, in the unit it was typed in: `45 %` is 45, `2 k€` is 2000. Never gives −0.
///
/// After the number may stand `k`, then one of `€`, `eur`, `euro`, `euros` or, without `k`, `%`, then `/mois` or
/// `par mois`, in upper or lower case; before it a sign. Up to 15 significant digits the result is the nearest double.
///
/// # Errors
///
/// [`Misread`] if the text is blank, not a number from −10^15 to 10^15, or ambiguous.
pub fn number(text: &str) -> Result<f64, Misread> {
    let text: String = text.trim().chars().map(plain).collect();
    let (text, factor) = without_unit(&text).ok_or(Misread::NotANumber)?;
    if text.is_empty() && factor == 1 {
        return Err(Misread::Empty);
    }
    let negative = text.starts_with('-');
    let size = text.strip_prefix(['-', '+']).unwrap_or(text).trim_start();
    match unsigned(size, factor) {
        Ok(size) => Ok(signed(size, negative)),
        Err(Misread::Ambiguous { thousands, decimal }) => {
            Err(Misread::Ambiguous { thousands: signed(thousands, negative), decimal: signed(decimal, negative) })
        }
        Err(misread) => Err(misread),
    }
}

/// One character for all spaces, one for all apostrophes, one for all minus signs, and small letters.
fn plain(character: char) -> char {
    match character {
        '\u{A0}' | '\u{202F}' | '\u{2009}' => ' ',
        '\u{2019}' => '\'',
        '\u{2212}' | '\u{2013}' => '-',
        _ => character.to_ascii_lowercase(),
    }
}

/// The text before its unit, and 1000 after a `k` or else 1; none if the period is not one.
fn without_unit(text: &str) -> Option<(&str, u16)> {
    let text = match peel(text, &["mois"]) {
        Some(rest) => peel(rest, &["/", "par"])?,
        None => text,
    };
    if let Some(share) = peel(text, &["%"]) {
        return Some((share, 1));
    }
    let text = peel(text, &["€", "eur", "euro", "euros"]).unwrap_or(text);
    Some(peel(text, &["k"]).map_or((text, 1), |rest| (rest, 1000)))
}

/// The text before one of the endings, if it has one.
fn peel<'a>(text: &'a str, endings: &[&str]) -> Option<&'a str> {
    endings.iter().find_map(|ending| text.strip_suffix(ending)).map(str::trim_end)
}

/// The number with its sign; zero has none.
fn signed(size: f64, negative: bool) -> f64 {
    if negative && size > 0.0 { -size } else { size }
}

/// Reads digits and separators, times `factor`.
fn unsigned(text: &str, factor: u16) -> Result<f64, Misread> {
    let (points, commas) = (text.matches('.').count(), text.matches(',').count());
    let (whole, decimals) = match text.rsplit_once(['.', ',']) {
        // Both: the last one is the decimal mark. One of them, once: it is. One of them, more than once: it is not.
        Some(parts) if points.min(commas) > 0 || points + commas == 1 => parts,
        _ => (text, ""),
    };
    let digits = ungrouped(whole).ok_or(Misread::NotANumber)?;
    let decimal = value(&digits, decimals, factor).ok_or(Misread::NotANumber)?;
    // No group before the mark but what could be a first one, and one after.
    if decimals.len() == 3 && digits.len() == whole.len() && begins_groups(whole) {
        let thousands = value(&(digits + decimals), "", factor).ok_or(Misread::NotANumber)?;
        return Err(Misread::Ambiguous { thousands, decimal });
    }
    Ok(decimal)
}

/// Whether groups of three digits can follow: one to three digits, the first not 0.
fn begins_groups(digits: &str) -> bool {
    matches!(digits.len(), 1..=3) && !digits.starts_with('0')
}

/// Removes the separators of groups; none if they are of several kinds or the groups not of three digits.
fn ungrouped(whole: &str) -> Option<String> {
    let Some(mark) = whole.chars().find(|c| !c.is_ascii_digit()) else {
        return Some(whole.to_owned());
    };
    let mut groups = whole.split(mark);
    let proper = matches!(mark, ' ' | '\'' | '.' | ',')
        && groups.next().is_some_and(begins_groups)
        && groups.all(|group| group.len() == 3);
    proper.then(|| whole.replace(mark, ""))
}

/// The value of the digits before and after the decimal mark, times `factor`; none without a digit, with anything
/// else, or above [`LARGEST`].
fn value(whole: &str, decimals: &str, factor: u16) -> Option<f64> {
    if whole.is_empty() && decimals.is_empty() {
        return None;
    }
    let mut mantissa = 0_u64;
    for character in whole.chars() {
        mantissa = mantissa * 10 + u64::from(character.to_digit(10)?);
        if mantissa > FULL {
            return None;
        }
    }
    let mut places = 0;
    for character in decimals.trim_end_matches('0').chars() {
        let digit = character.to_digit(10)?;
        if mantissa < FULL {
            mantissa = mantissa * 10 + u64::from(digit);
            places += 1;
        }
    }
    // Both terms are exact up to 2^53 and 10^22: a single rounding, that of the division.
    let value = mantissa as f64 * f64::from(factor) / power_of_ten(places);
    (value <= LARGEST).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::{Misread, number};
    use crate::text::number::{decimal, spoken, trimmed};

    /// Every text reads as the one result.
    #[track_caller]
    fn check(texts: &[&str], expected: Result<f64, Misread>) {
        for text in texts {
            assert_eq!(number(text), expected, "{text:?}");
        }
    }

    #[test]
    fn separators() {
        check(
            &[
                "1500",
                "1 500",
                "1\u{A0}500",
                "1\u{202F}500",
                "1\u{2009}500",
                "1'500",
                "1’500",
                "1 500,",
                "1500.0",
                "1.500,00",
                "1,500.",
                "+1500",
                "01500",
                "\t1500 \n",
            ],
            Ok(1500.0),
        );
        check(
            &[
                "1500.5",
                "1500,5",
                "1 500,50 €",
                "1 500.500",
                "1 500,500",
                "1.500,50",
                "1,500.50",
                "1’500.50",
                "1500.500",
                "1,500.500",
            ],
            Ok(1500.5),
        );
        check(&["1.500.000", "1,500,000", "1 500 000", "1\u{202F}500 000", "1,500,000.00"], Ok(1_500_000.0));
        check(&["0.500", "0,500", ",5", ".500", "00.500"], Ok(0.5));
        check(&["5,", "5.", "5", "+ 5", "5,0"], Ok(5.0));
        check(&["12.5", "12,50"], Ok(12.5));
        check(&["12.5000"], Ok(12.5));
        check(&["1234567890.12"], Ok(1_234_567_890.12));
    }

    #[test]
    fn signs() {
        check(&["-12,5", "−12,5", "–12,5", "- 12,5", " −12,5 €"], Ok(-12.5));
        for text in ["-0", "−0,00", "0", "+0"] {
            assert!(number(text).is_ok_and(|zero| zero == 0.0 && zero.is_sign_positive()));
        }
    }

    #[test]
    fn units() {
        check(
            &[
                "1500€",
                "1500 EUR",
                "1500 euro",
                "1 500 Euros",
                "1500 €/mois",
                "1500 € / mois",
                "1500 € par mois",
                "1500\u{A0}euros par\u{202F}mois",
                "1500 / mois",
                "1500 par mois",
                "1,5k",
                "1.5 K",
                "1,5 k€",
                "1,5 k € / mois",
                "1,5kEUR/mois",
            ],
            Ok(1500.0),
        );
        check(&["45 %", "45%", "45\u{202F}%", "45,0 %"], Ok(45.0));
        check(&["1,005k", "1.005k"], Err(Misread::Ambiguous { thousands: 1_005_000.0, decimal: 1005.0 }));
        check(&["0,0015k"], Ok(1.5));
    }

    #[test]
    fn ambiguous() {
        check(&["1.500", "1,500", " 1,500 € ", "+1.500"], Err(Misread::Ambiguous { thousands: 1500.0, decimal: 1.5 }));
        check(&["−123.456", "-123,456 € / mois"], Err(Misread::Ambiguous { thousands: -123_456.0, decimal: -123.456 }));
    }

    #[test]
    fn refused() {
        check(&["", " ", "\u{202F}\n", "€", " %", "/ mois"], Err(Misread::Empty));
        check(&["NaN", "inf", "—", "1e3", "1e400", "abc", "0x10", "12a", "١٢", "é", "1é500"], Err(Misread::NotANumber));
        check(
            &[
                "15 00",
                "1 5",
                "1  500",
                "1 5000",
                "1500 000",
                "0 500",
                "1.50.000",
                "1.500.5",
                "1 500.000.000",
                "1.500 000",
                "1'500 000",
                "1.500,500,5",
                "1,5.5,5",
                "1.5 0",
                "1.50 0",
                "1,500 000",
                "1 5.500",
                ",500,000",
                "500,.500",
            ],
            Err(Misread::NotANumber),
        );
        check(
            &[
                ",", ".", "-", "+", "−,", "k", "k€", "--5", "+-5", "5-", "5-3", "€ 5", "5 kk", "5 k%", "5 mois",
                "5 €€", "5 //mois", "5 M€", "5/2",
            ],
            Err(Misread::NotANumber),
        );
    }

    #[test]
    fn large() {
        check(&["1 000 000 000 000 000", "1000000000000000,00", "1000000000000 k"], Ok(1e15));
        check(
            &["1000000000000001", "1000000000000,1 k", "18446744073709551616", &"9".repeat(400)],
            Err(Misread::NotANumber),
        );
        check(&["3,14159265358979323846264338327950288"], Ok(std::f64::consts::PI));
        check(&[&format!("0,{}1", "0".repeat(400))], Ok(0.0));
        check(&[&format!("5,{}", "0".repeat(400))], Ok(5.0));
    }

    /// What is written reads back as the very double of the decimal number written.
    #[test]
    fn written_and_read() {
        let mut state = 1_u64;
        let mut next = |bound: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 16) % bound
        };
        for _ in 0..20_000 {
            let digits = u8::try_from(next(7)).unwrap();
            let scale = (0..digits).fold(1.0, |scale, _| scale * 10.0);
            let bound = [1_000, 100_000, 10_000_000, 200_000_000_000_000];
            let rank = usize::try_from(next(4)).unwrap();
            let size = next(bound[rank]) as f64;
            let sign = if next(2) == 0 { 1.0 } else { -1.0 };
            // A decimal number, and one astray by less than half of its last digit.
            let exact = sign * size / scale;
            let astray = sign * (size + next(900) as f64 / 2000.0) / scale;
            for text in
                [decimal(exact, digits), decimal(astray, digits), trimmed(exact, digits), spoken(astray, digits)]
            {
                match number(&text) {
                    Err(Misread::Ambiguous { decimal, .. }) => {
                        let (_, decimals) = text.split_once(',').unwrap();
                        assert_eq!(decimals.len(), 3, "{text}");
                        assert_eq!(decimal.to_bits(), exact.to_bits(), "{text}");
                    }
                    read => assert_eq!(read, Ok(exact), "{text}"),
                }
            }
        }
    }
}
