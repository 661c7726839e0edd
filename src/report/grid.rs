//! « Ma grille »: the indicators of the reader's activity with green, amber and red in its own terms, the reader's values,
//! what is missing, and room for what will be measured. The page, print and the spreadsheet read it.

use super::answer::is_without_budget;
use super::money::is_saving;
use super::provider::checks::Citation;
use super::table::{Row, Table};
use crate::analysis::explanation::{Subject, explain};
use crate::decision::grid::{Bounds, Light, Measure, Reading, asked, readings};
use crate::decision::pilot::actuals::Actuals;
use crate::decision::pilot::monthly::reached;
use crate::model::assessment::Assessment;
use crate::model::choice::Activity;
use crate::model::profile::Standing;
use crate::model::theme::Indicator;
use crate::text::family;
use crate::text::lang::text;
use crate::text::name;
use crate::text::phrase::{Figure, Phrase, filled, plain, wording};

/// Months for what is measured, free while it is not.
pub const ACTUALS: usize = 3;

/// The grid.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Grid {
    /// What it is, and whose.
    pub title: String,
    /// What counts most in this activity.
    pub star: &'static str,
    /// Its indicators.
    pub rows: Vec<GridRow>,
    /// What else to know: the channel to entrust first, the delay to judge on, what a trial is judged on, when not now.
    pub notes: Vec<(&'static str, &'static str)>,
    /// That bounds are judgement, where they are.
    pub bounds_note: &'static str,
    /// What is missing, in a sentence; empty where nothing is.
    pub missing: String,
}

/// An indicator.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct GridRow {
    /// Its key.
    pub measure: Measure,
    /// What it is.
    pub name: &'static str,
    /// When it is well.
    pub green: String,
    /// When it is to be watched.
    pub amber: String,
    /// When it is to be settled first.
    pub red: String,
    /// The reader's value; or what is missing.
    pub value: Phrase,
    /// Whether there is one.
    pub is_known: bool,
    /// The question that would tell it, if one would.
    pub question: Option<Indicator>,
    /// How it stands; none where it has no value.
    pub light: Option<Light>,
    /// The same in a word; empty where it has none.
    pub light_name: &'static str,
    /// Whether the reader gave what it rests on.
    pub standing: Standing,
    /// Where its bounds come from.
    pub citation: Citation,
    /// What the months of a trial made of it; empty where that is not known.
    pub actuals: [String; ACTUALS],
}

/// The grid of the reader's activity, filled in.
#[must_use]
pub fn grid(assessment: &Assessment, actuals: &Actuals) -> Grid {
    let activity = assessment.profile().activity();
    let rows: Vec<GridRow> = readings(assessment).iter().map(|reading| row(assessment, actuals, reading)).collect();
    let missing: Vec<&str> = rows.iter().filter(|row| row.light.is_none()).map(|row| row.name).collect();
    Grid {
        title: filled(text!("grid.title"), &[("activity", family::ACTIVITY.of(activity).into())]),
        star: family::GRID_STAR.of(activity),
        notes: vec![
            (text!("grid.first"), family::GRID_FIRST.of(activity)),
            (text!("grid.horizon"), family::GRID_HORIZON.of(activity)),
            (text!("grid.trial"), family::GRID_TRIAL.of(activity)),
            (text!("grid.need"), family::GRID_NEED.of(activity)),
            (text!("grid.later"), family::GRID_LATER.of(activity)),
        ],
        bounds_note: text!("grid.bounds"),
        missing: match missing.as_slice() {
            [] => String::new(),
            missing => filled(text!("grid.missing"), &[("names", missing.join(", "))]),
        },
        rows,
    }
}

fn row(assessment: &Assessment, actuals: &Actuals, reading: &Reading) -> GridRow {
    let [green, amber, red] = bounds(assessment, reading);
    let is_known = reading.value.is_some();
    GridRow {
        measure: reading.measure,
        name: family::GRID_MEASURE.of(reading.measure),
        green,
        amber,
        red,
        value: match reading.value {
            Some(_) if reading.is_quantity => vec![Figure::of(assessment, reading.quantity)],
            Some(value) => wording(name::figure(reading.unit, value)),
            None => wording(missing(assessment, reading)),
        },
        is_known,
        question: asked(reading.measure).filter(|_| !is_known),
        light: reading.light,
        light_name: reading.light.map_or("", |light| family::GRID_LIGHT.of(light)),
        standing: explain(assessment, Subject::whole(reading.quantity)).standing,
        citation: Citation::of(reading.source),
        actuals: [0, 1, 2].map(|month| {
            let value = reached(assessment, actuals, reading.measure, month);
            value.map_or_else(String::new, |value| name::figure(reading.unit, value))
        }),
    }
}

/// What is missing where there is no value.
fn missing(assessment: &Assessment, reading: &Reading) -> &'static str {
    match reading.measure {
        measure if asked(measure).is_some() => text!("grid.none.answer"),
        _ if is_without_budget(assessment) => text!("grid.none.budget"),
        Measure::AdReturn => text!("grid.none.ads"),
        Measure::Payback => text!("grid.none.payback"),
        _ if is_saving(assessment) => text!("grid.none.cost"),
        _ => text!("grid.none.customers"),
    }
}

/// Green, amber, red.
fn bounds(assessment: &Assessment, reading: &Reading) -> [String; 3] {
    let words = |green: f64, red: f64, texts: [&str; 3]| {
        let figure = |value| name::figure(reading.unit, value);
        texts.map(|text| filled(text, &[("green", figure(green)), ("red", figure(red))]))
    };
    let [green, mut amber, mut red] = match reading.bounds {
        Bounds::UpTo(green, red) => {
            words(green, red, [text!("grid.upTo"), text!("grid.between"), text!("grid.beyond")])
        }
        Bounds::From(green, red) => {
            words(green, red, [text!("grid.from"), text!("grid.between.up"), text!("grid.under")])
        }
        Bounds::Below(green, red) => {
            words(green, red, [text!("grid.below"), text!("grid.between"), text!("grid.beyond")])
        }
        Bounds::Options(choice) => [2, 1, 0].map(|rank| name::option(choice, rank).into()),
        Bounds::Missing => [(); 3].map(|()| "—".into()),
    };
    let (watched, settled) = match reading.measure {
        Measure::CustomerCost if assessment.profile().activity() == Activity::Local => {
            (text!("grid.excuse.loyal.amber"), text!("grid.excuse.loyal"))
        }
        Measure::AdReturn => (text!("grid.excuse.repeat.amber"), text!("grid.excuse.repeat")),
        Measure::Payback => ("", text!("grid.excuse.never")),
        _ => ("", ""),
    };
    amber.push_str(watched);
    red.push_str(settled);
    [green, amber, red]
}

/// The grid as a table, with room for what will be measured.
#[must_use]
pub fn table(grid: &Grid) -> Table {
    let mut columns = vec![
        text!("grid.column.name"),
        text!("grid.light.green"),
        text!("grid.light.amber"),
        text!("grid.light.red"),
        text!("grid.column.value"),
        text!("grid.column.light"),
        text!("grid.column.standing"),
        text!("grid.column.source"),
    ];
    columns.extend([text!("grid.column.first"), text!("grid.column.second"), text!("grid.column.third")]);
    let row = |row: &GridRow| {
        let standing =
            if row.is_known { family::STANDING.of(row.standing) } else { family::STANDING.of(Standing::Unknown) };
        let mut cells = vec![row.green.clone(), row.amber.clone(), row.red.clone(), plain(&row.value)];
        cells.extend([row.light_name, standing, row.citation.grade].map(String::from));
        cells.extend(row.actuals.clone());
        Row { name: row.name.into(), cells }
    };
    Table { caption: text!("grid.caption"), columns, rows: grid.rows.iter().map(row).collect(), taken: None }
}
