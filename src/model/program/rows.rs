//! Elementwise steps over columns: a single pair where all is the same in every lane and month, else rows.

use super::columns::Columns;
use super::elementwise::Operation;
use super::instruction::Register;
use super::layout::{ROW, Row};
use crate::model::month::MONTHS;
use wide::f64x2 as Pair;

/// In how many lanes and months a condition holds.
#[derive(Clone, Copy)]
pub(super) struct Reach {
    /// In one at least.
    pub(super) somewhere: bool,
    /// In each.
    pub(super) everywhere: bool,
}

/// An operand, as an instruction's rows find it.
enum Operand<'a> {
    /// A row for each row written.
    Rows(&'a [Row]),
    /// The same row for each.
    Fixed(&'a Row),
    /// A pair for each row, to fill it with.
    Pairs(&'a [Pair]),
    /// The row is filled already.
    Filled,
}

impl<'a> Operand<'a> {
    /// The operand's row beside a row written. `room` is there to be filled.
    #[inline]
    fn row<'b>(&self, rank: usize, room: &'b mut Row) -> Option<&'b Row>
    where
        'a: 'b,
    {
        match self {
            Self::Rows(rows) => rows.get(rank),
            Self::Fixed(row) => Some(row),
            Self::Pairs(pairs) => {
                room.fill(*pairs.get(rank)?);
                Some(room)
            }
            Self::Filled => Some(room),
        }
    }
}

impl Columns {
    /// Writes a register from three others, number by number.
    pub(super) fn each(&mut self, operation: Operation, out: Register, from: [Register; 3]) {
        let [a, b, c] = from;
        if self.is_one_pair(out, from) {
            let result = operation.once(self.pair(a), self.pair(b), self.pair(c));
            if let Some(place) = self.memory.get_mut(self.layout.scalar(out)) {
                *place = result;
            }
            return;
        }
        let along = operation.along();
        let (written, [a, b, c], [one, two, three]) = self.rows(out, from);
        for (rank, row) in written.iter_mut().enumerate() {
            if let (Some(a), Some(b), Some(c)) = (a.row(rank, one), b.row(rank, two), c.row(rank, three)) {
                along(row, a, b, c);
            }
        }
    }

    /// Whether what is written is the same in all lanes and months, as is what it is written from.
    fn is_one_pair(&mut self, out: Register, [a, b, c]: [Register; 3]) -> bool {
        if self.layout.is_single {
            return !out.is_by_month();
        }
        let varied = self.is_varied(a) || self.is_varied(b) || self.is_varied(c);
        self.set_varied(out, varied);
        !varied && !out.is_by_month()
    }

    /// Takes the second where the first holds, else the third. A way that no lane goes was passed over: what stands in its
    /// register is of another run.
    pub(super) fn branch(&mut self, out: Register, [holds, then, otherwise]: [Register; 3]) {
        match self.reach(holds) {
            Reach { everywhere: true, .. } => self.each(Operation::Copy, out, [then; 3]),
            Reach { somewhere: false, .. } => self.each(Operation::Copy, out, [otherwise; 3]),
            Reach { .. } => self.each(Operation::Select, out, [holds, then, otherwise]),
        }
    }

    #[inline(always)]
    fn pair(&self, register: Register) -> Pair {
        match self.memory.get(self.layout.scalar(register)) {
            Some(pair) => *pair,
            None => Pair::splat(f64::NAN),
        }
    }

    /// The rows to write and those to read.
    #[inline(never)]
    fn rows(&mut self, out: Register, operands: [Register; 3]) -> (&mut [Row], [Operand<'_>; 3], &mut [Row; 3]) {
        let is_spread = self.is_varied(out) && !self.layout.is_single;
        let starts = operands.map(|operand| self.layout.start(operand));
        let kinds = operands.map(|operand| (operand.is_by_month(), self.is_varied(operand)));
        let pairs = self.pairs(out);
        let start = self.layout.start(out);
        let Self { memory, room, .. } = self;
        let (before, rest) = memory.split_at_mut_checked(start).unwrap_or_default();
        let (written, after) = rest.split_at_mut_checked(pairs).unwrap_or_default();
        let (before, after) = (&*before, &*after);
        let mut rank = 0;
        let read = starts.map(|at| {
            let (is_by_month, is_varied) = kinds.get(rank).copied().unwrap_or_default();
            let found = match at.checked_sub(start + pairs) {
                Some(beyond) => after.get(beyond..),
                None => before.get(at..),
            }
            .unwrap_or_default();
            let (rows, _) = found.as_chunks();
            let operand = match (is_by_month, is_varied) {
                (true, false) if is_spread => Operand::Pairs(found),
                (true, _) => Operand::Rows(rows),
                (false, true) => rows.first().map_or(Operand::Filled, Operand::Fixed),
                (false, false) => {
                    if let (Some(room), Some(pair)) = (room.get_mut(rank), found.first()) {
                        room.fill(*pair);
                    }
                    Operand::Filled
                }
            };
            rank += 1;
            operand
        });
        (written.as_chunks_mut().0, read, room)
    }

    /// A register to write and one to read.
    pub(super) fn two(&mut self, out: Register, operand: Register) -> (&mut [Pair], &[Pair]) {
        let (start, at) = (self.layout.start(out), self.layout.start(operand));
        let (pairs, length) = (self.pairs(out), self.pairs(operand));
        let (before, rest) = self.memory.split_at_mut_checked(start).unwrap_or_default();
        let (written, after) = rest.split_at_mut_checked(pairs).unwrap_or_default();
        let read = match at.checked_sub(start + pairs) {
            Some(beyond) => after.get(beyond..beyond + length),
            None => before.get(at..at + length),
        };
        (written, read.unwrap_or_default())
    }

    /// The pairs that a register uses of those that it takes.
    fn pairs(&self, register: Register) -> usize {
        match (register.is_by_month(), self.layout.is_single, self.is_varied(register)) {
            (false, _, false) => 1,
            (false, _, true) | (true, true, _) => ROW,
            (true, false, false) => MONTHS,
            (true, false, true) => ROW * MONTHS,
        }
    }

    /// Where a condition holds.
    pub(super) fn reach(&self, mask: Register) -> Reach {
        let start = self.layout.start(mask);
        let pairs = self.memory.get(start..start + self.pairs(mask)).unwrap_or_default();
        Reach { somewhere: pairs.iter().any(|pair| pair.any()), everywhere: pairs.iter().all(|pair| pair.all()) }
    }
}
