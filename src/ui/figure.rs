//! Figures: computed numbers in prose, each knowing what it is.

use crate::text::phrase::{Figure, Phrase, Piece};
use yew::{AttrValue, Html, Properties, component, html};

/// What a figure shows.
#[derive(PartialEq, Properties)]
pub(super) struct FigureProps {
    /// The quantity's name in the API.
    pub(super) of: AttrValue,
    /// The number as it is written.
    pub(super) shown: AttrValue,
}

/// A computed number in prose. Drawn again only when the number shown changes.
#[component]
pub(super) fn FigureView(props: &FigureProps) -> Html {
    html! { <data class="figure" value={props.of.clone()}>{ &props.shown }</data> }
}

/// A phrase with its figures.
pub(super) fn prose(phrase: &Phrase) -> Html {
    phrase
        .iter()
        .map(|piece| match piece {
            Piece::Words(words) => html! { <>{ words.clone() }</> },
            Piece::Figure(figure) => figure_view(figure),
        })
        .collect()
}

fn figure_view(figure: &Figure) -> Html {
    html! { <FigureView of={figure.subject.key()} shown={figure.shown.clone()} /> }
}
