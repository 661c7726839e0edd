//! « Préparer un pilote »: the trial with the reader's figures, what is decided in advance, whether three months will do, and
//! the page that goes to providers. The page, print, the calendar and the spreadsheet read it.

use crate::decision::pilot::calendar::{Milestone, milestones, month};
use crate::decision::pilot::trial::Trial;
use crate::model::assessment::{Assessment, assess};
use crate::model::choice::{Channel, Choice};
use crate::model::day::Day;
use crate::model::input::Input;
use crate::model::profile::{Answer, Standing};
use crate::model::quantity::Quantity;
use crate::model::theme::{Gauge, Pilot, Plan, Timing, TimingAssumption};
use crate::text::date::date;
use crate::text::family;
use crate::text::lang::text;
use crate::text::name;
use crate::text::number::{euros, percent};
use crate::text::phrase::{Phrase, filled, phrase, plain, wording};

/// The section.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct PilotReport {
    /// What it costs, and whether it teaches anything.
    pub lines: Vec<Phrase>,
    /// Each month with what it plans: contacts, customers, budget; none where no contact more is planned.
    pub targets: Vec<(String, [Phrase; 3])>,
    /// What is done when.
    pub steps: [&'static str; 4],
    /// Whether three months will be enough.
    pub power: Phrase,
    /// What would raise that chance.
    pub helps: Vec<Phrase>,
    /// What is decided in advance; nothing where no contact more is planned.
    pub criteria: Vec<Phrase>,
}

/// Below this chance the reader is told that three months may well not do.
const EVEN: f64 = 0.5;
/// From this chance on they should do.
const GOOD: f64 = 0.8;

/// By how much a chance must be greater for it to help.
const RAISED: f64 = 0.01;

/// Whether contacts more than today are planned: where none are, there is nothing to measure, and nothing to ask for.
#[must_use]
pub fn is_planned(assessment: &Assessment) -> bool {
    assessment.value(Pilot::Power).is_some()
}

/// How many months are planned.
#[must_use]
pub fn months_planned(assessment: &Assessment) -> u8 {
    if is_long(assessment) { 6 } else { 3 }
}

/// The trial, planned.
#[must_use]
pub fn pilot_report(assessment: &Assessment, trial: &Trial) -> PilotReport {
    let said = |text: &str| phrase(text, assessment, &[]);
    let value = |quantity: Quantity| assessment.value(quantity).unwrap_or(0.0);
    let is_slow = Channel::SLOW.contains(&assessment.profile().channel());
    let is_stated = assessment.profile().standing(Input::AcceptedLoss) == Standing::Given;
    let limit = if is_stated { text!("pilot.loss.given") } else { text!("pilot.loss.assumed") };
    let mut lines = vec![said(text!("follow.before")), said(text!("pilot.cost")), said(limit)];
    let months = value(Timing::TrialMonths.into());
    let outlay = months * value(Plan::MonthlyCost.into()).max(0.0) + value(Plan::SetupCost.into());
    if is_stated && value(Gauge::AcceptedLoss.into()) < outlay {
        lines.push(phrase(text!("pilot.loss.below"), assessment, &[("outlay", wording(euros(outlay)))]));
    }
    let teaches = value(Plan::Working.into()) >= value(Pilot::MinimumWorking.into());
    lines.push(said(if teaches { text!("pilot.learn.enough") } else { text!("pilot.learn.short") }));
    if is_slow && is_planned(assessment) {
        lines.push(said(text!("pilot.slow")));
    } else if is_long(assessment) && is_planned(assessment) {
        lines.push(said(text!("pilot.trial.long")));
    }
    let power = match assessment.value(Pilot::Power) {
        None => text!("pilot.power.none"),
        Some(power) if power < EVEN => text!("pilot.power.low"),
        Some(power) if power < GOOD => text!("pilot.power.middling"),
        Some(_) => text!("pilot.power.good"),
    };
    let targets = (1..=months_planned(assessment)).map(|number| {
        let of_month = |name: &str| said(&["{", name, "[", &number.to_string(), "]}"].concat());
        let cells = [of_month("pilot.contacts"), of_month("forecast.central.customers"), said("{budget}")];
        (month_name(trial.start, number), cells)
    });
    PilotReport {
        lines,
        targets: targets.filter(|_| is_planned(assessment)).collect(),
        steps: [
            text!("pilot.step.before"),
            text!("pilot.step.first"),
            text!("pilot.step.second"),
            text!("pilot.step.third"),
        ],
        power: said(power),
        helps: helps(assessment),
        criteria: criteria(assessment),
    }
}

/// What would raise the chance of a proof, of what can still be done.
fn helps(assessment: &Assessment) -> Vec<Phrase> {
    let Some(power) = assessment.value(Pilot::Power).filter(|power| *power < GOOD) else { return Vec::new() };
    let budget = assessment.value(Input::Budget).unwrap_or(0.0);
    let larger = (2.0 * budget).min(Input::Budget.field().max);
    let enlarged = assess(&assessment.profile().clone().with(Input::Budget, Answer::Given(larger)));
    let chance = enlarged.value(Pilot::Power);
    let extra = [("larger", wording(euros(larger))), ("chance", wording(percent(chance.unwrap_or(0.0))))];
    let ways = [
        (text!("pilot.helps.channel"), assessment.value(Pilot::ChannelPower)),
        (text!("pilot.helps.long"), assessment.value(Pilot::LongPower)),
        (text!("pilot.helps.budget"), chance),
    ];
    let helping = ways.into_iter().filter(|(_, chance)| chance.is_some_and(|chance| chance >= power + RAISED));
    helping.map(|(text, _)| phrase(text, assessment, &extra)).collect()
}

/// A month of the trial, with its days where these are known.
#[must_use]
pub fn month_name(start: Option<Day>, number: u8) -> String {
    let rank = ("month", number.to_string());
    match start {
        None => filled(text!("pilot.month"), &[rank]),
        Some(start) => {
            let (from, to) = month(start, number);
            filled(text!("pilot.month.dated"), &[rank, ("from", date(from)), ("to", date(to))])
        }
    }
}

fn criteria(assessment: &Assessment) -> Vec<Phrase> {
    if !is_planned(assessment) {
        return Vec::new();
    }
    let texts: &[&str] = if Channel::SLOW.contains(&assessment.profile().channel()) {
        &[
            text!("pilot.criteria.slow"),
            text!("pilot.criteria.extend"),
            text!("pilot.criteria.continue.slow"),
            text!("pilot.criteria.renegotiate.slow"),
            text!("pilot.criteria.back.slow"),
        ]
    } else {
        &[
            text!("pilot.criteria.extend"),
            text!("pilot.criteria.continue"),
            text!("pilot.criteria.renegotiate"),
            text!("pilot.criteria.back"),
        ]
    };
    texts.iter().map(|text| phrase(text, assessment, &[])).collect()
}

/// Whether three months are too few to judge on.
#[must_use]
pub fn is_long(assessment: &Assessment) -> bool {
    assessment.value(Timing::TrialMonths).is_some_and(|months| months > TimingAssumption::ReviewMonths.value())
}

/// What falls when, with its title and what is to be done; nothing without a first day.
#[must_use]
pub fn days(assessment: &Assessment, trial: &Trial) -> Vec<(Day, Milestone, &'static str, String)> {
    let told = |(day, milestone): (Day, Milestone)| {
        let todo = family::PILOT_MILESTONE_TODO.of(milestone).into();
        (day, milestone, family::PILOT_MILESTONE.of(milestone), todo)
    };
    let start = trial.start.into_iter();
    start.flat_map(|start| milestones(start, is_long(assessment))).map(told).collect()
}

/// The page that goes to providers, as plain text; where there is nothing to ask for, that alone.
#[must_use]
pub fn brief(assessment: &Assessment, trial: &Trial) -> String {
    if !is_planned(assessment) {
        return text!("pilot.power.none").into();
    }
    let said = |text: &str| plain(&phrase(text, assessment, &[]));
    let channel = name::option(Choice::Channel, assessment.profile().channel() as u8);
    let report = pilot_report(assessment, trial);
    let money = phrase(text!("pilot.brief.money"), assessment, &[("channel", wording(channel))]);
    let mut page = vec![said(text!("pilot.brief.title")), plain(&money)];
    if is_long(assessment) {
        page.push(text!("pilot.brief.long").into());
    }
    page.extend([String::new(), text!("pilot.targets").into()]);
    for (month, [contacts, customers, _]) in &report.targets {
        let both = [(text!("pilot.column.contacts"), contacts), (text!("pilot.column.customers"), customers)];
        let told =
            both.map(|(name, value)| [&name::lowered(name), text!("formula.colon"), " ", &plain(value)].concat());
        page.push(["- ", month, text!("formula.colon"), " ", &told.join(", ")].concat());
    }
    let days = days(assessment, trial);
    page.extend(days.iter().map(|(day, _, title, _)| ["- ", &date(*day), text!("formula.colon"), " ", title].concat()));
    page.extend([String::new(), text!("pilot.criteria").into()]);
    page.extend(report.criteria.iter().map(|line| ["- ", &plain(line)].concat()));
    page.push(String::new());
    page.extend(
        [text!("pilot.brief.accounts"), text!("pilot.brief.contract"), text!("pilot.brief.question")].map(said),
    );
    page.join("\n")
}
