//! What would change the answer, how sure it is, what a wish takes: the words.

use crate::{text, with};
use seuil::analysis::flip::levers as found;
use seuil::analysis::target::Goal;
use seuil::analysis::uncertainty::Odds;
use seuil::decision::verdict::{Verdict, decide};
use seuil::model::assessment::{Assessment, assess};
use seuil::model::case::Case;
use seuil::model::input::Input;
use seuil::model::profile::Profile;
use seuil::model::theme::Timing;
use seuil::report::levers::{brake, delay, levers, message, table};
use seuil::report::odds::{chance, odds};
use seuil::report::wish::{Wished, wished};
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
        let table = table(&all);
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

/// The sentence says so where the chance that it pays and the answer disagree, and only there.
#[test]
fn where_chance_and_answer_disagree_it_is_said() {
    for here in cases() {
        let favourable = decide(&here).is_favourable();
        for pays in [0.2, 0.499, 0.5, 0.9] {
            let said = odds(&here, &drawn(pays, [None; 3])).despite;
            let expected = match (favourable, pays >= 0.5) {
                (true, false) => text("odds.against"),
                (false, true) => text("odds.despite"),
                _ => "",
            };
            assert_eq!(said, expected);
        }
    }
}

#[test]
fn payback_and_answers_are_told_as_they_were_drawn() {
    let here = assess(&Profile::default());
    let said = |payback| odds(&here, &drawn(0.7, payback));
    assert!(said([Some(3.0), Some(5.0), Some(9.0)]).payback.contains("entre le 3ᵉ et le 9ᵉ mois"));
    assert!(said([Some(3.0), None, None]).payback.contains("3ᵉ mois au plus tôt"));
    assert_eq!(said([None; 3]).payback, text("odds.payback.never"));
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
