//! Figures: computed numbers in prose. Each is a button that opens, under its paragraph, why it is what it is.

use super::element::element;
use super::panel::panel;
use super::view::View;
use crate::report::place::Place;
use crate::session::opened::Ask;
use crate::text::phrase::{Figure, Phrase, Piece};
use yew::{Callback, Html};

/// A paragraph with figures, and the explanation that is open under it.
#[inline(never)]
pub(super) fn paragraph(view: &View, tag: &'static str, class: &'static str, place: Place, phrase: Phrase) -> Html {
    let paragraph = element!(<@{tag} class={(!class.is_empty()).then_some(class)}>{ prose(view, place, phrase) }</@>);
    vec![paragraph, under(view, place)].into_iter().collect()
}

/// A phrase with its figures. Lines break after a button whatever follows it: what clings to a figure, such as a full
/// stop or a unit, is held to it.
#[inline(never)]
pub(super) fn prose(view: &View, place: Place, phrase: Phrase) -> Vec<Html> {
    let mut before: Vec<Piece> = Vec::new();
    let mut all = Vec::new();
    for mut piece in phrase {
        let nth = before.iter().filter(|known| **known == piece).count();
        let after_figure = matches!(before.last(), Some(Piece::Figure(_)));
        before.push(piece.clone());
        if let Piece::Words(words) = &mut piece
            && after_figure
            && !words.starts_with(' ')
        {
            let rest = words.split_off(words.find(' ').unwrap_or(words.len()));
            let clinging = Html::from(std::mem::replace(words, rest));
            let held: Html = all.pop().into_iter().chain([clinging]).collect();
            all.push(element!(<span class="held">{ held }</span>));
        }
        all.push(figure_or_words(view, place, nth, piece));
    }
    all
}

/// Words, or a number that opens its explanation; see [`crate::session::opened::Opened::nth`].
#[inline(never)]
pub(super) fn figure_or_words(view: &View, place: Place, nth: usize, piece: Piece) -> Html {
    let Figure { topic, shown } = match piece {
        Piece::Words(words) => return Html::from(words),
        Piece::Figure(figure) => figure,
    };
    let open = view.opened.is_some_and(|opened| opened.is_of(place, nth, topic));
    let ask = view.callbacks.ask.clone();
    let on_click = Callback::from(move |_| ask.emit(Ask::Open(place, nth, topic)));
    element! {
        <button class="figure" type="button" data-of={topic.key()} onclick={on_click}
            aria-expanded={if open { "true" } else { "false" }}>{ shown }</button>
    }
}

/// The explanation under a paragraph, if it is open there. An element stands there in any case: what follows it keeps
/// its place.
pub(super) fn under(view: &View, place: Place) -> Html {
    let inside = view.opened.filter(|opened| opened.place == place).map(|opened| panel(view, opened));
    element!(<div class="under">{ inside }</div>)
}
