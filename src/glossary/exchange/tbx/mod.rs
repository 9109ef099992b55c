//! TermBase eXchange (ISO 30042), Basic dialect. Version 3 is read in both styles, categories as attributes (DCA) and as
//! elements (DCT), and written in the former; version 2 (martif) is read and written.

mod read;
mod write;

pub(super) use read::read;
pub(super) use write::{Version, write};

/// The statuses by their names in TBX; the first of each is written.
const STATUSES: [(&str, crate::glossary::Status); 8] = {
    use crate::glossary::Status::{Admitted, Forbidden, Preferred};
    [
        ("preferredTerm-admn-sts", Preferred),
        ("admittedTerm-admn-sts", Admitted),
        ("deprecatedTerm-admn-sts", Forbidden),
        ("supersededTerm-admn-sts", Forbidden),
        // What normative bodies and some programs write instead.
        ("preferred", Preferred),
        ("admitted", Admitted),
        ("deprecated", Forbidden),
        ("forbidden", Forbidden),
    ]
};
