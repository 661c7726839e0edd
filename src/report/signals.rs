//! « Indicateurs »: the twelve signals as short questions, each with its level, why it matters and what to prepare.

use super::level::level_name;
use super::questions::{needed, question};
use crate::decision::level::Level;
use crate::model::assessment::Assessment;
use crate::model::choice::Choice;
use crate::model::input::Input;
use crate::model::profile::Answer;
use crate::model::theme::{Asked, Indicator};
use crate::text::family;
use crate::text::lang::text;
use crate::text::phrase::{Phrase, phrase};

/// The questions that can block first.
const ORDER: [Indicator; 12] = [
    Indicator::Tracking,
    Indicator::UnansweredShare,
    Indicator::Occupancy,
    Indicator::ContactFile,
    Indicator::OwnerHours,
    Indicator::SkillGaps,
    Indicator::ActiveChannels,
    Indicator::PublishingRate,
    Indicator::PostponedActions,
    Indicator::LeadTrend,
    Indicator::TopChannelShare,
    Indicator::CurrentAds,
];

/// The twelve questions.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Signals {
    /// How many answers a « oui » still needs.
    pub needed: String,
    /// What the answers add up to.
    pub sums: Phrase,
    /// The questions.
    pub list: Vec<Signal>,
}

/// A question, and what its answer means.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Signal {
    /// What it is about.
    pub indicator: Indicator,
    /// What is asked.
    pub question: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// How it is answered.
    pub field: SignalField,
    /// How strong the signal is; none while nobody knows.
    pub level: Option<Level>,
    /// What the level means; empty while nobody knows.
    pub level_name: &'static str,
    /// What is to be prepared, if anything.
    pub advice: Option<&'static str>,
}

/// How a question is answered.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum SignalField {
    /// By an option; « je ne sais pas » is among them.
    Option(Choice),
    /// By a number, or by « je ne sais pas » beside it.
    Number {
        /// The number.
        input: Input,
        /// What « je ne sais pas » says: with some, a hypothesis is reckoned with.
        unknown: &'static str,
        /// Whether the reader said so; none where it only goes back to a hypothesis. Before anything is asked, nobody has.
        doubted: Option<bool>,
    },
}

/// The twelve questions.
#[must_use]
pub fn signals(assessment: &Assessment) -> Signals {
    Signals {
        needed: needed(assessment),
        sums: phrase(text!("signals.sums"), assessment, &[]),
        list: ORDER.iter().map(|indicator| signal(assessment, *indicator)).collect(),
    }
}

fn signal(assessment: &Assessment, indicator: Indicator) -> Signal {
    let level = Level::of(assessment, indicator);
    // What is not ready has to be prepared, and how.
    let unready = indicator.is_readiness() && level == Some(Level::High);
    Signal {
        indicator,
        question: question(indicator),
        why: family::SIGNAL_WHY.of(indicator),
        field: field(assessment, indicator),
        level,
        level_name: level_name(assessment, indicator),
        advice: unready.then(|| advice(indicator)),
    }
}

fn field(assessment: &Assessment, indicator: Indicator) -> SignalField {
    let input = match indicator.asks() {
        Asked::Choice(choice) => return SignalField::Option(choice),
        Asked::Input(input) => input,
    };
    let doubted = matches!(assessment.profile().answer(input), Answer::Unknown);
    // Two are reckoned with by hypothesis until they are answered.
    if input.is_question() {
        SignalField::Number { input, unknown: text!("setting.unknown"), doubted: Some(doubted) }
    } else {
        SignalField::Number { input, unknown: text!("setting.unknown.assumed"), doubted: None }
    }
}

fn advice(indicator: Indicator) -> &'static str {
    match indicator {
        Indicator::Tracking => text!("cap.tracking_missing.todo"),
        Indicator::UnansweredShare => text!("cap.leads_unanswered.todo"),
        Indicator::Occupancy => text!("cap.capacity_full.todo"),
        _ => text!("signal.contactFile.todo"),
    }
}
