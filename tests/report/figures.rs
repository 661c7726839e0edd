//! Every computed number in prose sits in a figure, and says what its explanation says.

use crate::{many, spaced};
use seuil::analysis::budget_range::budget_ranges;
use seuil::chart::ruler::ruler;
use seuil::model::assessment::{Assessment, assess};
use seuil::model::case::Case;
use seuil::report::answer::answer;
use seuil::report::brief::brief;
use seuil::report::cases::case_story;
use seuil::report::obstacles::obstacles;
use seuil::report::provider::providers;
use seuil::report::ruler::intro;
use seuil::report::score::score_words;
use seuil::report::signals::signals;
use seuil::report::why::why;
use seuil::text::phrase::{Phrase, Piece};

/// The only digits that are words: the same whatever the reader sets.
const FIXED: [&str; 4] = ["sur 100", "Pour 1 € que", "de 0 à 20 000 € par mois", "après 48 h"];

/// All the prose of a firm.
fn prose(assessment: &Assessment) -> Vec<Phrase> {
    let answer = answer(assessment, &budget_ranges(assessment.profile()));
    let obstacles = obstacles(assessment, None);
    let points = obstacles.limits.into_iter().chain(obstacles.alerts);
    let mut all = vec![answer.money, answer.budgets, answer.basis, brief(assessment).effects, obstacles.intro];
    all.extend(points.flat_map(|point| [point.effect, point.why, point.advice]));
    all.extend([signals(assessment).sums, intro(assessment, &ruler(assessment, 600.0))]);
    let advice = providers(assessment, None).advice;
    all.extend([advice.why, advice.beside]);
    all.push(vec![score_words(assessment).figure]);
    all
}

/// The digits of a number, wherever it stands: « 4ᵉ » and « 4 mois » are one number; a loss is told without its sign.
fn digits(shown: &str) -> String {
    let plain = spaced(shown);
    let start = plain.find(|c: char| c.is_ascii_digit());
    let number = start.map_or(plain.as_str(), |start| {
        let rest = &plain[start..];
        rest.split(|c: char| !c.is_ascii_digit() && c != ' ' && c != ',').next().unwrap_or("")
    });
    number.trim().into()
}

#[track_caller]
fn check(assessment: &Assessment, phrase: &Phrase) {
    for piece in phrase {
        match piece {
            Piece::Words(words) => {
                let left = FIXED.iter().fold(spaced(words), |left, fixed| left.replace(fixed, ""));
                assert!(!left.contains(|c: char| c.is_ascii_digit()), "a bare number: « {words} »");
                assert!(!["…", "—", "{", "}", "NaN"].iter().any(|mark| words.contains(mark)), "« {words} »");
            }
            Piece::Figure(figure) => {
                let explained = why(assessment, figure.topic).value;
                assert_eq!(digits(&figure.shown), digits(&explained), "{}", figure.topic.key());
            }
        }
    }
}

#[test]
fn no_number_in_prose_is_bare() {
    for profile in many(20) {
        let assessment = assess(&profile);
        let all = prose(&assessment);
        assert!(all.len() >= 8);
        all.iter().for_each(|phrase| check(&assessment, phrase));
    }
}

#[test]
fn no_number_in_a_story_is_bare() {
    for case in Case::ALL.iter().copied() {
        let assessment = assess(&case.profile());
        let said = case_story(&assessment, case);
        check(&assessment, &said.answer);
        check(&assessment, &said.story);
    }
}
