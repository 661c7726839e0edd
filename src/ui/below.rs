//! A part of what stands under the answer. Out of sight it stays as it was drawn while a hand is on the move, and follows once
//! the hand pauses.

use super::parts::Part;
use std::cell::Cell;
use std::rc::Rc;
use yew::{Component, Context, Html, Properties, html};

/// A drawing of it; one of the same number is the same.
#[derive(Clone, Properties)]
pub(super) struct Drawing {
    /// Counts the drawings.
    pub(super) number: u32,
    /// Its nodes, taken once.
    pub(super) nodes: Rc<Cell<Html>>,
}

impl PartialEq for Drawing {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

/// What stands there.
struct Below;

impl Component for Below {
    type Message = ();
    type Properties = Drawing;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        ctx.props().nodes.take()
    }
}

/// It in the document, by a drawing of it.
pub(super) fn below(part: Part, drawing: Drawing) -> Html {
    html!(<div class="below" data-below={part.key()}><Below ..drawing /></div>)
}
