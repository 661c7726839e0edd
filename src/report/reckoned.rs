//! How the figures of a trial were reckoned: each formula, in words and in values.

use crate::decision::pilot::actuals::{Actuals, Monthly};
use crate::decision::pilot::chance::limits;
use crate::decision::pilot::measured::Measured;
use crate::model::assessment::Assessment;
use crate::model::theme::PilotAssumption;
use crate::model::unit::Unit;
use crate::text::lang::text;
use crate::text::name::figure;
use crate::text::number::{euros, trimmed};
use crate::text::phrase::{Phrase, phrase, wording};

/// Between which amounts the cost of a customer more lies, the lower first; a dash where nothing bounds it.
pub(super) fn limits_of_cost(measured: &Measured) -> [String; 2] {
    let known = measured.cac.zip(measured.extra_customers);
    let [least, most] = known.map_or([0.0; 2], |(_, more)| limits(more));
    [most, least].map(|limit| {
        let cost = known.filter(|_| limit > 0.0);
        cost.map_or_else(|| "—".into(), |(cac, more)| euros(libm::round(cac * more / limit)))
    })
}

/// The formulas of what is known; those of the pace and of the proof wherever contacts are planned, for they say what is waited
/// for.
#[must_use]
pub fn reckoned(assessment: &Assessment, actuals: &Actuals, measured: &Measured) -> Vec<Phrase> {
    let shown = |value: Option<f64>, digits: u8| value.map_or_else(|| "—".into(), |value| trimmed(value, digits));
    let paid = |value: Option<f64>| value.map_or_else(|| "—".into(), euros);
    let [least, most] = measured.extra_customers.map_or([0.0; 2], limits);
    let [low, high] = limits_of_cost(measured);
    let extra = [
        ("during", shown(measured.during, 1)),
        ("before", shown(measured.before, 1)),
        ("planned", trimmed(measured.planned, 1)),
        ("pacing", shown(measured.pacing, 2)),
        ("evidence", trimmed(PilotAssumption::Evidence.value(), 2)),
        ("above", shown(measured.above_before, 2)),
        ("below", shown(measured.above_plan, 2)),
        ("spent", paid(actuals.sum(Monthly::Spend))),
        ("cost", paid(measured.extra_cost)),
        ("set_up", euros(measured.set_up)),
        ("more", shown(measured.extra_customers, 1)),
        ("counted", figure(Unit::Customers, measured.extra_customers.unwrap_or(0.0))),
        ("gained", shown(measured.extra_customers.map(|more| more.max(0.0)), 1)),
        ("ripe", trimmed(measured.ripe, 2)),
        ("cac", paid(measured.cac)),
        ("least", trimmed(least, 1)),
        ("most", trimmed(most, 1)),
        ("low", low),
        ("high", high),
        ("carried", euros(measured.carried)),
        ("loss", paid(measured.loss)),
    ]
    .map(|(name, words)| (name, wording(words)));
    let texts = [
        (text!("follow.how.pace"), measured.planned > 0.0),
        (text!("follow.how.proof"), measured.planned > 0.0),
        (text!("follow.how.short"), measured.planned > 0.0),
        (text!("follow.how.cost"), measured.extra_cost.is_some()),
        (text!("follow.how.cac"), measured.cac.is_some()),
        (text!("follow.how.limits"), measured.cac.is_some()),
        (text!("follow.how.loss"), measured.loss.is_some()),
    ];
    texts.iter().filter(|(_, is_known)| *is_known).map(|(text, _)| phrase(text, assessment, &extra)).collect()
}
