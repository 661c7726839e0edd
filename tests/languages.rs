//! The words: none missing, none left over, all typeset as French is.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod fixtures;
mod source;

use seuil::analysis::budget_range::budget_ranges;
use seuil::analysis::explanation::Subject;
use seuil::decision::check::caps;
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
use seuil::report::answer::answer;
use seuil::text::lang::text;
use seuil::text::phrase::{phrase, plain};
use source::{Text, french, sources};

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
    // A question is its own meaning.
    let unasked: Vec<Input> = Input::ALL.iter().copied().filter(|input| !input.is_question()).collect();
    let unasked_choices: Vec<Choice> = Choice::ALL.iter().copied().filter(|choice| !choice.is_question()).collect();
    [
        family("input", Input::ALL, Input::key, &[""]),
        family("input", &unasked, Input::key, &[".meaning"]),
        family("choice", Choice::ALL, Choice::key, &[""]),
        family("choice", &unasked_choices, Choice::key, &[".meaning"]),
        Choice::ALL.iter().flat_map(option).collect(),
        Quantity::all().filter(has_name).flat_map(quantity).collect(),
        family("course", Course::ALL, Course::key, &meaning),
        family("scenario", Scenario::ALL, Scenario::key, &[""]),
        family("indicator", Indicator::ALL, Indicator::key, &["", ".question"]),
        family("assumption", &Assumption::all().collect::<Vec<_>>(), Assumption::key, &[""]),
        family("source", Reference::ALL, Reference::key, &[""]),
        family("grade", Grade::ALL, Grade::key, &[""]),
        family("standing", &standings, Standing::key, &[""]),
        family("verdict", &Verdict::ALL, Verdict::key, &[""]),
        family("cap", Cap::ALL, Cap::key, &advice),
        family("warning", Warning::ALL, Warning::key, &advice),
        family("case", Case::ALL, Case::key, &[".title", ".story"]),
        bands.iter().flat_map(|band| ["", ".short"].map(|tail| ["band.", band, tail].concat())).collect(),
        bands.iter().map(|band| ["fallback.band.", band].concat()).collect(),
    ]
    .concat()
}

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
    check("the engine finds what stands in the files", |key, written| {
        (text(key) != written).then(|| format!("« {} » is found", text(key)))
    });
    assert_eq!(text("no.such.text"), "…");
}

/// A literal in `text("…")` is a key; a dotted one of a family that the texts have is a key, or the head of some.
/// The widget does without the words that only the build needs.
#[test]
fn no_text_is_missing() {
    let texts = french();
    let mut missing: Vec<String> =
        enumerated().into_iter().filter(|key| !texts.iter().any(|one| one.key == *key)).collect();
    for source in sources().iter().filter(|source| ["text", "report", "ui"].contains(&source.layer())) {
        let at_build = ["text/method", "text/fallback"].iter().any(|path| source.path.starts_with(path));
        let of_the_build = |file: &str| ["method.txt", "fallback.txt"].contains(&file);
        let at_hand: Vec<&Text> = texts.iter().filter(|one| at_build || !of_the_build(&one.file)).collect();
        for literal in &source.literals {
            let asked = literal.text.as_str();
            let dotted = asked.split_once('.').is_some_and(|(head, rest)| {
                let of_family = |one: &Text| one.key.strip_prefix(head).is_some_and(|rest| rest.starts_with('.'));
                rest.chars().all(|c| c.is_ascii_alphanumeric() || "._".contains(c)) && texts.iter().any(of_family)
            });
            let whole = source.before(literal).ends_with("text(");
            let heads = |key: &str| {
                let rest = key.strip_prefix(asked.trim_end_matches('.'));
                rest.is_some_and(|rest| rest.starts_with('.') || rest.is_empty() && !asked.ends_with('.'))
            };
            let found = at_hand.iter().any(|one| if whole { one.key == asked } else { heads(&one.key) });
            if (whole || dotted) && !found {
                missing.push(format!("{asked} ({})", source.place(literal.at)));
            }
        }
    }
    assert!(missing.is_empty(), "missing:\n{}", missing.join("\n"));
}

/// A text is used when a vocabulary asks for it, or when its key is made of literals, the first with a dot in it.
#[test]
fn no_text_is_left_over() {
    let asked = enumerated();
    let sources = sources();
    let literals = || sources.iter().flat_map(|source| &source.literals).map(|literal| literal.text.as_str());
    let is_part = |part: &str| literals().any(|literal| literal.trim_matches('.') == part);
    check("a text is used", |key, _| {
        let made = |cut: usize| {
            let (head, tail) = key.split_at(cut);
            literals().any(|literal| literal.contains('.') && literal.trim_end_matches('.') == head)
                && tail.split('.').filter(|part| !part.is_empty()).all(is_part)
        };
        let mut cuts = key.match_indices('.').map(|(at, _)| at).chain([key.len()]);
        let used = asked.iter().any(|one| one == key) || literals().any(|literal| literal == key) || cuts.any(made);
        (!used).then(|| "asked for nowhere".into())
    });
}

/// A name in braces is a quantity with a value of its own, or something that the code puts there by that name.
#[test]
fn every_slot_can_be_filled() {
    let sources = sources();
    let put = |name: &str| {
        sources.iter().filter(|source| ["text", "report", "ui"].contains(&source.layer())).any(|source| {
            let named = source.literals.iter().filter(|literal| literal.text == name);
            named.into_iter().any(|literal| source.before(literal).ends_with('('))
        })
    };
    check("a slot is a quantity or an extra word", |key, text| {
        let figures_only = ["cap.", "warning."].iter().any(|family| key.starts_with(family));
        text.split('{').skip(1).find_map(|rest| {
            let slot = rest.split_once('}').map_or(rest, |(slot, _)| slot);
            let (name, style) = slot.split_once('|').unwrap_or((slot, ""));
            let subject = Subject::from_key(name).filter(|one| one.month.is_some() || !one.quantity.is_curve());
            let filled = subject.is_some() && ["", "abs", "ordinal"].contains(&style)
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
        let mut told = vec![answer.money, answer.basis, answer.budgets];
        for limit in caps(&assessment) {
            let family = ["cap.", limit.cap.key(), "."].concat();
            let its_own = texts.iter().filter(|one| one.key.starts_with(&family));
            told.extend(its_own.map(|one| phrase(&one.text, &assessment, &[])));
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
