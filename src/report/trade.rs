//! The figures that the trade reads, each under its plain name, with its acronym once and what other publications do
//! otherwise.

use crate::analysis::explanation::Subject;
use crate::model::assessment::Assessment;
use crate::model::choice::Activity;
use crate::model::quantity::Quantity;
use crate::model::theme::{Course, Economics, Scenario};
use crate::text::lang::text;
use crate::text::number::trimmed;
use crate::text::phrase::{Figure, Phrase, Piece, Topic, wording};

/// A figure of the trade.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct TradeFigure {
    /// What it is, in plain words.
    pub name: &'static str,
    /// The figure.
    pub figure: Phrase,
    /// What the trade calls it, and what it does not count.
    pub note: &'static str,
}

/// The figures, from what a customer costs to what an euro leaves.
#[must_use]
pub fn trade_figures(assessment: &Assessment) -> Vec<TradeFigure> {
    let central = |course| Quantity::Forecast(Scenario::Central, course);
    let row = |quantity: Quantity, name, note| TradeFigure { name, figure: figure(assessment, quantity), note };
    let leads = match assessment.profile().activity() {
        Activity::Ecommerce => text!("trade.leads.visits"),
        Activity::Local | Activity::B2b => text!("trade.leads"),
    };
    vec![
        row(Economics::IncrementalCac.into(), text!("trade.cruise"), text!("trade.cruise.note")),
        row(Economics::FirstYearCac.into(), text!("trade.firstYear"), text!("trade.firstYear.note")),
        row(Economics::CacPayback.into(), text!("trade.cacPayback"), text!("trade.cacPayback.note")),
        row(central(Course::Payback), text!("trade.payback"), text!("trade.payback.note")),
        row(Economics::LtvToCac.into(), text!("trade.ltv"), text!("trade.ltv.note")),
        row(Economics::BreakEvenLeads.into(), leads, text!("trade.leads.note")),
        row(Economics::BreakEvenRoas.into(), text!("trade.roas"), text!("trade.roas.note")),
        row(Economics::BreakEvenRoasWithFees.into(), text!("trade.roasFees"), text!("trade.roasFees.note")),
        row(Economics::BreakEvenRoasTaxIncluded.into(), text!("trade.roasTax"), text!("trade.roasTax.note")),
        row(central(Course::Roi), text!("trade.roi"), text!("trade.roi.note")),
    ]
}

/// The figure, or that there is none here.
fn figure(assessment: &Assessment, quantity: Quantity) -> Phrase {
    match assessment.value(quantity) {
        // Its name says whether they are requests or visits.
        Some(value) if quantity == Economics::BreakEvenLeads.into() => {
            let topic = Topic::Number(Subject::whole(quantity));
            vec![Piece::Figure(Figure { topic, shown: trimmed(value, 1) })]
        }
        Some(_) => vec![Figure::of(assessment, quantity)],
        None => wording(text!("trade.none")),
    }
}
