//! What a reader takes away or leaves on the device, as it is asked of whoever holds the browser, and what comes of it.

use super::app::{App, AppProps};
use super::event::{Event, News};
use super::speech::Speech;
use crate::report::accountant::{accountant, calculations};
use crate::report::grid;
use crate::report::kept::{Errand, Sent, name, said};
use crate::report::ledger::ledger;
use crate::report::pilot::{brief, days};
use crate::report::trial::trial_sheets;
use crate::text::lang::text;
use crate::text::phrase::filled;
use crate::wire::csv::csv;
use crate::wire::ics::calendar;
use crate::wire::settings::Section;
use crate::wire::state::State;
use js_sys::Date;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use yew::{Callback, Context};

/// What is handed to the browser.
pub enum Parcel {
    /// A text for the clipboard.
    Copies(String),
    /// A file's name and what is in it.
    Downloads(String, String),
    /// What the reader has set, for the browser's storage.
    Stores(Box<State>),
    /// The storage forgets it.
    Forgets,
    /// The calculator goes on paper, without the page around it.
    Prints,
}

/// What was there as the calculator came, or came in by a link since.
#[derive(Default)]
pub struct Arrival {
    /// All that was set; none where nothing came.
    pub state: Option<Box<State>>,
    /// What the reader is told of it, a sentence each.
    pub told: Vec<String>,
    /// Whether something is stored on the device.
    pub is_stored: bool,
}

/// What is known of it all.
#[derive(Default)]
pub(super) struct Keeping {
    /// What there is to say of what came in.
    pub(super) told: Vec<String>,
    /// Whether something is stored on the device.
    pub(super) is_stored: bool,
    /// What was done last, and what came of it.
    pub(super) last: Option<(Errand, Sent)>,
    /// The text that the clipboard is to take: shown, should it not.
    pub(super) text: String,
    /// What was asked for last: of what is printed, it says which.
    asked: Option<Errand>,
}

impl Keeping {
    /// Whether the page for providers is to be printed, and nothing else.
    pub(super) fn prints_brief(&self) -> bool {
        self.asked == Some(Errand::BriefPrint)
    }

    /// What is known as a calculator comes.
    pub(super) fn of(arrival: Arrival) -> Self {
        Self { told: arrival.told, is_stored: arrival.is_stored, ..Self::default() }
    }
}

impl App {
    /// Hands over what the reader asks for.
    pub(super) fn hand_over(&mut self, ctx: &Context<Self>, errand: Errand) {
        let (props, assessment) = (ctx.props(), self.outcome.assessment());
        let trial = &self.session.now().trial;
        let state = self.session.now().state();
        let parcel = match errand {
            Errand::Link => Parcel::Copies(props.address.emit(state)),
            Errand::Note => Parcel::Copies(accountant(assessment, trial, &props.address.emit(state))),
            Errand::Table => {
                let mut sheets = ledger(assessment);
                sheets.push(grid::table(&grid::grid(assessment, &trial.actuals)).into());
                sheets.extend(trial_sheets(assessment, trial));
                Parcel::Downloads(name().into(), csv(&sheets))
            }
            Errand::Store => Parcel::Stores(Box::new(state)),
            Errand::Forget => Parcel::Forgets,
            Errand::Print | Errand::PrintAll | Errand::BriefPrint => Parcel::Prints,
            Errand::Brief => Parcel::Copies(brief(assessment, trial)),
            Errand::Calendar => {
                let now: String = Date::new_0().to_iso_string().into();
                let digits: String = now.chars().take(19).filter(|letter| !matches!(letter, '-' | ':')).collect();
                let file = calendar(text!("pilot.calendar.name"), &days(assessment, trial), &[&digits, "Z"].concat());
                Parcel::Downloads(text!("pilot.calendar.file").into(), file)
            }
        };
        self.keeping.last = None;
        self.keeping.asked = Some(errand);
        self.keeping.text = if let Parcel::Copies(text) = &parcel { text.clone() } else { String::new() };
        let done: Callback<Sent> = ctx.link().callback(move |sent| Event::Sent(errand, sent));
        props.on_news.emit(News::Sends(parcel, done));
    }

    /// Notes what came of it. What the clipboard did not take is shown, and has the focus.
    pub(super) fn hear_of(&mut self, errand: Errand, sent: Sent) {
        self.keeping.last = Some((errand, sent));
        if sent == Sent::Done {
            self.keeping.text = String::new();
            self.keeping.is_stored = errand == Errand::Store || self.keeping.is_stored && errand != Errand::Forget;
        } else if !self.keeping.text.is_empty() {
            self.focus.next = Some(".keep-text".into());
        }
        let sentence = said(errand, sent);
        if !sentence.is_empty() {
            self.later.say(Speech::Done(sentence.into()));
        }
    }

    /// Goes where a link leads.
    pub(super) fn arrive(&mut self, arrival: Arrival) {
        let (before, revision) = (Rc::clone(self.outcome.assessment()), self.session.revision());
        if let Some(state) = &arrival.state {
            self.session.open(state);
        }
        self.keeping.told = arrival.told;
        if self.session.revision() != revision {
            self.owe_news();
        }
        if self.follow() {
            self.unheard.get_or_insert(before);
            self.later.say(Speech::Action(None));
        }
    }

    /// What was said of what came in goes away, and the button with it.
    pub(super) fn dismiss(&mut self) {
        self.keeping.told = Vec::new();
        self.focus.next = Some(".answer-verdict".into());
    }

    /// What stands on paper alone, where the host asks for it: what the accountant gets, with the day.
    pub(super) fn paper(&self, props: &AppProps) -> Option<String> {
        if self.printing && self.keeping.prints_brief() {
            return Some(brief(self.outcome.assessment(), &self.session.now().trial));
        }
        (self.printing && props.settings.sections.contains(&Section::Keep)).then(|| {
            let today: String = Date::new_0().to_locale_date_string("fr-FR", &JsValue::UNDEFINED).into();
            let dated = filled(text!("keep.dated"), &[("date", today)]);
            let address = props.address.emit(self.session.now().state());
            let (assessment, trial) = (self.outcome.assessment(), &self.session.now().trial);
            let all =
                if self.keeping.asked == Some(Errand::PrintAll) { calculations(assessment) } else { String::new() };
            [&dated, "\n", &accountant(assessment, trial, &address), &all].concat()
        })
    }
}
