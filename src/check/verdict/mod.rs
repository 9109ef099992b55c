//! What becomes of the findings: severity by the decisions of the house, one finding a fact, suppression, order,
//! fingerprints.

pub(super) mod arbitration;
pub(super) mod fingerprint;
pub(super) mod low_confidence;
pub(super) mod order;
pub(super) mod settings;
mod specificity;
pub(super) mod suppress;
