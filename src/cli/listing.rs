use clap::ValueEnum;

/// How a list is printed.
#[derive(Clone, Copy, ValueEnum)]
pub enum Format {
    /// For reading
    Text,
    /// For programs
    Json,
}
