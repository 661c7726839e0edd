//! What every section needs to show numbers that say why: the assessment, what is open, where actions go.

use super::disclosure::Disclosures;
use super::session::Action;
use crate::analysis::explanation::Subject;
use crate::model::assessment::Assessment;
use yew::{AttrValue, Callback};

/// The explanation that is open: where on the page, and the numbers that led to it.
#[derive(Clone, PartialEq)]
pub(super) struct Opened {
    /// The paragraph under which it stands.
    pub(super) place: &'static str,
    /// The number asked for, then each operand that was opened from it.
    pub(super) path: Vec<Subject>,
}

/// What the reader asks of explanations.
#[derive(Clone, Copy, PartialEq)]
pub enum Ask {
    /// Opens a number's explanation under a paragraph, or closes it if it is open.
    Open(&'static str, Subject),
    /// Goes on to an operand.
    Deeper(Subject),
    /// Goes back to the number that led here.
    Back,
    /// Closes the explanation.
    Close,
}

/// What every section needs.
pub(super) struct Reader<'a> {
    /// The numbers.
    pub(super) assessment: &'a Assessment,
    /// The explanation that is open.
    pub(super) opened: Option<&'a Opened>,
    /// The parts that are open.
    pub(super) disclosures: &'a Disclosures,
    /// See [`super::field::NumberFieldProps::round`].
    pub(super) round: u32,
    /// Where actions go.
    pub(super) act: &'a Callback<Action>,
    /// Where questions go.
    pub(super) ask: &'a Callback<Ask>,
    /// Told of errors in fields.
    pub(super) on_error: &'a Callback<AttrValue>,
}
