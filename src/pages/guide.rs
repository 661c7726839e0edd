//! The page that tells a blogger what to paste, `installer.html`: the lines of this build, with its sums.

use super::fallback;
use super::marked::marked;
use super::parts::{Fault, Parts};
use crate::text::lang::text;
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// What stands at an anchor of this page, seen from the article beside the folder: why there may be nothing but the text.
pub const HELP: &str = "seuil/installer.html#rien";

/// Lines for nginx, as the folder's `.htaccess` has them for Apache.
const NGINX: &str = include_str!("../web/guide/nginx.conf");

/// The whole page; the parts are its `script` and its `style`; of the loader, its `sum` and its `version` as an address has
/// it; and what a reader receives in kB, `plain` and `gzip`.
///
/// # Errors
///
/// A part that was not handed in.
pub fn page(parts: &Parts) -> Result<Markup, Fault> {
    let (script, style) = (parts.get("script")?, parts.get("style")?);
    let lines = lines(parts.get("version")?, parts.get("sum")?);
    let weight = |name| parts.get(name).map(|weight| html! { (weight) });
    let weights = [("plain", weight("plain")?), ("gzip", weight("gzip")?)];
    let contents = contents(&lines, &weights);
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
                main { (contents) }
                script { (PreEscaped(script)) }
            }
        }
    })
}

/// The lines to paste. For one's own site they begin at its root, whatever its name and the depth of the article; for
/// another, the page puts the folder's whole address in the place of this one.
struct Lines {
    /// The marker with what is read in its place, and the script.
    line: Markup,
    /// The marker alone.
    marker: Markup,
    /// The script alone. Its address changes with it: an old line loads the new loader, a new one is not taken from a cache.
    script: Markup,
    /// A frame, the script that gives it its height, and a link for those who see no frames.
    frame: Markup,
    /// The line, for another site.
    elsewhere: Markup,
    /// The frame, for another site.
    frame_elsewhere: Markup,
}

/// Where the folder stands on one's own site, and as the page's script finds it on another.
const OWN: &str = "/seuil/";
const OTHER: &str = "https://exemple.fr/seuil/";

fn lines(version: &str, sum: &str) -> Lines {
    let marker = |folder: &str| {
        let help = [folder, "installer.html#rien"].concat();
        html! { div data-seuil data-budget="1500" data-margin="45" lang="fr" dir="ltr" { (fallback::html(Some(&help))) } }
    };
    let [loader, other] = [[OWN, "seuil.js?v=", version].concat(), [OTHER, "seuil.js"].concat()];
    let script = html! { script type="module" src=(loader) {} };
    // A folder that others may change is checked.
    let checked = html! { script type="module" src=(other) integrity=(sum) crossorigin="" {} };
    let frame = |folder: &str| {
        let address = [folder, "seuil.html#budget=1500;margin=45"].concat();
        let heights = [folder, "seuil-cadre.js"].concat();
        html! {
            iframe src=(address) title=(text!("guide.frame.name")) loading="lazy" width="100%" height="900"
                frameborder="0" referrerpolicy="no-referrer-when-downgrade" {}
            p { a href=(address) { (text!("guide.frame.link")) } }
            script defer src=(heights) {}
        }
    };
    Lines {
        line: html! { (marker(OWN)) (script) },
        marker: marker(OWN),
        frame: frame(OWN),
        elsewhere: html! { (marker(OTHER)) (checked) },
        frame_elsewhere: frame(OTHER),
        script,
    }
}

fn contents(lines: &Lines, weights: &[(&str, Markup)]) -> Markup {
    let alone = html! { a href="seuil.html" { (text!("guide.alone")) } };
    let link = html! { a data-slot="cta" href="/contact" { (text!("guide.line.example")) } };
    let directives = [
        ("script", html! { code { "script-src 'self' 'wasm-unsafe-eval'" } }),
        ("connect", html! { code { "connect-src 'self'" } }),
    ];
    let told = |text: &str| html! { p { (marked(text, &[])) } };
    html! {
        h1 { (text!("guide.heading")) }
        p { (marked(text!("guide.intro"), &[("alone", alone)])) }

        h2 { (text!("guide.folder.title")) }
        (told(text!("guide.folder.where")))
        (told(text!("guide.folder.update")))
        p { (marked(text!("guide.folder.weight"), weights)) }

        h2 { (text!("guide.line.title")) }
        (field("line", text!("guide.line.label"), &lines.line))
        (told(text!("guide.line.editor")))
        p { (marked(text!("guide.line.cta"), &[("link", html! { code { (link.into_string()) } })])) }
        p { (marked(text!("guide.line.top"), &[("room", html! { code { "style=\"min-height:100vh\"" } })])) }
        (told(text!("guide.line.hugo")))

        h2 { (text!("guide.marker.title")) }
        (told(text!("guide.marker.seen")))
        (field("script", text!("guide.script.label"), &lines.script))
        (field("marker", text!("guide.marker.label"), &lines.marker))

        h2 { (text!("guide.frame.title")) }
        (field("frame", text!("guide.frame.label"), &lines.frame))
        (told(text!("guide.frame.more")))

        h2 { (text!("guide.elsewhere.title")) }
        (told(text!("guide.elsewhere.line")))
        (field("elsewhere", text!("guide.elsewhere.label"), &lines.elsewhere))
        (field("frame-elsewhere", text!("guide.elsewhere.frame"), &lines.frame_elsewhere))

        h2 { (text!("guide.settings.title")) }
        (told(text!("guide.settings")))

        h2 { (text!("guide.server.title")) }
        (told(text!("guide.server.apache")))
        (field("nginx", text!("guide.server.label"), &PreEscaped(NGINX.to_owned())))

        h2 { (text!("guide.policy.title")) }
        p { (marked(text!("guide.policy"), &directives)) }

        h2 id="rien" { (text!("guide.failure.title")) }
        p { (text!("guide.failure.intro")) }
        dl {
            dt { (text!("guide.failure.nothing")) }
            dd {
                (text!("guide.failure.nothing.cure"))
                ul { @for cause in nothing() { li { (marked(cause, &[])) } } }
            }
            @for (why, cure) in failures() { dt { (why) } dd { (marked(cure, &[])) } }
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
fn failures() -> [(&'static str, &'static str); 13] {
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
