//! The browser's edge: JavaScript in, JavaScript out. The only layer that knows the platform, with `ui`.

mod objects;
mod plain;

#[cfg(not(feature = "widget"))]
pub mod api;

#[cfg(feature = "bench")]
pub mod bench;

#[cfg(feature = "widget")]
mod ground;

#[cfg(feature = "widget")]
mod host;

#[cfg(feature = "widget")]
mod outbox;

#[cfg(feature = "widget")]
mod probe;

#[cfg(feature = "widget")]
mod snapshot;

#[cfg(feature = "widget")]
pub mod theme;

#[cfg(feature = "widget")]
pub mod widget;
