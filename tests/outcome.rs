//! What follows from a session, whatever the order in which the hand moves and the slices come.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod firms;
mod random;

use firms::{Firm, likely_firm, number};
use proptest::collection::vec;
use proptest::prelude::{BoxedStrategy, Just, Strategy, any, prop_oneof, proptest};
use proptest::sample::select;
use random::settings;
use seuil::analysis::budget_range::{Search, budget_ranges};
use seuil::analysis::overtaking::overtakings;
use seuil::model::assessment::assess;
use seuil::model::input::Input;
use seuil::model::profile::Profile;
use seuil::session::action::Action;
use seuil::session::budgets::find_ahead;
use seuil::session::outcome::{Outcome, Slice};
use seuil::session::state::Session;
use std::rc::Rc;

/// What happens next: a change, or a slice of so many budgets for this revision or an older one.
#[derive(Clone, Debug)]
enum Next {
    Act(Action),
    Slice { size: usize, is_old: bool },
}

fn set(input: Input) -> BoxedStrategy<Action> {
    number(input).prop_map(move |value| Action::Set(input, value)).boxed()
}

fn next() -> BoxedStrategy<Next> {
    let act = prop_oneof![
        set(Input::Budget),
        set(Input::Margin),
        select(vec![Action::Rest, Action::Undo, Action::Redo, Action::Reset]),
    ];
    prop_oneof![
        act.prop_map(Next::Act),
        (1..300_usize, any::<bool>()).prop_map(|(size, is_old)| Next::Slice { size, is_old }),
    ]
    .boxed()
}

proptest! {
    #![proptest_config(settings(20))]

    /// What is shown is of one profile; what is not reckoned yet for it is not there.
    #[test]
    fn nothing_of_an_older_profile_is_ever_there(start in likely_firm(), happens in vec(next(), 1..16)) {
        let mut session = Session::new(start.0, None);
        let mut outcome = Outcome::new(&session);
        let mut before = session.revision();
        for one in happens {
            let known = outcome.budgets().cloned();
            match one {
                Next::Act(action) => {
                    before = session.revision();
                    session.act(action);
                    outcome.follow(&session);
                }
                Next::Slice { size, is_old } => {
                    let revision = if is_old { before } else { session.revision() };
                    let slice = outcome.advance(revision, size);
                    if revision != session.revision() {
                        assert_eq!(slice, Slice::Dropped);
                    }
                    // Only the last slice brings something to show.
                    assert_eq!(slice == Slice::Last, known.is_none() && outcome.is_complete());
                }
            }
            assert_eq!(outcome.revision(), session.revision());
            assert!(outcome.assessment().profile() == session.profile());
            if let Some(found) = outcome.budgets().filter(|found| known.as_ref() != Some(*found)) {
                assert_eq!(*found, budget_ranges(session.profile()));
            }
        }
        if let Some(found) = outcome.budgets() {
            assert_eq!(*found, budget_ranges(session.profile()));
        }
    }

    #[test]
    fn a_search_in_parts_finds_what_a_whole_one_does(firm in likely_firm(), sizes in vec(1..150_usize, 1..4)) {
        let mut search = Search::new(&firm.0);
        let mut parts = 0;
        for size in sizes.iter().cycle() {
            if search.is_over() {
                break;
            }
            search.advance(*size);
            parts += size;
        }
        assert!(parts >= 401, "{parts}");
        assert_eq!(search.found(), budget_ranges(&firm.0));
    }

    /// A hand on the budget looks for nothing again, not even in the midst of a search.
    #[test]
    fn the_budget_itself_plays_no_part(firm in likely_firm(), budgets in vec(number(Input::Budget), 1..4), margin in Just(0.123)) {
        let mut session = Session::new(firm.0, None);
        let mut outcome = Outcome::new(&session);
        session.act(Action::Set(Input::Margin, margin));
        outcome.follow(&session);
        let mut slices = 0;
        while outcome.budgets().is_none() {
            for budget in &budgets {
                session.act(Action::Set(Input::Budget, *budget));
                outcome.follow(&session);
            }
            outcome.advance(session.revision(), 201);
            slices += 1;
        }
        assert!(slices <= 2, "{slices}");
        session.act(Action::Set(Input::Budget, 777.0));
        outcome.follow(&session);
        assert!(outcome.is_complete());
    }
}

/// As few assessments as there are profiles: what is assessed once stays.
#[test]
fn an_action_that_changes_nothing_assesses_nothing() {
    let Firm(start) = Firm(Profile::default());
    let mut session = Session::new(start, None);
    let mut outcome = Outcome::new(&session);
    let before = Rc::clone(outcome.assessment());
    for action in
        [Action::Rest, Action::Undo, Action::Cancel(Input::Budget), Action::Set(Input::Budget, -1.0), Action::Reset]
    {
        session.act(action);
        outcome.follow(&session);
        assert!(Rc::ptr_eq(&before, outcome.assessment()), "{action:?}");
    }
    session.act(Action::Set(Input::Budget, 1234.0));
    outcome.follow(&session);
    assert!(!Rc::ptr_eq(&before, outcome.assessment()));
    assert!(**outcome.assessment() == assess(session.profile()));
}

/// What is found out ahead, or was known before, is there in the very frame of the change.
#[test]
fn what_was_found_out_is_remembered() {
    let mut session = Session::new(Profile::default(), None);
    find_ahead(session.profile());
    let mut outcome = Outcome::new(&session);
    assert!(outcome.is_complete());
    session.act(Action::Set(Input::Margin, 0.4321));
    outcome.follow(&session);
    assert!(!outcome.is_complete());
    assert_eq!(outcome.advance(session.revision(), 128), Slice::GoesOn);
    session.act(Action::Undo);
    outcome.follow(&session);
    assert_eq!(outcome.budgets(), Some(&budget_ranges(session.profile())));
}

/// A page left open for days does not fill the memory: what was found out is kept for the last eight firms.
#[test]
fn the_last_eight_are_remembered() {
    let firm = |tenth: u32| Profile::default().given(&[(Input::Margin, f64::from(tenth) / 10.0)]);
    let known = |profile: Profile| Outcome::new(&Session::new(profile, None)).is_complete();
    for tenth in 1..=9 {
        find_ahead(&firm(tenth));
    }
    assert!((2..=9).all(|tenth| known(firm(tenth))));
    assert!(!known(firm(1)));
}

/// The budgets from which a provider passes another come after those that pay, while somebody looks, for the firm in sight;
/// the budget's own hand looks for nothing again.
#[test]
fn overtakings_are_looked_for_while_somebody_looks() {
    let mut session = Session::new(Profile::default(), None);
    let mut outcome = Outcome::new(&session);
    let run = |outcome: &mut Outcome, session: &Session| {
        let mut parts = 0;
        loop {
            match outcome.advance(session.revision(), 10_000) {
                Slice::GoesOn => {}
                Slice::Part => parts += 1,
                Slice::Last | Slice::Dropped => return parts,
            }
        }
    };
    run(&mut outcome, &session);
    assert!(outcome.is_complete() && outcome.overtakings().is_none(), "nobody looks");
    outcome.ask_overtakings(true);
    assert!(!outcome.is_complete());
    run(&mut outcome, &session);
    assert!(outcome.overtakings().unwrap() == overtakings(session.profile()).as_slice());
    session.act(Action::Set(Input::Budget, 2500.0));
    outcome.follow(&session);
    assert!(outcome.is_complete() && outcome.overtakings().is_some(), "they do not follow from the budget");
    session.act(Action::Set(Input::Margin, 0.31));
    outcome.follow(&session);
    assert!(outcome.overtakings().is_none(), "those of another firm are gone");
    assert_eq!(run(&mut outcome, &session), 1, "the budgets that pay are shown before");
    assert!(outcome.overtakings().unwrap() == overtakings(session.profile()).as_slice());
    outcome.ask_overtakings(false);
    session.act(Action::Set(Input::Margin, 0.32));
    outcome.follow(&session);
    run(&mut outcome, &session);
    assert!(outcome.is_complete() && outcome.overtakings().is_none(), "nobody looks any more");
}
