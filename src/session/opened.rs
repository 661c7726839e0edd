//! The explanation that is open, and what opens and closes it.

use crate::analysis::explanation::Subject;
use crate::model::theme::Indicator;
use crate::report::place::Place;
use crate::text::phrase::Topic;

/// The explanation that is open: where on the page, and the figures that led to it.
#[derive(Clone, PartialEq)]
pub struct Opened {
    /// The paragraph under which it stands.
    pub place: Place,
    /// Which of the paragraph's figures that show the same, from 0.
    pub nth: usize,
    /// The figure asked for, then each operand that was opened from it.
    pub path: Vec<Topic>,
}

/// What the reader asks for.
#[derive(Clone, Copy, PartialEq)]
pub enum Ask {
    /// Opens the explanation of a paragraph's figure, or closes it if it is open; see [`Opened::nth`].
    Open(Place, usize, Topic),
    /// Goes on to an operand.
    Deeper(Subject),
    /// Goes back to the figure that led here.
    Back,
    /// Closes the explanation.
    Close,
    /// Goes to a question, to answer it.
    Question(Indicator),
}

impl Opened {
    /// Whether it was opened from this figure.
    #[must_use]
    pub fn is_of(&self, place: Place, nth: usize, topic: Topic) -> bool {
        self.place == place && self.nth == nth && self.path.first() == Some(&topic)
    }

    /// What is open after something was asked for.
    #[must_use]
    pub fn after(opened: Option<Self>, ask: Ask) -> Option<Self> {
        match (opened, ask) {
            (Some(opened), Ask::Open(place, nth, topic)) if opened.is_of(place, nth, topic) => None,
            (_, Ask::Open(place, nth, topic)) => Some(Self { place, nth, path: vec![topic] }),
            (_, Ask::Close) => None,
            (Some(mut opened), Ask::Deeper(subject)) => {
                opened.path.push(Topic::Number(subject));
                Some(opened)
            }
            (Some(mut opened), Ask::Back) => {
                // The figure that opened it stays.
                if opened.path.len() > 1 {
                    opened.path.pop();
                }
                Some(opened)
            }
            (opened, _) => opened,
        }
    }
}
