//! The calculator: the session at the top, assessments below it, sections under them. Sections without a state of
//! their own are plain functions: a component costs about 3 kB of wasm.

use super::answer::answer;
use super::disclosure::Folds;
use super::element::element;
use super::focus::Focus;
use super::history::history;
use super::input_field::number_field;
use super::option_field::option_field;
use super::parts::parts;
use super::ranges::ranges;
use super::reader::Reader;
use super::width::{FIRST_WIDTH, WidthWatch};
use crate::analysis::budget_range::BudgetRanges;
use crate::model::assessment::{Assessment, assess};
use crate::model::choice::Choice;
use crate::model::input::Input;
use crate::report::status::{news, status};
use crate::session::action::Action;
use crate::session::disclosures::Disclosures;
use crate::session::moment::{Moment, Tried};
use crate::session::opened::{Ask, Opened};
use crate::session::state::Session;
use crate::text::entry;
use crate::text::lang::text;
use crate::wire::settings::Settings;
use gloo::timers::callback::Timeout;
use yew::{AttrValue, Callback, Component, Context, Html, InputEvent, MouseEvent, Properties, html};

/// Rest after a change before it is told aloud, in milliseconds.
const REST: u32 = 700;

/// What the page says to its calculator.
#[derive(PartialEq, Properties)]
pub struct AppProps {
    /// What the host asks for.
    pub settings: Settings,
    /// Where the reader was, when the calculator comes back.
    pub resumed: Option<Moment>,
    /// Counts the readers it has served: with another one it starts anew.
    pub life: u32,
    /// Where the method page is.
    pub method: AttrValue,
    /// How wide the place is that it starts in, in pixels; 0 if that is not known.
    pub width: f64,
    /// Told of what the host may want to know.
    pub on_news: Callback<News>,
}

/// What the host is told.
pub enum News {
    /// A hand was heard: the calculator is alive.
    Heard,
    /// The calculator was drawn with where the reader is, who may have changed something since the last time.
    Drawn(Moment, bool),
}

/// What happens in the calculator.
pub enum Event {
    /// The reader does something.
    Acts(Action),
    /// The reader asks why a number is what it is.
    Asks(Ask),
    /// A field tells what is wrong with what was typed.
    Mistypes(AttrValue),
    /// The hand has rested: what there is to hear is said.
    Says(AttrValue),
    /// A hand is at work somewhere in the calculator.
    Hears,
    /// A part opens or closes.
    Toggles(&'static str, bool),
    /// The calculator takes another width, in pixels.
    Resizes(f64),
}

/// The calculator.
pub struct App {
    session: Session,
    /// Follows from the session's profile.
    assessment: Assessment,
    /// Follows from the profile without its budget.
    ranges: BudgetRanges,
    opened: Option<Opened>,
    disclosures: Disclosures,
    /// What a screen reader hears: one polite region, once the hand rests, nothing at load.
    said: AttrValue,
    /// Whether the reader changed something since the last drawing.
    changes: bool,
    waiting: Option<Timeout>,
    width: f64,
    watch: Option<WidthWatch>,
    focus: Focus,
    act: Callback<Action>,
    ask: Callback<Ask>,
    on_toggle: Callback<(&'static str, bool)>,
    on_set: Callback<(Input, f64)>,
    on_error: Callback<AttrValue>,
}

impl Component for App {
    type Message = Event;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        let session = Session::new(props.settings.start.clone(), props.resumed.clone());
        let link = ctx.link();
        Self {
            assessment: assess(session.profile()),
            ranges: ranges(session.profile()),
            session,
            opened: None,
            disclosures: Disclosures::default(),
            said: AttrValue::default(),
            changes: false,
            waiting: None,
            width: if props.width > 0.0 { props.width } else { FIRST_WIDTH },
            watch: None,
            focus: Focus::default(),
            act: link.callback(Event::Acts),
            ask: link.callback(Event::Asks),
            on_toggle: link.callback(|(part, open)| Event::Toggles(part, open)),
            on_set: link.callback(|(input, value)| {
                #[cfg(feature = "faults")]
                super::faults::in_callback(value);
                Event::Acts(Action::Set(input, value))
            }),
            on_error: link.callback(Event::Mistypes),
        }
    }

    /// The host asks for something else, or the calculator serves another reader.
    fn changed(&mut self, ctx: &Context<Self>, old: &AppProps) -> bool {
        let props = ctx.props();
        if props.life != old.life {
            *self = Self::create(ctx);
        } else if props.settings.start != old.settings.start {
            self.session.restart(props.settings.start.clone());
            self.ranges = ranges(self.session.profile());
            self.assessment = assess(self.session.profile());
        }
        props.life != old.life || props.settings != old.settings
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        // Anew for each reader that it serves.
        if self.watch.is_none() {
            let on_width = ctx.link().callback(Event::Resizes);
            self.watch = self.focus.root().map(|element| WidthWatch::new(element, on_width));
        }
        let changes = core::mem::take(&mut self.changes);
        ctx.props().on_news.emit(News::Drawn(self.session.now().clone(), changes));
        self.focus.settle();
        // The paragraph of the open explanation may have gone too: it does not come back open.
        if self.opened.is_some() && self.focus.find(".panel").is_none() {
            self.opened = None;
        }
    }

    fn update(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        self.focus.note();
        match event {
            Event::Acts(action) => {
                let before = (self.session.revision(), status(&self.assessment));
                self.act(action);
                let set = action.changed().filter(|_| self.session.revision() != before.0);
                let told = news(&before.1, &self.assessment, set);
                self.say(ctx, told.into());
            }
            Event::Asks(ask) => self.answer(ask),
            Event::Mistypes(error) => {
                self.say(ctx, error);
                return false;
            }
            Event::Says(sentence) => {
                self.said = sentence;
                self.waiting = None;
            }
            // Whether the hand changes anything or not. Not by drawing: a radio button that is drawn while it is being
            // clicked falls back.
            Event::Hears => {
                ctx.props().on_news.emit(News::Heard);
                return false;
            }
            Event::Toggles(part, open) => return self.disclosures.note(part, open),
            Event::Resizes(width) => {
                let changes = width.total_cmp(&self.width).is_ne();
                self.width = width;
                return changes;
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        #[cfg(feature = "faults")]
        super::faults::in_view(&self.assessment);
        let (session, width, props) = (&self.session, self.width, ctx.props());
        let reader = &Reader {
            assessment: &self.assessment,
            opened: self.opened.as_ref(),
            disclosures: &Folds { open: &self.disclosures, on_toggle: &self.on_toggle },
            drafts: session.drafts(),
            act: &self.act,
            ask: &self.ask,
            on_set: &self.on_set,
            on_error: &self.on_error,
            heading: props.settings.heading,
            method: &props.method,
        };
        html! {
            <section key={props.life} class="seuil" role="group" lang="fr" dir="ltr" translate="no" aria-label={text!("brand.title")} ref={self.focus.node.clone()}
                oninput={ctx.link().callback(|_: InputEvent| Event::Hears)}
                onclick={ctx.link().callback(|_: MouseEvent| Event::Hears)}>
                <div class="first">
                    <div class="controls" role="group" aria-label={text!("controls.legend")}>
                        { option_field(reader, Choice::Activity, "main", entry::choice_label(Choice::Activity).into(), "") }
                        { main_field(reader, Input::Budget) }
                        { main_field(reader, Input::Margin) }
                    </div>
                    { answer(reader, &self.ranges) }
                    { history(session, &self.act) }
                </div>
                { parts(reader, &props.settings.sections, session.now().tried.as_ref().map(|tried| tried.case), width) }
                <div class="foot">
                    { element!(<p class="privacy">{ text!("privacy") }</p>) }
                    <a class="method-link" href={props.method.clone()} target="_blank">{ text!("method.link") }</a>
                </div>
                { element!(<div class="unseen" role="status">{ self.said.clone() }</div>) }
            </section>
        }
    }
}

impl App {
    /// Says a sentence once the hand rests.
    fn say(&mut self, ctx: &Context<Self>, sentence: AttrValue) {
        let link = ctx.link().clone();
        self.waiting = Some(Timeout::new(REST, move || link.send_message(Event::Says(sentence))));
    }

    /// Acts, and reckons what follows from it; what follows from the same numbers is kept.
    fn act(&mut self, action: Action) {
        // The button that goes back goes away: the focus stays with the case that it came from.
        if let (Action::Back, Some(Tried { case, .. })) = (action, &self.session.now().tried) {
            self.focus.next = Some(["[data-case=", case.key(), "] button"].concat());
        }
        let before = self.session.revision();
        self.session.act(action);
        if self.session.revision() == before {
            return;
        }
        self.ranges = ranges(self.session.profile());
        self.assessment = assess(self.session.profile());
        self.changes = true;
    }

    fn answer(&mut self, ask: Ask) {
        match ask {
            Ask::Question(indicator) => {
                self.disclosures.note("signals", true);
                self.focus.next = Some(["[data-signal=", indicator.key(), "] input"].concat());
            }
            // The figure that opened it is still there.
            Ask::Close => self.focus.give("button.figure[aria-expanded=true]"),
            Ask::Deeper(_) | Ask::Back => self.focus.next = Some(".panel-title".into()),
            Ask::Open(..) => {}
        }
        self.opened = Opened::after(self.opened.take(), ask);
    }
}

/// One of the controls at the top.
fn main_field(reader: &Reader, input: Input) -> Html {
    number_field(reader, input, "main", entry::label(input, reader.activity()), entry::hint(input))
}
