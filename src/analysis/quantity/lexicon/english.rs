//! English number words, the calendar and the small words around numbers.

use super::Role::*;
use super::{Calendar, NumeralRow, Particle, UnitWord};

use Calendar::*;
use Particle::*;

#[rustfmt::skip]
pub(super) const CARDINALS: &[NumeralRow] = &[
    (Unit, 0, "zero nil"), (Unit, 1, "one"), (Unit, 2, "two"), (Unit, 3, "three"), (Unit, 4, "four"), (Unit, 5, "five"),
    (Unit, 6, "six"), (Unit, 7, "seven"), (Unit, 8, "eight"), (Unit, 9, "nine"),
    (Teen, 10, "ten"), (Teen, 11, "eleven"), (Teen, 12, "twelve"), (Teen, 13, "thirteen"), (Teen, 14, "fourteen"),
    (Teen, 15, "fifteen"), (Teen, 16, "sixteen"), (Teen, 17, "seventeen"), (Teen, 18, "eighteen"), (Teen, 19, "nineteen"),
    (Ten, 20, "twenty"), (Ten, 30, "thirty"), (Ten, 40, "forty fourty"), (Ten, 50, "fifty"), (Ten, 60, "sixty"),
    (Ten, 70, "seventy"), (Ten, 80, "eighty"), (Ten, 90, "ninety"),
    (Hundred, 100, "hundred"), (Scale, 1_000, "thousand k"), (Scale, 1_000_000, "million mn mln mio"),
    (Scale, 1_000_000_000, "billion bn bln b"), (Scale, 1_000_000_000_000, "trillion tn trn trln"),
    (Scale, 1_000_000_000_000_000, "quadrillion"), (Scale, 100_000, "lakh"), (Scale, 10_000_000, "crore"),
    (Group, 12, "dozen"), (Group, 20, "score"),
    (Vague, 10, "tens"), (Vague, 12, "dozens"), (Vague, 100, "hundreds"), (Vague, 1_000, "thousands"), (Vague, 1_000_000, "millions"),
    (Vague, 1_000_000_000, "billions"), (Vague, 1_000_000_000_000, "trillions"),
    (Holder, 1_000_000, "millionaire millionaires"), (Holder, 1_000_000_000, "billionaire billionaires"),
    (Collective, 2, "both pair couple twin twins duo"), (Collective, 3, "trio triplets"), (Collective, 4, "quartet"),
    (Collective, 1, "single sole"),
    (Share, 2, "half"), (Share, 4, "quarter"), (Shares, 2, "halves"), (Shares, 4, "quarters"),
    (Multiple, 2, "twice twofold double doubles doubled doubling dual halved halving"),
    (Multiple, 3, "thrice threefold triple triples tripled tripling treble trebled trebling"),
    (Multiple, 4, "fourfold quadruple quadruples quadrupled quadrupling"), (Multiple, 5, "fivefold quintupled"),
    (Multiple, 6, "sixfold"), (Multiple, 7, "sevenfold"), (Multiple, 8, "eightfold"), (Multiple, 9, "ninefold"),
    (Multiple, 10, "tenfold"), (Multiple, 20, "twentyfold"), (Multiple, 100, "hundredfold"), (Multiple, 1000, "thousandfold"),
    (Decade, 20, "twenties"), (Decade, 30, "thirties"), (Decade, 40, "forties"), (Decade, 50, "fifties"),
    (Decade, 60, "sixties"), (Decade, 70, "seventies"), (Decade, 80, "eighties"), (Decade, 90, "nineties"),
    (Anniversary, 100, "centenary centennial"), (Anniversary, 200, "bicentenary bicentennial"),
    (Anniversary, 50, "semicentennial"),
];

/// Ordinals; their plurals ("thirds") count parts.
#[rustfmt::skip]
pub(super) const ORDINALS: &[NumeralRow] = &[
    (Unit, 1, "first"), (Unit, 2, "second"), (Unit, 3, "third"), (Unit, 4, "fourth"), (Unit, 5, "fifth"), (Unit, 6, "sixth"),
    (Unit, 7, "seventh"), (Unit, 8, "eighth"), (Unit, 9, "ninth"), (Teen, 10, "tenth"), (Teen, 11, "eleventh"),
    (Teen, 12, "twelfth"), (Teen, 13, "thirteenth"), (Teen, 14, "fourteenth"), (Teen, 15, "fifteenth"),
    (Teen, 16, "sixteenth"), (Teen, 17, "seventeenth"), (Teen, 18, "eighteenth"), (Teen, 19, "nineteenth"),
    (Ten, 20, "twentieth"), (Ten, 30, "thirtieth"), (Ten, 40, "fortieth"), (Ten, 50, "fiftieth"), (Ten, 60, "sixtieth"),
    (Ten, 70, "seventieth"), (Ten, 80, "eightieth"), (Ten, 90, "ninetieth"), (Hundred, 100, "hundredth"),
    (Scale, 1_000, "thousandth"), (Scale, 1_000_000, "millionth"), (Scale, 1_000_000_000, "billionth"),
];

#[rustfmt::skip]
pub(super) const SHARES: &[NumeralRow] = &[
    (Shares, 3, "thirds"), (Shares, 4, "fourths"), (Shares, 5, "fifths"), (Shares, 6, "sixths"), (Shares, 7, "sevenths"),
    (Shares, 8, "eighths"), (Shares, 9, "ninths"), (Shares, 10, "tenths"), (Shares, 12, "twelfths"),
    (Shares, 16, "sixteenths"), (Shares, 20, "twentieths"), (Shares, 100, "hundredths"), (Shares, 1000, "thousandths"),
];

#[rustfmt::skip]
pub(super) const CALENDAR: &[(Calendar, &str)] = &[
    (Month(1), "January Jan"), (Month(2), "February Feb"), (Month(3), "March Mar"), (Month(4), "April Apr"),
    (Month(5), "May"), (Month(6), "June Jun"), (Month(7), "July Jul"), (Month(8), "August Aug"),
    (Month(9), "September Sept Sep"), (Month(10), "October Oct"), (Month(11), "November Nov"), (Month(12), "December Dec"),
    (Weekday(1), "Monday Mondays Mon"), (Weekday(2), "Tuesday Tuesdays Tue Tues"), (Weekday(3), "Wednesday Wednesdays Wed"),
    (Weekday(4), "Thursday Thursdays Thu Thur Thurs"), (Weekday(5), "Friday Fridays Fri"),
    (Weekday(6), "Saturday Saturdays Sat"), (Weekday(7), "Sunday Sundays Sun"),
    (Season(0), "winter winters wintertime"), (Season(1), "spring springtime"), (Season(2), "summer summers summertime"),
    (Season(3), "autumn autumns fall"),
    (Century, "century centuries"), (Quarter, "quarter quarters"), (YearQuarter(1), "Q1"), (YearQuarter(2), "Q2"),
    (YearQuarter(3), "Q3"), (YearQuarter(4), "Q4"),
    (BeforeNoon, "am a.m"), (AfterNoon, "pm p.m"), (OClock, "o'clock"), (Noon, "noon midday"), (Midnight, "midnight"),
    (BeforeChrist, "BC BCE B.C"),
];

#[rustfmt::skip]
pub(super) const PARTICLES: &[(Particle, &str)] = &[
    (Article, "a an"), (And, "and or &"), (Through, "to till through thru"), (Of, "of the"), (Temporal, "in since until by from during after before of late early mid between circa for"),
    (About, "about around some roughly approximately nearly almost over than least most up under exceeding circa approx near below above estimated only just"),
    (Odd, "odd plus so something"), (Per, "per"), (Square, "square sq"), (Cubic, "cubic cu"), (Qualifier, "us u.s american canadian australian russian nautical metric imperial short long british sterling swiss"),
    (OrdinalEnding, "st nd rd th"), (PluralEnding, "s"), (Minus, "minus"), (Times, "times fold x"),
    (Point, "point points p.p pp ppt"), (Basis, "basis"), (Power, "power powers"), (Celsius, "celsius c centigrade"), (Fahrenheit, "fahrenheit f"),
    (Zone, "gmt utc bst cet cest est edt et pt pst msk"), (Old, "old olds"), (Label, "article articles section sections chapter paragraph clause page pages pp resolution no nos number numbers room flight highway route interstate channel part volume act episode issue directive regulation decree protocol annex appendix figure table item line phase stage tier level gate platform unit block building bus type # №"),
    (Split, "mid early late post pre since under over sub"),
];

pub(super) const UNIT_WORDS: &[(UnitWord, &str)] =
    &[(UnitWord::Percent, "% percent pct"), (UnitWord::PercentAdjective, "percentage")];

/// Singular nouns that say "one" by themselves.
pub(super) const IMPLIED: &str = "decade century millennium fortnight";
