//! « Ce qui changerait la réponse »: the levers, by how little they are to be moved, what waiting costs, what weighs most.

use super::answer::verdict_name;
use super::table::{Row, Table};
use crate::analysis::explanation::Subject;
use crate::analysis::flip::{Flip, Lever, ranks};
use crate::analysis::lever::Point;
use crate::analysis::leverage::{Brake, brake as held, leverage};
use crate::chart::lever::within;
use crate::model::assessment::Assessment;
use crate::model::dial::Dial;
use crate::model::input::Input;
use crate::model::quantity::Quantity;
use crate::model::theme::{Course, Plan, Scenario, Timing};
use crate::text::entry::{label, noun, prose};
use crate::text::lang::text;
use crate::text::name::lowered;
use crate::text::number::{euros, trimmed};
use crate::text::phrase::{Figure, Phrase, Piece, Topic, filled, phrase, wording};

/// A lever, and where the answer changes.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct LeverReport {
    /// What is pulled.
    pub input: Input,
    /// What it is called.
    pub name: String,
    /// Where it stands: a figure.
    pub now: Phrase,
    /// Where the answer changes, the nearest first: the value, and the words.
    pub flips: Vec<(f64, String)>,
}

/// The levers that change the answer, those to be moved least first.
#[must_use]
pub fn levers(assessment: &Assessment, found: &[Lever]) -> Vec<LeverReport> {
    let ranked = ranks(found).into_iter().filter_map(|rank| found.get(rank)).filter(|lever| lever.nearest().is_some());
    let report = |lever: &Lever| {
        let mut flips: Vec<Flip> = lever.flips.iter().flatten().copied().collect();
        if lever.nearest() != flips.first().copied() {
            flips.reverse();
        }
        LeverReport {
            input: lever.input,
            name: label(lever.input, assessment.profile().activity()),
            now: now(assessment, lever),
            flips: flips.into_iter().map(|flip| (flip.value, side(lever, flip))).collect(),
        }
    };
    ranked.map(report).collect()
}

/// Where a lever stands, written as where it may go.
fn now(assessment: &Assessment, lever: &Lever) -> Phrase {
    let topic = Topic::Number(Subject::whole(shown(assessment, lever.input)));
    vec![Piece::Figure(Figure { topic, shown: amount(lever.input, lever.current) })]
}

/// What stands for a lever: an empty capacity at what is reckoned with.
fn shown(assessment: &Assessment, input: Input) -> Quantity {
    match assessment.value(input) {
        None if input == Input::Capacity => Plan::Capacity.into(),
        _ => input.into(),
    }
}

/// A lever's value; of contacts the number alone, since its name says what is counted.
fn amount(input: Input, value: f64) -> String {
    if input == Input::Demand { trimmed(value, 1) } else { prose(input, value) }
}

fn place(lever: &Lever, flip: Flip) -> String {
    let place = if flip.value > lever.current { text!("levers.above") } else { text!("levers.below") };
    filled(place, &[("value", amount(lever.input, flip.value))])
}

/// Where the answer changes on a side, and into what, as short as can be.
#[must_use]
pub fn short(lever: &Lever, flip: Flip) -> String {
    let verdict = lowered(verdict_name(flip.to));
    filled(text!("levers.short"), &[("place", place(lever, flip)), ("verdict", verdict)])
}

fn side(lever: &Lever, flip: Flip) -> String {
    let place = place(lever, flip);
    let becomes = filled(text!("levers.becomes"), &[("verdict", lowered(verdict_name(flip.to)))]);
    [&place, ", ", &becomes].concat()
}

/// All of them as a table.
#[must_use]
pub fn table(assessment: &Assessment, found: &[Lever]) -> Table {
    let activity = assessment.profile().activity();
    let cell = |lever: &Lever, flip: &Option<Flip>| {
        let said = |flip: &Flip| [&amount(lever.input, flip.value), ", ", verdict_name(flip.to)].concat();
        flip.as_ref().map_or_else(|| "—".into(), said)
    };
    let row = |lever: &Lever| {
        let points = within(&Dial::new(lever.input, activity), &lever.points);
        let ends = [points.first(), points.last()].map(|point| point.map_or(0.0, |point| point.cash));
        let [below, above] = &lever.flips;
        Row {
            name: label(lever.input, activity),
            cells: vec![
                amount(lever.input, lever.current),
                cell(lever, below),
                cell(lever, above),
                [&euros(ends[0]), " → ", &euros(ends[1])].concat(),
            ],
        }
    };
    Table {
        caption: text!("levers.table.caption"),
        columns: vec![
            text!("levers.column.name"),
            text!("levers.column.now"),
            text!("levers.column.below"),
            text!("levers.column.above"),
            text!("levers.column.cash"),
        ],
        rows: found.iter().map(row).collect(),
        taken: None,
    }
}

/// What a start 1, 3 and 6 months later costs, or saves.
#[must_use]
pub fn delay(assessment: &Assessment) -> Phrase {
    let costs = [Timing::DelayCostOne, Timing::DelayCostThree, Timing::DelayCostSix]
        .map(|months| assessment.value(months).unwrap_or(0.0));
    let sentence = if costs.iter().all(|cost| *cost >= 0.0) {
        text!("levers.delay.cost")
    } else if costs.iter().all(|cost| *cost <= 0.0) {
        text!("levers.delay.save")
    } else {
        text!("levers.delay.mixed")
    };
    phrase(sentence, assessment, &[])
}

/// Which input weighs most; what leaves no way to any customer first, which no tenth may move.
#[must_use]
pub fn brake(assessment: &Assessment) -> Phrase {
    let held = held(assessment).map(|held| match held {
        Brake::Room => phrase(text!("levers.brake.room"), assessment, &[]),
        Brake::Fees => wording(text!("levers.brake.fees")),
    });
    let lead = if held.is_some() { text!("levers.brake.next") } else { text!("levers.brake.first") };
    let most = leverage(assessment).map(|most| {
        let extra = [
            ("lead", wording(lead)),
            ("name", wording(noun(most.input, assessment.profile().activity()))),
            ("to", wording(amount(most.input, most.to))),
            ("gain", wording(euros(most.gain))),
        ];
        phrase(text!("levers.brake"), assessment, &extra)
    });
    match (held, most) {
        (Some(held), Some(most)) => [held, wording(" "), most].concat(),
        (held, most) => held.or(most).unwrap_or_else(|| wording(text!("levers.brake.none"))),
    }
}

/// A lever's curve for who cannot see it, as far as it is known: what is drawn of it.
#[must_use]
pub fn message(assessment: &Assessment, input: Input, points: &[Point], lever: Option<&Lever>) -> String {
    let activity = assessment.profile().activity();
    let points = within(&Dial::new(input, activity), points);
    let cash = || points.iter().map(|point| point.cash);
    let months = assessment.value(Timing::Horizon);
    let here = assessment.forecast(Scenario::Central, Course::CashAtHorizon).unwrap_or(0.0);
    let told = filled(
        text!("levers.curve"),
        &[
            ("name", label(input, activity)),
            ("low", euros(cash().fold(f64::INFINITY, f64::min))),
            ("high", euros(cash().fold(f64::NEG_INFINITY, f64::max))),
            ("months", trimmed(months.unwrap_or(0.0), 0)),
        ],
    );
    let at = filled(text!("levers.curve.at"), &[("cash", euros(here))]);
    // What follows goes on with the same sentence.
    let mut said = vec![[&told, " ", at.trim_end_matches('.')].concat()];
    if let Some(lever) = lever {
        said.extend(lever.flips.iter().flatten().map(|flip| side(lever, *flip)));
    }
    [&said.join("\u{202f}; "), "."].concat()
}
