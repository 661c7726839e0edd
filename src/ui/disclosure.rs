//! Disclosures: parts of the page that open in place. A closed one is not written: it weighs nothing at each change.

use super::element::{element, words};
use web_sys::HtmlDetailsElement;
use yew::{Callback, Event, Html, TargetCast, html};

/// Which disclosures are open, by name.
pub(super) struct Disclosures {
    open: Vec<&'static str>,
    on_toggle: Callback<(&'static str, bool)>,
}

impl Disclosures {
    /// None is open; `on_toggle` is told when the reader opens or closes one.
    pub(super) const fn new(on_toggle: Callback<(&'static str, bool)>) -> Self {
        Self { open: Vec::new(), on_toggle }
    }

    /// Notes that one opens or closes; false when it was so already.
    pub(super) fn note(&mut self, name: &'static str, open: bool) -> bool {
        let changes = self.is_open(name) != open;
        self.open.retain(|known| *known != name);
        if open {
            self.open.push(name);
        }
        changes
    }

    /// Whether one is open.
    pub(super) fn is_open(&self, name: &'static str) -> bool {
        self.open.contains(&name)
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
            <details data-part={name} {open} ontoggle={toggled}>{ words("summary", "", summary) }{ inside }</details>
        };
        element("div", class, vec![details])
    }
}
