mod declared;
mod decode;
mod likelihood;
mod name;

pub(super) use decode::{Decoded, decode, line_of};
pub use name::Encoding;

use super::error::ReadError;

impl Encoding {
    /// The text of a file that is no article, in the encoding that its bytes tell or make likely; the encoding is given
    /// where it is a guess.
    ///
    /// # Errors
    /// The bytes are no text in any encoding.
    pub fn find_out(bytes: Vec<u8>) -> Result<(String, Option<Encoding>), ReadError> {
        decode(bytes, None).map(|Decoded { text, guess }| (text, guess))
    }
}
