//! Pages that are written natively, at build, each whole and by one function: the method, what is read where the
//! calculator does not run, the page for frames, the one file that works offline, the blogger's page. Templates are
//! checked as the crate is compiled, and escape what they hold. What only the build knows, scripts, styles and sums, is
//! handed in by name.

pub mod fallback;
pub mod frame;
pub mod guide;
pub mod heading;
pub mod method;
pub mod offline;
pub mod parts;
pub mod plugin;

mod anchor;
mod marked;
mod table;
