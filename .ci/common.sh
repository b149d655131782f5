# Shared by the commands of the Makefile; sourced by bash, not run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
ROOT=$PWD

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

# The Python that QGIS lives in is the distribution's, often not the first one on PATH.
choose_python() {
    local candidate
    for candidate in ${PYTHON:-/usr/bin/python3 python3}; do
        if "$candidate" -c 'import qgis.core' 2>/dev/null; then
            PYTHON=$candidate
            return
        fi
    done
    fail "No Python here can import qgis; install QGIS or name the interpreter: make PYTHON=/path/to/python3 ..."
}

# A folder that goes away with the command, and a QGIS profile in it that is nobody's own.
private_session() {
    SCRATCH=$(mktemp -d "${TMPDIR:-/tmp}/kachin.XXXXXX")
    trap 'rm -rf "$SCRATCH"' EXIT
    mkdir -p "$SCRATCH/profile" "$SCRATCH/plugins"
    mkdir -m 0700 "$SCRATCH/run"
    # QGIS names a plugin after its folder, whatever this clone is called.
    ln -s "$ROOT" "$SCRATCH/plugins/kachin_corridors"
    export XDG_RUNTIME_DIR=$SCRATCH/run QGIS_CUSTOM_CONFIG_PATH=$SCRATCH/profile
    export QGIS_PLUGINPATH=$SCRATCH/plugins
    # GDAL would leave statistics beside every raster it opens, beside a user's terrain too.
    export GDAL_PAM_ENABLED=NO
    export PYTHONWARNINGS=ignore
}

# Debian's qgis_process passes an option that the program rejects; the program itself is beside it.
choose_qgis_process() {
    QGIS_PROCESS=$(command -v qgis_process.bin || command -v qgis_process) ||
        fail "qgis_process is not on PATH; it comes with QGIS 3.22 or later"
}
