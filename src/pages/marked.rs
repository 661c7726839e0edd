//! Texts with markup in them: `` `budget` `` in a text is what a blogger types, `{name}` a piece that the page puts there.

use maud::{Markup, html};

/// A text, its code set as code and its slots filled; a slot of another name is left as it is, which a test forbids.
pub(super) fn marked(text: &str, slots: &[(&str, Markup)]) -> Markup {
    html! {
        @for (rank, part) in text.split('`').enumerate() {
            @if rank % 2 == 1 { code { (part) } } @else { (filled(part, slots)) }
        }
    }
}

fn filled(text: &str, slots: &[(&str, Markup)]) -> Markup {
    let part = |part: &str| match part.split_once('}') {
        Some((name, rest)) => {
            let slot = slots.iter().find(|(known, _)| *known == name);
            html! { @if let Some((_, slot)) = slot { (slot) (rest) } @else { "{" (part) } }
        }
        None => html! { (part) },
    };
    html! { @for piece in text.split('{') { (part(piece)) } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_and_slots_are_set() {
        let slot = html! { a href="x" { "là" } };
        let check =
            |text: &str, expected: &str| assert_eq!(marked(text, &[("here", slot.clone())]).into_string(), expected);
        check("plain", "plain");
        check("a `<b>`: c", "a <code>&lt;b&gt;</code>: c");
        check("{here}", "<a href=\"x\">là</a>");
        check("go {here}, or `{here}`.", "go <a href=\"x\">là</a>, or <code>{here}</code>.");
        check("{there} & {here}", "{there} &amp; <a href=\"x\">là</a>");
    }
}
