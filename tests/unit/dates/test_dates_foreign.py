"""Other languages: our tables against sentences of our own and against dateparser; and telling languages apart."""

from __future__ import annotations

import warnings
from datetime import datetime
from pathlib import Path

import pytest

from timeline.dates import detect_language, find, resolve
from timeline.knowledge.dates import date_words
from timeline.model import When

_LINES = [
    (path.stem, line.split(" | ")[0])
    for path in sorted((Path(__file__).parent / "sentences").glob("*.txt"))
    for line in path.read_text(encoding="utf-8").splitlines()
]

SENTENCES = [
    ("fr", "Le traité a été signé le 12 mars 2003 à Paris.", "12 mars 2003", "2003-03-12"),
    ("fr", "Il est entré en vigueur en avril 2004 dans le pays.", "avril 2004", "2004-04"),
    ("fr", "La réunion du 12 au 14 mars 2003 est finie.", "12 au 14 mars 2003", "2003-03-12/2003-03-14"),
    ("fr", "Il a parlé le 1er mai devant les ministres.", "1er mai", "2014-05-01"),
    ("fr", "La frontière est fermée depuis 1978.", "1978", "1978"),
    ("es", "El acuerdo se firmó el 12 de marzo de 2003.", "12 de marzo de 2003", "2003-03-12"),
    ("es", "Se ratificó en abril de 2004 por el parlamento.", "abril de 2004", "2004-04"),
    ("es", "El ministro llegó ayer a la ciudad.", "ayer", "2014-10-07"),
    ("de", "Der Vertrag wurde am 12. März 2003 unterzeichnet.", "12. März 2003", "2003-03-12"),
    ("de", "Die Sitzung vom 12. bis 14. März 2003 ist zu Ende.", "12. bis 14. März 2003", "2003-03-12/2003-03-14"),
    ("de", "Die Grenze ist seit 1978 geschlossen und bleibt es.", "1978", "1978"),
    ("de", "Das Abkommen vom 12.03.2003 ist nicht mehr in Kraft.", "12.03.2003", "2003-03-12"),
    ("pt", "O acordo foi assinado em 12 de março de 2003.", "12 de março de 2003", "2003-03-12"),
    ("pt", "Os ministros chegaram na terça-feira para a reunião.", "terça-feira", "2014-10-07"),
    ("ru", "Договор подписан 12 марта 2003 года.", "12 марта 2003", "2003-03-12"),
    ("ru", "Он вступил в силу в апреле 2004 года.", "апреле 2004", "2004-04"),
    ("ru", "Граница закрыта в 1978 году.", "1978", "1978"),
    ("zh", "条约于2003年3月12日签署。", "2003年3月12日", "2003-03-12"),
    ("zh", "条约于二〇〇三年三月十二日签署。", "二〇〇三年三月十二日", "2003-03-12"),
    ("ja", "条約は平成26年10月8日に署名された。", "平成26年10月8日", "2014-10-08"),
    ("ja", "条約は1978年に結ばれた。", "1978年", "1978"),
    ("ar", "وقعت الاتفاقية في 12 مارس 2003.", "12 مارس 2003", "2003-03-12"),
    ("ar", "وقعت الاتفاقية في ١٢ مارس/آذار ٢٠٠٣.", "١٢ مارس/آذار ٢٠٠٣", "2003-03-12"),
]


@pytest.mark.parametrize(("language", "text", "words", "edtf"), SENTENCES)
def test_a_sentence(language: str, text: str, words: str, edtf: str) -> None:
    found = resolve(text, find(text, language), When("2014-10-08"))
    assert [(e.span.of(text), str(e.when)) for e in found] == [(words, edtf)]
    assert detect_language(text) == language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Mars attaque et 1978 hommes."),
        ("es", "1978 hombres y mayo."),
        ("de", "Der Mai und 1978 Mann."),
        ("pt", "1978 homens."),
        ("ru", "1978 человек и май."),
        ("zh", "1978人。"),
        ("ja", "1978人。"),
        ("ar", "1978 رجل"),
        ("fr", "version 12.3.4"),
        ("de", "Tel. 030 1978 2003"),
    ],
)
def test_nothing_to_find(language: str, text: str) -> None:
    assert find(text, language) == ()


@pytest.mark.parametrize("language", ["fr", "es", "de", "pt", "ru", "ar"])
def test_our_month_names_agree_with_dateparser(language: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import dateparser  # noqa: PLC0415 - heavy, and used here alone

        for word, number in date_words(language, "month").items():
            read = dateparser.parse(
                f"12 {word} 2003", languages=[language], settings={"REQUIRE_PARTS": ["day", "month", "year"]}
            )
            # Where dateparser lacks a name (regional Arabic ones) it says nothing; it must never say another month.
            assert read is None or (read.year, read.month, read.day) == (2003, int(number), 12), word


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The two ministers met in the capital.", "en"),
        ("", ""),
        ("12345", ""),
        ("Україна і світ", "uk"),
        ("한국과 일본", "ko"),
        ("Il ministro è arrivato nella città con gli altri", "it"),
        ("De minister is niet in het land", "nl"),
    ],
)
def test_language(text: str, language: str) -> None:
    assert detect_language(text) == language


def test_full_dates_are_what_dateparser_reads_in_their_spans() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from dateparser.date import DateDataParser  # noqa: PLC0415 - heavy, and used here alone

        agreed = 0
        for language, text in _LINES:
            for expression in find(text, language):
                if expression.rule not in ("day", "month") or "edge" in dict(expression.reading):
                    continue
                names = ("day", "month", "year") if expression.rule == "day" else ("month", "year")
                settings = {
                    "REQUIRE_PARTS": list(names),
                    "RELATIVE_BASE": datetime(2000, 1, 1),  # noqa: DTZ001 - dateparser compares it with naive dates
                    "PARSERS": ["absolute-time"],
                }
                words = " ".join(expression.span.of(text).split())
                read = DateDataParser(languages=[language], settings=settings).get_date_data(words)
                if read is None or read.date_obj is None or read.period != expression.rule:
                    # It lacks regional names and eras.
                    continue
                ours = dict(expression.reading)
                theirs = {"d": read.date_obj.day, "m": read.date_obj.month, "y": read.date_obj.year}
                assert (ours.get("yyy", ours.get("y")), ours["m"]) == (theirs["y"], theirs["m"]), words
                assert ours.get("d") in (None, theirs["d"]), words
                agreed += 1
        assert agreed >= 60
