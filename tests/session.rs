//! The reducer, for whatever readers and hosts may do in whatever order.
#![allow(clippy::unwrap_used, reason = "a test may fail")]
#![allow(clippy::float_cmp, reason = "numbers that are set are kept to the bit")]

mod firms;
mod states;

use firms::{Firm, firm, number};
use proptest::collection::vec;
use proptest::prelude::{BoxedStrategy, Just, ProptestConfig, Strategy, any, prop_oneof, proptest};
use proptest::sample::select;
use seuil::model::case::Case;
use seuil::model::choice::Choice;
use seuil::model::input::Input;
use seuil::model::profile::{Answer, Profile};
use seuil::model::quantity::Quantity;
use seuil::session::action::Action;
use seuil::session::disclosures::Disclosures;
use seuil::session::history::{APART, STEPS};
use seuil::session::moment::{Moment, Tried};
use seuil::session::state::Session;
use seuil::wire::link::{from_link, to_link};
use states::state;

/// Few inputs, so that the same one is often moved again.
const MOVED: [Input; 3] = [Input::Budget, Input::Margin, Input::Capacity];

fn set() -> BoxedStrategy<Action> {
    select(&MOVED[..]).prop_flat_map(|input| number(input).prop_map(move |value| Action::Set(input, value))).boxed()
}

/// What leads to another moment, if it changes anything.
fn act() -> BoxedStrategy<Action> {
    prop_oneof![
        4 => set(),
        1 => select(&MOVED[..]).prop_map(Action::Forget),
        1 => select(&MOVED[..]).prop_map(Action::Empty),
        1 => (select(Choice::ALL), 0..9_u8).prop_map(|(choice, rank)| Action::Choose(choice, rank)),
        1 => select(Choice::ALL).prop_map(Action::ForgetChoice),
        1 => select(vec![Input::Occupancy, Input::Budget]).prop_map(Action::Doubt),
        1 => select(Choice::ALL).prop_map(Action::DoubtChoice),
        1 => select(vec![0.0, 0.055, 0.1, 0.2, 0.5, -0.1]).prop_map(Action::Tax),
        1 => select(Case::ALL).prop_map(Action::Try),
        1 => Just(Action::Back),
        1 => Just(Action::Reset),
        // Out of range, or no number: refused.
        1 => (select(&MOVED[..]), select(vec![-1.0, 1e9, f64::NAN])).prop_map(|(input, value)| Action::Set(input, value)),
    ]
    .boxed()
}

/// Anything.
fn any_action() -> BoxedStrategy<Action> {
    let others = select(vec![Action::Rest, Action::Release, Action::Undo, Action::Undo, Action::Redo]);
    let hands = select(&MOVED[..]).prop_flat_map(|input| select(vec![Action::Grasp(input), Action::Cancel(input)]));
    prop_oneof![4 => act(), 1 => others, 1 => hands].boxed()
}

/// Actions, each so many milliseconds after the one before: at once, soon, far apart, by a clock that was set back.
fn timed() -> BoxedStrategy<Vec<(Action, f64)>> {
    let wait = select(vec![0.0, 40.0, APART - 1.0, APART, APART + 1.0, 60_000.0, -5000.0]);
    vec((any_action(), wait), 0..24).boxed()
}

/// What a hand does to one input in a row: numbers, and none where the text is emptied.
fn hand() -> BoxedStrategy<(Input, Vec<Action>)> {
    let one = |input| prop_oneof![5 => number(input).prop_map(move |value| Action::Set(input, value)), 1 => Just(Action::Empty(input))];
    select(&MOVED[..]).prop_flat_map(move |input| (Just(input), vec(one(input), 1..12))).boxed()
}

fn settings() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

/// A session of somebody who has done a few things, and whose hand rests.
fn session() -> BoxedStrategy<Session> {
    (firm(), timed())
        .prop_map(|(start, actions)| {
            let (mut session, mut at) = (Session::new(start.0, None), 0.0);
            for (action, wait) in actions {
                at += wait;
                session.act_at(action, at);
            }
            [Action::Rest, Action::Release].into_iter().for_each(|action| session.act(action));
            session
        })
        .boxed()
}

fn undone(session: &mut Session) -> Vec<Moment> {
    let mut moments = vec![session.now().clone()];
    while session.history().can_undo() {
        session.act(Action::Undo);
        moments.push(session.now().clone());
    }
    moments
}

fn redone(session: &mut Session) -> Vec<Moment> {
    let mut moments = vec![session.now().clone()];
    while session.history().can_redo() {
        session.act(Action::Redo);
        moments.push(session.now().clone());
    }
    moments
}

proptest! {
    #![proptest_config(settings())]

    #[test]
    fn undo_after_an_act_is_the_identity(mut session in session(), action in act()) {
        let (before, history) = (session.now().clone(), undone(&mut session.clone()));
        session.act(action);
        if *session.now() != before {
            assert!(session.history().can_undo() && !session.history().can_redo());
            session.act(Action::Undo);
        }
        assert_eq!(*session.now(), before);
        assert_eq!(undone(&mut session), history, "what was before can be undone as it could");
    }

    #[test]
    fn redo_after_undo_is_the_identity(mut session in session()) {
        let before = session.now().clone();
        let (past, future) = (undone(&mut session.clone()), redone(&mut session.clone()));
        if session.history().can_undo() {
            session.act(Action::Undo);
            assert!(*session.now() != before, "an undo that changes nothing");
            session.act(Action::Redo);
        }
        assert_eq!(*session.now(), before);
        assert_eq!((undone(&mut session.clone()), redone(&mut session)), (past, future));
    }

    /// Over the whole history and back.
    #[test]
    fn all_that_is_undone_is_done_again(mut session in session()) {
        redone(&mut session);
        let mut past = undone(&mut session);
        past.reverse();
        assert_eq!(redone(&mut session), past);
    }

    /// A finger may stay where it is as long as it likes, and the focus comes to the slider meanwhile.
    #[test]
    fn a_drag_is_one_step(
        mut session in session(),
        (input, values) in select(&MOVED[..]).prop_flat_map(|input| (Just(input), vec(number(input), 1..12))),
        waits in vec(select(vec![10.0, 10_000.0]), 12),
    ) {
        let before = session.clone();
        let mut at = 0.0;
        session.act_at(Action::Grasp(input), at);
        session.act_at(Action::Rest, at);
        for (value, wait) in values.iter().zip(&waits) {
            at += wait;
            session.act_at(Action::Set(input, *value), at);
        }
        let end = before.profile().clone().with(input, Answer::Given(*values.last().unwrap()));
        assert_eq!(*session.profile(), end);
        let moved = session.now() != before.now();
        let mut cancelled = session.clone();
        session.act_at(Action::Release, at);
        // A finger that lands again starts another step.
        session.act_at(Action::Grasp(input), at);
        let here = session.now().clone();
        session.act_at(Action::Set(input, input.field().min), at);
        if *session.now() != here {
            session.act(Action::Undo);
        }
        assert_eq!(*session.now(), here);
        if moved {
            session.act(Action::Undo);
        }
        assert_eq!(session.now(), before.now());
        assert_eq!(undone(&mut session), undone(&mut before.clone()));
        // A drag that was the scroll of the page leaves nothing behind, not even a lost future.
        cancelled.act_at(Action::Cancel(input), at);
        assert_eq!(cancelled.now(), before.now());
        assert_eq!(undone(&mut cancelled.clone()), undone(&mut before.clone()));
        assert_eq!(redone(&mut cancelled), redone(&mut before.clone()));
    }

    /// Changes to one input in a row are one step; far apart, each that changes something is one.
    #[test]
    fn changes_far_apart_are_steps_of_their_own(mut session in session(), (_, actions) in hand(), apart in any::<bool>()) {
        let before = session.clone();
        let (mut at, mut seen) = (0.0, vec![before.now().clone()]);
        for action in &actions {
            at += if apart { APART + 1.0 } else { APART / 12.0 };
            session.act_at(*action, at);
            if seen.last() != Some(session.now()) {
                seen.push(session.now().clone());
            }
        }
        if !apart {
            let end = seen.last().unwrap().clone();
            seen = if end == *before.now() { vec![end] } else { vec![before.now().clone(), end] };
        }
        // What was undoable before still is.
        let mut past = undone(&mut before.clone());
        past.reverse();
        past.pop();
        past.extend(seen);
        let mut now = undone(&mut session);
        now.reverse();
        assert_eq!(now, past);
    }

    /// Wherever the hand was meanwhile, even if it changed nothing there, its next change is a step of its own.
    #[test]
    fn a_hand_that_was_elsewhere_begins_another_step(
        mut session in session(),
        (input, actions) in hand(),
        elsewhere in select(vec![Action::Rest, Action::Grasp(MOVED[0]), Action::Set(Input::Tools, 40.0), Action::Forget(Input::Setup)]),
    ) {
        actions.iter().for_each(|action| session.act(*action));
        session.act(elsewhere);
        let here = session.now().clone();
        session.act(Action::Set(input, input.field().max));
        if *session.now() != here {
            session.act(Action::Undo);
        }
        assert_eq!(*session.now(), here);
    }

    /// A text that turns out to be no number leaves neither what it began with nor a step, however slowly it is typed.
    #[test]
    fn a_refused_text_leaves_nothing(
        mut session in session(),
        (input, actions) in hand(),
        wait in select(vec![50.0, 60_000.0]),
        other in select(&MOVED[..]),
    ) {
        let before = session.clone();
        let mut at = 0.0;
        for action in &actions {
            at += wait;
            session.act_at(*action, at);
        }
        // It is the hand on this input that is taken back: never another.
        let typed = session.now().clone();
        if other != input {
            session.act_at(Action::Cancel(other), at);
            assert_eq!(*session.now(), typed);
        }
        session.act_at(Action::Cancel(input), at);
        assert_eq!(session.now(), before.now());
        assert_eq!(undone(&mut session.clone()), undone(&mut before.clone()));
        assert_eq!(redone(&mut session.clone()), redone(&mut before.clone()));
        // Then nothing is left to take back.
        session.act_at(Action::Cancel(input), at);
        assert_eq!(session.now(), before.now());
        // What is typed at last is one step from there.
        session.act_at(Action::Set(input, input.field().max), at);
        if session.now() != before.now() {
            session.act(Action::Undo);
        }
        assert_eq!(session.now(), before.now());
    }

    /// « Annuler » and « Rétablir » are usable exactly when they change something, whatever was done before.
    #[test]
    fn what_can_be_undone_changes_something(start in firm(), actions in timed()) {
        let (mut session, mut at) = (Session::new(start.0, None), 0.0);
        let first = session.now().clone();
        for (action, wait) in actions {
            at += wait;
            session.act_at(action, at);
            for step in [Action::Undo, Action::Redo] {
                let mut copy = session.clone();
                let can = if step == Action::Undo { copy.history().can_undo() } else { copy.history().can_redo() };
                copy.act(step);
                assert_eq!(copy.now() != session.now(), can, "{action:?} then {step:?}");
            }
            // What differs from the start can be undone, down to it.
            assert_eq!(undone(&mut session.clone()).last(), Some(&first));
        }
    }

    /// The host starts from somewhere else while a text is typed: it can still be taken back.
    #[test]
    fn a_refused_text_leaves_nothing_while_the_host_restarts(
        (new, mut session) in (firm(), firm(), timed()).prop_map(|(old, new, actions)| {
            let mut session = Session::new(old.0.clone(), None);
            actions.into_iter().for_each(|(action, _)| session.act(action));
            session.act(Action::Rest);
            (new.0, session)
        }),
        (input, actions) in hand(),
    ) {
        let mut expected = session.clone();
        expected.restart(new.clone());
        actions.into_iter().for_each(|action| session.act(action));
        session.restart(new.clone());
        session.act(Action::Cancel(input));
        assert_eq!(session.now(), expected.now());
        assert_eq!(undone(&mut session.clone()), undone(&mut expected.clone()));
        assert_eq!(redone(&mut session), redone(&mut expected));
    }

    #[test]
    fn a_drag_of_another_input_is_another_step(mut session in session(), values in vec(0.0..1.0_f64, 2..8)) {
        let before = session.now().clone();
        let mut last = before.clone();
        for (rank, value) in values.iter().enumerate() {
            let input = MOVED[rank % 2];
            let field = input.field();
            session.act(Action::Set(input, field.min + value * (field.max - field.min)));
            if *session.now() != last {
                let mut copy = session.clone();
                copy.act(Action::Undo);
                assert_eq!(*copy.now(), last);
            }
            last = session.now().clone();
        }
    }

    /// What the host leaves alone stays as the reader has it; what it changes is the host's; wherever undo leads.
    #[test]
    fn rebasing_keeps_what_the_reader_set(
        (old, mut session) in (firm(), vec(any_action(), 0..24)).prop_map(|(start, actions)| {
            let mut session = Session::new(start.0.clone(), None);
            actions.into_iter().for_each(|action| session.act(action));
            (start.0, session)
        }),
        changes in vec((select(&MOVED[..]), any::<bool>()), 0..3),
        marks in select(vec![[500.0, 1500.0, 4000.0], [300.0, 900.0, 2000.0]]),
    ) {
        let mut new = old.clone().with_base_thresholds(marks);
        for (input, given) in changes {
            let answer = if given { Answer::Given(input.field().max) } else { Answer::Assumed };
            new = new.with(input, answer);
        }
        let expected = |profile: &Profile, before: &Profile| {
            for input in Input::ALL {
                let kept = old.answer(*input) == new.answer(*input);
                assert_eq!(profile.answer(*input), if kept { before.answer(*input) } else { new.answer(*input) });
            }
            for choice in Choice::ALL {
                let kept = old.option_answer(*choice) == new.option_answer(*choice);
                let asked = if kept { before.option_answer(*choice) } else { new.option_answer(*choice) };
                assert_eq!(profile.option_answer(*choice), asked);
            }
            assert_eq!(profile.base_thresholds(), marks);
        };
        let check = |moment: &Moment, before: &Moment| match (&moment.tried, &before.tried) {
            (None, None) => expected(&moment.profile, &before.profile),
            // A case is no answer of the reader's: it stays whole, and their own answers wait.
            (Some(Tried { case, own }), Some(tried)) => {
                assert_eq!(*case, tried.case);
                expected(own, &tried.own);
                assert_eq!(moment.profile, before.profile.clone().with_base_thresholds(marks));
            }
            _ => panic!("a case came or went"),
        };
        let (now, past) = (session.now().clone(), undone(&mut session.clone()));
        session.restart(new.clone());
        check(session.now(), &now);
        // Moments that became the same are one: each that is left is one of the old ones, in their order.
        let rebased: Vec<Moment> = past.iter().map(|moment| moment.rebased(&old, &new)).collect();
        rebased.iter().zip(&past).for_each(|(moment, before)| check(moment, before));
        let mut distinct = rebased;
        distinct.dedup();
        assert_eq!(undone(&mut session.clone()), distinct);
        session.act(Action::Reset);
        assert_eq!(*session.now(), Moment::new(&new));
        assert!(!session.is_changed());
    }

    #[test]
    fn the_revision_changes_with_the_profile_and_only_then(start in firm(), actions in vec(any_action(), 1..24)) {
        let mut session = Session::new(start.0, None);
        let mut known = Vec::new();
        for action in actions {
            let before = (session.profile().clone(), session.revision());
            session.act(action);
            assert_eq!(*session.profile() == before.0, session.revision() == before.1, "{action:?}");
            if session.revision() != before.1 {
                known.push(before.1);
                assert!(!known.contains(&session.revision()), "a revision comes back");
            }
        }
    }

    /// The ear is told of one number by its name, of anything else in general.
    #[test]
    fn an_action_names_the_one_number_that_it_changes(mut session in session(), action in act()) {
        let before = session.profile().clone();
        session.act(action);
        let now = session.profile();
        let inputs = Input::ALL.iter().filter(|one| now.answer(**one) != before.answer(**one));
        let choices = Choice::ALL.iter().filter(|one| now.option_answer(**one) != before.option_answer(**one));
        let mut changed = inputs.map(|one| Quantity::from(*one)).chain(choices.map(|one| Quantity::from(*one)));
        match action.changed() {
            // The average sale stays what it is with tax.
            Some(_) if matches!(action, Action::Tax(_)) => {
                assert!(changed.all(|one| [Input::SalesVat, Input::OrderValue].map(Quantity::from).contains(&one)));
            }
            Some(named) => assert!(changed.all(|one| one == named), "{action:?}"),
            None if matches!(action, Action::Try(_) | Action::Back | Action::Reset) => {}
            None => assert_eq!(changed.next(), None, "{action:?}"),
        }
    }

    /// Whatever is refused, what is reckoned with is in range.
    #[test]
    fn what_is_out_of_range_never_gets_in(mut session in session(), actions in vec(act(), 0..12)) {
        actions.into_iter().for_each(|action| session.act(action));
        for moment in undone(&mut session) {
            for input in Input::ALL {
                let Answer::Given(value) = moment.profile.answer(*input) else { continue };
                assert!(input.field().allows(value), "{}: {value}", input.key());
            }
            for choice in Choice::ALL {
                let rank = moment.profile.option(*choice).map_or(0, usize::from);
                assert!(rank < choice.options().len(), "{}: {rank}", choice.key());
            }
        }
    }

    /// A draft is given up where the number under it is replaced from elsewhere, and stays where a hand sets another.
    #[test]
    fn drafts_are_given_up_where_they_are_replaced(mut session in session(), action in any_action()) {
        let before = session.clone();
        session.act(action);
        for input in Input::ALL {
            let given_up = session.drafts().given_up(*input) != before.drafts().given_up(*input);
            let asked = match action {
                Action::Forget(forgotten) | Action::Doubt(forgotten) => forgotten == *input,
                Action::Tax(_) => *input == Input::OrderValue,
                Action::Try(_) | Action::Back | Action::Undo | Action::Redo | Action::Reset => true,
                _ => false,
            };
            assert_eq!(given_up, asked, "{action:?}: {}", input.key());
        }
    }
}

/// Not knowing is an answer, to a question alone; taking it back is none.
#[test]
fn not_knowing_is_said_to_questions_alone() {
    let mut session = Session::new(Profile::default(), None);
    session.act(Action::Doubt(Input::Budget));
    session.act(Action::DoubtChoice(Choice::Channel));
    assert!(!session.is_changed());
    session.act(Action::Doubt(Input::Occupancy));
    session.act(Action::DoubtChoice(Choice::Tracking));
    assert_eq!(session.profile().answer(Input::Occupancy), Answer::Unknown);
    assert_eq!(session.profile().option_answer(Choice::Tracking), Answer::Unknown);
    session.act(Action::Undo);
    assert_eq!(session.profile().option_answer(Choice::Tracking), Answer::Assumed);
    session.act(Action::Forget(Input::Occupancy));
    assert!(!session.is_changed());
}

/// The sale that was given is with the tax that is said afterwards; one that is assumed is nobody's price.
#[test]
fn saying_the_tax_keeps_the_price_with_it() {
    let mut session = Session::new(Profile::default(), None);
    session.act(Action::Tax(0.1));
    assert_eq!(session.profile().answer(Input::SalesVat), Answer::Given(0.1));
    assert_eq!(session.profile().answer(Input::OrderValue), Answer::Assumed);
    session.act(Action::Set(Input::OrderValue, 20.0));
    session.act(Action::Rest);
    let before = session.now().clone();
    session.act(Action::Tax(0.055));
    let Answer::Given(sale) = session.profile().answer(Input::OrderValue) else { panic!("the sale is gone") };
    assert!((sale * 1.055 - 22.0).abs() < 1e-9, "{sale}");
    session.act(Action::Undo);
    assert_eq!(*session.now(), before, "one step for both");
    session.act(Action::Tax(0.3));
    assert_eq!(*session.now(), before, "no such tax");
}

/// In a narrow place one group is open at a time.
#[test]
fn a_part_closes_those_beside_it() {
    let mut open = Disclosures::default();
    for part in ["refine", "refine.sales", "refine.plan", "signals"] {
        open.note(part, true);
    }
    assert!(open.close_beside("refine.time"));
    let is_open = ["refine", "refine.sales", "refine.plan", "refine.time", "signals"].map(|part| open.is_open(part));
    assert_eq!(is_open, [true, false, false, false, true]);
    assert!(!open.close_beside("refine.time"), "nothing is left beside it");
    assert!(!open.close_beside("signals"), "it has no group");
    open.note("refine.time", true);
    assert!(!open.close_beside("refine.time") && open.is_open("refine.time"), "a part does not close itself");
}

/// The same number set twice, then another: the second is a step.
#[test]
fn a_number_set_again_starts_no_step_without_a_way_back() {
    let mut session = Session::new(Profile::default(), None);
    session.act(Action::Set(Input::Budget, 1200.0));
    session.act(Action::Rest);
    let before = session.now().clone();
    session.act(Action::Set(Input::Budget, 1200.0));
    session.act(Action::Set(Input::Budget, 1300.0));
    session.act(Action::Undo);
    assert_eq!(*session.now(), before);
    // A touch that sets what is there already, and turns out to be a scroll, takes nothing back.
    session.act(Action::Rest);
    session.act(Action::Set(Input::Budget, 1200.0));
    session.act(Action::Cancel(Input::Budget));
    assert_eq!(*session.now(), before);
}

#[test]
fn a_case_that_is_tried_is_reckoned_with_on_the_pages_thresholds() {
    let marks = [200.0, 400.0, 900.0];
    for case in Case::ALL {
        let mut session = Session::new(Profile::default().with_base_thresholds(marks), None);
        session.act(Action::Try(*case));
        assert_eq!(*session.profile(), case.profile().with_base_thresholds(marks));
        assert_eq!(session.now().tried.as_ref().map(|tried| tried.case), Some(*case));
    }
}

#[test]
fn a_case_gives_the_readers_own_numbers_back() {
    let mut session = Session::new(Profile::default(), None);
    session.act(Action::Set(Input::Budget, 1200.0));
    let own = session.profile().clone();
    for case in Case::ALL {
        session.act(Action::Try(*case));
        session.act(Action::Set(Input::Margin, 0.5));
    }
    session.act(Action::Back);
    assert_eq!(*session.now(), Moment::new(&own));
    session.act(Action::Back);
    assert_eq!(*session.now(), Moment::new(&own), "there is no case to come back from");
}

#[test]
fn a_session_goes_on_from_where_it_was() {
    let mut session = Session::new(Profile::default(), None);
    session.act(Action::Set(Input::Budget, 1200.0));
    session.act(Action::Try(Case::ALL[0]));
    let resumed = Session::new(Profile::default(), Some(session.now().clone()));
    assert_eq!(resumed.now(), session.now());
    assert!(!resumed.history().can_undo());
    assert!(resumed.is_changed());
}

/// The oldest steps are forgotten; where a hand at work started is not.
#[test]
fn so_many_steps_are_remembered() {
    let mut session = Session::new(Profile::default(), None);
    let budget = |step: usize| Action::Set(Input::Budget, f64::from(u16::try_from(step).unwrap()));
    let reached = |moment: &Moment| moment.profile.answer(Input::Budget);
    for step in 0..2 * STEPS {
        session.act(budget(step));
        session.act(Action::Rest);
    }
    let all = undone(&mut session.clone());
    let expected: Vec<_> = (STEPS - 1..2 * STEPS).rev().map(|step| Answer::Given(step as f64)).collect();
    assert_eq!(all.iter().map(reached).collect::<Vec<_>>(), expected);
    let before = session.now().clone();
    let mut at = 0.0;
    for step in 0..2 * STEPS {
        at += 2.0 * APART;
        session.act_at(budget(step + 1000), at);
    }
    assert_eq!(undone(&mut session.clone()).len(), STEPS + 1);
    session.act(Action::Cancel(Input::Budget));
    assert_eq!(*session.now(), before);
}

proptest! {
    #![proptest_config(settings())]

    /// A state that comes in is a step: undone, the reader is where they were, done again where the link led.
    #[test]
    fn opening_a_state_is_a_step(mut session in session(), state in state()) {
        let before = session.clone();
        let revision = session.revision();
        session.open(&state);
        let marks = before.profile().base_thresholds();
        let own = state.tried().map(|(case, own)| Tried { case: *case, own: own.clone().with_base_thresholds(marks) });
        let (confidences, trial) = (*state.confidences(), *state.trial());
        let profile = state.profile().clone().with_base_thresholds(marks);
        let opened = Moment { tried: own, confidences, trial, ..Moment::new(&profile) };
        assert_eq!(*session.now(), opened.with_pins(state.on(marks).pins().to_vec()));
        assert_eq!(session.now().pins.len(), state.pins().len(), "no pin is lost");
        let reckoned = |session: &Session| (session.profile().clone(), session.now().confidences);
        assert_eq!(session.revision() == revision, reckoned(&session) == reckoned(&before));
        if session.now() == before.now() {
            assert_eq!(undone(&mut session), undone(&mut before.clone()));
            return Ok(());
        }
        let here = session.now().clone();
        assert!(session.history().can_undo() && !session.history().can_redo());
        assert!(Input::ALL.iter().all(|input| session.drafts().given_up(*input) != before.drafts().given_up(*input)));
        session.act(Action::Undo);
        assert_eq!(session.now(), before.now());
        session.act(Action::Redo);
        assert_eq!(*session.now(), here);
        session.act(Action::Undo);
        assert_eq!(undone(&mut session), undone(&mut before.clone()));
    }

    /// What leaves a session comes back into another one that starts elsewhere.
    #[test]
    fn a_session_comes_back_from_its_link(session in session(), Firm(elsewhere) in firm()) {
        let elsewhere = elsewhere.with_base_thresholds(session.profile().base_thresholds());
        let link = from_link(&to_link(&session.now().state(), "")).unwrap();
        let mut other = Session::new(elsewhere.clone(), None);
        other.open(&link.state);
        assert_eq!(other.now(), session.now());
        other.act(Action::Reset);
        assert_eq!(*other.profile(), elsewhere);
    }
}
