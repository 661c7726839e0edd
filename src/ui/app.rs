//! The calculator: the session at the top, what follows from it below, the page under both.

use super::event::{Event, Kept, News};
use super::focus::Focus;
use super::hold::Hold;
use super::keeping::{Arrival, Keeping};
use super::later::Later;
use super::narrow::is_narrow;
use super::page::page;
use super::paper::{PAPER_WIDTH, PaperWatch};
use super::room::Room;
use super::speech::Speech;
use super::view::{Callbacks, View};
use super::width::{FIRST_WIDTH, LEAST_WIDTH, WidthWatch};
use crate::model::assessment::Assessment;
use crate::session::action::Action;
use crate::session::disclosures::Disclosures;
use crate::session::moment::Tried;
use crate::session::opened::Opened;
use crate::session::outcome::Outcome;
use crate::session::state::Session;
use crate::wire::settings::{Section, Settings};
use crate::wire::state::State;
use std::rc::Rc;
use yew::{AttrValue, Callback, Component, Context, Html, Properties};

/// What the page says to its calculator.
#[derive(PartialEq, Properties)]
pub struct AppProps {
    /// What the host asks for.
    pub settings: Settings,
    /// Where the reader was, when the calculator comes back.
    pub resumed: Option<Kept>,
    /// Counts the readers it has served: with another one it starts anew.
    pub life: u32,
    /// Where the method page is.
    pub method: AttrValue,
    /// How wide the place is that it starts in, in pixels; 0 if that is not known.
    pub width: f64,
    /// The address that leads back to a state.
    pub address: Callback<State, String>,
    /// What is there as it comes: a link's, else what is stored; for who comes back, only whether something is.
    pub arrival: Callback<bool, Arrival>,
    /// Told of what the host may want to know.
    pub on_news: Callback<News>,
}

/// The calculator.
pub struct App {
    pub(super) session: Session,
    pub(super) outcome: Outcome,
    pub(super) opened: Option<Opened>,
    pub(super) disclosures: Disclosures,
    /// What a screen reader hears: one polite region, once the hand rests, nothing at load.
    pub(super) said: AttrValue,
    /// What was assessed when something was said last, since something changed.
    pub(super) unheard: Option<Rc<Assessment>>,
    /// Whether the reader changed something that the host was not told.
    pub(super) untold: bool,
    /// What is kept of it outside.
    kept: Option<Kept>,
    pub(super) keeping: Keeping,
    pub(super) later: Later,
    width: f64,
    narrow: bool,
    watch: Option<WidthWatch>,
    _paper: PaperWatch,
    /// Whether the page is being printed.
    pub(super) printing: bool,
    pub(super) focus: Focus,
    hold: Hold,
    room: Room,
    table_room: Room,
    callbacks: Callbacks,
}

impl Component for App {
    type Message = Event;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        let resumed = props.resumed.as_ref();
        let mut session = Session::new(props.settings.start.clone(), resumed.map(|kept| kept.moment.clone()));
        if let Some(kept) = resumed {
            (session.promised, session.wish) = (kept.promised.clone(), kept.wish.clone());
        }
        let arrival = props.arrival.emit(resumed.is_none());
        if let Some(state) = &arrival.state {
            session.open(state);
        }
        let width = if props.width > 0.0 { props.width } else { FIRST_WIDTH };
        let mut app = Self {
            outcome: Outcome::new(&session),
            session,
            opened: None,
            disclosures: Disclosures::default(),
            said: AttrValue::default(),
            unheard: None,
            untold: false,
            kept: None,
            keeping: Keeping::of(arrival),
            later: Later::new(ctx.link().clone()),
            width,
            narrow: is_narrow(width, None),
            watch: None,
            _paper: PaperWatch::new(ctx.link().callback(Event::Prints)),
            printing: false,
            focus: Focus::default(),
            hold: Hold::default(),
            room: Room::default(),
            table_room: Room::default(),
            callbacks: Callbacks::new(ctx.link()),
        };
        if resumed.is_some_and(|kept| kept.untold) {
            app.owe_news();
        }
        app.look_beside(&props.settings.sections);
        app
    }

    /// The host asks for something else, or the calculator serves another reader.
    fn changed(&mut self, ctx: &Context<Self>, old: &AppProps) -> bool {
        let props = ctx.props();
        if props.life != old.life {
            *self = Self::create(ctx);
        } else if props.settings.start != old.settings.start {
            self.session.restart(props.settings.start.clone());
            self.follow();
        }
        self.look_beside(&props.settings.sections);
        self.kept = None;
        props.life != old.life || props.settings != old.settings
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        // Anew for each reader that it serves.
        if self.watch.is_none() {
            let on_width = ctx.link().callback(|(width, narrow)| Event::Resizes(width, narrow));
            self.watch = self.focus.root().map(|element| WidthWatch::new(element, on_width));
        }
        if self.outcome.budgets().is_some() {
            self.room.release();
        }
        if self.outcome.is_complete() {
            self.table_room.release();
        }
        let kept = Some(Kept::of(&self.session, self.untold));
        let is_news = kept != self.kept;
        ctx.props().on_news.emit(News::Drawn(kept.clone().filter(|_| is_news)));
        self.kept = kept;
        self.focus.settle();
        self.hold.settle();
        // The paragraph of the open explanation may have gone too: it does not come back open.
        if self.opened.is_some() && self.focus.find(".panel").is_none() {
            self.opened = None;
        }
        #[cfg(feature = "faults")]
        super::faults::count_in(&self.focus);
    }

    fn update(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        if let Event::Acts(action) = event
            && action.is_still()
        {
            self.session.act_at(action, js_sys::Date::now());
            return false;
        }
        self.focus.note();
        match event {
            Event::Acts(action) => {
                let before = self.session.revision();
                self.act(action);
                if self.session.revision() != before {
                    self.owe_news();
                }
            }
            Event::Resets => {
                self.untold = false;
                self.later.tell_no_more();
                self.act(Action::Reset);
                self.kept = None;
            }
            Event::Asks(ask) => self.answer(ask),
            Event::Pins(pinning) => self.pin(&pinning),
            Event::Pulls(input, value) => self.pull(input, value),
            Event::Wishes(goal, text) => self.session.wish.set(goal, text),
            Event::Promises(term, text) => self.session.promised.set(term, text),
            Event::Promised(term) => self.leave(term),
            Event::Follows(entry, text) => self.session.followed.set(entry, text),
            Event::Followed(entry) => self.note_entry(entry),
            Event::Keeps(errand) => self.hand_over(ctx, errand),
            Event::Sent(errand, sent) => self.hear_of(errand, sent),
            Event::Arrives(arrival) => self.arrive(arrival),
            Event::Dismisses => self.dismiss(),
            Event::Mistypes(error) => {
                self.later.say(Speech::Error(error));
                return false;
            }
            // Whether the hand changes anything or not. Not by drawing: a radio button that is drawn while it is being
            // clicked falls back.
            Event::Hears => {
                ctx.props().on_news.emit(News::Heard);
                return false;
            }
            Event::Toggles(part, open) => {
                // In a narrow place several groups would be metres long: one at a time.
                if open && self.narrow && self.disclosures.close_beside(part) {
                    self.hold.on(self.focus.find(&["[data-part=\"", part, "\"] > summary"].concat()));
                }
                let changes = self.disclosures.note(part, open);
                self.look_beside(&ctx.props().settings.sections);
                return changes;
            }
            Event::Resizes(width, narrow) => {
                let changes = width.total_cmp(&self.width).is_ne() || narrow != self.narrow;
                (self.width, self.narrow) = (width, narrow);
                return changes;
            }
            Event::Prints(printing) => self.printing = printing,
            Event::Slices(revision) => return self.reckon(revision),
            Event::Pauses => {
                self.later.pauses();
                return self.reckon(self.session.revision());
            }
            Event::Tells => {
                self.tell(ctx);
                return false;
            }
            Event::Says(speech) => return self.say(speech),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        #[cfg(feature = "faults")]
        super::faults::in_view(self.outcome.assessment());
        let props = ctx.props();
        let view = View {
            session: &self.session,
            assessment: self.outcome.assessment(),
            budgets: self.outcome.budgets(),
            overtakings: self.outcome.overtakings(),
            outcome: &self.outcome,
            levers: props.settings.sections.contains(&Section::Levers),
            opened: self.opened.as_ref(),
            disclosures: &self.disclosures,
            callbacks: &self.callbacks,
            keeping: &self.keeping,
            paper: self.paper(props),
            heading: props.settings.heading,
            method: &props.method,
            narrow: self.narrow,
            width: if self.printing { self.width.min(PAPER_WIDTH) } else { self.width }.max(LEAST_WIDTH),
        };
        page(&view, ctx.link(), &self.focus.node, props.life, &props.settings.sections, self.said.clone())
    }
}

impl App {
    /// Acts, and has what there is to hear said later: nothing, if nothing changed.
    pub(super) fn act(&mut self, action: Action) {
        // The button that goes back goes away: the focus stays with the case that it came from.
        if let (Action::Back, Some(Tried { case, .. })) = (action, &self.session.now().tried) {
            self.focus.next = Some(["[data-case=", case.key(), "] button"].concat());
        }
        let (before, known) = (Rc::clone(self.outcome.assessment()), self.session.now().confidences);
        self.session.act_at(action, js_sys::Date::now());
        if self.follow() {
            self.unheard.get_or_insert(before);
            let doubts = self.session.now().confidences != known;
            self.later.say(if doubts { Speech::Chance } else { Speech::Action(action.changed()) });
        }
        self.say_of_trial(action);
    }

    /// Reckons at once what the answer needs, if something changed; true then. The rest after the frame, or once the hand
    /// pauses that is on the move.
    pub(super) fn follow(&mut self) -> bool {
        let revision = self.session.revision();
        if self.outcome.revision() == revision {
            return false;
        }
        self.outcome.follow(&self.session);
        let moves_on = self.later.moves();
        if !self.outcome.is_complete() {
            if self.outcome.budgets().is_none() {
                self.room.keep(&self.focus, ".answer-range");
            }
            self.table_room.keep(&self.focus, "[data-sheet=outcomes]");
            if !moves_on {
                self.later.slice_after_frame(revision);
            }
        }
        true
    }
}
