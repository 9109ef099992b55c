//! What findings about quantities say; each rule lists those that it may say.

use crate::analysis::quantity::Difference;
use crate::text::Phrase;

pub(in crate::check) const CURRENCY: Phrase =
    Phrase::new("“{0}” against “{1}”: another currency", "«{0}» и «{1}»: другая валюта");
pub(in crate::check) const UNIT: Phrase =
    Phrase::new("“{0}” against “{1}”: another unit", "«{0}» и «{1}»: другая единица измерения");
pub(in crate::check) const DIGIT: Phrase =
    Phrase::new("“{0}” against “{1}”: one digit differs", "«{0}» и «{1}»: отличается одна цифра");
pub(in crate::check) const SCALE: Phrase = Phrase::new(
    "“{0}” against “{1}”: thousands, millions or billions confused",
    "«{0}» и «{1}»: перепутаны тысячи, миллионы или миллиарды",
);
pub(in crate::check) const SHIFT: Phrase = Phrase::new(
    "“{0}” against “{1}”: the decimal point is shifted",
    "«{0}» и «{1}»: сдвинута десятичная запятая",
);
pub(in crate::check) const MISPRINT: Phrase = Phrase::new(
    "“{0}” against “{1}”: digits exchanged, lost or added",
    "«{0}» и «{1}»: цифры переставлены, потеряны или добавлены",
);
pub(in crate::check) const DATE: Phrase =
    Phrase::new("“{0}” against “{1}”: another date", "«{0}» и «{1}»: другая дата");
pub(in crate::check) const DAY: Phrase =
    Phrase::new("“{0}” against “{1}”: the day is lost", "«{0}» и «{1}»: потеряно число месяца");
pub(in crate::check) const VALUE: Phrase =
    Phrase::new("“{0}” against “{1}”: another value", "«{0}» и «{1}»: другое значение");
pub(in crate::check) const ALONE: Phrase = Phrase::new(
    "“{0}” has no counterpart in the other edition",
    "«{0}» не имеет соответствия в другом тексте",
);

/// What a finding about such a difference says of both sides.
pub(super) fn phrase(difference: Difference) -> Phrase {
    match difference {
        Difference::Currency => CURRENCY,
        Difference::Unit => UNIT,
        Difference::Digit => DIGIT,
        Difference::Scale => SCALE,
        Difference::DecimalShift => SHIFT,
        Difference::Misprint => MISPRINT,
        Difference::Date => DATE,
        Difference::Day => DAY,
        Difference::Value => VALUE,
    }
}
