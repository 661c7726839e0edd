//! The method page: it names everything in the model, and it is a sound page.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use seuil::model::assumption::Assumption;
use seuil::model::choice::{Activity, Channel, Choice};
use seuil::model::formula::Formula;
use seuil::model::input::Input;
use seuil::model::network::Model;
use seuil::model::quantity::Quantity;
use seuil::model::ramp::ramp_table;
use seuil::model::situation::Situation;
use seuil::model::source::Source;
use seuil::model::theme::{Cap, Course, Scenario, Warning};
use seuil::model::unit::Unit;
use seuil::pages::heading::Level;
use seuil::pages::method;
use seuil::pages::parts::Parts;
use seuil::text::formula::in_names;
use seuil::text::lang::all;
use seuil::text::name;
use seuil::text::number::trimmed;

/// Elements that have no end.
const VOID: [&str; 3] = ["link", "meta", "br"];

/// A piece of a page.
enum Piece {
    /// The inside of a tag: `a href="#x"`, `/a`.
    Tag(String),
    /// What stands between tags.
    Text(String),
}

/// The text of a key made of parts.
#[track_caller]
fn text_of(parts: &[&str]) -> &'static str {
    let key = parts.concat();
    all().find(|(known, _)| *known == key).unwrap_or_else(|| panic!("no text {key}")).1
}

/// The page beside the calculator's.
fn page() -> String {
    let parts = Parts::read("{\"style\": \"a > b { color: red }\"}").unwrap();
    method::page(&parts, Some(method::CALCULATOR)).unwrap().into_string()
}

/// The page in pieces, without its style.
fn pieces(page: &str) -> Vec<Piece> {
    let (head, rest) = page.split_once("<style>").unwrap();
    let (_, body) = rest.split_once("</style>").unwrap();
    let mut pieces = Vec::new();
    for (rank, part) in [head, body].concat().split('<').enumerate() {
        if rank == 0 {
            pieces.push(Piece::Text(part.into()));
            continue;
        }
        let (tag, text) = part.split_once('>').unwrap_or_else(|| panic!("a tag without end: {part}"));
        pieces.push(Piece::Tag(tag.into()));
        pieces.push(Piece::Text(text.into()));
    }
    pieces
}

fn tags(page: &str) -> Vec<String> {
    let tag = |piece| if let Piece::Tag(tag) = piece { Some(tag) } else { None };
    pieces(page).into_iter().filter_map(tag).collect()
}

/// The values of an attribute, entities read.
fn values(page: &str, attribute: &str) -> Vec<String> {
    let head = [" ", attribute, "=\""].concat();
    let value = |tag: &String| Some(read(tag.split_once(&head)?.1.split_once('"')?.0));
    tags(page).iter().filter_map(value).collect()
}

fn read(written: &str) -> String {
    written.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// What a reader reads, in lower case since titles begin with a capital.
fn words(html: &str) -> String {
    let mut told = String::new();
    let mut rest = html;
    while let Some((text, after)) = rest.split_once('<') {
        told.push_str(text);
        rest = after.split_once('>').map_or("", |(_, after)| after);
    }
    told.push_str(rest);
    read(&told).to_lowercase()
}

/// The entry, row or item with an anchor: from it to the next one.
#[track_caller]
fn entry<'a>(page: &'a str, id: &str) -> &'a str {
    let (_, from) = page.split_once(&format!(" id=\"{id}\">")).unwrap_or_else(|| panic!("no anchor {id}"));
    from.split(" id=\"").next().unwrap()
}

/// The entry of an anchor says all of these.
#[track_caller]
fn says(page: &str, id: &str, told: &[&str]) {
    let found = words(entry(page, id));
    for one in told {
        let wanted = one.to_lowercase();
        assert!(!wanted.trim().is_empty() && found.contains(&wanted), "{id}: « {wanted} » is not in:\n{found}");
    }
}

fn label(source: Source) -> &'static str {
    match source {
        Source::Judgement | Source::Reader => text_of(&["grade.", source.grade().key()]),
        _ => text_of(&["source.", source.key()]),
    }
}

fn formula(formula: &Formula) -> String {
    in_names(formula).replace('—', text_of(&["method.missing"]))
}

#[test]
fn every_rule_is_told() {
    let page = page();
    for rule in Model::get().rules() {
        let (key, written) = (rule.quantity.key(), formula(&rule.formula));
        match rule.quantity {
            Quantity::Cap(_) | Quantity::Warning(_) => {}
            Quantity::Forecast(scenario, course) => {
                let named = ["(", text_of(&["scenario.", scenario.key()]), ")"].concat();
                let shared = ["(", text_of(&["method.scenario"]), ")"].concat();
                let title = text_of(&["course.", course.key()]);
                says(
                    &page,
                    &["forecast.", course.key()].concat(),
                    &[title, text_of(&["course.", course.key(), ".meaning"])],
                );
                // Up to the next course: another scenario's anchor may stand before the formula.
                let (_, from) = page.split_once(&format!(" id=\"{key}\">")).unwrap();
                let from = from.split("<h4 ").next().unwrap();
                let found = words(from.split("<p class=\"scenarios\">").next().unwrap());
                assert!(found.contains(&written.replace(&named, &shared).to_lowercase()), "{key}: {written}\n{found}");
                assert!(found.contains(label(rule.source)), "{key}: {}", label(rule.source));
            }
            quantity => says(&page, &key, &[&name::name(quantity), &written, &label(rule.source).to_lowercase()]),
        }
    }
    assert_eq!(Course::ALL.len() * Scenario::ALL.len(), page.matches("<span id=\"forecast.").count());
}

#[test]
fn every_answer_of_the_reader_is_told() {
    let page = page();
    for input in Input::ALL {
        let field = input.field();
        let [min, max] = [field.min, field.max].map(|bound| name::figure(field.unit, bound));
        let (label, meaning) = (name::name((*input).into()), name::meaning((*input).into()));
        let situations = Activity::ALL.iter().map(|activity| Situation::usual(*activity)).flat_map(|usual| {
            Channel::ALL.iter().flat_map(move |channel| [usual.on(*channel), usual.on(*channel).as_micro()])
        });
        let defaults = situations.map(|situation| match field.default(situation) {
            Some(value) => name::figure(field.unit, value),
            None => text_of(&["standing.unknown"]).into(),
        });
        let defaults: Vec<String> = defaults.collect();
        let told: Vec<&str> =
            [&label, meaning, &min, &max].into_iter().chain(defaults.iter().map(String::as_str)).collect();
        says(&page, &Quantity::Input(*input).key(), &told);
    }
    for choice in Choice::ALL {
        let mut told = vec![text_of(&["choice.", choice.key()]), name::meaning((*choice).into())];
        told.extend(choice.options().iter().map(|option| text_of(&["option.", choice.key(), ".", option])));
        says(&page, choice.key(), &told);
    }
}

#[test]
fn every_figure_and_source_is_told() {
    let page = page();
    for assumption in Assumption::all() {
        let value = match assumption.unit() {
            _ if assumption == Assumption::RAMP => text_of(&["method.ramp.title"]).into(),
            unit => name::figure(unit, assumption.value()),
        };
        let id = ["assumption.", assumption.key()].concat();
        says(&page, &id, &[name::assumption(assumption), &value, label(assumption.source())]);
    }
    for channel in Channel::ALL {
        let shares = ramp_table(*channel).map(|share| ["<td>", &trimmed(share * 100.0, 1), "</td>"].concat());
        assert!(page.contains(&shares.concat()), "{}", channel.key());
    }
    for source in Source::ALL {
        let told = [text_of(&["source.", source.key()]), text_of(&["grade.", source.grade().key()])];
        let id = ["source.", source.key()].concat();
        says(&page, &id, &told);
        if let Some(url) = source.url() {
            assert!(entry(&page, &id).contains(&format!("href=\"{}\"", url.replace('&', "&amp;"))), "{id}: {url}");
        }
    }
}

/// The limit that a cap sets where it binds; none where it slopes.
fn set(formula: &Formula) -> Option<Assumption> {
    let Formula::When(branch) = formula else { return None };
    let (Formula::Assumed(limit), Formula::Assumed(_)) = (&branch.1, &branch.2) else { return None };
    Some(*limit)
}

#[test]
fn every_check_is_told() {
    let page = page();
    let formula_of = |quantity: Quantity| &Model::get().rule(quantity).unwrap().formula;
    for cap in Cap::ALL {
        let quantity = Quantity::Cap(*cap);
        let limit = set(formula_of(quantity))
            .map_or_else(|| in_names(formula_of(quantity)), |limit| name::figure(Unit::Points, limit.value()));
        says(&page, &quantity.key(), &[text_of(&["cap.", cap.key()]), &limit, text_of(&["cap.", cap.key(), ".todo"])]);
    }
    for warning in Warning::ALL {
        let told = [text_of(&["warning.", warning.key()]), text_of(&["warning.", warning.key(), ".todo"])];
        says(&page, &Quantity::Warning(*warning).key(), &told);
    }
    let caps = Cap::ALL.iter().map(|cap| Quantity::Cap(*cap)).filter(|cap| set(formula_of(*cap)).is_some());
    for quantity in caps.chain(Warning::ALL.iter().map(|warning| Quantity::Warning(*warning))) {
        let Formula::When(branch) = formula_of(quantity) else { panic!("{}", quantity.key()) };
        let then = [text_of(&["formula.colon"]), " ", &in_names(&branch.1), "\u{202f}; "].concat();
        let whole = in_names(formula_of(quantity));
        let (condition, _) = whole.rsplit_once(&then).unwrap();
        says(&page, &quantity.key(), &[condition.strip_prefix(text_of(&["formula.if"])).unwrap().trim()]);
        // What follows from it is told apart.
        let told = words(entry(&page, &quantity.key()));
        assert!(!told.contains(&[text_of(&["formula.else"]), text_of(&["formula.colon"])].concat()), "{told}");
    }
}

#[test]
fn nothing_is_missing() {
    let page = page();
    let told = words(page.split_once("</style>").unwrap().1);
    for mark in ["…", "—", "{", "}", "undefined", "\u{a0}nan"] {
        let before = told.split(mark).next().unwrap();
        let around: Vec<&str> = before.lines().rev().take(3).collect();
        assert!(!told.contains(mark), "{mark} after {around:?}");
    }
    for empty in ["<td></td>", "<dd></dd>", "<dt></dt>", "<p></p>", "<li></li>", "class=\"formula\"></", "()"] {
        assert!(!page.contains(empty), "{empty}");
    }
    assert!(page.contains(text_of(&["method.date"])) && page.contains("href=\"seuil.html\""));
}

#[test]
fn tags_are_balanced() {
    let mut open: Vec<String> = Vec::new();
    for tag in tags(&page()) {
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "</{name}>");
        } else if !tag.starts_with('!') {
            let name = tag.split([' ', '\n']).next().unwrap();
            assert_eq!(tag.matches('"').count() % 2, 0, "<{tag}>");
            if !VOID.contains(&name) {
                assert!(name != "p" || !open.contains(&"p".into()), "a paragraph in a paragraph: <{tag}>");
                open.push(name.into());
            }
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn text_is_escaped() {
    let entities = ["amp;", "lt;", "gt;", "quot;"];
    for piece in pieces(&page()) {
        let (Piece::Tag(text) | Piece::Text(text)) = &piece;
        let bare = text.split('&').skip(1).any(|after| !entities.iter().any(|entity| after.starts_with(entity)));
        assert!(!bare, "a bare &: {text}");
        // A « < » that is no tag's would have been taken for one.
        if let Piece::Tag(tag) = &piece {
            assert!(tag.starts_with(|c: char| c.is_ascii_alphabetic() || "/!".contains(c)), "a bare <: {tag}");
        } else {
            assert!(!text.contains('>'), "a bare >: {text}");
        }
    }
}

/// One page may hold both: then each anchor leads where it did.
#[test]
fn the_method_can_stand_in_the_articles_page() {
    let (method, article) = (method::body(Level::PAGE).into_string(), include_str!("../index.html"));
    assert!(page().contains(&[">", &method, "</main>"].concat()), "the page holds all of it");
    for source in Source::ALL {
        assert!(method.contains(&format!(" id=\"source.{}\"", source.key())), "{}", source.key());
    }
    let ids = |html: &str| -> Vec<String> {
        html.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap().into()).collect()
    };
    let shared: Vec<String> = ids(article).into_iter().filter(|id| ids(&method).contains(id)).collect();
    assert!(ids(article).len() > 10 && shared.is_empty(), "in both: {shared:?}");
}

#[test]
fn links_have_their_targets() {
    let page = page();
    let mut ids = values(&page, "id");
    ids.sort();
    if let Some(twice) = ids.windows(2).find(|pair| pair[0] == pair[1]) {
        panic!("two anchors {}", twice[0]);
    }
    let mut inside = 0;
    for href in values(&page, "href") {
        if let Some(id) = href.strip_prefix('#') {
            inside += 1;
            let id = id.replace("%5B", "[").replace("%5D", "]");
            assert!(ids.contains(&id), "no target for {href}");
        } else {
            assert!(href == "seuil.html" || href.starts_with("http") || href.starts_with("data:"), "{href}");
        }
    }
    assert!(inside > 300, "only {inside} links inside the page");
    let anchored = |quantity: Quantity| ids.contains(&quantity.key());
    let lacking: Vec<String> = Quantity::all().filter(|one| !anchored(*one)).map(Quantity::key).collect();
    assert!(lacking.is_empty(), "no anchor for {lacking:?}");
}
