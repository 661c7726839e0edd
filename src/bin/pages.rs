//! Native, at build: writes the method page and the fallback, as HTML and as JSON, into the folder given, or the method
//! page alone to standard output.

use seuil::text::{fallback, method};
use std::io;
use std::path::Path;

fn main() -> io::Result<()> {
    let Some(folder) = std::env::args_os().nth(1) else {
        print!("{}", method::page());
        return Ok(());
    };
    let pages =
        [("methode.html", method::page()), ("fallback.html", fallback::html()), ("fallback.json", fallback::json())];
    for (name, page) in pages {
        std::fs::write(Path::new(&folder).join(name), page)?;
    }
    Ok(())
}
