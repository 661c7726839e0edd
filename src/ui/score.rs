//! The score on its scale, the four answers named along it.

use super::element::element;
use super::figure::{figure_or_words, under};
use super::shape::{bar, label, picture};
use super::view::View;
use crate::chart::score::{ScoreScale, score_scale as drawn};
use crate::report::place::Place;
use crate::report::score::score_words;
use crate::text::family;
use crate::text::lang::text;
use yew::Html;

/// A longer scale would say no more.
const WIDEST: f64 = 640.0;
const HEIGHT: f64 = 38.0;

/// The score and its scale.
pub(super) fn score_line(view: &View) -> Html {
    let words = score_words(view.assessment);
    let parts = vec![
        element!(<span class="score-label">{ text!("score.label") }</span>),
        Html::from(" "),
        figure_or_words(view, Place::Score, 0, words.figure),
        Html::from(" "),
        element!(<span class="score-of">{ text!("score.of") }</span>),
    ];
    element! {
        <div class="score">
            <p class="score-figure">{ parts }</p>
            <div class="score-picture">
                { draw(&drawn(view.assessment, view.width.min(WIDEST)), words.message) }
            </div>
            { under(view, Place::Score) }
        </div>
    }
}

fn draw(drawn: &ScoreScale, message: String) -> Html {
    let mut shapes: Vec<Html> = Vec::new();
    for (verdict, [start, end]) in &drawn.zones {
        let class = if *verdict == drawn.taken { "score-zone score-taken" } else { "score-zone" };
        let parts = vec![
            bar("score-bar", [*start, 4.0], [end - start - 1.0, 10.0]),
            label("score-name", (start + end) / 2.0, 31.0, family::VERDICT_SHORT.of(*verdict)),
        ];
        shapes.push(element!(<g class={class} data-verdict={verdict.key()}>{ parts }</g>));
    }
    shapes.push(bar("score-cursor", [(drawn.score - 1.5).clamp(0.0, drawn.width - 3.0), 0.0], [3.0, 18.0]));
    picture("score-scale", [drawn.width, HEIGHT], message, shapes)
}
