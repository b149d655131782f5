#!/usr/bin/env bash
# Routes against straight lines, both directions and published lengths; tables in resources/validation.
# DEM=terrain.tif takes another terrain than the 15 arc-second one of the tests.
. "$(dirname "$0")/common.sh"
bash .ci/setup.sh run
choose_python
private_session
export QT_QPA_PLATFORM=offscreen
"$PYTHON" .ci/validation.py ${DEM:+"$DEM"}
