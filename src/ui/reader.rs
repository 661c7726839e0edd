//! What every section needs to show numbers that say why: the assessment, what is open, where actions go.

use super::disclosure::Folds;
use crate::model::assessment::Assessment;
use crate::model::choice::Activity;
use crate::model::input::Input;
use crate::session::action::Action;
use crate::session::drafts::Drafts;
use crate::session::opened::{Ask, Opened};
use yew::{AttrValue, Callback};

/// What every section needs.
pub(super) struct Reader<'a> {
    /// The numbers.
    pub(super) assessment: &'a Assessment,
    /// The explanation that is open.
    pub(super) opened: Option<&'a Opened>,
    /// The parts that are open.
    pub(super) disclosures: &'a Folds<'a>,
    /// What was being typed and is given up.
    pub(super) drafts: &'a Drafts,
    /// Where actions go.
    pub(super) act: &'a Callback<Action>,
    /// Where numbers go. The same at each change, like the other two of the fields: a field that did not change stays.
    pub(super) on_set: &'a Callback<(Input, f64)>,
    /// Where questions go.
    pub(super) ask: &'a Callback<Ask>,
    /// Told of errors in fields.
    pub(super) on_error: &'a Callback<AttrValue>,
    /// The tag of a section's title.
    pub(super) heading: &'static str,
    /// Where the method page is.
    pub(super) method: &'a str,
}

impl Reader<'_> {
    /// The kind of firm.
    pub(super) fn activity(&self) -> Activity {
        self.assessment.profile().activity()
    }
}
