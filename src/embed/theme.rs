//! A calculator's looks in a page that it does not know: on what paper it stands, with which inks, in what size of
//! letters. Style sheets cannot find that out; what is found is told to them by custom properties and attributes of the
//! mounted root (`styles/tokens.css`).

use super::ground::ground;
use super::host::{listener, pairs, say_problems};
use super::probe::{Probe, computed, set, told};
use crate::chart::colour::Colour;
use crate::chart::paper::Scheme;
use crate::wire::profile::{Problem, one_of};
use js_sys::Array;
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};
use web_sys::{CssStyleDeclaration, Element, HtmlElement, ShadowRoot, Window};

/// What an author may ask for.
const THEMES: [&str; 4] = ["host", "light", "dark", "auto"];

const SURFACE: &str = "--seuil-surface";

/// Dresses a calculator for the page as it is now, by what its host says (`theme` and `accent`; see
/// [`super::widget::mount`], which also tells of `problems`) and by the public custom properties. To be called before it
/// starts, and again when one of them, the page or the reader's preference changes.
#[wasm_bindgen]
pub fn dress(place: &HtmlElement, host: &Array) {
    let given = |name| pairs(host).filter(|(key, _)| key == name).last().map(|(_, text)| text);
    let mut problems = Vec::new();
    let theme = given("theme").unwrap_or_default();
    if !theme.is_empty() && !THEMES.contains(&theme.as_str()) {
        problems.push(Problem { key: "theme".into(), got: theme.clone(), allowed: one_of(&THEMES) });
    }
    // A page without styles is a page without a theme.
    let _ = apply(place, &theme, given("accent"), &mut problems);
    say_problems(&listener(host), &problems);
}

/// What is looked at, and who is told what is wrong with it.
struct Page<'a> {
    window: &'a Window,
    probe: &'a Probe,
    style: CssStyleDeclaration,
    problems: &'a mut Vec<Problem>,
}

impl Page<'_> {
    /// A colour that an author wrote, over a paper; one that is none is told.
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
        let text = told(&self.style, key);
        if text == "transparent" && key == SURFACE { None } else { self.colour(key, &text, paper) }
    }
}

fn apply(place: &HtmlElement, theme: &str, accent: Option<String>, problems: &mut Vec<Problem>) -> Result<(), JsValue> {
    let window = &web_sys::window().ok_or(JsValue::NULL)?;
    let root: ShadowRoot = place.get_root_node().unchecked_into();
    let probe = &Probe::new(window, &root)?;
    let page = &mut Page { window, probe, style: computed(window, &root.host())?, problems };
    letters(place, page);

    let wanted = match theme {
        "light" => Some(Scheme::Light),
        "dark" => Some(Scheme::Dark),
        "auto" if prefers_dark(window) => Some(Scheme::Dark),
        "auto" => Some(Scheme::Light),
        _ => None,
    };
    let (scheme, suited) = paper(place, page, &root.host(), wanted)?;
    let paper = suited.unwrap_or(scheme.paper());

    probe.scheme(scheme.key());
    let accent = accent.and_then(|text| page.colour("accent", &text, paper));
    let accent = accent.or_else(|| page.public("--seuil-accent", paper)).map(|wanted| scheme.accent(wanted, paper));
    // Their text was chosen for their paper.
    let text = suited.and_then(|_| page.public("--seuil-text", paper));
    let text = text.map(|wanted| scheme.text(wanted, paper, accent.unwrap_or(scheme.own_accent())));
    for other in [Scheme::Light, Scheme::Dark] {
        for (name, colour) in [("-accent", accent), ("-ink", text)] {
            let colour = colour.filter(|_| other == scheme);
            set(place, &["--", other.key(), name].concat(), &colour.map_or(String::new(), Colour::hex));
        }
    }
    Ok(())
}

/// Finds the scheme and the paper, and lays the paper. No paper of the page's own suits where none is given back.
fn paper(
    place: &HtmlElement,
    page: &mut Page,
    host: &Element,
    wanted: Option<Scheme>,
) -> Result<(Scheme, Option<Colour>), JsValue> {
    let behind = ground(page.window, page.probe, host);
    page.probe.scheme(wanted.map_or("inherit", Scheme::key));
    let surface = page.public(SURFACE, behind.colour);
    let known = surface.or((!behind.unsure).then_some(behind.colour));
    let scheme = wanted.unwrap_or_else(|| Scheme::of(known.unwrap_or(behind.colour)));
    let suited = known.filter(|paper| scheme.suits(*paper));
    if let (Some(surface), None, None) = (surface, suited, wanted) {
        let allowed = "a lighter or a darker colour, that text can be read on".into();
        page.problems.push(Problem { key: SURFACE.into(), got: surface.hex(), allowed });
    }
    set(place, "--paper", &suited.unwrap_or(scheme.paper()).hex());
    place.set_attribute("data-theme", scheme.key())?;
    // An empty page may let something through that is not in it: a frame does.
    match (suited, surface) {
        (None, _) => place.set_attribute("data-paper", "own")?,
        (_, Some(surface)) if behind.unsure || surface != behind.colour => {
            place.set_attribute("data-paper", "surface")?;
        }
        (_, surface) if behind.bare || surface.is_some() => place.set_attribute("data-paper", "page")?,
        _ => place.remove_attribute("data-paper")?,
    }
    Ok((scheme, suited))
}

/// The size of letters that the reader chose, whatever the page makes of its root, and a font for a page that sets none.
fn letters(place: &HtmlElement, page: &Page) {
    set(place, "--rem", &page.probe.initial("font-size"));
    let unset = told(&page.style, "font-family") == page.probe.initial("font-family");
    set(place, "font-family", if unset { "system-ui, sans-serif" } else { "" });
}

fn prefers_dark(window: &Window) -> bool {
    window.match_media("(prefers-color-scheme: dark)").ok().flatten().is_some_and(|query| query.matches())
}
