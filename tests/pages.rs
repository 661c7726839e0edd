//! The pages that stand alone: whole, sound, and with what the build handed in.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use maud::Markup;
use serde_json::{Value, json};
use seuil::looks::theme::Theme;
use seuil::model::choice::Activity;
use seuil::model::input::Input;
use seuil::pages::heading::Level;
use seuil::pages::parts::{Fault, Parts};
use seuil::pages::{fallback, frame, guide, method, offline, plugin};
use seuil::wire::settings::Section;

/// Elements that have no end.
const VOID: [&str; 3] = ["link", "meta", "input"];

/// What would end a script or a style, were it not let through as it is.
const SCRIPT: &str = "if (1 < 2 && \"a\" > 'b') run()";
const STYLE: &str = "main > p::before { content: \"&\" }";

fn parts() -> Value {
    json!({
        "script": SCRIPT, "style": STYLE, "scriptSum": "sha256-script", "styleSum": "sha256-style",
        "sum": "sha256-sum", "version": "0123456789", "plain": "155", "gzip": "149", "archive": "seuil-1.2.3-dossier.zip",
        "package": "seuil-1.2.3.tgz", "article": ARTICLE,
    })
}

/// The style of the article that the configurator shows.
const ARTICLE: &str = "p > b { color: red }";

type Page = fn(&Parts) -> Result<Markup, Fault>;

const PAGES: [(&str, Page, &[&str]); 7] = [
    ("methode", |parts| method::page(parts, Some(method::CALCULATOR)), &["style"]),
    ("methode-seule", |parts| method::page(parts, None), &["style"]),
    ("seuil", frame::page, &["script", "style"]),
    ("seuil-hors-ligne", offline::page, &["script", "style", "scriptSum", "styleSum"]),
    ("configurateur", guide::configurator::page, &["script", "style", "sum", "version", "package", "article"]),
    ("integrer", guide::integration::page, &["script", "style", "archive", "plain", "gzip"]),
    ("installer", guide::moved::page, &["script", "style"]),
];

fn written(page: Page) -> String {
    page(&Parts::read(&parts().to_string()).unwrap()).unwrap().into_string()
}

/// The page without what stands between these tags.
fn without(page: &str, tag: &str) -> String {
    let (open, close) = (["<", tag, ">"].concat(), ["</", tag, ">"].concat());
    let mut rest = page;
    let mut left = String::new();
    while let Some((before, after)) = rest.split_once(&open) {
        left.push_str(before);
        rest = after.split_once(&close).unwrap().1;
    }
    left + rest
}

fn tags(page: &str) -> Vec<&str> {
    page.split('<').skip(1).map(|part| part.split_once('>').unwrap().0).collect()
}

/// The values of an attribute.
fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    let head = [" ", attribute, "=\""].concat();
    tags(page).iter().filter_map(|tag| Some(tag.split_once(&head)?.1.split_once('"')?.0)).collect()
}

/// What a line to paste is, entities read.
fn line(page: &str, id: &str) -> String {
    let (_, after) =
        page.split_once(&format!("<textarea id=\"{id}\" class=\"line\" readonly spellcheck=\"false\">")).unwrap();
    let (text, _) = after.split_once("</textarea>").unwrap();
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

#[test]
fn pages_are_whole() {
    for (name, page, _) in PAGES {
        let page = without(&without(&written(page), "script"), "style");
        assert!(page.starts_with("<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\">"), "{name}");
        let mut open = Vec::new();
        for tag in tags(&page).into_iter().filter(|tag| !tag.starts_with('!')) {
            let word = tag.split(' ').next().unwrap();
            if let Some(word) = word.strip_prefix('/') {
                assert_eq!(open.pop(), Some(word), "{name}: </{word}>");
            } else if !VOID.contains(&word) {
                open.push(word);
            }
        }
        assert!(open.is_empty(), "{name}: {open:?}");
        let words: String = page.split('<').filter_map(|part| Some(part.split_once('>')?.1)).collect();
        // Braces of the lines for a server and for a style sheet.
        let words = words.replace(include_str!("../src/web/guide/nginx.conf").replace('"', "&quot;").as_str(), "");
        let words = words.replace(include_str!("../src/web/guide/properties.css"), "");
        for left in ["{", "}", "__", "undefined", "`"] {
            let before = words.split_once(left).map(|(before, _)| before.chars().rev().take(60).collect::<String>());
            assert!(before.is_none(), "{name}: {left} after (backwards) {before:?}");
        }
        for empty in ["<p></p>", "<dd></dd>", "<dt></dt>", "<li></li>", "<code></code>"] {
            assert!(!page.contains(empty), "{name}: {empty}");
        }
        for one in ["main", "h1", "title"] {
            assert_eq!(tags(&page).iter().filter(|tag| tag.split(' ').next() == Some(one)).count(), 1, "{name}: {one}");
        }
        let mut ids = values(&page, "id");
        ids.sort_unstable();
        assert!(ids.windows(2).all(|pair| pair[0] != pair[1]), "{name}: an id twice");
        for href in values(&page, "href").iter().filter_map(|href| href.strip_prefix('#')) {
            let id = href.replace("%5B", "[").replace("%5D", "]");
            assert!(ids.contains(&id.as_str()), "{name}: nothing at #{href}");
        }
    }
}

/// Headings follow one another without a gap, so that a page can be heard by them.
#[test]
fn headings_go_down_by_one() {
    for (name, page, _) in PAGES {
        let page = written(page);
        // The contents stand before the title, as a part of the page.
        let mut last = 1;
        for tag in tags(&page) {
            let level = tag.strip_prefix('h').and_then(|rest| rest.chars().next()?.to_digit(10));
            if let Some(level) = level.filter(|level| *level <= 6) {
                assert!(level <= last + 1, "{name}: <{tag}> after h{last}");
                last = level;
            }
        }
    }
}

#[test]
fn a_part_that_is_not_handed_in_is_named() {
    for (name, page, needed) in PAGES {
        for part in needed {
            let mut parts = parts();
            parts.as_object_mut().unwrap().remove(*part);
            let fault = page(&Parts::read(&parts.to_string()).unwrap()).err().unwrap();
            assert_eq!(fault, Fault::Lacking(part), "{name}");
            assert!(fault.to_string().contains(part));
        }
    }
    for wrong in ["", "[]", "\"style\"", "{"] {
        assert_eq!(Parts::read(wrong).err(), Some(Fault::NoObject), "{wrong}");
    }
    assert_eq!(Parts::read("{\"style\": 1}").unwrap().get("style"), Err(Fault::Lacking("style")));
}

/// A sum is taken of what stands between the tags, letter by letter.
#[test]
fn scripts_and_styles_stand_as_they_are() {
    for page in [offline::page, guide::configurator::page, guide::integration::page, guide::moved::page] {
        let page = written(page);
        assert!(page.contains(&["<script>", SCRIPT, "</script>"].concat()));
        assert!(page.contains(&["<style>", STYLE, "</style>"].concat()));
    }
    let policy = "script-src 'sha256-script' 'wasm-unsafe-eval'; style-src 'sha256-style'";
    assert!(written(offline::page).contains(policy));
}

#[test]
fn the_method_is_one_in_both_pages_one_level_lower_in_the_second() {
    let (alone, with_calculator) = (written(PAGES[0].1), written(offline::page));
    let own = method::body(Level::PAGE).into_string();
    assert!(alone.contains(&own));
    let lower = method::body(Level::PAGE.below()).into_string();
    assert!(with_calculator.contains(&lower));
    // From the deepest on, so that none is lowered twice.
    let mut lowered = own;
    for level in (1..=4).rev() {
        for tag in ["<h", "</h"] {
            for end in [" ", ">"] {
                let [from, to] = [level, level + 1].map(|level: u8| [tag, &level.to_string(), end].concat());
                lowered = lowered.replace(&from, &to);
            }
        }
    }
    assert_eq!(lowered, lower);
    assert!(!lower.contains("<h1") && lower.contains("<h5"));
}

#[test]
fn in_the_package_nothing_leads_to_a_page_that_is_not_there() {
    let [beside, alone] = [PAGES[0].1, PAGES[1].1].map(written);
    assert_eq!(values(&beside, "href").iter().filter(|href| **href == method::CALCULATOR).count(), 2);
    assert!(values(&alone, "href").iter().all(|href| href.starts_with(['#', 'd', 'h'])));
    assert!(beside.len() - alone.len() < 300, "only the ways there differ");
}

#[test]
fn the_lines_to_paste_hold_what_is_read_meanwhile_and_where_the_folder_is() {
    let page = written(guide::configurator::page);
    let marker = |folder: &str| {
        let words = fallback::html(Some(&[folder, "integrer.html#rien"].concat())).into_string();
        let says = "data-budget=\"1500\" data-margin=\"45\" lang=\"fr\" dir=\"ltr\"";
        ["<div data-seuil ", says, ">", &words, "</div>"].concat()
    };
    // On one's own site by its place, whatever the site is called; a version, and no sum: an update breaks no line.
    let start = "<script type=\"module\" src=\"/seuil/seuil.js?v=0123456789\"></script>";
    assert_eq!(line(&page, "script"), start);
    assert_eq!(line(&page, "line"), [&marker("/seuil/"), start].concat());
    assert_eq!(line(&page, "marker"), marker("/seuil/"));
    assert!(line(&page, "frame").starts_with("<iframe src=\"/seuil/seuil.html#budget=1500;margin=45\""));
    assert!(line(&page, "frame").ends_with("</p><script defer src=\"/seuil/seuil-cadre.js\"></script>"));
    // On another, by its whole address; with a sum.
    let other = "https://exemple.fr/seuil/";
    let sum = "seuil.js\" integrity=\"sha256-sum\" crossorigin=\"\"></script>";
    let checked = ["<script type=\"module\" src=\"", other, sum].concat();
    assert_eq!(line(&page, "elsewhere"), [&marker(other), checked.as_str()].concat());
    assert!(line(&page, "link").starts_with("<a href=\"https://exemple.fr/seuil/seuil.html#budget=1500;margin=45\""));
    assert_eq!(line(&page, "shortcode"), "[seuil budget=\"1500\" margin=\"45\"]");
    assert_eq!(line(&page, "element"), "<seuil-calculateur budget=\"1500\" margin=\"45\"></seuil-calculateur>");
    assert!(line(&page, "frame-elsewhere").contains("src=\"https://exemple.fr/seuil/seuil.html#"));
    // Editors rewrite or drop these.
    for name in ["line", "marker", "script", "shortcode", "link", "frame", "elsewhere", "frame-elsewhere"] {
        let line = line(&page, name);
        for bad in ["\n", "&", "style=", " slot=", "<seuil", "onclick"] {
            assert!(!line.contains(bad), "{name}: {bad}");
        }
    }
}

/// What the calculator says when it cannot run is found again on the blogger's page, with a cure.
#[test]
fn each_failure_has_its_cure() {
    let words = |json: &str| serde_json::from_str::<Value>(json).unwrap();
    let causes = words(include_str!("../src/web/element/causes.fr.json"));
    let cures = words(include_str!("../src/web/element/cures.fr.json"));
    let page = written(guide::integration::page);
    let (_, list) = page.split_once("<dl>").unwrap();
    let mut failures = 0;
    for cause in cures.as_object().unwrap().keys().filter(|cause| causes.get(cause.as_str()).is_some()) {
        let why = causes[cause].as_str().unwrap().trim().trim_end_matches(':').trim();
        assert!(list.to_lowercase().contains(&["<dt>", &why.to_lowercase()].concat()), "{cause}: {why}");
        failures += 1;
    }
    // And one that nobody can say: the script did not come. It has its causes.
    assert_eq!(list.split_once("</ul>").unwrap().0.matches("<li>").count(), 6);
    assert_eq!(list.matches("<dt>").count(), failures + 1);
    assert_eq!(list.matches("<dd>").count(), failures + 1);
}

/// Whatever a blogger may set stands in the form under the attribute's own name, and each part that may be shown is offered.
#[test]
fn the_form_offers_what_the_attributes_take() {
    let page = written(guide::configurator::page);
    let names = values(&page, "name");
    for name in ["activity", "budget", "margin", "order-value", "micro", "sections", "thresholds", "theme", "accent"] {
        assert!(names.contains(&name), "{name}");
    }
    let offered = |name: &str, value: &str| page.contains(&format!("name=\"{name}\" value=\"{value}\""));
    let parts: Vec<&str> = Section::named().map(|(name, _)| name).filter(|name| *name != "answer").collect();
    assert!(parts.len() >= 7);
    assert!(parts.iter().all(|part| offered("sections", part)) && !offered("sections", "answer"));
    let options = values(&page, "value");
    for key in Activity::ALL.iter().map(|activity| activity.key()).chain(Theme::KEYS) {
        assert!(options.contains(&key), "{key}");
    }
    // The ends are the model's, of 100 where the model has shares.
    let tag = |name: &str| *tags(&page).iter().find(|tag| tag.contains(&format!("input id=\"{name}\""))).unwrap();
    for (name, input, scale) in
        [("budget", Input::Budget, 1.0), ("margin", Input::Margin, 100.0), ("order-value", Input::OrderValue, 1.0)]
    {
        let ends = [input.field().min, input.field().max].map(|end| end * scale);
        let said = format!("data-min=\"{}\" data-max=\"{}\"", ends[0], ends[1]);
        assert!(tag(name).contains(&said), "{}", tag(name));
    }
}

/// What stood at the old address is one step away, the anchor that old lines name too.
#[test]
fn the_old_address_leads_on() {
    let page = written(guide::moved::page);
    let hrefs = values(&page, "href");
    for href in ["configurateur.html", "integrer.html", "integrer.html#rien"] {
        assert!(hrefs.contains(&href), "{href}");
    }
    assert!(values(&page, "id").contains(&"rien"));
}

#[test]
fn the_plugin_finds_the_help_in_what_is_read_in_the_place_of_a_calculator() {
    let described = plugin::described();
    let text = |name: &str| described[name].as_str().unwrap().to_owned();
    let link = format!("\"{}\"", text("help"));
    assert_eq!(text("fallback").matches(&link).count(), 1);
    assert!(text("fallback").contains(&text("sentence")));
    // It stands in PHP as it is, in one line of its own.
    assert!(!described.to_string().contains('\n'));
    assert_eq!(described["limits"]["margin"], json!([0.05, 0.95]));
    assert_eq!(described["sections"][0], json!("answer"));
}
