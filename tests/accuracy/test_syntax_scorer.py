"""The reader of treebanks and the scorer of trees, against counts made by hand."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType

import pytest

from timeline.syntax import Sentence, Token

SCRIPTS = Path(__file__).parents[2] / "scripts"
# "didn't" is written as one word; 2.1 is an empty node.
TREEBANK = """# text = Fiji didn't sign.
1\tFiji\tFiji\tPROPN\tNNP\t_\t4\tnsubj\t_\t_
2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdid\tdo\tAUX\tVBD\t_\t4\taux\t_\t_
2.1\tx\tx\tX\tX\t_\t_\t_\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tsign\tsign\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\tSpaceAfter=No

"""


@pytest.fixture
def scorer(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(SCRIPTS)
    return importlib.import_module("score_syntax")


def test_scores_by_hand(scorer: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "a.conllu").write_text(TREEBANK, encoding="utf-8")
    (tree,) = scorer.trees(tmp_path / "a.conllu")
    assert tree.text == "Fiji didn't sign."
    assert tree.heads == (3, 3, 3, 3, 3)
    found = Sentence(
        tree.text,
        (
            Token(0, 4, "Fiji", "Fiji", "NNP", "PROPN", 2, "obj"),
            Token(5, 11, "didn't", "do", "VBD", "AUX", 2, "aux"),
            Token(12, 16, "sign", "sign", "VB", "VERB", None, "root"),
            Token(16, 17, ".", ".", ".", "PUNCT", 0, "punct"),
        ),
    )
    values = scorer.score([found], [tree]).values
    assert values["UAS"] == pytest.approx(200 * 2 / 7)  # Fiji and sign, of 4 words and 3
    assert values["LAS"] == pytest.approx(200 * 1 / 7)
    assert values["UAS all"] == pytest.approx(200 * 2 / 9)
    assert values["tags"] == pytest.approx(200 * 3 / 9)
