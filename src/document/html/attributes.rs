use crate::document::error::{MOST_ATTRIBUTES, ReadError};

/// Refuses a tag with too many attributes: the tokenizer calls itself for each whose value stands in double quotes, and would
/// run out of its stack.
///
/// Which quotation marks begin a value only the tokenizer knows, so every one that could is tried.
pub(super) fn check(source: &str) -> Result<(), ReadError> {
    let bytes = source.as_bytes();
    // Values that follow each other up to the one that begins at the mark before the last one, and at the last one.
    let mut runs = [0, 0];
    let mut done = 0;
    for (at, _) in bytes.iter().enumerate().filter(|(_, byte)| **byte == b'"') {
        let between = bytes.get(done..at).unwrap_or_default();
        let begins = between.trim_ascii_end().ends_with(b"=");
        // What began with the mark before the last one goes on here if the last one ended it.
        let run = match begins {
            true if between.contains(&b'>') => 1,
            true => runs[0] + 1,
            false => 0,
        };
        if run > MOST_ATTRIBUTES {
            let line = 1 + bytes.get(..at).unwrap_or_default().iter().filter(|&&byte| byte == b'\n').count();
            return Err(ReadError::ManyAttributes { line });
        }
        runs = [runs[1], run];
        done = at + 1;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_tag_of_too_many_is_refused() {
        let tag = |count: usize| format!("<p {}>Text</p>\n", "a = \"x > y\" ".repeat(count));
        assert_eq!(check(&tag(MOST_ATTRIBUTES).repeat(9)), Ok(()));
        let many = tag(1) + &tag(MOST_ATTRIBUTES + 1);
        assert_eq!(check(&many), Err(ReadError::ManyAttributes { line: 2 }));
        assert_eq!(
            check(&format!("\"{}", tag(MOST_ATTRIBUTES + 1))),
            Err(ReadError::ManyAttributes { line: 1 })
        );
    }
}
