//! States: all that a reader has set, as it leaves a calculator and comes back.

use super::confidence;
use super::profile::{Problem, given, one_of, profile, shown, thresholds};
use super::tree::{Tree, object};
use crate::model::case::Case;
use crate::model::confidence::Confidences;
use crate::model::profile::Profile;

/// How many situations a reader can pin at most.
pub const MOST_PINS: usize = 3;

/// How many letters the name of a pin has at most.
pub const NAME_LETTERS: usize = 40;

/// All that a reader has set.
#[derive(Clone, PartialEq, Default)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct State {
    profile: Profile,
    tried: Option<(Case, Profile)>,
    pins: Vec<Pin>,
    confidences: Confidences,
}

/// A situation that is kept under a name, to be compared.
#[derive(Clone, PartialEq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Pin {
    /// What the reader calls it; may be empty in a link.
    pub name: String,
    /// What is known of it.
    pub profile: Profile,
}

impl State {
    /// What is reckoned with, and nothing else.
    #[must_use]
    pub fn new(profile: Profile) -> Self {
        Self { profile, ..Self::default() }
    }

    /// The same with uncertain inputs known so well.
    #[must_use]
    pub const fn trusting(mut self, confidences: Confidences) -> Self {
        self.confidences = confidences;
        self
    }

    /// How well the uncertain inputs are known.
    #[must_use]
    pub const fn confidences(&self) -> &Confidences {
        &self.confidences
    }

    /// The same while a case is tried, of which some numbers may have been changed: `own` is the reader's own profile.
    #[must_use]
    pub fn trying(mut self, case: Case, own: Profile) -> Self {
        self.tried = Some((case, own.with_base_thresholds(self.profile.base_thresholds())));
        self
    }

    /// The same with a situation pinned; beyond [`MOST_PINS`] nothing is. Of the name stay what can be seen of it and
    /// [`NAME_LETTERS`] at most.
    #[must_use]
    pub fn pinning(mut self, name: &str, profile: Profile) -> Self {
        if self.pins.len() < MOST_PINS {
            let profile = profile.with_base_thresholds(self.profile.base_thresholds());
            self.pins.push(Pin { name: label(name), profile });
        }
        self
    }

    /// The same in a page that has thresholds of its own: they are the page's, not the reader's.
    #[must_use]
    pub fn on(&self, base_thresholds: [f64; 3]) -> Self {
        let on = |profile: &Profile| profile.clone().with_base_thresholds(base_thresholds);
        Self {
            profile: on(&self.profile),
            tried: self.tried.as_ref().map(|(case, own)| (*case, on(own))),
            pins: self.pins.iter().map(|pin| Pin { name: pin.name.clone(), profile: on(&pin.profile) }).collect(),
            confidences: self.confidences,
        }
    }

    /// The same state of a reader who started from `old`, in a page that starts from `new` by now: what its author changed
    /// is the author's, what they left stays the reader's. A case and the pins stay as they are, on the new thresholds.
    #[must_use]
    pub fn rebased(&self, old: &Profile, new: &Profile) -> Self {
        let mut rebased = self.on(new.base_thresholds());
        match &mut rebased.tried {
            Some((_, own)) => *own = own.rebased(old, new),
            None => rebased.profile = rebased.profile.rebased(old, new),
        }
        rebased
    }

    /// What is reckoned with.
    #[must_use]
    pub const fn profile(&self) -> &Profile {
        &self.profile
    }

    /// The case that is tried, and the reader's own profile meanwhile.
    #[must_use]
    pub const fn tried(&self) -> Option<&(Case, Profile)> {
        self.tried.as_ref()
    }

    /// The profile that is the reader's own, whatever is tried.
    #[must_use]
    pub fn own(&self) -> &Profile {
        self.tried.as_ref().map_or(&self.profile, |(_, own)| own)
    }

    /// What is pinned, in order.
    #[must_use]
    pub fn pins(&self) -> &[Pin] {
        &self.pins
    }
}

/// A name as it can stand on a page: without what is not seen or turns the letters around it.
#[must_use]
pub fn label(name: &str) -> String {
    let is_seen = |letter: &char| {
        !letter.is_control()
            && !matches!(*letter, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
    };
    let line = name.chars().map(|letter| if matches!(letter, '\t' | '\n' | '\r') { ' ' } else { letter });
    let seen: String = line.filter(is_seen).collect();
    let short: String = seen.trim().chars().take(NAME_LETTERS).collect();
    short.trim_end().into()
}

/// A state as the JS API gives it: what was said, and no more.
#[must_use]
pub fn tree(state: &State) -> Tree {
    let mut tree = object([("profile", given(&state.profile))]);
    if !state.profile.has_article_thresholds() {
        tree.set("thresholds", state.profile.base_thresholds().into_iter().collect());
    }
    if let Some((case, own)) = &state.tried {
        tree.set("case", case.key().into());
        tree.set("own", given(own));
    }
    let said: Vec<(String, Tree)> =
        state.confidences.said().map(|(input, one)| (input.key().into(), one.key().into())).collect();
    if !said.is_empty() {
        tree.set("confidence", Tree::Object(said));
    }
    let pin = |pin: &Pin| object([("name", pin.name.as_str().into()), ("profile", given(&pin.profile))]);
    if !state.pins.is_empty() {
        tree.set("pins", Tree::List(state.pins.iter().map(pin).collect()));
    }
    tree
}

/// Reads a state as [`tree`] writes it.
///
/// # Errors
/// Every name that is unknown and every value that has the wrong type or is out of range, those of a profile after the
/// name of what it stands in: `own.budget`, `pins[0].profile.budget`.
pub fn state(members: &[(String, Tree)]) -> Result<State, Vec<Problem>> {
    let mut problems = Vec::new();
    let (mut main, mut base, mut case, mut own) = (Profile::default(), None, None, None);
    let (mut pins, mut confidences) = (Vec::new(), Confidences::default());
    for (key, value) in members {
        let wrong = |allowed: &str| vec![Problem { key: key.clone(), got: shown(value), allowed: allowed.into() }];
        let read = match (key.as_str(), value) {
            ("profile", Tree::Object(members)) => within("", members).map(|read| main = read),
            ("own", Tree::Object(members)) => within("own.", members).map(|read| own = Some(read)),
            ("profile" | "own", _) => Err(wrong("a plain object")),
            ("thresholds", value) => thresholds(value).map(|read| base = Some(read)).map_err(|wrong| vec![wrong]),
            ("case", Tree::Text(text)) if Case::from_key(text).is_some() => {
                case = Case::from_key(text);
                Ok(())
            }
            ("case", _) => Err(wrong(&one_of(Case::KEYS))),
            ("pins", Tree::List(items)) if items.len() <= MOST_PINS => {
                for (rank, item) in items.iter().enumerate() {
                    match pinned(rank, item) {
                        Ok(pin) => pins.push(pin),
                        Err(more) => problems.extend(more),
                    }
                }
                Ok(())
            }
            ("pins", _) => Err(wrong("a list of 3 at most")),
            ("confidence", value) => confidence::read(value).map(|read| confidences = read),
            _ => Err(wrong("profile, thresholds, case, own, pins, confidence")),
        };
        problems.extend(read.err().into_iter().flatten());
    }
    if own.is_some() && case.is_none() && problems.is_empty() {
        problems.push(Problem { key: "own".into(), got: "an object".into(), allowed: "beside a case".into() });
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut state = State::new(base.map_or(main.clone(), |base| main.with_base_thresholds(base))).trusting(confidences);
    if let Some(case) = case {
        state = state.trying(case, own.unwrap_or_default());
    }
    Ok(pins.into_iter().fold(state, |state, (name, profile)| state.pinning(&name, profile)))
}

/// A profile that stands in something, which the names of its problems say.
fn within(place: &str, members: &[(String, Tree)]) -> Result<Profile, Vec<Problem>> {
    profile(members).map_err(|problems| {
        let named = |problem: Problem| Problem { key: [place, &problem.key].concat(), ..problem };
        problems.into_iter().map(named).collect()
    })
}

fn pinned(rank: usize, item: &Tree) -> Result<(String, Profile), Vec<Problem>> {
    let place = ["pins[", &rank.to_string(), "]"].concat();
    let wrong = |key: &str, value: &Tree, allowed: &str| {
        vec![Problem { key: [&place, key].concat(), got: shown(value), allowed: allowed.into() }]
    };
    let Tree::Object(members) = item else { return Err(wrong("", item, "{ name, profile }")) };
    let (mut name, mut profile) = (String::new(), Profile::default());
    for (key, value) in members {
        match (key.as_str(), value) {
            ("name", Tree::Text(text)) => name.clone_from(text),
            ("name", _) => return Err(wrong(".name", value, "a text")),
            ("profile", Tree::Object(members)) => profile = within(&[&place, ".profile."].concat(), members)?,
            ("profile", _) => return Err(wrong(".profile", value, "a plain object")),
            _ => return Err(wrong(&[".", key].concat(), value, "name, profile")),
        }
    }
    Ok((name, profile))
}
