//! A lever's little curve under its slider, with where the answer changes on each side. It is as wide as the slider, whatever
//! the width.

use super::element::element;
use super::shape::stroke;
use super::view::View;
use crate::analysis::flip::{Flip, Lever, standing};
use crate::chart::lever::{HEIGHT, LeverChart, WIDTH, lever_chart};
use crate::model::dial::Dial;
use crate::model::input::Input;
use crate::report::levers::{message, short};
use crate::text::name::capital;
use yew::Html;

/// The curve, as far as it is known; its room in any case. Nothing for what is no lever.
pub(super) fn lever_line(view: &View, input: Input) -> Html {
    let Some(current) = standing(view.assessment, input).filter(|_| view.levers) else { return Html::default() };
    let drawn = view.outcome.line(input).map(|points| {
        let lever = view.outcome.lever(input);
        let flips: Vec<f64> =
            lever.iter().flat_map(|lever| lever.flips.iter().flatten()).map(|one| one.value).collect();
        let chart = lever_chart(view.assessment, &Dial::new(input, view.activity()), points, current, &flips);
        (draw(&chart, message(view.assessment, input, points, lever)), lever.map(sides))
    });
    let (curve, words) = drawn.unzip();
    element!(<div class="lever-curve" data-curve={input.key()}>{ curve }{ words.flatten() }</div>)
}

/// Below and above where it stands. The picture is named with the same words.
fn sides(lever: &Lever) -> Html {
    let side = |flip: &Option<Flip>| {
        let words = flip.map_or_else(String::new, |flip| capital(&short(lever, flip)));
        element!(<span>{ words }</span>)
    };
    let [below, above] = &lever.flips;
    element!(<p class="lever-sides" aria-hidden="true">{ side(below) }{ side(above) }</p>)
}

fn draw(chart: &LeverChart, sentence: String) -> Html {
    let flips = chart.flips.iter().map(|x| stroke("lever-flip", [*x, 0.0], [*x, HEIGHT]));
    let LeverChart { path, zero, current, .. } = chart;
    element! {
        <svg role="img" aria-label={sentence} viewBox="0 0 600 60" preserveAspectRatio="none">
            { stroke("lever-zero", [0.0, *zero], [WIDTH, *zero]) }
            { flips.collect::<Vec<_>>() }
            <path class="lever-path" d={path.clone()} />
            { stroke("lever-here", [current.x, 0.0], [current.x, HEIGHT]) }
        </svg>
    }
}
