//! Native, at build: writes standard input to standard output as LZMA, for the decoder of `src/web/element/unpacked.js`.
//! Of the format's header one byte is left, which names the parameters; it stands in the place of the first coded byte,
//! which is always 0. The decoder knows the rest: how long the result is, and that nothing marks its end.

use lzma_rust2::{EncodeMode, LzmaOptions, LzmaWriter, MfType};
use std::error::Error;
use std::io::{Read, Write, stdin, stdout};

/// What packs the strands of our wasm best, by a few hundred bytes: literals depend on the upper bit of the byte before,
/// and nothing on where it stands, since numbers have no fixed width.
const LITERAL_CONTEXT: u32 = 1;
/// Matches from here on are taken as they are found; the longest that there is.
const NICE_LENGTH: u32 = 273;

fn main() -> Result<(), Box<dyn Error>> {
    let mut bytes = Vec::new();
    stdin().read_to_end(&mut bytes)?;
    // All of it may be referred to.
    let dictionary = u32::try_from(bytes.len())?.max(lzma_rust2::DICT_SIZE_MIN);
    let options = LzmaOptions::new(dictionary, LITERAL_CONTEXT, 0, 0, EncodeMode::Normal, NICE_LENGTH, MfType::Bt4, 0);
    let mut writer = LzmaWriter::new_no_header(Vec::new(), &options, false)?;
    writer.write_all(&bytes)?;
    let mut packed = writer.finish()?;
    let first = packed.first_mut().ok_or("nothing was written")?;
    *first = options.get_props();
    stdout().write_all(&packed)?;
    Ok(())
}
