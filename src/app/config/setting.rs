/// A value in force, and where it comes from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Setting<T> {
    /// The value.
    pub value: T,
    /// Where it comes from.
    pub origin: Origin,
}

/// Where a setting comes from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Origin {
    /// The program.
    #[default]
    Default,
    /// A line of the configuration file, from 1.
    File(usize),
    /// An option on the command line.
    Option,
}

impl<T> Setting<T> {
    /// A value of the configuration file, if there is one; the default otherwise.
    pub(super) fn from_file(value: Option<(T, usize)>) -> Setting<T>
    where
        T: Default,
    {
        value.map_or_else(Setting::default, |(value, line)| Setting { value, origin: Origin::File(line) })
    }

    /// Takes the value of an option, if one was given.
    pub fn overrule(&mut self, option: Option<T>) {
        if let Some(value) = option {
            *self = Setting { value, origin: Origin::Option };
        }
    }
}
