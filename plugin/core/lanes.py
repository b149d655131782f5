"""Several float32 in one register of the processor, for kernels. Import lazily: it loads numba.

Kernels look at sixteen cells at once: their labels are read, added and compared together. numba
has no such type; this one has arithmetic, comparisons that answer in bits, and the few ways to
read and write it that a raster needs. LLVM splits what is wider than the processor's registers,
so the code is the same everywhere.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from typing import Any

from llvmlite import ir
from numba import types
from numba.core import cgutils
from numba.core.typing.templates import AbstractTemplate, infer_global, signature
from numba.extending import intrinsic, lower_builtin, models, register_model
from numba.np import arrayobj

_FLOAT, _INT = ir.FloatType(), ir.IntType(32)


class Lanes(types.Type):  # type: ignore[misc]
    """A fixed number of float32."""

    def __init__(self, count: int) -> None:
        self.count = count
        super().__init__(name=f"Lanes({count})")


@register_model(Lanes)
class _LanesModel(models.PrimitiveModel):  # type: ignore[misc]
    def __init__(self, manager: Any, kind: Lanes) -> None:
        super().__init__(manager, kind, _vector(kind.count))


def _vector(count: int) -> ir.VectorType:
    return ir.VectorType(_FLOAT, count)


def _places(numbers: Sequence[int]) -> ir.Constant:
    return ir.Constant(ir.VectorType(_INT, len(numbers)), list(numbers))


def _wide(context: Any, builder: Any, value: Any, kind: Any, count: int) -> Any:
    """A value as lanes: a scalar fills them all."""
    if isinstance(kind, Lanes):
        return value
    scalar = context.cast(builder, value, kind, types.float32)
    empty = ir.Constant(_vector(count), ir.Undefined)
    return builder.shuffle_vector(
        builder.insert_element(empty, scalar, _INT(0)), empty, _places([0] * count)
    )


def _both(context: Any, builder: Any, kinds: Sequence[Any], values: Sequence[Any]) -> list[Any]:
    count = next(kind.count for kind in kinds if isinstance(kind, Lanes))
    return [_wide(context, builder, v, kind, count) for v, kind in zip(values, kinds)]


def _lanes_of(kinds: Sequence[Any]) -> Any:
    return next((kind for kind in kinds if isinstance(kind, Lanes)), None)


def _define_operator(symbol: Any, emit: Callable[[Any, Any, Any], Any]) -> None:
    """Teach numba an operator between lanes, and between lanes and a number."""

    @infer_global(symbol)
    class _Typing(AbstractTemplate):  # type: ignore[misc]
        def generic(self, args: Any, _keywords: Any) -> Any:
            kind = _lanes_of(args)
            if kind and all(isinstance(a, (Lanes, types.Number)) for a in args):
                return signature(kind, *args)
            return None

    def lower(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        return emit(builder, *_both(context, builder, sig.args, args))

    for kinds in ((Lanes, Lanes), (Lanes, types.Number), (types.Number, Lanes)):
        lower_builtin(symbol, *kinds)(lower)


_define_operator(operator.add, lambda builder, a, b: builder.fadd(a, b))
_define_operator(operator.sub, lambda builder, a, b: builder.fsub(a, b))
_define_operator(operator.mul, lambda builder, a, b: builder.fmul(a, b))
_define_operator(operator.truediv, lambda builder, a, b: builder.fdiv(a, b))


def _intrinsic_of_two(emit: Callable[[Any, Any, Any], Any], *, bits: bool = False) -> Any:
    """A function of two arguments, lanes or numbers, that answers in lanes or in bits."""

    @intrinsic
    def function(_typing: Any, a: Any, b: Any) -> Any:
        kind = _lanes_of((a, b))

        def generate(context: Any, builder: Any, sig: Any, args: Any) -> Any:
            result = emit(builder, *_both(context, builder, sig.args, args))
            if bits:
                result = builder.zext(builder.bitcast(result, ir.IntType(kind.count)), _INT)
            return result

        return (types.uint32 if bits else kind)(a, b), generate

    return function


# Sets the bit of each lane in which it holds; nan holds in none.
below = _intrinsic_of_two(lambda builder, a, b: builder.fcmp_ordered("<", a, b), bits=True)
# The second argument where the first is nan.
lower = _intrinsic_of_two(
    lambda builder, a, b: builder.select(builder.fcmp_ordered("<", a, b), a, b)
)
higher = _intrinsic_of_two(
    lambda builder, a, b: builder.select(builder.fcmp_ordered(">", a, b), a, b)
)


def _elementwise(builder: Any, name: str, value: Any) -> Any:
    kind = value.type
    function = cgutils.get_or_insert_function(
        builder.module, ir.FunctionType(kind, [kind]), f"{name}.v{kind.count}f32"
    )
    return builder.call(function, [value])


@intrinsic
def floored(_typing: Any, a: Any) -> Any:
    """Each lane rounded down."""

    def generate(_context: Any, builder: Any, _sig: Any, args: Any) -> Any:
        return _elementwise(builder, "llvm.floor", args[0])

    return a(a), generate


@intrinsic
def rooted(_typing: Any, a: Any) -> Any:
    """Square root of each lane, nan where it is negative."""

    def generate(_context: Any, builder: Any, _sig: Any, args: Any) -> Any:
        return _elementwise(builder, "llvm.sqrt", args[0])

    return a(a), generate


@intrinsic
def plus_times(_typing: Any, start: Any, change: Any, part: Any) -> Any:
    """``start + change * part``, rounded once where the processor can."""

    def generate(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        values = _both(context, builder, sig.args, args)
        kind = values[0].type
        function = cgutils.get_or_insert_function(
            builder.module,
            ir.FunctionType(kind, [kind] * 3),
            f"llvm.fmuladd.v{kind.count}f32",
        )
        return builder.call(function, [values[1], values[2], values[0]])

    return start(start, change, part), generate


def _choice(symbol: str) -> Any:
    """A function of a, b, then and otherwise: ``then`` in the lanes in which a stands so to b."""

    @intrinsic
    def function(_typing: Any, a: Any, b: Any, then: Any, otherwise: Any) -> Any:
        kind = _lanes_of((a, b, then, otherwise))

        def generate(context: Any, builder: Any, sig: Any, args: Any) -> Any:
            left, right, yes, no = _both(context, builder, sig.args, args)
            return builder.select(builder.fcmp_ordered(symbol, left, right), yes, no)

        return kind(a, b, then, otherwise), generate

    return function


where_below, where_equal = _choice("<"), _choice("==")


@intrinsic
def lane(_typing: Any, a: Any, place: Any) -> Any:
    """One of the lanes as a number."""

    def generate(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        index = context.cast(builder, args[1], sig.args[1], types.int32)
        return builder.extract_element(args[0], index)

    return types.float32(a, place), generate


@intrinsic
def least_of(_typing: Any, a: Any) -> Any:
    """The least of the lanes, a power of two many; none may be nan."""

    def generate(_context: Any, builder: Any, _sig: Any, args: Any) -> Any:
        values = args[0]
        while values.type.count > 1:
            half = values.type.count // 2
            low = builder.shuffle_vector(values, values, _places(range(half)))
            high = builder.shuffle_vector(values, values, _places(range(half, 2 * half)))
            values = builder.select(builder.fcmp_ordered("<", low, high), low, high)
        return builder.extract_element(values, _INT(0))

    return types.float32(a), generate


@intrinsic
def lowest_bit(_typing: Any, bits: Any) -> Any:
    """Place of the lowest bit that is set; at least one must be."""

    def generate(_context: Any, builder: Any, _sig: Any, args: Any) -> Any:
        return builder.zext(builder.cttz(args[0], ir.IntType(1)(1)), ir.IntType(64))

    return types.uintp(types.uint32), generate


@intrinsic
def highest_bit(_typing: Any, bits: Any) -> Any:
    """Place of the highest bit that is set; at least one must be."""

    def generate(_context: Any, builder: Any, _sig: Any, args: Any) -> Any:
        zeros = builder.ctlz(args[0], ir.IntType(1)(1))
        return builder.zext(builder.sub(_INT(31), zeros), ir.IntType(64))

    return types.uintp(types.uint32), generate


def _moved(places: Callable[[int], list[int]]) -> Any:
    """A function of lanes and a number, which fills the place that becomes free."""

    @intrinsic
    def function(_typing: Any, a: Any, number: Any) -> Any:
        def generate(context: Any, builder: Any, sig: Any, args: Any) -> Any:
            count = sig.args[0].count
            fill = _wide(context, builder, args[1], sig.args[1], count)
            return builder.shuffle_vector(args[0], fill, _places(places(count)))

        return a(a, number), generate

    return function


# Each lane takes the value of the one before it; and of the one after it.
from_before = _moved(lambda count: [count, *range(count - 1)])
from_after = _moved(lambda count: [*range(1, count), count])


@intrinsic
def sixteen_at(_typing: Any, array: Any, index: Any) -> Any:
    """Sixteen values of a flat float32 array from an index on, aligned or not."""

    def generate(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        at = context.cast(builder, args[1], sig.args[1], types.intp)
        data = arrayobj.make_array(sig.args[0])(context, builder, args[0]).data
        pointer = builder.bitcast(builder.gep(data, [at]), _vector(16).as_pointer())
        return builder.load(pointer, align=4)

    return Lanes(16)(array, index), generate


@intrinsic
def keep(_typing: Any, array: Any, index: Any, values: Any) -> Any:
    """Write lanes to a flat float32 array from an index on."""

    def generate(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        at = context.cast(builder, args[1], sig.args[1], types.intp)
        data = arrayobj.make_array(sig.args[0])(context, builder, args[0]).data
        pointer = builder.bitcast(builder.gep(data, [at]), args[2].type.as_pointer())
        builder.store(args[2], pointer, align=4)
        return context.get_dummy_value()

    return types.void(array, index, values), generate


@intrinsic
def keep_bytes(_typing: Any, array: Any, index: Any, values: Any) -> Any:
    """Write lanes, whole numbers below 256, to a flat array of bytes from an index on."""

    def generate(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        at = context.cast(builder, args[1], sig.args[1], types.intp)
        data = arrayobj.make_array(sig.args[0])(context, builder, args[0]).data
        count = sig.args[2].count
        numbers = builder.fptosi(args[2], ir.VectorType(_INT, count))
        narrow = builder.trunc(numbers, ir.VectorType(ir.IntType(8), count))
        pointer = builder.bitcast(builder.gep(data, [at]), narrow.type.as_pointer())
        builder.store(narrow, pointer, align=1)
        return context.get_dummy_value()

    return types.void(array, index, values), generate


@intrinsic
def pairs_at(_typing: Any, pairs: Any, rows: Any) -> Any:
    """The first and the second numbers of rows, of which there are few, of an array (n, 2)."""
    # A row is read at once, as one number of 64 bits. They are put together in the order in which
    # a shuffle of two registers takes their halves apart.
    word = ir.IntType(64)

    def generate(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        count = sig.args[1].count
        order = [8 * i + j for i in range(count // 8) for j in (0, 1, 4, 5, 2, 3, 6, 7)]
        data = arrayobj.make_array(sig.args[0])(context, builder, args[0]).data
        words = builder.bitcast(data, word.as_pointer())
        numbers = builder.fptosi(args[1], ir.VectorType(_INT, count))
        found = ir.Constant(ir.VectorType(word, count), ir.Undefined)
        for place, lane in enumerate(order):
            number = builder.zext(builder.extract_element(numbers, _INT(lane)), word)
            row = builder.load(builder.gep(words, [number]), align=4)
            found = builder.insert_element(found, row, _INT(place))
        halves = builder.bitcast(found, _vector(2 * count))
        parts = [
            builder.shuffle_vector(
                halves, halves, _places([2 * order.index(lane) + half for lane in range(count)])
            )
            for half in (0, 1)
        ]
        return context.make_tuple(builder, sig.return_type, parts)

    return types.UniTuple(Lanes(rows.count), 2)(pairs, rows), generate
