//! Words and figures. The only layer that knows what is read: the words stand in `fr/*.txt`.

mod digits;
pub mod number;
pub mod reading;
mod rounded;

pub mod family;
pub mod lang;
mod packed;

pub mod date;

pub mod name;
pub mod unit;

pub mod entry;
pub mod formula;
pub mod phrase;
pub mod prices;
