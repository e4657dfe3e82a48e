"""The built wheel works by itself, in an environment that has nothing else: `demo` included."""

from __future__ import annotations

import subprocess
import sys
import time
import urllib.request
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STARTED_WITHIN = 60.0  # seconds for the server to answer; a machine under load is slow

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of an empty environment with the wheel installed."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)],
        check=True,
        capture_output=True,
        timeout=300,
    )
    (wheel,) = folder.glob("diplomatic_timeline-*.whl")
    venv.create(folder / "env", with_pip=True)
    python = folder / "env" / "bin" / "python"
    subprocess.run(
        [python, "-m", "pip", "install", "-q", "--disable-pip-version-check", "-c", ROOT / "constraints.txt", wheel],
        check=True,
        capture_output=True,
        timeout=600,
    )
    return python


def run(python: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [python.with_name("timeline"), *arguments], capture_output=True, text=True, check=False, timeout=120
    )


def test_it_extracts_exports_and_checks_far_from_the_checkout(python: Path, tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text("France and Germany signed the Élysée Treaty on 22 January 1963.\n")
    project = tmp_path / "brief.timeline"
    assert run(python, "extract", tmp_path / "articles", "-o", project).returncode == 0
    assert run(python, "check", project).returncode == 0
    assert run(python, "export", project, "-o", tmp_path / "events.csv").returncode == 0
    header, row = (tmp_path / "events.csv").read_text(encoding="utf-8").splitlines()
    assert header.startswith("event_id,edtf,")
    assert "1963-01-22" in row
    assert "FRA|DEU" in row


def test_demo_serves_the_bundled_articles(python: Path, tmp_path: Path) -> None:
    server = subprocess.Popen(
        [python.with_name("timeline"), "demo", "--no-browser", "--port", "0"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert server.stdout is not None
        line = next(line for line in server.stdout if "http://" in line)
        address = next(word for word in line.split() if word.startswith("http://"))
        until = time.monotonic() + STARTED_WITHIN
        while True:
            try:
                with urllib.request.urlopen(address, timeout=10) as answer:
                    page = answer.read().decode()
                break
            except OSError:
                if time.monotonic() > until:
                    raise
        assert "<html" in page
        with urllib.request.urlopen(f"{address.rstrip('/')}/_dash-layout", timeout=10) as answer:
            assert "7 events from 2 articles" in answer.read().decode()
        with urllib.request.urlopen(f"{address.rstrip('/')}/assets/timeline.css", timeout=10) as answer:
            assert answer.status == 200
    finally:
        server.terminate()
        server.wait(timeout=20)
        assert server.stdout is not None
        server.stdout.close()
