//! The fallback: what the model says, in two forms that say the same, one of which survives a blog.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use serde_json::Value;
use seuil::decision::verdict::{Verdict, decide};
use seuil::model::assessment::assess;
use seuil::model::case::Case;
use seuil::model::input::Input;
use seuil::model::profile::ARTICLE_THRESHOLDS;
use seuil::model::theme::Score;
use seuil::pages::fallback::{self, CASES};
use seuil::text::lang::all;
use seuil::text::number::euros;

/// The text of a key made of parts.
#[track_caller]
fn text_of(parts: &[&str]) -> &'static str {
    let key = parts.concat();
    all().find(|(known, _)| *known == key).unwrap_or_else(|| panic!("no text {key}")).1
}

fn html() -> String {
    fallback::html(None).into_string()
}

fn strings(value: &Value) -> Vec<&str> {
    value.as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect()
}

fn verdict(case: Case) -> Verdict {
    decide(&assess(&case.profile()))
}

/// What is inside of the tags, `th scope="row"`, and what is between them.
fn parts(html: &str) -> (Vec<&str>, Vec<&str>) {
    html.split('<').skip(1).map(|part| part.split_once('>').unwrap()).unzip()
}

#[test]
fn the_bands_are_the_articles() {
    let json = fallback::texts();
    let rows = json["rows"].as_array().unwrap();
    let [first, second, third] = ARTICLE_THRESHOLDS.map(euros);
    let marks = [vec![&first], vec![&first, &second], vec![&second, &third], vec![&third]];
    assert_eq!(rows.len(), marks.len());
    for (row, marks) in rows.iter().zip(marks) {
        let [range, provider] = strings(row)[..] else { panic!("{row}") };
        assert!(marks.iter().all(|mark| range.contains(mark.as_str())), "{range}: {marks:?}");
        assert_eq!(range.matches('€').count(), marks.len(), "{range}");
        assert!(!provider.contains(char::is_numeric), "an amount by hand: {provider}");
    }
}

#[test]
fn each_case_says_what_the_engine_says() {
    let json = fallback::texts();
    let told = strings(&json["cases"]);
    assert_eq!(told.len(), CASES.len());
    for (case, told) in CASES.into_iter().zip(told) {
        let assessment = assess(&case.profile());
        let value = |input: Input| assessment.value(input).unwrap();
        // Never told better than it is.
        let score = assessment.value(Score::Score).unwrap().floor();
        let wanted = [
            text_of(&["case.", case.key(), ".title"]).to_string(),
            euros(value(Input::Budget)),
            euros(value(Input::Margin) * 100.0),
            format!(" {} ({score}/100)", text_of(&["verdict.", verdict(case).key()])),
        ];
        for one in wanted {
            assert!(told.contains(&one), "{told}: no « {one} »");
        }
    }
}

#[test]
fn each_answer_is_told_once() {
    let mut verdicts = CASES.map(verdict);
    verdicts.sort();
    assert!(verdicts.as_slice() == Verdict::ALL);
}

/// « Le plus souvent » : among all the firms that the calculator offers.
#[test]
fn the_most_common_answer_is_not_yet() {
    let count = |wanted: Verdict| Case::ALL.iter().filter(|case| verdict(**case) == wanted).count();
    for other in Verdict::ALL.iter().copied() {
        assert!(other == Verdict::NotYet || count(other) < count(Verdict::NotYet), "{other:?}");
    }
    let ordinary = text_of(&["verdict.", Verdict::NotYet.key()]).to_lowercase();
    assert!(fallback::texts()["lead"].as_str().unwrap().contains(&ordinary));
}

/// What blogs take away, or what breaks in their hands.
#[test]
fn the_html_survives_a_blog() {
    let html = html();
    assert!(!html.contains(['\n', '\r', '\t', '&', '\'']) && !html.contains("  "), "{html}");
    let mut open = Vec::new();
    for tag in parts(&html).0 {
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "</{name}>");
        } else {
            let name = tag.strip_suffix(" scope=\"row\"").unwrap_or(tag);
            assert!(["p", "table", "caption", "tbody", "tr", "th", "td", "b"].contains(&name), "<{tag}>");
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

/// Where it cannot run, nothing but this text can tell its author what to look for.
#[test]
fn it_leads_the_author_to_what_may_be_wrong() {
    let led = fallback::html(Some("/seuil/integrer.html#rien")).into_string();
    assert!(led.starts_with(&html()));
    let link = "<a href=\"/seuil/integrer.html#rien\">";
    assert!(led.ends_with(&[" <p>", link, text_of(&["fallback.help"]), "</a></p>"].concat()), "{led}");
}

#[test]
fn both_forms_say_the_same() {
    let json = fallback::texts();
    let rows: Vec<&str> = json["rows"].as_array().unwrap().iter().flat_map(strings).collect();
    let one = |key: &str| vec![json[key].as_str().unwrap()];
    let told = [one("intro"), one("caption"), rows, one("lead"), strings(&json["cases"]), one("note")].concat();
    // Summaries drop the tags: no two words are then glued together.
    let read = parts(&html()).1.concat();
    assert_eq!(told.join(" "), read.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "));
    assert_eq!(json.as_object().unwrap().len(), 6);
}

/// Whoever writes no text of their own fetches it.
#[test]
fn it_is_short_and_whole() {
    let json = fallback::texts().to_string();
    assert!(json.len() < 1250, "{} bytes", json.len());
    for mark in ["…", "—", "{title", "NaN"] {
        assert!(!json.contains(mark), "{mark}");
    }
}
