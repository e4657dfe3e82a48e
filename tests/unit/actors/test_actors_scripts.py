"""Countries in other languages and scripts."""

from __future__ import annotations

import pytest

from timeline.actors import find


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Le Japon, les États-Unis et l’Allemagne", ["JPN", "USA", "DEU"]),
        ("la Corée du Sud et la Corée du Nord", ["KOR", "PRK"]),
        ("Estados Unidos y Japón con Rusia", ["USA", "JPN", "RUS"]),
        ("Deutschland und die Türkei", ["DEU", "TUR"]),
        ("Brasil, EUA e Japão", ["BRA", "USA", "JPN"]),
        ("Россия и США подписали договор с Японией", ["RUS", "USA", "JPN"]),
        ("в Китае, Южной Корее и Северной Кореи", ["CHN", "KOR", "PRK"]),
        ("Советского Союза", ["SUN"]),
        ("中国外交部说,美国和日本", ["CHN", "USA", "JPN"]),
        ("印度尼西亚和印度", ["IDN", "IND"]),
        ("日本と韓国は", ["JPN", "KOR"]),
        ("タイとマリアの話", ["THA"]),
        ("مصر والسعودية للعراق", ["EGY", "SAU", "IRQ"]),
        ("An Island in the sun", []),
    ],
)
def test_names(text: str, codes: list[str]) -> None:
    assert [party.readings[0].code for party in find(text)] == codes


def test_a_vanished_state_has_its_years_in_every_language() -> None:
    (party,) = find("Die Sowjetunion")
    assert (party.code_in(1985), party.code_in(2015)) == ("SUN", "")
