//! What holds the answer down, gravest first, with what to do about it; and what is worth a warning.

use super::answer::is_without_budget;
use crate::decision::check::{caps, warnings};
use crate::decision::pillar::weakest;
use crate::decision::verdict::{Verdict, decide};
use crate::model::assessment::Assessment;
use crate::model::quantity::Quantity;
use crate::model::theme::{Cap, Score, Warning};
use crate::text::lang::{text, text_of};
use crate::text::name;
use crate::text::phrase::{Figure, Phrase, phrase, wording};

/// What holds the answer down.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Obstacles {
    /// What decides the score.
    pub intro: Phrase,
    /// What limits the score, lowest limit first.
    pub limits: Vec<Obstacle>,
    /// What is worth knowing besides.
    pub alerts: Vec<Obstacle>,
}

/// A point to be settled.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Obstacle {
    /// Its key among all limits and alerts.
    pub key: &'static str,
    /// What it is called.
    pub name: &'static str,
    /// What it does to the score; nothing for an alert.
    pub effect: Phrase,
    /// Why it matters here.
    pub why: Phrase,
    /// What to do about it.
    pub advice: Phrase,
}

/// What holds the answer down. A point of the key `kept` is listed even if it is settled now: somebody is reading it.
#[must_use]
pub fn obstacles(assessment: &Assessment, kept: Option<&str>) -> Obstacles {
    let settled = || wording(text("obstacles.settled"));
    let binding = caps(assessment);
    let mut limits: Vec<Obstacle> = binding
        .iter()
        .map(|limit| {
            let note = [("limit", vec![Figure::of(assessment, Quantity::Cap(limit.cap))])];
            cap(assessment, limit.cap, phrase(text("obstacles.limit"), assessment, &note))
        })
        .collect();
    let gone = |one: &&Cap| kept == Some(one.key()) && binding.iter().all(|limit| limit.cap != **one);
    if let Some(one) = Cap::ALL.iter().find(gone) {
        limits.insert(0, cap(assessment, *one, settled()));
    }
    let holding = warnings(assessment);
    let mut alerts: Vec<Obstacle> =
        holding.iter().map(|one| point(assessment, "warning.", one.key(), Phrase::new())).collect();
    let gone = |one: &&Warning| kept == Some(one.key()) && !holding.contains(*one);
    if let Some(one) = Warning::ALL.iter().find(gone) {
        alerts.push(point(assessment, "warning.", one.key(), settled()));
    }
    Obstacles { intro: intro(assessment), limits, alerts }
}

fn intro(assessment: &Assessment) -> Phrase {
    let raw = assessment.value(Score::Raw).unwrap_or(0.0);
    let key = match caps(assessment).first() {
        _ if is_without_budget(assessment) => "obstacles.intro.zero",
        None if decide(assessment) == Verdict::Yes => "obstacles.none",
        None => "obstacles.intro.pillar",
        Some(first) if raw > first.limit => "obstacles.intro.held",
        // The limits stand above what the pillars give.
        Some(_) => "obstacles.intro.below",
    };
    let pillar = weakest(assessment);
    let extra = [("pillar", wording(name::pillar(pillar))), ("share", vec![Figure::of(assessment, pillar.into())])];
    phrase(text(key), assessment, &extra)
}

fn cap(assessment: &Assessment, cap: Cap, effect: Phrase) -> Obstacle {
    point(assessment, "cap.", cap.key(), effect)
}

fn point(assessment: &Assessment, family: &str, key: &'static str, effect: Phrase) -> Obstacle {
    let said = |part: &str| phrase(text_of(&[family, key, part]), assessment, &[]);
    Obstacle { key, name: text_of(&[family, key]), effect, why: said(".why"), advice: said(".todo") }
}
