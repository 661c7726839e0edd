//! Style sheets as the crate is compiled: without comments and needless spaces, in the reader's own rem.

/// What stands before and after the figure of a length in rem.
const BEFORE: &[u8] = b"calc(";
const AFTER: &[u8] = b"*var(--rem))";

/// Bytes that these sheets take at most.
pub(super) const fn size(sheets: &[&str]) -> usize {
    let (mut bytes, mut sheet) = (0, 0);
    while sheet < sheets.len() {
        let (source, mut at) = (sheets[sheet].as_bytes(), 0);
        while at < source.len() {
            bytes += if is_rem(source, at) { BEFORE.len() + AFTER.len() } else { 1 };
            at += 1;
        }
        sheet += 1;
    }
    bytes
}

/// What is needed of these sheets, and how many bytes it takes; `BYTES` is their [`size`]. A page may give its root any
/// font size: lengths in rem become lengths in `--rem`, which is the reader's own, and in a condition, where there are
/// no variables, in em, which is there the font size of the container.
pub(super) const fn minified<const BYTES: usize>(sheets: &[&str]) -> ([u8; BYTES], usize) {
    let mut kept = [0; BYTES];
    let (mut left, mut sheet) = (0, 0);
    while sheet < sheets.len() {
        let (source, mut at, mut condition) = (sheets[sheet].as_bytes(), 0, false);
        while at < source.len() {
            let past = past_needless(source, at);
            if past > at {
                at = past;
                continue;
            }
            condition = matches!((source[at], condition), (b'@', _) | (_, true)) && source[at] != b'{';
            let end = past_figure(source, at);
            let rem = end > at && is_rem(source, end);
            if rem && !condition {
                left = put(&mut kept, left, BEFORE, 0, BEFORE.len());
            }
            let figure_end = if end > at { end } else { at + 1 };
            left = put(&mut kept, left, source, at, figure_end);
            at = figure_end;
            if rem {
                left = if condition {
                    put(&mut kept, left, b"em", 0, 2)
                } else {
                    put(&mut kept, left, AFTER, 0, AFTER.len())
                };
                at += 3;
            }
        }
        sheet += 1;
    }
    (kept, left)
}

/// The first bytes alone.
pub(super) const fn first<const BYTES: usize>(of: &[u8]) -> [u8; BYTES] {
    let mut bytes = [0; BYTES];
    let mut at = 0;
    while at < BYTES {
        bytes[at] = of[at];
        at += 1;
    }
    bytes
}

/// Where a comment or a needless space ends; the same place if none starts here. A line ends after a mark.
const fn past_needless(source: &[u8], at: usize) -> usize {
    match source[at] {
        b'/' if at + 1 < source.len() && source[at + 1] == b'*' => {
            let mut end = at + 3;
            while !(source[end - 1] == b'*' && source[end] == b'/') {
                end += 1;
            }
            end + 1
        }
        b'\n' => at + 1,
        b' ' if at == 0 || matches!(source[at - 1], b' ' | b'\n' | b';' | b':' | b',' | b'{' | b'}') => at + 1,
        b' ' if at + 1 < source.len() && matches!(source[at + 1], b'{' | b'}') => at + 1,
        _ => at,
    }
}

/// Puts some bytes of a text at a place, and tells the place after them.
const fn put(kept: &mut [u8], mut left: usize, text: &[u8], mut at: usize, end: usize) -> usize {
    while at < end {
        kept[left] = text[at];
        left += 1;
        at += 1;
    }
    left
}

/// Where a figure ends, with its sign; the same place if none starts here.
const fn past_figure(source: &[u8], at: usize) -> usize {
    let starts = at == 0 || !(is_name(source[at - 1]) || source[at - 1] == b'.');
    let mut end = if source[at] == b'-' { at + 1 } else { at };
    let first = end;
    while starts && end < source.len() && (source[end].is_ascii_digit() || source[end] == b'.') {
        end += 1;
    }
    if end > first { end } else { at }
}

/// Whether the unit rem stands here, after a figure.
const fn is_rem(source: &[u8], at: usize) -> bool {
    at > 0
        && at + 3 < source.len()
        && source[at - 1].is_ascii_digit()
        && source[at] == b'r'
        && source[at + 1] == b'e'
        && source[at + 2] == b'm'
        && !is_name(source[at + 3])
}

/// Whether a byte belongs to a name.
const fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'#')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(sheet: &str, expected: &str) {
        let (bytes, length) = minified::<500>(&[sheet]);
        assert_eq!(core::str::from_utf8(&bytes[..length]), Ok(expected));
        assert!(length <= size(&[sheet]), "{sheet}");
    }

    #[test]
    fn spaces_and_comments_go() {
        check("/* a */\n.b { c: d e; }\n", ".b{c:d e;}");
    }

    #[test]
    fn rem_is_the_readers_own() {
        check("a { b: 1rem; }", "a{b:calc(1*var(--rem));}");
        check("a{b:-0.5rem 0.25em}", "a{b:calc(-0.5*var(--rem)) 0.25em}");
        check(
            "a{b:clamp(2rem, 1.5rem + 2cqi, 3rem)}",
            "a{b:clamp(calc(2*var(--rem)),calc(1.5*var(--rem)) + 2cqi,calc(3*var(--rem)))}",
        );
        check("a{b:calc(1rem - .5rem)}", "a{b:calc(calc(1*var(--rem)) - calc(.5*var(--rem)))}");
        check("a1rem{--1rem:#1rem 2remy}", "a1rem{--1rem:#1rem 2remy}");
    }

    #[test]
    fn conditions_know_no_variables() {
        check(
            "@container (inline-size >= 46rem) { a { b: 1rem } }",
            "@container (inline-size >= 46em){a{b:calc(1*var(--rem))}}",
        );
    }
}
