//! The calculator: the session at the top, what follows from it below, the page under both.

use super::below::{Drawing, below};
use super::event::{Event, Kept, News};
use super::focus::Focus;
use super::hold::Hold;
use super::keeping::{Arrival, Keeping};
use super::later::Later;
use super::narrow::is_narrow;
use super::page::page;
use super::paper::{PAPER_WIDTH, PaperWatch};
use super::parts::Part;
use super::room::Room;
use super::sight::SightWatch;
use super::view::{Callbacks, View};
use super::width::{FIRST_WIDTH, LEAST_WIDTH, WidthWatch};
use crate::model::assessment::Assessment;
use crate::session::action::Action;
use crate::session::disclosures::Disclosures;
use crate::session::opened::Opened;
use crate::session::outcome::Outcome;
use crate::session::state::Session;
use crate::wire::settings::{Section, Settings};
use crate::wire::state::State;
use std::cell::Cell;
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
    pub(super) kept: Option<Kept>,
    pub(super) keeping: Keeping,
    pub(super) later: Later,
    pub(super) width: f64,
    pub(super) narrow: bool,
    watch: Option<WidthWatch>,
    sights: [Option<SightWatch>; Part::ALL.len()],
    /// Counts the drawings of each part.
    drawings: [Cell<u32>; Part::ALL.len()],
    /// Whether each part stays as it was drawn last: it is out of sight, and follows once the hand pauses.
    pub(super) stays: [bool; Part::ALL.len()],
    _paper: PaperWatch,
    /// Whether the page is being printed.
    pub(super) printing: bool,
    pub(super) focus: Focus,
    pub(super) hold: Hold,
    pub(super) room: Room,
    pub(super) table_room: Room,
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
            sights: Default::default(),
            drawings: Default::default(),
            stays: Default::default(),
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
        let draws = props.life != old.life || props.settings != old.settings;
        if draws {
            self.stays = Default::default();
        }
        draws
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        // Anew for each reader that it serves.
        if self.watch.is_none() {
            let on_width = ctx.link().callback(|(width, narrow)| Event::Resizes(width, narrow));
            self.watch = self.focus.root().map(|element| WidthWatch::new(element, on_width));
            let on_sight = ctx.link().callback(|()| Event::Sights);
            self.sights = Part::ALL.map(|part| {
                let element = self.focus.find(&["[data-below=", part.key(), "]"].concat());
                element.map(|element| SightWatch::new(&element, on_sight.clone()))
            });
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
        let is_quick = matches!(event, Event::Acts(Action::Set(..)) | Event::Slices(_));
        let draws = self.happen(ctx, event);
        if draws {
            let moves = is_quick && self.later.is_moving() && !self.printing;
            self.stays = self.sights.each_ref().map(|its| moves && its.as_ref().is_some_and(SightWatch::is_unseen));
        }
        draws
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
        let parts = Part::ALL.iter().zip(&self.drawings).zip(self.stays);
        let parts = parts.map(|((part, drawings), stays)| {
            let inside = if stays { Vec::new() } else { part.inside(&view, &props.settings.sections) };
            drawings.set(drawings.get() + u32::from(!stays));
            let nodes = Rc::new(Cell::new(inside.into_iter().collect()));
            below(*part, Drawing { number: drawings.get(), nodes })
        });
        let parts = parts.collect();
        page(&view, ctx.link(), &self.focus.node, props.life, parts, self.said.clone())
    }
}
