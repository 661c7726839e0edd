//! Texts packed as the crate is compiled: of each key only a number of 16 bits is kept, its own among all keys, which
//! saves 2 kB compressed.

/// A file of `key = text` lines.
pub(super) struct Packed<const KEYS: usize, const BYTES: usize> {
    /// By which the keys' hashes become numbers.
    factor: u32,
    numbers: [u16; KEYS],
    texts: [u8; BYTES],
}

/// How many keys files have, and the bytes of their texts, each with a line's end.
pub(super) const fn size(files: &[&str]) -> (usize, usize) {
    let (mut keys, mut bytes, mut file) = (0, 0, 0);
    while file < files.len() {
        let (source, mut at) = (files[file].as_bytes(), 0);
        while at < source.len() {
            at = text_start(source, at);
            let end = line_end(source, at);
            keys += 1;
            bytes += end + 1 - at;
            at = end + 1;
        }
        file += 1;
    }
    (keys, bytes)
}

/// Packs files; `KEYS` and `BYTES` are their [`size`].
pub(super) const fn pack<const KEYS: usize, const BYTES: usize>(files: &[&str]) -> Packed<KEYS, BYTES> {
    let (mut hashes, mut texts) = ([0; KEYS], [0; BYTES]);
    let (mut key, mut byte, mut file) = (0, 0, 0);
    while file < files.len() {
        let (source, mut at) = (files[file].as_bytes(), 0);
        while at < source.len() {
            let start = text_start(source, at);
            hashes[key] = hash(source, at, start - SEPARATOR.len());
            key += 1;
            at = start;
            while at < source.len() && source[at] != b'\n' {
                texts[byte] = source[at];
                byte += 1;
                at += 1;
            }
            texts[byte] = b'\n';
            byte += 1;
            at += 1;
        }
        file += 1;
    }
    let (factor, numbers) = told_apart(&hashes);
    Packed { factor, numbers, texts }
}

/// The first factor under which no two hashes have one number, and the numbers.
const fn told_apart<const KEYS: usize>(hashes: &[u32; KEYS]) -> (u32, [u16; KEYS]) {
    // The last factor under which each number was taken.
    let mut taken = [0; 1 << 16];
    let mut numbers = [0; KEYS];
    let mut factor: u32 = 1;
    let mut key = 0;
    while key < KEYS {
        numbers[key] = number(hashes[key], factor);
        if taken[numbers[key] as usize] == factor {
            factor += 2;
            key = 0;
        } else {
            taken[numbers[key] as usize] = factor;
            key += 1;
        }
    }
    (factor, numbers)
}

impl<const KEYS: usize, const BYTES: usize> Packed<KEYS, BYTES> {
    /// The texts, a line each, in the places of their keys.
    pub(super) const fn texts(&'static self) -> &'static str {
        match core::str::from_utf8(&self.texts) {
            Ok(texts) => texts,
            Err(_) => "",
        }
    }

    /// The place of a key; none, most probably, for a key that was not packed.
    pub(super) fn place(&self, key: &str) -> Option<usize> {
        let wanted = number(hash(key.as_bytes(), 0, key.len()), self.factor);
        self.numbers.iter().position(|number| *number == wanted)
    }
}

const SEPARATOR: &[u8] = b" = ";

/// The FNV-1a hash of the bytes between two places.
const fn hash(bytes: &[u8], from: usize, to: usize) -> u32 {
    let (mut hash, mut at) = (0x811C_9DC5_u32, from);
    while at < to {
        hash = (hash ^ bytes[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    hash
}

#[allow(clippy::cast_possible_truncation, reason = "the upper half")]
const fn number(hash: u32, factor: u32) -> u16 {
    (hash.wrapping_mul(factor) >> 16) as u16
}

/// Where the text of the line that starts here starts.
const fn text_start(source: &[u8], mut at: usize) -> usize {
    while !(source[at] == b' ' && source[at + 1] == b'=' && source[at + 2] == b' ') {
        at += 1;
    }
    at + SEPARATOR.len()
}

const fn line_end(source: &[u8], mut at: usize) -> usize {
    while at < source.len() && source[at] != b'\n' {
        at += 1;
    }
    at
}
