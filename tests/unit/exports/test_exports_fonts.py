"""Characters that the package's font lacks: drawn by another, or named and warned of, never as empty boxes."""

from pathlib import Path

import pytest
from drawn_projects import labelled

from timeline.charts import palette
from timeline.exports import Look, fonts, render
from timeline.exports.fonts import FontFile, Run, Speller, bundled_font, runs, script_of, visible
from timeline.exports.theme import link_colour, theme_named

OTHER = FontFile(Path("other.ttf"))


@pytest.fixture
def only_arabic(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with one more font, which has Arabic letters."""

    def other(character: str, *, bold: bool) -> FontFile | None:
        return OTHER if "\u0600" <= character <= "\u06ff" else None

    fonts._drawn.cache_clear()
    monkeypatch.setattr(fonts, "_font_for", other)
    yield
    fonts._drawn.cache_clear()


@pytest.mark.parametrize(
    ("text", "written", "warned"),
    [
        ("Treaty of Škoda — Договор, ἔργον", "Treaty of Škoda — Договор, ἔργον", ""),
        ("اتفاقية now", "اتفاقية now", ""),
        ("日米の協定 of 한국", "[CJK] of [Hangul]", "CJK (日米の協定), Hangul (한국)"),
        ("peace 😀!", "peace [symbol]!", "symbol (😀)"),
        ("a\u202eb\x00c\ufe0f", "abc", ""),
        ("می\u200cخواهم", "می\u200cخواهم", ""),
    ],
)
@pytest.mark.usefixtures("only_arabic")
def test_what_can_not_be_drawn_is_named(text: str, written: str, warned: str) -> None:
    speller = Speller()
    assert speller.spelled(text) == written
    assert [warned] == [warning.split("draws ")[1].split(":")[0] for warning in speller.warnings()] or not warned
    assert bool(speller.warnings()) == bool(warned)


@pytest.mark.usefixtures("only_arabic")
def test_each_run_has_one_font_and_keeps_its_order() -> None:
    main = bundled_font(bold=False)
    assert runs("Treaty", bold=False) == (Run("Treaty", main),)
    found = runs("with مصر هنا and", bold=False)
    assert found == (Run("with ", main), Run("مصر هنا", OTHER), Run(" ", main), Run("and", main))


@pytest.mark.usefixtures("only_arabic")
@pytest.mark.parametrize("name", ["png", "pdf"])
def test_pictures_warn_and_name_the_script(name: str) -> None:
    made = render(labelled("協定 signed"), name)
    assert len(made.warnings) == 1
    assert "CJK (協定)" in made.warnings[0]
    assert "\n" not in made.warnings[0]


@pytest.mark.parametrize("name", ["svg", "html"])
def test_pages_leave_the_drawing_to_the_reader(name: str) -> None:
    made = render(labelled("協定 اتفاقية 😀"), name)
    assert made.warnings == ()
    assert "協定 اتفاقية 😀" in made.content.decode("utf-8")


@pytest.mark.parametrize(("character", "script"), [("ع", "Arabic"), ("日", "CJK"), ("ሰ", "Ethiopic"), ("€", "symbol")])
def test_scripts_by_name(character: str, script: str) -> None:
    assert script_of(character) == script


def test_what_is_not_seen_is_left_out() -> None:
    assert visible("a\u202e\u2066b\x1b c\n\u200dd") == "ab c\n\u200dd"


@pytest.mark.parametrize("name", ["light", "dark"])
def test_links_can_be_read(name: str) -> None:
    theme = theme_named(name)
    assert min(palette.contrast(link_colour(theme), ground) for ground in (theme.paper, theme.card)) >= 4.5


def test_a_dark_picture_is_dark() -> None:
    made = render(labelled("One"), "svg", look=Look(theme="dark")).content.decode()
    assert f'<rect width="100%" height="100%" fill="{theme_named("dark").paper}"/>' in made
    assert theme_named("light").ink not in made
