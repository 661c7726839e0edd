//! Figures: computed numbers in prose. Each is a button that opens, under its paragraph, why it is what it is.

use super::element::{element, with};
use super::panel::panel;
use super::reader::{Ask, Reader};
use crate::analysis::explanation::Subject;
use crate::text::phrase::{Phrase, Piece};
use yew::{Callback, Html, html};

/// A paragraph with figures, and the explanation that is open under it.
#[inline(never)]
pub(super) fn told(
    reader: &Reader,
    tag: &'static str,
    class: &'static str,
    place: &'static str,
    phrase: Phrase,
) -> Html {
    let paragraph = element(tag, class, prose(reader, place, phrase));
    vec![paragraph, under(reader, place)].into_iter().collect()
}

/// A phrase with its figures.
#[inline(never)]
pub(super) fn prose(reader: &Reader, place: &'static str, phrase: Phrase) -> Vec<Html> {
    phrase
        .into_iter()
        .map(|piece| match piece {
            Piece::Words(words) => Html::from(words),
            Piece::Figure(figure) => figure_button(reader, place, figure.subject, figure.shown),
        })
        .collect()
}

/// A number that opens its explanation.
#[inline(never)]
pub(super) fn figure_button(reader: &Reader, place: &'static str, subject: Subject, shown: String) -> Html {
    let open = reader.opened.is_some_and(|opened| opened.place == place && opened.path.first() == Some(&subject));
    let ask = reader.ask.clone();
    let on_click = Callback::from(move |_| ask.emit(Ask::Open(place, subject)));
    html! {
        <button class="figure" type="button" data-of={subject.key()} onclick={on_click}
            aria-expanded={if open { "true" } else { "false" }}>{ shown }</button>
    }
}

/// The explanation under a paragraph, if it is open there.
pub(super) fn under(reader: &Reader, place: &'static str) -> Html {
    match reader.opened.filter(|opened| opened.place == place) {
        Some(opened) => panel(reader, opened),
        None => with("div", &["hidden"], vec!["".into()], Vec::new()),
    }
}
