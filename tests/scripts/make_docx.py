#!/usr/bin/env python3
"""Makes the Word documents in tests/fixtures/docx.

Two articles of pairs/ and a document of features are written by LibreOffice (`soffice --headless`, Debian package
libreoffice-writer), from flat OpenDocument texts made here; one article by python-docx 1.2. Run it from anywhere:

    python3 tests/scripts/make_docx.py

The tests read the committed results and need neither program.
"""

import re
import subprocess
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "tests" / "fixtures" / "docx"

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<office:document office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"
  xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
  xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
  xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
  xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/">
<office:automatic-styles>
  <style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
</office:automatic-styles>
<office:body><office:text>
"""
TAIL = "</office:text></office:body></office:document>\n"

FEATURES = """<text:tracked-changes>
  <text:changed-region text:id="c1"><text:insertion><office:change-info><dc:creator>E</dc:creator>
    <dc:date>2025-02-11T10:00:00</dc:date></office:change-info></text:insertion></text:changed-region>
  <text:changed-region text:id="c2"><text:deletion><office:change-info><dc:creator>E</dc:creator>
    <dc:date>2025-02-11T10:00:00</dc:date></office:change-info><text:p>устную </text:p></text:deletion></text:changed-region>
</text:tracked-changes>
<text:h text:outline-level="1">Вербальная нота</text:h>
<text:p>Посол вручил <text:change text:change-id="c2"/><text:change-start text:change-id="c1"/>вербальную <text:change-end
  text:change-id="c1"/>ноту<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Лат.
  nota verbalis.</text:p></text:note-body></text:note> и уехал.</text:p>
<text:h text:outline-level="2">Что в ней</text:h>
<text:list><text:list-item><text:p>Обращение</text:p></text:list-item><text:list-item><text:p>Суть<office:annotation><dc:creator>E</dc:creator>
  <text:p>Проверить!</text:p></office:annotation></text:p></text:list-item></text:list>
<table:table table:name="T"><table:table-column table:number-columns-repeated="2"/>
  <table:table-row><table:table-cell><text:p>Год</text:p></table:table-cell><table:table-cell><text:p>Нот</text:p></table:table-cell></table:table-row>
  <table:table-row><table:table-cell><text:p>2024</text:p></table:table-cell><table:table-cell><text:p>1850</text:p></table:table-cell></table:table-row>
</table:table>
<text:p>Текст <text:a xlink:href="https://example.org/law">Венской конвен</text:a><text:a xlink:href="https://example.org/law"><text:span
  text:style-name="B">ции</text:span></text:a> знают все<text:note text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body><text:p>В
  силе с 1964 года.</text:p></text:note-body></text:note>.</text:p>
<text:p>Пере\u00adго\u00adво\u00adры<draw:frame text:anchor-type="paragraph" svg:width="5cm" svg:height="2cm"><draw:text-box><text:p>Врезка:
  пять лет спустя</text:p></draw:text-box></draw:frame> идут на странице <text:page-number>3</text:page-number>.</text:p>
<text:p>Первая строка<text:line-break/>вторая<text:tab/>и <text:span text:style-name="B">тре</text:span>тья.</text:p>
"""


def blocks(source):
    """The blocks of the plain Markdown that the example articles are written in."""
    source = re.sub(r"\A---\n.*?\n---\n", "", source, flags=re.S)
    for block in re.split(r"\n\s*\n", source.strip()):
        heading = re.match(r"(#+) (.*)", block)
        if heading:
            yield "heading", len(heading[1]), heading[2]
        elif block.startswith(("- ", "* ")) or re.match(r"\d+\. ", block):
            for item in re.split(r"\n(?=(?:[-*]|\d+\.) )", block):
                yield "item", 0, re.sub(r"\A([-*]|\d+\.) ", "", item)
        elif block.startswith("> "):
            yield "quote", 0, re.sub(r"^> ?", "", block, flags=re.M)
        elif block.startswith("|"):
            yield "table", 0, block
        elif not block.startswith("[^"):
            yield "text", 0, block


def notes(source):
    """The texts of the footnotes by their labels."""
    return dict(re.findall(r"^\[\^(\w+)\]: (.*)$", source, flags=re.M))


def cells_of(table):
    """The cells of a table, row by row."""
    rows = [[cell.strip() for cell in line.strip("| ").split("|")] for line in table.splitlines()]
    return rows[:1] + rows[2:]


def flat_table(block):
    rows = cells_of(block)
    columns = f'<table:table-column table:number-columns-repeated="{len(rows[0])}"/>'
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>".format
    row = "<table:table-row>{}</table:table-row>".format
    body = "".join(row("".join(cell(escape(text)) for text in cells)) for cells in rows)
    return f"<table:table>{columns}{body}</table:table>"


def flat(source):
    """An article as a flat OpenDocument text."""
    parts = []
    for kind, level, text in blocks(source):
        if kind == "table":
            parts.append(flat_table(text))
            continue
        text = escape(re.sub(r"[ \n]+", " ", text))
        for label, note in notes(source).items():
            body = f"<text:note-body><text:p>{escape(note)}</text:p></text:note-body>"
            citation = f"<text:note-citation>{label}</text:note-citation>"
            text = text.replace(f"[^{label}]", f'<text:note text:note-class="footnote">{citation}{body}</text:note>')
        text = re.sub(r"\[([^\]]*)\]\(([^)]*)\)", r'<text:a xlink:href="\2">\1</text:a>', text)
        text = re.sub(r"\*\*?([^*]+)\*\*?", r'<text:span text:style-name="B">\1</text:span>', text)
        if kind == "heading":
            parts.append(f'<text:h text:outline-level="{level}">{text}</text:h>')
        elif kind == "item":
            parts.append(f"<text:list><text:list-item><text:p>{text}</text:p></text:list-item></text:list>")
        elif kind == "quote":
            parts.append(f'<text:p text:style-name="Quotations">{text}</text:p>')
        else:
            parts.append(f"<text:p>{text}</text:p>")
    return "\n".join(parts)


def by_libreoffice(content, name):
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{name}.fodt"
        source.write_text(HEAD + content + TAIL, encoding="utf-8")
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", str(FIXTURES), str(source)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def by_python_docx(source, name):
    import docx

    document = docx.Document()
    # It has no footnotes.
    for kind, level, block in blocks(re.sub(r"\[\^\w+\](?!:)", "", source)):
        text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", re.sub(r"[ \n]+", " ", block))
        text = re.sub(r"\*\*?([^*]+)\*\*?", r"\1", text)
        if kind == "heading":
            document.add_heading(text, level)
            continue
        if kind == "table":
            rows = cells_of(block)
            table = document.add_table(len(rows), len(rows[0]))
            for row, texts in zip(table.rows, rows):
                for cell, text in zip(row.cells, texts):
                    cell.text = text
            continue
        style = {"item": "List Bullet", "quote": "Quote"}.get(kind)
        paragraph = document.add_paragraph(style=style)
        # As editing leaves them, runs end anywhere, inside words too.
        for at in range(0, len(text), 7):
            paragraph.add_run(text[at : at + 7]).bold = at % 2 == 1
    document.save(str(FIXTURES / f"{name}.docx"))


def main():
    FIXTURES.mkdir(parents=True, exist_ok=True)
    for language in ["en", "ru"]:
        note = (ROOT / "pairs" / "note-verbale" / f"{language}.md").read_text(encoding="utf-8")
        by_libreoffice(flat(note), f"note-verbale.{language}")
        chronicle = (ROOT / "pairs" / "chronicle-negotiations" / f"{language}.md").read_text(encoding="utf-8")
        by_python_docx(chronicle, f"chronicle-negotiations.{language}")
    by_libreoffice(FEATURES, "features")


if __name__ == "__main__":
    main()
