//! What is read in the calculator's place: before its script runs, without one, after a failure. Written as HTML for a
//! page and as plain texts for the loader, which builds the same out of elements.

use super::method::ranges;
use crate::decision::band::Band;
use crate::decision::verdict::{Verdict, decide};
use crate::model::assessment::assess;
use crate::model::case::Case;
use crate::model::input::Input;
use crate::text::family;
use crate::text::lang::text;
use crate::text::name::lowered;
use crate::text::number::euros;
use crate::text::phrase::{filled, phrase, plain, wording};
use maud::{Markup, html};
use serde_json::{Value, json};

/// The firms named, one of each answer. The most common answer comes first.
pub const CASES: [Case; 4] =
    [Case::NeighbourhoodGrocer, Case::ElectronicsShopThinMargin, Case::HrConsultantAds, Case::PlumberOneTown];

/// What stands before a text's first colon is what it is about.
const COLON: &str = "\u{a0}: ";

/// Both forms are made of this alone.
struct Fallback {
    intro: &'static str,
    caption: &'static str,
    /// Each band of the article, and to whom to entrust what.
    rows: Vec<[String; 2]>,
    lead: String,
    cases: Vec<String>,
    note: &'static str,
}

impl Fallback {
    fn new() -> Self {
        let row = |(range, band): (String, &Band)| [range, family::FALLBACK_BAND.of(*band).into()];
        let ordinary = lowered(family::VERDICT.of(Verdict::NotYet));
        Self {
            intro: text!("fallback.intro"),
            caption: text!("fallback.caption"),
            rows: ranges().into_iter().zip(Band::ALL).map(row).collect(),
            lead: filled(text!("fallback.lead"), &[("answer", ordinary)]),
            cases: CASES.into_iter().map(case_in_words).collect(),
            note: text!("fallback.note"),
        }
    }
}

/// A firm, its budget, its margin and its answer.
fn case_in_words(case: Case) -> String {
    let assessment = assess(&case.profile());
    let verdict = family::VERDICT.of(decide(&assessment));
    let margin = assessment.value(Input::Margin).unwrap_or(0.0);
    let extra = [
        ("title", wording(family::CASE_TITLE.of(case))),
        ("left", wording(euros(margin * 100.0))),
        ("verdict", wording(verdict)),
    ];
    plain(&phrase(text!("fallback.case"), &assessment, &extra))
}

/// As HTML: one line, since blogs make paragraphs of line breaks; few tags, without any style or entity, since they drop
/// what they do not know; a space between any two, since summaries drop the tags. No-break spaces are characters. `help`
/// is the address of the page that tells the author what to look for.
#[must_use]
pub fn html(help: Option<&str>) -> Markup {
    let Fallback { intro, caption, rows, lead, cases, note } = Fallback::new();
    html! {
        p { (intro) } " "
        table {
            caption { (caption) } " "
            tbody {
                @for [range, provider] in &rows { tr { th scope="row" { (range) } " " td { (stressed(provider)) } } " " }
            }
        } " "
        p { (lead) } " "
        @for case in &cases { p { (stressed(case)) } " " }
        p { (note) }
        @if let Some(help) = help { " " p { a href=(help) { (text!("fallback.help")) } } }
    }
}

/// As JSON for the loader.
#[must_use]
pub fn texts() -> Value {
    let Fallback { intro, caption, rows, lead, cases, note } = Fallback::new();
    json!({ "intro": intro, "caption": caption, "rows": rows, "lead": lead, "cases": cases, "note": note })
}

/// The text with its head in bold.
fn stressed(words: &str) -> Markup {
    match words.split_once(COLON) {
        Some((head, rest)) => html! { b { (head) } (COLON) (rest) },
        None => html! { (words) },
    }
}
