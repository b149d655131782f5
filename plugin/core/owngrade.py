"""Vertical factors of the user's own: a table of grades, or an expression in ``s``."""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from .errors import InputError
from .surface import VerticalFactor

Grades = NDArray[np.float64]
_LONGEST = 400
# Grades are tabulated in steps that hold round figures such as 0.05 and 0.125.
_STEP = 1 / 1000
_DIGITS = 9
_FUNCTIONS: dict[str, tuple[Callable[..., Grades], int]] = {
    "abs": (np.abs, 1),
    "exp": (np.exp, 1),
    "log": (np.log, 1),
    "sqrt": (np.sqrt, 1),
    "sin": (np.sin, 1),
    "cos": (np.cos, 1),
    "tan": (np.tan, 1),
    "atan": (np.arctan, 1),
    "min": (np.minimum, 2),
    "max": (np.maximum, 2),
}
_CONSTANTS = {"pi": np.pi, "e": np.e, "inf": np.inf}
_BINARY: dict[type[ast.operator], Callable[[Grades, Grades], Grades]] = {
    ast.Add: np.add,
    ast.Sub: np.subtract,
    ast.Mult: np.multiply,
    ast.Div: np.divide,
    ast.Pow: np.float_power,
}
_COMPARE: dict[type[ast.cmpop], Callable[[Grades, Grades], NDArray[np.bool_]]] = {
    ast.Lt: np.less,
    ast.LtE: np.less_equal,
    ast.Gt: np.greater,
    ast.GtE: np.greater_equal,
}


def from_table(name: str, grades: Sequence[float], factors: Sequence[float]) -> VerticalFactor:
    """A factor that is linear between the rows of a table; inf closes a grade.

    Beyond the table it keeps the factor of its last row. Raises InputError unless grades rise
    from row to row, hold 0 among or between them, and factors are positive.
    """
    s: Grades = np.asarray(np.round(grades, _DIGITS), np.float64)
    f: Grades = np.asarray(factors, np.float64)
    if s.size < 2:
        raise InputError(
            "{name} has {count} rows", "give two grades at least", name=name, count=s.size
        )
    falls = np.flatnonzero(~(np.diff(s) > 0))
    if falls.size:
        at = falls[0]
        raise InputError(
            "the grades of {name} do not rise from {before:g} to {after:g}",
            "sort its rows by grade and keep one for each",
            name=name,
            before=s[at],
            after=s[at + 1],
        )
    if not s[0] <= 0 <= s[-1]:
        raise InputError(
            "the grades of {name} go from {first:g} to {last:g} and leave out 0",
            "give grades as rise over run, negative downhill",
            name=name,
            first=s[0],
            last=s[-1],
        )
    _require_positive(name, s, f)

    def between(grade: Grades) -> Grades:
        grade = np.round(grade, _DIGITS)
        low = np.clip(np.searchsorted(s, grade, side="right") - 1, 0, s.size - 2)
        share = np.clip((grade - s[low]) / (s[low + 1] - s[low]), 0, 1)
        with np.errstate(invalid="ignore"):
            value = f[low] + share * (f[low + 1] - f[low])
        value = np.where(share == 0, f[low], np.where(share == 1, f[low + 1], value))
        return np.where(np.isnan(value), np.inf, value)

    kinks = tuple(float(k) for k in s[1:-1])
    return VerticalFactor.from_function(name, between, grade_step=_STEP, kinks=kinks)


def from_expression(text: str) -> VerticalFactor:
    """A factor from an arithmetic expression in the grade ``s``, as ``1 + (s / 0.1)^2``.

    Numbers, ``s``, + - * / ^, comparisons, ``a if s < b else c``, pi, e, inf and the functions
    abs, exp, log, sqrt, sin, cos, tan, atan, min, max; nothing else is evaluated. Raises
    InputError for anything else and for values that are not positive.
    """
    source = text.strip().replace("^", "**")
    if not source:
        raise InputError("the expression of the vertical factor is empty", "write one in s")
    if len(source) > _LONGEST:
        raise InputError(
            "the expression of the vertical factor has {count} characters",
            "{most} are the most: give a table instead",
            count=len(source),
            most=_LONGEST,
        )
    try:
        tree = ast.parse(source, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise InputError(
            "'{text}' is no expression in s", "write it as 1 + (s / 0.1)^2", text=text.strip()
        ) from None

    def values(grade: Grades) -> Grades:
        with np.errstate(all="ignore"):
            found = np.broadcast_to(_value(tree, np.round(grade, _DIGITS)), grade.shape)
        return np.asarray(found, np.float64)

    grades = np.linspace(-2, 2, 4001)
    _require_positive(f"'{text.strip()}'", grades, values(grades))
    return VerticalFactor.from_function(text.strip(), values, grade_step=_STEP)


def _value(node: ast.expr, s: Grades) -> Grades:
    """Value of a node of the expression; raises InputError for what is not arithmetic."""
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return np.asarray(node.value, np.float64)
    if isinstance(node, ast.Name) and node.id == "s":
        return s
    if isinstance(node, ast.Name) and node.id in _CONSTANTS:
        return np.asarray(_CONSTANTS[node.id])
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.USub, ast.UAdd)):
        inner = _value(node.operand, s)
        return -inner if isinstance(node.op, ast.USub) else inner
    if isinstance(node, ast.BinOp) and type(node.op) in _BINARY:
        return _BINARY[type(node.op)](_value(node.left, s), _value(node.right, s))
    if isinstance(node, ast.IfExp):
        return np.where(_truth(node.test, s), _value(node.body, s), _value(node.orelse, s))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and not node.keywords:
        function, arity = _FUNCTIONS.get(node.func.id, (np.abs, -1))
        if len(node.args) == arity:
            return function(*(_value(argument, s) for argument in node.args))
    raise _refused(node)


def _truth(node: ast.expr, s: Grades) -> NDArray[np.bool_]:
    if isinstance(node, ast.Compare) and all(type(op) in _COMPARE for op in node.ops):
        terms = [_value(term, s) for term in (node.left, *node.comparators)]
        truth = np.asarray(True)
        for op, left, right in zip(node.ops, terms, terms[1:]):
            truth = truth & _COMPARE[type(op)](left, right)
        return truth
    raise _refused(node)


def _refused(node: ast.expr) -> InputError:
    return InputError(
        "the expression of the vertical factor may not hold '{part}'",
        "use s, numbers, + - * / ^ and {functions}",
        part=ast.unparse(node),
        functions=", ".join(_FUNCTIONS),
    )


def _require_positive(name: str, grades: Grades, factors: Grades) -> None:
    bad = np.flatnonzero(~(factors > 0))
    if bad.size:
        raise InputError(
            "{name} gives {factor:g} at the grade {grade:g}",
            "a vertical factor is a positive number, or inf for a grade that nobody passes",
            name=name,
            factor=factors[bad[0]],
            grade=grades[bad[0]],
        )
    if not np.isfinite(factors[np.argmin(np.abs(grades))]):
        raise InputError("{name} closes level ground", "give a number at the grade 0", name=name)
