import importlib.metadata
import subprocess
import sys
from pathlib import Path

import pytest

import timeline
from timeline import bundled
from timeline.errors import InputError


def test_the_public_names_are_these_and_all_there() -> None:
    assert timeline.__all__ == [
        "Claim", "DateFormatError", "Document", "Event", "InputError", "OutputError", "Project", "ProjectError",
        "TimelineError", "UserError", "When", "export", "extract", "figure", "serve", "tag",
    ]  # fmt: skip
    for name in timeline.__all__:
        assert getattr(timeline, name).__module__.startswith("timeline.")
        assert name in dir(timeline)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'extrakt'"):
        timeline.extrakt  # noqa: B018 - the look itself is what is tested


def test_importing_it_loads_nothing_heavy() -> None:
    code = "import sys, timeline; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert {"pandas", "dash", "plotly", "pyarrow", "sqlite3"}.isdisjoint(done.stdout.split())


def test_the_version_is_that_of_the_package() -> None:
    assert timeline.__version__ == importlib.metadata.version("diplomatic-timeline")


def test_bundled_files_are_found_in_a_checkout() -> None:
    assert len(list(bundled.articles_folder().glob("*.txt"))) == 2
    assert (bundled.articles_folder() / "documents.csv").is_file()
    assert bundled.assets_folder().is_dir()


def test_bundled_files_are_found_beside_an_installed_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site-packages" / "timeline"
    monkeypatch.setattr(bundled, "_PACKAGE", package)
    with pytest.raises(InputError, match="articles"):
        bundled.articles_folder()
    for name in ("articles", "assets"):
        (package / "_bundled" / name).mkdir(parents=True)
    # What happens to lie beside the package is not ours.
    (tmp_path / "site-packages" / "assets").mkdir()
    assert bundled.articles_folder() == package / "_bundled" / "articles"
    assert bundled.assets_folder() == package / "_bundled" / "assets"
