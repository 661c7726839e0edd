//! A trial's days as a calendar file (RFC 5545): lines that end in CR LF and are folded at 75 bytes, whole days, names that
//! stay when the file is taken again.

use crate::decision::pilot::calendar::Milestone;
use crate::model::day::Day;

/// What the file is.
pub const MEDIA_TYPE: &str = "text/calendar;charset=utf-8";

/// Bytes of a line at most.
const LONGEST: usize = 75;

/// The file: each day with its title and what is to be done. `stamp` is when it is written, as `20261231T235959Z`, and
/// `name` says whose days they are.
#[must_use]
pub fn calendar(name: &str, days: &[(Day, Milestone, &str, String)], stamp: &str) -> String {
    let mut file = String::new();
    let mut line = |parts: &[&str]| fold(&mut file, &parts.concat());
    line(&["BEGIN:VCALENDAR"]);
    line(&["VERSION:2.0"]);
    line(&["PRODID:-//Seuil//Seuil//FR"]);
    line(&["CALSCALE:GREGORIAN"]);
    line(&["X-WR-CALNAME:", &escaped(name)]);
    for (day, milestone, title, todo) in days {
        line(&["BEGIN:VEVENT"]);
        line(&["UID:", milestone.key(), "-", &days[0].0.written(""), "@seuil"]);
        line(&["DTSTAMP:", stamp]);
        line(&["DTSTART;VALUE=DATE:", &day.written("")]);
        line(&["DTEND;VALUE=DATE:", &day.after_days(1).written("")]);
        line(&["SUMMARY:", &escaped(title)]);
        line(&["DESCRIPTION:", &escaped(todo)]);
        line(&["TRANSP:TRANSPARENT"]);
        line(&["END:VEVENT"]);
    }
    line(&["END:VCALENDAR"]);
    file
}

/// A text in which nothing parts or ends a value.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// A line, in pieces of at most 75 bytes, each but the first after a space. No letter is cut, and no piece starts or ends
/// with a space of the text: some readers would lose it.
fn fold(file: &mut String, line: &str) {
    let mut rest = line;
    let mut room = LONGEST;
    while rest.len() > room {
        let is_end = |end: &usize| {
            let beside = |part: &str, at: usize| part.as_bytes().get(at) == Some(&b' ');
            rest.is_char_boundary(*end) && !beside(rest, *end) && !beside(rest, end - 1)
        };
        let end = (1..=room).rev().find(is_end).unwrap_or(rest.len());
        let (piece, left) = rest.split_at(end);
        file.push_str(piece);
        file.push_str("\r\n ");
        (rest, room) = (left, LONGEST - 1);
    }
    file.push_str(rest);
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    /// In pieces of at most 75 bytes, of which none starts or ends with a space of the text, and whole once unfolded.
    #[test]
    fn long_lines_are_folded_between_letters() {
        for line in [
            "a".repeat(75),
            "a".repeat(76),
            "é".repeat(200),
            "un deux ".repeat(40),
            "a  b".repeat(60),
            [&"a".repeat(74), " b ", &"c".repeat(74), "  ", &"d".repeat(80)].concat(),
        ] {
            let mut file = String::new();
            fold(&mut file, &line);
            let pieces: Vec<&str> = file.strip_suffix("\r\n").unwrap_or_default().split("\r\n").collect();
            assert!(pieces.iter().all(|piece| piece.len() <= LONGEST), "{pieces:?}");
            for pair in pieces.windows(2) {
                assert!(
                    !pair[0].ends_with(' ') && pair[1].starts_with(' ') && !pair[1].starts_with("  "),
                    "{pieces:?}"
                );
            }
            let rest: String = pieces.iter().skip(1).map(|piece| &piece[1..]).collect();
            assert_eq!([pieces[0], &rest].concat(), line);
            assert_eq!(pieces.len() == 1, line.len() <= LONGEST, "folded where it is too long, and only there");
        }
    }
}
