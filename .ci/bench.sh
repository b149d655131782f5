#!/usr/bin/env bash
# Measure speed against other engines; arguments go to benchmarks/bench.py.
. "$(dirname "$0")/common.sh"
bash .ci/setup.sh run
choose_python
private_session
export QT_QPA_PLATFORM=offscreen
"$PYTHON" benchmarks/bench.py "$@"
