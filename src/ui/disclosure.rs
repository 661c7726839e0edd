//! Disclosures: parts of the page that open in place. A closed one is not written: it weighs nothing at each change.

use super::element::element;
use crate::session::disclosures::Disclosures;
use web_sys::HtmlDetailsElement;
use yew::{Callback, Event, Html, TargetCast, html};

/// The disclosures, and whom they tell that the reader opens or closes one.
pub(super) struct Folds<'a> {
    /// Which are open.
    pub(super) open: &'a Disclosures,
    /// Told of a name, and whether it opens.
    pub(super) on_toggle: &'a Callback<(&'static str, bool)>,
}

impl Folds<'_> {
    /// Whether one is open.
    pub(super) fn is_open(&self, name: &'static str) -> bool {
        self.open.is_open(name)
    }

    /// One with its summary; what is in it is written when it is open.
    pub(super) fn show(
        &self,
        class: &'static str,
        name: &'static str,
        summary: &'static str,
        inside: impl FnOnce() -> Html,
    ) -> Html {
        let on_toggle = self.on_toggle.clone();
        let toggled = Callback::from(move |event: Event| {
            on_toggle.emit((name, event.target_unchecked_into::<HtmlDetailsElement>().open()));
        });
        let open = self.is_open(name);
        let inside = if open { inside() } else { Html::default() };
        let details = html! {
            <details data-part={name} {open} ontoggle={toggled}><summary>{ summary }</summary>{ inside }</details>
        };
        element!(<div class={class}>{ details }</div>)
    }
}
