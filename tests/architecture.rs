//! The house's rules, read off `src/` as text: who knows whom, where words and figures may stand.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod source;

use source::{Source, sources};
use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

/// Each knows itself and those before it.
const LAYERS: [&str; 15] = [
    "model", "decision", "analysis", "text", "chart", "looks", "report", "wire", "session", "ui", "embed", "pages",
    "lib", "main", "bin",
];

/// Each source's breaches of a rule; there must be none.
#[track_caller]
fn check(rule: &str, breaches: impl Fn(&Source) -> Vec<String>) {
    let found: Vec<String> = sources().iter().flat_map(breaches).collect();
    assert!(found.is_empty(), "{rule}\n{}", found.join("\n"));
}

fn rank(layer: &str) -> Option<usize> {
    LAYERS.iter().position(|known| *known == layer)
}

#[test]
fn layers_know_earlier_ones_only() {
    check("a layer names itself and earlier ones, by `crate::layer::`", |source| {
        let own = rank(source.layer()).unwrap_or_else(|| panic!("{} stands in no layer", source.path));
        let mut breaches = Vec::new();
        for (at, _) in source.code.match_indices("crate::") {
            let name: String = source.code[at + 7..].chars().take_while(char::is_ascii_alphanumeric).collect();
            if rank(&name).is_none_or(|other| other > own) {
                breaches.push(format!("{} names {name}", source.place(at)));
            }
        }
        // Out of the layer by the back door.
        let climb = if source.path == [source.layer(), "/mod.rs"].concat() { "super::" } else { "super::super" };
        breaches.extend(source.code.match_indices(climb).map(|(at, _)| format!("{}: {climb}", source.place(at))));
        breaches
    });
}

#[test]
fn the_platform_stays_at_the_edge() {
    let at_the_edge = |source: &Source| ["embed", "ui", "main"].contains(&source.layer());
    let kept_to = |crates: &[&str], allowed: &dyn Fn(&Source) -> bool| {
        check("a crate of the platform, of objects or of pages, out of its layers", |source| {
            let named = source.words().filter(|word| crates.contains(word) && !allowed(source));
            named.map(|word| format!("src/{} names {word}", source.path)).collect()
        });
        assert!(sources().iter().any(|source| source.words().any(|word| crates.contains(&word))), "{crates:?}");
    };
    kept_to(&["wasm_bindgen", "web_sys", "js_sys", "yew", "gloo", "serde_wasm_bindgen"], &at_the_edge);
    kept_to(&["serde"], &|source| ["wire", "embed"].contains(&source.layer()));
    kept_to(&["maud", "serde_json"], &|source| source.layer() == "pages");
}

#[test]
fn french_stands_in_its_file() {
    let exempt = ["text/number.rs", "text/reading.rs"];
    let french = |c: char| (c.is_alphabetic() && !c.is_ascii()) || "«»’".contains(c);
    check("French words stand in src/text/fr/", |source| {
        let told = source.literals.iter().filter(|literal| literal.text.contains(french));
        let told = told.filter(|_| source.layer() != "bin" && !exempt.contains(&source.path.as_str()));
        told.map(|literal| format!("{}: {:?}", source.place(literal.at), literal.text)).collect()
    });
}

/// Words on the page: in a text node, in an attribute that is read aloud, with a capital, or two in a row that are no
/// classes.
#[test]
fn components_spell_no_words() {
    let read = ["aria-label=", "aria-valuetext=", "aria-description=", "title=", "alt=", "placeholder=", "Html::from("];
    check("words on the page come from src/text", |source| {
        let told = source.literals.iter().filter(|literal| {
            let (text, before) = (literal.text.as_str(), source.before(literal));
            let is_word = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count() >= 2;
            let capital =
                |word: &str| word.starts_with(char::is_uppercase) && word[1..].chars().all(char::is_lowercase);
            let words: Vec<&str> = text.split(' ').collect();
            let classes = before.ends_with("class=") || words.iter().all(|word| word.contains('-'));
            let in_a_row = words.windows(2).any(|pair| pair.iter().all(|word| is_word(word)));
            let node = before.strip_suffix('{').map(str::trim_end);
            let node = node.is_some_and(|before| before.ends_with(['>', '}']) && !before.ends_with("=>"));
            let read = node || read.iter().any(|place| before.ends_with(place));
            let remark = before.ends_with("reason =");
            // The name of a key of the keyboard.
            let key = ["Home", "Enter"].contains(&text);
            !remark && !key && is_word(text) && (read || capital(text) || in_a_row && !classes)
        });
        let told = told.filter(|_| source.layer() == "ui");
        told.map(|literal| format!("{}: {:?}", source.place(literal.at), literal.text)).collect()
    });
}

/// What is said follows from numbers in `report/`: a component arranges what comes. Fields write and read what is typed.
#[test]
fn components_decide_nothing_that_is_said() {
    let deciding =
        ["crate::decision", "crate::text::formula", "crate::text::number", "phrase(", ".forecast(", "curve("];
    let numbers = ["assessment.value(", "assessment.value_in(", "assessment.is("];
    check("what is said is decided in src/report", |source| {
        let here = source.layer() == "ui" && source.path != "ui/faults.rs";
        let names = deciding.iter().chain(&numbers).filter(|_| here);
        names
            .flat_map(|name| {
                source.code.match_indices(*name).map(move |(at, _)| format!("{}: {name}", source.place(at)))
            })
            .collect()
    });
    let reads = |source: &Source| source.layer() == "report" && numbers.iter().any(|name| source.code.contains(name));
    assert!(sources().iter().filter(|source| reads(source)).count() > 5, "what reads the numbers is no longer found");
}

/// The same of the templates of pages: a literal stands in an attribute, or is code that somebody types, or the name.
#[test]
fn pages_spell_no_words() {
    let mut seen = 0;
    for source in sources().iter().filter(|source| source.layer() == "pages") {
        for literal in &source.literals {
            let (text, before) = (literal.text.as_str(), source.before(literal));
            let two_letters = text.split(|c: char| !c.is_alphabetic()).any(|word| word.chars().count() >= 2);
            let in_template = before.ends_with(['{', '}', ')']) && !before.ends_with("={") || before.ends_with(";\n");
            let name_of_a_value = source.code[literal.at..].starts_with("\"\":");
            let in_template = in_template && !name_of_a_value;
            let code = ["code {", "style {"].iter().any(|element| before.ends_with(element));
            seen += usize::from(in_template);
            assert!(
                !in_template || !two_letters || code || text.trim() == "Seuil",
                "{}: {text:?}",
                source.place(literal.at)
            );
        }
    }
    assert!(seen > 10, "only {seen} literals found between tags");
}

#[test]
fn styles_stand_in_sheets() {
    check("a strict content security policy drops style attributes", |source| {
        let attributes = source.code.match_indices("style=").map(|(at, _)| source.place(at));
        // The pages hold whole style sheets, whose sums they name.
        let by_name = source.literals.iter().filter(|literal| literal.text == "style" && source.layer() != "pages");
        attributes.chain(by_name.map(|literal| source.place(literal.at))).collect()
    });
}

/// A figure in a formula is a constant or an assumption; in a theme's code only its assumptions and the windows of sums
/// are written in digits.
#[test]
fn figures_in_formulas_have_names() {
    let windows = ["0", "1", "12", "13", "24", "25", "36"];
    check("a figure in a rule", |source| {
        if !source.path.starts_with("model/theme/") {
            return Vec::new();
        }
        let mut declared = false;
        let lines = source.code.lines().enumerate().filter(|(_, line)| {
            declared = declared && *line != "}" || line.starts_with("assumptions! {");
            let figures = line.split(|c: char| !c.is_alphanumeric() && !"._".contains(c)).filter(|word| {
                word.starts_with(|c: char| c.is_ascii_digit())
                    && !(line.contains("sum_over(") && windows.contains(word))
                    && !line.contains(&["; ", word, "]"].concat())
            });
            !declared && figures.count() > 0
        });
        lines.map(|(row, line)| format!("src/{}:{}: {}", source.path, row + 1, line.trim())).collect()
    });
    let sources = sources();
    for (path, name) in [("model/formula.rs", "enum Formula {"), ("model/condition.rs", "enum Condition {")] {
        let source = sources.iter().find(|source| source.path == path).unwrap();
        let (_, body) = source.code.split_once(name).unwrap();
        let (body, _) = body.split_once("\n}").unwrap();
        assert!(!body.contains("f64") && body.contains("Self"), "a bare number in {name}");
    }
}

/// Each word of a theme has an arm of its own, so that the compiler asks for the rule of a new one.
#[test]
fn every_word_has_its_arm() {
    check("an arm that takes whatever is left", |source| {
        let wildcards = ["_ =>", "other =>", "word =>"];
        let arms = wildcards.iter().flat_map(|arm| source.code.match_indices(arm));
        let arms = arms.filter(|_| source.path.starts_with("model/theme/") || source.path == "model/rule.rs");
        arms.map(|(at, _)| source.place(at)).collect()
    });
    let ruled = |source: &&Source| source.path.starts_with("model/theme/") && source.code.contains("fn rule(self");
    assert_eq!(sources().iter().filter(ruled).count(), 13, "a theme without rules");
}

/// Tests at a file's end are not counted: what is to be read is what comes before them.
#[test]
fn files_are_short_and_say_what_they_are() {
    check("a first line that starts with //!, and at most 300 lines without tests", |source| {
        let lines = source.code.lines().count();
        let long = (lines > 300).then(|| format!("src/{}: {lines} lines", source.path));
        let mute = (!source.text.starts_with("//! ")).then(|| format!("src/{}: no //!", source.path));
        long.into_iter().chain(mute).collect()
    });
}

/// What a script imports when it is read, not when it is asked: `from '…'` and `import '…'`.
fn imports(script: &str) -> Vec<&str> {
    fn named(line: &str) -> Option<&str> {
        let after = line.split_once(" from '").map(|(_, after)| after);
        after.or_else(|| line.strip_prefix("import '"))?.split('\'').next()
    }
    let statements = script.lines().map(str::trim_start).filter(|line| !line.starts_with(['/', '*']));
    statements.filter_map(named).collect()
}

/// A script of `src/web/` with all that it imports, and what these do, `#glue` among them; published as one folder.
fn with_imports(entry: &str) -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let package: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(root.join("package.json")).unwrap()).unwrap();
    let (mut found, mut next) = (BTreeSet::new(), vec![entry.to_string()]);
    while let Some(path) = next.pop() {
        if !found.insert(path.clone()) || !path.ends_with(".js") {
            continue;
        }
        let folder = Path::new(&path).parent().unwrap();
        for name in imports(&std::fs::read_to_string(root.join(&path)).unwrap()) {
            let named = package["imports"][name]["default"].as_str().map(|path| path.trim_start_matches("./").into());
            let its = named.unwrap_or_else(|| if name.starts_with('#') { name.into() } else { beside(folder, name) });
            next.push(its);
        }
    }
    found
}

/// The path that a folder's script calls so.
fn beside(folder: &Path, name: &str) -> String {
    let mut path = PathBuf::from(folder);
    for part in Path::new(name).components() {
        match part {
            Component::ParentDir => assert!(path.pop()),
            Component::Normal(part) => path.push(part),
            _ => {}
        }
    }
    path.to_str().unwrap().into()
}

/// The element, its states and its recovery outlive an application that dies, and are read before it has come.
#[test]
fn the_loader_imports_nothing_of_the_application() {
    let loader = with_imports("src/web/element/seuil.js");
    let application = with_imports("src/web/element/script.js");
    assert!(application.contains("#glue") && application.len() > 5, "{application:?}");
    assert!(loader.contains("src/web/element/fetched.js") && loader.len() > 5, "{loader:?}");
    let shared: Vec<_> = loader.intersection(&application).collect();
    assert!(shared.is_empty(), "in both: {shared:?}");
    let elsewhere: Vec<_> = loader.iter().filter(|path| !path.starts_with("src/web/element/")).collect();
    assert!(elsewhere.is_empty(), "out of src/web/element: {elsewhere:?}");
}

/// What the documents send a newcomer to is there: paths between backticks, from the root or from `src/`. `<theme>` stands
/// for any name.
#[test]
fn documents_name_files_that_are_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for document in ["CONTRIBUTING.md", "README.md", "src/lib.rs"] {
        let text = std::fs::read_to_string(root.join(document)).unwrap();
        let quoted = text.split('`').skip(1).step_by(2);
        let paths = quoted.filter(|path| {
            let path_alone = path.chars().all(|c| c.is_ascii_alphanumeric() || "/._-<>*".contains(c));
            path_alone && path.contains('/') && !path.starts_with(['/', '<']) && !path.contains("...")
        });
        // The README also names what a build makes, and parts of folders that it has just named.
        let own = |path: &&str| {
            document != "README.md" || ["src/", "tests/", "styles/", ".ci/"].iter().any(|root| path.starts_with(root))
        };
        let mut seen = 0;
        for path in paths.filter(own) {
            let known = path.split(['<', '*']).next().unwrap();
            let there = ["", "src"].iter().any(|from| root.join(from).join(known).exists());
            assert!(there, "{document} names {path}");
            seen += 1;
        }
        assert!(seen > 8, "only {seen} paths found in {document}");
    }
}
