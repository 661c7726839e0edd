//! What a reader types: read as the French write, or answered with what is allowed.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, Strategy, any, proptest};
use proptest::sample::{Index, select};
use seuil::model::choice::Activity;
use seuil::model::dial::{Dial, Track};
use seuil::model::input::Input;
use seuil::model::situation::Situation;
use seuil::text::entry::{self, read, read_price, scale};
use seuil::text::prices::Prices;

/// What is typed is read as a value, or refused in a sentence that holds all of these.
#[track_caller]
fn typed(input: Input, texts: &[&str], expected: Result<f64, &[&str]>) {
    for text in texts {
        match (read(input, text), expected) {
            (Ok(value), Ok(expected)) => assert_eq!(value.to_bits(), expected.to_bits(), "{text:?}: {value}"),
            (Err(told), Err(expected)) => {
                let told = told.replace(['\u{a0}', '\u{202f}'], " ");
                let lacking: Vec<&&str> = expected.iter().filter(|part| !told.contains(**part)).collect();
                assert!(lacking.is_empty() && !told.contains(['{', '…']), "{text:?}: {told} lacks {lacking:?}");
            }
            (got, expected) => panic!("{text:?}: {got:?} instead of {expected:?}"),
        }
    }
}

#[test]
fn typing_is_read_as_the_french_write() {
    let spaced = ["1 500,50 €", "1\u{a0}500,50\u{a0}€", "1\u{202f}500,50\u{202f}€", "1\u{2009}500,50\u{2009}€"];
    typed(Input::Budget, &spaced, Ok(1500.5));
    typed(Input::Budget, &["1500.5", "1.500,50", "1500,5", " 1500,50 € / mois ", "1,5005 k€"], Ok(1500.5));
    typed(Input::Budget, &["0", "-0", "0,00 €"], Ok(0.0));
    typed(Input::Budget, &["20000", "20 k€", "20.000,00"], Ok(20_000.0));
    typed(
        Input::Budget,
        &["1500 € HT", "€1500", "1500,-", "1 500 euros", "1\u{2007}500", "\u{feff}1500\u{200b}"],
        Ok(1500.0),
    );
    typed(Input::Margin, &["45", "45 %", "45,0", "45 €", "45\u{202f}%", "45 pour cent"], Ok(0.45));
    typed(Input::SalesCycle, &["6 mois", "6"], Ok(6.0));
    typed(Input::OwnerHours, &["5 h", "5 heures", "5 h/semaine", "5"], Ok(5.0));
    typed(Input::AnnualRevenue, &["90 000 € / an", "90 k€ par an", "90000"], Ok(90_000.0));
    typed(Input::HourValue, &["30 €/h", "30 € par heure", "30 €"], Ok(30.0));
    typed(Input::Margin, &["5"], Ok(0.05));
    typed(Input::Margin, &["95"], Ok(0.95));
}

/// A price with tax is reckoned with without; what is said of it goes before what is asked for.
#[test]
fn prices_with_tax() {
    let read = |raw: &str, tax: f64| read_price(Input::OrderValue, raw, Prices::WithTax(tax));
    let near = |raw: &str, tax: f64, expected: f64| {
        let value = read(raw, tax).unwrap();
        assert!((value - expected).abs() < 1e-9, "{raw} at {tax}: {value}");
        // It is shown as it was typed.
        assert!((value * (1.0 + tax) - expected * (1.0 + tax)).abs() < 1e-9);
    };
    near("24", 0.1, 24.0 / 1.1);
    near("24 € TTC", 0.2, 20.0);
    near("10,55", 0.055, 10.0);
    near("24 HT", 0.2, 24.0);
    near("24", 0.0, 24.0);
    near("120000", 0.2, 100_000.0);
    let refused = read("120001", 0.2).unwrap_err().replace(['\u{a0}', '\u{202f}'], " ");
    assert!(refused.contains("120 001 €") && refused.contains("120 000 €") && refused.contains("1,20 €"), "{refused}");
    assert!(read("1.500", 0.2).unwrap_err().contains("1500"), "two readings stay two");
    typed(Input::OrderValue, &["24 TTC", "24 € ttc"], Err(&["TTC", "100 000 €"]));
}

/// What stands in a field reads as what it stands for: at each step of the slider, and to the cent.
#[test]
fn what_a_field_shows_reads_back() {
    for input in [Input::Budget, Input::Margin] {
        let (field, scale) = (input.field(), scale(input));
        let step = libm::round(field.step.at(1.0) * scale);
        let mut shown = libm::round(field.min * scale);
        while shown + 0.25 <= field.max * scale {
            for shown in [shown, shown + 0.25] {
                typed(input, &[&entry::typed(input, shown / scale)], Ok(shown / scale));
            }
            shown += step;
        }
    }
}

/// The defaults and what the sliders and their arrows give, in every field: shown, it reads back as itself.
#[test]
fn every_field_reads_what_it_shows() {
    for (input, activity) in Input::ALL.iter().flat_map(|input| Activity::ALL.iter().map(move |one| (*input, *one))) {
        let field = input.field();
        let dial = Dial::new(input, activity);
        let Track { first, last, grain } = dial.track();
        let places = (0..=40).map(|n| first + libm::round((last - first) / grain * f64::from(n) / 40.0) * grain);
        let mut values: Vec<f64> = places.map(|place| dial.value_at(place)).collect();
        values.extend(field.default(Situation::usual(activity)));
        values.extend([field.min, field.max]);
        for value in values.into_iter().filter(|value| field.allows(*value)) {
            let shown = entry::typed(input, value);
            let back = read(input, &shown).unwrap_or_else(|told| panic!("{}: {shown}: {told}", input.key()));
            assert!((back - value).abs() <= 1e-9 * value.abs().max(1.0), "{}: {value} {shown} {back}", input.key());
        }
    }
}

/// « Taux de marge » is over cost: bought 30, sold 50, 66.67 % over cost leaves 40 on 100.
#[test]
fn the_margin_over_cost_is_converted() {
    let check = |typed: &str, margin: f64| {
        let read = entry::read_margin_over_cost(typed).unwrap();
        assert_eq!(read.to_bits(), margin.to_bits(), "{typed}: {read}");
    };
    check("66,67 %", 0.4);
    check("100", 0.5);
    check("300", 0.75);
    check("5,26", 0.05);
    check("1 900", 0.95);
    assert_eq!(entry::margin_over_cost(0.4), "66,67");
    assert_eq!(entry::margin_over_cost(0.5), "100");
    for hundredths in 5..=95 {
        let margin = f64::from(hundredths) / 100.0;
        check(&entry::margin_over_cost(margin), margin);
    }
    for typed in ["", "abc", "0", "-10", "4", "2500", "NaN", "1e9", "66 €", "66 mois"] {
        let told = entry::read_margin_over_cost(typed).unwrap_err().replace(['\u{a0}', '\u{202f}'], " ");
        assert!(told.contains("5,26 %") && told.contains("1 900 %"), "{typed:?}: {told}");
    }
}

#[test]
fn labels_follow_the_activity() {
    let check = |input: Input, activity: Activity, word: &str| {
        let label = entry::label(input, activity);
        assert!(label.contains(word), "{label}");
    };
    for input in [Input::CostPerLead, Input::ClosingRate, Input::Demand] {
        check(input, Activity::Local, "emande");
        check(input, Activity::Ecommerce, "isite");
        check(input, Activity::B2b, "emande");
    }
    check(Input::Margin, Activity::Local, "100");
}

#[test]
fn typing_that_cannot_be_used_is_answered_with_the_range() {
    let budget = ["0 €", "20 000 €"];
    let margin = ["5 €", "95 €"];
    for text in ["abc", "NaN", "1e400", "∞", "12a", "<b>"] {
        typed(Input::Budget, &[text], Err(&[text, "n’est pas un nombre", budget[0], budget[1], "1 000"]));
        typed(Input::Margin, &[text], Err(&[text, "n’est pas un nombre", margin[0], margin[1], "50"]));
    }
    typed(Input::Budget, &["", " ", "\u{a0}", "€"], Err(&["Indiquez un nombre", budget[0], budget[1]]));
    typed(Input::Budget, &["1.500", "1,500"], Err(&["1 500 ou 1,5", "1500 ou 1,5", budget[0], budget[1]]));
    // What is said of a number is not passed over.
    typed(Input::Budget, &["1500 € TTC", "1 500 TTC/mois"], Err(&["TTC", "hors taxes", budget[0], budget[1]]));
    let unit = "n’est pas dans la bonne unité";
    typed(Input::Budget, &["10 %", "18 000 €/an", "5 h", "12 mois"], Err(&[unit, budget[0], budget[1]]));
    typed(Input::Retention, &["30 €", "30 % / mois"], Err(&[unit]));
    typed(Input::OrderValue, &["300 €/mois", "300 %"], Err(&[unit]));
    typed(Input::OwnerHours, &["5 €", "5 h/mois"], Err(&[unit]));
    typed(Input::Budget, &["1.500 € HT", "€1.500"], Err(&["1 500 ou 1,5", "1500 ou 1,5", budget[0], budget[1]]));
    typed(Input::Budget, &["25000", "25 k€"], Err(&["25 000 € est hors", budget[0], budget[1]]));
    typed(Input::Budget, &["20 000,4", "20000.4"], Err(&["20 000,40 € est hors", budget[0], budget[1]]));
    typed(Input::Margin, &["95,01"], Err(&["95,01 € est hors", margin[0], margin[1]]));
    typed(Input::Budget, &["-1"], Err(&["−1 € est hors", budget[0], budget[1]]));
    typed(Input::Margin, &["96"], Err(&["96 € est hors", margin[0], margin[1]]));
    typed(Input::Margin, &["0,45"], Err(&["0,45 € est hors", margin[0], margin[1]]));
}

/// A number as somebody may write it: its groups, its decimal mark, what stands around it, marks that nobody sees.
fn written() -> impl Strategy<Value = (f64, String)> {
    let spaces = select(vec!["", " ", "\u{a0}", "\u{202f}", "\u{2007}", "\u{2009}"]);
    let unseen = select(vec!['\u{200b}', '\u{200e}', '\u{200f}', '\u{2060}', '\u{feff}', '\u{202a}', '\u{202c}']);
    let around = select(vec![
        ("", ""),
        ("", "€"),
        ("", " €"),
        ("€", ""),
        ("€ ", ""),
        ("", " EUR"),
        ("", " euros"),
        ("", " € HT"),
        ("", "€ HT/mois"),
        ("", " HT"),
        ("+", ""),
        ("", " par mois"),
    ]);
    let marks = vec((any::<Index>(), unseen), 0..4);
    (0..2_000_000_u32, spaces, select(vec![",", "."]), around, marks).prop_map(
        |(cents, space, mark, (before, after), unseen)| {
            let (whole, rest) = (cents / 100, cents % 100);
            let digits =
                if whole >= 1000 { format!("{}{space}{:03}", whole / 1000, whole % 1000) } else { whole.to_string() };
            let decimals = if rest == 0 { String::new() } else { format!("{mark}{rest:02}") };
            let mut text = [before, &digits, &decimals, after].concat();
            for (place, unseen) in unseen {
                let places: Vec<usize> = (0..=text.len()).filter(|place| text.is_char_boundary(*place)).collect();
                text.insert(*place.get(&places), unseen);
            }
            (f64::from(cents) / 100.0, text)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_number_is_read_however_it_is_written((value, text) in written()) {
        typed(Input::Budget, &[&text], Ok(value));
    }

    /// Whatever is typed or pasted is read as something allowed, or answered with a whole sentence.
    #[test]
    fn anything_is_read_or_answered(
        text in "([0-9 .,'€%kKhHtTc/+−-]|mois|an|par|\u{200b}|\u{202f}|[^{}]){0,14}",
        rank in 0..Input::ALL.len(),
    ) {
        let input = Input::ALL[rank];
        match read(input, &text) {
            Ok(value) => assert!(input.field().allows(value), "{text:?}: {value}"),
            Err(told) => assert!(told.ends_with('.') && !told.contains(['{', '}']), "{text:?}: {told}"),
        }
        let margin = entry::read_margin_over_cost(&text);
        assert!(margin.is_err() || margin.is_ok_and(|value| Input::Margin.field().allows(value)));
    }
}
