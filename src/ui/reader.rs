//! What every section needs to show numbers that say why: the assessment, what is open, where actions go.

use super::disclosure::Disclosures;
use super::session::Action;
use crate::analysis::explanation::Subject;
use crate::model::assessment::Assessment;
use crate::model::choice::Activity;
use crate::model::input::Input;
use crate::model::theme::Indicator;
use crate::text::phrase::Topic;
use yew::{AttrValue, Callback};

/// The explanation that is open: where on the page, and the figures that led to it.
#[derive(Clone, PartialEq)]
pub(super) struct Opened {
    /// The paragraph under which it stands.
    pub(super) place: &'static str,
    /// Which of the paragraph's figures that tell the same, from 0.
    pub(super) nth: usize,
    /// The figure asked for, then each operand that was opened from it.
    pub(super) path: Vec<Topic>,
}

impl Opened {
    /// Whether it was opened from this figure.
    pub(super) fn is_of(&self, place: &'static str, nth: usize, topic: Topic) -> bool {
        self.place == place && self.nth == nth && self.path.first() == Some(&topic)
    }
}

/// What the reader asks for.
#[derive(Clone, Copy, PartialEq)]
pub enum Ask {
    /// Opens the explanation of a paragraph's figure, or closes it if it is open.
    Open(&'static str, usize, Topic),
    /// Goes on to an operand.
    Deeper(Subject),
    /// Goes back to the figure that led here.
    Back,
    /// Closes the explanation.
    Close,
    /// Goes to a question, to answer it.
    Question(Indicator),
}

/// What is open after something was asked for.
pub(super) fn after(opened: Option<Opened>, ask: Ask) -> Option<Opened> {
    let mut opened = match (opened, ask) {
        (Some(opened), Ask::Open(place, nth, topic)) if opened.is_of(place, nth, topic) => return None,
        (_, Ask::Open(place, nth, topic)) => return Some(Opened { place, nth, path: vec![topic] }),
        (_, Ask::Close) => return None,
        (opened, _) => opened?,
    };
    match ask {
        Ask::Deeper(subject) => opened.path.push(Topic::Number(subject)),
        Ask::Back => {
            opened.path.pop();
        }
        _ => {}
    }
    Some(opened)
}

/// What every section needs.
pub(super) struct Reader<'a> {
    /// The numbers.
    pub(super) assessment: &'a Assessment,
    /// The explanation that is open.
    pub(super) opened: Option<&'a Opened>,
    /// The parts that are open.
    pub(super) disclosures: &'a Disclosures,
    /// Counts the times that all numbers were replaced at once.
    pub(super) round: u32,
    /// The inputs that were forgotten one by one, each as often as it was.
    pub(super) forgotten: &'a [Input],
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
    /// See [`super::field::NumberFieldProps::round`].
    pub(super) fn round_of(&self, input: Input) -> u32 {
        self.forgotten.iter().filter(|one| **one == input).fold(self.round, |round, _| round + 1)
    }

    /// The kind of firm.
    pub(super) fn activity(&self) -> Activity {
        self.assessment.profile().activity()
    }
}
