//! Confidence: part of where the reader is, of links and of states.
#![allow(clippy::unwrap_used, clippy::float_cmp, reason = "a test may fail")]

use seuil::model::case::Case;
use seuil::model::confidence::{Confidence, Confidences, UNCERTAIN};
use seuil::model::input::Input;
use seuil::model::profile::Profile;
use seuil::session::action::Action;
use seuil::session::outcome::{Outcome, SLICE, Slice};
use seuil::session::state::Session;
use seuil::wire::link::{from_link, to_link};
use seuil::wire::state::{State, state, tree};
use seuil::wire::tree::{Tree, object};
use std::rc::Rc;

fn trusting(input: Input, confidence: Confidence) -> Confidences {
    Confidences::default().with(input, confidence)
}

#[test]
fn each_uncertain_input_is_estimated_until_something_else_is_said() {
    let all = Confidences::default();
    for input in Input::ALL {
        let expected = UNCERTAIN.contains(input).then_some(Confidence::Estimated);
        assert_eq!(all.of(*input), expected, "{}", input.key());
    }
    assert_eq!(all.said().count(), 0);
    assert_eq!(all.with(Input::Budget, Confidence::Known), all, "no uncertain input");
    let said: Vec<_> =
        trusting(Input::Demand, Confidence::Guess).with(Input::CostPerLead, Confidence::Known).said().collect();
    assert_eq!(said, [(Input::CostPerLead, Confidence::Known), (Input::Demand, Confidence::Guess)]);
}

#[test]
fn what_is_said_is_a_step_that_can_be_undone_and_the_start_forgets_it() {
    let mut session = Session::new(Profile::default(), None);
    let start = session.revision();
    session.act(Action::Trust(Input::Margin, Confidence::Known));
    assert_ne!(session.revision(), start, "what follows is another");
    assert!(session.is_changed());
    assert_eq!(session.now().confidences, trusting(Input::Margin, Confidence::Known));
    session.act(Action::Trust(Input::Demand, Confidence::Guess));
    session.act(Action::Undo);
    assert_eq!(session.now().confidences, trusting(Input::Margin, Confidence::Known));
    // A case is another firm, of which the reader knows as much.
    session.act(Action::Try(Case::ALL[0]));
    assert_eq!(session.now().confidences, trusting(Input::Margin, Confidence::Known));
    session.act(Action::Back);
    assert_eq!(session.now().confidences, trusting(Input::Margin, Confidence::Known));
    // The host's own changes leave it.
    session.restart(Profile::default().given(&[(Input::Budget, 1500.0)]));
    assert_eq!(session.now().confidences, trusting(Input::Margin, Confidence::Known));
    session.act(Action::Reset);
    assert_eq!(session.now().confidences, Confidences::default());
    assert!(!session.is_changed());
}

#[test]
fn a_link_says_what_is_not_usual() {
    let confidences = trusting(Input::Margin, Confidence::Known).with(Input::Demand, Confidence::Guess);
    let said = State::new(Profile::default()).trusting(confidences);
    let link = to_link(&said, "");
    assert_eq!(link, "seuil=1&confidence=margin.known,demand.guess");
    let back = from_link(&link).unwrap();
    assert_eq!((back.state, back.faults.len()), (said.clone(), 0));
    assert_eq!(to_link(&State::new(Profile::default()), ""), "seuil=1");
    // What is wrong falls to its default alone.
    let partly = from_link("seuil=1&budget=900&confidence=margin.known,budget.known,demand.sure").unwrap();
    assert_eq!(*partly.state.confidences(), trusting(Input::Margin, Confidence::Known));
    assert_eq!(partly.state.profile().value(Input::Budget), Some(900.0));
    assert_eq!(partly.faults.iter().map(|fault| fault.key.as_str()).collect::<Vec<_>>(), ["confidence"]);
    // And in the API's own state.
    assert_eq!(
        tree(&said),
        object([
            ("profile", Tree::object()),
            ("confidence", object([("margin", "known".into()), ("demand", "guess".into())]))
        ])
    );
    let Tree::Object(members) = tree(&said) else { panic!("no object") };
    assert_eq!(state(&members), Ok(said));
    let wrong = state(&[("confidence".into(), object([("margin", "sure".into())]))]).unwrap_err();
    assert_eq!(wrong.into_iter().map(|one| one.key).collect::<Vec<_>>(), ["confidence.margin"]);
}

/// Levers and odds follow in slices; nothing of an older firm is ever there.
#[test]
fn levers_and_odds_follow_in_slices_of_their_revision() {
    let mut session = Session::new(Profile::default(), None);
    let mut outcome = Outcome::new(&session);
    let finish = |outcome: &mut Outcome, session: &Session| {
        let mut slices = 0;
        while !outcome.is_complete() {
            assert_ne!(outcome.advance(session.revision(), SLICE), Slice::Dropped);
            slices += 1;
        }
        slices
    };
    outcome.ask_levers(3, false);
    finish(&mut outcome, &session);
    assert!(outcome.lever(Input::OrderValue).is_some() && outcome.lever(Input::Demand).is_none());
    assert!(outcome.levers().is_none() && outcome.odds().is_none());
    outcome.ask_levers(14, true);
    assert!(!outcome.is_complete());
    assert!(finish(&mut outcome, &session) > 20, "in slices");
    assert_eq!(outcome.levers().unwrap().len(), 13);
    let odds = outcome.odds().unwrap().clone();

    // The hand's own lever keeps its curve, the others go; what was found on all of them is of the past.
    let old = session.revision();
    let curve = outcome.line(Input::Margin).unwrap().to_vec();
    session.act(Action::Set(Input::Margin, 0.6));
    outcome.follow(&session);
    assert_eq!(outcome.line(Input::Margin).unwrap(), curve);
    assert!(outcome.line(Input::Budget).is_none());
    assert!(outcome.lever(Input::Margin).is_none() && outcome.levers().is_none() && outcome.odds().is_none());
    assert_eq!(outcome.advance(old, SLICE), Slice::Dropped);
    finish(&mut outcome, &session);
    assert_eq!(outcome.lever(Input::Margin).unwrap().current, 0.6);
    assert_ne!(*outcome.odds().unwrap(), odds);

    // How well an input is known moves the odds alone.
    let assessed = Rc::clone(outcome.assessment());
    session.act(Action::Trust(Input::Margin, Confidence::Guess));
    outcome.follow(&session);
    assert!(Rc::ptr_eq(&assessed, outcome.assessment()) && outcome.levers().is_some() && outcome.odds().is_none());
    finish(&mut outcome, &session);
    outcome.ask_levers(14, false);
    assert!(outcome.odds().is_none(), "nobody looks");
}
