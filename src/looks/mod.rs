//! Colours and papers that can be read: how two colours contrast, which inks a paper asks for, what is made of an author's
//! own colours, and on what paper a calculator stands in a page that it does not know. No words, no platform: what the
//! browser shows is asked by `embed`.

pub mod colour;
pub mod paper;

pub mod ground;
pub mod stand;
pub mod theme;
