//! The calculator: the session at the top, assessments below it, sections under them. Sections without a state of
//! their own are plain functions: a component costs about 3 kB of wasm.

use super::answer::answer;
use super::cases::cases;
use super::cash::cash;
use super::element::{element, with, words};
use super::field::NumberField;
use super::obstacles::obstacles;
use super::option_field::option_field;
use super::questions::questions;
use super::ruler::budget_ruler;
use super::session::{Action, Session};
use super::twin::{Chart, OpenTwins, Twins};
use super::width::{FIRST_WIDTH, WidthWatch};
use crate::analysis::budget_range::{BudgetRanges, budget_ranges};
use crate::decision::verdict::decide;
use crate::model::assessment::{Assessment, assess};
use crate::model::choice::Choice;
use crate::model::input::Input;
use crate::model::profile::{Answer, Profile};
use crate::model::theme::Score;
use crate::text::entry::prose;
use crate::text::lang::{text, text_of};
use crate::text::name;
use crate::text::phrase::filled;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::{AttrValue, Callback, Component, Context, Html, NodeRef, Properties, html};

/// Rest after a change before it is told aloud, in milliseconds.
const REST: u32 = 700;

/// What the page says to its calculator.
#[derive(PartialEq, Properties)]
pub struct AppProps {
    /// Where the reader starts.
    pub start: Profile,
}

/// What happens in the calculator.
pub enum Event {
    /// The reader does something.
    Acts(Action),
    /// A field tells what is wrong with what was typed.
    Mistypes(AttrValue),
    /// The hand has rested: what there is to hear is said.
    Says(AttrValue),
    /// A chart's table opens or closes.
    Toggles(Chart, bool),
    /// The calculator takes another width, in pixels.
    Resizes(f64),
}

/// The calculator.
pub struct App {
    session: Session,
    /// Follows from the session's profile.
    assessment: Assessment,
    /// Follows from the profile without its budget: dragging the budget does not scan again.
    ranges: BudgetRanges,
    /// What a screen reader hears: one polite region, once the hand rests, nothing at load.
    said: AttrValue,
    waiting: Option<Timeout>,
    /// Counts the times that all numbers were replaced at once: what was being typed is forgotten then.
    round: u32,
    width: f64,
    node: NodeRef,
    watch: Option<WidthWatch>,
    twins: Twins,
    act: Callback<Action>,
    on_set: Callback<(Input, f64)>,
    on_error: Callback<AttrValue>,
}

impl Component for App {
    type Message = Event;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let session = Session::new(ctx.props().start.clone());
        Self {
            assessment: assess(&session.profile),
            ranges: budget_ranges(&session.profile),
            session,
            said: AttrValue::default(),
            waiting: None,
            round: 0,
            width: FIRST_WIDTH,
            node: NodeRef::default(),
            watch: None,
            twins: Twins {
                open: OpenTwins::default(),
                on_toggle: ctx.link().callback(|(chart, open)| Event::Toggles(chart, open)),
            },
            act: ctx.link().callback(Event::Acts),
            on_set: ctx.link().callback(|(input, value)| Event::Acts(Action::Set(input, value))),
            on_error: ctx.link().callback(Event::Mistypes),
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            let on_width = ctx.link().callback(Event::Resizes);
            self.watch = self.node.cast::<Element>().map(|element| WidthWatch::new(element, on_width));
        }
    }

    fn update(&mut self, ctx: &Context<Self>, event: Event) -> bool {
        match event {
            Event::Acts(action) => {
                if matches!(action, Action::Try(_) | Action::Back | Action::Reset) {
                    self.round += 1;
                }
                // The button that goes back goes away: the focus stays with the case that it came from.
                if matches!(action, Action::Back)
                    && let Some(case) = self.session.case
                {
                    self.focus(&["[data-case=", case.key(), "] button"].concat());
                }
                self.turn_to(self.session.after(action));
                self.say(ctx, status(&self.assessment).into());
                true
            }
            Event::Mistypes(error) => {
                self.say(ctx, error);
                false
            }
            Event::Says(sentence) => {
                self.said = sentence;
                self.waiting = None;
                true
            }
            Event::Toggles(chart, open) => {
                self.twins.open.note(chart, open);
                true
            }
            Event::Resizes(width) => {
                let changes = width.total_cmp(&self.width).is_ne();
                self.width = width;
                changes
            }
        }
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let (assessment, session, width) = (&self.assessment, &self.session, self.width);
        let act = self.act.clone();
        let reset = Callback::from(move |_| act.emit(Action::Reset));
        html! {
            <section class="seuil" lang="fr" dir="ltr" aria-label={text("brand.title")} ref={self.node.clone()}>
                <div class="first">
                    <div class="controls" role="group" aria-label={text("controls.legend")}>
                        { option_field(Choice::Activity, session.profile.option(Choice::Activity), &self.act) }
                        { self.field(Input::Budget) }
                        { self.field(Input::Margin) }
                    </div>
                    { answer(assessment, &self.ranges) }
                </div>
                { budget_ruler(assessment, width, &self.twins) }
                { cash(assessment, width, &self.twins) }
                { element("div", "pair", vec![obstacles(assessment), questions(assessment)]) }
                { cases(assessment, session.case, &self.act) }
                <div class="foot">
                    { words("p", "privacy", text("privacy")) }
                    <button class="quiet-button" type="button" onclick={reset} aria-disabled={(!session.is_changed()).then_some("true")}>
                        { text("controls.reset") }
                    </button>
                </div>
                { with("div", &["class", "role"], vec!["unseen".into(), "status".into()], vec![self.said.clone().into()]) }
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

    /// Takes a new session and reckons what follows from it; what follows from the same numbers is kept.
    fn turn_to(&mut self, session: Session) {
        if session == self.session {
            return;
        }
        let without_budget = |profile: &Profile| profile.clone().with(Input::Budget, Answer::Assumed);
        if without_budget(&session.profile) != without_budget(&self.session.profile) {
            self.ranges = budget_ranges(&session.profile);
        }
        self.assessment = assess(&session.profile);
        self.session = session;
    }

    fn focus(&self, selector: &str) {
        let found = self.node.cast::<Element>().and_then(|root| root.query_selector(selector).ok().flatten());
        if let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            // Refused only where the element cannot be focused: then nothing is lost.
            let _ = element.focus();
        }
    }

    fn field(&self, input: Input) -> Html {
        let value = self.assessment.value(input).unwrap_or(0.0);
        html! { <NumberField {input} {value} round={self.round} on_set={self.on_set.clone()} on_error={self.on_error.clone()} /> }
    }
}

/// What is said aloud after a change.
fn status(assessment: &Assessment) -> String {
    let shown = |input: Input| prose(input, assessment.value(input).unwrap_or(0.0));
    filled(
        text("status.sentence"),
        &[
            ("verdict", text_of(&["verdict.", decide(assessment).key()]).into()),
            ("score", name::value(Score::Score.into(), assessment.value(Score::Score))),
            ("budget", shown(Input::Budget)),
            ("margin", shown(Input::Margin)),
        ],
    )
}
