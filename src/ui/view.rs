//! What the parts of the page read as they are drawn: numbers, what is open, and where what the reader does goes.

use super::app::App;
use super::event::Event;
use super::keeping::Keeping;
use crate::analysis::budget_range::{BudgetRanges, Range};
use crate::analysis::promise::Term;
use crate::analysis::target::Goal;
use crate::model::assessment::Assessment;
use crate::model::choice::Activity;
use crate::model::input::Input;
use crate::report::kept::Errand;
use crate::session::action::Action;
use crate::session::disclosures::Disclosures;
use crate::session::opened::{Ask, Opened};
use crate::session::outcome::Outcome;
use crate::session::pins::Pinning;
use crate::session::state::Session;
use yew::html::Scope;
use yew::{AttrValue, Callback};

/// What the parts of the page read.
pub(super) struct View<'a> {
    /// What the reader has set.
    pub(super) session: &'a Session,
    /// The numbers that follow from it.
    pub(super) assessment: &'a Assessment,
    /// The budgets that pay; none while they are being looked for.
    pub(super) budgets: Option<&'a BudgetRanges>,
    /// The budgets from which each provider passes the one before; none while they are being looked for.
    pub(super) overtakings: Option<&'a [Option<Vec<Range>>]>,
    /// What follows from it besides.
    pub(super) outcome: &'a Outcome,
    /// Whether levers have their curves.
    pub(super) levers: bool,
    /// The explanation that is open.
    pub(super) opened: Option<&'a Opened>,
    /// The parts that are open.
    pub(super) disclosures: &'a Disclosures,
    /// Where what the reader does goes.
    pub(super) callbacks: &'a Callbacks,
    /// What is known of what is kept.
    pub(super) keeping: &'a Keeping,
    /// What is to be read on paper alone; none on the screen.
    pub(super) paper: Option<String>,
    /// The tag of a section's title.
    pub(super) heading: &'static str,
    /// Where the method page is.
    pub(super) method: &'a str,
    /// Whether the place is narrow: everything under one another.
    pub(super) narrow: bool,
    /// The width that pictures may take, in pixels.
    pub(super) width: f64,
}

impl View<'_> {
    /// The kind of firm.
    pub(super) fn activity(&self) -> Activity {
        self.assessment.profile().activity()
    }
}

/// Where what the reader does goes. They are the same at each drawing: a field that did not change is not drawn again.
pub(super) struct Callbacks {
    /// Actions.
    pub(super) act: Callback<Action>,
    /// Numbers that are set.
    pub(super) on_set: Callback<(Input, f64)>,
    /// What is done with firms put aside.
    pub(super) on_pin: Callback<Pinning>,
    /// Texts of a promise.
    pub(super) on_promise: Callback<(Term, String)>,
    /// Texts of a promise that are left.
    pub(super) on_promised: Callback<Term>,
    /// What is taken away.
    pub(super) on_keep: Callback<Errand>,
    /// What was said of what came in has been read.
    pub(super) on_dismiss: Callback<()>,
    /// Levers that are set where the answer changes.
    pub(super) on_pull: Callback<(Input, f64)>,
    /// Texts of what one would like to reach.
    pub(super) on_wish: Callback<(Goal, String)>,
    /// Errors in fields.
    pub(super) on_error: Callback<AttrValue>,
    /// Questions.
    pub(super) ask: Callback<Ask>,
    /// Parts that open or close, by name.
    pub(super) on_toggle: Callback<(&'static str, bool)>,
}

impl Callbacks {
    /// All of them, to a calculator.
    pub(super) fn new(link: &Scope<App>) -> Self {
        Self {
            act: link.callback(Event::Acts),
            on_set: link.callback(|(input, value)| {
                #[cfg(feature = "faults")]
                super::faults::in_callback(value);
                Event::Acts(Action::Set(input, value))
            }),
            on_pin: link.callback(Event::Pins),
            on_promise: link.callback(|(term, text)| Event::Promises(term, text)),
            on_promised: link.callback(Event::Promised),
            on_keep: link.callback(Event::Keeps),
            on_dismiss: link.callback(|()| Event::Dismisses),
            on_pull: link.callback(|(input, value)| Event::Pulls(input, value)),
            on_wish: link.callback(|(goal, text)| Event::Wishes(goal, text)),
            on_error: link.callback(Event::Mistypes),
            ask: link.callback(Event::Asks),
            on_toggle: link.callback(|(part, open)| Event::Toggles(part, open)),
        }
    }
}
