/// Names of languages in addresses, folded.
const LANGUAGES: &[&str] =
    &["en", "ru", "eng", "rus", "english", "russian", "en-us", "en-gb", "ru-ru", "en_us", "en_gb", "ru_ru"];

/// Parameters of an address that say in which language, from where or by whom a page is read.
const IDLE_PARAMETERS: &[&str] = &[
    "lang", "language", "locale", "hl", "l", "setlang", "fbclid", "gclid", "yclid", "ref", "ref_src",
    "source",
];

/// The address of a page without what differs between its language editions: scheme, `www`, names of languages in host,
/// path and file name, the name of a repository's main branch, parameters of campaigns and languages, the place in the page, the last slash.
///
/// Two addresses with the same result are the same page. Articles of Wikipedia bear other names in every language; all of
/// them are one.
pub fn language_neutral(address: &str) -> String {
    let address = address.trim();
    let without_scheme = address.split_once("://").map_or(address, |(_, rest)| rest);
    let without_place = without_scheme.split('#').next().unwrap_or("");
    let (page, query) = without_place.split_once('?').unwrap_or((without_place, ""));
    let mut segments = page.split('/');
    let host = if without_scheme.len() < address.len() || page.starts_with("www.") {
        neutral_host(segments.next().unwrap_or(""))
    } else {
        String::new()
    };
    if host.ends_with("wikipedia.org") {
        return host;
    }
    let path: Vec<String> = on_main_branch(segments).filter_map(neutral_segment).collect();
    let query: Vec<&str> = query.split('&').filter(|parameter| !is_idle(parameter)).collect();
    [host, path.join("/"), query.join("&")].join("/").trim_matches('/').to_owned()
}

/// `en.example.org`, `www.example.org` and `m.example.org` are `example.org`.
fn neutral_host(host: &str) -> String {
    let host = host.to_lowercase();
    let mut rest = host.as_str();
    while let Some((label, tail)) = rest.split_once('.') {
        let is_idle = LANGUAGES.contains(&label) || matches!(label, "www" | "m");
        if !is_idle || !tail.contains('.') {
            break;
        }
        rest = tail;
    }
    rest.to_owned()
}

/// The path with one name for the main branch of a repository: `/blob/HEAD/` is `/blob/main/`.
fn on_main_branch<'a>(segments: impl Iterator<Item = &'a str>) -> impl Iterator<Item = &'a str> {
    segments.scan("", |previous, segment| {
        let is_branch = matches!(*previous, "blob" | "tree" | "raw" | "edit" | "blame" | "commits");
        *previous = segment;
        Some(if is_branch && matches!(segment, "master" | "main" | "trunk") { "HEAD" } else { segment })
    })
}

fn neutral_segment(segment: &str) -> Option<String> {
    let lower = segment.to_lowercase();
    if lower.is_empty() || lower == "." || lower == ".." || LANGUAGES.contains(&lower.as_str()) {
        return None;
    }
    let (stem, ending) = segment.rsplit_once('.').unwrap_or((segment, ""));
    if stem == "index" {
        return None;
    }
    let bare = LANGUAGES.iter().find_map(|language| {
        stem.strip_suffix(language)?.strip_suffix(['-', '_', '.']).filter(|stem| !stem.is_empty())
    });
    let bare = bare.or_else(|| {
        LANGUAGES.iter().find_map(|language| stem.strip_prefix(language)?.strip_prefix(['-', '_']))
    });
    let stem = bare.unwrap_or(stem);
    Some(if ending.is_empty() { stem.to_owned() } else { format!("{stem}.{ending}") })
}

fn is_idle(parameter: &str) -> bool {
    let name = parameter.split('=').next().unwrap_or("");
    name.is_empty() || name.starts_with("utm_") || IDLE_PARAMETERS.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn language_editions_of_a_page_are_one() {
        for (english, russian) in [
            ("https://example.org/en/news/7", "https://example.org/ru/news/7/"),
            ("https://en.wikipedia.org/wiki/Note_verbale", "https://ru.wikipedia.org/wiki/Вербальная_нота"),
            ("http://www.example.org/a?lang=en&id=5", "https://example.org/a?id=5&lang=ru&utm_source=x"),
            ("https://example.org/report-en.pdf", "https://example.org/report_ru.pdf#page=2"),
            ("https://www.example.org/", "https://ru.example.org"),
            ("/docs/start/", "/ru/docs/start"),
            ("../images/map.en.png", "images/map.ru.png"),
            ("https://example.org/a/b/blob/HEAD/c.md", "https://example.org/a/b/blob/main/c.md"),
            ("https://example.org/a/b/tree/master/c", "https://example.org/a/b/tree/HEAD/c"),
        ] {
            assert_eq!(language_neutral(english), language_neutral(russian));
        }
    }

    #[test]
    fn other_pages_are_not() {
        for (left, right) in [
            ("https://example.org/en/news/7", "https://example.org/ru/news/8"),
            ("https://example.org/a", "https://example.net/a"),
            ("https://example.org/?id=1", "https://example.org/?id=2"),
            ("https://example.org/a/b/blob/HEAD/c.md", "https://example.org/a/b/blob/v2/c.md"),
        ] {
            assert_ne!(language_neutral(left), language_neutral(right));
        }
    }
}
