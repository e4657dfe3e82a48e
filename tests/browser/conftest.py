"""A real Chromium and the app in a process of its own, for tests that do what a person does."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT / "scripts"))
import chromium  # noqa: E402 - a script, not a package

# Without them Chromium itself would ask for updates and lists, and would not start as root.
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = chromium.find_or_install()
    if program is None:
        pytest.fail(chromium.HOW_TO, pytrace=False)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=str(program), args=list(FLAGS))
        yield running
        running.close()


def started(*arguments: str) -> Iterator[str]:
    """The address of the app that Python serves with these arguments; the process ends with the fixture."""
    command = [sys.executable, *arguments]
    with subprocess.Popen(command, cwd=ROOT / "tests", stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            assert "http://" in line, "the app did not start"
            yield next(word for word in line.split() if word.startswith("http://"))
        finally:
            process.terminate()


SERVE = "import sample_events, timeline.app as app; app.serve(sample_events.{}, port=0, open_browser=False)"


@pytest.fixture(scope="session")
def demo() -> Iterator[str]:
    """The bundled articles, read and extracted as anybody's would be."""
    yield from started("-m", "timeline", "demo", "--port", "0", "--no-browser")


@pytest.fixture(scope="session")
def bundled_app() -> Iterator[str]:
    yield from started("-c", SERVE.format("bundled()"))


@pytest.fixture(scope="session")
def large_app() -> Iterator[str]:
    yield from started("-c", SERVE.format("many(1500)"))


@pytest.fixture(scope="session")
def hostile_app() -> Iterator[str]:
    yield from started("-c", SERVE.format("hostile()"))


@dataclass
class Watched:
    """A page, and all that it asked for, said or threw."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def hear(self, message: ConsoleMessage) -> None:
        """Keeps warnings and errors of the console."""
        if message.type in ("warning", "error"):
            self.complaints.append(message.text)

    def note(self, request: Request) -> None:
        """Keeps the address."""
        self.requests.append(request.url)


@pytest.fixture(scope="session")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """One for all tests, so that scripts are fetched and compiled once."""
    opened = browser.new_context(viewport={"width": 1440, "height": 900})
    yield opened
    opened.close()


@pytest.fixture
def watched(context: BrowserContext) -> Iterator[Watched]:
    seen = Watched(context.new_page())
    seen.page.set_default_timeout(15_000)
    seen.page.on("console", seen.hear)
    seen.page.on("pageerror", lambda error: seen.complaints.append(str(error)))
    seen.page.on("request", seen.note)
    yield seen
    # What a visit left behind would be the next one's.
    seen.page.evaluate("window.localStorage.clear()")
    seen.page.close()
