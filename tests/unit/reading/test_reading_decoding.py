import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.reading.decoding import decode
from timeline.reading.raw import RefusedError

RUSSIAN = "Министры иностранных дел России и Китая встретились в Москве 8 октября 2014 года и подписали соглашение."
JAPANESE = "安倍晋三首相は二〇一四年十月八日、東京で記者会見し、日米防衛協力の指針を見直すと発表しました。"
FRENCH = "Le président de la République a été reçu à Genève en février 1978, après l’été où le traité fut signé."

POLISH = "Minister spraw zagranicznych spotkał się w Łodzi z ministrem Niemiec 3 maja 1991 roku, żeby podpisać układ."
CHINESE = "中国外交部发言人二〇一四年十月八日在北京举行例行记者会，就日美防卫合作指针回答提问。"
ARABIC = "التقى وزير الخارجية المصري نظيره الفرنسي في القاهرة يوم 8 أكتوبر 2014 وبحثا التعاون بين البلدين."


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (RUSSIAN, "utf-8"),
        (RUSSIAN, "utf-8-sig"),
        (RUSSIAN, "utf-16"),
        (RUSSIAN, "utf-32"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8_r"),
        (JAPANESE, "utf-8"),
        (JAPANESE, "shift_jis"),
        (JAPANESE, "euc_jp"),
        (JAPANESE, "iso2022_jp"),
        (FRENCH, "cp1252"),
        (POLISH, "cp1250"),
        (CHINESE, "gb18030"),
        (ARABIC, "cp1256"),
        ("A naïve account of events: the treaty was signed in Zürich on 8 October 2014.", "cp1252"),
        ("The café in Geneva was closed by order of the “Allied” council — no reason given.", "cp1252"),
        ("The treaty was signed in Geneva on 3 May 1954.", "utf-16-le"),
        ("The treaty was signed in Geneva on 3 May 1954.", "utf-16-be"),
    ],
)
def test_text_comes_back_from_its_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).text == text


def test_a_guessed_encoding_is_named() -> None:
    assert "cp1251" in decode(RUSSIAN.encode("cp1251")).warning
    assert decode(RUSSIAN.encode()).warning == ""


def test_broken_bytes_in_utf8_are_replaced_and_counted() -> None:
    decoded = decode(RUSSIAN.encode() + b" \xff and \xfe")
    assert decoded.text == RUSSIAN + " \ufffd and \ufffd"
    assert decoded.warning.startswith("2 places that are no utf-8")


def test_broken_utf16_is_replaced() -> None:
    decoded = decode("\ufeffMay 1954".encode("utf-16-le") + b"\x00\xd8")
    assert decoded.text.startswith("May 1954")
    assert "\ufffd" in decoded.text


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        (b"  a\n\n ", "  a\n\n "),
        ("a\u2028b\u202e c\u200bd\u00a0".encode(), "a\u2028b\u202e c\u200bd\u00a0"),
        (b"On 3 May 1954 \x00 the treaty was signed.", "On 3 May 1954 \x00 the treaty was signed."),
        (b"", ""),
    ],
)
def test_nothing_but_line_ends_changes(raw: bytes, text: str) -> None:
    assert decode(raw).text == text


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"%PDF-1.7\n1 0 obj", "PDF"),
        (b"PK\x03\x04word/document.xml", "Office"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"{\\rtf1 hello}", "RTF"),
        (bytes(range(256)) * 4, "binary"),
        (b"\x00" * 64, "binary"),
        (b"\n<!DOCTYPE html>\n<title>x</title>", "web page"),
        (b"<!-- saved --><html lang=en>", "web page"),
    ],
)
def test_what_is_no_text_is_refused(raw: bytes, why: str) -> None:
    with pytest.raises(RefusedError, match=why):
        decode(raw)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_every_utf8_text_is_kept(text: str) -> None:
    body = "x" + text
    assert decode(body.encode()).text == body


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused(raw: bytes) -> None:
    try:
        text = decode(raw).text
    except RefusedError:
        return
    assert "\r" not in text
    assert text.encode("utf-8").decode("utf-8") == text
