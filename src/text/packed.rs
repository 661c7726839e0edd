//! Texts packed as the crate is compiled: families first, each text at its family's base and its word's rank, then the
//! others. No key is carried by the program.

use super::family::Members;

/// A key and its text, as they stand in a file.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    key: &'static str,
    text: &'static str,
}

const EMPTY: Entry = Entry { key: "", text: "" };

/// Entries by rank.
pub(super) struct Entries<const N: usize>([Entry; N]);

impl<const N: usize> Entries<N> {
    /// The rank of a key; none if no text has it.
    pub(super) const fn rank(&self, key: &str) -> Option<usize> {
        let mut rank = 0;
        while rank < N {
            if same(self.0[rank].key, &[key]) {
                return Some(rank);
            }
            rank += 1;
        }
        None
    }

    /// The keys by rank; empty where a family has no text.
    #[cfg(not(target_family = "wasm"))]
    pub(super) fn keys(&self) -> [&'static str; N] {
        self.0.map(|entry| entry.key)
    }
}

const SEPARATOR: &[u8] = b" = ";

/// How many texts files have, and their bytes, each with a line's end.
pub(super) const fn size(files: &[&'static str]) -> (usize, usize) {
    let (mut texts, mut bytes, mut file) = (0, 0, 0);
    while file < files.len() {
        let mut rest = files[file];
        while !rest.is_empty() {
            let (entry, after) = first(rest);
            texts += 1;
            bytes += entry.text.len() + 1;
            rest = after;
        }
        file += 1;
    }
    (texts, bytes)
}

/// The entries of files, in their order.
pub(super) const fn parsed<const N: usize>(files: &[&'static str]) -> [Entry; N] {
    let mut entries = [EMPTY; N];
    let (mut place, mut file) = (0, 0);
    while file < files.len() {
        let mut rest = files[file];
        while !rest.is_empty() {
            (entries[place], rest) = first(rest);
            place += 1;
        }
        file += 1;
    }
    entries
}

/// How many words of families have no text.
pub(super) const fn without<const N: usize>(all: &[Entry; N], families: &[Members]) -> usize {
    let (mut count, mut family) = (0, 0);
    while family < families.len() {
        let (range, mut word) = (starting(all, families[family].head), 0);
        while word < families[family].words.len() {
            if member(all, range, &families[family], word).is_none() {
                count += 1;
            }
            word += 1;
        }
        family += 1;
    }
    count
}

/// Entries by rank: each family's in the order of its words, then those of no family.
///
/// # Panics
/// While compiling, with the key, where a family's word has no text.
pub(super) const fn sorted_out<const N: usize, const M: usize>(all: &[Entry; N], families: &[Members]) -> Entries<M> {
    let mut sorted = [EMPTY; M];
    let mut taken = [false; N];
    let (mut rank, mut family) = (0, 0);
    while family < families.len() {
        let (range, mut word) = (starting(all, families[family].head), 0);
        while word < families[family].words.len() {
            match member(all, range, &families[family], word) {
                Some(place) => {
                    sorted[rank] = all[place];
                    taken[place] = true;
                }
                None if families[family].some => {}
                None => missing(&families[family], word),
            }
            rank += 1;
            word += 1;
        }
        family += 1;
    }
    let mut place = 0;
    while place < N {
        if !taken[place] {
            sorted[rank] = all[place];
            rank += 1;
        }
        place += 1;
    }
    Entries(sorted)
}

/// Stops the compiler with the key that no text has.
const fn missing(family: &Members, word: usize) -> ! {
    let parts = ["no text has the key ", family.head, family.words[word], family.tail];
    let mut message = [b' '; 128];
    let (mut at, mut part) = (0, 0);
    while part < parts.len() {
        let (bytes, mut byte) = (parts[part].as_bytes(), 0);
        while byte < bytes.len() && at < message.len() {
            message[at] = bytes[byte];
            at += 1;
            byte += 1;
        }
        part += 1;
    }
    match core::str::from_utf8(message.split_at(at).0) {
        Ok(message) => panic!("{}", message),
        Err(_) => panic!("{}", family.head),
    }
}

/// Where the keys that start so stand: files are sorted, so that they stand together.
const fn starting<const N: usize>(all: &[Entry; N], head: &str) -> (usize, usize) {
    let mut from = 0;
    while from < N && !starts(all[from].key, head) {
        from += 1;
    }
    let mut to = from;
    while to < N && starts(all[to].key, head) {
        to += 1;
    }
    (from, to)
}

/// Where the text of a family's word stands.
const fn member<const N: usize>(
    all: &[Entry; N],
    (mut place, to): (usize, usize),
    family: &Members,
    word: usize,
) -> Option<usize> {
    let length = family.head.len() + family.words[word].len() + family.tail.len();
    while place < to {
        if all[place].key.len() == length && same(all[place].key, &[family.head, family.words[word], family.tail]) {
            return Some(place);
        }
        place += 1;
    }
    None
}

const fn starts(key: &str, head: &str) -> bool {
    let (key, head, mut at) = (key.as_bytes(), head.as_bytes(), 0);
    while at < head.len() && at < key.len() && key[at] == head[at] {
        at += 1;
    }
    at == head.len()
}

/// The texts by rank, a line each.
pub(super) const fn packed<const N: usize, const BYTES: usize>(entries: &Entries<N>) -> [u8; BYTES] {
    let mut bytes = [b'\n'; BYTES];
    let (mut at, mut rank) = (0, 0);
    while rank < N {
        let text = entries.0[rank].text.as_bytes();
        let mut byte = 0;
        while byte < text.len() {
            bytes[at] = text[byte];
            at += 1;
            byte += 1;
        }
        at += 1;
        rank += 1;
    }
    bytes
}

/// Whether a key is made of these parts.
const fn same(key: &str, parts: &[&str]) -> bool {
    let (key, mut at, mut part) = (key.as_bytes(), 0, 0);
    let mut length = 0;
    while part < parts.len() {
        length += parts[part].len();
        part += 1;
    }
    if key.len() != length {
        return false;
    }
    part = 0;
    while part < parts.len() {
        let (bytes, mut byte) = (parts[part].as_bytes(), 0);
        while byte < bytes.len() {
            if key[at] != bytes[byte] {
                return false;
            }
            at += 1;
            byte += 1;
        }
        part += 1;
    }
    true
}

/// The entry of the first line, and the lines after it.
const fn first(lines: &'static str) -> (Entry, &'static str) {
    let bytes = lines.as_bytes();
    let mut start = 0;
    while !(bytes[start] == b' ' && bytes[start + 1] == b'=' && bytes[start + 2] == b' ') {
        start += 1;
    }
    let mut end = start;
    while end < bytes.len() && bytes[end] != b'\n' {
        end += 1;
    }
    let (line, after) = lines.split_at(end);
    let (key, rest) = line.split_at(start);
    let (_, text) = rest.split_at(SEPARATOR.len());
    let after = if after.is_empty() { after } else { after.split_at(1).1 };
    (Entry { key, text }, after)
}
