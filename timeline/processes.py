"""Work done on many things in several processes, its results in the order of the things."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import TypeVar

from timeline.errors import InputError

Item = TypeVar("Item")
Result = TypeVar("Result")

_AHEAD = 4  # things waiting for each process


def in_order(work: Callable[[Item], Result], items: Iterable[Item], *, workers: int) -> Iterator[Result]:
    """What `work` makes of each item, the same for any number of `workers`.

    Only a bounded number of items is held at a time. With more than one worker, `work`, the items and the results have
    to be things that can be pickled. Raises InputError for fewer than one worker.
    """
    if workers < 1:
        raise InputError(f"{workers} workers do nothing: give 1 or more")
    if workers == 1:
        yield from map(work, items)
        return
    # Started afresh, not forked: the same on every system, and safe beside threads.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        waiting: deque[Future[Result]] = deque()
        for item in items:
            waiting.append(pool.submit(work, item))
            if len(waiting) >= workers * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
