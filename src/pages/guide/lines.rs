//! The lines to paste, for a reader who starts at [`START`]. For one's own site they begin at its root, whatever its name
//! and the depth of the article; for another, the page puts the folder's whole address in the place of this one. The
//! page's script writes other settings over these.

use crate::pages::fallback;
use crate::text::lang::text;
use maud::{Markup, PreEscaped, html};

/// Where the folder stands on one's own site, and as the page's script finds it on another.
const OWN: &str = "/seuil/";
const OTHER: &str = "https://exemple.fr/seuil/";

/// Budget and margin where the reader starts.
pub(super) const START: [&str; 2] = ["1500", "45"];

/// What is copied, by the way in.
pub(super) struct Lines {
    /// The marker with what is read in its place, and the script.
    pub(super) line: Markup,
    /// The marker alone.
    pub(super) marker: Markup,
    /// The script alone. Its address changes with it: an old line loads the new loader, a new one is not taken from a cache.
    pub(super) script: Markup,
    /// What the plugin for WordPress reads.
    pub(super) shortcode: Markup,
    /// A link to the calculator's own page.
    pub(super) link: Markup,
    /// A frame, the script that gives it its height, and a link for those who see no frames.
    pub(super) frame: Markup,
    /// The line, for another site; a folder that others may change is checked.
    pub(super) elsewhere: Markup,
    /// The frame, for another site.
    pub(super) frame_elsewhere: Markup,
    /// The element, for who bundles.
    pub(super) element: Markup,
}

/// The lines; of the loader, its version as an address has it, and its sum.
pub(super) fn lines(version: &str, sum: &str) -> Lines {
    let [budget, margin] = START;
    let [loader, other] = [[OWN, "seuil.js?v=", version].concat(), [OTHER, "seuil.js"].concat()];
    let shortcode = ["[seuil budget=\"", budget, "\" margin=\"", margin, "\"]"].concat();
    let script = html! { script type="module" src=(loader) {} };
    let checked = html! { script type="module" src=(other) integrity=(sum) crossorigin="" {} };
    Lines {
        line: html! { (marker(OWN)) (script) },
        marker: marker(OWN),
        shortcode: PreEscaped(shortcode),
        link: link(OTHER),
        frame: frame(OWN),
        elsewhere: html! { (marker(OTHER)) (checked) },
        frame_elsewhere: frame(OTHER),
        element: html! { seuil-calculateur budget=(budget) margin=(margin) {} },
        script,
    }
}

fn marker(folder: &str) -> Markup {
    let [budget, margin] = START;
    let help = [folder, super::INTEGRATION, "#rien"].concat();
    html! {
        div data-seuil data-budget=(budget) data-margin=(margin) lang="fr" dir="ltr" { (fallback::html(Some(&help))) }
    }
}

fn address(folder: &str) -> String {
    let [budget, margin] = START;
    [folder, "seuil.html#budget=", budget, ";margin=", margin].concat()
}

fn link(folder: &str) -> Markup {
    html! { a href=(address(folder)) { (text!("guide.frame.link")) } }
}

fn frame(folder: &str) -> Markup {
    let heights = [folder, "seuil-cadre.js"].concat();
    html! {
        iframe src=(address(folder)) title=(text!("guide.frame.name")) loading="lazy" width="100%" height="900"
            frameborder="0" referrerpolicy="no-referrer-when-downgrade" {}
        p { (link(folder)) }
        script defer src=(heights) {}
    }
}
