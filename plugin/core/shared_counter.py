"""Work shared among threads inside kernels. Import lazily: it loads numba."""

from __future__ import annotations

from typing import Any

from llvmlite import ir
from numba import types
from numba.extending import intrinsic
from numba.np import arrayobj


@intrinsic
def take(_typing: Any, counter: Any) -> Any:
    """The first number of an int64 array, which is one more for whoever asks next."""

    def generate(context: Any, builder: Any, sig: Any, args: Any) -> Any:
        data = arrayobj.make_array(sig.args[0])(context, builder, args[0]).data
        return builder.atomic_rmw("add", data, ir.Constant(ir.IntType(64), 1), "monotonic")

    return types.int64(counter), generate
