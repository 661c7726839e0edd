//! A calculator's looks in a page that it does not know: on what paper it stands, with which inks, in what size of
//! letters. Style sheets cannot find that out; what is found is told to them by custom properties and attributes of the
//! mounted root (`styles/tokens.css`).

use super::ground::ground;
use super::host::{Host, attributes, say_problems};
use super::probe::{Probe, computed, property, set};
use crate::looks::colour::Colour;
use crate::looks::paper::Scheme;
use crate::looks::stand::{Paper, Stand};
use crate::looks::theme::Theme;
use crate::wire::profile::{Problem, one_of};
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};
use web_sys::{CssStyleDeclaration, HtmlElement, ShadowRoot, Window};

const SURFACE: &str = "--seuil-surface";

/// Dresses a calculator for the page as it is now, by what its host says (`theme` and `accent`; see
/// [`super::widget::mount`], which also tells of `problems`) and by the public custom properties. To be called before it
/// starts, and again when one of them, the page or the reader's preference changes.
#[wasm_bindgen]
pub fn dress(place: &HtmlElement, host: &Host) {
    let given = |name| attributes(host).find(|(key, _)| key == name).map(|(_, text)| text);
    let mut problems = Vec::new();
    let asked = given("theme").filter(|key| !key.is_empty());
    let theme = asked.as_deref().and_then(Theme::from_key);
    if let (Some(got), None) = (asked, theme) {
        problems.push(Problem { key: "theme".into(), got, allowed: one_of(&Theme::KEYS) });
    }
    // A page without styles is a page without a theme.
    let _ = apply(place, theme.unwrap_or(Theme::Host), given("accent"), &mut problems);
    say_problems(&host.tell(), &problems);
}

/// The page as the calculator sees it from its place, and what is found wrong in it.
struct Page<'a> {
    probe: &'a Probe,
    style: CssStyleDeclaration,
    problems: &'a mut Vec<Problem>,
}

impl Page<'_> {
    /// A colour that an author wrote, over a paper; one that is none is a problem.
    fn colour(&mut self, key: &str, text: &str, paper: Colour) -> Option<Colour> {
        let colour = self.probe.colour_over(text, paper);
        if colour.is_none() && !text.is_empty() {
            let allowed = "a colour of CSS that can be seen".into();
            self.problems.push(Problem { key: key.into(), got: text.into(), allowed });
        }
        colour
    }

    /// The same of a public property.
    fn public(&mut self, key: &str, paper: Colour) -> Option<Colour> {
        let text = property(&self.style, key);
        if text == "transparent" && key == SURFACE { None } else { self.colour(key, &text, paper) }
    }
}

fn apply(
    place: &HtmlElement,
    theme: Theme,
    accent: Option<String>,
    problems: &mut Vec<Problem>,
) -> Result<(), JsValue> {
    let window = &web_sys::window().ok_or(JsValue::NULL)?;
    let root: ShadowRoot = place.get_root_node().unchecked_into();
    let probe = &Probe::new(window, &root)?;
    let page = &mut Page { probe, style: computed(window, &root.host())?, problems };
    letters(place, page);

    let wanted = theme.scheme(|| prefers_dark(window));
    let behind = ground(window, probe, &root.host());
    probe.scheme(wanted.map_or("inherit", Scheme::key));
    let stand = Stand::new(behind, page.public(SURFACE, behind.colour), wanted);
    if let Some(surface) = stand.refused {
        let allowed = "a lighter or a darker colour, that text can be read on".into();
        page.problems.push(Problem { key: SURFACE.into(), got: surface.hex(), allowed });
    }
    lay(place, &stand)?;

    // Colours that depend on the scheme are those of the paper.
    probe.scheme(stand.scheme.key());
    let accent = accent.and_then(|text| page.colour("accent", &text, stand.colour));
    let accent = accent.or_else(|| page.public("--seuil-accent", stand.colour));
    let text = if stand.paper == Paper::Own { None } else { page.public("--seuil-text", stand.colour) };
    let inks = stand.inks(accent, text);
    for scheme in [Scheme::Light, Scheme::Dark] {
        for (name, colour) in [("-accent", inks.accent), ("-ink", inks.text)] {
            let colour = colour.filter(|_| scheme == stand.scheme);
            set(place, &["--", scheme.key(), name].concat(), &colour.map_or(String::new(), Colour::hex));
        }
    }
    Ok(())
}

/// Lays the paper.
fn lay(place: &HtmlElement, stand: &Stand) -> Result<(), JsValue> {
    set(place, "--paper", &stand.colour.hex());
    place.set_attribute("data-theme", stand.scheme.key())?;
    match stand.paper {
        Paper::Through => place.remove_attribute("data-paper"),
        Paper::Page => place.set_attribute("data-paper", "page"),
        Paper::Surface => place.set_attribute("data-paper", "surface"),
        Paper::Own => place.set_attribute("data-paper", "own"),
    }
}

/// The size of letters that the reader chose, whatever the page makes of its root, and a font for a page that sets none.
fn letters(place: &HtmlElement, page: &Page) {
    set(place, "--rem", &page.probe.initial("font-size"));
    let unset = property(&page.style, "font-family") == page.probe.initial("font-family");
    set(place, "font-family", if unset { "system-ui, sans-serif" } else { "" });
}

fn prefers_dark(window: &Window) -> bool {
    window.match_media("(prefers-color-scheme: dark)").ok().flatten().is_some_and(|query| query.matches())
}
