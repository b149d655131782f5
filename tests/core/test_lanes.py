"""The lanes of kernels against numpy: arithmetic, bits of comparisons, what nan does."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from kachin_corridors.plugin.core.jit import kernel
from kachin_corridors.plugin.core.lanes import (
    below,
    floored,
    from_after,
    from_before,
    higher,
    highest_bit,
    keep,
    keep_bytes,
    lane,
    least_of,
    lower,
    lowest_bit,
    pairs_at,
    plus_times,
    rooted,
    sixteen_at,
    where_below,
    where_equal,
)
from kachin_corridors.plugin.core.shared_counter import take

F32 = np.float32
NAN, INF = np.nan, np.inf
A = np.array([1, -2, NAN, INF, 0, -0.0, 7.5, 3, 4, 1e-30, -INF, 5, 6, 7, 1e30, 2], F32)
B = np.array([2, -2, 1, INF, NAN, 0, -1, 3, 5, 2e-30, INF, NAN, 6, 8, 1e30, -2], F32)


@kernel
def _two(a: Any, b: Any, out: Any) -> Any:
    x, y = sixteen_at(a, 0), sixteen_at(b, 0)
    keep(out, 0, x + y)
    keep(out, 16, x - y)
    keep(out, 32, x * y)
    keep(out, 48, x / y)
    keep(out, 64, lower(x, y))
    keep(out, 80, higher(x, y))
    keep(out, 96, where_below(x, y, F32(1), y))
    keep(out, 112, where_equal(x, y, x, F32(9)))
    return below(x, y)


@kernel
def _one(a: Any, out: Any) -> Any:
    x = sixteen_at(a, 0)
    keep(out, 0, from_before(x, F32(-9)))
    keep(out, 16, from_after(x, F32(-9)))
    keep(out, 32, floored(x))
    keep(out, 48, rooted(x))
    keep(out, 64, x * F32(2) + F32(1))
    keep(out, 80, plus_times(x, x, F32(3)))
    return least_of(x), lane(x, 5)


@kernel
def _pairs(table: Any, rows: Any, out: Any) -> Any:
    first, second = pairs_at(table, sixteen_at(rows, 0))
    keep(out, 0, first)
    keep(out, 16, second)


@kernel
def _bytes(values: Any, out: Any) -> Any:
    keep_bytes(out, 1, sixteen_at(values, 0))


@kernel
def _bits(bits: Any) -> Any:
    return lowest_bit(bits), highest_bit(bits)


@kernel
def _take_all(counter: Any, most: Any, out: Any) -> Any:
    while True:
        turn = take(counter)
        if turn >= most:
            return
        out[turn] += 1


def test_arithmetic_and_comparisons_are_those_of_numpy() -> None:
    out = np.empty(128, F32)
    less = _two(A, B, out)
    with np.errstate(all="ignore"):
        wanted = [A + B, A - B, A * B, A / B, np.where(A < B, A, B), np.where(A > B, A, B)]
    wanted += [np.where(A < B, F32(1), B), np.where(A == B, A, F32(9))]
    np.testing.assert_array_equal(out.reshape(8, 16), wanted)
    assert less == ((A < B) << np.arange(16)).sum()


def test_functions_of_one() -> None:
    values = np.array([2.25, -1.5, 4, 9, 0, 0.5, -7, 16, 1, 2, 3, 4, 5, 6, 7, 8.5], F32)
    out = np.empty(96, F32)
    least, sixth = _one(values, out)
    with np.errstate(invalid="ignore"):
        wanted = [
            np.append(F32(-9), values[:-1]), np.append(values[1:], F32(-9)), np.floor(values),
            np.sqrt(values), values * 2 + 1, values * 4,
        ]  # fmt: skip
    np.testing.assert_array_equal(out.reshape(6, 16), wanted)
    assert (least, sixth) == (-7, 0.5)


def test_pairs_are_rows_of_a_table() -> None:
    table = np.arange(40, dtype=F32).reshape(20, 2)
    rows = np.array([0, 19, 3, 3, 7, 11, 2, 5, 18, 1, 4, 6, 8, 9, 10, 12], F32)
    out = np.empty(32, F32)
    _pairs(table, rows, out)
    np.testing.assert_array_equal(out.reshape(2, 16), table[rows.astype(int)].T)


def test_bytes_are_written_where_they_belong() -> None:
    out = np.full(18, 7, np.uint8)
    _bytes(np.arange(240, 256, dtype=F32), out)
    assert out.tolist() == [7, *range(240, 256), 7]


@pytest.mark.parametrize("bits", [1, 2, 6, 128, 0x80000000])
def test_the_lowest_and_the_highest_bit(bits: int) -> None:
    assert _bits(np.uint32(bits)) == ((bits & -bits).bit_length() - 1, bits.bit_length() - 1)


def test_threads_that_share_a_counter_take_every_number_once() -> None:
    from concurrent.futures import ThreadPoolExecutor

    counter, out = np.zeros(1, np.int64), np.zeros(100_000, np.int64)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _: _take_all(counter, out.size, out), range(4)))
    assert (out == 1).all()
