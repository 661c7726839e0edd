//! The score on its scale, the four answers marked.

use crate::chart::path::coordinate;
use crate::decision::verdict::{Verdict, decide};
use crate::model::assessment::Assessment;
use crate::model::assumption::Assumption;
use crate::model::theme::Score;
use crate::text::lang::{text, text_of};
use crate::text::name;
use std::rc::Rc;
use yew::{Html, Properties, component, html};

/// What the scale needs.
#[derive(PartialEq, Properties)]
pub(super) struct ScoreScaleProps {
    /// The assessment.
    pub(super) assessment: Rc<Assessment>,
}

/// The scale: 0 to 100, drawn in a box of 100 by 6.
#[component]
pub(super) fn ScoreScale(props: &ScoreScaleProps) -> Html {
    let verdict = decide(&props.assessment);
    let score = props.assessment.value(Score::Score).unwrap_or(0.0);
    let shown = name::value(Score::Score.into(), Some(score));
    let label =
        text("score.scale").replace("{score}", &shown).replace("{verdict}", text_of(&["verdict.", verdict.key()]));
    let bounds = [Assumption::NotYetFrom, Assumption::PilotFrom, Assumption::YesFrom].map(Assumption::value);
    let [not_yet, pilot, yes] = bounds;
    let zones = [(0.0, not_yet), (not_yet, pilot), (pilot, yes), (yes, Assumption::FullScore.value())];
    let parts = Verdict::ALL.into_iter().zip(zones).map(|(zone, (from, to))| {
        html! {
            <rect
                class="score-zone" data-taken={(zone == verdict).then_some("true")}
                x={coordinate(from)} y="0" width={coordinate(to - from - 0.6)} height="6"
            />
        }
    });
    html! {
        <div class="score">
            <p class="score-figure">
                <span class="score-label">{ text("score.label") }</span>{ " " }
                <data class="figure" value="score">{ shown }</data>{ " " }
                <span class="score-of">{ text("score.of") }</span>
            </p>
            <svg class="score-scale" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label={label}>
                { for parts }
                <rect class="score-cursor" x={coordinate((score - 0.5).clamp(0.0, 99.0))} y="-2" width="1" height="10" />
            </svg>
        </div>
    }
}
