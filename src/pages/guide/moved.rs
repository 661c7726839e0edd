//! `installer.html`, where lines that were pasted long ago, and people, still look for what has become two pages.

use super::{CONFIGURATOR, INTEGRATION, at, document};
use crate::pages::marked::marked;
use crate::pages::parts::{Fault, Parts};
use crate::text::lang::text;
use maud::{Markup, html};

/// The whole page; the parts are its `script` and its `style`.
///
/// # Errors
///
/// A part that was not handed in.
pub fn page(parts: &Parts) -> Result<Markup, Fault> {
    let why = html! { a href=(at(INTEGRATION, "rien")) { (text!("guide.here.why")) } };
    let main = html! {
        h1 { (text!("guide.heading")) }
        p { (text!("guide.moved")) }
        ul {
            li { a href=(CONFIGURATOR) { (text!("guide.moved.configurator")) } }
            li { a href=(INTEGRATION) { (text!("guide.moved.integration")) } }
        }
        p id="rien" { (marked(text!("guide.here"), &[("why", why)])) }
        p { a href="seuil.html" { (text!("guide.alone")) } }
    };
    document(parts, text!("guide.title"), &main)
}
