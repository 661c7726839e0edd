//! The lines to copy, by where the article stands.

use super::lines::Lines;
use super::{INTEGRATION, at, field};
use crate::pages::marked::marked;
use crate::text::lang::text;
use maud::{Markup, html};

/// Each way in closed but the first; `package` is the archive that is installed by npm.
pub(super) fn ways(lines: &Lines, package: &str) -> Markup {
    let guide = html! { a href=(at(INTEGRATION, "coller")) { (text!("configurator.intro.guide")) } };
    let install = html! { code { "npm install ./" (package) } };
    let module = html! { code { "seuil/define" } };
    html! {
        (way("html", text!("configurator.way.html"), &html! {
            (one("line", text!("configurator.way.html.label"), &lines.line))
        }))
        (way("extension", text!("configurator.way.extension"), &html! {
            p { (marked(text!("configurator.way.extension.hint"), &[])) }
            (one("shortcode", text!("configurator.way.extension.label"), &lines.shortcode))
        }))
        (way("without", text!("configurator.way.without"), &html! {
            p { (marked(text!("configurator.way.without.hint"), &[("guide", guide)])) }
            (one("script", text!("configurator.way.without.script"), &lines.script))
            (one("marker", text!("configurator.way.without.marker"), &lines.marker))
            (one("link", text!("configurator.way.without.link"), &lines.link))
        }))
        (way("iframe", text!("configurator.way.frame"), &html! {
            p class="no-call" hidden { (text!("configurator.without.call")) }
            (one("frame", text!("configurator.way.frame.label"), &lines.frame))
            (one("frame-elsewhere", text!("configurator.way.frame.elsewhere"), &lines.frame_elsewhere))
        }))
        (way("other-site", text!("configurator.way.elsewhere"), &html! {
            p { (marked(text!("configurator.way.elsewhere.hint"), &[])) }
            (one("elsewhere", text!("configurator.way.elsewhere.label"), &lines.elsewhere))
        }))
        (way("npm", text!("configurator.way.npm"), &html! {
            p { (marked(text!("configurator.way.npm.hint"), &[("install", install), ("module", module)])) }
            (one("element", text!("configurator.way.npm.label"), &lines.element))
        }))
    }
}

fn way(id: &str, title: &str, body: &Markup) -> Markup {
    html! { details id={ "way-" (id) } open[id == "html"] { summary { (title) } (body) } }
}

fn one(id: &str, label: &str, line: &Markup) -> Markup {
    field(id, &html! { (label) }, line)
}
