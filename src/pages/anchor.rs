//! Links within a page.

use maud::{Markup, html};

/// A link to an anchor of this page.
pub(super) fn link(id: &str, words: &str) -> Markup {
    html! { a href=(address(id)) { (words) } }
}

/// The address of an anchor of this page; keys have brackets.
fn address(id: &str) -> String {
    ["#", &id.replace('[', "%5B").replace(']', "%5D")].concat()
}
