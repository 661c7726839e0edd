//! What is said of what a reader takes away or leaves on the device.

use crate::text::lang::text;

/// What a reader may ask for.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Errand {
    /// The address that leads back to what is in sight, copied.
    Link,
    /// The text for the accountant, copied.
    Note,
    /// The file for a spreadsheet.
    Table,
    /// What is set, stored on the device.
    Store,
    /// What is stored, forgotten.
    Forget,
    /// The report, on paper.
    Print,
    /// The report with every calculation, on paper.
    PrintAll,
    /// The page for providers, copied.
    Brief,
    /// The same on paper.
    BriefPrint,
    /// The days of a trial, for a calendar.
    Calendar,
}

/// What came of it.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub enum Sent {
    /// It is done.
    Done,
    /// Perhaps: a sandbox may pass over it in silence.
    Perhaps,
    /// The browser does not allow it.
    Blocked,
    /// There is no room left for it.
    Full,
    /// Nothing tells this place from another, so that nothing can be stored for it.
    Nowhere,
}

impl Errand {
    /// All of them, in the order in which they stand on the page.
    pub const ALL: [Self; 7] =
        [Self::Link, Self::Note, Self::Table, Self::Print, Self::PrintAll, Self::Store, Self::Forget];

    /// Those of a trial.
    pub const TRIAL: [Self; 3] = [Self::Brief, Self::BriefPrint, Self::Calendar];

    /// A key, for what the page looks like.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Note => "note",
            Self::Table => "table",
            Self::Store => "store",
            Self::Forget => "forget",
            Self::Print => "print",
            Self::PrintAll => "print-all",
            Self::Brief => "brief",
            Self::BriefPrint => "brief-print",
            Self::Calendar => "calendar",
        }
    }

    /// What its button says.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Link => text!("keep.link"),
            Self::Note => text!("keep.note"),
            Self::Table => text!("keep.table"),
            Self::Store => text!("keep.store"),
            Self::Forget => text!("keep.forget"),
            Self::Print => text!("keep.print"),
            Self::PrintAll => text!("keep.print.all"),
            Self::Brief => text!("pilot.brief"),
            Self::BriefPrint => text!("pilot.brief.print"),
            Self::Calendar => text!("pilot.calendar"),
        }
    }
}

/// What the reader is told; empty where the browser itself shows it.
#[must_use]
pub fn said(errand: Errand, sent: Sent) -> &'static str {
    match (errand, sent) {
        (Errand::Print | Errand::PrintAll | Errand::BriefPrint, Sent::Done) => "",
        (Errand::Brief, Sent::Done) => text!("pilot.brief.done"),
        (Errand::Calendar, Sent::Done) => text!("pilot.calendar.done"),
        (_, Sent::Perhaps) => text!("keep.perhaps"),
        (Errand::Calendar, _) => text!("pilot.calendar.blocked"),
        (Errand::Link, Sent::Done) => text!("keep.link.done"),
        (Errand::Note, Sent::Done) => text!("keep.note.done"),
        (Errand::Table, Sent::Done) => text!("keep.table.done"),
        (Errand::Store, Sent::Done) => text!("keep.store.done"),
        (Errand::Forget, Sent::Done) => text!("keep.forget.done"),
        (Errand::Link | Errand::Note | Errand::Brief, _) => text!("keep.copy.blocked"),
        (Errand::Table, _) => text!("keep.table.blocked"),
        (Errand::Print | Errand::PrintAll | Errand::BriefPrint, _) => text!("keep.print.blocked"),
        (_, Sent::Full) => text!("keep.store.full"),
        (_, Sent::Nowhere) => text!("keep.store.nowhere"),
        (_, Sent::Blocked) => text!("keep.store.blocked"),
    }
}

/// What the file for a spreadsheet is called.
#[must_use]
pub fn name() -> &'static str {
    text!("keep.table.name")
}
