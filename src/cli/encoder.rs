use clap::ValueEnum;
use sverka::align::Asking;

/// When the aligner asks the sentence encoder.
#[derive(Clone, Copy, ValueEnum)]
pub enum EncoderUse {
    /// Where lengths, structure, numbers, names and terms leave a doubt
    Auto,
    /// For every paragraph
    Always,
    /// For none
    Never,
}

impl From<EncoderUse> for Asking {
    fn from(encoder: EncoderUse) -> Asking {
        match encoder {
            EncoderUse::Auto => Asking::InDoubt,
            EncoderUse::Always => Asking::Always,
            EncoderUse::Never => Asking::Never,
        }
    }
}
