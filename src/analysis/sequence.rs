//! The sequence of draws: Sobol's, in the directions of S. Joe and F. Kuo (2008), shifted bit by bit by what a seed gives. It
//! fills a space evenly, so that ten thousand draws tell what chance would take a hundred times as many for; and it is made of
//! whole numbers, so that it is the same on every machine.

/// Numbers of a draw.
pub const DIMENSIONS: usize = 8;

/// Of each dimension but the first: the degree of its polynomial, the bits of its inner factors, its first directions.
const DIRECTIONS: [(usize, u32, [u32; 5]); DIMENSIONS - 1] = [
    (1, 0, [1, 0, 0, 0, 0]),
    (2, 1, [1, 3, 0, 0, 0]),
    (3, 1, [1, 3, 1, 0, 0]),
    (3, 2, [1, 1, 1, 0, 0]),
    (4, 1, [1, 1, 3, 3, 0]),
    (4, 4, [1, 3, 5, 13, 0]),
    (5, 2, [1, 1, 5, 5, 17]),
];

const BITS: usize = 32;

/// Draws, one after the other.
#[derive(Clone)]
pub struct Sequence {
    directions: [[u32; BITS]; DIMENSIONS],
    shift: [u32; DIMENSIONS],
    point: [u32; DIMENSIONS],
    drawn: u32,
}

impl Sequence {
    /// The sequence of a seed.
    #[must_use]
    pub fn new(seed: u32) -> Self {
        let mut directions = [[0; BITS]; DIMENSIONS];
        for (rank, own) in directions.iter_mut().enumerate() {
            *own = directed(rank);
        }
        let mut shift = [0; DIMENSIONS];
        for (rank, own) in (1..).zip(&mut shift) {
            *own = mixed(u64::from(seed).wrapping_add(STRIDE.wrapping_mul(rank)));
        }
        Self { directions, shift, point: [0; DIMENSIONS], drawn: 0 }
    }

    /// The next draw: numbers between 0 and 1, both excluded.
    pub fn draw(&mut self) -> [f64; DIMENSIONS] {
        /// 2 to the power of 32.
        const WHOLE: f64 = 4_294_967_296.0;
        let mut draw = [0.0; DIMENSIONS];
        for ((number, point), shift) in draw.iter_mut().zip(self.point).zip(self.shift) {
            *number = (f64::from(point ^ shift) + 0.5) / WHOLE;
        }
        // In the order of Gray's code, each point differs from the one before by one direction.
        let changing = self.drawn.trailing_ones() as usize;
        for (point, directions) in self.point.iter_mut().zip(&self.directions) {
            *point ^= directions.get(changing).copied().unwrap_or(0);
        }
        self.drawn = self.drawn.wrapping_add(1);
        draw
    }
}

/// The directions of a dimension.
fn directed(rank: usize) -> [u32; BITS] {
    let mut own = [0; BITS];
    let polynomial = rank.checked_sub(1).and_then(|rank| DIRECTIONS.get(rank));
    for place in 0..BITS {
        let fresh = match polynomial {
            None => 1 << (BITS - 1 - place),
            Some((degree, _, first)) if place < *degree => first[place] << (BITS - 1 - place),
            Some((degree, factors, _)) => {
                let before: u32 = own[place - degree];
                (1..*degree).fold(before ^ before >> degree, |sum, back| {
                    if factors >> (degree - 1 - back) & 1 == 1 { sum ^ own[place - back] } else { sum }
                })
            }
        };
        own[place] = fresh;
    }
    own
}

const STRIDE: u64 = 0x9e37_79b9_7f4a_7c15;

/// Any number well mixed (the finisher of G. Steele's splittable generator).
#[allow(clippy::cast_possible_truncation, reason = "the high half is kept")]
const fn mixed(number: u64) -> u32 {
    let once = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let twice = (once ^ (once >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    ((twice ^ (twice >> 31)) >> 32) as u32
}

#[cfg(test)]
#[allow(clippy::cast_possible_truncation, reason = "shares of 1")]
mod tests {
    use super::*;

    /// In each dimension, of the first points that are a power of 2, one lies in each of as many equal parts.
    #[test]
    fn each_dimension_is_filled_evenly() {
        for seed in [0, 1, 77, u32::MAX] {
            let mut sequence = Sequence::new(seed);
            let draws: Vec<_> = (0..1024).map(|_| sequence.draw()).collect();
            for rank in 0..DIMENSIONS {
                let mut parts: Vec<u32> = draws.iter().map(|draw| (draw[rank] * 1024.0) as u32).collect();
                parts.sort_unstable();
                assert_eq!(parts, (0..1024).collect::<Vec<_>>(), "dimension {rank}, seed {seed}");
            }
        }
    }

    /// The first points of the published sequence, without a shift.
    #[test]
    fn it_is_sobol_s() {
        let mut sequence = Sequence { shift: [0; DIMENSIONS], ..Sequence::new(1) };
        let draws: Vec<_> = (0..8).map(|_| sequence.draw().map(|number| (number * 1000.0) as u32)).collect();
        assert_eq!(draws[1], [500; 8]);
        assert_eq!(draws[2], [750, 250, 250, 250, 750, 750, 250, 750]);
        assert_eq!(draws[3], [250, 750, 750, 750, 250, 250, 750, 250]);
        assert_eq!(draws[4], [375, 375, 625, 875, 375, 125, 375, 875]);
    }
}
