#!/usr/bin/env bash
# Install what a command needs and is missing: setup.sh run|test|gui|bench
. "$(dirname "$0")/common.sh"

RUN="qgis python3-qgis qgis-providers python3-rasterio python3-shapely python3-numba python3-scipy
python3-matplotlib"
declare -A PACKAGES=(
    [run]="$RUN"
    [gui]="$RUN"
    [zip]="python3"
    [lint]="python3-venv"
    [test]="$RUN python3-pytest python3-pytestqt python3-pytest-xdist python3-hypothesis python3-skimage
        xvfb poppler-utils make"
    [screenshots]="$RUN xvfb poppler-utils"
    [bench]="$RUN python3-venv grass-core"
)
purpose=${1:-run}
[ -n "${PACKAGES[$purpose]:-}" ] || fail "setup.sh: no purpose '$purpose'; there are ${!PACKAGES[*]}"
read -r -d '' -a wanted <<<"${PACKAGES[$purpose]}" || true

if [ "$purpose" = bench ]; then
    trap '[ $? -ne 0 ] || bash .ci/peers.sh' EXIT
fi

if ! command -v dpkg-query >/dev/null; then
    # Not a Debian: the user brings QGIS; whether it is there shows when Python is chosen.
    exit 0
fi

missing=()
for package in "${wanted[@]}"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q ' installed$' || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0

install="apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
if [ "$(id -u)" = 0 ]; then
    root=()
elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
    root=(sudo)
else
    fail "Missing: ${missing[*]}
Run this as root and try again:
    $install"
fi
say "Installing with apt: ${missing[*]}"
{
    "${root[@]}" apt-get update -q &&
        "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -q --no-install-recommends "${missing[@]}"
} || fail "apt could not install ${missing[*]}; look above, then try again with:
    $install"
