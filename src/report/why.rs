//! Why a figure is what it is, for somebody in a hurry: a sentence, the part of its rule that counts, what it follows from,
//! where it comes from, what it takes for true; the whole rule stands aside.

use super::citation::{Citation, citation};
use super::edge::edge;
use super::hypotheses::{Hypotheses, hypotheses};
use super::operand::{Operand, operand, shown, topic_name};
use crate::analysis::explanation::{Explanation, Subject, explain, operands_of};
use crate::analysis::shortening::shortened;
use crate::model::assessment::Assessment;
use crate::model::choice::Choice;
use crate::model::formula::Formula;
use crate::model::input::Input;
use crate::model::quantity::Quantity;
use crate::model::theme::{Cap, Score, ScoreAssumption};
use crate::model::unit::Unit;
use crate::text::entry;
use crate::text::family;
use crate::text::formula::{in_names, in_short, in_values};
use crate::text::lang::text;
use crate::text::name;
use crate::text::phrase::{Topic, filled};

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
    /// What was found: at a budget, or of what holds the score.
    pub findings: Vec<String>,
    /// How it is reckoned, what plays no part left out; none for what the reader gives.
    pub formula: Option<FormulaRead>,
    /// What it follows from directly.
    pub operands: Vec<Operand>,
    /// How many limits play no part and are not listed; none when all are.
    pub idle: Option<String>,
    /// The whole calculation; none where nothing was left out.
    pub whole: Option<Whole>,
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

impl FormulaRead {
    fn length(&self) -> usize {
        self.names.len() + self.values.as_ref().map_or(0, String::len)
    }
}

/// A calculation with all that plays no part in it today.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Whole {
    /// The rule.
    pub formula: FormulaRead,
    /// What else it names.
    pub operands: Vec<Operand>,
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
    let change = match subject.quantity {
        Quantity::Input(input) => Some(Change::Input(input)),
        Quantity::Choice(choice) => Some(Change::Choice(choice)),
        _ => None,
    };
    let mut why = Why {
        name: name::capital(&topic_name(assessment, Topic::Number(subject))),
        meaning: Some(name::meaning(subject.quantity)),
        findings: Vec::new(),
        formula: None,
        operands: Vec::new(),
        idle: None,
        whole: None,
        change,
        source: (!unanswered).then(|| citation(found.source)),
        hypotheses: found.rule.map(|_| hypotheses(assessment, &found.hypotheses)),
        value,
    };
    if let Some(rule) = found.rule {
        follow(&mut why, assessment, &found, &rule.formula);
    }
    why
}

/// Tells how a number follows: what counts for it, the whole aside where that is longer.
fn follow(why: &mut Why, assessment: &Assessment, found: &Explanation, formula: &Formula) {
    let subject = found.subject;
    let read = |(names, values): (String, String)| {
        let values = Some(values).filter(|values| *values != why.value);
        FormulaRead { names, values }
    };
    let all = read((in_names(formula), in_values(formula, subject, assessment)));
    let essence = shortened(formula, subject, assessment);
    let short = read(in_short(&essence, subject, assessment));
    let (mut listed, mut others) = (operands_of(assessment, &essence, subject.month), found.operands.clone());
    if subject.quantity == Score::Score.into() {
        // What the score would be without limits is told beside the limit that holds it.
        let counts = |operand: &Subject| matches!(operand.quantity, Quantity::Cap(_) | Quantity::Score(_));
        listed = found.operands.iter().copied().filter(|one| counts(one) && !is_idle(assessment, *one)).collect();
        why.findings.extend(score_found(assessment));
    }
    let is_shorter = short.length() < all.length();
    if !is_shorter {
        listed = core::mem::take(&mut others);
    }
    others.retain(|operand| !listed.contains(operand) && !is_idle(assessment, *operand));
    let idle = found.operands.iter().filter(|operand| is_idle(assessment, **operand)).count();
    why.idle = (idle > 0).then(|| filled(text!("panel.idle"), &[("count", idle.to_string())]));
    why.operands = opening(assessment, &listed);
    if is_shorter {
        why.whole = Some(Whole { formula: all, operands: opening(assessment, &others) });
        why.formula = Some(short);
    } else {
        why.formula = Some(all);
    }
}

/// Numbers to go on to; of the months of a sum, the first and the last.
fn opening(assessment: &Assessment, subjects: &[Subject]) -> Vec<Operand> {
    let mut told = Vec::new();
    for (place, one) in subjects.iter().enumerate() {
        let is_alike = |other: Option<&Subject>| other.is_some_and(|other| other.quantity == one.quantity);
        if !(is_alike(subjects.get(place.wrapping_sub(1))) && is_alike(subjects.get(place + 1))) {
            told.push(operand(assessment, *one));
        }
    }
    told
}

/// What the score is before limits, and the lowest of those that bind.
fn score_found(assessment: &Assessment) -> Option<String> {
    let limits = Cap::ALL.iter().filter_map(|cap| Some((*cap, assessment.value(*cap)?)));
    let (cap, limit) = limits.min_by(|one, other| one.1.total_cmp(&other.1))?;
    let score = |value: f64| name::figure(Unit::Points, value);
    let before = ("raw", score(assessment.value(Score::Raw)?));
    Some(if limit < ScoreAssumption::FullScore.value() {
        let words = [before, ("limit", score(limit)), ("cap", family::CAP.of(cap).into())];
        filled(text!("panel.score.held"), &words)
    } else {
        filled(text!("panel.score.free"), &[before])
    })
}

/// A limit that holds nothing down tells nothing.
fn is_idle(assessment: &Assessment, operand: Subject) -> bool {
    let full = ScoreAssumption::FullScore.value();
    matches!(operand.quantity, Quantity::Cap(_))
        && assessment.value(operand.quantity).is_some_and(|limit| limit >= full)
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
        whole: None,
        change: Some(Change::Budget(budget, filled(text!("edge.try"), &[("budget", value.clone())]))),
        source: Some(citation(score.source)),
        hypotheses: Some(hypotheses(assessment, &score.hypotheses)),
        value,
    }
}
