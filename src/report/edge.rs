//! A budget that was found by trying them all: the answer there, and what holds it down just beside.

use super::answer::verdict_name;
use super::obstacles::cap_name;
use crate::analysis::budget_range::across;
use crate::decision::check::caps;
use crate::decision::pillar::weakest;
use crate::decision::verdict::decide;
use crate::model::assessment::{Assessment, assess};
use crate::model::dial::Dial;
use crate::model::input::Input;
use crate::model::profile::{Answer, Profile};
use crate::model::quantity::Quantity;
use crate::model::theme::{Course, Scenario, Score, Timing};
use crate::text::lang::text;
use crate::text::name::{self, lowered};
use crate::text::phrase::filled;

/// The sentences: the answer at that budget, in euros a month; if it changes there, the answer just beside; how both were
/// found.
#[must_use]
pub fn edge(profile: &Profile, budget: f64) -> Vec<String> {
    let here = assess(&profile.clone().with(Input::Budget, Answer::Given(budget)));
    let field = Input::Budget.field();
    let shown = |value: f64| name::value(Input::Budget.into(), Some(value));
    let how = [("limit", shown(field.max)), ("step", shown(field.step.at(field.max)))];
    let mut sentences = vec![answer_at(text!("edge.here"), &here)];
    sentences.extend(across(&here).map(|there| answer_at(text!("edge.across"), &there)));
    sentences.push(result_at(&here));
    sentences.push(filled(text!("edge.how"), &how));
    sentences
}

/// What it leaves at the horizon, by the plan and if it goes badly, and their mean beside that of a step less and a step more:
/// the best budget is the one whose mean is the greatest.
fn result_at(here: &Assessment) -> String {
    let cash = |assessment: &Assessment, scenario: Scenario| assessment.forecast(scenario, Course::CashAtHorizon);
    let shown = |value: Option<f64>| name::value(Quantity::Forecast(Scenario::Central, Course::CashAtHorizon), value);
    let mean = |assessment: &Assessment| {
        let both = [Scenario::Central, Scenario::Prudent].map(|scenario| cash(assessment, scenario));
        shown(both[0].zip(both[1]).map(|(central, prudent)| f64::midpoint(central, prudent)))
    };
    let profile = here.profile();
    let at = |budget: f64| mean(&assess(&profile.clone().with(Input::Budget, Answer::Given(budget))));
    let told = [
        ("horizon", name::value(Timing::Horizon.into(), here.value(Timing::Horizon))),
        ("central", shown(cash(here, Scenario::Central))),
        ("prudent", shown(cash(here, Scenario::Prudent))),
        ("mean", mean(here)),
    ];
    let field = Input::Budget.field();
    let budget = here.value(Input::Budget).unwrap_or(0.0);
    match Dial::new(Input::Budget, profile.activity()).neighbours(budget) {
        [Some(below), Some(above)] => {
            let step = name::value(Input::Budget.into(), Some(field.step.at(field.max)));
            let beside = [("below", at(below)), ("above", at(above)), ("step", step)];
            filled(text!("edge.cash.beside"), &[told.as_slice(), &beside].concat())
        }
        _ => filled(text!("edge.cash"), &told),
    }
}

fn answer_at(sentence: &str, assessment: &Assessment) -> String {
    let shown = |quantity: Quantity| name::value(quantity, assessment.value(quantity));
    let answer = filled(
        sentence,
        &[
            ("budget", shown(Input::Budget.into())),
            ("verdict", lowered(verdict_name(decide(assessment)))),
            ("score", shown(Score::Score.into())),
        ],
    );
    // A cap above what the pillars give holds nothing back: the pillar that costs the most points does.
    let raw = assessment.value(Score::Raw).unwrap_or(0.0);
    let reason = match caps(assessment).first().filter(|first| raw > first.limit) {
        Some(first) => lowered(cap_name(assessment, first.cap)),
        None => name::pillar(weakest(assessment)).into(),
    };
    [&answer, " ", &filled(text!("edge.held"), &[("reason", reason)])].concat()
}
