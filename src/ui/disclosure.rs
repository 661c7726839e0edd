//! Disclosures: parts of the page that open in place. A closed one is not drawn: it weighs nothing at each change.

use super::element::element;
use super::view::View;
use web_sys::HtmlDetailsElement;
use yew::{Callback, Event, Html, TargetCast, html};

/// One with its summary; what is in it is drawn when it is open.
pub(super) fn disclosure(
    view: &View,
    class: &'static str,
    name: &'static str,
    summary: &'static str,
    inside: impl FnOnce() -> Html,
) -> Html {
    let on_toggle = view.callbacks.on_toggle.clone();
    let toggled = Callback::from(move |event: Event| {
        on_toggle.emit((name, event.target_unchecked_into::<HtmlDetailsElement>().open()));
    });
    let open = view.disclosures.is_open(name);
    let inside = if open { inside() } else { Html::default() };
    let details = html! {
        <details data-part={name} {open} ontoggle={toggled}><summary>{ summary }</summary>{ inside }</details>
    };
    element!(<div class={class}>{ details }</div>)
}
