#!/usr/bin/env bash
# Pictures of QGIS after Add study layers and of the report, in build/screenshots/.
. "$(dirname "$0")/common.sh"
bash .ci/setup.sh screenshots
choose_qgis_process
out=${OUT:-output}
report=$out/report.pdf
[ -f "$report" ] || fail "There is no $report; run 'make demo' first"
pictures=$ROOT/build/screenshots
mkdir -p "$pictures"
private_session
QT_QPA_PLATFORM=offscreen "$QGIS_PROCESS" plugins enable kachin_corridors >/dev/null 2>&1
mkdir -p "$SCRATCH/profile/profiles/default"
KACHIN_STUDY=$(cd "$out" && pwd)/study.gpkg
export KACHIN_STUDY
export KACHIN_PICTURE=$pictures/add_study_layers.png
unset QT_QPA_PLATFORM WAYLAND_DISPLAY
timeout 180 xvfb-run -a -s "-screen 0 1600x1000x24" qgis --nologo --code "$ROOT/.ci/screenshot.py" \
    >"$SCRATCH/log.txt" 2>&1 || true
[ -s "$KACHIN_PICTURE" ] || { tail -n 20 "$SCRATCH/log.txt" >&2; fail "QGIS made no picture"; }
grep -h '^drawn ' "$SCRATCH/log.txt" || true
pdftoppm -png -r 60 "$report" "$pictures/report"
ls "$pictures"
