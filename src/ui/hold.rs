//! What stays where it is on the screen while the page is drawn anew: a summary that was hit, when a part above it closes.

use web_sys::{HtmlElement, ScrollBehavior, ScrollToOptions};

/// An element, and where it was.
#[derive(Default)]
pub(super) struct Hold(Option<(HtmlElement, f64)>);

impl Hold {
    /// Notes where an element is.
    pub(super) fn on(&mut self, element: Option<HtmlElement>) {
        self.0 = element.map(|element| {
            let top = element.get_bounding_client_rect().top();
            (element, top)
        });
    }

    /// Scrolls so that it is there again.
    pub(super) fn settle(&mut self) {
        let Some((element, before)) = self.0.take() else { return };
        let moved = element.get_bounding_client_rect().top() - before;
        if let Some(window) = web_sys::window().filter(|_| libm::fabs(moved) > 0.5) {
            let by = ScrollToOptions::new();
            by.set_top(moved);
            by.set_behavior(ScrollBehavior::Instant);
            window.scroll_by_with_scroll_to_options(&by);
        }
    }
}
