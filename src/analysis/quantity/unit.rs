use super::lexicon::units::{CURRENCIES, UNITS};

/// What a unit measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Dimension {
    /// Metres; squared for areas, cubed for volumes.
    Length,
    /// Kilograms.
    Mass,
    /// Seconds, up to weeks.
    Time,
    /// Months: no exact number of days, and a year is another dimension, since "24 months" is not said for two years.
    Months,
    /// Years, decades, centuries.
    Years,
    /// Degrees Celsius.
    Temperature,
    /// Joules.
    Energy,
    /// Watts.
    Power,
    /// Metres per second; a length per time is one.
    Speed,
    /// Bytes.
    Data,
    /// Hertz.
    Frequency,
    /// Volts.
    Voltage,
    /// Pascals.
    Pressure,
    /// Units that are not converted.
    Other,
}

/// One row of the unit table.
#[derive(Debug)]
pub(super) struct UnitRow {
    pub name: &'static str,
    pub dimension: Dimension,
    /// Power of the dimension: 2 for an acre, 3 for a litre.
    pub power: u8,
    /// How many base units (SI) one is.
    pub factor: f64,
    pub english: &'static str,
    pub russian: &'static str,
}

/// A unit of measurement: a row of the table, perhaps squared or cubed, perhaps per another unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Unit {
    row: u8,
    power: u8,
    per: Option<u8>,
}

impl Unit {
    /// The unit in this row of the table, counted from 0.
    pub(super) fn of_row(row: u8) -> Self {
        Self { row, power: 1, per: None }
    }

    /// The unit of that name in the table.
    pub(super) fn named(name: &str) -> Option<Self> {
        let row = UNITS.iter().position(|unit| unit.name == name)?;
        u8::try_from(row).ok().map(Self::of_row)
    }

    /// Its square or cube.
    pub(super) fn to_the(self, power: u8) -> Self {
        Self { power, ..self }
    }

    /// So much of it in one of `other`.
    pub(super) fn per(self, other: Unit) -> Self {
        Self { per: Some(other.row), ..self }
    }

    /// Its English name in the singular: `kilometre`, `square mile`, `kilometre per hour`.
    pub fn name(self) -> String {
        let power = ["", "", "square ", "cubic "].get(usize::from(self.power)).copied().unwrap_or("");
        let per = self.per.map(|per| format!(" per {}", self.row_at(per).name)).unwrap_or_default();
        format!("{power}{}{per}", self.row_at(self.row).name)
    }

    /// What it measures, to which power, and per what.
    pub fn dimension(self) -> (Dimension, u8, Option<Dimension>) {
        let row = self.row_at(self.row);
        match (row.dimension, row.power * self.power, self.per.map(|per| self.row_at(per).dimension)) {
            (Dimension::Length, 1, Some(Dimension::Time)) => (Dimension::Speed, 1, None),
            dimension => dimension,
        }
    }

    /// `amount` of this unit in base units (SI; degrees Celsius).
    pub fn to_base(self, amount: f64) -> f64 {
        let row = self.row_at(self.row);
        if row.name == "degree Fahrenheit" {
            return (amount - 32.0) * row.factor;
        }
        let per = self.per.map_or(1.0, |per| self.row_at(per).factor);
        amount * row.factor.powi(i32::from(self.power)) / per
    }

    /// Whether one `self` makes several of `other`, as feet make inches.
    pub(super) fn is_larger_than(self, other: Unit) -> bool {
        self.dimension() == other.dimension()
            && self.dimension().0 != Dimension::Other
            && self.to_base(1.0) > other.to_base(1.0)
    }

    /// Whether the table says only "degree", of whichever scale.
    pub(super) fn is_bare_degree(self) -> bool {
        self.row_at(self.row).name == "degree"
    }

    /// Whether it is a degree of any scale of temperature.
    pub(super) fn is_temperature(self) -> bool {
        self.dimension().0 == Dimension::Temperature
    }

    fn row_at(self, row: u8) -> &'static UnitRow {
        UNITS.get(usize::from(row)).unwrap_or(&UNITS[0])
    }
}

/// A currency by the name its countries share: every dollar is one, since texts seldom say whose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Currency(pub(super) u8);

impl Currency {
    /// Its English name in the singular.
    pub fn name(self) -> &'static str {
        CURRENCIES.get(usize::from(self.0)).map_or("", |row| row.0)
    }

    /// Whether it is a coin, of which a hundred make one of something: a cent, a penny, a kopeck.
    pub(super) fn is_hundredth(self) -> bool {
        matches!(self.name(), "cent" | "penny" | "kopeck")
    }
}
