//! What the build hands in: names of files, scripts, styles, sums.

use serde_json::Value;
use std::fmt;

/// Named texts, as one JSON object.
pub struct Parts(Value);

/// Why a page cannot be written.
#[derive(Debug, PartialEq, Eq)]
pub enum Fault {
    /// What was handed in is no JSON object.
    NoObject,
    /// A part that the page needs was not handed in, or is no text.
    Lacking(&'static str),
}

impl Parts {
    /// Reads a JSON object.
    ///
    /// # Errors
    ///
    /// [`Fault::NoObject`] when it is none.
    pub fn read(json: &str) -> Result<Self, Fault> {
        match serde_json::from_str(json) {
            Ok(value @ Value::Object(_)) => Ok(Self(value)),
            _ => Err(Fault::NoObject),
        }
    }

    /// A part.
    ///
    /// # Errors
    ///
    /// [`Fault::Lacking`] when there is none of that name.
    pub fn get(&self, name: &'static str) -> Result<&str, Fault> {
        self.0.get(name).and_then(Value::as_str).ok_or(Fault::Lacking(name))
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::NoObject => write!(out, "the parts of the page are no JSON object"),
            Self::Lacking(name) => write!(out, "the page lacks its part {name}"),
        }
    }
}

impl std::error::Error for Fault {}
