//! The runner: executes instructions, one after the other.

use super::columns::Columns;
use super::instruction::Instruction;
use super::months::{at, lasting, lowest};

impl Columns {
    pub(super) fn execute(&mut self, instructions: &[Instruction]) {
        let mut rest = instructions.iter();
        while let Some(instruction) = rest.next() {
            match *instruction {
                // Most of what is done for one profile: nothing varies.
                Instruction::Each(operation, out, [a, b, c]) if self.layout.is_single && !out.is_by_month() => {
                    self.set_scalar(out, operation.once(self.scalar(a), self.scalar(b), self.scalar(c)));
                }
                Instruction::Each(operation, out, from) => self.each(operation, out, from),
                Instruction::Branch(out, parts) => self.branch(out, parts),
                Instruction::Sums(out, curve) => self.sums(out, curve),
                Instruction::Window(out, sums, [from, to]) => self.window(out, sums, from.into(), to.into()),
                Instruction::At(out, [curve, month]) => self.scan(out, curve, month, at),
                Instruction::Lowest(out, [curve, month]) => self.scan(out, curve, month, lowest),
                Instruction::LastingFrom(out, curve) => self.scan(out, curve, curve, lasting),
                Instruction::SkipUnlessAny(holds, over) if !self.reach(holds).somewhere => {
                    rest = rest.as_slice().get(usize::from(over)..).unwrap_or_default().iter();
                }
                Instruction::SkipIfAll(holds, over) if self.reach(holds).everywhere => {
                    rest = rest.as_slice().get(usize::from(over)..).unwrap_or_default().iter();
                }
                Instruction::SkipUnlessAny(..) | Instruction::SkipIfAll(..) => {}
            }
        }
    }
}
