#!/usr/bin/env bash
# Run the tests in real QGIS, without a screen; arguments go to pytest.
. "$(dirname "$0")/common.sh"
bash .ci/setup.sh test
choose_python
private_session
unset QGIS_PLUGINPATH PYTHONWARNINGS # the tests name the package themselves
export QT_QPA_PLATFORM=offscreen

# A file of tests stays with one process, so that its fixtures are made once.
parallel=()
processes=$(nproc 2>/dev/null || echo 1)
if [ "$processes" -gt 1 ] && "$PYTHON" -c 'import xdist' 2>/dev/null; then
    # More than four would only wait for memory and disk: each is a QGIS of its own.
    parallel=(-n $((processes < 4 ? processes : 4)) --dist loadfile)
fi
"$PYTHON" -m pytest "${parallel[@]}" "$@"
