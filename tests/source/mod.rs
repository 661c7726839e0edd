//! `src/` as text: what the tests that read it share.
#![allow(dead_code, reason = "each test uses its part")]

use std::fs;
use std::path::Path;

/// A Rust file of `src/`.
pub(crate) struct Source {
    /// From `src/` on: `model/unit.rs`.
    pub(crate) path: String,
    /// All of it.
    pub(crate) text: String,
    /// Without comments, the test module and what stands between quotes.
    pub(crate) code: String,
    /// What stood between quotes.
    pub(crate) literals: Vec<Literal>,
}

/// A string literal.
pub(crate) struct Literal {
    pub(crate) text: String,
    /// Where its first quote stands in the code.
    pub(crate) at: usize,
}

impl Source {
    /// The folder that the file stands in, `model`, or its own name.
    pub(crate) fn layer(&self) -> &str {
        self.path.split(['/', '.']).next().unwrap_or("")
    }

    /// The words of the code: names and keywords, without paths' colons.
    pub(crate) fn words(&self) -> impl Iterator<Item = &str> {
        self.code.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty())
    }

    /// The code before a literal.
    pub(crate) fn before(&self, literal: &Literal) -> &str {
        self.code[..literal.at].trim_end()
    }

    /// The file and line of a place in the code, for who reads the failure.
    pub(crate) fn place(&self, at: usize) -> String {
        format!("src/{}:{}", self.path, self.code[..at].matches('\n').count() + 1)
    }
}

/// Every Rust file of `src/`, in the order of the paths.
pub(crate) fn sources() -> Vec<Source> {
    let mut sources = Vec::new();
    gather(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), "", &mut sources);
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(sources.len() > 50, "only {} files found", sources.len());
    sources
}

/// A text of a language's file.
pub(crate) struct Text {
    /// The file's name: `page.txt`.
    pub(crate) file: String,
    pub(crate) key: String,
    pub(crate) text: String,
}

/// The French texts, file by file, in the order of their lines.
pub(crate) fn french() -> Vec<Text> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/text/fr");
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let file = path.file_name().unwrap().to_str().unwrap();
        for line in fs::read_to_string(&path).unwrap().lines() {
            let (key, text) = line.split_once(" = ").unwrap_or_else(|| panic!("no « key = text » in {file}: {line}"));
            texts.push(Text { file: file.into(), key: key.into(), text: text.into() });
        }
    }
    assert!(texts.len() > 500, "only {} texts found", texts.len());
    texts
}

fn gather(folder: &Path, under: &str, sources: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap().path();
        let path = [under, entry.file_name().unwrap().to_str().unwrap()].concat();
        if entry.is_dir() {
            gather(&entry, &[&path, "/"].concat(), sources);
        } else if path.ends_with(".rs") {
            let text = fs::read_to_string(&entry).unwrap();
            let (code, literals) = parted(text.split("#[cfg(test)]").next().unwrap());
            sources.push(Source { path, text, code, literals });
        }
    }
}

/// The code without comments, and the literals taken out of it. Lines stay lines.
fn parted(mut rest: &str) -> (String, Vec<Literal>) {
    let (mut code, mut literals) = (String::new(), Vec::new());
    while let Some(next) = rest.chars().next() {
        let word_before = code.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let taken = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if !word_before && (rest.starts_with("/*") || rest.starts_with("r\"") || rest.starts_with("r#\"")) {
            panic!("block comments and raw strings are not understood here: {}", rest.lines().next().unwrap());
        } else if next == '"' {
            let inside = &rest[1..][..length(&rest[1..], '"')];
            literals.push(Literal { text: unescaped(inside), at: code.len() });
            code.push('"');
            code.extend(inside.chars().filter(|c| *c == '\n'));
            code.push('"');
            inside.len() + 2
        } else if next == '\'' && (rest.starts_with("'\\") || rest.chars().nth(2) == Some('\'')) {
            code.push_str("' '");
            length(&rest[1..], '\'') + 2
        } else {
            code.push(next);
            next.len_utf8()
        };
        rest = &rest[taken..];
    }
    (code, literals)
}

/// The bytes up to the quote that closes a literal.
fn length(text: &str, quote: char) -> usize {
    let mut escaped = false;
    text.find(|c| {
        let closes = c == quote && !escaped;
        escaped = c == '\\' && !escaped;
        closes
    })
    .expect("a closing quote")
}

fn unescaped(text: &str) -> String {
    let (mut out, mut rest) = (String::new(), text);
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        let escape = after.chars().next().expect("an escape");
        rest = &after[escape.len_utf8()..];
        match escape {
            'n' => out.push('\n'),
            't' => out.push('\t'),
            'u' => {
                let (code, after) = rest[1..].split_once('}').expect("a code point");
                out.extend(u32::from_str_radix(code, 16).ok().and_then(char::from_u32));
                rest = after;
            }
            // A line that goes on: what indents the next one is no part of the text.
            '\n' => rest = rest.trim_start(),
            other => out.push(other),
        }
    }
    out.push_str(rest);
    out
}
