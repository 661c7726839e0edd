//! Plain trees: what the JS API hands out, before any platform.

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

/// A plain value, as JSON has them.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Tree {
    /// Nothing.
    Null,
    /// True or false.
    Bool(bool),
    /// A number, never NaN or infinite.
    Number(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Self>),
    /// Names and values, in order.
    Object(Vec<(String, Self)>),
}

impl Tree {
    /// An object without members.
    #[must_use]
    pub const fn object() -> Self {
        Self::Object(Vec::new())
    }

    /// Sets a value at a dotted path, `a.b` or `a.b[0]`, making objects and lists on the way.
    pub fn set(&mut self, path: &str, value: Self) {
        let (head, rest) = match path.split_once('.') {
            Some((head, rest)) => (head, Some(rest)),
            None => (path, None),
        };
        let (name, listed) = match head.split_once('[') {
            Some((name, _)) => (name, true),
            None => (head, false),
        };
        let member = self.member(name);
        match (rest, listed) {
            (Some(rest), _) => member.set(rest, value),
            // Lists are set in order, so that an index is always the next one.
            (None, true) => match member {
                Self::List(items) => items.push(value),
                _ => *member = Self::List(vec![value]),
            },
            (None, false) => *member = value,
        }
    }

    fn member(&mut self, name: &str) -> &mut Self {
        if !matches!(self, Self::Object(_)) {
            *self = Self::object();
        }
        let Self::Object(members) = self else { unreachable!("made an object just above") };
        let position = members.iter().position(|(known, _)| known == name).unwrap_or_else(|| {
            members.push((name.into(), Self::Null));
            members.len() - 1
        });
        &mut members[position].1
    }

    /// As JSON.
    #[cfg(not(target_family = "wasm"))]
    #[must_use]
    pub fn json(&self) -> String {
        let list = |items: Vec<String>| items.join(",");
        match self {
            Self::Null => "null".into(),
            Self::Bool(value) => value.to_string(),
            Self::Number(value) => value.to_string(),
            Self::Text(text) => quoted(text),
            Self::List(items) => format!("[{}]", list(items.iter().map(Self::json).collect())),
            Self::Object(members) => {
                let member = |(name, value): &(String, Self)| format!("{}:{}", quoted(name), value.json());
                format!("{{{}}}", list(members.iter().map(member).collect()))
            }
        }
    }
}

/// A text as JSON writes it.
#[cfg(not(target_family = "wasm"))]
fn quoted(text: &str) -> String {
    let escaped = text.chars().map(|letter| match letter {
        '"' | '\\' => format!("\\{letter}"),
        letter if letter < ' ' => format!("\\u{:04x}", u32::from(letter)),
        letter => letter.into(),
    });
    ["\"", &escaped.collect::<String>(), "\""].concat()
}

impl From<Option<f64>> for Tree {
    fn from(value: Option<f64>) -> Self {
        value.filter(|value| value.is_finite()).map_or(Self::Null, Self::Number)
    }
}

impl From<f64> for Tree {
    fn from(value: f64) -> Self {
        Some(value).into()
    }
}

impl From<&str> for Tree {
    fn from(value: &str) -> Self {
        Self::Text(value.into())
    }
}

impl From<String> for Tree {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<bool> for Tree {
    fn from(value: bool) -> Self {
        Self::Bool(value)
    }
}

impl<T: Into<Self>> FromIterator<T> for Tree {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }
}

/// An object of names and values.
#[must_use]
pub fn object<const N: usize>(members: [(&str, Tree); N]) -> Tree {
    Tree::Object(members.into_iter().map(|(name, value)| (name.into(), value)).collect())
}

impl Serialize for Tree {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_none(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(value) => serializer.serialize_f64(*value),
            Self::Text(value) => serializer.serialize_str(value),
            Self::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(item)?;
                }
                list.end()
            }
            Self::Object(members) => {
                let mut object = serializer.serialize_map(Some(members.len()))?;
                for (name, value) in members {
                    object.serialize_entry(name, value)?;
                }
                object.end()
            }
        }
    }
}
