//! Room kept for what is not reckoned yet: the page does not jump when it comes.

use super::focus::Focus;
use web_sys::HtmlElement;

const PROPERTY: &str = "min-block-size";

/// The element whose room is kept.
#[derive(Default)]
pub(super) struct Room(Option<HtmlElement>);

impl Room {
    /// Keeps the room that an element takes now, until it is released.
    pub(super) fn keep(&mut self, focus: &Focus, selector: &str) {
        if self.0.is_none()
            && let Some(element) = focus.find(selector)
        {
            let styles = web_sys::window().and_then(|window| window.get_computed_style(&element).ok().flatten());
            let size = styles.and_then(|styles| styles.get_property_value("block-size").ok()).unwrap_or_default();
            // Never refused: a length is what is set.
            let _ = element.style().set_property(PROPERTY, &size);
            self.0 = Some(element);
        }
    }

    /// Gives it up.
    pub(super) fn release(&mut self) {
        if let Some(element) = self.0.take() {
            // Never refused: a property that is not set may be taken away too.
            let _ = element.style().remove_property(PROPERTY);
        }
    }
}
