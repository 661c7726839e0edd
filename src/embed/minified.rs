//! Style sheets as the crate is compiled: without comments and needless spaces.

/// The bytes of these sheets.
pub(super) const fn size(sheets: &[&str]) -> usize {
    let (mut bytes, mut sheet) = (0, 0);
    while sheet < sheets.len() {
        bytes += sheets[sheet].len();
        sheet += 1;
    }
    bytes
}

/// What is needed of these sheets, and how many bytes it takes; `BYTES` is their [`size`].
pub(super) const fn minified<const BYTES: usize>(sheets: &[&str]) -> ([u8; BYTES], usize) {
    let mut kept = [0; BYTES];
    let (mut left, mut sheet) = (0, 0);
    while sheet < sheets.len() {
        let (source, mut at) = (sheets[sheet].as_bytes(), 0);
        while at < source.len() {
            let past = past_needless(source, at);
            if past == at {
                kept[left] = source[at];
                left += 1;
            }
            at = if past == at { at + 1 } else { past };
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
