//! The compiler: from formulas and conditions to instructions. A register is by month only if what it holds depends on the
//! month, so that the rest is reckoned once; figures are folded together.

use super::elementwise::Operation;
use super::instruction::{Instruction, Register};
use super::registers::Registers;
use crate::model::choice::Choice;
use crate::model::condition::{Condition, Relation};
use crate::model::formula::{Formula, Operator};
use crate::model::month::MONTHS;
use crate::model::quantity::Quantity;
use crate::model::rule::Rule;
use core::ops::Range;

pub(super) struct Compiler {
    instructions: Vec<Instruction>,
    registers: Registers,
    /// Curves whose sums stand in a register, on every way through the rule at hand.
    sums: Vec<(Quantity, Register)>,
}

impl Compiler {
    /// A compiler that goes on from some registers.
    pub(super) const fn new(registers: Registers) -> Self {
        Self { instructions: Vec::new(), registers, sums: Vec::new() }
    }

    /// What was compiled, and the registers that it takes.
    pub(super) fn finish(self) -> (Vec<Instruction>, Registers) {
        (self.instructions, self.registers)
    }

    /// Compiles a rule; gives the place of its instructions.
    pub(super) fn rule(&mut self, rule: &Rule) -> Range<usize> {
        let start = self.instructions.len();
        let place = self.registers.quantity(rule.quantity);
        let result = self.formula(&rule.formula, Some(place));
        if result != place {
            self.emit(Instruction::Each(Operation::Copy, place, [result; 3]));
        }
        self.forget_sums(0, place);
        self.release(&[result]);
        start..self.instructions.len()
    }

    /// Compiles a formula, into a register where one is given and it has something to write; gives where its value stands.
    pub(super) fn formula(&mut self, formula: &Formula, place: Option<Register>) -> Register {
        match formula {
            Formula::Constant(constant) => self.registers.constant(constant.value()),
            Formula::Assumed(assumption) => self.registers.constant(assumption.value()),
            Formula::Missing => self.registers.constant(f64::NAN),
            Formula::Month => self.registers.months,
            Formula::Of(quantity) => self.registers.quantity(*quantity),
            Formula::Binary(operator, pair) => self.binary(*operator, &pair.0, &pair.1, place),
            Formula::Clamp(parts) => {
                let parts = parts.each_ref().map(|part| self.formula(part, None));
                self.each(Operation::Clamp, parts, place)
            }
            Formula::Apply(function, inner) => {
                let inner = self.formula(inner, None);
                self.each(Operation::applying(*function), [inner; 3], place)
            }
            Formula::Round(pair) => {
                let (value, step) = (self.formula(&pair.0, None), self.formula(&pair.1, None));
                self.each(Operation::Round, [value, step, step], place)
            }
            Formula::When(branch) => {
                let holds = self.condition(&branch.0);
                self.branch(holds, |this| this.formula(&branch.1, None), |this| this.formula(&branch.2, None), place)
            }
            Formula::ByOption(choice, options) => self.by_option(*choice, options, 0, place),
            Formula::Ramp(month) => {
                let (month, channel) = (self.formula(month, None), self.registers.quantity(Choice::Channel.into()));
                self.each(Operation::Ramp, [month, channel, channel], place)
            }
            Formula::SumOver { curve, from, to } => self.sum(*curve, *from, *to, place),
            Formula::At(curve, month) => {
                let parts = [self.registers.quantity(*curve), self.formula(month, None)];
                let [_, month] = parts;
                self.written(place, &[month], |out| Instruction::At(out, parts))
            }
            Formula::Lowest(curve, month) => {
                let parts = [self.registers.quantity(*curve), self.formula(month, None)];
                let [_, month] = parts;
                self.written(place, &[month], |out| Instruction::Lowest(out, parts))
            }
            Formula::LastingFrom(curve) => {
                let curve = self.registers.quantity(*curve);
                self.written(place, &[], |out| Instruction::LastingFrom(out, curve))
            }
        }
    }

    /// Compiles a condition; gives where its mask stands.
    fn condition(&mut self, condition: &Condition) -> Register {
        match condition {
            Condition::Is(check) => {
                let (left, right) = (self.formula(&check.0, None), self.formula(&check.2, None));
                match check.1 {
                    Relation::Below => self.each(Operation::Below, [left, right, right], None),
                    Relation::AtMost => self.each(Operation::AtMost, [left, right, right], None),
                    Relation::Above => self.each(Operation::Below, [right, left, left], None),
                    Relation::AtLeast => self.each(Operation::AtMost, [right, left, left], None),
                    Relation::Equal => self.each(Operation::Equal, [left, right, right], None),
                }
            }
            Condition::Known(quantity) => {
                let known = self.registers.quantity(*quantity);
                self.each(Operation::Known, [known; 3], None)
            }
            Condition::Chosen(choice, ranks) => self.chosen(*choice, ranks.iter().map(|rank| 1 << rank).sum()),
            Condition::All(parts) => self.joined(parts, true),
            Condition::Any(parts) => self.joined(parts, false),
            Condition::Not(inner) => {
                let holds = self.condition(inner);
                self.each(Operation::Not, [holds; 3], None)
            }
        }
    }

    /// All of the parts, or any of them; without parts, all hold and none does.
    fn joined(&mut self, parts: &[Condition], all: bool) -> Register {
        let mut parts = parts.iter();
        let Some(first) = parts.next() else {
            let zero = self.registers.constant(0.0);
            return self.each(if all { Operation::AtMost } else { Operation::Below }, [zero; 3], None);
        };
        let mut joined = self.condition(first);
        for part in parts {
            let next = self.condition(part);
            joined = self.each(if all { Operation::And } else { Operation::Or }, [joined, next, next], None);
        }
        joined
    }

    fn binary(&mut self, operator: Operator, left: &Formula, right: &Formula, place: Option<Register>) -> Register {
        // A sum and a product in one step.
        if operator == Operator::Plus
            && let Formula::Binary(Operator::Times, factors) = right
        {
            let parts = [left, &factors.0, &factors.1].map(|part| self.formula(part, None));
            return self.each(Operation::PlusProduct, parts, place);
        }
        let operation = Operation::of(operator);
        let [left, right] = [left, right].map(|part| self.formula(part, None));
        if let (Some(left), Some(right)) = (self.registers.figure(left), self.registers.figure(right)) {
            return self.registers.constant(operation.once(left, right, right));
        }
        self.each(operation, [left, right, right], place)
    }

    /// The formula of the option taken, one rank after the other.
    fn by_option(&mut self, choice: Choice, options: &[Formula], from: u8, place: Option<Register>) -> Register {
        let Some((option, others)) = options.split_first() else { return self.registers.constant(f64::NAN) };
        let taken = self.chosen(choice, 1 << from);
        self.branch(
            taken,
            |this| this.formula(option, None),
            |this| this.by_option(choice, others, from + 1, None),
            place,
        )
    }

    /// Two ways and what decides between them. A way that no lane goes is passed over.
    fn branch(
        &mut self,
        holds: Register,
        then: impl FnOnce(&mut Self) -> Register,
        otherwise: impl FnOnce(&mut Self) -> Register,
        place: Option<Register>,
    ) -> Register {
        let then = self.passed_over(Instruction::SkipUnlessAny(holds, 0), then);
        let otherwise = self.passed_over(Instruction::SkipIfAll(holds, 0), otherwise);
        let parts = [holds, then, otherwise];
        self.written(place, &parts, |out| Instruction::Branch(out, parts))
    }

    /// Puts a skip before a way, if there is anything to pass over.
    fn passed_over(&mut self, skip: Instruction, way: impl FnOnce(&mut Self) -> Register) -> Register {
        let (start, known) = (self.instructions.len(), self.sums.len());
        self.emit(skip);
        let result = way(self);
        self.forget_sums(known, result);
        let length = self.instructions.len() - start - 1;
        match (self.instructions.get_mut(start), u16::try_from(length)) {
            (Some(Instruction::SkipUnlessAny(_, over) | Instruction::SkipIfAll(_, over)), Ok(length)) if length > 0 => {
                *over = length;
            }
            _ => {
                self.instructions.remove(start);
            }
        }
        result
    }

    /// A curve's sum over a window of months, as the difference of two sums from month 1.
    fn sum(&mut self, curve: Quantity, from: usize, to: usize, place: Option<Register>) -> Register {
        let source = self.registers.quantity(curve);
        let whole = from == 0 && to >= MONTHS - 1;
        let known = self.sums.iter().find(|(known, _)| *known == curve).map(|(_, sums)| *sums);
        let sums = known.unwrap_or_else(|| {
            let out = place.filter(|_| whole).unwrap_or_else(|| self.registers.take(true));
            self.emit(Instruction::Sums(out, source));
            self.sums.push((curve, out));
            out
        });
        if whole {
            return sums;
        }
        let months = [from, to].map(|months| u8::try_from(months).unwrap_or(u8::MAX));
        let out = place.unwrap_or_else(|| self.registers.take(true));
        self.emit(Instruction::Window(out, sums, months));
        out
    }

    fn chosen(&mut self, choice: Choice, allowed: u32) -> Register {
        let (rank, allowed) = (self.registers.quantity(choice.into()), self.registers.constant(f64::from(allowed)));
        self.each(Operation::Chosen, [rank, allowed, allowed], None)
    }

    /// An operation; one that takes fewer than three parts names the last several times.
    fn each(&mut self, operation: Operation, parts: [Register; 3], place: Option<Register>) -> Register {
        self.written(place, &parts, |out| Instruction::Each(operation, out, parts))
    }

    /// Emits an instruction that reads some registers, which are free afterwards if what they hold only passes. What is
    /// written is by month if something read is.
    fn written(
        &mut self,
        place: Option<Register>,
        reads: &[Register],
        instruction: impl FnOnce(Register) -> Instruction,
    ) -> Register {
        let by_month = reads.iter().any(|read| read.is_by_month());
        let out =
            place.filter(|place| place.is_by_month() == by_month).unwrap_or_else(|| self.registers.take(by_month));
        self.emit(instruction(out));
        self.release(reads);
        out
    }

    fn release(&mut self, read: &[Register]) {
        for register in read {
            if !self.sums.iter().any(|(_, sums)| sums == register) {
                self.registers.release(*register);
            }
        }
    }

    /// Forgets sums beyond the first so many. A register that is still to be read stays taken.
    fn forget_sums(&mut self, kept: usize, still_read: Register) {
        for (_, sums) in self.sums.split_off(kept) {
            if sums != still_read {
                self.release(&[sums]);
            }
        }
    }

    fn emit(&mut self, instruction: Instruction) {
        self.instructions.push(instruction);
    }
}
