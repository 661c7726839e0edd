//! The answer, in full and in short form.

use crate::{all_are_said, changed, check, many, saving_first, says, shown, text, with};
use seuil::analysis::budget_range::{BudgetRanges, Range, budget_ranges};
use seuil::decision::verdict::decide;
use seuil::model::assessment::assess;
use seuil::model::case::Case;
use seuil::model::input::Input;
use seuil::model::month::Month;
use seuil::model::profile::Profile;
use seuil::model::quantity::Quantity;
use seuil::model::theme::{Cap, Course, Plan, Scenario, Timing};
use seuil::report::answer::{Answer, answer};
use seuil::report::brief::brief;
use seuil::report::budgets::budgets;
use seuil::text::phrase::{Phrase, plain};

fn said(profile: &Profile) -> Answer {
    answer(&assess(profile), &budget_ranges(profile))
}

/// What the money does: the texts after « answer. », and the figures.
#[track_caller]
fn money(profile: &Profile, keys: &[&str], figures: &[&str]) {
    let keys: Vec<String> = keys.iter().map(|key| ["answer.", key].concat()).collect();
    let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
    check(&said(profile).money, &keys, figures);
}

#[test]
fn the_money_of_the_cases() {
    let repaid = ["money.payback", "prudent.loss"];
    let (never, falling) = (["money.never", "prudent.worse"], ["money.falling", "prudent.worse"]);
    let check = |case: Case, keys: &[&str], figures: &[&str]| money(&case.profile(), keys, figures);
    check(Case::NaturalCosmeticsShop, &repaid, &["4ᵉ", "6 374 €", "12 mois"]);
    check(Case::HrConsultantSeoOnly, &repaid, &["23ᵉ", "16 956 €", "24 mois"]);
    check(Case::HrConsultantAds, &repaid, &["14ᵉ", "11 238 €", "24 mois"]);
    check(Case::PlumberOneTown, &repaid, &["4ᵉ", "1 335 €", "12 mois"]);
    check(Case::NeighbourhoodGrocer, &falling, &["18 mois", "14 397 €", "17 364 €"]);
    check(Case::CoachWithoutTracking, &never, &["24 mois", "3 311 €", "6 373 €"]);
    check(Case::ElectronicsShopThinMargin, &falling, &["12 mois", "13 894 €", "21 521 €"]);
    check(Case::BeautySalonFullDiary, &falling, &["18 mois", "7 588 €", "8 337 €"]);
}

#[test]
fn the_money_at_the_edges() {
    money(&with(&[(Input::Budget, 0.0)]), &["money.zero"], &[]);
    money(&Profile::default(), &["money.late", "prudent.loss"], &["15ᵉ", "12 mois", "5 912 €", "12 mois"]);
    money(&with(&[(Input::Budget, 1500.0)]), &["money.payback", "prudent.loss"], &["9ᵉ", "7 731 €", "12 mois"]);
    money(&with(&[(Input::OrderValue, 5000.0)]), &["money.first", "prudent.gain"], &["95 727 €", "12 mois"]);
    let slow = changed(Case::HrConsultantSeoOnly.profile(), &[(Input::ClosingRate, 0.16)]);
    money(&slow, &["money.late", "prudent.loss"], &["30ᵉ", "24 mois", "21 677 €", "24 mois"]);
    money(&saving_first(), &["money.later", "prudent.gain"], &["12 mois", "24 963 €", "8 663 €", "12 mois"]);
}

/// The sentence fits the numbers, whatever they are.
#[test]
fn the_money_is_said_as_it_was_assessed() {
    // They play no part.
    let ranges = budget_ranges(&Profile::default());
    let mut all: Vec<Phrase> = Vec::new();
    for profile in many(250) {
        let assessment = assess(&profile);
        let phrase = answer(&assessment, &ranges).money;
        let cash = |scenario| assessment.forecast(scenario, Course::CashAtHorizon).unwrap();
        let horizon = assessment.value(Timing::Horizon).unwrap();
        let budget = assessment.value(Input::Budget).unwrap();
        let saves = assessment.value(Plan::MonthlyCost).unwrap() <= 0.0;
        let months = Month::of_value(horizon);
        let flow = assessment.value_in(Quantity::Forecast(Scenario::Central, Course::Flow), months).unwrap();
        let money = match assessment.forecast(Scenario::Central, Course::Payback) {
            _ if budget < 1e-9 => "answer.money.zero",
            None if cash(Scenario::Central) >= 0.0 => "answer.money.later",
            _ if saves && cash(Scenario::Central) >= 0.0 => "answer.money.saved",
            Some(month) if month < 2.0 && month <= horizon => "answer.money.first",
            Some(month) if month <= horizon => "answer.money.payback",
            Some(_) => "answer.money.late",
            None if flow < 0.0 => "answer.money.falling",
            None => "answer.money.never",
        };
        let prudent = match money {
            "answer.money.zero" => None,
            _ if cash(Scenario::Prudent) >= 0.0 => Some("answer.prudent.gain"),
            "answer.money.never" | "answer.money.falling" => Some("answer.prudent.worse"),
            _ => Some("answer.prudent.loss"),
        };
        let keys: Vec<&str> = [money].into_iter().chain(prudent).collect();
        check(&phrase, &keys, &shown(&phrase).iter().map(String::as_str).collect::<Vec<_>>());
        all.push(phrase);
    }
    let either = |money: &str| {
        let ends = ["gain", "loss", "worse"].map(|key| text(&["answer.prudent.", key].concat()));
        let heads: Vec<String> = ends.iter().map(|end| [text(money), end].concat()).collect();
        assert!(
            all.iter().any(|phrase| heads.iter().any(|head| says(&plain(phrase), head))),
            "{money} is said of no firm"
        );
    };
    for key in ["first", "payback", "late", "never", "falling", "later", "saved"] {
        either(&["answer.money.", key].concat());
    }
    all_are_said(&["answer.money.zero"], &all);
}

#[test]
fn the_budgets_of_the_cases() {
    let check = |case: Case, key: &str, figures: &[&str]| check(&said(&case.profile()).budgets, &[key], figures);
    check(Case::NaturalCosmeticsShop, "answer.range.inside", &["1 050", "8 000", "4 000"]);
    check(Case::HrConsultantAds, "answer.range.inside", &["1 050", "2 650", "2 650"]);
    check(Case::PlumberOneTown, "answer.range.inside", &["500", "2 500", "1 300"]);
    for case in [
        Case::HrConsultantSeoOnly,
        Case::NeighbourhoodGrocer,
        Case::CoachWithoutTracking,
        Case::ElectronicsShopThinMargin,
        Case::BeautySalonFullDiary,
    ] {
        check(case, "answer.range.never", &[]);
    }
}

/// « Vaut » where the answer is favourable, « vaudrait » elsewhere; the budget in sight is inside then.
#[test]
fn the_budgets_agree_with_the_answer() {
    let mut all = Vec::new();
    for profile in many(30) {
        let assessment = assess(&profile);
        let ranges = budget_ranges(&profile);
        let favourable = decide(&assessment).is_favourable();
        let phrase = answer(&assessment, &ranges).budgets;
        let key = match (ranges.ranges.is_empty(), favourable) {
            (true, _) if ranges.always.is_some() => "answer.range.never",
            (true, _) => "answer.range.none",
            (false, true) => "answer.range.inside",
            (false, false) => "answer.range.outside",
        };
        check(&phrase, &[key], &shown(&phrase).iter().map(String::as_str).collect::<Vec<_>>());
        all.push(phrase);
    }
    all_are_said(&["answer.range.never", "answer.range.inside", "answer.range.outside"], &all);
}

/// Where a range starts and ends, each in its own words.
#[test]
fn ranges_are_said_by_their_ends() {
    let assessment = assess(&with(&[(Input::Budget, 0.0)]));
    let check = |ends: &[[f64; 2]], keys: &[&str], figures: &[&str]| {
        let ranges = ends.iter().map(|[from, to]| Range { from: *from, to: *to }).collect();
        let found = BudgetRanges {
            ranges,
            always: None,
            best_budget: None,
            pays_up_to: None,
            best_scored: 900.0,
            at_best: Some(Cap::RatioThin),
            limit: 20_000.0,
        };
        let said = keys.iter().map(|key| text(&["answer.range.", key].concat())).collect::<Vec<_>>().join(", et ");
        let phrase = budgets(&assessment, &found);
        let whole = text("answer.range.outside").replace("{ranges}", &said);
        assert!(says(&plain(&phrase), &whole), "« {} » is not « {whole} »", plain(&phrase));
        assert_eq!(shown(&phrase), figures);
    };
    check(&[[500.0, 900.0]], &["between"], &["500", "900"]);
    check(&[[500.0, 500.0]], &["around"], &["500"]);
    check(&[[500.0, 20_000.0]], &["from"], &["500"]);
    check(&[[0.0, 900.0]], &["to"], &["900"]);
    check(&[[0.0, 20_000.0]], &["unbounded"], &[]);
    check(&[[50.0, 100.0], [500.0, 20_000.0]], &["between", "from"], &["50", "100", "500"]);
    let none = BudgetRanges {
        ranges: Vec::new(),
        always: None,
        best_budget: None,
        pays_up_to: None,
        best_scored: 900.0,
        at_best: Some(Cap::RatioThin),
        limit: 20_000.0,
    };
    crate::check(&budgets(&assessment, &none), &["answer.range.none"], &["900"]);
}

/// A budget between two points of the grid, favourable just beyond a range, is said to be in it.
#[test]
fn a_range_goes_as_far_as_the_budget_in_sight() {
    let check = |budget: f64, figures: [&str; 3]| {
        let profile = changed(Case::HrConsultantAds.profile(), &[(Input::Budget, budget)]);
        check(&said(&profile).budgets, &["answer.range.inside"], &figures);
    };
    check(2650.0, ["1 050", "2 650", "2 650"]);
    check(2660.0, ["1 050", "2 660", "2 650"]);
    check(1045.0, ["1 045", "2 650", "2 650"]);
}

#[test]
fn the_basis_follows_the_activity_and_what_was_given() {
    let check = |profile: &Profile, head: &str, activity: &str, figures: &[&str]| {
        let keys = [["answer.basis.", head].concat(), ["answer.basis.", activity].concat()];
        check(&said(profile).basis, &keys.each_ref().map(String::as_str), figures);
    };
    let ads = "annonces sur Google ou Bing";
    check(&Profile::default(), "assumed", "local", &[ads, "300 €", "45 €", "50 %"]);
    check(&with(&[(Input::CostPerLead, 30.0)]), "given", "local", &[ads, "300 €", "30 €", "50 %"]);
    check(&Case::NaturalCosmeticsShop.profile(), "given", "ecommerce", &[ads, "62 €", "0,42 €", "2,35 %"]);
    check(&Case::HrConsultantAds.profile(), "given", "b2b", &[ads, "3 200 €", "260 €", "20 %"]);
}

#[test]
fn the_short_form() {
    let check = |profile: &Profile, keys: &[&str], figures: &[&str]| {
        let brief = brief(&assess(profile));
        check(&brief.effects, keys, figures);
        assert_eq!(brief.verdict, decide(&assess(profile)));
        assert_eq!(brief.head, text(&["verdict.", brief.verdict.key()].concat()));
    };
    let repaid = ["brief.more", "brief.repaid"];
    check(&Case::NaturalCosmeticsShop.profile(), &repaid, &["53,8 clients", "4ᵉ"]);
    check(&Case::HrConsultantSeoOnly.profile(), &repaid, &["1 client", "23ᵉ"]);
    check(&Case::PlumberOneTown.profile(), &repaid, &["6,9 clients", "4ᵉ"]);
    check(&Case::NeighbourhoodGrocer.profile(), &["brief.more", "brief.never"], &["16,9 clients"]);
    check(&with(&[(Input::Budget, 0.0)]), &["brief.zero"], &[]);
    let said: Vec<_> = many(300).iter().map(|profile| brief(&assess(profile)).effects).collect();
    // Without a loss of customers, and with one; where money comes back, where none was spent, where it never does.
    let all = [["more", "repaid"], ["more", "never"], ["fewer", "never"], ["more", "saves"], ["fewer", "saves"]];
    for keys in all {
        let keys = keys.map(|key| ["brief.", key].concat());
        let template = keys.each_ref().map(|key| text(key)).concat();
        assert!(said.iter().any(|phrase| says(&plain(phrase), &template)), "{keys:?} is said of no firm");
    }
}
