use super::Encoding;

/// How far from its start a file may declare its encoding, in bytes: as far as browsers look.
const HEAD: usize = 1024;

/// The encoding that the bytes of a file declare, as XML, HTML and PO files do: `encoding="…"` or `charset=…`.
///
/// Encodings of two bytes a character are no declaration that could be read, so that they are passed over.
pub(super) fn declared(bytes: &[u8]) -> Option<Encoding> {
    let head = bytes.get(..HEAD).unwrap_or(bytes).to_ascii_lowercase();
    let head = String::from_utf8_lossy(&head);
    let value = if head.trim_start().starts_with("<?xml") {
        let declaration = head.split("?>").next()?;
        value(declaration, "encoding")
    } else {
        markup(&head).and_then(|start| value(head.get(start..)?, "charset"))
    };
    value.and_then(Encoding::from_name).filter(|encoding| encoding.0.is_ascii_compatible())
}

/// Where a `meta` element or the header of a PO file begins.
fn markup(head: &str) -> Option<usize> {
    head.find("<meta").or_else(|| head.find("content-type: text/plain"))
}

/// The value in `name=value` or `name = "value"`.
fn value<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let after = text.match_indices(name).find_map(|(at, _)| {
        text.get(at + name.len()..)?.trim_start().strip_prefix('=').map(str::trim_start)
    })?;
    let after = after.trim_start_matches(['"', '\'']);
    let end = after.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_' | ':' | '.'));
    after.get(..end.unwrap_or(after.len())).filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn declarations_of_each_format_are_read() {
        for (head, name) in [
            ("<?xml version='1.0' encoding='koi8-r'?><p/>", Some("KOI8-R")),
            ("<html><meta charset=windows-1251><p>", Some("windows-1251")),
            (
                "<META http-equiv=\"Content-Type\" content=\"text/html; charset=ISO-8859-5\">",
                Some("ISO-8859-5"),
            ),
            ("msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=CP866\\n\"\n", Some("IBM866")),
            ("The encoding=koi8-r and charset=koi8-r of a text", None),
            ("<?xml version='1.0'?><p encoding='koi8-r'/>", None),
            ("<meta charset=\"no-such\">", None),
            ("<?xml encoding=\"utf-16\"?>", None),
        ] {
            assert_eq!(declared(head.as_bytes()).map(Encoding::name), name, "{head}");
        }
    }
}
