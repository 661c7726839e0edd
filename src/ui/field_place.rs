//! Where a field stands on the page, since an input or a choice may have several.

/// Where a field stands.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum FieldPlace {
    /// At the top of the calculator.
    Main,
    /// In « Affiner ».
    Refine,
    /// The margin in « Affiner », typed over cost (« taux de marge »), without a slider.
    OverCost,
    /// In « Indicateurs ».
    Signals,
    /// In an explanation, which tells the meaning and the source itself.
    Panel,
}

impl FieldPlace {
    /// The name in identifiers and style sheets.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Main => "main",
            Self::Refine => "refine",
            Self::OverCost => "cost",
            Self::Signals => "signals",
            Self::Panel => "panel",
        }
    }

    /// Whether the number is typed over cost.
    pub(super) fn is_over_cost(self) -> bool {
        self == Self::OverCost
    }
}
