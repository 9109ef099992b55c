"""Reads TBX files written by `sverka glossary export` with readers that are not sverka's.

    tests/scripts/run          with the others
    tbx_read.py PROGRAM [GLOSSARY]

Version 2 is read by translate-toolkit, version 3 by a walk over the tree in the namespace of ISO 30042:2019 (the
toolkit knows version 2 only). Both are compared with the CSV files term by term.
"""

import csv
import subprocess
import sys
import tempfile
from pathlib import Path

from lxml import etree
from translate.storage import factory

FORMS = [("preferred", "preferredTerm-admn-sts"), ("admitted", "admittedTerm-admn-sts"),
         ("forbidden", "deprecatedTerm-admn-sts")]
NAMESPACE = "{urn:iso:std:iso:30042:ed-2}"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def expected(folder):
    """Per row: for each language the forms with their statuses."""
    rows = []
    for table in sorted(Path(folder).glob("*.csv")):
        with table.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                rows.append({code: [(form.strip(), status) for column, status in FORMS
                                    for form in (row.get(f"{code}_{column}") or "").split(";") if form.strip()]
                             for code in ("en", "ru")})
    return rows


def by_toolkit(path):
    store = factory.getobject(str(path))
    for unit in store.units:
        yield {code: [(term.text, term.administrative_status) for term in terms]
               for code, terms in (("en", unit.get_source_terms()), ("ru", unit.get_target_terms("ru")))}


def by_tree(path):
    root = etree.parse(str(path)).getroot()
    assert root.tag == NAMESPACE + "tbx" and root.get("type") == "TBX-Basic", root.attrib
    for concept in root.iter(NAMESPACE + "conceptEntry"):
        entry = {}
        for section in concept.iter(NAMESPACE + "langSec"):
            entry[section.get(LANGUAGE)] = [
                (term.findtext(NAMESPACE + "term"), term.findtext(NAMESPACE + "termNote"))
                for term in section.iter(NAMESPACE + "termSec")]
        yield entry


def main(program, glossary="glossary"):
    rows = expected(glossary)
    for name, read in (("tbx2", by_toolkit), ("tbx", by_tree)):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "glossary.tbx"
            subprocess.run([program, "glossary", "export", glossary, "--to", name, "--output", path], check=True,
                           stderr=subprocess.DEVNULL)
            entries = list(read(path))
        assert len(entries) == len(rows), (name, len(entries), len(rows))
        for row, entry in zip(rows, entries):
            assert row == entry, (name, row, entry)
        terms = sum(len(forms) for entry in entries for forms in entry.values())
        print(f"{name}: {len(entries)} entries, {terms} terms read back as written")


if __name__ == "__main__":
    main(*sys.argv[1:])
