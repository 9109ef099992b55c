use super::decimal::Decimal;
use super::lexicon::{Numeral, Role};

/// Adds up words: units to tens to hundreds, times a scale, and so on down.
pub(super) struct Sum {
    total: Decimal,
    /// The part below the next scale; `None` before its first word.
    current: Option<Decimal>,
    /// What may still be added to `current` is below this.
    room: u64,
    last_scale: u64,
}

impl Sum {
    pub(super) fn new() -> Self {
        Self { total: Decimal::ZERO, current: None, room: u64::MAX, last_scale: u64::MAX }
    }

    /// Whether nothing stands before the next scale yet.
    pub(super) fn awaits_scale(&self) -> bool {
        self.current.is_none()
    }

    /// Adds a word; `false` where it does not go on with the number.
    pub(super) fn add(&mut self, numeral: Numeral) -> bool {
        let value = Decimal::new(i128::from(numeral.value), 0);
        let (needed, left) = match numeral.role {
            Role::Unit => (10, 0),
            Role::Teen => (100, 0),
            Role::Ten => (100, 10),
            Role::Hundreds => (1000, 100),
            Role::Hundred => return self.multiply_hundred(),
            Role::Scale | Role::Vague | Role::Group => return self.multiply(numeral.value, numeral.role),
            _ => return false,
        };
        if self.room < needed || numeral.value == 0 && self.current.is_some() {
            return self.add_year(numeral);
        }
        self.current = Some(self.current.unwrap_or_default().plus(value));
        self.room = left;
        true
    }

    /// "nineteen eighty": the words of a year.
    fn add_year(&mut self, numeral: Numeral) -> bool {
        let century = self.current.and_then(Decimal::to_u32).filter(|century| (13..=20).contains(century));
        let (Some(century), Role::Ten, 0) = (century, numeral.role, self.room) else { return false };
        self.current = Some(Decimal::new(i128::from(century) * 100 + i128::from(numeral.value), 0));
        self.room = 10;
        true
    }

    fn multiply_hundred(&mut self) -> bool {
        let current = self.current.unwrap_or(Decimal::ONE);
        let fits = current.to_u32().is_some_and(|current| (1..100).contains(&current));
        if fits {
            self.current = Some(current.shifted(2));
            self.room = 100;
        }
        fits
    }

    fn multiply(&mut self, scale: u64, role: Role) -> bool {
        let begins = self.total == Decimal::ZERO && self.current.is_none();
        if scale >= self.last_scale || self.current.is_none() && (role == Role::Vague || !begins) {
            return false;
        }
        let part = self.current.unwrap_or(Decimal::ONE).times(Decimal::new(i128::from(scale), 0));
        if role == Role::Group || scale < 1000 {
            // Two dozen thousand: a group is counted like any number.
            self.current = Some(part);
            self.room = 0;
            return true;
        }
        self.total = self.total.plus(part);
        self.current = None;
        self.room = u64::MAX;
        self.last_scale = scale;
        true
    }

    /// The number so far.
    pub(super) fn value(&self) -> Decimal {
        self.total.plus(self.current.unwrap_or_default())
    }
}
