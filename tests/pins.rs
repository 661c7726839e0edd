//! Firms put aside: three at most, under names, undoable, whole after whatever else the reader or the host does.
#![allow(clippy::unwrap_used, clippy::float_cmp, reason = "a test may fail, and thresholds are kept to the bit")]

use seuil::model::assessment::assess;
use seuil::model::case::Case;
use seuil::model::choice::{Choice, Tracking};
use seuil::model::input::Input;
use seuil::model::profile::{Answer, Profile};
use seuil::model::theme::{Course, Scenario, Score};
use seuil::report::answer::head;
use seuil::report::compare::{Side, side_by_side};
use seuil::session::action::Action;
use seuil::session::pins::{NAME_LETTERS, PINS, Pin, Pinning};
use seuil::session::state::Session;
use seuil::text::name;

fn session() -> Session {
    Session::new(Profile::default(), None)
}

fn pin(session: &mut Session, pinning: Pinning) {
    session.pin_at(&pinning, 0.0);
}

fn keep(session: &mut Session, name: &str) {
    pin(session, Pinning::Keep(name.into()));
}

fn names(session: &Session) -> Vec<&str> {
    session.now().pins.iter().map(|pin| pin.name.as_str()).collect()
}

#[test]
fn the_firm_in_sight_is_put_aside_as_it_is() {
    let mut session = session();
    session.act(Action::Set(Input::Budget, 700.0));
    keep(&mut session, "Petit budget");
    session.act(Action::Set(Input::Budget, 2700.0));
    assert_eq!(names(&session), ["Petit budget"]);
    assert_eq!(session.now().pins[0].profile.answer(Input::Budget), Answer::Given(700.0));
    assert_eq!(session.profile().answer(Input::Budget), Answer::Given(2700.0));
    pin(&mut session, Pinning::Load(0));
    assert_eq!(session.profile().answer(Input::Budget), Answer::Given(700.0));
}

#[test]
fn what_is_refused_changes_nothing_and_leaves_nothing_to_undo() {
    let mut session = session();
    for name in ["a", "b", "c"] {
        keep(&mut session, name);
    }
    let before = session.now().clone();
    for refused in [
        Pinning::Keep("d".into()),
        Pinning::Add("d".into(), Box::new(Case::PlumberOneTown.profile())),
        Pinning::Rename(0, "  \n ".into()),
        Pinning::Rename(3, "d".into()),
        Pinning::Remove(3),
        Pinning::Load(3),
    ] {
        pin(&mut session, refused);
        assert_eq!(*session.now(), before);
    }
    assert_eq!(session.now().pins.len(), PINS);
    (0..3).for_each(|_| session.act(Action::Undo));
    assert!(names(&session).is_empty() && !session.history().can_undo(), "one step each, and no other");
}

#[test]
fn names_are_a_line_that_can_be_read() {
    let mut session = session();
    keep(&mut session, "  Avec\tun\nfreelance  ");
    keep(&mut session, &"é".repeat(90));
    keep(&mut session, " \u{7} ");
    assert_eq!(names(&session)[0], "Avec un freelance");
    assert_eq!(names(&session)[1].chars().count(), NAME_LETTERS);
    assert_eq!(names(&session).len(), 2);
    pin(&mut session, Pinning::Rename(1, "Autre".into()));
    assert_eq!(names(&session), ["Avec un freelance", "Autre"]);
    pin(&mut session, Pinning::Remove(0));
    assert_eq!(names(&session), ["Autre"]);
    session.act(Action::Undo);
    assert_eq!(names(&session), ["Avec un freelance", "Autre"]);
    session.act(Action::Undo);
    assert_eq!(names(&session)[1].chars().next(), Some('é'));
    session.act(Action::Redo);
    assert_eq!(names(&session)[1], "Autre");
}

/// A case, a reset, an undo of something else: what was put aside stays.
#[test]
fn pins_outlive_what_is_done_to_the_firm_in_sight() {
    let mut session = session();
    keep(&mut session, "Départ");
    for action in
        [Action::Try(Case::BeautySalonFullDiary), Action::Back, Action::Set(Input::Margin, 0.4), Action::Reset]
    {
        session.act(action);
        assert_eq!(names(&session), ["Départ"], "{action:?}");
    }
    session.act(Action::Try(Case::BeautySalonFullDiary));
    pin(&mut session, Pinning::Load(0));
    assert!(session.now().tried.is_none(), "a pin is no case");
    session.act(Action::Undo);
    assert!(session.now().tried.is_some());
}

/// The host's thresholds hold for all; its other answers do not touch what was put aside.
#[test]
fn a_host_that_starts_anew_leaves_pins_alone() {
    let mut session = session();
    session.act(Action::Set(Input::Budget, 700.0));
    keep(&mut session, "Le mien");
    let marks = [300.0, 900.0, 3000.0];
    session.restart(Profile::default().with_base_thresholds(marks).given(&[(Input::Budget, 5000.0)]));
    let Pin { name, profile } = &session.now().pins[0];
    assert_eq!((name.as_str(), profile.answer(Input::Budget)), ("Le mien", Answer::Given(700.0)));
    assert_eq!(profile.base_thresholds(), marks);
    pin(&mut session, Pinning::Add("Cas".into(), Box::new(Case::PlumberOneTown.profile())));
    assert_eq!(session.now().pins[1].profile.base_thresholds(), marks);
}

/// Only what is loaded is another profile: what follows from the one in sight is not reckoned again for a name.
#[test]
fn a_pin_alone_moves_no_revision() {
    let mut session = session();
    session.act(Action::Set(Input::Budget, 700.0));
    let before = session.revision();
    keep(&mut session, "Un");
    pin(&mut session, Pinning::Rename(0, "Deux".into()));
    assert!(session.revision() == before);
    session.act(Action::Set(Input::Budget, 900.0));
    let typed = session.drafts().given_up(Input::Margin);
    pin(&mut session, Pinning::Load(0));
    assert!(session.revision() != before);
    assert_eq!(session.drafts().given_up(Input::Margin), typed + 1);
}

/// The figures are those of each firm's own assessment; the inputs are those that differ, and no others.
#[test]
fn firms_stand_side_by_side() {
    let profiles = [
        Profile::default(),
        Profile::default().given(&[(Input::Budget, 2000.0), (Input::OrderValue, 500.0)]),
        Profile::default().given(&[(Input::Budget, 1000.0)]).choosing(Tracking::None),
    ];
    let assessments: Vec<_> = profiles.iter().map(assess).collect();
    let sides: Vec<Side> =
        ["A", "B", "C"].into_iter().zip(&assessments).map(|(name, assessment)| Side { name, assessment }).collect();
    let shown = side_by_side(&sides);
    assert_eq!(shown.names, ["A", "B", "C"]);
    for (at, one) in assessments.iter().enumerate() {
        assert_eq!(shown.figures.rows[0].cells[at], head(one));
        assert_eq!(shown.figures.rows[1].cells[at], name::value(Score::Score.into(), one.value(Score::Score)));
        assert_eq!(shown.curves[at], one.curve(Scenario::Central, Course::Cash));
    }
    assert!(shown.figures.rows.iter().chain(&shown.inputs.rows).all(|row| row.cells.len() == 3));
    // A budget that is said to be what it was assumed to be is no difference.
    let listed: Vec<&str> = shown.inputs.rows.iter().map(|row| row.name.as_str()).collect();
    let expected = [Choice::Tracking.into(), Input::Budget.into(), Input::OrderValue.into()];
    assert_eq!(listed, expected.map(|key| name::capital(&name::name(key))));
    let [one, ..] = sides.as_slice() else { panic!() };
    let twice = side_by_side(&[
        Side { name: "A", assessment: one.assessment },
        Side { name: "A bis", assessment: one.assessment },
    ]);
    assert!(twice.inputs.rows.is_empty() && !twice.same.is_empty() && shown.same.is_empty());
}
