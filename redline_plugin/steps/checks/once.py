"""Values that several threads may ask for, and that only one of them computes."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")


class Once(Generic[Value]):
    """A method as an attribute whose value is computed when it is first asked for; who asks meanwhile waits for it.

    `functools.cached_property` has no lock for that from Python 3.12 on, and before that one for all instances.
    """

    def __init__(self, compute: Callable[[Any], Value]) -> None:
        self._compute = compute
        self.__doc__ = compute.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name
        self._lock_name = f"_lock_of_{name}"

    def __get__(self, instance: Any, owner: type | None = None) -> Value:
        # Once it is there, the value in the instance's own dictionary is found before this is asked
        values = vars(instance)
        with values.setdefault(self._lock_name, Lock()):
            if self._name not in values:
                values[self._name] = self._compute(instance)
        value: Value = values[self._name]
        return value
