//! How sure it is, as the JS API asks for it and tells it.

use super::confidence;
use super::profile::{Problem, shown, written};
use super::tree::{Tree, object};
use crate::analysis::draws::Spread;
use crate::analysis::uncertainty::{DRAWS, Odds, SEED, odds};
use crate::decision::verdict::Verdict;
use crate::model::confidence::Confidences;
use crate::model::profile::Profile;

/// The most draws that are made for who asks for so many.
pub const MOST_DRAWS: u32 = 200_000;

/// What is asked of a simulation.
#[derive(Clone, Copy)]
pub struct Asked {
    draws: u32,
    seed: u32,
    confidences: Confidences,
}

impl Default for Asked {
    fn default() -> Self {
        Self { draws: DRAWS, seed: SEED, confidences: Confidences::default() }
    }
}

impl Asked {
    /// Reads an option; whether it is one of a simulation's.
    pub fn take(&mut self, key: &str, value: &Tree, problems: &mut Vec<Problem>) -> bool {
        let read = match key {
            "draws" => whole(key, value, 1, MOST_DRAWS).map(|draws| self.draws = draws),
            "seed" => whole(key, value, 0, u32::MAX).map(|seed| self.seed = seed),
            "confidence" => match confidence::read(value) {
                Ok(read) => {
                    self.confidences = read;
                    Ok(())
                }
                Err(more) => {
                    problems.extend(more);
                    Ok(())
                }
            },
            _ => return false,
        };
        problems.extend(read.err());
        true
    }
}

fn whole(key: &str, value: &Tree, least: u32, most: u32) -> Result<u32, Problem> {
    let number = match value {
        Tree::Number(number) => *number,
        _ => f64::NAN,
    };
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "compared with what it was")]
    let read = number as u32;
    if number.to_bits() == f64::from(read).to_bits() && (least..=most).contains(&read) {
        return Ok(read);
    }
    let range = ["a whole number from ", &written(least.into()), " to ", &written(most.into())].concat();
    Err(Problem { key: key.into(), got: shown(value), allowed: range })
}

/// What `simulate()` gives.
#[must_use]
pub fn simulation(profile: &Profile, asked: &Asked) -> Tree {
    told(&odds(profile, Spread::of(&asked.confidences), asked.draws, asked.seed))
}

fn told(odds: &Odds) -> Tree {
    let [low, middle, high] = odds.cash.map(|curve| curve.into_iter().collect::<Tree>());
    let [soon, usual, late] = odds.payback.map(Tree::from);
    let verdicts = Verdict::ALL.iter().zip(odds.verdicts);
    object([
        ("probabilityPays", odds.pays.into()),
        ("verdicts", Tree::Object(verdicts.map(|(verdict, share)| (verdict.key().into(), share.into())).collect())),
        ("cash", object([("p10", low), ("p50", middle), ("p90", high)])),
        ("payback", object([("p10", soon), ("p50", usual), ("p90", late)])),
    ])
}
