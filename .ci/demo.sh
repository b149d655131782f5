#!/usr/bin/env bash
# From sources to a printed report, headless, by the algorithms a user has in the toolbox.
# DEM=terrain.tif takes another terrain than the embedded relief, OUT=folder another place.
. "$(dirname "$0")/common.sh"
bash .ci/setup.sh run
choose_python
choose_qgis_process
out=${OUT:-output}
dem=${DEM:-}
[ -z "$dem" ] || [ -r "$dem" ] || fail "DEM=$dem cannot be read; give the path of a raster, or none for the embedded relief"
mkdir -p "$out" 2>/dev/null && [ -w "$out" ] || fail "The folder $out cannot be written; choose another: make demo OUT=folder"
out=$(cd "$out" && pwd)
[ -z "$dem" ] || dem=$(cd "$(dirname "$dem")" && pwd)/$(basename "$dem")
private_session
export QT_QPA_PLATFORM=offscreen

log=$SCRATCH/log.txt
"$QGIS_PROCESS" plugins enable kachin_corridors >"$log" 2>&1 && ! grep -q '^error starting plugin' "$log" || {
    cat "$log" >&2
    fail "QGIS does not load the plugin"
}

# What the log says besides parameters, the progress bar and the chatter of libraries.
message() {
    grep -vE '^(-+|Inputs|Using ellipsoid:.*|[A-Z_]+:\s.*|\s*|[0-9. ]+|ERROR [0-9]+:.*|.*Warning: .*|  .*)$' "$log" |
        awk '!seen[$0]++' || tail -n 8 "$log"
}

# step ALGORITHM PARAMETER=VALUE...: run one algorithm; its message ends the demo where it fails.
step() {
    local algorithm=$1 began=$SECONDS
    shift
    printf '%-18s ' "$algorithm"
    if ! "$QGIS_PROCESS" run "kachin:$algorithm" --ELLIPSOID=EPSG:7030 -- "$@" >"$log" 2>&1; then
        say failed
        message | tail -n 8 >&2
        exit 1
    fi
    say "$((SECONDS - began)) s"
}

belts="$out/study.gpkg|layername=mining_belts"
gateways="$out/study.gpkg|layername=gateways"
step createstudy OUTPUT="$out/study.gpkg"
step frictionsurface STUDY="$out/study.gpkg" ${dem:+DEM="$dem"} OUTPUT="$out/friction.tif"
step accumulatedcost FRICTION="$out/friction.tif" SOURCES="$belts" \
    COST="$out/cost.tif" BACKLINK="$out/backlink.tif" ALLOCATION="$out/allocation.tif"
step leastcostpaths FRICTION="$out/friction.tif" ORIGINS="$belts" DESTINATIONS="$gateways" \
    OUTPUT="$out/routes.gpkg" GATEWAYS="$out/gateways.csv"
step gatewaymatrix FRICTION="$out/friction.tif" ORIGINS="$belts" DESTINATIONS="$gateways" \
    TONNAGE=5000 OUTPUT="$out/matrix.gpkg" OUTPUT_WINNERS="$out/winners.gpkg" CSV="$out/matrix.csv"
step frictionsurface STUDY="$out/study.gpkg" ${dem:+DEM="$dem"} SEASON=2 OUTPUT="$out/friction_wet.tif"
step leastcostpaths FRICTION="$out/friction_wet.tif" ORIGINS="$belts" DESTINATIONS="$gateways" \
    OUTPUT="$out/routes_wet.gpkg" GATEWAYS="$out/gateways_wet.csv"
step comparescenarios STUDY="$out/study.gpkg" ${dem:+DEM="$dem"} READY=1 READY=4 \
    OUTPUT="$out/scenarios.gpkg"
step beltbuffers INPUT="$belts" OUTPUT="$out/rings.gpkg"
step bufferexposure AREAS="$out/rings.gpkg" STUDY="$out/study.gpkg" OUTPUT="$out/exposure.gpkg"
step studyreport STUDY="$out/study.gpkg" FRICTION="$out/friction.tif" ROUTES="$out/routes.gpkg" \
    GATEWAYS="$out/gateways.csv" OTHER_GATEWAYS="$out/gateways_wet.csv" RINGS="$out/rings.gpkg" \
    SCENARIOS="$out/scenarios.gpkg" EXPOSURE="$out/exposure.gpkg" ${dem:+TERRAIN="$dem"} \
    OUTPUT="$out/report.pdf" APPENDIX="$out/appendix"
step savestudyproject STUDY="$out/study.gpkg" ROUTES="$out/routes.gpkg" RINGS="$out/rings.gpkg" \
    COST="$out/cost.tif" FRICTION="$out/friction.tif" OUTPUT="$out/study.qgz"
say
"$PYTHON" .ci/summary.py "$out"
