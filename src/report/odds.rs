//! « À quel point est-ce sûr ? »: what the draws come to, in words and numbers.

use super::answer::{is_without_budget, verdict_name};
use super::table::{Row, Table};
use crate::analysis::uncertainty::{DRAWS, Odds};
use crate::chart::cash::months_shown;
use crate::decision::verdict::{Verdict, decide};
use crate::model::assessment::Assessment;
use crate::model::confidence::Confidence;
use crate::model::theme::{Course, Scenario};
use crate::text::family;
use crate::text::lang::text;
use crate::text::name::lowered;
use crate::text::number::{decimal, euros, ordinal_month, percent, trimmed};
use crate::text::phrase::{Phrase, filled, phrase, wording};

/// The section.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct OddsReport {
    /// The chance that it pays.
    pub pays: Phrase,
    /// Where the draws do not say what the answer says, so and why; empty where they do.
    pub despite: String,
    /// When it is repaid.
    pub payback: String,
    /// The chance of each answer.
    pub verdicts: Table,
    /// Cash month by month: low, middle, high.
    pub cash: Table,
    /// The fan, for who cannot see it.
    pub fan: String,
    /// How it was found.
    pub how: String,
}

/// What is said of the draws.
#[must_use]
pub fn odds(assessment: &Assessment, odds: &Odds) -> OddsReport {
    let last = months_shown(assessment);
    let at_end = odds.cash.map(|curve| curve.get(last.number() - 1).copied().unwrap_or(0.0));
    let cash = |month: usize| Row {
        name: month.to_string(),
        cells: odds.cash.iter().map(|curve| decimal(curve.get(month - 1).copied().unwrap_or(0.0), 0)).collect(),
    };
    let verdict =
        |(verdict, share): (&Verdict, f64)| Row { name: verdict_name(*verdict).into(), cells: vec![percent(share)] };
    OddsReport {
        pays: pays(assessment, odds),
        despite: despite(assessment, odds),
        payback: payback(assessment, odds),
        verdicts: Table {
            caption: text!("odds.verdicts"),
            columns: vec![text!("odds.column.verdict"), text!("odds.column.chance")],
            rows: Verdict::ALL.iter().zip(odds.verdicts).map(verdict).collect(),
            taken: None,
        },
        cash: Table {
            caption: text!("odds.table.caption"),
            columns: vec![
                text!("odds.column.month"),
                text!("odds.column.p10"),
                text!("odds.column.p50"),
                text!("odds.column.p90"),
            ],
            rows: (1..=last.number()).map(cash).collect(),
            taken: None,
        },
        fan: filled(
            text!("odds.fan"),
            &[
                ("months", last.number().to_string()),
                ("low", euros(at_end[0])),
                ("middle", euros(at_end[1])),
                ("high", euros(at_end[2])),
            ],
        ),
        how: filled(text!("odds.how"), &[("draws", trimmed(DRAWS.into(), 0))]),
    }
}

/// A chance in words.
#[must_use]
pub fn chance(share: f64) -> String {
    let tenths = libm::round(share * 10.0).min(9.0);
    if share < 0.05 {
        text!("odds.chance.few").into()
    } else if share > 0.95 {
        text!("odds.chance.many").into()
    } else if tenths < 1.5 {
        text!("odds.chance.one").into()
    } else {
        filled(text!("odds.chance.several"), &[("tenths", trimmed(tenths, 0))])
    }
}

/// What there is to repay.
#[derive(PartialEq)]
enum Debt {
    /// Nothing is spent, and nothing was.
    Idle,
    /// The plan costs no more than what is spent today.
    None,
    Some,
}

fn debt(assessment: &Assessment) -> Debt {
    let cost = assessment.forecast(Scenario::Central, Course::CostAtHorizon).unwrap_or(0.0);
    if cost > 0.0 {
        Debt::Some
    } else if is_without_budget(assessment) && cost >= 0.0 {
        Debt::Idle
    } else {
        Debt::None
    }
}

/// The chance that it pays; of a plan that saves, that nothing is lost by it.
#[must_use]
pub fn pays(assessment: &Assessment, odds: &Odds) -> Phrase {
    let sentence = match debt(assessment) {
        Debt::Idle => text!("answer.money.zero"),
        Debt::None => text!("odds.keeps"),
        Debt::Some => text!("odds.pays"),
    };
    let extra = [("chance", wording(chance(odds.pays))), ("share", wording(percent(odds.pays)))];
    phrase(sentence, assessment, &extra)
}

/// Where most draws give another answer, which one; where it pays in few of them and the answer is favourable, or the other
/// way round, why. Half of them, or nearly, are neither.
fn despite(assessment: &Assessment, odds: &Odds) -> String {
    if debt(assessment) == Debt::Idle {
        return String::new();
    }
    let verdict = decide(assessment);
    let share = |verdict: Verdict| odds.verdicts.get(verdict as usize).copied().unwrap_or(0.0);
    let more = |one: Verdict, other: &Verdict| if share(*other) > share(one) { *other } else { one };
    let usual = Verdict::ALL.iter().fold(verdict, more);
    let mut said = vec![];
    if usual != verdict {
        let words = [("verdict", lowered(verdict_name(usual))), ("share", percent(share(usual)))];
        said.push(filled(text!("odds.other"), &words));
    }
    if verdict.is_favourable() && odds.pays < 0.45 {
        said.push(text!("odds.against").into());
    } else if !verdict.is_favourable() && odds.pays >= 0.55 {
        said.push(text!("odds.despite").into());
    }
    said.join(" ")
}

/// When it is repaid, if there is something to repay; whether what is won is lost again.
fn payback(assessment: &Assessment, odds: &Odds) -> String {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a month, 36 at most")]
    let month = |month: Option<f64>| ordinal_month(month.unwrap_or(0.0) as u32);
    let [soon, _, late] = odds.payback;
    // Cash that is not below 0 at the horizon, but is later.
    let lost = match (soon, late) {
        (None, _) if odds.pays >= 0.1 => text!("odds.payback.lost"),
        (Some(_), None) if odds.pays > 0.9 => text!("odds.payback.fades"),
        _ => "",
    };
    let sentence = match (soon, late) {
        (None, _) => text!("odds.payback.never"),
        (Some(_), None) => text!("odds.payback.from"),
        (Some(soon), Some(late)) if soon >= late => text!("odds.payback.at"),
        _ => text!("odds.payback.between"),
    };
    match debt(assessment) {
        Debt::Idle => String::new(),
        Debt::None => [text!("odds.payback.nothing"), " ", lost].concat().trim_end().into(),
        Debt::Some if lost.is_empty() => filled(sentence, &[("soon", month(soon)), ("late", month(late))]),
        Debt::Some => lost.into(),
    }
}

/// How well an input is known, in a word.
#[must_use]
pub fn confidence(confidence: Confidence) -> &'static str {
    family::CONFIDENCE.of(confidence)
}
