"""Work on several cores at once: in threads, because the libraries that take the time let go of Python's lock."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from threading import Event
from typing import TypeVar

from redline_plugin.errors import CancelledError
from redline_plugin.jobs.progress import Progress

_MOST_CORES = 4  # beyond that, Python's own share of the work holds the others up
_AHEAD = 4  # items worked on or waiting for each thread: one that takes long does not stop the others
_PATIENCE_S = 0.25  # how long a person who pressed “Cancel” waits before anybody notices

Item = TypeVar("Item")
Result = TypeVar("Result")


class Stop:
    """Tells threads at work that nobody waits for them any more."""

    def __init__(self) -> None:
        self._event = Event()

    def now(self) -> None:
        """Stop as soon as you can."""
        self._event.set()

    def is_wanted(self) -> bool:
        """Whether to stop."""
        return self._event.is_set()


def in_order(
    work: Callable[[Item], Result],
    items: Iterable[Item],
    progress: Progress,
    stop: Stop,
    for_each_core: int = 1,
) -> Generator[Result, None, None]:
    """The results of ``work`` for each item, in the order of the items, worked on in threads; items are asked for in
    this thread, and only a few ahead, so that memory does not grow with their number. ``for_each_core``: how many
    threads; more than one where each also waits for the disk.

    Raises what ``work`` raises, CancelledError.
    """
    threads = min(os.cpu_count() or 1, _MOST_CORES) * for_each_core
    with ThreadPoolExecutor(threads, thread_name_prefix="redline-job") as pool:
        waiting: deque[Future[Result]] = deque()
        try:
            for item in items:
                waiting.append(pool.submit(work, item))
                if len(waiting) > _AHEAD * threads:
                    yield _result(waiting.popleft(), progress)
            while waiting:
                yield _result(waiting.popleft(), progress)
        finally:
            if waiting:
                stop.now()
            for future in waiting:
                future.cancel()


def _result(future: Future[Result], progress: Progress) -> Result:
    while True:
        if progress.is_cancelled():
            raise CancelledError
        if wait((future,), timeout=_PATIENCE_S).done:
            return future.result()
