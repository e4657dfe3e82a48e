"""A file's bytes, or why it is refused: never a wait, never more than the limit."""

from __future__ import annotations

import os
import stat
from pathlib import Path

# A long book is 2 MB; what is bigger than this is a log or an archive, not an article.
LARGEST = 32 * 1024 * 1024


class RefusedError(Exception):
    """This one file is not read; the text says why. The rest of the batch goes on."""


def read_bytes(path: Path, largest: int = LARGEST) -> bytes:
    """All bytes of a regular file of at most `largest` bytes. Never blocks. Raises RefusedError."""
    try:
        # Looked at before it is opened, since opening a device may do something.
        _judge(os.stat(path), largest)
        # O_NONBLOCK: the file may have become a FIFO in between.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0))
        with os.fdopen(handle, "rb") as stream:
            _judge(os.fstat(stream.fileno()), largest)
            raw = stream.read(largest + 1)
    except OSError as problem:
        raise RefusedError(f"can't be opened: {(problem.strerror or 'unreadable').lower()}") from None
    if len(raw) > largest:
        raise RefusedError(_too_large(len(raw), largest))
    return raw


def _judge(status: os.stat_result, largest: int) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise RefusedError("a folder, not a file: take the ending from its name")
    if not stat.S_ISREG(status.st_mode):
        raise RefusedError("a pipe, socket or device, not a file: save its content to a file")
    if status.st_size > largest:
        raise RefusedError(_too_large(status.st_size, largest))


def _too_large(size: int, largest: int) -> str:
    return f"too large, {size // 2**20} MiB where {largest // 2**20} is the limit: split it into its articles"
