#!/usr/bin/env bash
# Pictures of a tour through the plugin in QGIS and of the report, in build/screenshots/.
. "$(dirname "$0")/common.sh"
bash .ci/setup.sh screenshots
choose_qgis_process
out=${OUT:-output}
report=$out/report.pdf
[ -f "$report" ] || fail "There is no $report; run 'make demo' first"
pictures=$ROOT/build/screenshots
mkdir -p "$pictures"
rm -f "$pictures"/*.png "$pictures"/*.txt
private_session
QT_QPA_PLATFORM=offscreen "$QGIS_PROCESS" plugins enable kachin_corridors >/dev/null 2>&1
KACHIN_STUDY=$(cd "$out" && pwd)/study.gpkg
export KACHIN_STUDY
export KACHIN_PICTURES=$pictures
unset QT_QPA_PLATFORM WAYLAND_DISPLAY
timeout 900 xvfb-run -a -s "-screen 0 1600x1000x24" qgis --nologo --code "$ROOT/.ci/screenshot.py" \
    >"$SCRATCH/log.txt" 2>&1 || true
cat "$pictures/tour.txt" 2>/dev/null || true
[ -s "$pictures/report_preview.png" ] || {
    tail -n 20 "$SCRATCH/log.txt" >&2
    fail "The tour through QGIS did not reach its end"
}
pdftoppm -q -png -r 100 "$report" "$pictures/report"
ls "$pictures"
