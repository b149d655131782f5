#!/usr/bin/env bash
# Open QGIS with the plugin loaded; with the study of the demo where there is one.
. "$(dirname "$0")/common.sh"
bash .ci/setup.sh gui
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "${QT_QPA_PLATFORM:-}" = offscreen ] ||
    fail "QGIS needs a screen; run this in a desktop session"
choose_python
choose_qgis_process
desktop_run_folder=${XDG_RUNTIME_DIR:-}
private_session
# A desktop keeps its sockets in the user's run folder.
[ -z "$desktop_run_folder" ] || export XDG_RUNTIME_DIR=$desktop_run_folder
# The profile stays, so that what the user sets up in it is there the next time.
export QGIS_CUSTOM_CONFIG_PATH=$ROOT/build/gui-profile
mkdir -p "$QGIS_CUSTOM_CONFIG_PATH"
QT_QPA_PLATFORM=offscreen "$QGIS_PROCESS" plugins enable kachin_corridors >/dev/null 2>&1 ||
    fail "QGIS does not load the plugin; try: $QGIS_PROCESS plugins enable kachin_corridors"
project=${OUT:-output}/study.qgz
if [ -f "$project" ]; then
    qgis --nologo "$project" "$@"
else
    say "No study yet: 'make demo' makes one, or use Add study layers in QGIS."
    qgis --nologo "$@"
fi
