//! Native, at build: writes the method page to standard output, or as `methode.html` into the folder given.

use std::io;
use std::path::Path;

fn main() -> io::Result<()> {
    let page = seuil::text::method::page();
    match std::env::args_os().nth(1) {
        Some(folder) => {
            std::fs::write(Path::new(&folder).join("fallback.html"), "<p>x</p>")?;
            std::fs::write(
                Path::new(&folder).join("fallback.json"),
                "{\"intro\":\"a\",\"caption\":\"b\",\"rows\":[[\"c\",\"d\"]],\"cases\":[],\"note\":\"n\"}",
            )?;
            std::fs::write(Path::new(&folder).join("methode.html"), page)
        }
        None => {
            print!("{page}");
            Ok(())
        }
    }
}
