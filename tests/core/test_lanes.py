"""The lanes of kernels against numpy: order of neighbours, bits of comparisons, what nan does."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from kachin_corridors.plugin.core.jit import kernel
from kachin_corridors.plugin.core.lanes import (
    around,
    below,
    chosen,
    eight_at,
    equal,
    floored,
    higher,
    keep,
    knights_around,
    lane,
    least_of,
    lower,
    lowest_bit,
    pairs_at,
    rooted,
    where_below,
    where_equal,
)
from kachin_corridors.plugin.core.moves import OFFSETS
from kachin_corridors.plugin.core.shared_counter import take

F32 = np.float32
NAN, INF = np.nan, np.inf
A = np.array([1, -2, NAN, INF, 0, -0.0, 7.5, 3], F32)
B = np.array([2, -2, 1, INF, NAN, 0, -1, 3], F32)


@kernel
def _neighbours(values: Any, cell: Any, side: Any, out: Any) -> Any:
    keep(out, 0, around(values, cell, side))
    keep(out, 8, knights_around(values, cell, side))


@kernel
def _two(a: Any, b: Any, out: Any) -> Any:
    x, y = eight_at(a, 0), eight_at(b, 0)
    keep(out, 0, x + y)
    keep(out, 8, x - y)
    keep(out, 16, x * y)
    keep(out, 24, x / y)
    keep(out, 32, lower(x, y))
    keep(out, 40, higher(x, y))
    keep(out, 48, where_below(x, y, F32(1), y))
    keep(out, 56, where_equal(x, y, x, F32(9)))
    return below(x, y), equal(x, y)


@kernel
def _one(a: Any, out: Any) -> Any:
    x = eight_at(a, 0)
    keep(out, 0, _turned(x))
    keep(out, 8, floored(x))
    keep(out, 16, rooted(x))
    keep(out, 24, x * F32(2) + F32(1))
    return least_of(x), lane(x, 5)


_turned = chosen(7, 6, 5, 4, 3, 2, 1, 0)


@kernel
def _pairs(table: Any, rows: Any, out: Any) -> Any:
    found = pairs_at(table, eight_at(rows, 0))
    keep(out, 0, _first(found))
    keep(out, 8, _second(found))


_first, _second = chosen(*range(0, 16, 2)), chosen(*range(1, 16, 2))


@kernel
def _lowest(bits: Any) -> Any:
    return lowest_bit(bits)


@kernel
def _take_all(counter: Any, most: Any, out: Any) -> Any:
    while True:
        turn = take(counter)
        if turn >= most:
            return
        out[turn] += 1


def test_neighbours_come_in_the_order_of_the_moves() -> None:
    side = 7
    values = np.arange(side * side, dtype=F32)
    out = np.empty(16, F32)
    cell = 3 * side + 3
    _neighbours(values, cell, side, out)
    np.testing.assert_array_equal(out, cell + OFFSETS[:, 0] * side + OFFSETS[:, 1])


def test_arithmetic_and_comparisons_are_those_of_numpy() -> None:
    out = np.empty(64, F32)
    less, same = _two(A, B, out)
    with np.errstate(all="ignore"):
        wanted = [A + B, A - B, A * B, A / B, np.where(A < B, A, B), np.where(A > B, A, B)]
    wanted += [np.where(A < B, F32(1), B), np.where(A == B, A, F32(9))]
    np.testing.assert_array_equal(out.reshape(8, 8), wanted)
    places = 1 << np.arange(8)
    assert (less, same) == (((A < B) * places).sum(), ((A == B) * places).sum())


def test_functions_of_one() -> None:
    values = np.array([2.25, -1.5, 4, 9, 0, 0.5, -7, 16], F32)
    out = np.empty(32, F32)
    least, sixth = _one(values, out)
    with np.errstate(invalid="ignore"):
        wanted = [values[::-1], np.floor(values), np.sqrt(values), values * 2 + 1]
    np.testing.assert_array_equal(out.reshape(4, 8), wanted)
    assert (least, sixth) == (-7, 0.5)


def test_pairs_are_rows_of_a_table() -> None:
    table = np.arange(40, dtype=F32).reshape(20, 2)
    rows = np.array([0, 19, 3, 3, 7, 11, 2, 5], F32)
    out = np.empty(16, F32)
    _pairs(table, rows, out)
    np.testing.assert_array_equal(out.reshape(2, 8), table[rows.astype(int)].T)


@pytest.mark.parametrize("bits", [1, 2, 6, 128, 0x80000000])
def test_the_lowest_bit(bits: int) -> None:
    assert _lowest(np.uint32(bits)) == (bits & -bits).bit_length() - 1


def test_threads_that_share_a_counter_take_every_number_once() -> None:
    from concurrent.futures import ThreadPoolExecutor

    counter, out = np.zeros(1, np.int64), np.zeros(100_000, np.int64)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: _take_all(counter, out.size, out), range(4)))
    assert (out == 1).all()
