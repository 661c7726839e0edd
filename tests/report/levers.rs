//! What would change the answer, how sure it is, what a wish takes: the words.

use crate::{check_words, text, with};
use seuil::analysis::flip::levers as found;
use seuil::analysis::target::Goal;
use seuil::analysis::uncertainty::Odds;
use seuil::decision::verdict::{Verdict, decide};
use seuil::model::assessment::{Assessment, assess};
use seuil::model::case::Case;
use seuil::model::choice::Choice;
use seuil::model::input::Input;
use seuil::model::profile::{Answer, Profile};
use seuil::model::theme::{Course, Scenario, Timing};
use seuil::report::levers::{brake, delay, levers, message, table};
use seuil::report::odds::{chance, odds};
use seuil::report::wish::{Wished, wished};
use seuil::text::entry::label;
use seuil::text::number::euros;
use seuil::text::phrase::{Piece, plain};

fn cases() -> impl Iterator<Item = Assessment> {
    [Profile::default()].into_iter().chain(Case::ALL.iter().map(|case| case.profile())).map(|profile| assess(&profile))
}

#[test]
fn each_lever_is_told_with_its_value_and_the_answer_there() {
    let mut told = 0;
    for here in cases() {
        let all = found(here.profile());
        let said = levers(&here, &all);
        let changing: Vec<_> = all.iter().filter(|lever| lever.nearest().is_some()).collect();
        assert_eq!(
            said.iter().map(|one| one.input).collect::<Vec<_>>(),
            changing.iter().map(|one| one.input).collect::<Vec<_>>()
        );
        for (said, lever) in said.iter().zip(changing) {
            assert!(said.now.iter().all(|piece| matches!(piece, Piece::Figure(_))), "{}", said.name);
            assert_eq!(said.flips.first().map(|(value, _)| *value), lever.nearest().map(|flip| flip.value));
            assert_eq!(said.flips.len(), lever.flips.iter().flatten().count());
            for (value, words) in &said.flips {
                let is_above = *value > lever.current;
                assert_eq!(words.starts_with("à partir de"), is_above, "{words}");
                assert_eq!(words.contains(" ou moins"), !is_above, "{words}");
                told += 1;
            }
        }
        let table = table(&here, &all);
        assert_eq!(table.rows.len(), all.len());
        assert!(table.rows.iter().all(|row| row.cells.len() + 1 == table.columns.len()));
        for lever in &all {
            let said = message(&here, lever.input, &lever.points, Some(lever));
            assert!(!said.contains('—') && said.ends_with('.'), "{said}");
        }
        let weighs = plain(&brake(&here));
        assert!(weighs.starts_with("Votre frein principal") || weighs == text("levers.brake.none"), "{weighs}");
    }
    assert!(told > 40, "{told}");
}

#[test]
fn what_waiting_costs_or_saves_is_told_without_a_sign_where_all_are_alike() {
    let mut kinds = [0; 3];
    let idle = assess(&with(&[(Input::CurrentAds, 800.0), (Input::Budget, 300.0)]));
    for here in cases().chain([idle]) {
        let costs =
            [Timing::DelayCostOne, Timing::DelayCostThree, Timing::DelayCostSix].map(|one| here.value(one).unwrap());
        let said = plain(&delay(&here));
        let kind = if costs.iter().all(|cost| *cost >= 0.0) {
            0
        } else if costs.iter().all(|cost| *cost <= 0.0) {
            1
        } else {
            2
        };
        kinds[kind] += 1;
        let starts = ["Commencer plus tard coûterait", "Commencer plus tard épargnerait", "Un départ plus tard"];
        assert!(said.starts_with(starts[kind]), "{costs:?}: {said}");
        assert_eq!(said.contains('\u{2212}'), kind == 2, "{said}");
    }
    assert!(kinds[0] > 0 && kinds[1] + kinds[2] > 0, "{kinds:?}");
}

/// The same words as on the field, whatever a contact is called there.
#[test]
fn a_lever_is_called_as_its_field_is() {
    let called = |input: Input, activity: u8, name: &str| {
        let here = assess(&with(&[]).with_option(Choice::Activity, Answer::Given(activity)));
        let all = found(here.profile());
        let lever = all.iter().find(|lever| lever.input == input).unwrap();
        let rank = all.iter().position(|lever| lever.input == input).unwrap();
        assert_eq!(table(&here, &all).rows[rank].name, name);
        assert!(message(&here, input, &lever.points, Some(lever)).starts_with(name));
        assert_eq!(label(input, here.profile().activity()), name);
        assert!(levers(&here, &all).iter().all(|one| one.input != input || one.name == name));
    };
    called(Input::CostPerLead, 0, "Coût d’une demande");
    called(Input::CostPerLead, 1, "Coût d’une visite");
    called(Input::ClosingRate, 1, "Part des visites suivies d’un achat");
    called(Input::OrderValue, 2, "Mission moyenne HT");
    called(Input::Setup, 2, "Frais de départ");
    // Dear visits weigh most: they are told as on the field here too.
    let shop = with(&[(Input::CostPerLead, 3.0)]).with_option(Choice::Activity, Answer::Given(1));
    for here in cases().chain([assess(&shop)]) {
        assert!(!plain(&brake(&here)).contains("contact"), "{}", plain(&brake(&here)));
    }
    let room = |answers: &[(Input, f64)]| plain(&brake(&assess(&with(answers))));
    let full = room(&[(Input::Capacity, 3.0), (Input::Budget, 1500.0)]);
    assert!(full.contains("maximum de nouveaux clients par mois, 3, contre 5 aujourd’hui"), "{full}");
    assert!(full.contains("de plus. Ensuite\u{a0}: frais de départ. Un dixième"), "{full}");
    let dear = room(&[(Input::Budget, 200.0)]);
    assert!(dear.starts_with(text("levers.brake.fees")), "{dear}");
}

/// The budget's slider ends at 6 000 €: the words say no more than the picture.
#[test]
fn a_curve_is_told_over_the_range_that_is_drawn() {
    let here = assess(&with(&[(Input::Margin, 0.5)]));
    let all = found(here.profile());
    let lever = all.iter().find(|lever| lever.input == Input::Budget).unwrap();
    let rank = all.iter().position(|lever| lever.input == Input::Budget).unwrap();
    let at = |budget: f64| {
        let there = assess(&with(&[(Input::Margin, 0.5), (Input::Budget, budget)]));
        euros(there.forecast(Scenario::Central, Course::CashAtHorizon).unwrap())
    };
    let said = message(&here, Input::Budget, &lever.points, Some(lever));
    assert!(said.contains(&at(6000.0)) && !said.contains(&at(20_000.0)), "{said}");
    let ends = [&at(0.0), " → ", &at(6000.0)].concat();
    assert_eq!(table(&here, &all).rows[rank].cells[3], ends);
}

fn drawn(pays: f64, payback: [Option<f64>; 3]) -> Odds {
    Odds { pays, verdicts: [0.0, 0.25, 0.75, 0.0], cash: [[-1.0; 36], [0.0; 36], [1.0; 36]], payback }
}

#[test]
fn chances_are_told_in_words() {
    let check = |share: f64, words: &str| assert_eq!(chance(share), words, "{share}");
    check(0.0, "moins d’une chance sur 20");
    check(0.049, "moins d’une chance sur 20");
    check(0.05, "une chance sur 10");
    check(0.14, "une chance sur 10");
    check(0.16, "2 chances sur 10");
    check(0.5, "5 chances sur 10");
    check(0.704, "7 chances sur 10");
    check(0.95, "9 chances sur 10");
    check(0.951, "plus de 19 chances sur 20");
    check(1.0, "plus de 19 chances sur 20");
}

/// Where most draws give another answer it is said; where the chance that it pays and the answer disagree too; only there,
/// and not about what is said to be five in ten.
#[test]
fn where_chance_and_answer_disagree_it_is_said() {
    for here in cases() {
        let verdict = decide(&here);
        for pays in [0.2, 0.449, 0.45, 0.499, 0.5, 0.549, 0.55, 0.9] {
            for usual in Verdict::ALL {
                let mut verdicts = [0.1; 4];
                verdicts[*usual as usize] = 0.7;
                let said = odds(&here, &Odds { verdicts, ..drawn(pays, [None; 3]) }).despite;
                let mut expected = vec![];
                if *usual != verdict {
                    expected.push("odds.other");
                    assert!(said.contains("70\u{a0}%"), "{said}");
                }
                match verdict.is_favourable() {
                    true if pays < 0.45 => expected.push("odds.against"),
                    false if pays >= 0.55 => expected.push("odds.despite"),
                    _ => {}
                }
                for key in ["odds.other", "odds.against", "odds.despite"] {
                    let starts = text(key).split('{').next().unwrap();
                    assert_eq!(said.contains(starts), expected.contains(&key), "{pays} {usual:?}: {said}");
                }
                assert_eq!(said.is_empty(), expected.is_empty());
            }
        }
        // As many draws for the answer as for another: no other is the usual one.
        assert!(!odds(&here, &Odds { verdicts: [0.25; 4], ..drawn(0.5, [None; 3]) }).despite.contains("varient"));
    }
}

/// What the draws say of payback does not contradict the chance that it pays.
#[test]
fn payback_agrees_with_the_chance() {
    let here = assess(&Profile::default());
    let said = |pays, payback| odds(&here, &drawn(pays, payback)).payback;
    assert_eq!(said(0.09, [None; 3]), text("odds.payback.never"));
    assert_eq!(said(0.44, [None; 3]), text("odds.payback.lost"));
    assert_eq!(said(0.967, [Some(1.0), Some(2.0), None]), text("odds.payback.fades"));
    check_words(&said(0.9, [Some(4.0), Some(9.0), None]), &["odds.payback.from"]);
    check_words(&said(1.0, [Some(1.0); 3]), &["odds.payback.at"]);
}

#[test]
fn what_costs_nothing_more_has_nothing_to_repay() {
    let idle = assess(&with(&[(Input::Budget, 0.0)]));
    let told = odds(&idle, &drawn(1.0, [Some(1.0); 3]));
    let none = (plain(&told.pays), told.payback, told.despite);
    assert_eq!(none, (text("answer.money.zero").into(), String::new(), String::new()));
    let saves = assess(&with(&[(Input::CurrentAds, 3000.0), (Input::Budget, 800.0)]));
    let told = |pays, payback| {
        let told = odds(&saves, &drawn(pays, payback));
        check_words(&plain(&told.pays), &["odds.keeps"]);
        told.payback
    };
    let nothing = text("odds.payback.nothing");
    assert_eq!(told(1.0, [Some(1.0); 3]), nothing);
    assert_eq!(told(0.05, [None; 3]), nothing);
    assert_eq!(told(0.44, [None; 3]), [nothing, " ", text("odds.payback.lost")].concat());
    assert_eq!(told(0.967, [Some(1.0), Some(1.0), None]), [nothing, " ", text("odds.payback.fades")].concat());
}

#[test]
fn payback_and_answers_are_told_as_they_were_drawn() {
    let here = assess(&Profile::default());
    let said = |payback| odds(&here, &drawn(0.7, payback));
    assert!(said([Some(3.0), Some(5.0), Some(9.0)]).payback.contains("entre le 3ᵉ et le 9ᵉ mois"));
    assert!(said([Some(3.0), None, None]).payback.contains("dès le 3ᵉ mois"));
    assert_eq!(said([None; 3]).payback, text("odds.payback.lost"));
    let report = said([None; 3]);
    let shares: Vec<_> = report.verdicts.rows.iter().map(|row| row.cells[0].as_str()).collect();
    assert_eq!((shares.len(), shares[1], shares[2]), (Verdict::ALL.len(), "25\u{a0}%", "75\u{a0}%"));
    assert!(plain(&report.pays).contains("7 chances sur 10"));
    assert_eq!(report.cash.rows[0].cells, ["\u{2212}1", "0", "1"]);
    assert!(report.how.contains("10\u{202f}000"));
}

#[test]
fn a_wish_is_told_by_its_budget_or_by_why_there_is_none() {
    let here = assess(&Profile::default());
    let told = |goal, typed: &str| match wished(&here, goal, typed) {
        Wished::Told(words, budget) => (plain(&words), budget),
        other => panic!("{typed}: {other:?}"),
    };
    let (words, budget) = told(Goal::Customers, "8");
    assert!(budget.is_some() && words.starts_with("Il faut") && words.contains("La réponse y serait"), "{words}");
    assert!(words.contains("clients de plus. "), "{words}");
    let (few, _) = told(Goal::Customers, "0,1");
    assert!(few.contains("client de plus. "), "{few}");
    let (words, budget) = told(Goal::Customers, "500");
    assert!(budget.is_none() && words.starts_with("Jamais, parce que vous n’avez de place que pour"), "{words}");
    let (words, budget) = told(Goal::Payback, "1");
    assert!(budget.is_none() && words.starts_with("Jamais, parce qu"), "{words}");
    for empty in ["", "  "] {
        assert_eq!(wished(&here, Goal::Customers, empty), Wished::Nothing);
    }
    for wrong in ["0", "-3", "bientôt", "1000000"] {
        assert_eq!(wished(&here, Goal::Customers, wrong), Wished::Wrong(text("wish.wrong.customers")), "{wrong}");
    }
    for wrong in ["2,5", "37", "0"] {
        assert_eq!(wished(&here, Goal::Payback, wrong), Wished::Wrong(text("wish.wrong.payback")), "{wrong}");
    }
}
