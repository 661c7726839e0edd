//! Programs: each rule compiled once into a flat list of instructions over columns of numbers. What does not depend on the
//! month is reckoned once, figures are folded together, and only the rules that are asked for are run.

mod columns;
mod compiler;
mod elementwise;
mod instruction;
mod layout;
mod months;
mod number;
mod registers;
mod rows;
mod runner;

pub use columns::{Columns, LANES};

use super::network::Model;
use super::quantity::Quantity;
use compiler::Compiler;
use core::ops::Range;
use instruction::Instruction;
use registers::Registers;
use std::sync::OnceLock;

/// The rules of the model, compiled.
struct Program {
    instructions: Vec<Instruction>,
    registers: Registers,
    /// By rank of a quantity: where the instructions of its rule stand; empty for what the reader gives.
    rules: Vec<Range<usize>>,
    /// What one profile starts from.
    start: Columns,
}

impl Program {
    /// The one program, compiled at first use.
    fn get() -> &'static Self {
        static PROGRAM: OnceLock<Program> = OnceLock::new();
        PROGRAM.get_or_init(|| {
            let mut compiler = Compiler::new(Registers::new());
            let mut rules = vec![0..0; Quantity::COUNT];
            for rule in Model::get().rules() {
                if let Some(place) = rules.get_mut(rule.quantity.rank()) {
                    *place = compiler.rule(rule);
                }
            }
            let (instructions, registers) = compiler.finish();
            let start = Columns::empty(&registers, true);
            Self { instructions, registers, rules, start }
        })
    }

    /// The instructions of a quantity's rule.
    fn rule(&self, quantity: Quantity) -> &[Instruction] {
        let range = self.rules.get(quantity.rank()).cloned().unwrap_or_default();
        self.instructions.get(range).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::instruction::Instruction;
    use super::*;

    /// What the compiler saves: instructions that are shared or folded, ways that are passed over, registers that are used
    /// again. A formula that changes moves these; a compiler that saves less does too.
    #[test]
    fn the_program_is_as_short_as_it_was() {
        let Program { instructions, registers, .. } = Program::get();
        let count = |kind: fn(&Instruction) -> bool| instructions.iter().filter(|one| kind(one)).count();
        let over: u16 = instructions
            .iter()
            .map(|one| {
                if let Instruction::SkipUnlessAny(_, over) | Instruction::SkipIfAll(_, over) = one { *over } else { 0 }
            })
            .sum();
        let found = [
            instructions.len(),
            count(|one| matches!(one, Instruction::SkipUnlessAny(..))),
            count(|one| matches!(one, Instruction::SkipIfAll(..))),
            usize::from(over),
            count(|one| matches!(one, Instruction::Sums(..))),
            count(|one| matches!(one, Instruction::Window(..))),
            usize::from(registers.scalars),
            usize::from(registers.curves),
            registers.constants.len(),
        ];
        assert_eq!(found, [1112, 59, 60, 644, 13, 13, 291, 44, 65]);
    }
}
