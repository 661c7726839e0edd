//! What a screen reader hears: one polite region, once after the hand rests, nothing at load.

use gloo::timers::callback::Timeout;
use yew::{AttrValue, Component, Context, Html, Properties, html};

/// Rest before it speaks, in milliseconds.
const REST: u32 = 700;

/// What is to be said.
#[derive(PartialEq, Properties)]
pub(super) struct StatusProps {
    /// The sentence; spoken when it changes.
    pub(super) sentence: AttrValue,
}

/// The polite region.
pub(super) struct Status {
    said: AttrValue,
    waiting: Option<Timeout>,
}

impl Component for Status {
    type Message = ();
    type Properties = StatusProps;

    fn create(_: &Context<Self>) -> Self {
        Self { said: AttrValue::default(), waiting: None }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &StatusProps) -> bool {
        if ctx.props().sentence != old.sentence {
            let link = ctx.link().clone();
            self.waiting = Some(Timeout::new(REST, move || link.send_message(())));
        }
        false
    }

    fn update(&mut self, ctx: &Context<Self>, (): ()) -> bool {
        self.said = ctx.props().sentence.clone();
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        html! { <div class="unseen" role="status">{ self.said.clone() }</div> }
    }
}
