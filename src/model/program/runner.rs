//! The runner: executes instructions, a row at a time.

use super::columns::Columns;
use super::elementwise::{chosen, exp, known, max, min, over, ramped, round, stand};
use super::instruction::Instruction;
use super::months::{at, lasting, lowest};
use crate::model::condition::Relation;
use crate::model::formula::Operator;

impl Columns {
    pub(super) fn execute(&mut self, instructions: &[Instruction]) {
        let mut rest = instructions.iter();
        while let Some(instruction) = rest.next() {
            let skipped = match *instruction {
                Instruction::SkipUnlessAny(holds, over) if !self.reach(holds).somewhere => over,
                Instruction::SkipIfAll(holds, over) if self.reach(holds).everywhere => over,
                _ => {
                    self.step(*instruction);
                    0
                }
            };
            if skipped > 0 {
                rest = rest.as_slice().get(usize::from(skipped)..).unwrap_or_default().iter();
            }
        }
    }

    fn step(&mut self, instruction: Instruction) {
        match instruction {
            Instruction::Binary(operator, out, [a, b]) => match operator {
                Operator::Plus => self.each(out, [a, b, b], |a, b, _| a + b),
                Operator::Minus => self.each(out, [a, b, b], |a, b, _| a - b),
                Operator::Times => self.each(out, [a, b, b], |a, b, _| a * b),
                Operator::Over => self.each(out, [a, b, b], |a, b, _| over(a, b)),
                Operator::Min => self.each(out, [a, b, b], |a, b, _| min(a, b)),
                Operator::Max => self.each(out, [a, b, b], |a, b, _| max(a, b)),
            },
            Instruction::PlusProduct(out, parts) => self.each(out, parts, |a, b, c| a + b * c),
            Instruction::Clamp(out, parts) => self.each(out, parts, |value, low, high| min(max(value, low), high)),
            Instruction::Compare(relation, out, [a, b]) => match relation {
                Relation::Below => self.each(out, [a, b, b], |a, b, _| stand(Relation::Below, a, b)),
                Relation::AtMost => self.each(out, [a, b, b], |a, b, _| stand(Relation::AtMost, a, b)),
                Relation::Above => self.each(out, [b, a, a], |b, a, _| stand(Relation::Below, b, a)),
                Relation::AtLeast => self.each(out, [b, a, a], |b, a, _| stand(Relation::AtMost, b, a)),
                Relation::Equal => self.each(out, [a, b, b], |a, b, _| stand(Relation::Equal, a, b)),
            },
            Instruction::Known(out, a) => self.each(out, [a; 3], |a, _, _| known(a)),
            Instruction::Chosen(allowed, out, rank) => self.each(out, [rank; 3], |rank, _, _| chosen(allowed, rank)),
            Instruction::And(out, [a, b]) => self.each(out, [a, b, b], |a, b, _| a & b),
            Instruction::Or(out, [a, b]) => self.each(out, [a, b, b], |a, b, _| a | b),
            Instruction::Not(out, a) => self.each(out, [a; 3], |a, _, _| !a),
            Instruction::Select(out, parts) => self.select(out, parts),
            Instruction::Exp(out, a) => self.each(out, [a; 3], |a, _, _| exp(a)),
            Instruction::Round(out, [a, step]) => self.each(out, [a, step, step], |a, step, _| round(a, step)),
            Instruction::Ramp(out, [month, channel]) => {
                self.each(out, [month, channel, channel], |month, channel, _| ramped(month, channel));
            }
            Instruction::Copy(out, a) => self.copy(out, a),
            Instruction::Sums(out, curve) => self.sums(out, curve),
            Instruction::Window(out, sums, [from, to]) => self.window(out, sums, from.into(), to.into()),
            Instruction::At(out, [curve, month]) => self.scan(out, curve, month, at),
            Instruction::Lowest(out, [curve, month]) => self.scan(out, curve, month, lowest),
            Instruction::LastingFrom(out, curve) => self.scan(out, curve, curve, lasting),
            Instruction::SkipUnlessAny(..) | Instruction::SkipIfAll(..) => {}
        }
    }
}
