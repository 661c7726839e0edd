//! types
fn main() {}
