"""What a template may say: names of a page, loops over its lists, conditions. Nothing that computes or calls.

A template is a file from outside. Its placeholders are checked against the page (a dataclass) before anything is
rendered, so a misspelt name is told by name, also where a list happens to be empty.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import Any, Union, get_args, get_origin, get_type_hints

from jinja2 import nodes

ALLOWED_FILTERS = ("default", "length")
ALLOWED_TESTS = ("defined", "none")
_LOOP = "loop"
_LOOP_FIELDS = ("index", "first", "last", "length")
_HARMLESS = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Const,
    nodes.If,
    nodes.CondExpr,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Concat,
)


@dataclasses.dataclass(frozen=True)
class ListOf:
    """A list that a template may loop over; ``item`` None for plain texts."""

    item: Fields | None


Fields = Mapping[str, Union[ListOf, None]]
"""Names of a page or of a row; None for a plain text."""
Scope = dict[str, Any]


class UnknownFieldError(Exception):
    """A placeholder that the page does not have; the message is its name as the template writes it."""


class ForbiddenTagError(Exception):
    """A template that wants to compute, call or load something."""


def fields_of(page: type) -> Fields:
    """The placeholders that a page dataclass offers: ``tuple[Row, ...]`` is a list of rows, the rest plain text."""
    found: dict[str, ListOf | None] = {}
    for name, hint in get_type_hints(page).items():
        if get_origin(hint) is tuple:
            item = get_args(hint)[0]
            found[name] = ListOf(
                fields_of(item) if isinstance(item, type) and dataclasses.is_dataclass(item) else None
            )
        else:
            found[name] = None
    return found


def used_fields(template: nodes.Template, fields: Fields) -> frozenset[str]:
    """The placeholders a parsed template uses, as ``title`` or ``rows.number``, whatever it calls its loop variables.

    Raises UnknownFieldError and ForbiddenTagError.
    """
    used: set[str] = set()
    _visit(template, {name: (name, kind) for name, kind in fields.items()}, used)
    return frozenset(used)


def _visit(node: nodes.Node, scope: Scope, used: set[str]) -> None:
    if isinstance(node, nodes.For):
        _visit_loop(node, scope, used)
    elif isinstance(node, (nodes.Name, nodes.Getattr)):
        used.add(_resolve(node, scope)[0])
    elif _is_harmless(node):
        _visit_children(node, scope, used)
    else:
        name = getattr(node, "name", "")
        raise ForbiddenTagError(f"{type(node).__name__} {name}".strip())


def _is_harmless(node: nodes.Node) -> bool:
    if isinstance(node, nodes.Filter):
        return node.name in ALLOWED_FILTERS
    if isinstance(node, nodes.Test):
        return node.name in ALLOWED_TESTS
    return isinstance(node, _HARMLESS)


def _visit_children(node: nodes.Node, scope: Scope, used: set[str]) -> None:
    for child in node.iter_child_nodes():
        _visit(child, scope, used)


def _visit_loop(node: nodes.For, scope: Scope, used: set[str]) -> None:
    if not isinstance(node.target, nodes.Name) or node.recursive:
        raise ForbiddenTagError("For")
    path, kind = _resolve(node.iter, scope)
    if not isinstance(kind, ListOf):
        raise UnknownFieldError(path)
    used.add(path)
    inside = {**scope, node.target.name: (path, kind.item), _LOOP: (_LOOP, dict.fromkeys(_LOOP_FIELDS))}
    for child in (*node.body, *([node.test] if node.test else [])):
        _visit(child, inside, used)
    for child in node.else_:
        _visit(child, scope, used)


def _resolve(node: nodes.Node, scope: Scope) -> tuple[str, Any]:
    """The path of a name on the page, and what it is: ListOf, the fields of a row, or None for a text."""
    if isinstance(node, nodes.Name) and node.ctx == "load":
        if node.name not in scope:
            raise UnknownFieldError(node.name)
        path, kind = scope[node.name]
        return path, kind
    if isinstance(node, nodes.Getattr):
        path, kind = _resolve(node.node, scope)
        if not isinstance(kind, Mapping) or node.attr not in kind:
            raise UnknownFieldError(_written(node))
        return f"{path}.{node.attr}", kind[node.attr]
    raise ForbiddenTagError(type(node).__name__)


def _written(node: nodes.Node) -> str:
    if isinstance(node, nodes.Getattr):
        return f"{_written(node.node)}.{node.attr}"
    return getattr(node, "name", "")
