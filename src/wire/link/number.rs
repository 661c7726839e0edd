//! Numbers as a link has them: `1500`, `0.45`, `-2.5`. What is written reads back as the same double, to the last bit. The
//! standard library's own writing and reading of doubles would weigh 25 kB in the wasm.

/// Decimals at most: up to 10^22 powers of ten are exact, and a dividend and divisor fit the long division below.
const MOST_PLACES: u32 = 21;

/// Digits are heeded up to here: 17 of them tell any two doubles apart.
const FULL: u64 = 100_000_000_000_000_000;

/// A number in the fewest decimals that read back as the same double. Where 17 digits and 21 decimals do not do, in bits:
/// `0x3eb0c6f7a0b5ed8d`.
pub(super) fn written(value: f64) -> String {
    let (sign, size) = (if value < 0.0 { "-" } else { "" }, libm::fabs(value));
    for places in 0..=MOST_PLACES {
        let scaled = size * power_of_ten(places);
        if scaled.is_nan() || scaled >= 2.0 * FULL as f64 {
            break;
        }
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 2 × 10^17")]
        let near = libm::round(scaled) as u64;
        // A product is off by one unit at most up to 2^53, by half of 2^5 up to 2^58.
        let off = if near < 1 << 52 { 1 } else { 32 };
        for apart in 0..=off {
            for digits in [near.saturating_sub(apart), near + apart] {
                if nearest(digits, places).to_bits() == size.to_bits() {
                    return [sign, &decimal(digits, places)].concat();
                }
            }
        }
    }
    let bits = value.to_bits();
    let hex = |place: u32| char::from_digit((bits >> (60 - 4 * place) & 15) as u32, 16).unwrap_or('0');
    "0x".chars().chain((0..16).map(hex)).collect()
}

/// Reads a number; a comma may stand for the point. None for anything else, a number that is infinite or has more than 17
/// digits before its point included.
pub(super) fn read(text: &str) -> Option<f64> {
    if let Some(hex) = text.strip_prefix("0x") {
        let digits = hex.chars().try_fold(0, |bits: u64, digit| Some(bits << 4 | u64::from(digit.to_digit(16)?)))?;
        return Some(f64::from_bits(digits)).filter(|value| hex.len() == 16 && value.is_finite());
    }
    let (negative, size) = text.strip_prefix('-').map_or((false, text), |size| (true, size));
    let (mut digits, mut places, mut is_decimal, mut is_empty) = (0, 0, false, true);
    for letter in size.chars() {
        match letter.to_digit(10) {
            Some(digit) if digits < FULL && places < MOST_PLACES => {
                digits = digits * 10 + u64::from(digit);
                places += u32::from(is_decimal);
                is_empty = false;
            }
            Some(_) if is_decimal => {}
            None if matches!(letter, '.' | ',') && !is_decimal => is_decimal = true,
            _ => return None,
        }
    }
    let value = nearest(digits, places);
    (!is_empty).then_some(if negative && value > 0.0 { -value } else { value })
}

/// The double nearest to `digits` over a power of ten, halves to the even one.
fn nearest(digits: u64, places: u32) -> f64 {
    // Both are exact: the one rounding is that of the division.
    if digits <= 1 << 53 {
        return digits as f64 / power_of_ten(places);
    }
    let shift = 64 + digits.leading_zeros();
    let (dividend, divisor) = (u128::from(digits) << shift, (0..places).fold(1_u128, |power, _| power * 10));
    let (mut quotient, mut rest) = (0_u128, 0_u128);
    for place in (0..128).rev() {
        rest = 2 * rest + (dividend >> place & 1);
        quotient *= 2;
        if rest >= divisor {
            rest -= divisor;
            quotient += 1;
        }
    }
    // At least 58 bits: a last one for all that follow them rounds as the whole would.
    (quotient | u128::from(rest > 0)) as f64 * f64::from_bits(u64::from(1023 - shift) << 52)
}

fn power_of_ten(places: u32) -> f64 {
    (0..places).fold(1.0, |power, _| power * 10.0)
}

/// Digits with a point before the last of them.
fn decimal(mut digits: u64, places: u32) -> String {
    let (mut backwards, mut place) = (Vec::new(), 0);
    while digits > 0 || place <= places {
        if place == places && place > 0 {
            backwards.push('.');
        }
        backwards.push(char::from(b'0' + (digits % 10) as u8));
        digits /= 10;
        place += 1;
    }
    backwards.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::{read, written};
    use proptest::prelude::{ProptestConfig, any, prop_oneof, proptest};
    use proptest::strategy::Strategy;

    #[test]
    fn numbers_are_written_short_and_read_back() {
        let check = |value: f64, text: &str| {
            assert_eq!(written(value), text);
            assert_eq!(read(text).map(f64::to_bits), Some(value.to_bits()), "{text}");
        };
        check(0.0, "0");
        check(1500.0, "1500");
        check(0.45, "0.45");
        check(0.001, "0.001");
        check(-2.5, "-2.5");
        check(0.1 + 0.2, "0.30000000000000004");
        check(300.0 * 1.2 / 1.055, "341.2322274881517");
        check(9_007_199_254_740_993.0, "9007199254740992");
        check(0.123_456_789_012_345_68, "0.12345678901234568");
        check(1e-9, "0.000000001");
        check(1e-300, "0x01a56e1fc2f8f359");
        check(f64::MAX, "0x7fefffffffffffff");
        check(5e-324, "0x0000000000000001");
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in [
            "",
            "-",
            ".",
            ",",
            "-.",
            "1.2.3",
            "1,2,3",
            "1 500",
            "+5",
            "1e3",
            "NaN",
            "Infinity",
            "0x",
            "0x1",
            "--1",
            "1-",
            "0x7ff0000000000000",
            "0xfff8000000000000",
            "0x00000000000000001",
            "0xgggggggggggggggg",
            "١٢",
            "1\u{202f}500",
            "1000000000000000000000000000000000000",
        ] {
            assert_eq!(read(text), None, "{text:?}");
        }
        assert_eq!(read("0,45"), Some(0.45));
        assert_eq!(read(".5"), Some(0.5));
        assert_eq!(read("5."), Some(5.0));
        assert_eq!(read("007"), Some(7.0));
        assert_eq!(read("-0").map(f64::to_bits), Some(0));
        assert_eq!(read("0.1000000000000000055511151231257827021181583404541015625"), Some(0.1));
    }

    fn finite() -> impl Strategy<Value = f64> {
        let any_bits = any::<u64>().prop_map(f64::from_bits).prop_filter("finite", |value| value.is_finite());
        prop_oneof![1 => any_bits, 3 => -1e7..1e7_f64, 2 => 0.0..1.0_f64, 1 => 0.0..1e-4_f64]
    }

    proptest! {
        #![proptest_config({
            let usual = ProptestConfig::default();
            ProptestConfig { cases: 8 * usual.cases, failure_persistence: None, ..usual }
        })]

        #[test]
        fn every_double_comes_back_to_the_bit(value in finite()) {
            let text = written(value);
            // Nothing is below 0 that is 0.
            let wanted = if value == 0.0 { 0 } else { value.to_bits() };
            assert_eq!(read(&text).map(f64::to_bits), Some(wanted), "{text}");
            assert!(text.len() <= 25 && text.is_ascii());
        }

        /// The standard library reads decimals to the nearest double.
        #[test]
        fn decimals_are_read_as_the_standard_library_does(digits in 0..FULL_DIGITS, places in 0..18_usize) {
            let padded = format!("{digits:0>19}");
            let (whole, decimals) = padded.split_at(19 - places);
            let text = format!("{}.{decimals}", whole.trim_start_matches('0'));
            let text = if text.starts_with('.') { format!("0{text}") } else { text };
            assert_eq!(read(&text), Some(text.parse().unwrap()), "{text}");
        }

        /// As short as it can be.
        #[test]
        fn what_is_typed_is_written_as_it_was_typed(cents in 0..2_000_000_u32) {
            let value = f64::from(cents) / 100.0;
            assert_eq!(written(value), value.to_string());
        }
    }

    const FULL_DIGITS: u64 = 100_000_000_000_000_000;
}
