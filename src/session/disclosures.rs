//! Disclosures: which parts of the page that open in place are open, by name.

/// Which are open.
#[derive(Clone, Default)]
pub struct Disclosures(Vec<&'static str>);

impl Disclosures {
    /// Whether one is open.
    #[must_use]
    pub fn is_open(&self, name: &'static str) -> bool {
        self.0.contains(&name)
    }

    /// Closes what is open beside one in the same group, `group.one` and `group.other`; false when nothing was.
    pub fn close_beside(&mut self, name: &'static str) -> bool {
        let Some((group, _)) = name.split_once('.') else { return false };
        let is_beside = |known: &str| known != name && known.split_once('.').is_some_and(|(head, _)| head == group);
        let before = self.0.len();
        self.0.retain(|known| !is_beside(known));
        self.0.len() < before
    }

    /// Notes that one opens or closes; false when it was so already.
    pub fn note(&mut self, name: &'static str, open: bool) -> bool {
        let changes = self.is_open(name) != open;
        self.0.retain(|known| *known != name);
        if open {
            self.0.push(name);
        }
        changes
    }
}
