//! The author's guide, `integrer.html`, for somebody who has never seen a terminal.

use super::failures::failures;
use super::{CONFIGURATOR, NGINX, at, document, field};
use crate::pages::marked::marked;
use crate::pages::parts::{Fault, Parts};
use crate::text::lang::text;
use maud::{Markup, PreEscaped, html};

/// What a host may set in its own style sheet.
const STYLE: &str = include_str!("../../web/guide/properties.css");

/// The whole page; the parts are its `script` and its `style`; the `archive` that the folder comes in; and what a reader
/// receives in kB, `plain` and `gzip`.
///
/// # Errors
///
/// A part that was not handed in.
pub fn page(parts: &Parts) -> Result<Markup, Fault> {
    let archive = parts.get("archive")?;
    let weight = |name| parts.get(name).map(|weight| html! { (weight) });
    let weights = [("plain", weight("plain")?), ("gzip", weight("gzip")?)];
    let chapters = [
        ("fichiers", text!("integration.files.title"), files(archive)),
        ("coller", text!("integration.paste.title"), paste()),
        ("couleurs", text!("integration.colours.title"), colours()),
        ("lecteur", text!("integration.call.title"), call()),
        ("confidentialite", text!("integration.privacy.title"), privacy()),
        ("ailleurs", text!("integration.anywhere.title"), anywhere()),
        ("serveur", text!("integration.server.title"), server()),
        ("suite", text!("integration.update.title"), update(&weights)),
    ];
    let main = html! {
        h1 { (text!("integration.heading")) }
        p { (marked(text!("integration.intro"), &[configurator()])) }
        nav aria-label=(text!("integration.contents")) {
            ol {
                @for (id, title, _) in &chapters { li { a href={ "#" (id) } { (title) } } }
                li { a href="#rien" { (text!("guide.failure.title")) } }
            }
        }
        @for (id, title, body) in &chapters { h2 id=(id) { (title) } (body) }
        (failures())
    };
    document(parts, text!("integration.title"), &main)
}

fn configurator() -> (&'static str, Markup) {
    ("configurator", html! { a href=(CONFIGURATOR) { (text!("integration.intro.configurator")) } })
}

fn told(text: &str) -> Markup {
    html! { p { (marked(text, &[])) } }
}

fn files(archive: &str) -> Markup {
    let archive = ("archive", html! { code { (archive) } });
    let steps = [
        text!("integration.files.archive"),
        text!("integration.files.manager"),
        text!("integration.files.root"),
        text!("integration.files.dot"),
        text!("integration.files.seen"),
    ];
    html! {
        (told(text!("integration.files.plugin")))
        (told(text!("integration.files.rest")))
        ol { @for step in steps { li { (marked(step, std::slice::from_ref(&archive))) } } }
        (told(text!("integration.files.media")))
    }
}

fn paste() -> Markup {
    let room = ("room", html! { code { "style=\"min-height:100vh\"" } });
    let places = [
        text!("integration.paste.block"),
        text!("integration.paste.extension"),
        text!("integration.paste.without"),
        text!("integration.paste.hugo"),
        text!("integration.paste.others"),
    ];
    html! {
        p { (marked(text!("integration.paste.how"), &[configurator()])) }
        ul { @for place in places { li { (marked(place, &[])) } } }
        (told(text!("integration.paste.check")))
        p { (marked(text!("integration.paste.top"), &[room])) }
    }
}

fn colours() -> Markup {
    let accent = ("accent", html! { code { "data-accent=\"#0a6b5c\"" } });
    let themes =
        [("light", html! { code { "data-theme=\"light\"" } }), ("dark", html! { code { "data-theme=\"dark\"" } })];
    html! {
        p { (marked(text!("integration.colours.accent"), &[accent])) }
        p { (marked(text!("integration.colours.theme"), &themes)) }
        (told(text!("integration.colours.font")))
        (told(text!("integration.colours.more")))
        (field("style", &html! { (text!("integration.colours.more.label")) }, &PreEscaped(STYLE.to_owned())))
    }
}

fn call() -> Markup {
    html! {
        p { (marked(text!("integration.call.how"), &[configurator()])) }
        ul {
            li { (marked(text!("integration.call.mail"), &[])) }
            li { (marked(text!("integration.call.form"), &[])) }
        }
        (told(text!("integration.call.developers")))
    }
}

fn privacy() -> Markup {
    html! {
        (told(text!("integration.privacy.computed")))
        (told(text!("integration.privacy.stored")))
        (told(text!("integration.privacy.served")))
        (field("privacy", &html! { (text!("integration.privacy.label")) }, &html! { (text!("integration.privacy.text")) }))
    }
}

fn anywhere() -> Markup {
    let places = [
        text!("integration.anywhere.feed"),
        text!("integration.anywhere.excerpt"),
        text!("integration.anywhere.reader"),
        text!("integration.anywhere.search"),
        text!("integration.anywhere.print"),
    ];
    let sentence = html! { (text!("integration.anywhere.sentence")) };
    html! {
        (told(text!("integration.anywhere.intro")))
        ul { @for place in places { li { (marked(place, &[])) } } }
        (told(text!("integration.anywhere.newsletter")))
        (field("sentence", &html! { (text!("integration.anywhere.sentence.label")) }, &sentence))
    }
}

fn server() -> Markup {
    let check = html! { a href=(at(CONFIGURATOR, "verifier")) { (text!("integration.server.check.link")) } };
    let directives = [
        ("script", html! { code { "script-src 'self' 'wasm-unsafe-eval'" } }),
        ("connect", html! { code { "connect-src 'self'" } }),
    ];
    html! {
        p { (marked(text!("integration.server.check"), &[("check", check)])) }
        (told(text!("integration.server.apache")))
        (field("nginx", &html! { (text!("integration.server.label")) }, &PreEscaped(NGINX.to_owned())))
        p { (marked(text!("integration.server.policy"), &directives)) }
    }
}

fn update(weights: &[(&str, Markup)]) -> Markup {
    html! {
        (told(text!("integration.update.again")))
        (told(text!("integration.update.leave")))
        p { (marked(text!("integration.update.weight"), weights)) }
    }
}
