//! Digits and their separators, as a number. A comma or a point is the decimal mark; spaces, apostrophes, points and commas
//! part groups of three digits.

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
    /// An amount that includes tax.
    WithTax,
    /// A single separator before three digits: it may part thousands or decimals.
    Ambiguous {
        /// The number if the separator parts thousands: 1500 for `1.500`.
        thousands: f64,
        /// The number if it is a decimal mark: 1.5 for `1.500`.
        decimal: f64,
    },
}

/// Reads a number with its sign, times `factor`; zero has no sign.
pub(super) fn signed(text: &str, factor: u16) -> Result<f64, Misread> {
    if text.is_empty() && factor == 1 {
        return Err(Misread::Empty);
    }
    let negative = text.starts_with('-');
    let size = text.strip_prefix(['-', '+']).unwrap_or(text).trim_start();
    // Without cents, as prices are written: `1500,-`.
    let round = size.trim_end_matches('-');
    let size = if round.ends_with([',', '.']) { round } else { size };
    let sign = |size: f64| if negative && size > 0.0 { -size } else { size };
    match unsigned(size, factor) {
        Ok(size) => Ok(sign(size)),
        Err(Misread::Ambiguous { thousands, decimal }) => {
            Err(Misread::Ambiguous { thousands: sign(thousands), decimal: sign(decimal) })
        }
        Err(misread) => Err(misread),
    }
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
