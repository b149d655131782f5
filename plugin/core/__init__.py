"""Pure numbers: grids, surfaces, accumulation and paths, without QGIS, Qt, GDAL or rasterio."""
