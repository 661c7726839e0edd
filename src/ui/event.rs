//! What happens in a calculator, and what it tells its host.

use super::keeping::{Arrival, Parcel};
use super::speech::Speech;
use crate::analysis::promise::Term;
use crate::analysis::target::Goal;
use crate::model::assessment::Assessment;
use crate::model::input::Input;
use crate::report::kept::{Errand, Sent};
use crate::session::action::Action;
use crate::session::followed::Entry;
use crate::session::moment::Moment;
use crate::session::opened::Ask;
use crate::session::pins::Pinning;
use crate::session::promised::Promised;
use crate::session::state::{Revision, Session};
use crate::session::wish::Wish;
use crate::wire::state::State;
use std::rc::Rc;
use yew::{AttrValue, Callback};

/// What happens in a calculator.
pub enum Event {
    /// The reader does something.
    Acts(Action),
    /// The host goes back to the start: that is no change to tell it of.
    Resets,
    /// The reader asks why a number is what it is.
    Asks(Ask),
    /// The reader puts a firm aside, or takes one back.
    Pins(Pinning),
    /// A text of a promise changes.
    Promises(Term, String),
    /// It is left.
    Promised(Term),
    /// A lever is set where the answer changes.
    Pulls(Input, f64),
    /// A text of what one would like to reach changes.
    Wishes(Goal, String),
    /// A text of a trial's follow-up changes.
    Follows(Entry, String),
    /// It is left.
    Followed(Entry),
    /// The reader takes something away, or leaves it on the device.
    Keeps(Errand),
    /// What came of that.
    Sent(Errand, Sent),
    /// A link leads here.
    Arrives(Arrival),
    /// The reader has read what was said of what came in.
    Dismisses,
    /// A field says what is wrong with what was typed.
    Mistypes(AttrValue),
    /// A hand is at work somewhere in the calculator.
    Hears,
    /// A part opens or closes.
    Toggles(&'static str, bool),
    /// The calculator takes another width, in pixels; with whether its place is narrow by now.
    Resizes(f64, bool),
    /// The page is about to be printed, or is no more.
    Prints(bool),
    /// The time has come for a slice of what follows from this revision.
    Slices(Revision),
    /// The hand pauses.
    Pauses,
    /// What stands below the answer comes in sight.
    Sights,
    /// The hand has rested, or the calculator leaves: the host is told what it was not told yet.
    Tells,
    /// The hand has rested: what there is to hear is said.
    Says(Speech),
}

/// What the host is told.
pub enum News {
    /// A hand was heard: the calculator is alive.
    Heard,
    /// The calculator was drawn. Where the reader is by now, if that is news.
    Drawn(Option<Kept>),
    /// The reader has changed something, and rests.
    Changed(Rc<Assessment>, State),
    /// The browser is to take something, and whoever hears of it says what came of it.
    Sends(Parcel, Callback<Sent>),
}

/// What is kept of a calculator outside of it, to go on from should it come back.
#[derive(Clone, PartialEq)]
pub struct Kept {
    /// Where the reader is.
    pub moment: Moment,
    /// What a provider promised.
    pub promised: Promised,
    /// What the reader would like to reach.
    pub wish: Wish,
    /// Whether the host was not told of it yet.
    pub untold: bool,
}

impl Kept {
    /// What is kept of a session.
    pub fn of(session: &Session, untold: bool) -> Self {
        let (promised, wish) = (session.promised.clone(), session.wish.clone());
        Self { moment: session.now().clone(), promised, wish, untold }
    }
}
