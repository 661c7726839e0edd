//! Numbers typed by hand or pasted, by French habit or by English habit: `1 500,50 €`, `1500.5`, `1.500,50`, `€1500`,
//! `1500,-`, `12€50`, `1,5 k€ HT / mois`.
//!
//! A comma or a point is the decimal mark; spaces, apostrophes, points and commas part groups of three digits. A single
//! comma or point before exactly three digits could be either (`1.500`, `1,500`) and is given back as
//! [`Misread::Ambiguous`], unless what precedes cannot be a group: `0.500`, `1500.500`, `1 500.500`. What around it has
//! no place in a number but is not seen, such as the marks of direction that a paste brings, is passed over.

use super::digits::signed;

pub use super::digits::Misread;

/// What the text says of its number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    /// The number, in the unit it was typed in: `45 %` is 45, `2 k€` is 2000. Never −0.
    pub value: f64,
    /// What it counts, if that is said.
    pub measure: Option<Measure>,
    /// The time that it is for, if that is said.
    pub per: Option<Per>,
    /// Whether tax is in it, if that is said.
    pub taxed: Option<Taxed>,
}

/// Whether tax is in an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taxed {
    /// « HT »
    Without,
    /// « TTC »
    With,
}

/// What a number is said to count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Measure {
    /// Euros.
    Euros,
    /// Parts of a hundred.
    Percent,
    /// Months.
    Months,
    /// Hours.
    Hours,
}

/// The time that a number is said to be for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Per {
    /// An hour.
    Hour,
    /// A week.
    Week,
    /// A month.
    Month,
    /// A year.
    Year,
}

/// Reads a number of euros, a percentage or a bare number, by the month if a time is said; see [`amount`].
///
/// # Errors
///
/// [`Misread`] if the text is blank, not a number from −10^15 to 10^15, or ambiguous.
pub fn number(text: &str) -> Result<f64, Misread> {
    match amount(text)? {
        Amount { taxed: Some(Taxed::With), .. } => Err(Misread::WithTax),
        Amount {
            value, measure: None | Some(Measure::Euros | Measure::Percent), per: None | Some(Per::Month), ..
        } => Ok(value),
        _ => Err(Misread::NotANumber),
    }
}

/// Reads a number and what is said of it.
///
/// The number may stand after a sign, and before or after `€`; after it may stand `k`, then what it counts (`€`, `eur`,
/// `euros`, `%`, `mois`, `heures` …), then `HT` or `TTC` and the time that it is for (`/mois`, `par an` …), in upper or lower case.
/// Up to 15 significant digits the result is the nearest double.
///
/// # Errors
///
/// [`Misread`] if the text is blank, not a number from −10^15 to 10^15, or ambiguous.
pub fn amount(text: &str) -> Result<Amount, Misread> {
    let text: String = text.chars().filter_map(plain).collect();
    let (text, mut taxed) = without_tax(text.trim());
    let (mut text, per) = without_time(text);
    if taxed.is_none() {
        (text, taxed) = without_tax(text);
    }
    let (text, mut measure) = without_measure(text);
    let (text, factor) = match peel(text, &["k"]) {
        Some(rest) if matches!(measure, None | Some(Measure::Euros)) => (rest, 1000),
        _ => (text, 1),
    };
    let mut text = text.strip_prefix("eur").map_or_else(|| text.to_owned(), |rest| ["€", rest].concat());
    if measure.is_none()
        && let Some((before, cents)) = text.split_once('€')
    {
        let (before, cents) = (before.trim_end(), cents.trim_start());
        text = match (before.is_empty(), cents.len()) {
            (true, _) => cents.to_owned(),
            (_, 2) if !before.contains(',') => [before, ",", cents].concat(),
            _ => return Err(Misread::NotANumber),
        };
        measure = Some(Measure::Euros);
    }
    if taxed.is_some() && !matches!(measure, None | Some(Measure::Euros)) {
        return Err(Misread::NotANumber);
    }
    let read = |value: f64| Amount { value, measure, per, taxed };
    signed(&text, factor).map(read)
}

/// One character for all spaces, one for all apostrophes, one for all minus signs and dashes, and small letters; none for
/// what is not seen.
fn plain(character: char) -> Option<char> {
    Some(match character {
        '\u{AD}'
        | '\u{61C}'
        | '\u{180E}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' => return None,
        '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => ' ',
        '\u{B4}' | '\u{2BC}' | '\u{2018}' | '\u{2019}' | '\u{2032}' => '\'',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{66A}' | '\u{FE6A}' | '\u{FF05}' => '%',
        _ => character.to_ascii_lowercase(),
    })
}

/// The text before « HT » or « TTC », and which of the two was said.
fn without_tax(text: &str) -> (&str, Option<Taxed>) {
    if let Some(rest) = peel(text, &["ttc", "t.t.c."]) {
        return (rest, Some(Taxed::With));
    }
    let rest = peel(text, &["ht", "h.t.", "hors taxes", "hors taxe"]);
    rest.map_or((text, None), |rest| (rest, Some(Taxed::Without)))
}

/// The text before the time that it is for.
fn without_time(text: &str) -> (&str, Option<Per>) {
    [(Per::Month, "mois"), (Per::Year, "an"), (Per::Week, "semaine"), (Per::Hour, "heure"), (Per::Hour, "h")]
        .into_iter()
        .find_map(|(per, name)| Some((peel(peel(text, &[name])?, &["/", "par"])?, Some(per))))
        .unwrap_or((text, None))
}

/// The text before what it counts.
fn without_measure(text: &str) -> (&str, Option<Measure>) {
    let endings: [(Measure, &[&str]); 4] = [
        (Measure::Euros, &["€", "eur", "euro", "euros"]),
        (Measure::Percent, &["%", "pour cent", "pourcent"]),
        (Measure::Months, &["mois"]),
        (Measure::Hours, &["h", "heure", "heures"]),
    ];
    endings.into_iter().find_map(|(measure, names)| Some((peel(text, names)?, Some(measure)))).unwrap_or((text, None))
}

/// The text before one of the endings, if it has one.
fn peel<'a>(text: &'a str, endings: &[&str]) -> Option<&'a str> {
    endings.iter().find_map(|ending| text.strip_suffix(ending)).map(str::trim_end)
}

#[cfg(test)]
mod tests {
    use super::{Measure, Misread, Per, Taxed, amount, number};
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
                "1500 € HT",
                "1500€HT",
                "1 500 HT",
                "1500 € h.t.",
                "1500 euros hors taxes",
                "1500 € HT/mois",
                "1500 €/mois HT",
                "1,5 k€ HT par mois",
                "€1500",
                "€ 1 500,00",
                "EUR 1500",
                "€1,5k",
                "1500,-",
                "1500.-",
                "1500,–",
                "1500,--",
                "1500,- €",
                "€ 1500,-",
                "1.500,-",
                "1'500.–",
                "1500€00",
            ],
            Ok(1500.0),
        );
        check(&["12€50", "12 € 50", "12 €50 HT", "€12,50"], Ok(12.5));
        check(&["1.500€50", "1 500 € 50"], Ok(1500.5));
        check(
            &["45 %", "45%", "45\u{202F}%", "45,0 %", "45 pour cent", "45 pourcent", "45\u{FF05}", "45\u{66A}"],
            Ok(45.0),
        );
        check(&["1,005k", "1.005k"], Err(Misread::Ambiguous { thousands: 1_005_000.0, decimal: 1005.0 }));
        check(&["0,0015k"], Ok(1.5));
    }

    /// What is not seen changes nothing, wherever it is; every space that can part thousands does.
    #[test]
    fn marks_that_are_not_seen() {
        let seen = "1 500,50 €";
        for mark in "\u{AD}\u{61C}\u{180E}\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}\u{202A}\u{202C}\u{202E}\u{2060}\u{2063}\u{2066}\u{2069}\u{FE0F}\u{FEFF}".chars() {
            for place in (0..=seen.len()).filter(|place| seen.is_char_boundary(*place)) {
                let (before, after) = seen.split_at(place);
                check(&[&format!("{before}{mark}{after}"), &format!("{mark}{before}{mark}{after}{mark}")], Ok(1500.5));
            }
            check(&[&mark.to_string(), &format!("{mark} {mark}")], Err(Misread::Empty));
            check(&[&format!("1.{mark}500")], number("1.500"));
        }
        for space in "\u{20}\u{A0}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200A}\u{202F}\u{205F}\u{3000}".chars() {
            check(&[&format!("{space}1{space}500,50{space}€{space}")], Ok(1500.5));
        }
        // Two cells of a table are two numbers.
        check(&["1\t500", "1\n500"], Err(Misread::NotANumber));
    }

    #[test]
    fn what_a_number_counts_is_told() {
        let said = |text: &str| amount(text).map(|amount| (amount.measure, amount.per));
        assert_eq!(said("1500"), Ok((None, None)));
        assert_eq!(said("1500 € HT / an"), Ok((Some(Measure::Euros), Some(Per::Year))));
        assert_eq!(said("€1500 par mois"), Ok((Some(Measure::Euros), Some(Per::Month))));
        assert_eq!(said("45 %"), Ok((Some(Measure::Percent), None)));
        assert_eq!(said("6 mois"), Ok((Some(Measure::Months), None)));
        assert_eq!(said("5 h par semaine"), Ok((Some(Measure::Hours), Some(Per::Week))));
        assert_eq!(said("5 heures"), Ok((Some(Measure::Hours), None)));
        assert_eq!(said("30 €/h"), Ok((Some(Measure::Euros), Some(Per::Hour))));
        let taxed = |text: &str| amount(text).map(|amount| (amount.value.to_bits(), amount.taxed));
        for text in ["1500 € TTC", "1500 TTC / mois", "1500 € / mois ttc", "1 500 t.t.c."] {
            assert_eq!(taxed(text), Ok((1500_f64.to_bits(), Some(Taxed::With))), "{text}");
            assert_eq!(number(text), Err(Misread::WithTax), "{text}");
        }
        assert_eq!(taxed("1500 HT"), Ok((1500_f64.to_bits(), Some(Taxed::Without))));
        assert_eq!(taxed("1500"), Ok((1500_f64.to_bits(), None)));
        assert_eq!(taxed("45 % TTC"), Err(Misread::NotANumber));
        // A bare number, or of something else than is asked for without a field.
        check(&["6 mois", "5 h", "18000 €/an", "5 h/semaine", "45 % HT"], Err(Misread::NotANumber));
    }

    #[test]
    fn ambiguous() {
        check(
            &["1.500", "1,500", " 1,500 € ", "+1.500", "€1.500", "1.500 € HT"],
            Err(Misread::Ambiguous { thousands: 1500.0, decimal: 1.5 }),
        );
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
                ",",
                ".",
                "-",
                "+",
                "−,",
                "k",
                "k€",
                "--5",
                "+-5",
                "5-",
                "5-3",
                "5 kk",
                "5 k%",
                "5 mois",
                "5 €€",
                "€5€",
                "5 //mois",
                "5 M€",
                "5/2",
                "1€500",
                "1,5€50",
                "12€5",
                "1500 €,-",
                "5 ht ht",
                "5 %€",
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
