//! The questions that remain before a « oui »: three of the ten block by themselves, and half of the ten must be answered.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use seuil::decision::questions::{Questions, remaining};
use seuil::model::assessment::assess;
use seuil::model::theme::Indicator::{
    self, ActiveChannels, ContactFile, LeadTrend, Occupancy, PostponedActions, PublishingRate, SkillGaps,
    TopChannelShare, Tracking, UnansweredShare,
};
use seuil::wire::profile::profile;
use seuil::wire::tree::Tree;

/// The questions, in the order in which they are asked.
const BLOCKING: [Indicator; 3] = [UnansweredShare, Tracking, Occupancy];
const OPTIONAL: [Indicator; 7] =
    [PublishingRate, ActiveChannels, LeadTrend, SkillGaps, PostponedActions, TopChannelShare, ContactFile];

/// What a firm answers to a question, whichever it is.
fn answer(indicator: Indicator) -> (String, Tree) {
    let value = match indicator {
        Tracking => "complete".into(),
        ContactFile => "crm".into(),
        LeadTrend | SkillGaps | PostponedActions | ActiveChannels => Tree::Number(1.0),
        _ => Tree::Number(0.5),
    };
    (indicator.key().to_owned(), value)
}

/// Once these are answered, so many answers are still needed, so many of them to questions that do not block.
#[track_caller]
fn check(answered: &[Indicator], needed: usize, optional_needed: usize) {
    let members: Vec<_> = answered.iter().copied().map(answer).collect();
    let left = |all: &[Indicator]| all.iter().copied().filter(|one| !answered.contains(one)).collect();
    let wanted = Questions { blocking: left(&BLOCKING), optional: left(&OPTIONAL), optional_needed };
    let found = remaining(&assess(&profile(&members).unwrap()));
    assert_eq!(found, wanted, "{answered:?}");
    assert_eq!(found.needed(), needed, "{answered:?}");
}

#[test]
fn half_of_the_ten_must_be_answered_and_those_that_block_among_them() {
    check(&[], 5, 2);
    check(&[PublishingRate], 4, 1);
    check(&[PublishingRate, ContactFile], 3, 0);
    check(&OPTIONAL[..3], 3, 0);
    check(&OPTIONAL, 3, 0);
    check(&[Tracking], 4, 2);
    check(&[Tracking, Occupancy], 3, 2);
    check(&BLOCKING, 2, 2);
    check(&[Tracking, LeadTrend], 3, 1);
    check(&[UnansweredShare, Tracking, Occupancy, SkillGaps], 1, 1);
    check(&[UnansweredShare, Tracking, Occupancy, SkillGaps, TopChannelShare], 0, 0);
    check(&[BLOCKING.as_slice(), &OPTIONAL].concat(), 0, 0);
}

#[test]
fn each_answer_takes_its_own_question_away() {
    for asked in BLOCKING {
        check(&[asked], 4, 2);
    }
    for asked in OPTIONAL {
        check(&[asked], 4, 1);
    }
}

#[test]
fn what_the_owner_does_today_is_no_question() {
    let members = [("ownerHours", 12.0), ("currentAds", 2000.0)].map(|(key, value)| (key.into(), Tree::Number(value)));
    let found = remaining(&assess(&profile(&members).unwrap()));
    assert_eq!(
        (found.blocking.as_slice(), found.optional.as_slice(), found.needed()),
        (&BLOCKING[..], &OPTIONAL[..], 5)
    );
}

#[test]
fn a_question_left_open_on_purpose_is_open() {
    let members = [("tracking".to_owned(), Tree::Null), ("leadTrend".to_owned(), Tree::Null)];
    assert_eq!(remaining(&assess(&profile(&members).unwrap())), remaining(&assess(&profile(&[]).unwrap())));
}
