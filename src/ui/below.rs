//! What stands under the answer. Below the screen it stays as it was drawn while a hand is on the move, and follows once it
//! pauses.

use std::cell::Cell;
use std::rc::Rc;
use yew::{Component, Context, Html, Properties};

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
pub(super) struct Below;

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
