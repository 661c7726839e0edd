//! What pictures say: their messages, their labels, their tables.

use crate::{all_are_said, check, check_words, many, spaced, text, with};
use seuil::chart::cash::{cash_chart, falls_on};
use seuil::chart::ruler::{Ruler, ruler};
use seuil::decision::band::Band;
use seuil::model::assessment::assess;
use seuil::model::case::Case;
use seuil::model::input::Input;
use seuil::model::month::Month;
use seuil::model::profile::Profile;
use seuil::model::quantity::Quantity;
use seuil::model::theme::{Course, Scenario};
use seuil::report::cash;
use seuil::report::ruler::{intro, labels, table};
use seuil::text::family;
use seuil::text::number::euros;
use seuil::text::phrase::wording;

fn drawn(profile: &Profile) -> Ruler {
    ruler(&assess(profile), 600.0)
}

#[test]
fn the_message_of_the_cash_picture() {
    let check = |profile: &Profile, months: usize, repaid: &str| {
        let assessment = assess(profile);
        let message = cash::message(&assessment);
        let falls = if falls_on(&assessment) { [" ", text("chart.falls")].concat() } else { String::new() };
        let said = [text("chart.name"), " ", text(repaid), &falls].concat();
        assert!(crate::says(&message, &said), "{message}: not {repaid}");
        for scenario in Scenario::ALL.iter().copied() {
            let end = assessment.value_in(Quantity::Forecast(scenario, Course::Cash), Month::new(months)).unwrap();
            assert!(message.contains(&euros(end)), "{message}: no {end}");
        }
        assert!(spaced(&message).contains(&format!(" {months} mois")), "{message}");
    };
    check(&Case::NaturalCosmeticsShop.profile(), 12, "chart.repaid.month");
    check(&Case::HrConsultantSeoOnly.profile(), 24, "chart.repaid.month");
    check(&Case::HrConsultantAds.profile(), 24, "chart.repaid.month");
    check(&Case::PlumberOneTown.profile(), 12, "chart.repaid.month");
    check(&Case::NeighbourhoodGrocer.profile(), 18, "chart.repaid.never");
    check(&Case::CoachWithoutTracking.profile(), 24, "chart.repaid.never");
    check(&Case::ElectronicsShopThinMargin.profile(), 12, "chart.repaid.never");
    check(&Case::BeautySalonFullDiary.profile(), 18, "chart.repaid.never");
    check(&with(&[(Input::Budget, 0.0)]), 12, "chart.repaid.zero");
    let tails = many(250).into_iter().map(|profile| {
        let message = cash::message(&assess(&profile)).replace(&[" ", text("chart.falls")].concat(), "");
        let sentences: Vec<&str> = message.split(". ").collect();
        wording(*sentences.last().unwrap())
    });
    let tails: Vec<_> = tails.collect();
    all_are_said(&["chart.repaid.first", "chart.repaid.month", "chart.repaid.never", "chart.repaid.zero"], &tails);
}

#[test]
fn the_axes_of_the_cash_picture() {
    let axes = cash::axes(&cash_chart(&assess(&Case::PlumberOneTown.profile()), 1200.0));
    assert_eq!(axes.months, ["", "M3", "M6", "M9", "M12"]);
    assert_eq!(
        axes.amounts.iter().map(|one| spaced(one)).collect::<Vec<_>>(),
        ["−5 k€", "0 €", "5 k€", "10 k€", "15 k€"]
    );
}

/// What is said at the marks, and at the ends of the lines.
#[test]
fn the_marks_of_the_cash_picture() {
    let marks = |profile: &Profile| {
        let assessment = assess(profile);
        let drawn = cash_chart(&assessment, 600.0);
        let said = cash::marks(&assessment, &drawn);
        (drawn, spaced(&said.payback), spaced(&said.trough))
    };
    let (drawn, payback, trough) = marks(&Case::PlumberOneTown.profile());
    assert!(drawn.payback.is_some() && drawn.trough.is_some() && !drawn.falls_on);
    assert_eq!(payback, "remboursé au 4ᵉ mois");
    assert!(crate::says(&trough, &spaced(text("chart.trough"))), "{trough}");
    // Nothing comes back to the grocer: no advance, a loss that grows.
    let (drawn, _, trough) = marks(&Case::NeighbourhoodGrocer.profile());
    assert!(drawn.payback.is_none() && drawn.falls_on);
    assert!(crate::says(&trough, &spaced(text("chart.trough.falling"))), "{trough}");
    assert!(cash::message(&assess(&Case::NeighbourhoodGrocer.profile())).ends_with(text("chart.falls")));
    let check = |value: f64, said: &str| assert_eq!(spaced(&cash::end_amount(value)), said);
    check(9962.4, "9 962 €");
    check(-999_999.0, "−999 999 €");
    check(1_234_567.0, "1,23 M€");
    assert_eq!(cash::end_name(Scenario::InHouse, true), text("chart.inHouse.short"));
    assert_eq!(cash::end_name(Scenario::InHouse, false), text("scenario.inHouse"));
    assert_eq!(cash::end_name(Scenario::Central, true), text("scenario.central"));
}

#[test]
fn the_introduction_of_the_ruler() {
    let check = |profile: &Profile, key: &str, figures: &[&str], band: &str| {
        let phrase = intro(&assess(profile), &drawn(profile));
        check(&phrase, &[key], figures);
        assert!(seuil::text::phrase::plain(&phrase).contains(text(band)));
    };
    let (same, shifted) = ("ruler.intro.same", "ruler.intro.shifted");
    check(&Case::NaturalCosmeticsShop.profile(), shifted, &["0,71"], "band.2");
    check(&Case::HrConsultantSeoOnly.profile(), shifted, &["0,77"], "band.2");
    check(&Case::HrConsultantAds.profile(), shifted, &["0,77"], "band.2");
    check(&Case::PlumberOneTown.profile(), same, &[], "band.1");
    check(&Case::NeighbourhoodGrocer.profile(), shifted, &["1,75"], "band.1");
    check(&Case::CoachWithoutTracking.profile(), shifted, &["0,86"], "band.0");
    check(&Case::ElectronicsShopThinMargin.profile(), shifted, &["1,28"], "band.2");
    check(&Case::BeautySalonFullDiary.profile(), shifted, &["0,8"], "band.1");
    check(&with(&[(Input::Budget, 0.0)]), same, &[], "band.0");
    check(&with(&[(Input::Budget, 20_000.0)]), same, &[], "band.3");
}

#[test]
fn the_labels_of_the_ruler() {
    let labels = labels(&drawn(&Case::NeighbourhoodGrocer.profile()));
    assert_eq!(labels.thresholds.each_ref().map(|one| spaced(one)), ["900 €", "2 650 €", "7 000 €"]);
    assert_eq!(labels.ends.each_ref().map(|one| spaced(one)), ["0 €", "9 100 €"]);
    check_words(&labels.scale, &["ruler.scale"]);
    assert!(spaced(&labels.scale).contains("tous les 1 000 €"), "{}", labels.scale);
    check_words(&labels.base, &["ruler.article.long"]);
    check_words(&labels.message, &["ruler.name"]);
    assert!(spaced(&labels.budget).starts_with("1 100 € "), "{}", labels.budget);
    for amount in ["1 100 €", "900 €", "2 650 €", "7 000 €", "500 €", "1 500 €", "4 000 €"] {
        assert!(spaced(&labels.message).contains(amount), "{}: no {amount}", labels.message);
    }
}

#[test]
fn the_table_of_the_ruler() {
    let table = table(&drawn(&Case::NeighbourhoodGrocer.profile()));
    let rows: Vec<[String; 3]> =
        table.rows.iter().map(|row| [spaced(&row.name), spaced(&row.cells[0]), spaced(&row.cells[1])]).collect();
    let expected = [
        ["band.0", "< 900 €", "< 500 €"],
        ["band.1", "900 € – 2 650 €", "500 € – 1 500 €"],
        ["band.2", "2 650 € – 7 000 €", "1 500 € – 4 000 €"],
        ["band.3", "> 7 000 €", "> 4 000 €"],
    ];
    assert_eq!(rows, expected.map(|[band, own, mark]| [spaced(text(band)), own.into(), mark.into()]));
    assert_eq!((table.columns.len(), table.taken), (3, Some(1)));
}

#[test]
fn bands_have_short_names_too() {
    for (rank, band) in Band::ALL.iter().enumerate() {
        assert_eq!(band.key(), rank.to_string());
        assert!(family::BAND_SHORT.of(*band).chars().count() < family::BAND.of(*band).chars().count());
    }
}
