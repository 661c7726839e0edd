//! A trial as the JS API gives it, and what came of it as the API takes it: strict, all problems told at once.

use super::profile::{Problem, one_of, shown, written};
use super::tree::{Tree, object};
use crate::decision::pilot::actuals::{Actuals, Entry, Monthly, Once, QUARTER};
use crate::decision::pilot::alarm::Alarm;
use crate::decision::pilot::calendar::{Milestone, milestones, month};
use crate::decision::pilot::judgement::{Judgement, judge};
use crate::decision::pilot::trial::Trial;
use crate::model::assessment::Assessment;
use crate::model::choice::Channel;
use crate::model::day::Day;
use crate::model::input::Input;
use crate::model::month::Month;
use crate::model::quantity::Quantity;
use crate::model::theme::{Course, Gauge, Pilot, Scenario, Timing, TimingAssumption};

/// What a day looks like, for developers.
pub(super) const DATE: &str = "a date, 1900-01-01 to 2199-12-31, as YYYY-MM-DD";

/// The member of a trial that is of the quarter that is not at hand.
const OTHER: &str = "other";

/// Months that a trial plans.
const MONTHS: u8 = 3;

/// What `pilot()` gives of a trial that starts on that day.
#[must_use]
pub fn pilot(assessment: &Assessment, start: Day) -> Tree {
    let planned = |number: u8| {
        let at = Month::new(number.into());
        let (from, to) = month(start, number);
        object([
            ("month", f64::from(number).into()),
            ("from", from.iso().into()),
            ("to", to.iso().into()),
            ("contacts", assessment.value_in(Pilot::Contacts.into(), at).into()),
            ("customers", assessment.value_in(Quantity::Forecast(Scenario::Central, Course::Customers), at).into()),
            ("budget", assessment.value(Input::Budget).into()),
        ])
    };
    let months = assessment.value(Timing::TrialMonths);
    let is_long = months.is_some_and(|months| months > TimingAssumption::ReviewMonths.value());
    let told =
        |(day, milestone): &(Day, Milestone)| object([("date", day.iso().into()), ("key", milestone.key().into())]);
    object([
        ("months", Tree::List((1..=MONTHS).map(planned).collect())),
        ("cost", assessment.value(Pilot::Cost).into()),
        ("greatestLoss", assessment.value(Gauge::AcceptedLoss).into()),
        ("minimumWorking", assessment.value(Pilot::MinimumWorking).into()),
        ("power", assessment.value(Pilot::Power).into()),
        ("trialMonths", months.into()),
        ("milestones", Tree::List(milestones(start, is_long).iter().map(told).collect())),
        ("slow", Channel::SLOW.contains(&assessment.profile().channel()).into()),
    ])
}

/// What `judgePilot()` gives.
#[must_use]
pub fn judgement(assessment: &Assessment, actuals: &Actuals) -> Tree {
    let Judgement { measured, is_conclusive, decision, alarms, reasons, .. } = judge(assessment, actuals);
    let raised = |alarm: &Alarm| object([("key", alarm.key().into()), ("severity", alarm.severity().key().into())]);
    object([
        ("pacingIndex", measured.pacing.into()),
        ("z0", measured.above_before.into()),
        ("zP", measured.above_plan.into()),
        ("conclusive", is_conclusive.into()),
        ("decision", decision.map_or(Tree::Null, |decision| decision.key().into())),
        ("loss", measured.loss.into()),
        ("alarms", Tree::List(alarms.iter().map(raised).collect())),
        ("reasons", reasons.into_iter().map(|reason| reason.key()).collect()),
    ])
}

/// Reads the day on which a trial starts.
///
/// # Errors
/// One problem that says what was got.
pub fn start(value: &Tree) -> Result<Day, Problem> {
    let day = if let Tree::Text(text) = value { Day::from_iso(text) } else { None };
    day.ok_or_else(|| Problem { key: "startDate".into(), got: shown(value), allowed: DATE.into() })
}

/// Reads what came of a trial. What is left out is not known, not seen, or the first quarter.
///
/// # Errors
/// Every name that is unknown and every value that has the wrong type or is out of range.
pub fn actuals(members: &[(String, Tree)]) -> Result<Actuals, Vec<Problem>> {
    let (mut actuals, mut problems) = (Actuals::default(), Vec::new());
    for (key, value) in members {
        match taken(actuals, key, value) {
            Ok(next) => actuals = next,
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() { Ok(actuals) } else { Err(problems) }
}

/// Reads a trial: its first day, and what came of it.
///
/// # Errors
/// As [`actuals`], each name after `pilot.`.
pub fn trial(members: &[(String, Tree)]) -> Result<Trial, Vec<Problem>> {
    let (mut trial, mut problems) = (Trial::default(), Vec::new());
    for (key, value) in members {
        let mut note = |read: Result<(), Problem>, place: &str| {
            problems.extend(read.err().map(|problem| Problem { key: [place, &problem.key].concat(), ..problem }));
        };
        match (key.as_str(), value) {
            ("startDate", _) => note(start(value).map(|day| trial.start = Some(day)), "pilot."),
            (OTHER, Tree::Object(members)) => {
                for (key, value) in members {
                    note(other_taken(trial.other, key, value).map(|other| trial.other = other), "pilot.other.");
                }
            }
            (OTHER, _) => {
                let allowed = "a plain object".into();
                note(Err(Problem { key: OTHER.into(), got: shown(value), allowed }), "pilot.");
            }
            _ => note(taken(trial.actuals, key, value).map(|actuals| trial.actuals = actuals), "pilot."),
        }
    }
    if problems.is_empty() { Ok(trial) } else { Err(problems) }
}

/// A trial as [`trial`] reads it: what is known, and no more.
pub(super) fn trial_tree(trial: &Trial) -> Tree {
    let mut tree = actuals_tree(&trial.actuals);
    if let Some(start) = trial.start {
        tree.set("startDate", start.iso().into());
    }
    if trial.other != Actuals::NONE {
        tree.set(OTHER, actuals_tree(&trial.other));
    }
    tree
}

fn actuals_tree(actuals: &Actuals) -> Tree {
    let mut tree = Tree::object();
    for what in Monthly::ALL {
        let months = [0, 1, 2].map(|month| actuals.number(Entry::Monthly(*what, month)));
        if months.iter().any(Option::is_some) {
            tree.set(what.key(), months.into_iter().collect());
        }
    }
    for what in Once::ALL {
        if let Some(value) = actuals.number(Entry::Once(*what)) {
            tree.set(what.key(), value.into());
        }
    }
    if actuals.deliverables_missing {
        tree.set("deliverablesMissing", true.into());
    }
    if actuals.is_second_quarter {
        tree.set("quarter", 2.0.into());
    }
    for alarm in Alarm::ALL.iter().filter(|alarm| actuals.is_seen(**alarm)) {
        tree.set(&["alarms.", alarm.key()].concat(), true.into());
    }
    tree
}

/// What came of the other quarter, with one more member: what is counted once stands beside, and so does which one is at hand.
pub(super) fn other_taken(other: Actuals, key: &str, value: &Tree) -> Result<Actuals, Problem> {
    if key == "quarter" || Once::from_key(key).is_some() {
        let allowed = Monthly::KEYS.join(", ") + ", deliverablesMissing, alarms";
        return Err(Problem { key: key.into(), got: shown(value), allowed });
    }
    taken(other, key, value)
}

/// The same with one more member.
pub(super) fn taken(mut actuals: Actuals, key: &str, value: &Tree) -> Result<Actuals, Problem> {
    let wrong = |allowed: String| Problem { key: key.into(), got: shown(value), allowed };
    if let Some(what) = Monthly::from_key(key) {
        let allowed = || wrong(["a list of three, each ", &range(Entry::Monthly(what, 0)), " or null"].concat());
        let Tree::List(items) = value else { return Err(allowed()) };
        if items.len() != QUARTER {
            return Err(allowed());
        }
        return items.iter().enumerate().try_fold(actuals, |actuals, (month, item)| {
            number(actuals, Entry::Monthly(what, month), item).ok_or_else(allowed)
        });
    }
    if let Some(what) = Once::from_key(key) {
        let entry = Entry::Once(what);
        return number(actuals, entry, value).ok_or_else(|| wrong([&range(entry), " or null"].concat()));
    }
    match (key, value) {
        ("deliverablesMissing", Tree::Bool(missing)) => {
            actuals.deliverables_missing = *missing;
            Ok(actuals)
        }
        ("deliverablesMissing", _) => Err(wrong("true or false".into())),
        ("quarter", Tree::Number(number)) if [1.0, 2.0].map(f64::to_bits).contains(&number.to_bits()) => {
            actuals.is_second_quarter = *number > 1.5;
            Ok(actuals)
        }
        ("quarter", _) => Err(wrong("1 or 2".into())),
        ("alarms", Tree::Object(seen)) => seen.iter().try_fold(actuals, |actuals, (key, value)| {
            let named =
                |allowed: &str| Problem { key: ["alarms.", key].concat(), got: shown(value), allowed: allowed.into() };
            match (Alarm::from_key(key), value) {
                (Some(alarm), Tree::Bool(is_seen)) => Ok(actuals.seeing(alarm, *is_seen)),
                (Some(_), _) => Err(named("true or false")),
                (None, _) => Err(named(&one_of(Alarm::KEYS))),
            }
        }),
        ("alarms", _) => Err(wrong("a plain object".into())),
        _ => Err(wrong([Monthly::KEYS, Once::KEYS].concat().join(", ") + ", deliverablesMissing, quarter, alarms")),
    }
}

fn number(actuals: Actuals, entry: Entry, value: &Tree) -> Option<Actuals> {
    let [least, most] = entry.range();
    match value {
        Tree::Null => Some(actuals.with(entry, None)),
        Tree::Number(number) if (least..=most).contains(number) => Some(actuals.with(entry, Some(*number))),
        _ => None,
    }
}

/// Between which numbers an entry stands.
pub(super) fn range(entry: Entry) -> String {
    let [least, most] = entry.range();
    ["a number from ", &written(least), " to ", &written(most)].concat()
}
