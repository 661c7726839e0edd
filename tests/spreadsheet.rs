//! The file for a spreadsheet, byte by byte and as another program reads it.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod firms;

use firms::{Firm, firm};
use proptest::prelude::{ProptestConfig, any, proptest};
use seuil::analysis::explanation::Subject;
use seuil::model::assessment::{Assessment, assess};
use seuil::model::case::Case;
use seuil::model::choice::{Choice, Tracking};
use seuil::model::input::Input;
use seuil::model::month::Month;
use seuil::model::network::Model;
use seuil::model::profile::{Answer, Profile};
use seuil::model::quantity::Quantity;
use seuil::model::theme::{Course, Economics, Scenario};
use seuil::model::unit::Unit;
use seuil::report::ledger::ledger;
use seuil::report::sheet::{Cell, Sheet};
use seuil::text::formula::{in_names, in_values};
use seuil::text::name;
use seuil::wire::csv::csv;

fn sheet(rows: Vec<Vec<Cell>>) -> Sheet {
    let columns = (0..rows[0].len()).map(|place| format!("c{place}")).collect();
    Sheet { title: "Grille".into(), columns, rows }
}

/// The lines as another program reads them, without the byte order mark.
fn lines(file: &str) -> Vec<Vec<String>> {
    let text = file.strip_prefix('\u{FEFF}').expect("a byte order mark");
    let mut reader =
        csv::ReaderBuilder::new().delimiter(b';').has_headers(false).flexible(true).from_reader(text.as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(String::from).collect()).collect()
}

#[test]
fn the_file_is_made_of_these_bytes() {
    let row = vec![
        Cell::from("Été ; « \"oui\" »"),
        Cell::Number(-1234.5),
        Cell::Number(1_000_000.0),
        Cell::Number(0.1 + 0.2),
        Cell::Empty,
        Cell::Number(f64::NAN),
        Cell::Number(-0.0),
    ];
    let one = sheet(vec![row, vec![Cell::from("deux\nlignes")]]);
    let other = Sheet { title: "B".into(), columns: vec!["x".into()], rows: vec![] };
    let expected = "\u{FEFF}Grille\r\nc0;c1;c2;c3;c4;c5;c6\r\n\"Été ; « \"\"oui\"\" »\";-1234,5;1000000;0,3;;;0\r\n\"deux\nlignes\"\r\n\r\nB\r\nx\r\n";
    let file = csv(&[one, other]);
    assert_eq!(file.as_bytes(), expected.as_bytes());
    assert_eq!(&file.as_bytes()[..3], [0xEF, 0xBB, 0xBF]);
}

#[test]
fn no_text_is_a_formula() {
    let bad = [
        "=1+1",
        "+33 1",
        "-2",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "\u{a0}=1",
        "＝1",
        "＋1",
        "－1",
        "＠a",
        "=cmd|' /C calc'!A0",
        "%0A=1",
        "|x",
    ];
    for text in bad {
        for file in [
            csv(&[sheet(vec![vec![text.into()]])]),
            csv(&[Sheet { title: text.into(), columns: vec![text.into()], rows: vec![] }]),
        ] {
            let read = lines(&file);
            assert!(
                read.iter().flatten().filter(|cell| cell.contains(text)).all(|cell| cell.starts_with('\'')),
                "{text:?} in {read:?}"
            );
            assert!(read.iter().flatten().any(|cell| *cell == format!("'{text}")), "{text:?} in {read:?}");
        }
    }
    // Spaces before a word stay: they stand between quotes.
    assert!(
        csv(&[sheet(vec![vec![" a".into()]])]).contains("\" a\"")
            && !csv(&[sheet(vec![vec!["a ".into()]])]).contains('"')
    );
    let fine = ["a=1", "1-2", "« = »", "'=1", "é", "≈ 3"];
    for text in fine {
        assert_eq!(lines(&csv(&[sheet(vec![vec![text.into()]])]))[2], [text]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever a cell says, another program reads it as it was, a formula after an apostrophe.
    #[test]
    fn texts_are_read_as_they_were(one in any::<String>(), other in any::<String>()) {
        let read = lines(&csv(&[sheet(vec![vec![one.as_str().into(), other.as_str().into(), Cell::Number(1.0)]])]));
        let row = read.last().unwrap();
        assert_eq!(row.len(), 3);
        for (cell, text) in row.iter().zip([&one, &other]) {
            assert!(cell == text || *cell == format!("'{text}"), "{cell:?} {text:?}");
            assert!(!cell.trim_start().starts_with(['=', '+', '-', '@']), "{cell:?}");
        }
    }

    /// A number is digits, a comma and a hyphen, and is the number that it was.
    #[test]
    fn numbers_are_read_as_they_were(value in -1e9..1e9_f64) {
        let read = lines(&csv(&[sheet(vec![vec![Cell::Number(value)]])]));
        let cell = &read[2][0];
        assert!(cell.bytes().all(|byte| byte.is_ascii_digit() || b",-".contains(&byte)), "{cell}");
        let back: f64 = cell.replace(',', ".").parse().unwrap();
        assert!((back - value).abs() <= 1e-9_f64.max(value.abs() * 1e-14), "{cell}");
    }

    #[test]
    fn every_assessment_is_a_file(Firm(profile) in firm()) {
        let assessment = assess(&profile);
        let sheets = ledger(&assessment);
        assert!(sheets.iter().all(|sheet| sheet.rows.iter().all(|row| row.len() == sheet.columns.len())));
        let read = lines(&csv(&sheets));
        assert!(read.iter().flatten().all(|cell| !cell.contains(['{', '}']) && !cell.contains("NaN") && !cell.contains("inf")));
    }
}

fn example() -> Assessment {
    let profile =
        Case::PlumberOneTown.profile().with(Input::Retention, Answer::Assumed).with(Input::LeadTrend, Answer::Unknown);
    assess(&profile.choosing(Tracking::Partial))
}

/// The cells of the line of that name in a sheet.
fn line(sheet: &Sheet, quantity: impl Into<Quantity>) -> &[Cell] {
    let title = Cell::from(name::capital(&name::name(quantity.into())));
    sheet.rows.iter().find(|row| row[0] == title).unwrap()
}

#[test]
fn what_was_given_and_what_is_assumed_is_said() {
    let assessment = example();
    let [given, ..] = &ledger(&assessment)[..] else { panic!("no sheet") };
    assert_eq!(given.rows.len(), Input::ALL.len() + Choice::ALL.len());
    let told = |quantity: Quantity| line(given, quantity)[3].clone();
    assert_eq!(told(Input::Budget.into()), "donné".into());
    assert_eq!(told(Input::Retention.into()), "supposé".into());
    assert_eq!(told(Input::LeadTrend.into()), "sans réponse".into());
    assert_eq!(line(given, Input::LeadTrend)[1], Cell::Empty);
    assert_eq!(line(given, Input::Retention)[1], Cell::Number(100.0 * assessment.value(Input::Retention).unwrap()));
    assert_eq!(line(given, Choice::Tracking)[1], "une partie".into());
    assert_eq!(line(given, Input::Budget)[4], Cell::Empty);
    assert_ne!(line(given, Input::Retention)[4], Cell::Empty);
}

#[test]
fn every_number_has_its_formula_and_its_source() {
    let assessment = example();
    let sheets = ledger(&assessment);
    let results = &sheets[1];
    let is_result = |one: &Quantity| !one.is_curve() && !matches!(one, Quantity::Input(_) | Quantity::Choice(_));
    let published: Vec<Quantity> = Quantity::published().filter(is_result).collect();
    assert_eq!(results.rows.len(), published.len() + 1);
    for (row, quantity) in results.rows[1..].iter().zip(&published) {
        let value = Subject::whole(*quantity).value(&assessment);
        match (&row[1], value) {
            (Cell::Number(shown), Some(value)) => {
                let times = if matches!(quantity.unit(), Unit::Share | Unit::CustomerPerContact) { 100.0 } else { 1.0 };
                assert!((shown - times * value).abs() < 1e-9, "{}", quantity.key());
            }
            (Cell::Words(_), Some(_)) => assert!(matches!(quantity.unit(), Unit::Flag), "{}", quantity.key()),
            (Cell::Empty, None) => {}
            (cell, value) => panic!("{}: {cell:?} for {value:?}", quantity.key()),
        }
        let has_rule = !matches!(quantity, Quantity::BaseThreshold(_));
        assert_eq!(row[3] != Cell::Empty && row[4] != Cell::Empty, has_rule, "{}", quantity.key());
        assert!(row[5] != Cell::Empty && row[6] != Cell::Empty, "{}", quantity.key());
    }
    let margin = line(results, Economics::MarginPerOrder);
    let rule = &Model::get().rule(Economics::MarginPerOrder.into()).unwrap().formula;
    assert_eq!(margin[3], in_names(rule).into());
    assert_eq!(margin[4], in_values(rule, Subject::whole(Economics::MarginPerOrder), &assessment).into());
    assert_eq!(margin[2], "€ par client".into());
}

#[test]
fn the_months_are_those_of_the_forecast() {
    let assessment = assess(&Profile::default());
    let sheets = ledger(&assessment);
    let months = &sheets[2];
    assert_eq!(months.rows.len(), 36);
    let curve = Quantity::Forecast(Scenario::Central, Course::Cash);
    let title = [&name::capital(&name::name(curve)), " (€)"].concat();
    let column = months.columns.iter().position(|name| *name == title).unwrap();
    for (row, month) in months.rows.iter().zip(Month::all()) {
        assert_eq!(row[0], Cell::Number(month.value()));
        assert_eq!(row[column], Cell::Number(assessment.value_in(curve, Some(month)).unwrap()));
    }
    assert_eq!(months.columns.len(), 1 + Quantity::published().filter(|one| one.is_curve()).count());
}
