//! Figures: computed numbers in prose, each knowing what it is.

use super::element::with;
use crate::text::phrase::{Phrase, Piece};
use yew::Html;

/// A phrase with its figures.
#[inline(never)]
pub(super) fn prose(phrase: Phrase) -> Vec<Html> {
    phrase
        .into_iter()
        .map(|piece| match piece {
            Piece::Words(words) => Html::from(words),
            Piece::Figure(figure) => with(
                "data",
                &["class", "value"],
                vec!["figure".into(), figure.subject.key().into()],
                vec![Html::from(figure.shown)],
            ),
        })
        .collect()
}
