//! The words: none missing, none left over, all typeset as French is.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod fixtures;
mod source;

use seuil::analysis::budget_range::budget_ranges;
use seuil::analysis::explanation::Subject;
use seuil::decision::check::caps;
use seuil::model::assessment::assess;
use seuil::model::choice::{Activity, Choice};
use seuil::model::input::Input;
use seuil::model::quantity::Quantity;
use seuil::report::answer::answer;
use seuil::text::entry::{choice_hint, hint, label};
use seuil::text::family::members;
use seuil::text::lang::all;
use seuil::text::name::meaning;
use seuil::text::phrase::{phrase, plain};
use source::{Source, Text, french, sources};

/// Each text's faults; there must be none.
#[track_caller]
fn check(rule: &str, fault: impl Fn(&str, &str) -> Option<String>) {
    let fault = |one: &Text| Some(format!("{}: {}: {}", one.file, one.key, fault(&one.key, &one.text)?));
    let faults: Vec<String> = french().iter().filter_map(fault).collect();
    assert!(faults.is_empty(), "{rule}\n{}", faults.join("\n"));
}

#[test]
fn the_files_are_sorted_and_whole() {
    let texts = french();
    let unsorted = texts.windows(2).find(|pair| pair[0].file == pair[1].file && pair[0].key >= pair[1].key);
    assert!(unsorted.is_none(), "not after its neighbour: {}", unsorted.unwrap()[1].key);
    let twice = texts.iter().find(|one| texts.iter().any(|other| other.key == one.key && other.file != one.file));
    assert!(twice.is_none(), "in two files: {}", twice.unwrap().key);
    check("a text says something", |_, text| text.trim().is_empty().then(|| "nothing".into()));
    let carried: Vec<(&str, &str)> = all().filter(|(key, _)| !key.is_empty()).collect();
    check("the program carries what stands in the files", |key, text| {
        let found = carried.iter().filter(|(known, _)| *known == key).map(|(_, text)| *text).collect::<Vec<_>>();
        (found != [text]).then(|| format!("« {} » is found", found.join(" » and « ")))
    });
    assert_eq!(carried.len(), texts.len());
}

/// A word's text is found by the word's rank, or nothing where the files have no such key.
#[test]
fn families_find_their_texts() {
    let texts = french();
    for (member, (key, found)) in members().zip(all()) {
        let stands = texts.iter().find(|one| one.key == member);
        let expected = stands.map_or(("", ""), |one| (one.key.as_str(), one.text.as_str()));
        assert_eq!((key, found), expected, "{member}");
    }
    assert!(members().count() > 400);
}

/// Where not every word of a family has a text, those that are asked for one have it.
#[test]
fn every_name_says_something() {
    let mut said: Vec<&'static str> = Quantity::all().map(meaning).collect();
    said.extend(Input::ALL.iter().map(|input| hint(*input)));
    said.extend(Choice::ALL.iter().map(|choice| choice_hint(*choice)));
    assert!(said.iter().all(|text| !text.is_empty()), "a meaning is empty");
    for (input, activity) in Input::ALL.iter().flat_map(|input| Activity::ALL.iter().map(move |one| (*input, *one))) {
        assert!(!label(input, activity).is_empty(), "{} of {}", input.key(), activity.key());
    }
}

/// A text is used when a family holds it, or when its key stands in `text!("…")`. What misses does not compile.
#[test]
fn no_text_is_left_over() {
    let sources = sources();
    let asks = |source: &Source, key: &str| {
        let mut literals = source.literals.iter().filter(|literal| literal.text == key);
        literals.any(|literal| source.before(literal).ends_with("text!("))
    };
    let of_families: Vec<String> = members().collect();
    for one in french() {
        // What only the pages say is not for the calculator to carry.
        let pages = ["configurator", "fallback", "frame", "guide", "integration", "method", "offline"];
        let at_build = pages.iter().any(|page| one.file.starts_with(page));
        let mut readers = sources.iter().filter(|source| at_build || source.layer() != "pages");
        let used = of_families.contains(&one.key) || readers.any(|source| asks(source, &one.key));
        assert!(used, "{}: {} is asked for nowhere", one.file, one.key);
    }
}

/// A name in braces is a quantity with a value of its own, or something that the code puts there by that name.
#[test]
fn every_slot_can_be_filled() {
    let sources = sources();
    let put = |name: &str| {
        sources.iter().filter(|source| ["text", "report", "wire", "ui", "pages"].contains(&source.layer())).any(
            |source| {
                let named = source.literals.iter().filter(|literal| literal.text == name);
                named.into_iter().any(|literal| source.before(literal).ends_with('('))
            },
        )
    };
    check("a slot is a quantity or an extra word", |key, text| {
        let figures_only = ["cap.", "warning."].iter().any(|family| key.starts_with(family));
        text.split('{').skip(1).find_map(|rest| {
            let slot = rest.split_once('}').map_or(rest, |(slot, _)| slot);
            let (name, style) = slot.split_once('|').unwrap_or((slot, ""));
            let subject = Subject::from_key(name).filter(|one| one.month.is_some() || !one.quantity.is_curve());
            let filled = subject.is_some() && ["", "abs", "bare", "yearly", "bare.yearly", "ordinal"].contains(&style)
                || !figures_only && style.is_empty() && put(name);
            (!filled || !rest.contains('}')).then(|| slot.into())
        })
    });
}

/// The sentences of many fixtures, with their figures: no word and no figure is missing.
#[test]
fn sentences_are_whole() {
    let texts = french();
    for entry in fixtures::cases().iter().chain(fixtures::vectors().iter().step_by(3)) {
        let profile = fixtures::profile_of(entry);
        let assessment = assess(&profile);
        let answer = answer(&assessment, &budget_ranges(&profile));
        let mut sentences = vec![answer.customers, answer.money, answer.basis, answer.budgets];
        for limit in caps(&assessment) {
            let family = ["cap.", limit.cap.key(), "."].concat();
            let its_own = texts.iter().filter(|one| one.key.starts_with(&family));
            sentences.extend(its_own.map(|one| phrase(&one.text, &assessment, &[])));
        }
        for sentence in sentences.iter().map(|phrase| plain(phrase)) {
            let broken = ["…", "—", "{", "}", "NaN"].iter().any(|mark| sentence.contains(mark));
            assert!(!broken && sentence.len() > 20, "{}: {sentence}", entry["profile"]);
        }
    }
}

#[test]
fn texts_are_typeset_as_french_is() {
    check("no-break spaces, curly apostrophes", |_, text| {
        let pairs = || text.chars().zip(text.chars().skip(1));
        let spaced = pairs().find(|(space, mark)| *space == ' ' && ":;!?»€%".contains(*mark));
        let torn = pairs()
            .zip(text.chars().skip(2))
            .find(|((first, space), last)| first.is_ascii_digit() && *space == ' ' && last.is_ascii_digit());
        let wrong = ["'", "\"", "« ", "  ", "..."].into_iter().find(|mark| text.contains(mark));
        let spaced = spaced.map(|(_, mark)| format!("a breaking space before {mark}"));
        spaced.or(torn.map(|_| "a torn number".into())).or(wrong.map(|mark| format!("{mark:?}")))
    });
    check("margin over price is no « taux de marge », which is over cost and has a field of its own", |key, text| {
        (text.to_lowercase().contains("taux de marge") && key != "margin.label").then(|| text.into())
    });
}
