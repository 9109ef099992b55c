#!/usr/bin/env python3
"""Ends runs of all commands that write at random moments, and looks whether every file is whole.

usage: killed.py PROGRAM [TRIES]
"""
import hashlib, json, os, random, shutil, signal, subprocess, sys, tempfile, time

program, tries = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 200
folder = tempfile.mkdtemp(prefix="killed-")
os.chdir(folder)
English = "Notes\n\nRussia answered the note.\n\nThe ministers met in May.\n"
Russian = "Ноты\n\nPоссия ответила на ноту.\n\nМинистры встретились в мае.\n"
for number in range(3):
    os.makedirs(f"p{number}")
    open(f"p{number}/en.md", "w").write(English * 3)
    open(f"p{number}/ru.md", "w").write(Russian * 3)
os.makedirs("terms")
open("terms/terms.csv", "w").write("en_preferred,ru_preferred\nnote verbale,вербальная нота\n")
open("other.tsv", "w").write("source\ttarget\nnote\tнота\n")
inputs = [f"p{n}/{l}.md" for n in range(3) for l in ("en", "ru")] + ["terms/terms.csv", "other.tsv"]
digest = lambda path: hashlib.sha256(open(path, "rb").read()).hexdigest()
before = {path: digest(path) for path in inputs}

COMMANDS = [
    ["check", ".", "--glossary", "terms", "--report", "r.html", "--report", "r.sarif", "--report", "r.xml", "--report", "r.csv", "--report", "r.json"],
    ["check", ".", "--glossary", "terms", "--write-baseline", "known.json", "--report", "b.csv"],
    ["align", "p0/en.md", "p0/ru.md", "--encoder", "never", "--pin", "1=1", "--output", "a.html"],
    ["align", "p1/en.md", "p1/ru.md", "--encoder", "never", "--output", "a.tmx", "--format", "tmx"],
    ["glossary", "export", "terms", "--output", "x.tbx"],
    ["glossary", "import", "other.tsv", "--output", "i.csv"],
    ["glossary", "suggest", "p2", "--output", "s.csv"],
    ["man", "man"],
]
os.makedirs("man")
ENDS = {".html": "</html>", ".sarif": "}", ".xml": "</testsuites>", ".json": "}", ".tmx": "</tmx>", ".tbx": "</tbx>"}


def broken():
    """The outputs that are not whole."""
    found = []
    for name in sorted(os.listdir(".")) + ["p0/en.pins.json"]:
        if not os.path.isfile(name) or name.startswith(".sverka-"):
            continue
        text = open(name, encoding="utf-8").read()
        end = ENDS.get(os.path.splitext(name)[1], "\n")
        if name != "other.tsv" and not text.rstrip("\r\n " if end != "\n" else "").endswith(end):
            found.append(name)
        if name.endswith((".json", ".sarif")):
            json.loads(text)
    return found


def drafts():
    return [name for name in os.listdir(".") + os.listdir("p0") + os.listdir("man") if name.startswith(".sverka-")]


seed = int(os.environ.get("SEED", "1"))
random.seed(seed)
counts, left_by_kill, failures = {}, 0, []
length = {}
for number, command in enumerate(COMMANDS):
    begun = time.time()
    subprocess.run([program, *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    length[number] = time.time() - begun
for attempt in range(tries):
    number = random.randrange(len(COMMANDS))
    how = random.choice([signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
    run = subprocess.Popen([program, *COMMANDS[number]], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    # Most of the writing is done at the end.
    time.sleep(length[number] * min(1.05, random.random() ** 0.5 * 1.05))
    run.send_signal(how)
    run.wait()
    counts[how.name] = counts.get(how.name, 0) + 1
    bad = broken() + [path for path in inputs if digest(path) != before[path]]
    if bad:
        failures.append((attempt, how.name, COMMANDS[number], bad))
    if drafts():
        if how == signal.SIGKILL:
            left_by_kill += 1
        else:
            failures.append((attempt, how.name, COMMANDS[number], drafts()))
        for name in drafts():
            for place in (".", "p0", "man"):
                if os.path.exists(f"{place}/{name}"):
                    os.remove(f"{place}/{name}")
shutil.rmtree(folder)
print(f"{tries} runs ended (seed {seed}): {counts}; files damaged or drafts left by an interrupt: {len(failures)}; "
      f"drafts left by SIGKILL: {left_by_kill}")
for failure in failures:
    print("  ", failure)
sys.exit(1 if failures else 0)
