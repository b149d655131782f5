"""The border: rasters, vectors and the study store become plain values here, and back."""
