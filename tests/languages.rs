//! The words: none missing, none left over, all typeset as French is.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod fixtures;
mod source;

use seuil::analysis::budget_range::budget_ranges;
use seuil::analysis::explanation::Subject;
use seuil::decision::verdict::Verdict;
use seuil::model::assessment::assess;
use seuil::model::assumption::Assumption;
use seuil::model::case::Case;
use seuil::model::choice::Choice;
use seuil::model::input::Input;
use seuil::model::profile::Standing;
use seuil::model::quantity::Quantity;
use seuil::model::source::{Grade, Source as Reference};
use seuil::model::theme::{Cap, Course, Indicator, Scenario, Warning};
use seuil::text::answer::{assumed, budgets, money};
use seuil::text::lang::entries;
use seuil::text::phrase::{phrase, plain};
use source::{Literal, Source, sources};

/// A family of texts: the words of a vocabulary between a head and some tails.
fn family<T: Copy>(head: &str, words: &[T], key: fn(T) -> &'static str, tails: &[&str]) -> Vec<String> {
    let texts = |word: &T| tails.iter().map(|tail| [head, ".", key(*word), tail].concat()).collect::<Vec<_>>();
    words.iter().flat_map(texts).collect()
}

/// The texts that the vocabularies ask for.
fn enumerated() -> Vec<String> {
    let meaning = ["", ".meaning"];
    let advice = ["", ".why", ".todo"];
    let standings = [Standing::Given, Standing::Assumed, Standing::Unknown];
    let option = |choice: &Choice| {
        let keys = choice.options().iter().map(|option| ["option.", choice.key(), ".", option].concat());
        keys.collect::<Vec<_>>()
    };
    // These are named after what they are made of.
    let has_name = |quantity: &Quantity| {
        use Quantity::{Cap, Choice, Forecast, Input, Level, Warning};
        !matches!(quantity, Input(_) | Choice(_) | Level(_) | Cap(_) | Warning(_) | Forecast(..))
    };
    let quantity = |quantity: Quantity| meaning.map(|tail| ["quantity.", &quantity.key(), tail].concat());
    let bands: Vec<&str> = vec!["0", "1", "2", "3"];
    [
        family("input", Input::ALL, Input::key, &meaning),
        family("choice", Choice::ALL, Choice::key, &meaning),
        Choice::ALL.iter().flat_map(option).collect(),
        Quantity::all().filter(has_name).flat_map(quantity).collect(),
        family("course", Course::ALL, Course::key, &meaning),
        family("scenario", Scenario::ALL, Scenario::key, &[""]),
        family("indicator", Indicator::ALL, Indicator::key, &["", ".question"]),
        family("assumption", Assumption::ALL, Assumption::key, &[""]),
        family("source", Reference::ALL, Reference::key, &[""]),
        family("grade", Grade::ALL, Grade::key, &[""]),
        family("standing", &standings, Standing::key, &[""]),
        family("verdict", &Verdict::ALL, Verdict::key, &[""]),
        family("cap", Cap::ALL, Cap::key, &advice),
        family("warning", Warning::ALL, Warning::key, &advice),
        family("case", Case::ALL, Case::key, &[".title", ".story"]),
        bands.iter().flat_map(|band| ["", ".short"].map(|tail| ["band.", band, tail].concat())).collect(),
    ]
    .concat()
}

fn is_known(key: &str) -> bool {
    entries().iter().any(|(known, _)| *known == key)
}

/// Each text's faults; there must be none.
#[track_caller]
fn check(rule: &str, fault: impl Fn(&str, &str) -> Option<String>) {
    let faults: Vec<String> =
        entries().iter().filter_map(|(key, text)| Some(format!("{key}: {}", fault(key, text)?))).collect();
    assert!(faults.is_empty(), "{rule}\n{}", faults.join("\n"));
}

#[test]
fn the_file_is_sorted_and_whole() {
    let lines = include_str!("../src/text/fr.txt").lines().count();
    assert_eq!(lines, entries().len(), "each line is « key = text »");
    assert!(entries().windows(2).all(|pair| pair[0].0 < pair[1].0), "keys increase");
    check("a text says something", |_, text| text.trim().is_empty().then(|| "nothing".into()));
}

#[test]
fn no_text_is_missing() {
    let mut wanted = enumerated();
    for source in sources() {
        for literal in source.literals.iter().filter(|literal| is_asked_for(&source, literal)) {
            let whole = literal.text.strip_suffix('.').unwrap_or(&literal.text);
            let starts = |key: &str| key.strip_prefix(whole).is_some_and(|rest| rest.starts_with('.'));
            let made_of_parts = entries().iter().any(|(key, _)| starts(key));
            if !made_of_parts || source.before(literal).ends_with("text(") {
                wanted.push(literal.text.clone());
            }
        }
    }
    wanted.retain(|key| !is_known(key));
    assert!(wanted.is_empty(), "missing: {wanted:#?}");
}

/// Whether a literal is a key or the head of one: `text("…")`, or a dotted name of a family that the texts have.
fn is_asked_for(source: &Source, literal: &Literal) -> bool {
    let before = source.before(literal);
    let (head, rest) = literal.text.split_once('.').unwrap_or((&literal.text, ""));
    let dotted = literal.text.contains('.') && rest.chars().all(|c| c.is_ascii_alphanumeric() || c == '.' || c == '_');
    let family = entries().iter().any(|(key, _)| key.strip_prefix(head).is_some_and(|rest| rest.starts_with('.')));
    before.ends_with("text(") || dotted && family && ["text", "ui"].contains(&source.layer())
}

/// A text is used when a vocabulary asks for it, or when its key is made of literals and of words of vocabularies,
/// the first part being a literal.
#[test]
fn no_text_is_left_over() {
    let asked = enumerated();
    let sources = sources();
    let literals: Vec<&str> =
        sources.iter().flat_map(|source| &source.literals).map(|literal| literal.text.as_str()).collect();
    let written = |part: &str| literals.iter().any(|literal| literal.trim_matches('.') == part);
    check("a text is used", |key, _| {
        let cuts = key.match_indices('.').map(|(at, _)| at).chain([key.len()]);
        let made = |cut: usize| {
            let tails = key[cut..].split('.').filter(|part| !part.is_empty());
            literals.iter().any(|literal| *literal == &key[..cut] || **literal == *key.get(..=cut).unwrap_or(key))
                && tails.into_iter().all(written)
        };
        let used = asked.iter().any(|one| one == key) || cuts.into_iter().any(made);
        (!used).then(|| "asked for nowhere".into())
    });
}

/// A name in braces is a quantity with a value of its own, or something that the code puts there by that name.
#[test]
fn every_slot_can_be_filled() {
    let sources = sources();
    let put = |name: &str| {
        sources.iter().flat_map(|source| &source.literals).any(|literal| {
            let bare = literal.text.strip_prefix('{').and_then(|text| text.strip_suffix('}'));
            literal.text == name || bare == Some(name)
        })
    };
    check("a slot is a quantity or an extra word", |key, text| {
        let by_figures = ["cap.", "warning."].iter().any(|family| key.starts_with(family));
        text.split('{').skip(1).find_map(|rest| {
            let (slot, _) = rest.split_once('}')?;
            let (name, style) = slot.split_once('|').unwrap_or((slot, ""));
            let subject = Subject::from_key(name).filter(|one| one.month > 0 || !one.quantity.is_curve());
            let filled = subject.is_some() && ["", "abs", "ordinal"].contains(&style)
                || !by_figures && style.is_empty() && put(name);
            (!filled).then(|| slot.into())
        })
    });
    check("braces close", |_, text| (text.matches('{').count() != text.matches('}').count()).then(|| text.into()));
}

/// Every sentence of every fixture, with its figures: no word and no figure is missing.
#[test]
fn sentences_are_whole() {
    for entry in fixtures::cases().iter().chain(&fixtures::vectors()) {
        let profile = fixtures::profile_of(entry);
        let assessment = assess(&profile);
        let mut told = vec![money(&assessment), assumed(&assessment), budgets(&assessment, &budget_ranges(&profile))];
        for limit in seuil::decision::check::caps(&assessment) {
            let texts = entries().iter().filter(|(key, _)| key.starts_with(&["cap.", limit.cap.key(), "."].concat()));
            told.extend(texts.map(|(_, text)| phrase(text, &assessment, &[])));
        }
        for sentence in told.iter().map(|phrase| plain(phrase)) {
            let broken = ["…", "—", "{", "}", "NaN"].iter().any(|mark| sentence.contains(mark));
            assert!(!broken && sentence.len() > 20, "{}: {sentence}", entry["profile"]);
        }
    }
}

#[test]
fn texts_are_typeset_as_french_is() {
    check("no-break spaces, curly apostrophes", |_, text| {
        let space = |mark: char| text.contains(&[' ', mark][..].iter().collect::<String>());
        let spaced = [':', ';', '!', '?', '»', '€', '%'].into_iter().find(|mark| space(*mark));
        let wrong = ["'", "\"", "« ", "  ", "..."].into_iter().find(|mark| text.contains(mark));
        spaced.map(|mark| format!("a breaking space before {mark}")).or_else(|| wrong.map(|mark| format!("{mark:?}")))
    });
    check("margin over price is no « taux de marge »", |_, text| {
        text.to_lowercase().contains("taux de marge").then(|| text.into())
    });
}
