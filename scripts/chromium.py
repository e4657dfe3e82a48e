"""Finds a Chrome or Chromium for the browser tests, or gets one; prints its path.

Looks for one on this machine, then for Playwright's; else fetches Playwright's, else installs Debian's where that is
allowed. Where none can be had it says so in one line and exits with 1.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
USUAL_PLACES = (
    Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    Path("/Applications/Chromium.app/Contents/MacOS/Chromium"),
)
# Where Playwright unpacks its browsers, by platform.
CACHES = (Path.home() / ".cache/ms-playwright", Path.home() / "Library/Caches/ms-playwright")
INSIDE = ("chrome-linux*/chrome", "chrome-linux*/headless_shell", "chrome-mac*/Chromium.app/Contents/MacOS/Chromium")
HOW_TO = "no Chrome or Chromium is here and none could be fetched: install one (Debian: apt-get install chromium)"


def find() -> Path | None:
    """The program, None where there is none. CHROMIUM in the environment names one that comes first."""
    named = os.environ.get("CHROMIUM")
    if named and Path(named).is_file():
        return Path(named)
    for name in NAMES:
        if found := shutil.which(name):
            return Path(found)
    return next((place for place in (*USUAL_PLACES, *_playwrights()) if place.is_file()), None)


def _playwrights() -> list[Path]:
    chosen = os.environ.get("PLAYWRIGHT_BROWSERS_PATH")
    caches = (Path(chosen), *CACHES) if chosen else CACHES
    return [path for cache in caches for inside in INSIDE for path in sorted(cache.glob(f"chromium*/{inside}"))]


def _run(*command: str) -> bool:
    print("+", *command, file=sys.stderr)
    try:
        return subprocess.run(command, stdout=sys.stderr, check=False, timeout=900).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def find_or_install() -> Path | None:
    """The program, fetched where it has to be; None where that fails."""
    if found := find():
        return found
    if _run(sys.executable, "-m", "playwright", "install", "chromium") and (found := find()):
        return found
    if shutil.which("apt-get") and os.geteuid() == 0:
        _run("apt-get", "update", "-q")
        _run("apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium")
    return find()


def main() -> None:
    """Prints the path."""
    found = find_or_install()
    if found is None:
        raise SystemExit(HOW_TO)
    print(found)


if __name__ == "__main__":
    main()
