#!/usr/bin/env bash
# Run the tests in real QGIS, without a screen; arguments go to pytest.
. "$(dirname "$0")/common.sh"
bash .ci/setup.sh test
choose_python
private_session
unset QGIS_PLUGINPATH PYTHONWARNINGS # the tests name the package themselves
export QT_QPA_PLATFORM=offscreen
"$PYTHON" -m pytest "$@"
