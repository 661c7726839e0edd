//! What becomes of a case that is tried.

use crate::{changed, check, check_words, shown, text};
use seuil::decision::verdict::decide;
use seuil::model::assessment::assess;
use seuil::model::case::Case;
use seuil::model::input::Input;
use seuil::report::cases::{case_story, title};
use seuil::text::phrase::plain;

/// The firm as it comes: its answer and the figures of its story.
#[track_caller]
fn story(case: Case, score: &str, figures: &[&str]) {
    let said = case_story(&assess(&case.profile()), case);
    check(&said.answer, &["case.answer"], &[score]);
    check(&said.story, &[&["case.", case.key(), ".story"].concat()], figures);
    assert_eq!(title(case), text(&["case.", case.key(), ".title"].concat()));
}

#[test]
fn the_stories_of_the_cases() {
    story(Case::NaturalCosmeticsShop, "65", &["60 %", "700 €", "2 000 €", "4ᵉ", "7 796 €", "12 mois", "11 027 €"]);
    story(Case::HrConsultantSeoOnly, "39", &["1 640 €", "1 client", "23ᵉ", "13 129 €", "6 000 €"]);
    story(Case::HrConsultantAds, "59", &["1 640 €", "0,8 client", "14ᵉ", "5 136 €", "6 000 €"]);
    story(
        Case::PlumberOneTown,
        "75",
        &["880 €", "6,9 clients", "127 €", "210 €", "8 120 €", "6 810 €", "12 mois", "6 h"],
    );
    story(Case::NeighbourhoodGrocer, "24", &["24 €", "7,20 €", "1 100 €", "4 881 €", "18 mois", "7,7 h"]);
    story(Case::CoachWithoutTracking, "20", &["350 €", "420 €", "450 €", "5,7 h", "5 232 €", "24 mois"]);
    story(Case::ElectronicsShopThinMargin, "19", &["18 %", "27,91 €", "38,92 €", "0,93"]);
    story(Case::BeautySalonFullDiary, "25", &["680 €", "99 %", "2 clients"]);
}

/// The story stays that of the firm, in plain words; the answer is that of the numbers in sight.
#[test]
fn a_changed_case_keeps_its_story_without_figures() {
    for case in Case::ALL.iter().copied() {
        let before = case_story(&assess(&case.profile()), case);
        let assessment = assess(&changed(case.profile(), &[(Input::Budget, 3000.0)]));
        let after = case_story(&assessment, case);
        assert_eq!(plain(&after.story), plain(&before.story));
        assert!(shown(&after.story).is_empty() && !shown(&before.story).is_empty());
        check_words(&plain(&after.answer), &["case.changed"]);
        assert!(plain(&after.answer).contains(text(&["verdict.", decide(&assessment).key()].concat())));
    }
}

/// The thresholds are the page's: they change nothing of what the reader did.
#[test]
fn a_case_on_the_thresholds_of_a_page_is_unchanged() {
    let profile = Case::PlumberOneTown.profile().with_base_thresholds([300.0, 900.0, 5000.0]);
    check_words(&plain(&case_story(&assess(&profile), Case::PlumberOneTown).answer), &["case.answer"]);
}
