use std::fmt;

/// An exact decimal number, `mantissa × 10^exponent`, kept without trailing zeros so that equal numbers are equal
/// and hash alike.
///
/// What has no finite decimal form (a third) is rounded to 12 places the same way everywhere; sums and products that
/// do not fit 128 bits are rounded to 18 significant digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Decimal {
    mantissa: i128,
    exponent: i32,
}

/// Longer strings of digits are identifiers, not amounts.
pub(super) const MAX_DIGITS: usize = 30;
const PLACES_OF_A_RATIO: i32 = 12;
const ROUNDED_DIGITS: u32 = 18;
const MAX_EXPONENT: i32 = 1_000_000;

impl Decimal {
    /// Nought.
    pub const ZERO: Self = Self { mantissa: 0, exponent: 0 };
    /// One.
    pub const ONE: Self = Self { mantissa: 1, exponent: 0 };

    /// `mantissa × 10^exponent`.
    pub fn new(mut mantissa: i128, mut exponent: i32) -> Self {
        if mantissa == 0 {
            return Self::ZERO;
        }
        while mantissa % 10 == 0 {
            mantissa /= 10;
            exponent = exponent.saturating_add(1);
        }
        Self { mantissa, exponent: exponent.clamp(-MAX_EXPONENT, MAX_EXPONENT) }
    }

    /// A whole number.
    pub fn integer(number: i64) -> Self {
        Self::new(i128::from(number), 0)
    }

    /// `numerator / denominator`, rounded to 12 places; `None` where the denominator is nought.
    pub fn ratio(numerator: i64, denominator: i64) -> Option<Self> {
        let scaled = i128::from(numerator) * 10_i128.pow(PLACES_OF_A_RATIO as u32);
        let denominator = i128::from(denominator);
        let rounded = scaled.checked_add(denominator / 2)?.checked_div(denominator)?;
        Some(Self::new(rounded, -PLACES_OF_A_RATIO))
    }

    /// The number written by the digits of `whole`, a decimal mark, and the digits of `fraction`; other characters
    /// are left out. `None` where there is no digit, or more than 30.
    pub fn parse(whole: &str, fraction: &str) -> Option<Self> {
        let digits = || whole.bytes().chain(fraction.bytes()).filter(u8::is_ascii_digit);
        let significant = digits().skip_while(|&digit| digit == b'0').count();
        if significant > MAX_DIGITS || digits().next().is_none() {
            return None;
        }
        let mantissa = digits().fold(0_i128, |sum, digit| sum * 10 + i128::from(digit - b'0'));
        let places = fraction.bytes().filter(u8::is_ascii_digit).count();
        Some(Self::new(mantissa, -i32::try_from(places).ok()?))
    }

    /// The sum.
    pub fn plus(self, other: Self) -> Self {
        let exponent = self.exponent.min(other.exponent);
        let sum = self
            .mantissa_at(exponent)
            .zip(other.mantissa_at(exponent))
            .and_then(|(left, right)| left.checked_add(right));
        match sum {
            Some(sum) => Self::new(sum, exponent),
            None if self.exponent > other.exponent => self,
            None => other,
        }
    }

    /// The product.
    pub fn times(self, other: Self) -> Self {
        let (left, right) = match self.mantissa.checked_mul(other.mantissa) {
            Some(_) => (self, other),
            None => (self.rounded(ROUNDED_DIGITS), other.rounded(ROUNDED_DIGITS)),
        };
        let exponent = left.exponent.saturating_add(right.exponent);
        Self::new(left.mantissa.saturating_mul(right.mantissa), exponent)
    }

    /// `self × 10^power`.
    pub fn shifted(self, power: i32) -> Self {
        Self::new(self.mantissa, self.exponent.saturating_add(power))
    }

    /// `self^power`.
    pub fn to_the(self, power: u32) -> Self {
        let (mut result, mut square, mut left) = (Self::ONE, self, power);
        while left > 0 {
            if left & 1 == 1 {
                result = result.times(square);
            }
            square = square.times(square);
            left >>= 1;
        }
        result
    }

    /// The number with its sign turned round.
    pub fn negated(self) -> Self {
        Self { mantissa: self.mantissa.saturating_neg(), exponent: self.exponent }
    }

    /// The number rounded half up to `digits` significant digits.
    pub fn rounded(self, digits: u32) -> Self {
        let surplus = self.digit_count().saturating_sub(digits);
        match 10_i128.checked_pow(surplus) {
            Some(unit) if surplus > 0 => {
                let half = unit / 2 * self.mantissa.signum();
                Self::new(
                    self.mantissa.saturating_add(half) / unit,
                    self.exponent.saturating_add(surplus as i32),
                )
            }
            _ => self,
        }
    }

    /// How many significant digits it has, trailing zeros not counted.
    pub fn digit_count(self) -> u32 {
        self.mantissa.unsigned_abs().checked_ilog10().map_or(1, |log| log + 1)
    }

    /// The significant digits as one whole number: 125 of 12.5 and of 125,000.
    pub fn significand(self) -> i128 {
        self.mantissa
    }

    /// The power of ten of the last significant digit: -1 of 12.5, 3 of 125,000.
    pub fn exponent(self) -> i32 {
        self.exponent
    }

    /// The number as a small whole one; `None` where it is not.
    pub fn to_u32(self) -> Option<u32> {
        self.mantissa_at(0).and_then(|number| u32::try_from(number).ok())
    }

    /// The nearest floating-point number.
    pub fn to_f64(self) -> f64 {
        let mantissa = self.mantissa as f64;
        // Dividing by a power of ten is exact where multiplying by its inverse is not.
        if self.exponent < 0 {
            mantissa / 10_f64.powi(-self.exponent)
        } else {
            mantissa * 10_f64.powi(self.exponent)
        }
    }

    fn mantissa_at(self, exponent: i32) -> Option<i128> {
        let shift = u32::try_from(self.exponent.checked_sub(exponent)?).ok()?;
        if self.mantissa == 0 {
            return Some(0);
        }
        self.mantissa.checked_mul(10_i128.checked_pow(shift)?)
    }
}

/// `1000.5`; above 10^30 `1e500`.
impl fmt::Display for Decimal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        const LONGEST: i32 = 30;
        let digits = self.mantissa.unsigned_abs().to_string();
        let sign = if self.mantissa < 0 { "-" } else { "" };
        match (self.exponent, usize::try_from(-self.exponent)) {
            (exponent, _) if exponent.abs() > LONGEST => write!(out, "{sign}{digits}e{exponent}"),
            (_, Ok(places)) if places > 0 => {
                let padded = format!("{digits:0>width$}", width = places + 1);
                let (whole, fraction) = padded.split_at(padded.len() - places);
                write!(out, "{sign}{whole}.{fraction}")
            }
            (exponent, _) => {
                write!(out, "{sign}{digits}{}", "0".repeat(usize::try_from(exponent).unwrap_or(0)))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_numbers_are_equal() {
        let half = Decimal::parse("0", "50").unwrap();
        assert_eq!(half, Decimal::ratio(1, 2).unwrap());
        assert_eq!(half.times(Decimal::integer(1000)), Decimal::integer(500));
        assert_eq!(Decimal::parse("1 468 000", "").unwrap().rounded(2), Decimal::new(15, 5));
        assert_eq!(Decimal::integer(7).shifted(6).plus(Decimal::integer(300)), Decimal::integer(7_000_300));
        assert_eq!(Decimal::integer(10).to_the(500), Decimal::new(1, 500));
        assert_eq!(Decimal::integer(2).to_the(32).to_u32(), None);
        assert_eq!(Decimal::integer(2).to_the(31).to_u32(), Some(1 << 31));
    }

    #[test]
    fn numbers_are_written_out() {
        for (number, written) in [
            (Decimal::new(10005, -1), "1000.5"),
            (Decimal::new(17, -2), "0.17"),
            (Decimal::new(-25, -1), "-2.5"),
            (Decimal::new(64, 8), "6400000000"),
            (Decimal::new(1, 500), "1e500"),
            (Decimal::ZERO, "0"),
        ] {
            assert_eq!(number.to_string(), written);
        }
        assert_eq!(Decimal::new(165, -2).to_f64(), 1.65);
    }

    #[test]
    fn nothing_overflows() {
        let huge = Decimal::parse(&"9".repeat(30), "").unwrap();
        assert!(huge.times(huge).to_f64() > 1e59);
        assert_eq!(Decimal::parse(&"9".repeat(31), ""), None);
        assert!(huge.to_the(u32::MAX).to_f64().is_infinite());
        assert_eq!(Decimal::integer(1).plus(Decimal::new(1, 900)), Decimal::new(1, 900));
        assert_eq!(Decimal::ratio(1, 0), None);
    }
}
