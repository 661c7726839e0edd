//! What single actions do to a session, input by input and choice by choice.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use seuil::model::choice::Choice;
use seuil::model::input::Input;
use seuil::model::profile::{Answer, Profile};
use seuil::session::action::Action;
use seuil::session::state::Session;

#[test]
fn an_option_is_taken_if_there_is_one_of_that_rank() {
    let mut session = Session::new(Profile::default(), None);
    for choice in Choice::ALL.iter().copied() {
        let last = u8::try_from(choice.options().len() - 1).unwrap();
        for rank in [0, last, last + 1, u8::MAX] {
            session.act(Action::Choose(choice, rank));
            let taken = session.profile().option_answer(choice);
            assert_eq!(taken, Answer::Given(rank.min(last)), "{}: {rank}", choice.key());
        }
        session.act(Action::ForgetChoice(choice));
        assert_eq!(*session.profile(), Profile::default(), "{}", choice.key());
    }
}

/// A text under typing is given up where the host sets the number under it, and nowhere else.
#[test]
fn a_restart_gives_up_the_drafts_that_it_replaces() {
    let mut session = Session::new(Profile::default(), None);
    session.act(Action::Set(Input::Margin, 0.5));
    let before = session.clone();
    session.restart(Profile::default().given(&[(Input::Budget, 1200.0)]));
    for input in Input::ALL {
        let given_up = session.drafts().given_up(*input) != before.drafts().given_up(*input);
        assert_eq!(given_up, *input == Input::Budget, "{}", input.key());
    }
}

/// What only says where the hand is changes nothing, and is drawn for nothing.
#[test]
fn a_hand_that_comes_and_goes_changes_nothing() {
    let still = [Action::Grasp(Input::Budget), Action::Release, Action::Rest];
    let mut session = Session::new(Profile::default(), None);
    session.act(Action::Set(Input::Budget, 900.0));
    let before = session.now().clone();
    for action in still {
        session.act(action);
        assert!(action.is_still() && *session.now() == before);
    }
    let moving = [Action::Set(Input::Budget, 1.0), Action::Undo, Action::Redo, Action::Back, Action::Reset];
    assert!(!moving.into_iter().any(Action::is_still));
}
