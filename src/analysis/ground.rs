//! The ground of a number: what it rests on, through every number in between, and by how much. A branch that was not taken
//! and a limit that does not bind are no part of it ([`super::shortening`]).
//!
//! What an input or a figure weighs is how far the number moves when it moves by a tenth (by its own step if it is 0), read
//! off the slopes of the formulas where they stand; for a month that is counted, such as payback, off the slope of the curve
//! that is counted on. A choice weighs what the number moves at most when another option is taken.

use super::explanation::{Hypothesis, Subject, lowest_month, whole_month};
use super::shortening::grounded;
use crate::model::assessment::{Assessment, assess};
use crate::model::assumption::Assumption;
use crate::model::choice::Choice;
use crate::model::fold::applied;
use crate::model::formula::{Formula, Operator};
use crate::model::input::Input;
use crate::model::month::Month;
use crate::model::network::Model;
use crate::model::operands::{Operand, named_in};
use crate::model::profile::{Answer, Standing};
use crate::model::quantity::Quantity;
use crate::model::ramp::ramp;
use crate::model::source::Source;

/// What a number rests on.
pub(super) struct Ground {
    /// The weakest standing among its inputs.
    pub(super) standing: Standing,
    /// What it takes for true, those that weigh most first.
    pub(super) hypotheses: Vec<Hypothesis>,
}

/// What a number rests on; for a curve as a whole, in any month.
pub(super) fn ground(assessment: &Assessment, subject: Subject) -> Ground {
    let mut walk = Walk {
        assessment,
        month: None,
        reached: vec![Vec::new(); Quantity::COUNT],
        standing: Standing::Given,
        weights: Vec::new(),
    };
    if subject.quantity.is_curve() && subject.month.is_none() {
        Month::all().for_each(|month| walk.reach(subject.quantity, Some(month), 1.0));
    } else {
        walk.reach(subject.quantity, subject.month, 1.0);
    }
    for rule in Model::get().needed_for(&[subject.quantity]).iter().rev() {
        let reached = walk.reached.get_mut(rule.quantity.rank()).map(core::mem::take).unwrap_or_default();
        for (month, weight) in reached {
            walk.month = month;
            let within = Subject { quantity: rule.quantity, month };
            walk.follow(&grounded(&rule.formula, within, assessment), weight);
        }
    }
    let Walk { standing, mut weights, .. } = walk;
    for (hypothesis, weight) in &mut weights {
        if let Hypothesis::Choice(choice) = hypothesis {
            *weight = difference(assessment, subject, *choice);
        }
        *weight = libm::fabs(*weight);
    }
    let mut hypotheses = Vec::new();
    // A sort of the library's would weigh more than it saves on a few dozens.
    while let Some(first) = (0..weights.len()).reduce(|a, b| if weights[b].1 > weights[a].1 { b } else { a }) {
        hypotheses.push(weights.remove(first).0);
    }
    Ground { standing, hypotheses }
}

/// How far a number moves at most when another option is taken; without end where it comes or goes.
fn difference(assessment: &Assessment, subject: Subject, choice: Choice) -> f64 {
    let value = subject.value(assessment);
    let ranks = (0_u8..).take(choice.options().len());
    let moved = ranks.map(|rank| {
        let other = assess(&assessment.profile().clone().with_option(choice, Answer::Given(rank)));
        match (value, subject.value(&other)) {
            (Some(here), Some(there)) => libm::fabs(there - here),
            (None, None) => 0.0,
            _ => f64::INFINITY,
        }
    });
    moved.fold(0.0, f64::max)
}

struct Walk<'a> {
    assessment: &'a Assessment,
    month: Option<Month>,
    /// By rank of a quantity: the months in which it is rested on, with the slope of the number along it.
    reached: Vec<Vec<(Option<Month>, f64)>>,
    standing: Standing,
    weights: Vec<(Hypothesis, f64)>,
}

impl Walk<'_> {
    fn value(&self, formula: &Formula) -> f64 {
        self.assessment.outcome(formula, self.month).unwrap_or(f64::NAN)
    }

    /// Rests on what a formula names, `slope` being that of the number along it; 0 for what only decided.
    fn follow(&mut self, formula: &Formula, slope: f64) {
        match formula {
            Formula::Assumed(assumption) => self.assume(*assumption, slope * assumption.value()),
            Formula::Of(quantity) => self.reach(*quantity, self.month, slope),
            Formula::Binary(operator, pair) => {
                let (left, right) = (self.value(&pair.0), self.value(&pair.1));
                let [along_left, along_right] = slopes(*operator, left, right);
                self.pass(&pair.0, slope, along_left);
                self.pass(&pair.1, slope, along_right);
            }
            Formula::Apply(function, inner) => self.pass(inner, slope, function.slope(self.value(inner))),
            Formula::Round(pair) => {
                self.follow(&pair.0, slope);
                self.follow(&pair.1, 0.0);
            }
            Formula::When(branch) => {
                named_in(&branch.0, &mut |operand| match operand {
                    Operand::Quantity(quantity) => self.reach(quantity, self.month, 0.0),
                    Operand::Assumption(assumption) => self.assume(assumption, 0.0),
                });
                self.follow(&branch.1, slope);
            }
            Formula::Ramp(month) => {
                let (channel, at) = (self.assessment.profile().channel(), self.value(month));
                self.assume(Assumption::RAMP, slope * ramp(channel, at));
                self.reach(Choice::Channel.into(), None, 0.0);
                // Over two months: the slope of the very month may be flat.
                self.pass(month, slope / 2.0, ramp(channel, at + 1.0) - ramp(channel, at - 1.0));
            }
            Formula::SumOver { curve, from, to } => {
                let months = self.month.into_iter().flat_map(|month| month.window(*from, *to));
                months.for_each(|month| self.reach(*curve, Some(month), slope));
            }
            Formula::At(curve, last) => {
                self.reach(*curve, Some(whole_month(self.assessment, last, self.month)), slope);
                self.follow(last, 0.0);
            }
            Formula::Lowest(curve, last) => {
                let last_month = whole_month(self.assessment, last, self.month);
                self.reach(*curve, Some(lowest_month(self.assessment, *curve, last_month)), slope);
                self.follow(last, 0.0);
            }
            Formula::LastingFrom(curve) => {
                let month = whole_month(self.assessment, formula, self.month);
                let at = |month: Option<Month>| month.and_then(|month| self.assessment.value_in(*curve, month));
                let before = at(Month::new(month.number() - 1)).unwrap_or(0.0);
                let climb = at(Some(month)).unwrap_or(0.0) - before;
                self.reach(*curve, Some(month), finite(slope / climb));
            }
            // Figures, months; branches and bounds are gone.
            _ => {}
        }
    }

    /// Rests on a part, unless what stands beside it takes away all that it counts for.
    fn pass(&mut self, part: &Formula, slope: f64, along: f64) {
        if libm::fabs(along) > 0.0 || along.is_nan() {
            self.follow(part, finite(slope * along));
        }
    }

    fn reach(&mut self, quantity: Quantity, month: Option<Month>, slope: f64) {
        let profile = self.assessment.profile();
        match quantity {
            Quantity::Input(input) => {
                let standing = profile.standing(input);
                let weight = slope * moved(input, profile.value(input));
                self.stand(standing, Hypothesis::Input(input), weight);
            }
            Quantity::Choice(choice) => {
                self.stand(profile.option_standing(choice), Hypothesis::Choice(choice), 0.0);
            }
            _ => {
                let month = month.filter(|_| quantity.is_curve());
                let Some(reached) = self.reached.get_mut(quantity.rank()) else { return };
                match reached.iter_mut().find(|(known, _)| *known == month) {
                    Some((_, known)) => *known += slope,
                    None => reached.push((month, slope)),
                }
            }
        }
    }

    fn stand(&mut self, standing: Standing, hypothesis: Hypothesis, weight: f64) {
        self.standing = self.standing.max(standing);
        if standing == Standing::Assumed {
            self.weigh(hypothesis, weight);
        }
    }

    fn assume(&mut self, assumption: Assumption, weight: f64) {
        if assumption.source() != Source::Definition {
            self.weigh(Hypothesis::Assumption(assumption), weight);
        }
    }

    fn weigh(&mut self, hypothesis: Hypothesis, weight: f64) {
        match self.weights.iter_mut().find(|(known, _)| *known == hypothesis) {
            Some((_, known)) => *known += weight,
            None => self.weights.push((hypothesis, weight)),
        }
    }
}

/// How far an input moves: as far as its value, as all do that are weighed beside it; ten steps if it is 0.
fn moved(input: Input, value: Option<f64>) -> f64 {
    match value {
        Some(value) if libm::fabs(value) > 0.0 => value,
        _ => 10.0 * input.field().step.at(1.0),
    }
}

/// The slopes of an operation along both of its numbers.
fn slopes(operator: Operator, left: f64, right: f64) -> [f64; 2] {
    match operator {
        Operator::Plus => [1.0, 1.0],
        Operator::Minus => [1.0, -1.0],
        Operator::Times => [right, left],
        Operator::Over => [1.0 / right, -left / (right * right)],
        Operator::Min | Operator::Max => {
            if applied(operator, left, right).to_bits() == left.to_bits() {
                [1.0, 0.0]
            } else {
                [0.0, 1.0]
            }
        }
    }
}

/// A slope, or none where what it is along is missing.
fn finite(slope: f64) -> f64 {
    if slope.is_finite() { slope } else { 0.0 }
}
