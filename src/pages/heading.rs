//! Headings whose level depends on the page that they stand in.

use maud::{Markup, html};

/// How deep a heading lies; a page's own title is at 1. It looks the same at any level, since styles go by its rank.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Level(u8);

impl Level {
    /// The title of a page.
    pub const PAGE: Self = Self(1);

    /// What stands under a heading of this level; there are six.
    #[must_use]
    pub fn below(self) -> Self {
        Self((self.0 + 1).min(6))
    }

    /// A heading of some rank, by which style sheets know it.
    pub(super) fn heading(self, rank: Rank, id: Option<&str>, words: &Markup) -> Markup {
        let rank = rank.class();
        html! {
            @match self.0 {
                1 => h1 class=(rank) id=[id] { (words) },
                2 => h2 class=(rank) id=[id] { (words) },
                3 => h3 class=(rank) id=[id] { (words) },
                4 => h4 class=(rank) id=[id] { (words) },
                5 => h5 class=(rank) id=[id] { (words) },
                _ => h6 class=(rank) id=[id] { (words) },
            }
        }
    }
}

/// What a heading is the title of.
#[derive(Clone, Copy)]
pub(super) enum Rank {
    /// A whole text.
    Title,
    /// A part with an entry in the contents.
    Chapter,
    /// A theme or an entry of a chapter.
    Topic,
    /// An entry of a theme.
    Item,
}

impl Rank {
    fn class(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Chapter => "chapter",
            Self::Topic => "topic",
            Self::Item => "item",
        }
    }
}
