#!/usr/bin/env bash
# Install the engines of the package index that `make bench` compares with, in build/bench.
. "$(dirname "$0")/common.sh"
python3 -m venv build/bench
for package in numpy rasterio scikit-image xarray-spatial dijkstra3d whitebox-workflows; do
    # One at a time: what a machine cannot have is left out of the table.
    build/bench/bin/pip install -q "$package" || say "Without $package: pip could not install it."
done
