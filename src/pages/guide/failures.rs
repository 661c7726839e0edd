//! What to do where the calculator does not show.

use crate::pages::marked::marked;
use crate::text::lang::text;
use maud::{Markup, html};

/// Each failure with its cure; first the one that nobody can say, since no script of ours came.
pub(super) fn failures() -> Markup {
    html! {
        h2 id="rien" { (text!("guide.failure.title")) }
        p { (text!("guide.failure.intro")) }
        dl {
            dt { (text!("guide.failure.nothing")) }
            dd {
                (text!("guide.failure.nothing.cure"))
                ul { @for cause in nothing() { li { (marked(cause, &[])) } } }
            }
            @for (why, cure) in told() { dt { (why) } dd { (marked(cure, &[])) } }
        }
    }
}

/// Why a page may show the text alone and say nothing: no script of ours runs there. The most common first.
fn nothing() -> [&'static str; 6] {
    [
        text!("guide.failure.nothing.erased"),
        text!("guide.failure.nothing.address"),
        text!("guide.failure.nothing.origin"),
        text!("guide.failure.nothing.sum"),
        text!("guide.failure.nothing.policy"),
        text!("guide.failure.nothing.delay"),
    ]
}

/// What the calculator says when it cannot run, and what the owner of the site does about it: those of
/// `src/web/element/causes.fr.json` that have a cure.
fn told() -> [(&'static str, &'static str); 13] {
    [
        (text!("guide.failure.webassembly"), text!("guide.failure.webassembly.cure")),
        (text!("guide.failure.browser"), text!("guide.failure.browser.cure")),
        (text!("guide.failure.missing"), text!("guide.failure.missing.cure")),
        (text!("guide.failure.server"), text!("guide.failure.server.cure")),
        (text!("guide.failure.html"), text!("guide.failure.html.cure")),
        (text!("guide.failure.corrupt"), text!("guide.failure.corrupt.cure")),
        (text!("guide.failure.script"), text!("guide.failure.script.cure")),
        (text!("guide.failure.version"), text!("guide.failure.version.cure")),
        (text!("guide.failure.merged"), text!("guide.failure.merged.cure")),
        (text!("guide.failure.network"), text!("guide.failure.network.cure")),
        (text!("guide.failure.slow"), text!("guide.failure.slow.cure")),
        (text!("guide.failure.csp"), text!("guide.failure.csp.cure")),
        (text!("guide.failure.crash"), text!("guide.failure.crash.cure")),
    ]
}
