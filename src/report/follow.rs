//! « Suivre le pilote »: what came of the trial, what is proved and what is not, the alarms, and what to do.

use super::pilot::{is_planned, month_name};
use super::reckoned::{limits_of_cost, reckoned};
use crate::decision::pilot::actuals::{Actuals, Entry, Monthly, Once, QUARTER};
use crate::decision::pilot::alarm::{Alarm, Severity};
use crate::decision::pilot::judgement::{Decision, Judgement, judge};
use crate::decision::pilot::measured::{ENOUGH_CUSTOMERS, Measured};
use crate::decision::pilot::trial::Trial;
use crate::model::assessment::Assessment;
use crate::model::month::Month;
use crate::model::theme::Pilot;
use crate::model::unit::Unit;
use crate::text::family;
use crate::text::lang::text;
use crate::text::name::figure;
use crate::text::number::{euros, part, trimmed};
use crate::text::phrase::{Phrase, filled, phrase, wording};

/// The section.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct FollowReport {
    /// What to do; none where nothing can be decided.
    pub decision: Option<Decision>,
    /// The same in words.
    pub head: &'static str,
    /// What that means.
    pub todo: &'static str,
    /// Why, what decides first.
    pub reasons: Vec<&'static str>,
    /// What the figures say so far.
    pub lines: Vec<Phrase>,
    /// How that was reckoned.
    pub how: Vec<Phrase>,
    /// The alarms.
    pub alarms: Vec<AlarmLine>,
    /// What the figures measure.
    pub measured: Measured,
}

/// An alarm on the page.
#[derive(Clone, Copy, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct AlarmLine {
    /// Which one.
    pub alarm: Alarm,
    /// What it is.
    pub label: &'static str,
    /// How grave it is.
    pub severity: &'static str,
    /// Whether the figures raise it, in words; none where it is asked.
    pub told: Option<&'static str>,
    /// Whether it is raised.
    pub is_raised: bool,
    /// What to do about it.
    pub todo: &'static str,
}

/// The follow-up.
#[must_use]
pub fn follow_report(assessment: &Assessment, trial: &Trial) -> FollowReport {
    let actuals = &trial.at_hand();
    let judgement = judge(assessment, actuals);
    let (head, todo) = match judgement.decision {
        None if !is_planned(assessment) => (text!("follow.decision.none"), text!("pilot.power.none")),
        None => (text!("follow.decision.none"), text!("follow.decision.none.todo")),
        Some(decision @ Decision::Continue) if judgement.is_early => {
            (family::FOLLOW_DECISION.of(decision), text!("follow.decision.continue.slow"))
        }
        Some(Decision::Renegotiate) if judgement.is_early => {
            (text!("follow.decision.renegotiate.slow"), text!("follow.decision.renegotiate.slow.todo"))
        }
        Some(decision) => (family::FOLLOW_DECISION.of(decision), family::FOLLOW_DECISION_TODO.of(decision)),
    };
    let alarm = |alarm: &Alarm| AlarmLine {
        alarm: *alarm,
        label: family::PILOT_ALARM.of(*alarm),
        severity: family::FOLLOW_SEVERITY.of(alarm.severity()),
        told: alarm.told(assessment, actuals, &judgement.measured).map(|is_raised| match is_raised {
            true => text!("follow.alarm.yes"),
            false if alarm.is_moot(assessment, &judgement.measured) => text!("follow.alarm.moot"),
            false => text!("follow.alarm.no"),
        }),
        is_raised: judgement.alarms.contains(alarm),
        todo: family::PILOT_ALARM_TODO.of(*alarm),
    };
    FollowReport {
        decision: judgement.decision,
        head,
        todo,
        reasons: judgement.reasons.iter().map(|reason| family::FOLLOW_REASON.of(*reason)).collect(),
        lines: lines(assessment, actuals, &judgement),
        how: reckoned(assessment, actuals, &judgement.measured),
        alarms: Alarm::ALL.iter().map(alarm).collect(),
        measured: judgement.measured,
    }
}

/// Whether an alarm is grave.
#[must_use]
pub fn is_grave(alarm: Alarm) -> bool {
    alarm.severity() == Severity::Stop
}

fn lines(assessment: &Assessment, actuals: &Actuals, judgement: &Judgement) -> Vec<Phrase> {
    let said = |text: &str, extra: &[(&str, String)]| {
        let extra: Vec<_> = extra.iter().map(|(name, words)| (*name, wording(words.as_str()))).collect();
        phrase(text, assessment, &extra)
    };
    let measured = &judgement.measured;
    let mut lines = vec![said(text!("follow.before"), &[])];
    if judgement.is_early && is_planned(assessment) {
        lines.push(said(text!("pilot.slow"), &[]));
    }
    let counted = |extra: f64, planned: f64| {
        let text = if extra < 0.0 { text!("follow.fewer") } else { text!("follow.more") };
        let extra = filled(text, &[("contacts", figure(Unit::Contacts, libm::fabs(extra)))]);
        [("extra", extra), ("planned", trimmed(planned, 1))]
    };
    if let (Some(pacing), Some(before), Some(during)) = (measured.pacing, measured.before, measured.during) {
        let [extra, planned] = counted(during - before, measured.planned);
        lines.push(said(text!("follow.pace"), &[("pace", part(pacing, 0).words), extra, planned]));
        let proof = match (measured.is_proved(), measured.is_short()) {
            (true, true) => text!("follow.proof.both"),
            (true, false) => text!("follow.proof.yes"),
            (false, true) => text!("follow.proof.short"),
            (false, false) => text!("follow.proof.none"),
        };
        lines.push(said(proof, &[]));
    } else if let Some((extra, planned)) = so_far(assessment, actuals).filter(|_| is_planned(assessment)) {
        lines.push(said(text!("follow.so.far"), &counted(extra, planned)));
    }
    if let (Some(cac), Some(more)) = (measured.cac, measured.extra_customers)
        && more >= 1.0
    {
        let [low, high] = limits_of_cost(measured);
        let text = if more >= ENOUGH_CUSTOMERS { text!("follow.cac") } else { text!("follow.cac.few") };
        lines.push(said(
            text,
            &[("cac", euros(cac)), ("count", figure(Unit::Customers, more)), ("low", low), ("high", high)],
        ));
        lines.push(said(text!("follow.cac.worth"), &[]));
    }
    if let Some(loss) = measured.loss {
        lines.push(said(text!("follow.loss"), &[("loss", euros(loss.max(0.0)))]));
    }
    lines
}

/// Contacts more than before in the months that are known, and those planned for them.
fn so_far(assessment: &Assessment, actuals: &Actuals) -> Option<(f64, f64)> {
    let before = actuals.number(Entry::Once(Once::BaselineContacts))? / 3.0;
    let mut known = (0..QUARTER)
        .filter_map(|month| {
            Some((
                actuals.number(Entry::Monthly(Monthly::Contacts, month))? - before,
                planned(assessment, actuals, month),
            ))
        })
        .peekable();
    known.peek()?;
    Some(known.fold((0.0, 0.0), |(extra, all), (more, planned)| (extra + more, all + planned)))
}

/// Contacts more than before that a month of the quarter plans, counted from 0.
fn planned(assessment: &Assessment, actuals: &Actuals, month: usize) -> f64 {
    let number = month + if actuals.is_second_quarter { 4 } else { 1 };
    assessment.value_in(Pilot::Contacts.into(), Month::new(number)).unwrap_or(0.0)
}

/// All that is known of a quarter, each with its name, and the alarms that are raised.
#[must_use]
pub fn figures(trial: &Trial, report: &FollowReport) -> Vec<(&'static str, String)> {
    let actuals = &trial.actuals;
    let shown = |entry: Entry, value: Option<f64>| match value {
        None => "—".into(),
        Some(value) if is_money(entry) => euros(value),
        Some(value) => trimmed(value, 2),
    };
    let mut all = Vec::new();
    for what in Monthly::ALL {
        let months = [0, 1, 2].map(|month| Entry::Monthly(*what, month));
        if months.iter().any(|entry| actuals.number(*entry).is_some()) {
            let values = months.map(|entry| shown(entry, actuals.number(entry)));
            all.push((family::FOLLOW_MONTHLY.of(*what), values.join("\u{202f}; ")));
        }
    }
    for entry in once(actuals) {
        if let Some(value) = actuals.number(entry) {
            all.push((entry_name(entry), shown(entry, Some(value))));
        }
    }
    let raised = report.alarms.iter().filter(|alarm| alarm.is_raised);
    all.extend(raised.map(|alarm| (text!("pilot.alarms"), alarm.label.into())));
    if actuals.deliverables_missing {
        all.push((text!("pilot.alarms"), text!("follow.missing").into()));
    }
    all
}

/// What is counted once and plays a part in the quarter.
pub fn once(actuals: &Actuals) -> impl Iterator<Item = Entry> {
    let is_second = actuals.is_second_quarter;
    let told = Once::ALL.iter().filter(move |what| is_second || **what != Once::CarriedLoss);
    told.map(|what| Entry::Once(*what))
}

/// The months of a quarter, in words.
#[must_use]
pub fn quarter(actuals: &Actuals) -> &'static str {
    if actuals.is_second_quarter { text!("follow.months.second") } else { text!("follow.months.first") }
}

/// What an entry is called.
#[must_use]
pub fn entry_name(entry: Entry) -> &'static str {
    match entry {
        Entry::Monthly(what, _) => family::FOLLOW_MONTHLY.of(what),
        Entry::Once(what) => family::FOLLOW_ONCE.of(what),
    }
}

/// What is counted of an entry, for the sign after its field.
#[must_use]
pub const fn is_money(entry: Entry) -> bool {
    matches!(entry, Entry::Monthly(Monthly::Spend, _) | Entry::Once(Once::CarriedLoss))
}

/// What was planned of an entry, in a line; empty where nothing was.
#[must_use]
pub fn expected(assessment: &Assessment, actuals: &Actuals, entry: Entry) -> String {
    match entry {
        Entry::Monthly(Monthly::Contacts, month) if is_planned(assessment) => {
            let contacts = figure(Unit::Contacts, planned(assessment, actuals, month));
            filled(text!("follow.expected"), &[("contacts", contacts)])
        }
        _ => String::new(),
    }
}

/// The title of a month of the quarter, counted from 0.
#[must_use]
pub fn quarter_month(trial: &Trial, month: u8) -> String {
    month_name(trial.start, month + if trial.actuals.is_second_quarter { 4 } else { 1 })
}
