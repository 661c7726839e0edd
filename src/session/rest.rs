//! How long a hand has rested, in milliseconds, when what is not done in the frame of a change is done.

/// A hand that moves on is no rest: what takes slices waits that long while changes follow each other, so that nothing
/// comes and goes under a moving hand. A single change does not wait.
pub const PAUSE: u32 = 150;

/// The host is told of the change.
pub const NEWS: u32 = 300;

/// What there is to hear is said.
pub const SPEECH: u32 = 700;
