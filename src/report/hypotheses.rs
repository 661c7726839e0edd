//! What a number takes for true: the reader's own inputs first, each a way to change it.

use super::operand::{Operand, operand};
use crate::analysis::explanation::{Hypothesis, Subject};
use crate::model::assessment::Assessment;
use crate::model::assumption::Assumption;
use crate::text::lang::text;
use crate::text::name;
use crate::text::phrase::filled;

/// What a number takes for true.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Hypotheses {
    /// How many there are.
    pub intro: String,
    /// Defaults, which the reader can replace.
    pub own: Vec<Operand>,
    /// Figures of the model, with their values.
    pub fixed: Vec<String>,
}

/// What an explanation's hypotheses say.
#[must_use]
pub fn hypotheses(assessment: &Assessment, all: &[Hypothesis]) -> Hypotheses {
    let intro = match all.len() {
        0 => text!("panel.hypotheses.none").into(),
        1 => text!("panel.hypotheses.one").into(),
        count => filled(text!("panel.hypotheses.many"), &[("count", count.to_string())]),
    };
    let mut said = Hypotheses { intro, own: Vec::new(), fixed: Vec::new() };
    for hypothesis in all {
        match *hypothesis {
            Hypothesis::Input(input) => said.own.push(operand(assessment, Subject::whole(input))),
            Hypothesis::Choice(choice) => said.own.push(operand(assessment, Subject::whole(choice))),
            Hypothesis::Assumption(figure) => said.fixed.push(name::capital(&fixed(figure))),
        }
    }
    said
}

/// A figure of the model with its value; the ramp has one for each channel.
fn fixed(figure: Assumption) -> String {
    match figure {
        Assumption::RAMP => name::assumption(figure).into(),
        _ => [name::assumption(figure), "\u{a0}: ", &name::figure(figure.unit(), figure.value())].concat(),
    }
}
