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

/// What it leaves at the horizon, and what a step less and a step more would: why a budget is the best.
fn result_at(here: &Assessment) -> String {
    let cash = Quantity::Forecast(Scenario::Central, Course::CashAtHorizon);
    let shown = |assessment: &Assessment| name::value(cash, assessment.value(cash));
    let budget = here.value(Input::Budget).unwrap_or(0.0);
    let at = |budget: f64| shown(&assess(&here.profile().clone().with(Input::Budget, Answer::Given(budget))));
    let told = [("horizon", name::value(Timing::Horizon.into(), here.value(Timing::Horizon))), ("here", shown(here))];
    match Dial::new(Input::Budget, here.profile().activity()).neighbours(budget) {
        [Some(below), Some(above)] => {
            let step =
                name::value(Input::Budget.into(), Some(Input::Budget.field().step.at(Input::Budget.field().max)));
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
