//! What a number takes for true, grouped by who answers for it, what weighs most first: the reader's own inputs, each a way
//! to change it, the model's judgements, what was read somewhere.

use super::operand::{Operand, operand};
use crate::analysis::explanation::{Hypothesis, Subject};
use crate::model::assessment::Assessment;
use crate::model::assumption::Assumption;
use crate::model::source::Grade;
use crate::text::lang::text;
use crate::text::name;
use crate::text::phrase::filled;

/// How many of a group are shown at once.
const AT_ONCE: usize = 3;

/// What a number takes for true.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Hypotheses {
    /// How many there are.
    pub intro: String,
    /// In which order they stand; none where there is nothing to sort.
    pub order: Option<&'static str>,
    /// The groups that have any.
    pub groups: Vec<Group>,
}

/// Hypotheses that the same one answers for.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Group {
    /// Who answers for them.
    pub title: &'static str,
    /// Those that weigh most.
    pub first: Vec<Line>,
    /// What the others are called.
    pub more: String,
    /// The others.
    pub rest: Vec<Line>,
}

/// A hypothesis.
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Line {
    /// A default, which the reader can replace.
    Own(Operand),
    /// A figure of the model, with its value.
    Fixed(String),
}

/// What an explanation's hypotheses say; they come in the order of their weight.
#[must_use]
pub fn hypotheses(assessment: &Assessment, all: &[Hypothesis]) -> Hypotheses {
    let titles = [
        text!("panel.group.own"),
        text!("panel.group.judgement"),
        text!("panel.group.official"),
        text!("panel.group.other"),
    ];
    let mut groups = titles.map(|title| Group { title, first: Vec::new(), more: String::new(), rest: Vec::new() });
    for hypothesis in all {
        let (rank, line) = match *hypothesis {
            Hypothesis::Input(input) => {
                let source = input.field().default_source(assessment.profile().situation());
                // A rate that the law sets is nothing that the reader would know better.
                let rank = if source.grade() == Grade::Official { 2 } else { 0 };
                (rank, Line::Own(operand(assessment, Subject::whole(input))))
            }
            Hypothesis::Choice(choice) => (0, Line::Own(operand(assessment, Subject::whole(choice)))),
            Hypothesis::Assumption(figure) => {
                let rank = match figure.source().grade() {
                    Grade::Judgement => 1,
                    Grade::Official => 2,
                    _ => 3,
                };
                (rank, Line::Fixed(name::capital(&fixed(figure))))
            }
        };
        let Some(group) = groups.get_mut(rank) else { continue };
        if group.first.len() < AT_ONCE { group.first.push(line) } else { group.rest.push(line) }
    }
    let mut groups = Vec::from(groups);
    groups.retain(|group| !group.first.is_empty());
    for group in &mut groups {
        group.more = counted(group.rest.len(), "", text!("panel.more.one"), text!("panel.more.many"));
    }
    let (none, one, many) =
        (text!("panel.hypotheses.none"), text!("panel.hypotheses.one"), text!("panel.hypotheses.many"));
    Hypotheses {
        intro: counted(all.len(), none, one, many),
        order: groups.iter().any(|group| group.first.len() > 1).then_some(text!("panel.order")),
        groups,
    }
}

fn counted(count: usize, none: &str, one: &str, many: &str) -> String {
    match count {
        0 => none.into(),
        1 => one.into(),
        count => filled(many, &[("count", count.to_string())]),
    }
}

/// A figure of the model with its value; the ramp has one for each channel.
fn fixed(figure: Assumption) -> String {
    match figure {
        Assumption::RAMP => name::assumption(figure).into(),
        _ => [name::assumption(figure), "\u{a0}: ", &name::figure(figure.unit(), figure.value())].concat(),
    }
}
