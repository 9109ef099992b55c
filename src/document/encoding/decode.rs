use encoding_rs::{IBM866, ISO_8859_5, KOI8_R, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251, WINDOWS_1252};

use super::Encoding;
use super::declared::declared;
use super::likelihood::{likelihood, plausible_share};
use crate::document::error::ReadError;

/// The text of a file, and what it was taken for.
#[derive(Debug)]
pub(in crate::document) struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// The encoding, where nothing but the look of the text told it.
    pub guess: Option<Encoding>,
}

/// Encodings of one byte a character that are guessed; the first of equals is taken.
const SINGLE_BYTE: [&encoding_rs::Encoding; 5] = [WINDOWS_1251, WINDOWS_1252, KOI8_R, IBM866, ISO_8859_5];

/// A guess whose characters are less likely than this, on the mean, is none.
const LEAST_LIKELIHOOD: f32 = -7.5;

/// A declaration is believed that makes a text less likely than the guess by no more than this.
const MARGIN: f32 = 1.0;

/// A text of which less than this is made of what prose is made of was read wrongly.
const LEAST_PLAUSIBLE: f32 = 0.7;

/// Bytes that a guess looks at.
const SAMPLE: usize = 1 << 16;

/// The bytes of a file as text: in the encoding that is `named`, or that its byte order mark, its bytes or its
/// declaration tell, or that makes the likeliest text.
pub(in crate::document) fn decode(bytes: Vec<u8>, named: Option<Encoding>) -> Result<Decoded, ReadError> {
    if let Some(encoding) = named {
        return strict(encoding.0, &bytes).map(certain);
    }
    let (mark, rest) = byte_order_mark(&bytes);
    let marked = mark.and_then(|encoding| decoded(encoding, rest)).filter(|text| is_plausible(text));
    if let Some(text) = marked {
        return Ok(certain(text));
    }
    let damaged = mark.filter(|&encoding| encoding != UTF_8 && is_plausible(&lossy(encoding, rest)));
    if let Some(encoding) = damaged {
        return strict(encoding, &bytes).map(certain);
    }
    if rest.contains(&0) {
        return sixteen_bits(rest);
    }
    let bytes = if rest.len() == bytes.len() { bytes } else { rest.to_vec() };
    match String::from_utf8(bytes) {
        Ok(text) => Ok(certain(text)),
        Err(error) => eight_bits(error.as_bytes(), error.utf8_error().valid_up_to()),
    }
}

fn certain(text: String) -> Decoded {
    Decoded { text, guess: None }
}

/// The encoding that a byte order mark names, and the bytes behind it.
fn byte_order_mark(bytes: &[u8]) -> (Option<&'static encoding_rs::Encoding>, &[u8]) {
    match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, length)) => (Some(encoding), bytes.get(length..).unwrap_or_default()),
        None => (None, bytes),
    }
}

fn decoded(encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> Option<String> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    Some(text.into_owned())
}

fn lossy(encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> String {
    encoding.decode_without_bom_handling(bytes.get(..SAMPLE).unwrap_or(bytes)).0.into_owned()
}

fn is_plausible(text: &str) -> bool {
    plausible_share(text) >= LEAST_PLAUSIBLE
}

/// The text, or where it cannot be read.
fn strict(encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> Result<String, ReadError> {
    let rest = match encoding_rs::Encoding::for_bom(bytes) {
        Some((marked, length)) if marked == encoding => bytes.get(length..).unwrap_or_default(),
        _ => bytes,
    };
    let Some(text) = decoded(encoding, rest) else {
        let offset = bytes.len() - rest.len() + first_malformed(encoding, rest);
        let line = line_of(bytes, offset);
        return Err(ReadError::Malformed { encoding: Encoding(encoding), line, offset });
    };
    match text.find('\0') {
        Some(offset) => Err(ReadError::Binary { offset }),
        None => Ok(text),
    }
}

/// The first byte that the encoding has no character for.
fn first_malformed(encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> usize {
    let unit: fn([u8; 2]) -> u16 = if encoding == UTF_16LE { u16::from_le_bytes } else { u16::from_be_bytes };
    if encoding == UTF_16LE || encoding == UTF_16BE {
        let units = bytes.as_chunks().0.iter().map(|&pair| unit(pair));
        let whole = char::decode_utf16(units).map_while(Result::ok);
        whole.map(|c| 2 * c.len_utf16()).sum()
    } else if encoding == UTF_8 {
        bytes.utf8_chunks().next().map_or(0, |chunk| chunk.valid().len())
    } else {
        bytes.chunks(1).position(|byte| decoded(encoding, byte).is_none()).unwrap_or(0)
    }
}

/// UTF-16 without a byte order mark; NUL bytes in anything else are not text.
fn sixteen_bits(bytes: &[u8]) -> Result<Decoded, ReadError> {
    for encoding in [UTF_16LE, UTF_16BE] {
        let text = decoded(encoding, bytes).filter(|text| !text.contains('\0') && is_plausible(text));
        if let Some(text) = text {
            return Ok(Decoded { text, guess: Some(Encoding(encoding)) });
        }
    }
    let offset = bytes.iter().position(|&byte| byte == 0).unwrap_or(0);
    Err(ReadError::Binary { offset })
}

/// Bytes that are not UTF-8 from `offset` on, as it is declared or as it makes the likeliest text.
fn eight_bits(bytes: &[u8], offset: usize) -> Result<Decoded, ReadError> {
    if is_damaged_utf8(bytes) {
        return Err(ReadError::NotUtf8 { line: line_of(bytes, offset), offset });
    }
    let guess = guess(bytes);
    let told = declared(bytes).filter(|told| is_likely(told.0, guess, bytes));
    if let Some(text) = told.and_then(|encoding| decoded(encoding.0, bytes)) {
        return Ok(certain(text));
    }
    match guess {
        Some((encoding, _)) => {
            let text = encoding.decode_without_bom_handling(bytes).0.into_owned();
            Ok(Decoded { text, guess: Some(Encoding(encoding)) })
        }
        None => Err(ReadError::NotUtf8 { line: line_of(bytes, offset), offset }),
    }
}

/// Whether a declared encoding makes a text not much less likely than that of the guess.
fn is_likely(encoding: &'static encoding_rs::Encoding, guess: Option<Guess>, bytes: &[u8]) -> bool {
    let least = guess.map_or(f32::NEG_INFINITY, |guess| guess.1 - MARGIN);
    encoding != UTF_8 && likelihood(&sample(encoding, bytes)).is_none_or(|found| found >= least)
}

/// Whether most characters beyond ASCII are right in UTF-8, so that the others are damage and no other encoding.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut right, mut wrong) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        right += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        wrong += usize::from(!chunk.invalid().is_empty());
    }
    right > 2 * wrong
}

/// An encoding and how likely its characters are.
type Guess = (&'static encoding_rs::Encoding, f32);

/// The encoding of one byte a character that makes the likeliest text.
fn guess(bytes: &[u8]) -> Option<Guess> {
    let scored = SINGLE_BYTE.into_iter().filter_map(|encoding| {
        let likelihood = likelihood(&sample(encoding, bytes))?;
        (likelihood >= LEAST_LIKELIHOOD).then_some((encoding, likelihood))
    });
    scored.reduce(|best, next| if next.1 > best.1 { next } else { best })
}

/// What an encoding makes of the part of the file that has most to tell: from the first byte beyond ASCII on.
fn sample(encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> String {
    let first = bytes.iter().position(|byte| !byte.is_ascii()).unwrap_or(0).saturating_sub(1);
    lossy(encoding, bytes.get(first..).unwrap_or_default())
}

/// The line, from 1, of the byte at `offset`.
pub(in crate::document) fn line_of(bytes: &[u8], offset: usize) -> usize {
    bytes.iter().take(offset).filter(|&&byte| byte == b'\n').count() + 1
}
