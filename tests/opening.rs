//! What opens in place: one explanation at a time, and the parts of the page.

use seuil::analysis::explanation::Subject;
use seuil::model::input::Input;
use seuil::model::theme::{Indicator, Score};
use seuil::report::place::Place;
use seuil::session::disclosures::Disclosures;
use seuil::session::opened::{Ask, Opened};
use seuil::text::phrase::Topic;

fn score() -> Topic {
    Topic::Number(Subject::whole(Score::Score))
}

fn margin() -> Subject {
    Subject::whole(Input::Margin)
}

/// What is open after these were asked for, one after the other: where, which of the figures alike, and the path to it.
#[track_caller]
fn check(asked: &[Ask], wanted: Option<(Place, usize, &[Topic])>) {
    let opened = asked.iter().fold(None, |opened, ask| Opened::after(opened, *ask));
    let found = opened.as_ref().map(|one| (one.place, one.nth, one.path.as_slice()));
    assert_eq!(found, wanted);
}

#[test]
fn a_figure_opens_its_explanation_and_closes_it() {
    let open = Ask::Open(Place::Score, 1, score());
    check(&[open], Some((Place::Score, 1, &[score()])));
    check(&[open, open], None);
    check(&[open, Ask::Close], None);
    check(&[open, open, open], Some((Place::Score, 1, &[score()])));
}

/// The same number stands in other paragraphs, twice in one, and beside others: only its own figure closes it.
#[test]
fn another_figure_opens_its_own_in_the_place_of_the_first() {
    let open = Ask::Open(Place::Score, 1, score());
    let (elsewhere, again, other) =
        ((Place::Brief, 1, score()), (Place::Score, 0, score()), (Place::Score, 1, Topic::Number(margin())));
    for (place, nth, topic) in [elsewhere, again, other] {
        check(&[open, Ask::Open(place, nth, topic)], Some((place, nth, &[topic])));
        check(&[open, Ask::Open(place, nth, topic), open], Some((Place::Score, 1, &[score()])));
    }
}

#[test]
fn operands_lead_on_and_back_to_the_figure() {
    let open = Ask::Open(Place::Score, 0, score());
    let (deeper, deepest) = (Ask::Deeper(margin()), Ask::Deeper(Subject::whole(Input::Budget)));
    let path = [score(), Topic::Number(margin()), Topic::Number(Subject::whole(Input::Budget))];
    check(&[open, deeper, deepest], Some((Place::Score, 0, &path)));
    check(&[open, deeper, deepest, Ask::Back], Some((Place::Score, 0, &path[..2])));
    // The figure that opened it stays, however often one goes back, and closes it from any depth.
    check(&[open, deeper, Ask::Back, Ask::Back, Ask::Back], Some((Place::Score, 0, &path[..1])));
    check(&[open, deeper, open], None);
    check(&[open, deeper, Ask::Question(Indicator::Tracking)], Some((Place::Score, 0, &path[..2])));
}

#[test]
fn nothing_leads_on_where_nothing_is_open() {
    for ask in [Ask::Deeper(margin()), Ask::Back, Ask::Close, Ask::Question(Indicator::Tracking)] {
        check(&[ask], None);
    }
}

#[test]
fn parts_open_and_close_each_for_itself() {
    let mut parts = Disclosures::default();
    assert!(!parts.is_open("cash"));
    assert!(!parts.note("cash", false), "it was closed already");
    assert!(parts.note("cash", true));
    assert!(parts.is_open("cash") && !parts.is_open("score"));
    assert!(!parts.note("cash", true), "it was open already");
    assert!(parts.note("score", true));
    assert!(parts.note("cash", false), "once closes it, however often it was said to be open");
    assert!(!parts.is_open("cash") && parts.is_open("score"));
}
