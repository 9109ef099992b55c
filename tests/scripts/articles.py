"""Articles with slips, and with everything in them that a careless report would run or break at."""

import subprocess
from pathlib import Path

HOSTILE = """<script>document.title = "hacked"</script> & <img src=x onerror="document.title='hacked'">"""

ENGLISH = f"""{HOSTILE} Russia's answer

=HYPERLINK("https://example.org") The bank lends 4,381 million & "more"; the deal was signed on 12 May.

The two sides spoke of wheat and apples on Friday, and of fish.

The ministers will meet again in Tashkent on Monday to discuss the railway, officials of both states said.

Construction is to begin soon.
"""

RUSSIAN = f"""{HOSTILE} Ответ: Pоссия

=HYPERLINK("https://example.org") Банк даст 4831 миллион & «больше»; соглашение подписано 12 мая.

Стороны говорили в пятницу о пшенице и яблоках, а также о рыбе.

Строительство скоро начнётся.

@SUM(1+1) Читайте также: «Нотa» и <b>«ещё»</b>, а также многое другое на эту же самую тему.
"""

GLOSSARY = """en_preferred,ru_preferred,ru_forbidden,scope
bank <b>&</b>,банк,,
railway,железная дорога,,
deal,сделка,соглашение,term
"""


def write_pair(folder: Path, name: str = 'a & b <i>') -> Path:
    """Writes a pair of articles and a glossary below `folder`."""
    pair = folder / "pairs" / name
    pair.mkdir(parents=True)
    (pair / "en.txt").write_text(ENGLISH, encoding="utf-8")
    (pair / "ru.txt").write_text(RUSSIAN, encoding="utf-8")
    (folder / "glossary").mkdir(exist_ok=True)
    (folder / "glossary" / "terms.csv").write_text(GLOSSARY, encoding="utf-8")
    return pair


def write_long_pair(folder: Path, paragraphs: int) -> Path:
    """Writes a pair with at least one slip in each of its paragraphs."""
    pair = folder / "pairs" / "long"
    pair.mkdir(parents=True)
    english = [f"Paragraph {1000 + n}: Russia answered after {20 + n} days." for n in range(paragraphs)]
    russian = [f"Абзац {1000 + n}: Pоссия ответила через {20 + n} дней." for n in range(paragraphs)]
    (pair / "en.txt").write_text("\n\n".join(english), encoding="utf-8")
    (pair / "ru.txt").write_text("\n\n".join(russian), encoding="utf-8")
    return pair


def sverka(program: str, folder: Path, *arguments: str) -> subprocess.CompletedProcess:
    """Runs the program in `folder`; a status above 1 is a failure of the test."""
    done = subprocess.run([program, *arguments], cwd=folder, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode in (0, 1), done.stderr
    return done
