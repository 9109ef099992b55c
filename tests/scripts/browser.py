"""Opens the HTML report in a real browser: `browser.py PROGRAM [FOLDER_FOR_SCREENSHOTS]`."""

import sys
import tempfile
import time
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, sync_playwright

from articles import HOSTILE, sverka, write_long_pair, write_pair

PROGRAM = str(Path(sys.argv[1]).resolve())
PICTURES = Path(sys.argv[2]) if len(sys.argv) > 2 else None
SIZES = {"wide": (1280, 900), "narrow": (400, 860)}


class Browser:
    def __init__(self, playwright):
        self.chromium = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])

    def open(self, file: Path, size="wide", scheme="light", offline=True) -> Page:
        width, height = SIZES[size]
        context = self.chromium.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, offline=offline
        )
        page = context.new_page()
        page.complaints = []
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("request", lambda request: request.url.startswith(("file:", "blob:")) or page.complaints.append(request.url))
        page.goto(file.as_uri())
        return page


def shown(page: Page) -> int:
    return page.locator(".note:visible").count()


def loads_quietly(browser, report):
    """No complaint, nothing fetched, no text from an article run; right at each width, light and dark."""
    for size, (width, _) in SIZES.items():
        for scheme in ("light", "dark"):
            page = browser.open(report, size, scheme)
            assert page.complaints == [], page.complaints
            assert page.title() != "hacked"
            assert HOSTILE in page.locator(".side.en p").first.inner_text()
            assert page.locator("main img, main script").count() == 0
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            picture(page, f"{size}-{scheme}")


def is_accessible(browser, report):
    for size in SIZES:
        for scheme in ("light", "dark"):
            page = browser.open(report, size, scheme)
            page.keyboard.press("j")
            found = Axe().run(page)
            assert found.violations_count == 0, found.generate_report()
    assert page.locator(".side[lang=en]").count() > 0 and page.locator(".side[lang=ru]").count() > 0
    for landmark in ("main", "header", "[role=search]"):
        assert page.locator(landmark).count() == 1, landmark


def steps_and_keys(browser, report):
    page = browser.open(report)
    notes = page.locator(".note").count()
    assert page.inner_text("#count") == f"0 / {notes}"
    current = lambda: page.locator(".note[aria-current]").get_attribute("id")
    for key, expected in [("j", "f1"), ("n", "f2"), ("k", "f1"), ("p", f"f{notes}"), ("j", "f1")]:
        page.keyboard.press(key)
        assert current() == expected, (key, current())
        assert page.locator(".note[aria-current]").evaluate("note => note === document.activeElement")
        assert page.locator(".note[aria-current]").evaluate(
            "note => { const box = note.getBoundingClientRect(); return box.bottom > 0 && box.top < innerHeight }"
        )
    # A keyboard set to Russian sends other letters from the same keys.
    page.evaluate("document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'о', bubbles: true }))")
    assert current() == "f2"
    page.keyboard.press("k")
    page.click("#next")
    assert current() == "f2" and page.locator("mark.active").count() > 0
    page.locator("mark.found").first.click()
    assert current() == "f" + page.locator("mark.found").first.get_attribute("data-f").split()[0]
    page.keyboard.press("?")
    assert page.locator("#keys[open]").is_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.type("jn")
    assert page.input_value("#words") == "jn"


def filters(browser, report):
    page = browser.open(report)
    notes = shown(page)
    rules = page.locator("#rule option").evaluate_all("options => options.map(option => option.value).filter(Boolean)")
    assert len(rules) > 2, rules
    assert sum(choose(page, "#rule", rule) for rule in rules) == notes
    choose(page, "#rule", "")
    errors = page.locator(".note.error").count()
    page.uncheck("[value=warning]")
    page.uncheck("[value=info]")
    assert shown(page) == errors and page.inner_text("#count").endswith(f"/ {errors}")
    page.check("[value=warning]")
    page.check("[value=info]")
    page.select_option("#pair", "1")
    assert shown(page) == page.locator("[data-pair='1'] .note").count()
    assert page.locator(".pair:visible").count() == 1
    page.select_option("#pair", "")
    page.fill("#words", "4831")
    assert 0 < shown(page) < notes
    page.fill("#words", "")
    rows = page.locator(".row:visible").count()
    page.check("#only")
    assert 0 < page.locator(".row:visible").count() < rows
    assert page.locator(".row:visible:not(:has(.note))").count() == 0
    assert page.complaints == [], page.complaints


def choose(page: Page, select: str, value: str) -> int:
    page.select_option(select, value)
    return shown(page)


def acceptance(browser, folder, report):
    """What a reviewer accepts is downloaded, and `sverka check` reads it."""
    page = browser.open(report)
    notes = page.locator(".note").count()
    page.keyboard.press("j")
    page.keyboard.press("a")
    page.keyboard.press("Enter")
    assert page.locator(".is-settled").count() == 0, "accepted without a reason"
    page.keyboard.type('right: "так" & \\ надо')
    page.keyboard.press("Enter")
    accepted = page.locator(".note.is-settled").count()
    assert accepted >= 1
    last = page.locator(".note").last
    last.locator(".acceptance button").click()
    last.locator("input").fill("house style")
    last.locator("input").press("Enter")
    accepted = page.locator(".note.is-settled").count()
    assert accepted >= 2 and page.inner_text("#show-accepted b") == str(accepted)
    assert choose(page, "#state", "settled") == accepted
    assert choose(page, "#state", "open") == notes - accepted
    picture(page, "accepted")
    page.click("#show-accepted")
    with page.expect_download() as download:
        page.click("#download")
    download.value.save_as(folder / "sverka.toml")
    assert page.complaints == [], page.complaints
    # The page remembers, and forgets what is taken back.
    page.reload()
    assert page.locator(".note.is-settled").count() == accepted
    settled_report(browser, folder, notes, accepted)
    page.locator(".note.is-settled .acceptance button").first.click()
    assert page.locator(".note.is-settled").count() < accepted


def settled_report(browser, folder, notes, accepted):
    done = sverka(PROGRAM, folder, "check", "--report", "settled.html")
    assert f"{accepted} suppressed" in done.stdout and done.stderr == "", (done.stdout, done.stderr)
    page = browser.open(folder / "settled.html")
    assert page.locator(".note").count() == notes
    assert page.locator(".note.is-settled").count() == accepted
    assert 'right: "так" & \\ надо' in page.locator(".settlement").first.inner_text()
    (folder / "sverka.toml").unlink()


def many_findings(browser, folder):
    report = folder / "many.html"
    sverka(PROGRAM, folder, "check", "pairs/long", "--report", str(report))
    page = browser.open(report)
    assert page.locator(".note").count() >= 500
    start = time.monotonic()
    page.goto(report.as_uri())
    loaded = time.monotonic() - start
    start = time.monotonic()
    page.fill("#words", "1499")
    assert shown(page) >= 1
    page.keyboard.press("Escape")
    print(f"  500 findings: loaded in {loaded:.2f} s, filtered in {time.monotonic() - start:.2f} s")
    assert loaded < 5


def alignment(browser, folder, pair):
    files = [str(pair / "en.txt"), str(pair / "ru.txt")]
    for language in ("en", "ru"):
        page_file = folder / f"alignment-{language}.html"
        sverka(PROGRAM, folder, "--lang", language, "align", *files, "--format", "html", "--output", str(page_file))
        page = browser.open(page_file)
        assert page.complaints == [] and page.locator("html").get_attribute("lang") == language
        assert page.locator(".gap").count() >= 1
        page.keyboard.press("j")
        assert page.locator(".row[aria-current]").count() == 1
        assert Axe().run(page).violations_count == 0
        picture(page, f"alignment-{language}")


def prints(browser, report):
    page = browser.open(report)
    page.emulate_media(media="print")
    assert page.locator("#bar").is_hidden() and page.locator(".note").first.is_visible()
    assert page.pdf().startswith(b"%PDF")


def picture(page: Page, name: str):
    if PICTURES:
        PICTURES.mkdir(exist_ok=True)
        page.screenshot(path=PICTURES / f"{name}.png")


def main():
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder, browser = Path(name), Browser(playwright)
        pair = write_pair(folder)
        write_pair(folder, "second")
        write_pair_report = folder / "report.html"
        sverka(PROGRAM, folder, "check", "--report", str(write_pair_report))
        russian = folder / "russian.html"
        sverka(PROGRAM, folder, "--lang", "ru", "check", "--report", str(russian))
        for report in (write_pair_report, russian):
            loads_quietly(browser, report)
            is_accessible(browser, report)
        steps_and_keys(browser, write_pair_report)
        filters(browser, write_pair_report)
        acceptance(browser, folder, write_pair_report)
        prints(browser, write_pair_report)
        alignment(browser, folder, pair)
        write_long_pair(folder, 500)
        many_findings(browser, folder)
    print("browser: the HTML report is right")


main()
