"""Opens the CSV report in LibreOffice: `spreadsheet.py PROGRAM`."""

import csv
import subprocess
import sys
import tempfile
from pathlib import Path

from lxml import etree

from articles import sverka, write_pair

PROGRAM = str(Path(sys.argv[1]).resolve())
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"

DIALECTS = {"comma": (",", 44), "semicolon": (";", 59), "tab": ("\t", 9)}


def opened(folder: Path, name: str, separator: int) -> list[list[etree._Element]]:
    """The cells of a CSV file as LibreOffice has them after opening it."""
    command = ["soffice", f"-env:UserInstallation={(folder / 'office').as_uri()}", "--headless"]
    # Separator, quotation mark, UTF-8, first row.
    command += [f"--infilter=CSV:{separator},34,76,1", "--convert-to", "fods", "--outdir", str(folder), str(folder / name)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    sheet = folder / Path(name).with_suffix(".fods")
    assert sheet.exists(), (done.stdout, done.stderr)
    rows = []
    for row in etree.parse(str(sheet)).iter(f"{TABLE}table-row"):
        cells = []
        for cell in row.iter(f"{TABLE}table-cell"):
            cells += [cell] * int(cell.get(f"{TABLE}number-columns-repeated", 1))
        rows.append(cells)
    return rows


def text(cell) -> str:
    return "\n".join("".join(paragraph.itertext()) for paragraph in cell)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_pair(folder)
        for delimiter, (mark, code) in DIALECTS.items():
            for bom in ([], ["--bom"]):
                file = f"{delimiter}{len(bom)}.csv"
                sverka(PROGRAM, folder, "check", "--report", file, "--delimiter", delimiter, *bom)
                encoding = "utf-8-sig" if bom else "utf-8"
                assert (folder / file).read_bytes().startswith(b"\xef\xbb\xbf") == bool(bom)
                with open(folder / file, newline="", encoding=encoding) as lines:
                    written = list(csv.reader(lines, delimiter=mark))
                check(written, opened(folder, file, code))
    print("spreadsheet: LibreOffice shows the CSV as it was written")


def check(written: list[list[str]], rows: list):
    assert len(written) > 3 and written[0][0] == "pair" and len(written[0]) == 18
    assert any(cell.startswith("'=HYPERLINK") for row in written for cell in row), "the test has lost its formula"
    for row, cells in zip(written, rows, strict=False):
        shown = [text(cell) for cell in cells[: len(row)]]
        assert [value.strip() for value in shown] == [value.strip() for value in row], (row, shown)
        for cell in cells:
            assert cell.get(f"{TABLE}formula") is None, text(cell)
    assert any("Pоссия" in text(cell) for row in rows for cell in row)
    assert len(rows) >= len(written)


main()
