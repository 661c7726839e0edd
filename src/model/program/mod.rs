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
