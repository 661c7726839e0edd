//! Situations: what defaults depend on.

use super::choice::{Activity, Channel, Micro};

/// What the defaults of a profile follow from; whatever is not said of it has a default of its own.
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(any(test, not(target_family = "wasm")), derive(Debug))]
pub struct Situation {
    /// The kind of firm.
    pub activity: Activity,
    /// The main channel entrusted.
    pub channel: Channel,
    /// Whether it is a micro-entreprise.
    pub micro: Micro,
}

impl Situation {
    /// An activity on its usual channel, not a micro-entreprise.
    #[must_use]
    pub const fn usual(activity: Activity) -> Self {
        Self { activity, channel: activity.usual_channel(), micro: Micro::No }
    }

    /// The same on another channel.
    #[must_use]
    pub const fn on(self, channel: Channel) -> Self {
        Self { channel, ..self }
    }

    /// The same as a micro-entreprise.
    #[must_use]
    pub const fn as_micro(self) -> Self {
        Self { micro: Micro::Yes, ..self }
    }
}
