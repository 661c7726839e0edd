//! The score on its scale, the four answers marked.

use super::element::element;
use super::figure::{under, written};
use super::reader::Reader;
use super::shape::bar;
use crate::decision::verdict::{Verdict, decide};
use crate::model::theme::{Score, ScoreAssumption};
use crate::text::lang::{text, text_of};
use crate::text::name;
use crate::text::phrase::{Figure, filled};
use yew::Html;

/// The score and its scale: 0 to 100, drawn in a box of 100 by 6.
pub(super) fn score_scale(reader: &Reader) -> Html {
    let assessment = reader.assessment;
    let verdict = decide(assessment);
    let score = assessment.value(Score::Score).unwrap_or(0.0);
    let told = [
        ("score", name::value(Score::Score.into(), Some(score))),
        ("verdict", text_of(&["verdict.", verdict.key()]).into()),
    ];
    let mut from = 0.0;
    let mut shapes: Vec<Html> = Vec::new();
    for zone in Verdict::ALL {
        let to = match zone {
            Verdict::No => ScoreAssumption::NotYetFrom,
            Verdict::NotYet => ScoreAssumption::PilotFrom,
            Verdict::Pilot => ScoreAssumption::YesFrom,
            Verdict::Yes => ScoreAssumption::FullScore,
        }
        .value();
        let class = if zone == verdict { "score-zone score-taken" } else { "score-zone" };
        shapes.push(bar(class, [from, 0.0], [to - from - 0.6, 6.0]));
        from = to;
    }
    shapes.push(bar("score-cursor", [(score - 0.5).clamp(0.0, 99.0), -2.0], [1.0, 10.0]));
    let scale = element! {
        <svg class="score-scale" viewBox="0 0 100 6" preserveAspectRatio="none" role="img"
            aria-label={filled(text("score.scale"), &told)}>
            { shapes }
        </svg>
    };
    let parts = vec![
        element!(<span class="score-label">{ text("score.label") }</span>),
        Html::from(" "),
        written(reader, "score", 0, Figure::of(assessment, Score::Score.into())),
        Html::from(" "),
        element!(<span class="score-of">{ text("score.of") }</span>),
    ];
    element! {
        <div class="score">
            <p class="score-figure">{ parts }</p>
            { scale }
            { under(reader, "score") }
        </div>
    }
}
