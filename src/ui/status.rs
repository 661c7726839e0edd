//! What a screen reader hears: one polite region, once after the hand rests, nothing at load.

use gloo::timers::callback::Timeout;
use yew::{AttrValue, Html, Properties, component, html, use_effect_with, use_mut_ref, use_state_eq};

/// Rest before it speaks, in milliseconds.
const REST: u32 = 700;

/// What is to be said.
#[derive(PartialEq, Properties)]
pub(super) struct StatusProps {
    /// The sentence; spoken when it changes.
    pub(super) sentence: AttrValue,
}

/// The polite region.
#[component]
pub(super) fn Status(props: &StatusProps) -> Html {
    let said = use_state_eq(AttrValue::default);
    let first = use_mut_ref(|| true);
    let setter = said.setter();
    use_effect_with(props.sentence.clone(), move |sentence| {
        let sentence = sentence.clone();
        let quiet = first.replace(false);
        let timer = (!quiet).then(|| Timeout::new(REST, move || setter.set(sentence)));
        move || drop(timer)
    });
    html! { <div class="unseen" role="status">{ &*said }</div> }
}
