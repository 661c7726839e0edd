//! « À quel point est-ce sûr ? »: what the draws come to, in words and numbers.

use super::answer::verdict_name;
use super::table::{Row, Table};
use crate::analysis::uncertainty::{DRAWS, Odds};
use crate::chart::cash::months_shown;
use crate::decision::verdict::{Verdict, decide};
use crate::model::assessment::Assessment;
use crate::model::confidence::Confidence;
use crate::text::family;
use crate::text::lang::text;
use crate::text::number::{decimal, euros, ordinal_month, percent, trimmed};
use crate::text::phrase::{Phrase, filled, phrase, wording};

/// The section.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct OddsReport {
    /// The chance that it pays.
    pub pays: Phrase,
    /// Where it does not say what the answer says, why; empty where it does.
    pub despite: &'static str,
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
    let favourable = decide(assessment).is_favourable();
    let last = months_shown(assessment);
    let at_end = odds.cash.map(|curve| curve.get(last.number() - 1).copied().unwrap_or(0.0));
    let extra = [("chance", wording(chance(odds.pays))), ("share", wording(percent(odds.pays)))];
    let cash = |month: usize| Row {
        name: month.to_string(),
        cells: odds.cash.iter().map(|curve| decimal(curve.get(month - 1).copied().unwrap_or(0.0), 0)).collect(),
    };
    let verdict =
        |(verdict, share): (&Verdict, f64)| Row { name: verdict_name(*verdict).into(), cells: vec![percent(share)] };
    OddsReport {
        pays: phrase(text!("odds.pays"), assessment, &extra),
        despite: match (favourable, odds.pays >= 0.5) {
            (true, false) => text!("odds.against"),
            (false, true) => text!("odds.despite"),
            _ => "",
        },
        payback: payback(odds),
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

fn payback(odds: &Odds) -> String {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a month, 36 at most")]
    let month = |month: Option<f64>| ordinal_month(month.unwrap_or(0.0) as u32);
    let [soon, _, late] = odds.payback;
    let sentence = match (soon, late) {
        (None, _) => text!("odds.payback.never"),
        (Some(_), None) => text!("odds.payback.from"),
        (Some(_), Some(_)) => text!("odds.payback.between"),
    };
    filled(sentence, &[("soon", month(soon)), ("late", month(late))])
}

/// How well an input is known, in a word.
#[must_use]
pub fn confidence(confidence: Confidence) -> &'static str {
    family::CONFIDENCE.of(confidence)
}
