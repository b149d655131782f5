#!/usr/bin/env bash
# Build the installable plugin and check it; needs Python only.
. "$(dirname "$0")/common.sh"
python=${PYTHON:-$(command -v python3 || true)}
if [ -z "$python" ]; then
    bash .ci/setup.sh zip
    python=python3
fi
"$python" .ci/build_zip.py
