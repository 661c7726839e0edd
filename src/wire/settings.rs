//! What a host asks of its calculator, by attributes: where the reader starts and what is shown.

use super::attributes::{note, problem};
use super::profile::{Problem, thresholds};
use super::tree::Tree;
use crate::model::profile::Profile;
use crate::text::reading;

/// A part of the calculator that a host may ask for. The controls and the answer are always there.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Section {
    /// The answer; alone, without its pictures: the compact form.
    Answer,
    /// Every input.
    Refine,
    /// The twelve questions.
    Signals,
    /// Whom to choose, and what a provider promised.
    Provider,
    /// The indicators to follow.
    Grid,
    /// Firms side by side.
    Compare,
    /// What a reader takes away, or leaves on the device.
    Keep,
    /// Firms to try on.
    Cases,
    /// What would change the answer.
    Levers,
    /// How sure it is.
    Odds,
}

impl Section {
    const NAMED: [(&str, Self); 10] = [
        ("answer", Self::Answer),
        ("refine", Self::Refine),
        ("signals", Self::Signals),
        ("provider", Self::Provider),
        ("grid", Self::Grid),
        ("compare", Self::Compare),
        ("keep", Self::Keep),
        ("cases", Self::Cases),
        ("levers", Self::Levers),
        ("odds", Self::Odds),
    ];
}

/// What a host asks for.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Settings {
    /// Where the reader starts, on the host's thresholds.
    pub start: Profile,
    /// What is shown.
    pub sections: Vec<Section>,
    /// The tag of the sections' titles.
    pub heading: &'static str,
}

impl Default for Settings {
    fn default() -> Self {
        Self { start: Profile::default(), sections: vec![Section::Answer, Section::Refine], heading: "h3" }
    }
}

/// Reads an element's attributes, names and texts. Each bad one falls to its default alone and is told; attributes of
/// other names are the page's own affair.
#[must_use]
pub fn settings(attributes: &[(String, String)]) -> (Settings, Vec<Problem>) {
    let mut settings = Settings::default();
    let mut problems = Vec::new();
    for (name, text) in attributes {
        let text = text.trim();
        let read = match name.as_str() {
            "thresholds" => base_thresholds(text).map(|base| {
                settings.start = settings.start.clone().with_base_thresholds(base);
            }),
            "sections" => sections(text).map(|sections| settings.sections = sections),
            "heading-level" => heading(text).map(|heading| settings.heading = heading),
            _ => note(&mut settings.start, name, text),
        };
        problems.extend(read.err());
    }
    (settings, problems)
}

/// Three amounts between commas, semicolons or spaces: `480, 1520, 4100`.
fn base_thresholds(text: &str) -> Result<[f64; 3], Problem> {
    let parts = text.split([',', ';', ' ']).filter(|part| !part.is_empty());
    let amounts = parts.map(|part| reading::number(part).map_or(Tree::Null, Tree::Number));
    thresholds(&Tree::List(amounts.collect())).map_err(|wrong| problem("thresholds", text, &wrong.allowed))
}

fn sections(text: &str) -> Result<Vec<Section>, Problem> {
    let mut sections = Vec::new();
    for part in text.split([',', ' ']).filter(|part| !part.is_empty()) {
        match Section::NAMED.iter().find(|(name, _)| *name == part) {
            Some((_, section)) => sections.push(*section),
            None => {
                let names = Section::NAMED.map(|(name, _)| name).join(", ");
                return Err(problem("sections", text, &["some of ", &names].concat()));
            }
        }
    }
    if sections.is_empty() { Ok(Settings::default().sections) } else { Ok(sections) }
}

fn heading(text: &str) -> Result<&'static str, Problem> {
    let tags = ["h2", "h3", "h4", "h5", "h6"];
    let tag = tags.into_iter().find(|tag| tag.strip_prefix('h') == Some(text));
    tag.ok_or_else(|| problem("heading-level", text, "a whole number from 2 to 6"))
}
