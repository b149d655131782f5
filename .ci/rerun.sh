#!/usr/bin/env bash
# Repeat the runs that a lineage records and compare the values: LINEAGE=file OUT=folder.
. "$(dirname "$0")/common.sh"
bash .ci/setup.sh run
choose_python
choose_qgis_process
[ -n "${LINEAGE:-}" ] || fail "Name what to repeat: make rerun LINEAGE=output/routes.gpkg"
[ -r "$LINEAGE" ] || fail "LINEAGE=$LINEAGE cannot be read"
lineage=$(cd "$(dirname "$LINEAGE")" && pwd)/$(basename "$LINEAGE")
mkdir -p "${OUT:-output/again}"
out=$(cd "${OUT:-output/again}" && pwd)
private_session
export QT_QPA_PLATFORM=offscreen

log=$SCRATCH/log.txt
"$QGIS_PROCESS" plugins enable kachin_corridors >"$log" 2>&1 || { cat "$log" >&2; fail "QGIS does not load the plugin"; }
if ! "$QGIS_PROCESS" run kachin:rerun --ELLIPSOID=EPSG:7030 -- LINEAGE="$lineage" OUTPUT="$out" \
    COMPARISON="$out/comparison.csv" >"$log" 2>&1; then
    grep -vE '^\s*[0-9. ]*$|Warning' "$log" | tail -n 8 >&2
    fail "The runs could not be repeated"
fi
"$PYTHON" - "$out/comparison.csv" <<'END'
import csv
import sys

with open(sys.argv[1], encoding="utf-8", newline="") as stream:
    rows = list(csv.DictReader(stream))
for row in rows:
    print(f"{row['file']:24} {row['result']:14} {row['difference']}".rstrip())
sys.exit(any(row["result"] == "differs" for row in rows))
END
