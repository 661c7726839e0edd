//! The budget ruler: the bands of this firm, the thresholds before any shift, and the same as a table.

use super::table::{Row, Table};
use crate::chart::ruler::Ruler;
pub use crate::decision::band::Band;
use crate::model::assessment::Assessment;
use crate::model::input::Input;
use crate::text::family;
use crate::text::lang::text;
use crate::text::name;
use crate::text::number::euros;
use crate::text::phrase::{Phrase, filled, phrase, wording};

/// The words of a picture.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Labels {
    /// This reader's thresholds.
    pub thresholds: [String; 3],
    /// At the cursor.
    pub budget: String,
    /// The amounts at both ends of the scale.
    pub ends: [String; 2],
    /// How the scale runs.
    pub scale: String,
    /// What the thresholds before any shift are, with their amounts.
    pub base: String,
    /// The whole picture in a sentence, for who cannot see it.
    pub message: String,
}

/// In which band the budget is, and whether the reader's numbers shift the thresholds.
#[must_use]
pub fn intro(assessment: &Assessment, drawn: &Ruler) -> Phrase {
    let sentence = if drawn.shifted { text!("ruler.intro.shifted") } else { text!("ruler.intro.same") };
    phrase(sentence, assessment, &[("band", wording(band_name(drawn)))])
}

/// The words of a picture.
#[must_use]
pub fn labels(drawn: &Ruler) -> Labels {
    let (budget, _) = drawn.budget;
    // As it was typed, cents included.
    let budget = name::value(Input::Budget.into(), Some(budget));
    let [first, second, third] = drawn.thresholds.map(|(value, _)| euros(value));
    let [base_first, base_second, base_third] = drawn.base.map(|(value, _)| euros(value));
    let ends = [0.0, drawn.end].map(euros);
    let [_, end] = ends.clone();
    let scale = [("step", euros(drawn.step)), ("end", end)];
    let base = [("first", base_first.clone()), ("second", base_second.clone()), ("third", base_third.clone())];
    let message = [
        ("budget", budget.clone()),
        ("band", band_name(drawn).into()),
        ("first", first.clone()),
        ("second", second.clone()),
        ("third", third.clone()),
        ("markFirst", base_first),
        ("markSecond", base_second),
        ("markThird", base_third),
    ];
    Labels {
        thresholds: [first, second, third],
        budget: [&budget, " ", text!("ruler.budget")].concat(),
        ends,
        scale: filled(text!("ruler.scale"), &scale),
        base: filled(text!("ruler.article.long"), &base),
        message: filled(text!("ruler.name"), &message),
    }
}

/// The same as a table: a row for each band, its budgets for this reader and as the article has them.
#[must_use]
pub fn table(drawn: &Ruler) -> Table {
    let row = |(rank, band): (usize, &Band)| Row {
        name: family::BAND.of(*band).into(),
        cells: vec![span(&drawn.thresholds, rank), span(&drawn.base, rank)],
    };
    Table {
        caption: text!("ruler.table.caption"),
        columns: vec![text!("ruler.table.band"), text!("ruler.table.own"), text!("ruler.table.mark")],
        rows: Band::ALL.iter().enumerate().map(row).collect(),
        taken: Some(drawn.band),
    }
}

/// The budgets of a band between thresholds.
fn span(thresholds: &[(f64, f64); 3], rank: usize) -> String {
    let at = |place: usize| thresholds.get(place).map(|(value, _)| euros(*value));
    match (rank.checked_sub(1).and_then(at), at(rank)) {
        (None, Some(to)) => ["< ", &to].concat(),
        (Some(from), Some(to)) => [&from, " – ", &to].concat(),
        (from, _) => ["> ", &from.unwrap_or_default()].concat(),
    }
}

fn band_name(drawn: &Ruler) -> &'static str {
    Band::ALL.get(drawn.band).map_or("", |band| family::BAND.of(*band))
}
