//! Phrases: texts with live figures in them. `{budget}` in a text stands for the quantity of that name.

use super::name;
use super::number::{ordinal_month, spoken, trimmed};
use crate::analysis::explanation::Subject;
use crate::model::assessment::Assessment;
use crate::model::input::Input;
use crate::model::quantity::Quantity;

/// In place of what has no value.
const UNKNOWN: &str = "—";

/// A part of a phrase.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Piece {
    /// Words.
    Words(String),
    /// A computed number that can say why it is what it is.
    Figure(Figure),
}

/// What a figure tells about.
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Topic {
    /// A quantity of the model.
    Number(Subject),
    /// A budget that was found by trying them all, in euros a month.
    Budget(f64),
}

impl Topic {
    /// A name that no other topic has.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::Number(subject) => subject.key(),
            Self::Budget(budget) => [Input::Budget.key(), "=", &spoken(budget, 2)].concat(),
        }
    }
}

/// A computed number as it is shown.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Figure {
    /// What it tells about.
    pub topic: Topic,
    /// How it is written, with its unit.
    pub shown: String,
}

/// A text with live figures.
pub type Phrase = Vec<Piece>;

impl Figure {
    /// A budget that was found by trying them all.
    #[must_use]
    pub fn budget(budget: f64) -> Piece {
        Piece::Figure(Self { topic: Topic::Budget(budget), shown: trimmed(budget, 2) })
    }

    /// The value of a quantity.
    #[must_use]
    pub fn of(assessment: &Assessment, quantity: Quantity) -> Piece {
        let shown = name::value(quantity, assessment.value(quantity));
        Piece::Figure(Self { topic: Topic::Number(Subject::whole(quantity)), shown })
    }
}

/// A phrase's own words or figures for a name that is no quantity.
pub type Extra<'a> = (&'a str, Phrase);

/// Words, as a phrase.
#[must_use]
pub fn wording(words: impl Into<String>) -> Phrase {
    vec![Piece::Words(words.into())]
}

/// Fills a text: `{name}` with the quantity's value, `{name|abs}` without its sign, `{name|bare}` without its unit or sign,
/// `{name|yearly}` and `{name|bare.yearly}` for a year instead of a month, `{name|ordinal}` as « 4ᵉ »;
/// a name in `extra` with the words given there.
#[must_use]
pub fn phrase(text: &str, assessment: &Assessment, extra: &[Extra]) -> Phrase {
    let mut pieces = Phrase::new();
    each_part(text, &mut |part| match part {
        Part::Words(plain) => words(&mut pieces, plain),
        Part::Slot(slot) => match given(extra, slot) {
            Some(given) => given.iter().for_each(|piece| match piece {
                Piece::Words(plain) => words(&mut pieces, plain),
                Piece::Figure(_) => pieces.push(piece.clone()),
            }),
            None => match figure(slot, assessment) {
                Some(figure) => pieces.push(Piece::Figure(figure)),
                None => words(&mut pieces, UNKNOWN),
            },
        },
    });
    pieces
}

/// A text with words of the caller's in it, and no figure.
#[must_use]
pub fn filled(text: &str, extra: &[(&str, String)]) -> String {
    let mut sentence = String::with_capacity(text.len());
    each_part(text, &mut |part| {
        sentence.push_str(match part {
            Part::Words(plain) => plain,
            Part::Slot(slot) => given(extra, slot).map_or(UNKNOWN, String::as_str),
        });
    });
    sentence
}

/// The phrase as plain text.
#[must_use]
pub fn plain(phrase: &[Piece]) -> String {
    phrase
        .iter()
        .map(|piece| match piece {
            Piece::Words(words) => words.as_str(),
            Piece::Figure(figure) => figure.shown.as_str(),
        })
        .collect()
}

/// A part of a text as it stands in its file: words, or the name in braces.
enum Part<'a> {
    Words(&'a str),
    Slot(&'a str),
}

fn each_part<'a>(text: &'a str, visit: &mut dyn FnMut(Part<'a>)) {
    let mut rest = text;
    while let Some((before, (slot, after))) = rest.split_once('{').and_then(|(a, b)| Some((a, b.split_once('}')?))) {
        visit(Part::Words(before));
        visit(Part::Slot(slot));
        rest = after;
    }
    visit(Part::Words(rest));
}

fn given<'a, T>(extra: &'a [(&str, T)], slot: &str) -> Option<&'a T> {
    extra.iter().find(|(name, _)| *name == slot).map(|(_, value)| value)
}

fn words(pieces: &mut Phrase, words: &str) {
    match pieces.last_mut() {
        _ if words.is_empty() => {}
        Some(Piece::Words(before)) => before.push_str(words),
        _ => pieces.push(Piece::Words(words.into())),
    }
}

fn figure(slot: &str, assessment: &Assessment) -> Option<Figure> {
    let (key, style) = slot.split_once('|').unwrap_or((slot, ""));
    let subject = Subject::from_key(key)?;
    let value = subject.value(assessment);
    let shown = match (style, value) {
        ("abs", Some(value)) => name::value(subject.quantity, Some(libm::fabs(value))),
        ("yearly", Some(value)) => name::value(subject.quantity, Some(12.0 * value)),
        ("bare.yearly", Some(value)) => trimmed(libm::fabs(12.0 * value), 1),
        ("bare", Some(value)) => trimmed(libm::fabs(value), 1),
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a month, 36 at most")]
        ("ordinal", Some(value)) => ordinal_month(value as u32),
        _ => name::value(subject.quantity, value),
    };
    Some(Figure { topic: Topic::Number(subject), shown })
}
