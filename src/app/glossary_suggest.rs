use rayon::prelude::*;

use super::pairs::Pair;
use super::problem::Problem;
use super::run::{Noted, align};
use crate::check::Checker;
use crate::report::alignment::Aligned;

/// Aligns pairs on all cores; the results stand in the order of `pairs`.
///
/// # Errors
/// Every file that cannot be read, of all pairs.
pub fn align_all(pairs: &[Pair], checker: &Checker) -> Result<Noted<Vec<Aligned>>, Vec<Problem>> {
    let results: Vec<_> = pairs.par_iter().map(|pair| align(pair, checker, &[])).collect();
    let (mut aligned, mut notes, mut problems) = (Vec::new(), Vec::new(), Vec::new());
    for result in results {
        match result {
            Ok((pair, said)) => {
                aligned.push(pair.aligned);
                notes.extend(said);
            }
            Err(found) => problems.extend(found),
        }
    }
    if problems.is_empty() { Ok((aligned, notes)) } else { Err(problems) }
}
