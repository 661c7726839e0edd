//! What is read in the calculator's place: before its script runs, without one, after a failure. Written from the model
//! at build, as HTML for a page and as JSON for the loader, which builds the same out of elements.

use super::lang::{text, text_of};
use super::method::{escaped, ranges};
use super::name::lowered;
use super::number::euros;
use super::phrase::{filled, phrase, plain, wording};
use crate::decision::verdict::{Verdict, decide};
use crate::model::assessment::assess;
use crate::model::case::Case;
use crate::model::input::Input;

/// The firms told, one of each answer. The most common answer comes first.
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
        let provider = |rank: usize| text_of(&["fallback.band.", &rank.to_string()]).into();
        let ordinary = lowered(text_of(&["verdict.", Verdict::NotYet.key()]));
        Self {
            intro: text!("fallback.intro"),
            caption: text!("fallback.caption"),
            rows: ranges().into_iter().enumerate().map(|(rank, range)| [range, provider(rank)]).collect(),
            lead: filled(text!("fallback.lead"), &[("answer", ordinary)]),
            cases: CASES.into_iter().map(told).collect(),
            note: text!("fallback.note"),
        }
    }
}

/// A firm, its budget, its margin and its answer.
fn told(case: Case) -> String {
    let assessment = assess(&case.profile());
    let verdict = text_of(&["verdict.", decide(&assessment).key()]);
    let margin = assessment.value(Input::Margin).unwrap_or(0.0);
    let extra = [
        ("title", wording(text_of(&["case.", case.key(), ".title"]))),
        ("left", wording(euros(margin * 100.0))),
        ("verdict", wording(verdict)),
    ];
    plain(&phrase(text!("fallback.case"), &assessment, &extra))
}

/// As HTML, `fallback.html`: one line, since blogs make paragraphs of line breaks; few tags, without any style or entity,
/// since they drop what they do not know. No-break spaces are characters.
#[must_use]
pub fn html() -> String {
    let Fallback { intro, caption, rows, lead, cases, note } = Fallback::new();
    let paragraph = |words: &str| format!("<p>{words}</p>");
    let row = |[range, provider]: &[String; 2]| {
        format!("<tr><th scope=\"row\">{}</th><td>{}</td></tr>", escaped(range), stressed(provider))
    };
    let table = format!(
        "<table><caption>{}</caption><tbody>{}</tbody></table>",
        escaped(caption),
        rows.iter().map(row).collect::<String>()
    );
    let cases: String = cases.iter().map(|case| paragraph(&stressed(case))).collect();
    let [intro, lead, note] = [intro, &lead, note].map(|words| paragraph(&escaped(words)));
    [intro, table, lead, cases, note].concat()
}

/// As JSON for the loader, `fallback.json`.
#[must_use]
pub fn json() -> String {
    let Fallback { intro, caption, rows, lead, cases, note } = Fallback::new();
    let rows = list(rows.iter().map(|row| list(row.iter().map(|cell| quoted(cell)))));
    let cases = list(cases.iter().map(|case| quoted(case)));
    let [intro, caption, lead, note] = [intro, caption, &lead, note].map(quoted);
    format!(
        "{{\"intro\":{intro},\"caption\":{caption},\"rows\":{rows},\"lead\":{lead},\"cases\":{cases},\"note\":{note}}}"
    )
}

/// The text with its head in bold.
fn stressed(words: &str) -> String {
    match words.split_once(COLON) {
        Some((head, rest)) => format!("<b>{}</b>{COLON}{}", escaped(head), escaped(rest)),
        None => escaped(words),
    }
}

fn list(items: impl Iterator<Item = String>) -> String {
    ["[", &items.collect::<Vec<_>>().join(","), "]"].concat()
}

/// A text of one line as a JSON string.
fn quoted(words: &str) -> String {
    ["\"", &words.replace('\\', "\\\\").replace('"', "\\\""), "\""].concat()
}
