//! The questions that remain, and the twelve signals.

use crate::{changed, check, check_words, chosen, many, text, with};
use seuil::decision::level::Level;
use seuil::decision::questions::remaining;
use seuil::model::assessment::assess;
use seuil::model::case::Case;
use seuil::model::choice::Choice;
use seuil::model::input::Input;
use seuil::model::profile::{Answer, Profile};
use seuil::model::quantity::Quantity;
use seuil::model::theme::Indicator;
use seuil::report::questions::questions;
use seuil::report::signals::{SignalField, signals};

/// The texts of the introduction, joined by a space; the blocking questions; the text of the others.
#[track_caller]
fn asks(profile: &Profile, intro: &[&str], blocking: &[Indicator], optional: Option<&str>) {
    let said = questions(&assess(profile));
    let template: Vec<&str> = intro.iter().map(|key| text(key)).collect();
    assert!(crate::says(&said.intro, &template.join(" ")), "« {} » is not {intro:?}", said.intro);
    assert_eq!(said.blocking.iter().map(|one| one.indicator).collect::<Vec<_>>(), blocking);
    for one in &said.blocking {
        assert_eq!(one.label, text(&["indicator.", one.indicator.key(), ".question"].concat()));
    }
    assert_eq!(said.optional.is_some(), optional.is_some(), "{:?}", said.optional);
    if let (Some(one), Some(key)) = (said.optional, optional) {
        check_words(&one.label, &[key]);
    }
}

#[test]
fn the_cases_leave_no_question() {
    for case in Case::ALL {
        asks(&case.profile(), &["questions.all"], &[], None);
    }
}

#[test]
fn questions_are_counted_down() {
    use Indicator::{Occupancy, Tracking, UnansweredShare};
    let (many, one) = ("questions.optional.many", "questions.optional.one");
    let until = ["questions.intro.many", "questions.until"];
    let blocking = [UnansweredShare, Tracking, Occupancy];
    let sound = with(&[(Input::Budget, 1500.0), (Input::OrderValue, 400.0)]);
    asks(&sound, &until, &blocking, Some(many));
    asks(&changed(sound.clone(), &[(Input::SkillGaps, 2.0)]), &until, &blocking, Some(one));
    let known = [(Input::UnansweredShare, 0.02), (Input::Occupancy, 0.5), (Input::SkillGaps, 2.0)];
    let known = changed(sound, &known);
    asks(&known, &until, &[Tracking], Some(one));
    let tracked = chosen(known, Choice::Tracking, 2);
    asks(&tracked, &["questions.intro.one", "questions.until"], &[], Some(one));
    asks(&changed(tracked, &[(Input::LeadTrend, 0.1)]), &["questions.all"], &[], None);
    // Something graver decides: answers alone cannot bring a « oui ».
    let later = ["questions.intro.many", "questions.later"];
    asks(&with(&[(Input::Budget, 0.0)]), &later, &blocking, Some(many));
}

#[test]
fn the_count_is_that_of_the_decision() {
    for profile in many(150) {
        let assessment = assess(&profile);
        let (left, said) = (remaining(&assessment), questions(&assessment));
        let counted: String =
            said.intro.split("réponse").next().unwrap().chars().filter(char::is_ascii_digit).collect();
        match left.needed() {
            0 => check_words(&said.intro, &["questions.all"]),
            1 => assert_eq!(counted, "", "{}", said.intro),
            needed => assert_eq!(counted, needed.to_string(), "{}", said.intro),
        }
        assert_eq!(said.blocking.len(), left.blocking.len());
    }
}

#[test]
fn all_twelve_are_asked_once() {
    let list = signals(&assess(&Profile::default())).list;
    assert_eq!(list.len(), Indicator::ALL.len());
    assert!(Indicator::ALL.iter().all(|one| list.iter().filter(|signal| signal.indicator == *one).count() == 1));
    for signal in &list {
        assert_eq!(signal.question, text(&["indicator.", signal.indicator.key(), ".question"].concat()));
        assert_eq!(signal.why, text(&["signal.", signal.indicator.key(), ".why"].concat()));
        let (key, doubted) = match signal.field {
            SignalField::Option(choice) => (choice.key(), None),
            SignalField::Number { input, doubted, .. } => (input.key(), doubted),
        };
        assert_eq!(key, signal.indicator.key(), "answered by the field of its own name");
        assert_ne!(doubted, Some(true), "nobody has said yet that they do not know");
    }
}

/// What « je ne sais pas » says where a hypothesis is reckoned with, and where nothing is.
#[test]
fn not_knowing_says_what_is_reckoned_with() {
    let check = |profile: &Profile, indicator: Indicator, unknown: &str, doubted: Option<bool>| {
        let list = signals(&assess(profile)).list;
        let signal = list.iter().find(|signal| signal.indicator == indicator).unwrap();
        let SignalField::Number { unknown: said, doubted: is_doubted, .. } = signal.field else { panic!("{signal:?}") };
        assert_eq!((said, is_doubted), (text(unknown), doubted), "{}", indicator.key());
    };
    check(&Profile::default(), Indicator::OwnerHours, "setting.unknown.assumed", None);
    check(&Profile::default(), Indicator::CurrentAds, "setting.unknown.assumed", None);
    check(&Profile::default(), Indicator::SkillGaps, "setting.unknown", Some(false));
    check(&with(&[(Input::OwnerHours, 9.0)]), Indicator::OwnerHours, "setting.unknown.assumed", None);
    check(&with(&[(Input::SkillGaps, 1.0)]), Indicator::SkillGaps, "setting.unknown", Some(false));
    let unknown = Profile::default().with(Input::SkillGaps, Answer::Unknown);
    check(&unknown, Indicator::SkillGaps, "setting.unknown", Some(true));
}

/// The level of a signal in words, and what is to be prepared.
#[track_caller]
fn level(profile: &Profile, indicator: Indicator, name: &str, advice: Option<&str>) {
    let list = signals(&assess(profile)).list;
    let signal = list.iter().find(|signal| signal.indicator == indicator).unwrap();
    let expected = if name.is_empty() { "" } else { text(name) };
    assert_eq!((signal.level_name, signal.advice), (expected, advice.map(text)), "{}", indicator.key());
}

#[test]
fn levels_are_said_on_their_side() {
    level(&Profile::default(), Indicator::SkillGaps, "", None);
    level(&with(&[(Input::SkillGaps, 0.0)]), Indicator::SkillGaps, "signal.need.0", None);
    level(&with(&[(Input::SkillGaps, 2.0)]), Indicator::SkillGaps, "signal.need.1", None);
    level(&with(&[(Input::SkillGaps, 5.0)]), Indicator::SkillGaps, "signal.need.2", None);
    let full = with(&[(Input::Occupancy, 0.99)]);
    level(&with(&[(Input::Occupancy, 0.5)]), Indicator::Occupancy, "signal.readiness.0", None);
    level(&with(&[(Input::Occupancy, 0.9)]), Indicator::Occupancy, "signal.readiness.1", None);
    level(&full, Indicator::Occupancy, "signal.readiness.2", Some("cap.capacity_full.todo"));
    let deaf = with(&[(Input::UnansweredShare, 0.5)]);
    level(&deaf, Indicator::UnansweredShare, "signal.readiness.2", Some("cap.leads_unanswered.todo"));
    let blind = chosen(Profile::default(), Choice::Tracking, 0);
    level(&blind, Indicator::Tracking, "signal.readiness.2", Some("cap.tracking_missing.todo"));
    let mute = chosen(Profile::default(), Choice::ContactFile, 0);
    level(&mute, Indicator::ContactFile, "signal.readiness.2", Some("signal.contactFile.todo"));
}

#[test]
fn levels_are_those_assessed() {
    for profile in many(100) {
        let assessment = assess(&profile);
        for signal in signals(&assessment).list {
            let rank = signal.level.map(|level| match level {
                Level::Low => 0.0,
                Level::Middle => 1.0,
                Level::High => 2.0,
            });
            assert_eq!(rank, assessment.value(Quantity::Level(signal.indicator)), "{}", signal.indicator.key());
            assert_eq!(signal.level_name.is_empty(), rank.is_none());
        }
    }
}

#[test]
fn the_sums_are_figures() {
    check(&signals(&assess(&Case::PlumberOneTown.profile())).sums, &["signals.sums"], &["56,3 %", "100 %"]);
    check(&signals(&assess(&Case::CoachWithoutTracking.profile())).sums, &["signals.sums"], &["43,8 %", "37,5 %"]);
}
