//! What holds the answer down, gravest first, with what to do about it; and what is worth a warning.

use super::answer::is_without_budget;
use super::place::Place;
use crate::chart::cash::falls_on;
use crate::decision::check::{caps, warnings};
use crate::decision::pillar::weakest;
use crate::decision::verdict::{Verdict, decide};
use crate::model::assessment::Assessment;
use crate::model::quantity::Quantity;
use crate::model::theme::{Cap, Score, Warning};
use crate::text::family::{self, Family};
use crate::text::lang::text;
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
    /// Where it stands.
    pub place: Place,
    /// What it is called.
    pub name: &'static str,
    /// What it does to the score; nothing for an alert.
    pub effect: Phrase,
    /// Why it matters here.
    pub why: Phrase,
    /// What to do about it.
    pub advice: Phrase,
}

/// What holds the answer down. The point at the place `kept` is listed even if it is settled now: somebody is reading it. A
/// limit and an alert of one key say the same, and are one point: they never stand beside each other.
#[must_use]
pub fn obstacles(assessment: &Assessment, kept: Option<Place>) -> Obstacles {
    let settled = || wording(text!("obstacles.settled"));
    let binding = caps(assessment);
    let mut limits: Vec<Obstacle> = binding
        .iter()
        .map(|limit| {
            let note = [("limit", vec![Figure::of(assessment, Quantity::Cap(limit.cap))])];
            cap(assessment, limit.cap, phrase(text!("obstacles.limit"), assessment, &note))
        })
        .collect();
    let said = |one: &Warning| binding.iter().any(|limit| Place::of_warning(*one) == Place::Cap(limit.cap));
    let holding = warnings(assessment).into_iter().filter(|one| !said(one));
    let mut alerts: Vec<Obstacle> = holding.map(|one| warning(assessment, one, Phrase::new())).collect();
    match kept.filter(|place| limits.iter().chain(&alerts).all(|point| point.place != *place)) {
        Some(Place::Cap(one)) => limits.insert(0, cap(assessment, one, settled())),
        Some(Place::Warning(one)) => alerts.push(warning(assessment, one, settled())),
        _ => {}
    }
    Obstacles { intro: intro(assessment), limits, alerts }
}

fn intro(assessment: &Assessment) -> Phrase {
    let raw = assessment.value(Score::Raw).unwrap_or(0.0);
    let sentence = match caps(assessment).first() {
        _ if is_without_budget(assessment) => text!("obstacles.intro.zero"),
        None if decide(assessment) == Verdict::Yes => text!("obstacles.none"),
        None => text!("obstacles.intro.pillar"),
        Some(first) if raw > first.limit => text!("obstacles.intro.held"),
        // The limits stand above what the pillars give.
        Some(_) => text!("obstacles.intro.below"),
    };
    let pillar = weakest(assessment);
    let extra = [("pillar", wording(name::pillar(pillar))), ("share", vec![Figure::of(assessment, pillar.into())])];
    phrase(sentence, assessment, &extra)
}

fn cap(assessment: &Assessment, cap: Cap, effect: Phrase) -> Obstacle {
    let said = |family: Family<Cap>, falling: &'static str| {
        let sentence = if is_growing_loss(assessment, cap) { falling } else { family.of(cap) };
        phrase(sentence, assessment, &[])
    };
    Obstacle {
        key: cap.key(),
        place: Place::Cap(cap),
        name: cap_name(assessment, cap),
        effect,
        why: said(family::CAP_WHY, text!("cap.falling.why")),
        advice: said(family::CAP_TODO, text!("cap.falling.todo")),
    }
}

/// What a limit is called here.
pub(super) fn cap_name(assessment: &Assessment, cap: Cap) -> &'static str {
    if is_growing_loss(assessment, cap) { text!("cap.falling") } else { family::CAP.of(cap) }
}

/// Whether what a limit calls an advance would never come back: cash still falls in the month at which one judges.
fn is_growing_loss(assessment: &Assessment, cap: Cap) -> bool {
    cap == Cap::TroughBeyondLimit && falls_on(assessment)
}

fn warning(assessment: &Assessment, warning: Warning, effect: Phrase) -> Obstacle {
    let said = |family: Family<Warning>| phrase(family.of(warning), assessment, &[]);
    let [why, advice] = [family::WARNING_WHY, family::WARNING_TODO].map(said);
    Obstacle {
        key: warning.key(),
        place: Place::of_warning(warning),
        name: family::WARNING.of(warning),
        effect,
        why,
        advice,
    }
}
