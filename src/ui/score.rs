//! The score on its scale, the four answers marked.

use super::element::element;
use super::figure::{figure_or_words, under};
use super::shape::bar;
use super::view::View;
use crate::report::place::Place;
use crate::report::score::{Zone, score_scale as report};
use crate::text::lang::text;
use yew::Html;

/// The score and its scale: 0 to 100, drawn in a box of 100 by 6.
pub(super) fn score_scale(view: &View) -> Html {
    let scale = report(view.assessment);
    let zone = |zone: &Zone| {
        let class = if zone.taken { "score-zone score-taken" } else { "score-zone" };
        bar(class, [zone.from, 0.0], [zone.to - zone.from - 0.6, 6.0])
    };
    let mut shapes: Vec<Html> = scale.zones.iter().map(zone).collect();
    shapes.push(bar("score-cursor", [(scale.score - 0.5).clamp(0.0, 99.0), -2.0], [1.0, 10.0]));
    let drawn = element! {
        <svg class="score-scale" viewBox="0 0 100 6" preserveAspectRatio="none" role="img"
            aria-label={scale.message}>
            { shapes }
        </svg>
    };
    let parts = vec![
        element!(<span class="score-label">{ text!("score.label") }</span>),
        Html::from(" "),
        figure_or_words(view, Place::Score, 0, scale.figure),
        Html::from(" "),
        element!(<span class="score-of">{ text!("score.of") }</span>),
    ];
    element! {
        <div class="score">
            <p class="score-figure">{ parts }</p>
            { drawn }
            { under(view, Place::Score) }
        </div>
    }
}
