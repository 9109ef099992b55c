#!/usr/bin/env python3
"""Compares sverka's aligner with galechurch (PyPI) in one run: quality, CPU time and memory.

    python3 -m venv VENV && VENV/bin/pip install galechurch==0.1.0
    cargo build --release
    VENV/bin/python benches/compare_aligners.py GOLD_DIR [PREDICTIONS]

GOLD_DIR holds LEVEL/NAME.{en,ru}.txt, paragraphs between blank lines, and NAME.gold.json. The weights in the binary were
fitted to such a set, so its own F1 here may be flattering; PREDICTIONS, written by
`cargo run --release --example train_aligner -- GOLD_DIR --predictions PREDICTIONS`, holds alignments by weights that
were fitted to other documents. Times are CPU seconds of a process, memory is its peak; long texts are the documents of
the set one after another, every paragraph with a number of its own.
"""
import json
import os
import re
import sys
import tempfile
from pathlib import Path

SVERKA = Path("target/release/sverka")
GALECHURCH = (
    "import sys, json, galechurch\n"
    "split = lambda name: [p for p in open(name, encoding='utf-8').read().split('\\n\\n') if p.strip()]\n"
    "result = galechurch.align(split(sys.argv[1]), split(sys.argv[2]))\n"
    "lines = [line.split(':') for line in result.to_pharaoh_lines()]\n"
    "print(json.dumps({'beads': [{'en': json.loads(a or '[]'), 'ru': json.loads(b or '[]')} for a, b in lines]}))\n"
)
TOOLS = {
    "sverka": lambda en, ru: [str(SVERKA), "align", en, ru, "--format", "json"],
    "sverka --encoder never": lambda en, ru: [str(SVERKA), "align", en, ru, "--format", "json", "--encoder", "never"],
    "sverka --encoder always": lambda en, ru: [str(SVERKA), "align", en, ru, "--format", "json", "--encoder", "always"],
    "galechurch": lambda en, ru: [sys.executable, "-c", GALECHURCH, en, ru],
}


def run(command):
    """Output, CPU seconds, wall seconds and peak megabytes of a process."""
    with tempfile.TemporaryFile() as out:
        start = os.times().elapsed
        process = os.posix_spawn(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, out.fileno(), 1)])
        _, status, usage = os.wait4(process, 0)
        wall = os.times().elapsed - start
        if status:
            sys.exit(f"failed: {command}")
        out.seek(0)
        return json.load(out), usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024


def links(beads):
    return {(tuple(b["en"]), tuple(b["ru"])) for b in beads["beads"] if b["en"] and b["ru"]}


def f1(found, gold):
    right = sum(len(f & g) for f, g in zip(found, gold))
    return 2 * right / max(1, sum(map(len, found)) + sum(map(len, gold)))


def long_text(folder, paragraphs):
    """Documents one after another, on each side, until the English side has so many paragraphs."""
    sides = ([], [])
    names = sorted(folder.glob("*/*.en.txt"))
    while len(sides[0]) < paragraphs:
        for name in names:
            for side, language in zip(sides, ("en", "ru")):
                text = Path(str(name).replace(".en.txt", f".{language}.txt")).read_text(encoding="utf-8")
                stem = len(sides[0]) // 7
                side += [f"{p} ({stem})" for p in re.split(r"\n\n+", text.strip())]
            if len(sides[0]) >= paragraphs:
                break
    return sides


def main():
    folder = Path(sys.argv[1])
    gold_files = sorted(folder.glob("*/*.gold.json"))
    gold = [links(json.loads(path.read_text())) for path in gold_files]
    print(f"{len(gold_files)} documents of {folder.name}, a process each")
    for tool, command in TOOLS.items():
        results = [run(command(*(str(path).replace(".gold.json", f".{lang}.txt") for lang in ("en", "ru")))) for path in gold_files]
        found = [links(result[0]) for result in results]
        cpu, wall = (sum(result[k] for result in results) / len(results) for k in (1, 2))
        print(f"  {tool:26} strict F1 {f1(found, gold):.4f}  CPU {1000 * cpu:6.1f} ms  wall {1000 * wall:6.1f} ms  a document")
    if len(sys.argv) > 2:
        kept = [Path(sys.argv[2]) / path.parent.name / path.name.replace(".gold.", ".pred.") for path in gold_files]
        print(f"  {'sverka, out of sample':26} strict F1 {f1([links(json.loads(p.read_text())) for p in kept], gold):.4f}")
    for count in (40, 2000, 20000):
        with tempfile.TemporaryDirectory() as scratch:
            files = [str(Path(scratch) / name) for name in ("long.en.txt", "long.ru.txt")]
            for file, side in zip(files, long_text(folder, count)):
                Path(file).write_text("\n\n".join(side), encoding="utf-8")
            for tool, command in TOOLS.items():
                if count > 2000 and tool.endswith("always"):
                    continue
                _, cpu, wall, memory = run(command(*files))
                print(f"  {count:6} paragraphs  {tool:26} CPU {cpu:7.2f} s  wall {wall:7.2f} s  {memory:6.0f} MB")


main()
