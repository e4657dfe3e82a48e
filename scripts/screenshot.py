"""Takes docs/screenshot.png: the bundled articles in the browser, with what was planned chosen.

    python scripts/screenshot.py [OUT.png]

It starts the demo on a free port, opens it in the Chrome or Chromium that the tests use too, and stops both.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import chromium
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "docs" / "screenshot.png"
WIDTH, HEIGHT = 1440, 900
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking")
PLANNED = "planned"


def main(out: Path) -> int:
    """The exit status: 0 done, 2 where there is no browser."""
    program = chromium.find_or_install()
    if program is None:
        print(chromium.HOW_TO, file=sys.stderr)
        return 2
    command = [sys.executable, "-m", "timeline", "demo", "--port", "0", "--no-browser"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as demo:
        try:
            assert demo.stdout is not None
            address = next(word for word in demo.stdout.readline().split() if word.startswith("http://"))
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=str(program), args=list(FLAGS))
                take(browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}), address, out)
                browser.close()
        finally:
            demo.terminate()
    print(f"{out}: {out.stat().st_size // 1024} KB")
    return 0


def take(page: Page, address: str, out: Path) -> None:
    """Opens the page, chooses the event that was planned, and writes the picture when all of it is drawn."""
    page.goto(address)
    page.locator("#list .event", has_text=PLANNED).first.click()
    page.locator("#passages mark.chosen").first.wait_for()
    page.locator(".card.chosen").wait_for()
    page.mouse.move(0, 0)
    page.evaluate("document.fonts.ready.then(() => window.scrollTo(0, 0))")
    page.wait_for_timeout(500)
    out.parent.mkdir(exist_ok=True)
    page.screenshot(path=out)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else OUT))
