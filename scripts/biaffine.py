"""The network of timeline/syntax/network.py as PyTorch trains it: same sums, with gradients and dropout."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

HIDDEN, LAYERS = 192, 2  # units of one direction of the LSTM
ARC, LABEL = 192, 64  # width of what a word is as a dependent, and as a head
FEATURE_WIDTHS = (64, 32, 16, 32, 16)  # of the features of spelling.py, in their order
DROPOUT, INPUT_DROPOUT = 0.33, 0.2
WORD_DROPOUT, VECTOR_DROPOUT = 0.08, 0.04  # how often a word is read as one never seen
WAYS = ("forward", "backward")
LEAK = 0.1  # as in network.py
NEVER = -1e9


class Lstm(torch.autograd.Function):
    """One direction of an LSTM over rows in time order, as in network.py. Twice as fast as nn.LSTM on a processor.

    The gradient of the recurrent weights is one product over all rows, not one for each time.
    """

    @staticmethod
    def forward(context: Any, gates_of_input: Tensor, recurrent: Tensor, active: list[int], way: str) -> Tensor:
        """The states, (rows, width), of inputs (rows, 4 * width) and weights (4 * width, width); `way` as in WAYS."""
        width, rows = recurrent.shape[1], len(gates_of_input)
        ends = np.cumsum(active).tolist()
        times = range(len(active)) if way == "forward" else range(len(active) - 1, -1, -1)
        state, cell = gates_of_input.new_zeros(2, active[0], width)
        gates = torch.empty_like(gates_of_input)
        states, cells_before, states_before, cells = gates_of_input.new_empty(4, rows, width)
        transposed = recurrent.t().contiguous()
        for time in times:
            many = active[time]
            at = slice(ends[time] - many, ends[time])
            states_before[at], cells_before[at] = state[:many], cell[:many]
            gate = torch.addmm(gates_of_input[at], state[:many], transposed)
            gate[:, : 3 * width].sigmoid_()
            gate[:, 3 * width :].tanh_()
            gates[at] = gate
            cell[:many] = gate[:, width : 2 * width] * cell[:many] + gate[:, :width] * gate[:, 3 * width :]
            cells[at] = cell[:many].tanh()
            state[:many] = gate[:, 2 * width : 3 * width] * cells[at]
            states[at] = state[:many]
        context.save_for_backward(recurrent, gates, cells_before, cells, states_before)
        context.order = (active, ends, times)
        return states

    @staticmethod
    def backward(context: Any, slope: Tensor) -> tuple[Tensor, Tensor, None, None]:  # type: ignore[override]
        """The gradients of the inputs and of the weights."""
        recurrent, gates, cells_before, cells, states_before = context.saved_tensors
        active, ends, times = context.order
        width = recurrent.shape[1]
        opens, forgets, shows, brings = gates.split(width, 1)
        through_cell = shows * (1 - cells * cells)
        of_gates = torch.cat(
            (brings * opens * (1 - opens), cells_before * forgets * (1 - forgets), opens * (1 - brings * brings)), 1
        )
        of_shows = cells * shows * (1 - shows)
        of_state, of_cell = slope.new_zeros(2, active[0], width)
        found = torch.empty_like(gates)
        for time in reversed(times):
            many = active[time]
            at = slice(ends[time] - many, ends[time])
            state = slope[at] + of_state[:many]
            cell = state * through_cell[at] + of_cell[:many]
            row = found[at]
            row[:, :width] = cell * of_gates[at, :width]
            row[:, width : 2 * width] = cell * of_gates[at, width : 2 * width]
            row[:, 2 * width : 3 * width] = state * of_shows[at]
            row[:, 3 * width :] = cell * of_gates[at, 2 * width :]
            of_cell[:many] = cell * forgets[at]
            of_state[:many] = row @ recurrent
        return found, found.t() @ states_before, None, None


class Reader(nn.Module):
    """Scores of tags, heads and relations for a batch of sentences, the longest first."""

    def __init__(self, vectors: NDArray[np.float32], features: Sequence[int], tags: int, relations: int) -> None:
        """Row 0 of `vectors` is for unknown words; `features` counts the known values of each feature."""
        super().__init__()
        self.vectors = nn.Embedding.from_pretrained(torch.tensor(vectors), freeze=True)
        self.features = nn.ModuleList(
            nn.Embedding(count + 1, width) for count, width in zip(features, FEATURE_WIDTHS, strict=True)
        )
        for table in self.features:
            nn.init.normal_(table.weight, 0, 0.3)
        self.inputs, self.recurrents = nn.ModuleList(), nn.ParameterList()
        width = vectors.shape[1] + sum(FEATURE_WIDTHS)
        for _ in range(LAYERS):
            for _ in WAYS:
                layer = nn.Linear(width, 4 * HIDDEN)
                nn.init.xavier_uniform_(layer.weight)
                nn.init.zeros_(layer.bias)
                layer.bias.data[HIDDEN : 2 * HIDDEN] = 1.0  # forget little at first
                self.inputs.append(layer)
                self.recurrents.append(torch.cat([nn.init.orthogonal_(torch.empty(HIDDEN, HIDDEN)) for _ in range(4)]))
            width = 2 * HIDDEN
        self.tag = nn.Linear(width, tags)
        self.root = nn.Parameter(torch.randn(width) * 0.1)
        self.arc, self.label = nn.Linear(width, 2 * ARC), nn.Linear(width, 2 * LABEL)
        self.arc_bilinear = nn.Parameter(nn.init.xavier_normal_(torch.empty(ARC + 1, ARC)))
        self.label_bilinear = nn.Parameter(torch.randn(LABEL + 1, relations * (LABEL + 1)) * 0.05)

    def forward(self, numbers: Tensor, lengths: list[int], heads: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Scores of tags (words, tags), heads (sentences, longest, 1 + longest) and relations (words, relations).

        `numbers` (words, 1 + features) and `heads` are of the words of all sentences in time order: the first words
        of all, the second words of those that have one, and so on. A head of 0 is the root. Relations are scored to
        `heads`.
        """
        longest, many = lengths[0], len(lengths)
        active = [sum(length > time for length in lengths) for time in range(longest)]
        sentence = torch.cat([torch.arange(count) for count in active])
        time = torch.repeat_interleave(torch.arange(longest), torch.tensor(active))
        if self.training:
            numbers = numbers.clone()
            numbers[torch.rand(len(numbers)) < WORD_DROPOUT, 1] = 0
            numbers[torch.rand(len(numbers)) < VECTOR_DROPOUT, 0] = 0
        tables = [self.vectors, *self.features]
        x = torch.cat([table(numbers[:, column]) for column, table in enumerate(tables)], 1)
        x = self._dropped(x, sentence, many, INPUT_DROPOUT)
        for layer in range(0, 2 * LAYERS, 2):
            states = (
                Lstm.apply(self.inputs[layer + number](x), self.recurrents[layer + number], active, way)
                for number, way in enumerate(WAYS)
            )
            x = self._dropped(torch.cat(tuple(states), 1), sentence, many, DROPOUT)
        tags = self.tag(x)
        # The root stands as one more row behind the words, in the dropout of the first sentence.
        places = torch.full((many, longest + 1), len(x), dtype=torch.long)
        places[sentence, time + 1] = torch.arange(len(x))
        x = torch.cat((x, self.root[None]))
        own = torch.cat((sentence, torch.tensor([0])))
        arcs = self._dropped(functional.leaky_relu(self.arc(x), LEAK), own, many, DROPOUT)
        labels = self._dropped(functional.leaky_relu(self.label(x), LEAK), own, many, DROPOUT)
        dependents, governors = arcs.split(ARC, 1)
        scores = (_with_one(dependents) @ self.arc_bilinear)[places[:, 1:]] @ governors[places].transpose(1, 2)
        beyond = places == len(x) - 1
        beyond[:, 0] = False
        scores = scores.masked_fill(beyond[:, None], NEVER)
        itself = torch.eye(longest, longest + 1, dtype=torch.bool).roll(1, 1)
        scores = scores.masked_fill(itself, NEVER)
        dependents, governors = labels.split(LABEL, 1)
        fitted = _with_one(governors[places[sentence, heads]])
        wanted = (_with_one(dependents[:-1]) @ self.label_bilinear).view(len(fitted), -1, LABEL + 1)
        return tags, scores[sentence, time], (wanted * fitted[:, None]).sum(2)

    def _dropped(self, x: Tensor, sentence: Tensor, many: int, share: float) -> Tensor:
        """Dropout that blinds all words of a sentence to the same columns."""
        if not self.training:
            return x
        return x * (x.new_empty(many, x.shape[1]).bernoulli_(1 - share) / (1 - share))[sentence]

    def weights(self) -> dict[str, NDArray[np.float32]]:
        """The weights as network.py reads them: matrices as (inputs, outputs), the gates that are sigmoids halved."""
        kept = {name: value.detach().numpy() for name, value in self.state_dict().items()}
        found = {"vectors": kept["vectors.weight"], "root": kept["root"]}
        found |= {f"feature{number}": kept[f"features.{number}.weight"] for number in range(len(FEATURE_WIDTHS))}
        half = np.repeat(np.array([0.5, 0.5, 0.5, 1.0], dtype=np.float32), HIDDEN)
        for number in range(2 * LAYERS):
            name = f"lstm{number // 2}.{WAYS[number % 2]}"
            found[f"{name}.input"] = (kept[f"inputs.{number}.weight"] * half[:, None]).T
            found[f"{name}.input.bias"] = kept[f"inputs.{number}.bias"] * half
            found[f"{name}.recurrent"] = (kept[f"recurrents.{number}"] * half[:, None]).T
        for name in ("tag", "arc", "label"):
            found[name], found[f"{name}.bias"] = kept[f"{name}.weight"].T, kept[f"{name}.bias"]
        found["arc.bilinear"], found["label.bilinear"] = kept["arc_bilinear"], kept["label_bilinear"]
        return {name: np.ascontiguousarray(value) for name, value in found.items()}


def _with_one(x: Tensor) -> Tensor:
    return torch.cat((x, x.new_ones(len(x), 1)), 1)
