#!/usr/bin/env bash
# Check style and types. Exit 3: the tools could not be had.
. "$(dirname "$0")/common.sh"
tools=build/lint
if ! cmp -s .ci/requirements-lint.txt "$tools/installed.txt"; then
    bash .ci/setup.sh lint || exit 3
    say "Fetching ruff and mypy into $tools"
    base=/usr/bin/python3
    [ -x "$base" ] || base=python3
    rm -rf "$tools"
    "${PYTHON:-$base}" -m venv "$tools" &&
        "$tools/bin/pip" install -q --disable-pip-version-check -r .ci/requirements-lint.txt || {
        say "ruff and mypy could not be fetched; is there a network?" >&2
        exit 3
    }
    cp .ci/requirements-lint.txt "$tools/installed.txt"
fi

status=0
"$tools/bin/ruff" check . || status=1
"$tools/bin/ruff" format --check . || status=1
# mypy names modules by folders, and this clone may be called anything: a link gives the right name.
# Only plugin/ is linked, as the root's own __init__ leads into QGIS, which has no types.
mkdir -p build/types/kachin_corridors
ln -sfn ../../../plugin build/types/kachin_corridors/plugin
(cd build/types && MYPYPATH=. ../../"$tools"/bin/mypy --config-file ../../pyproject.toml \
    --cache-dir ../mypy -p kachin_corridors.plugin.core -p kachin_corridors.plugin.io) || status=1
exit $status
