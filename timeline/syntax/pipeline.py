"""The two ways to the structure of sentences: the packaged network, or a spaCy pipeline that the person chose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import islice
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from threadpoolctl import ThreadpoolController

from timeline.errors import UserError
from timeline.syntax.trees import Sentence, Token
from timeline.syntax.weights import Learned, read_parts, unpack

MODEL = Path(__file__).with_name("model")
_KNOWN = 1 << 16  # words whose pieces, lemma and part of speech are kept
_CHUNK = re.compile(r"\S+")
_VERBAL_PREPOSITIONS = frozenset(("following", "including", "regarding", "concerning"))
_BATCH = 128  # sentences read together; more are no faster
_NEEDED = ("tagger", "parser")
# What spaCy's own English pipelines call relations that Universal Dependencies have under another name. Those whose
# head is another word there (prep, pobj, attr) keep their names.
_RENAMED: Mapping[str, str] = {
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "auxpass": "aux:pass",
    "dobj": "obj",
    "dative": "iobj",
    "relcl": "acl:relcl",
    "neg": "advmod",
    "poss": "nmod:poss",
    "npadvmod": "obl:unmarked",
    "prt": "compound:prt",
    "predet": "det:predet",
    "preconj": "cc:preconj",
    "intj": "discourse",
}


# The offset and the text of each word of a sentence.
Words = tuple[tuple[int, str], ...]


class PackagedParser:
    """What `scripts/train_syntax.py` learned, over the words of spaCy's tokenizer. Needs nothing but this package."""

    def __init__(self, learned: Learned) -> None:
        self._learned = learned
        self._nlp = spacy.blank("en")
        # Words come again and again, and so does what follows from them alone.
        self._pieces = lru_cache(maxsize=_KNOWN)(self._cut)
        self._lemma = lru_cache(maxsize=_KNOWN)(learned.lemmas.lemma)
        self._pos = lru_cache(maxsize=_KNOWN)(learned.parts.pos)
        # The matrices are small: a second thread costs as much as the first and makes nothing faster.
        self._threads = ThreadpoolController()  # type: ignore[no-untyped-call]

    def parse(self, sentences: Iterable[str]) -> Iterator[Sentence]:
        """One Sentence for each text, in the same order, with one root each; read a batch at a time."""
        for texts in _batches(sentences):
            with self._nlp.memory_zone():  # so that the words of a large collection are not all remembered
                words = [self.words(text) for text in texts]
            with self._threads.limit(limits=1):
                parsed = tuple(self.read(texts, words))
            yield from parsed

    def words(self, text: str) -> Words:
        """The words of a sentence as spaCy's tokenizer cuts them, which never looks beyond a space."""
        found: list[tuple[int, str]] = []
        for chunk in _CHUNK.finditer(text):
            start = chunk.start()
            for length in self._pieces(chunk[0]):
                found.append((start, text[start : start + length]))
                start += length
        return tuple(found)

    def _cut(self, chunk: str) -> tuple[int, ...]:
        """The lengths of the words in what stands between two spaces."""
        return tuple(len(word.text) for word in self._nlp.tokenizer(chunk))

    def read(self, texts: Sequence[str], words: Sequence[Words]) -> Iterator[Sentence]:
        """One Sentence for each text whose words are known."""
        learned = self._learned
        readings = learned.network.read([[word for _, word in of_text] for of_text in words])
        for text, of_text, reading in zip(texts, words, readings, strict=True):
            tokens = []
            heads, relations = _with_prepositions(
                [word.lower() for _, word in of_text],
                list(reading.heads),
                [learned.relations[relation] for relation in reading.relations],
            )
            for place, (start, word) in enumerate(of_text):
                tag, relation = learned.tags[reading.tags[place]], relations[place]
                head = heads[place]
                tokens.append(
                    Token(
                        start=start,
                        end=start + len(word),
                        text=word,
                        lemma=self._lemma(word, tag),
                        tag=tag,
                        pos=self._pos(word, tag, relation),
                        head=None if head == place else head,
                        relation="root" if head == place else relation,
                    )
                )
            yield Sentence(text, tuple(tokens))


def _with_prepositions(words: list[str], heads: list[int], relations: list[str]) -> tuple[list[int], list[str]]:
    """Heads and relations with "following a visit" read as the phrase that it is, where it was read as a clause."""
    for at, word in enumerate(words):
        if word not in _VERBAL_PREPOSITIONS or relations[at] != "advcl":
            continue
        below = [
            other for other, head in enumerate(heads) if head == at and other != at and relations[other] != "punct"
        ]
        if [relations[other] for other in below] == ["obj"] and below[0] > at:
            noun = below[0]
            heads[noun], relations[noun] = heads[at], "obl"
            for other, head in enumerate(heads):
                if head == at:
                    heads[other] = noun
            heads[at], relations[at] = noun, "case"
    return heads, relations


class SpacyParser:
    """A spaCy pipeline as the project's `Parser`. Each text is one sentence, whatever stands in it."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp

    def parse(self, sentences: Iterable[str]) -> Iterator[Sentence]:
        """One Sentence for each text, in the same order; read a batch at a time."""
        for texts in _batches(sentences):
            with self._nlp.memory_zone():
                words = [_words(self._nlp, text) for text in texts]
                docs = [_doc(self._nlp, text, of_text) for text, of_text in zip(texts, words, strict=True)]
                read = tuple(map(_sentence, texts, self._nlp.pipe(docs, batch_size=_BATCH), words))
            yield from read


def _batches(sentences: Iterable[str]) -> Iterator[tuple[str, ...]]:
    remaining = iter(sentences)
    while texts := tuple(islice(remaining, _BATCH)):
        yield texts


def _words(nlp: Language, text: str) -> Words:
    """The words of a sentence, without those that are only space, which no treebank has."""
    return tuple((word.idx, word.text) for word in nlp.tokenizer(text) if not word.is_space)


def _doc(nlp: Language, text: str, words: Words) -> Doc:
    """The words as spaCy takes them, the first of them beginning the one sentence."""
    spaces = [text[start + len(word) : start + len(word) + 1] == " " for start, word in words]
    begins: list[bool | int | None] = [number == 0 for number in range(len(words))]
    return Doc(nlp.vocab, [word for _, word in words], spaces, sent_starts=begins)


def _sentence(text: str, doc: Doc, words: Words) -> Sentence:
    tokens = []
    for word, (start, form) in zip(doc, words, strict=True):
        relation = word.dep_.lower()
        tokens.append(
            Token(
                start=start,
                end=start + len(form),
                text=form,
                lemma=word.lemma_ or word.lower_,
                tag=word.tag_,
                pos=word.pos_,
                head=None if word.head.i == word.i else word.head.i,
                relation=_RENAMED.get(relation, relation),
            )
        )
    return Sentence(text, tuple(tokens))


@cache
def load(name: str) -> PackagedParser | SpacyParser:
    """The parser of this name: "" is the packaged one, any other an installed spaCy pipeline for English.

    Raises UserError where no such pipeline is installed or where it has no tagger or no parser.
    """
    if not name:
        return PackagedParser(unpack(read_parts(MODEL)))
    try:
        nlp = spacy.load(name, exclude=["ner"])
    except OSError as error:
        raise UserError(
            f"no spaCy pipeline {name!r} is installed: install it, or leave the setting empty for the packaged one"
        ) from error
    if nlp.lang != "en" or not all(pipe in nlp.pipe_names for pipe in _NEEDED):
        raise UserError(f"the spaCy pipeline {name!r} is not one for English with a tagger and a parser")
    return SpacyParser(nlp)
