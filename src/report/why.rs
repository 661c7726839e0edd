//! Why a figure is what it is: its rule read out, what it follows from, where it comes from, what it takes for true.

use super::citation::{Citation, citation};
use super::edge::edge;
use super::hypotheses::{Hypotheses, hypotheses};
use super::operand::{Operand, operand, shown, topic_name};
use crate::analysis::explanation::{Explanation, Subject, explain};
use crate::model::assessment::Assessment;
use crate::model::choice::Choice;
use crate::model::input::Input;
use crate::model::quantity::Quantity;
use crate::model::theme::{Score, ScoreAssumption};
use crate::text::entry;
use crate::text::formula::{in_names, in_values};
use crate::text::lang::text;
use crate::text::name;
use crate::text::phrase::{Topic, filled};

/// Operands listed at most, more than any formula names: a long sum of months is told by its formula.
const MOST_OPERANDS: usize = 24;

/// Why a figure is what it is.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Why {
    /// What the figure is called.
    pub name: String,
    /// Its value, with its unit.
    pub value: String,
    /// What a quantity of that name is, in a line; none for a budget that was found.
    pub meaning: Option<&'static str>,
    /// What was found at a budget; nothing for a quantity.
    pub findings: Vec<String>,
    /// How it is reckoned; none for what the reader gives.
    pub formula: Option<FormulaRead>,
    /// What it follows from directly.
    pub operands: Vec<Operand>,
    /// How many limits play no part and are not listed; none when all are.
    pub idle: Option<String>,
    /// What the reader can set right there.
    pub change: Option<Change>,
    /// Where it comes from; none for a question without an answer.
    pub source: Option<Citation>,
    /// What it takes for true; none for what the reader gives.
    pub hypotheses: Option<Hypotheses>,
}

/// A formula read out.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct FormulaRead {
    /// In names.
    pub names: String,
    /// In values; none where they only say the result again.
    pub values: Option<String>,
}

/// What the reader can set.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Change {
    /// An input.
    Input(Input),
    /// A choice.
    Choice(Choice),
    /// The budget that was found, in euros a month; with what the way there is called.
    Budget(f64, String),
}

/// Why a figure is what it is.
#[must_use]
pub fn why(assessment: &Assessment, topic: Topic) -> Why {
    match topic {
        Topic::Number(subject) => number(assessment, subject),
        Topic::Budget(budget) => found_budget(assessment, budget),
    }
}

fn number(assessment: &Assessment, subject: Subject) -> Why {
    let found = explain(assessment, subject);
    let value = shown(assessment, subject);
    // A question without an answer comes from nowhere.
    let unanswered = found.rule.is_none() && found.value.is_none();
    let (listed, idle): (Vec<Subject>, Vec<Subject>) =
        found.operands.iter().partition(|operand| !is_idle(assessment, **operand));
    let change = match subject.quantity {
        Quantity::Input(input) => Some(Change::Input(input)),
        Quantity::Choice(choice) => Some(Change::Choice(choice)),
        _ => None,
    };
    Why {
        name: name::capital(&topic_name(assessment, Topic::Number(subject))),
        meaning: Some(name::meaning(subject.quantity)),
        findings: Vec::new(),
        formula: formula(assessment, &found, &value),
        operands: listed.into_iter().take(MOST_OPERANDS).map(|one| operand(assessment, one)).collect(),
        idle: (!idle.is_empty()).then(|| filled(text!("panel.idle"), &[("count", idle.len().to_string())])),
        change,
        source: (!unanswered).then(|| citation(found.source)),
        hypotheses: found.rule.map(|_| hypotheses(assessment, &found.hypotheses)),
        value,
    }
}

/// A limit that holds nothing down tells nothing.
fn is_idle(assessment: &Assessment, operand: Subject) -> bool {
    let full = ScoreAssumption::FullScore.value();
    matches!(operand.quantity, Quantity::Cap(_))
        && assessment.value(operand.quantity).is_some_and(|limit| limit >= full)
}

fn formula(assessment: &Assessment, found: &Explanation, value: &str) -> Option<FormulaRead> {
    let rule = found.rule?;
    let values = in_values(&rule.formula, assessment, found.subject.month);
    Some(FormulaRead { names: in_names(&rule.formula), values: (values != value).then_some(values) })
}

/// A budget that was found by trying them all rests on what the score rests on.
fn found_budget(assessment: &Assessment, budget: f64) -> Why {
    let score = explain(assessment, Subject::whole(Score::Score));
    let value = entry::prose(Input::Budget, budget);
    Why {
        name: name::capital(&topic_name(assessment, Topic::Budget(budget))),
        meaning: None,
        findings: edge(assessment.profile(), budget),
        formula: None,
        operands: Vec::new(),
        idle: None,
        change: Some(Change::Budget(budget, filled(text!("edge.try"), &[("budget", value.clone())]))),
        source: Some(citation(score.source)),
        hypotheses: Some(hypotheses(assessment, &score.hypotheses)),
        value,
    }
}
