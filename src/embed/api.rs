//! The JS API: plain objects in and out. Bad input throws an `Error` with `key` and `problems`; nothing is half applied.

use super::objects::{deep_members, got, listed, members, refusal, tree};
use super::plain::plain;
use crate::analysis::comparison;
use crate::analysis::explanation::Subject;
use crate::model::assessment::assess;
use crate::model::choice::Choice;
use crate::model::profile::Profile;
use crate::wire::comparison as told;
use crate::wire::description::{defaults, description};
use crate::wire::explanation::explanation;
use crate::wire::link::{Fault, link_or_fault, to_link};
use crate::wire::pilot as trial;
use crate::wire::profile::{Problem, profile, shown, thresholds};
use crate::wire::result::result;
use crate::wire::sensitivity;
use crate::wire::simulation::{Asked, simulation};
use crate::wire::state::{self, state};
use crate::wire::target;
use crate::wire::tree::{Tree, object};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// Assesses a profile.
///
/// # Errors
/// An `Error` that tells every key that is unknown, of the wrong type or out of range.
#[wasm_bindgen(unchecked_return_type = "Assessment")]
pub fn evaluate(
    #[wasm_bindgen(unchecked_param_type = "Profile | undefined")] profile: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Options")] options: &JsValue,
) -> Result<JsValue, JsValue> {
    plain(&result(&assess(&read(profile, options)?)))
}

/// A whole profile: what is given of it, and for the rest the defaults that follow from the activity, the channel and
/// whether it is a micro-entreprise. An activity alone may stand for the profile.
///
/// # Errors
/// An `Error` that tells every key that is unknown, of the wrong type or out of range.
#[wasm_bindgen(js_name = defaults, unchecked_return_type = "Required<Profile>")]
pub fn defaults_of(
    #[wasm_bindgen(unchecked_optional_param_type = "Activity | Profile")] situation: &JsValue,
) -> Result<JsValue, JsValue> {
    let said = if situation.is_string() {
        vec![(Choice::Activity.key().into(), tree(situation))]
    } else {
        members(situation, "profile").map_err(|problem| refusal(&[problem]))?
    };
    match profile(&said) {
        Ok(known) => plain(&defaults(&known)),
        Err(problems) => Err(refusal(&problems)),
    }
}

/// The model's vocabulary: inputs, choices, quantities.
///
/// # Errors
/// None in practice: the result is plain.
#[wasm_bindgen(unchecked_return_type = "Description")]
pub fn describe() -> Result<JsValue, JsValue> {
    plain(&description())
}

/// Why a number is what it is. Quantities are named as in the result: `economics.lifetimeValue`,
/// `forecast.central.cash[12]` (months from 1).
///
/// # Errors
/// An `Error` for a bad profile or a quantity that does not exist.
#[wasm_bindgen(unchecked_return_type = "Explanation")]
pub fn explain(
    #[wasm_bindgen(unchecked_param_type = "Profile | undefined")] profile: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] quantity: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Options")] options: &JsValue,
) -> Result<JsValue, JsValue> {
    let mut problems = Vec::new();
    let subject = quantity.as_string().and_then(|key| Subject::from_key(&key));
    if subject.is_none() {
        let allowed = "a key that describe() lists, with a month [1] to [36] for a curve".into();
        problems.push(Problem { key: "quantity".into(), got: got(quantity), allowed });
    }
    match (read_into(profile, options, &mut problems), subject) {
        (Some(profile), Some(subject)) => plain(&explanation(&assess(&profile), subject)),
        _ => Err(refusal(&problems)),
    }
}

/// The link of a state: a fragment, `#seuil=1&budget=1500`, that opens in any release from this one on. `calculator` is the
/// one of the page that it is for, by its `id` or by its rank from 1; without it, it is for the first.
///
/// # Errors
/// An `Error` that tells every key that is unknown, of the wrong type or out of range.
#[wasm_bindgen(js_name = toLink)]
pub fn link_of(
    #[wasm_bindgen(unchecked_param_type = "State")] given: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "string")] calculator: &JsValue,
) -> Result<String, JsValue> {
    let (members, mut problems) = split(deep_members(given, "state"));
    let read = state(&members).map_err(|more| problems.extend(more));
    let calculator = match tree(calculator) {
        Tree::Null => Some(String::new()),
        Tree::Text(name) => Some(name),
        _ => {
            problems.push(Problem { key: "calculator".into(), got: got(calculator), allowed: "a text".into() });
            None
        }
    };
    match (read, calculator, problems.is_empty()) {
        (Ok(read), Some(calculator), true) => Ok(["#", &to_link(&read, &calculator)].concat()),
        _ => Err(refusal(&problems)),
    }
}

/// What a link says: a fragment or a whole address. What is wrong in it falls to its default alone and is told once; a text
/// that is no link is the start, and told.
///
/// # Errors
/// None in practice: the result is plain.
#[wasm_bindgen(js_name = fromLink, unchecked_return_type = "Link")]
pub fn state_of(#[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue) -> Result<JsValue, JsValue> {
    let link = link_or_fault(&text.as_string().unwrap_or_else(|| got(text)));
    let problems: Vec<Problem> = link.faults.iter().map(Fault::problem).collect();
    plain(&object([
        ("state", state::tree(&link.state)),
        ("calculator", link.recipient.into()),
        ("problems", listed(&problems)),
    ]))
}

/// What makes two firms differ: each input's share of the difference of central cash at the horizon. A share is the mean of
/// what the input changes over the orders in which inputs pass from one firm to the other: all orders while at most ten
/// count, else a fixed set of twice as many orders as inputs. The shares sum to the difference.
///
/// # Errors
/// An `Error` that tells every key that is unknown, of the wrong type or out of range.
#[wasm_bindgen(unchecked_return_type = "Comparison")]
pub fn compare(
    #[wasm_bindgen(unchecked_param_type = "Profile | undefined")] before: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Profile | undefined")] after: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Options")] options: &JsValue,
) -> Result<JsValue, JsValue> {
    let mut problems = Vec::new();
    let before = read_into(before, options, &mut problems);
    let mut more = Vec::new();
    let after = read_into(after, options, &mut more);
    // The options' are the same.
    more.retain(|problem| !problems.contains(problem));
    problems.extend(more);
    match (before, after) {
        (Some(before), Some(after)) => plain(&told::comparison(&comparison::compare(&before, &after))),
        _ => Err(refusal(&problems)),
    }
}

/// What would change the answer: each lever's curve of central cash at the horizon, where it is 0 and where the answer becomes
/// another one, on each side of where the lever stands; those by which it changes soonest first. The best budget; what a start
/// 1, 3 and 6 months later costs.
///
/// # Errors
/// An `Error` that tells every key that is unknown, of the wrong type or out of range.
#[wasm_bindgen(unchecked_return_type = "Sensitivity")]
pub fn sensitivity(
    #[wasm_bindgen(unchecked_param_type = "Profile | undefined")] profile: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Options")] options: &JsValue,
) -> Result<JsValue, JsValue> {
    plain(&sensitivity::sensitivity(&read(profile, options)?))
}

/// How sure it is: what comes out of many draws around what the profile says. The same draws for the same seed, everywhere.
///
/// # Errors
/// An `Error` that tells every key that is unknown, of the wrong type or out of range.
#[wasm_bindgen(unchecked_return_type = "Simulation")]
pub fn simulate(
    #[wasm_bindgen(unchecked_param_type = "Profile | undefined")] profile: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "SimulationOptions")] options: &JsValue,
) -> Result<JsValue, JsValue> {
    let mut asked = Asked::default();
    let allowed = "draws, seed, confidence, thresholds";
    let mut problems = Vec::new();
    let take = &mut |key: &str, value: &Tree, problems: &mut Vec<Problem>| asked.take(key, value, problems);
    let profile = read_with(profile, options, allowed, take, &mut problems).ok_or_else(|| refusal(&problems))?;
    plain(&simulation(&profile, &asked))
}

/// The least budget, in steps of 50 euros a month, that plans so many customers more than today, or that is repaid by some
/// month, or both; or why there is none.
///
/// # Errors
/// An `Error` that tells every key that is unknown, of the wrong type or out of range.
#[wasm_bindgen(js_name = target, unchecked_return_type = "Reached")]
pub fn target_of(
    #[wasm_bindgen(unchecked_param_type = "Profile | undefined")] profile: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Target")] wanted: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "Options")] options: &JsValue,
) -> Result<JsValue, JsValue> {
    let wanted = members(wanted, "target").map_err(|problem| vec![problem]);
    let mut problems = Vec::new();
    let wanted = wanted.and_then(|members| target::target(&members)).map_err(|wrong| problems = wrong);
    match (read_into(profile, options, &mut problems), wanted) {
        (Some(profile), Ok(wanted)) => plain(&target::outcome(&profile, wanted)),
        _ => Err(refusal(&problems)),
    }
}

/// The trial of three months that starts on a day, `YYYY-MM-DD`: what each month plans on the ramp, what it costs, the chance
/// that it can prove its effect, and what falls when.
///
/// # Errors
/// An `Error` that tells every key that is unknown, of the wrong type or out of range.
#[wasm_bindgen(unchecked_return_type = "Pilot")]
pub fn pilot(
    #[wasm_bindgen(unchecked_param_type = "Profile | undefined")] profile: &JsValue,
    #[wasm_bindgen(js_name = startDate, unchecked_param_type = "string")] start: &JsValue,
) -> Result<JsValue, JsValue> {
    let (start, mut problems) = match trial::start(&tree(start)) {
        Ok(start) => (Some(start), Vec::new()),
        Err(problem) => (None, vec![Problem { got: got(start), ..problem }]),
    };
    match (read_into(profile, &JsValue::UNDEFINED, &mut problems), start) {
        (Some(profile), Some(start)) => plain(&trial::pilot(&assess(&profile), start)),
        _ => Err(refusal(&problems)),
    }
}

/// What to do after a quarter of the trial, and why.
///
/// # Errors
/// An `Error` that tells every key that is unknown, of the wrong type or out of range.
#[wasm_bindgen(js_name = judgePilot, unchecked_return_type = "PilotJudgement")]
pub fn judge_pilot(
    #[wasm_bindgen(unchecked_param_type = "Profile | undefined")] profile: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "PilotActuals | undefined")] actuals: &JsValue,
) -> Result<JsValue, JsValue> {
    let (members, mut problems) = split(deep_members(actuals, "actuals"));
    let actuals = trial::actuals(&members).map_err(|more| problems.extend(more));
    match (read_into(profile, &JsValue::UNDEFINED, &mut problems), actuals) {
        (Some(profile), Ok(actuals)) => plain(&trial::judgement(&assess(&profile), &actuals)),
        _ => Err(refusal(&problems)),
    }
}

/// The version of the engine.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").into()
}

fn read(given: &JsValue, options: &JsValue) -> Result<Profile, JsValue> {
    let mut problems = Vec::new();
    read_into(given, options, &mut problems).ok_or_else(|| refusal(&problems))
}

/// The same beside what else was read; see [`read_with`].
fn read_into(given: &JsValue, options: &JsValue, problems: &mut Vec<Problem>) -> Option<Profile> {
    read_with(given, options, "thresholds", &mut |_, _, _| false, problems)
}

/// The profile; none where something is wrong with it or was before, which stands then among the problems. Of the options some
/// may be another's, who takes those that it knows.
fn read_with(
    given: &JsValue,
    options: &JsValue,
    allowed: &str,
    take: &mut dyn FnMut(&str, &Tree, &mut Vec<Problem>) -> bool,
    problems: &mut Vec<Problem>,
) -> Option<Profile> {
    let (members, wrong) = split(members(given, "profile"));
    problems.extend(wrong);
    let (options, option_problems) = split(deep_members(options, "options"));
    problems.extend(option_problems);
    let read = profile(&members).map_err(|more| problems.extend(more));
    let mut base = None;
    for (key, value) in &options {
        match (key.as_str(), thresholds(value)) {
            ("thresholds", Ok(read)) => base = Some(read),
            ("thresholds", Err(problem)) => problems.push(problem),
            _ if take(key, value, problems) => {}
            _ => problems.push(Problem { key: key.clone(), got: shown(value), allowed: allowed.into() }),
        }
    }
    match (read, problems.is_empty()) {
        (Ok(read), true) => Some(base.map_or(read.clone(), |base| read.with_base_thresholds(base))),
        _ => None,
    }
}

fn split<T: Default>(read: Result<T, Problem>) -> (T, Vec<Problem>) {
    match read {
        Ok(value) => (value, Vec::new()),
        Err(problem) => (T::default(), vec![problem]),
    }
}
