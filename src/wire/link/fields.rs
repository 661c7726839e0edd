//! The fields of a link: names and texts between `&` (or `;`, which some editors write in its place), percent-encoded.

/// More bytes than these are not read.
const LONGEST: usize = 200_000;

/// A field as it was found.
#[derive(PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub(super) struct Found {
    /// Its name.
    pub(super) key: String,
    /// Its text; none where it is no percent-encoded UTF-8.
    pub(super) text: Option<String>,
}

/// The part of a text that is ours: from the field of that name to the end. What stands before it, an anchor of the article
/// or what other tools put into the address, is left alone, and so is all of a text without such a field.
pub(super) fn ours<'a>(text: &'a str, first: &str) -> Option<(&'a str, &'a str)> {
    let fragment = text.split_once('#').map_or(text, |(_, fragment)| fragment);
    let is_start = |before: &str| before.is_empty() || before.ends_with(['&', ';', '?', '#']);
    let (at, _) = fragment
        .match_indices(first)
        .find(|(at, _)| is_start(&fragment[..*at]) && fragment[*at + first.len()..].starts_with('='))?;
    Some(fragment.split_at(at))
}

/// The fields, as far as they are read, and whether that is all. Of a field that is cut nothing is read.
pub(super) fn fields(text: &str) -> (impl Iterator<Item = Found>, bool) {
    let whole = text.len() <= LONGEST;
    let read = if whole {
        text
    } else {
        let end = (0..=LONGEST).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
        let start = text.get(..end).unwrap_or_default();
        start.rfind(SEPARATORS).map_or("", |end| &start[..end])
    };
    (read.split(SEPARATORS).filter(|field| !matches!(*field, "" | "amp")).map(found), whole)
}

const SEPARATORS: [char; 2] = ['&', ';'];

fn found(field: &str) -> Found {
    let (key, text) = field.split_once('=').unwrap_or((field, ""));
    Found { key: decoded(key).unwrap_or_else(|| key.into()), text: decoded(text) }
}

/// Adds a field.
pub(super) fn add(link: &mut String, key: &str, text: &str) {
    if !link.is_empty() {
        link.push('&');
    }
    link.push_str(key);
    link.push('=');
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'-' | b'.' | b'_' | b'~' | b',' => link.push(char::from(byte)),
            _ => {
                link.push('%');
                link.extend([byte >> 4, byte & 15].map(|half| char::from(b"0123456789ABCDEF"[usize::from(half)])));
            }
        }
    }
}

/// What a percent-encoded text says; none where it is none.
fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut letters = text.bytes();
    while let Some(letter) = letters.next() {
        bytes.push(match letter {
            b'%' => {
                let mut half = || char::from(letters.next()?).to_digit(16);
                let both = 16 * half()? + half()?;
                u8::try_from(both).ok()?
            }
            b'+' => b' ',
            other => other,
        });
    }
    String::from_utf8(bytes).ok()
}
