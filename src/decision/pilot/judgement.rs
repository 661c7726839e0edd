//! The judgement: what to do after a quarter of the trial, and why. The first row that holds decides.

use super::actuals::Actuals;
use super::alarm::{Alarm, MANY, Severity};
use super::measured::{ENOUGH_CUSTOMERS, Measured, measured};
use crate::model::assessment::Assessment;
use crate::model::choice::Channel;
use crate::model::vocabulary::vocabulary;

vocabulary! {
    /// What to do next.
    Decision {
        /// Entrust more.
        Extend = "extend",
        /// Go on as planned.
        Continue = "continue",
        /// One month more, on other terms.
        Renegotiate = "renegotiate",
        /// Take the work back.
        TakeBack = "take_back",
    }
}

vocabulary! {
    /// What a decision rests on.
    Reason {
        /// An alarm to stop.
        AlarmStop = "alarm_stop",
        /// Three alarms to be settled, or more.
        AlarmsMany = "alarms_many",
        /// What was promised was not delivered.
        DeliverablesMissing = "deliverables_missing",
        /// One or two alarms to be settled.
        AlarmsFew = "alarms_few",
        /// No contact more was planned.
        NothingPlanned = "nothing_planned",
        /// Contacts are not all known.
        FiguresMissing = "figures_missing",
        /// A tenth above the plan, or more.
        AbovePlan = "above_plan",
        /// Four fifths of the plan, or more.
        OnPlan = "on_plan",
        /// Half of the plan, or more.
        HalfPlan = "half_plan",
        /// Less than half of the plan.
        BelowPlan = "below_plan",
        /// More contacts than chance alone would give.
        EffectProved = "effect_proved",
        /// As many as chance alone may give.
        EffectUnproved = "effect_unproved",
        /// Fewer contacts than a plan that holds would give.
        ShortfallProved = "shortfall_proved",
        /// A channel of which three months tell little.
        SlowChannel = "slow_channel",
        /// Too few contacts were planned for a proof that bears more spending.
        FewPlanned = "few_planned",
        /// Too few customers for their cost to be known.
        FewCustomers = "few_customers",
    }
}

/// Share of the plan from which more is entrusted.
const AMPLE: f64 = 1.1;
/// Share of the plan from which all goes as planned.
const ENOUGH: f64 = 0.8;
/// Share of the plan below which the work is taken back once the shortfall is proved.
const HALF: f64 = 0.5;
/// Contacts that must have been planned before more is entrusted.
const FEW: f64 = 10.0;

/// What to do after a quarter, and why.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Judgement {
    /// What the figures measure.
    pub measured: Measured,
    /// Whether something is proved.
    pub is_conclusive: bool,
    /// Whether it is a channel of which the first quarter tells little.
    pub is_early: bool,
    /// What to do; none where nothing can be decided.
    pub decision: Option<Decision>,
    /// The alarms that are raised, in order.
    pub alarms: Vec<Alarm>,
    /// What it rests on, what decides first.
    pub reasons: Vec<Reason>,
}

/// Judges a quarter of the trial.
#[must_use]
pub fn judge(assessment: &Assessment, actuals: &Actuals) -> Judgement {
    let measured = measured(assessment, actuals);
    let raised = |alarm: &Alarm| alarm.told(assessment, actuals, &measured).unwrap_or_else(|| actuals.is_seen(*alarm));
    let alarms: Vec<Alarm> = Alarm::ALL.iter().copied().filter(raised).collect();
    let is_early = Channel::SLOW.contains(&assessment.profile().channel()) && !actuals.is_second_quarter;
    let mut reasons = grave(&alarms, actuals.deliverables_missing);
    let stops = !matches!(reasons.as_slice(), [] | [Reason::AlarmsFew]);
    let (is_proved, is_short) = (measured.is_proved(), measured.is_short());
    let by_table = match measured.pacing {
        None if measured.planned > 0.0 => (None, vec![Reason::FiguresMissing]),
        None => (None, vec![Reason::NothingPlanned]),
        Some(pacing) => table(&measured, pacing, is_proved, is_short, is_early),
    };
    let decision = match reasons.as_slice() {
        _ if stops => Some(Decision::TakeBack),
        [] => by_table.0,
        _ => Some(Decision::Renegotiate),
    };
    reasons.extend(by_table.1);
    if measured.extra_customers.is_some_and(|customers| customers < ENOUGH_CUSTOMERS) {
        reasons.push(Reason::FewCustomers);
    }
    Judgement { measured, is_conclusive: is_proved || is_short, is_early, decision, alarms, reasons }
}

/// What is wrong whatever the contacts say.
fn grave(alarms: &[Alarm], deliverables_missing: bool) -> Vec<Reason> {
    let stops = alarms.iter().any(|alarm| alarm.severity() == Severity::Stop);
    let settled = alarms.iter().filter(|alarm| alarm.severity() == Severity::Renegotiate).count();
    let held = [
        (stops, Reason::AlarmStop),
        (settled >= MANY, Reason::AlarmsMany),
        (deliverables_missing, Reason::DeliverablesMissing),
        (settled > 0 && settled < MANY, Reason::AlarmsFew),
    ];
    held.into_iter().filter(|(holds, _)| *holds).map(|(_, reason)| reason).collect()
}

/// What the contacts say by themselves.
fn table(
    measured: &Measured,
    pacing: f64,
    is_proved: bool,
    is_short: bool,
    is_slow: bool,
) -> (Option<Decision>, Vec<Reason>) {
    let is_planned = measured.planned >= FEW;
    let decision = match pacing {
        pacing if pacing >= AMPLE && is_proved && is_planned => Decision::Extend,
        pacing if pacing >= ENOUGH || is_slow && !is_short => Decision::Continue,
        pacing if !is_short || pacing >= HALF || is_slow => Decision::Renegotiate,
        _ => Decision::TakeBack,
    };
    let pace = match pacing {
        pacing if pacing >= AMPLE => Reason::AbovePlan,
        pacing if pacing >= ENOUGH => Reason::OnPlan,
        pacing if pacing >= HALF => Reason::HalfPlan,
        _ => Reason::BelowPlan,
    };
    let mut reasons = vec![pace, if is_proved { Reason::EffectProved } else { Reason::EffectUnproved }];
    let others = [
        (is_short, Reason::ShortfallProved),
        (is_slow && pacing < ENOUGH, Reason::SlowChannel),
        (!is_planned, Reason::FewPlanned),
    ];
    reasons.extend(others.into_iter().filter(|(holds, _)| *holds).map(|(_, reason)| reason));
    (Some(decision), reasons)
}
