//! The page that tells a blogger what to paste, `installer.html`: the lines of this build, with its sums.

use super::fallback;
use super::marked::marked;
use super::parts::{Fault, Parts};
use crate::text::lang::text;
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// The whole page; the parts are its `script` and its `style`, and `sum`, the loader's.
///
/// # Errors
///
/// A part that was not handed in.
pub fn page(parts: &Parts) -> Result<Markup, Fault> {
    let (script, style, sum) = (parts.get("script")?, parts.get("style")?, parts.get("sum")?);
    Ok(html! {
        (DOCTYPE)
        html lang="fr" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="robots" content="noindex";
                meta name="color-scheme" content="light dark";
                title { (text!("guide.title")) }
                link rel="icon" href="data:,";
                style { (PreEscaped(style)) }
            }
            body {
                main { (contents(&lines(sum))) }
                script { (PreEscaped(script)) }
            }
        }
    })
}

/// The lines to paste.
struct Lines {
    /// The element with what is read in its place, and the script.
    line: Markup,
    /// Room for a calculator at the top of a page.
    style: Markup,
    /// The script alone.
    script: Markup,
    /// The element where unknown tags do not survive.
    marker: Markup,
    /// A frame, and the script that gives it its height.
    frame: Markup,
}

fn lines(sum: &str) -> Lines {
    let script = html! { script type="module" src="seuil/seuil.js" integrity=(sum) {} };
    let fallback = fallback::html();
    Lines {
        line: html! { seuil-calculateur budget="1500" margin="45" { (fallback) } (script) },
        style: html! { style { "seuil-calculateur,[data-seuil]{display:block;min-height:100vh}" } },
        marker: html! { div data-seuil data-budget="1500" data-margin="45" { (fallback) } },
        // Without a sum: frames are for folders on another site too, and browsers then check a sum only if that site
        // allows it.
        frame: html! {
            iframe src="seuil/seuil.html#budget=1500;margin=45" title=(text!("guide.frame.name")) loading="lazy"
                width="100%" height="900" frameborder="0" {}
            script defer src="seuil/seuil-cadre.js" {}
        },
        script,
    }
}

fn contents(lines: &Lines) -> Markup {
    let alone = html! { a href="seuil.html" { (text!("guide.alone")) } };
    let link = html! { a slot="cta" href="/contact" { (text!("guide.line.example")) } };
    let directives = [
        ("script", html! { code { "script-src 'self' 'wasm-unsafe-eval'" } }),
        ("connect", html! { code { "connect-src 'self'" } }),
    ];
    html! {
        h1 { (text!("guide.heading")) }
        p { (marked(text!("guide.intro"), &[("alone", alone)])) }

        h2 { (text!("guide.line.title")) }
        (field("line", text!("guide.line.label"), &lines.line))
        p { (marked(text!("guide.line.version"), &[])) }
        p { (marked(text!("guide.line.cta"), &[("link", html! { code { (link.into_string()) } })])) }
        (field("style", text!("guide.style.label"), &lines.style))

        h2 { (text!("guide.marker.title")) }
        (field("script", text!("guide.script.label"), &lines.script))
        (field("marker", text!("guide.marker.label"), &lines.marker))

        h2 { (text!("guide.frame.title")) }
        (field("frame", text!("guide.frame.label"), &lines.frame))
        p { (marked(text!("guide.frame.more"), &[])) }

        h2 { (text!("guide.settings.title")) }
        p { (marked(text!("guide.settings"), &[])) }

        h2 { (text!("guide.policy.title")) }
        p { (marked(text!("guide.policy"), &directives)) }

        h2 { (text!("guide.failure.title")) }
        p { (text!("guide.failure.intro")) }
        dl { @for (why, cure) in failures() { dt { (why) } dd { (marked(cure, &[])) } } }
    }
}

/// A line to paste under what it is for. Its button needs the page's script, which shows it.
fn field(id: &str, label: &str, line: &Markup) -> Markup {
    html! {
        label for=(id) { (label) }
        textarea id=(id) readonly spellcheck="false" { (line.0) }
        button class="copy" type="button" hidden aria-describedby=(id) data-copied=(text!("guide.copied")) {
            (text!("guide.copy"))
        }
    }
}

/// What the calculator says when it cannot run, and what the owner of the site does about it: those of
/// `src/web/element/causes.fr.json` that have a cure.
fn failures() -> [(&'static str, &'static str); 12] {
    [
        (text!("guide.failure.nothing"), text!("guide.failure.nothing.cure")),
        (text!("guide.failure.webassembly"), text!("guide.failure.webassembly.cure")),
        (text!("guide.failure.browser"), text!("guide.failure.browser.cure")),
        (text!("guide.failure.missing"), text!("guide.failure.missing.cure")),
        (text!("guide.failure.server"), text!("guide.failure.server.cure")),
        (text!("guide.failure.html"), text!("guide.failure.html.cure")),
        (text!("guide.failure.corrupt"), text!("guide.failure.corrupt.cure")),
        (text!("guide.failure.script"), text!("guide.failure.script.cure")),
        (text!("guide.failure.network"), text!("guide.failure.network.cure")),
        (text!("guide.failure.slow"), text!("guide.failure.slow.cure")),
        (text!("guide.failure.csp"), text!("guide.failure.csp.cure")),
        (text!("guide.failure.crash"), text!("guide.failure.crash.cure")),
    ]
}
