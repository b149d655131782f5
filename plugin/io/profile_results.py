"""Fields of the profiles of routes, declared once."""

from __future__ import annotations

from .results import STEEP_FIELDS, ResultField

_SAID = (
    ResultField("terrain", "text", "Terrain"),
    ResultField("as_of", "text", "Evidence as of"),
    ResultField("lineage", "text", "Lineage"),
)
# One row per point; what lies under it only from a friction surface.
POINT_FIELDS = (
    ResultField("line", "text", "Line"),
    ResultField("part", "integer", "Part"),
    ResultField("distance_km", "real", "Distance (km)"),
    ResultField("lon", "real", "Longitude"),
    ResultField("lat", "real", "Latitude"),
    ResultField("elevation_m", "real", "Elevation (m)"),
    ResultField("grade_pct", "real", "Grade to the next point (%)"),
    ResultField("steeper_than_pct", "integer", "Steeper than (%)"),
    ResultField("road_class", "text", "Road class"),
    ResultField("road_surface", "text", "Road surface"),
    ResultField("river", "text", "River"),
    ResultField("country", "text", "Country"),
    ResultField("zone", "text", "Zone"),
    ResultField("actor", "text", "Actor"),
    ResultField("actor_class", "text", "Actor class"),
    ResultField("land_cover", "text", "Land cover"),
    ResultField("closed_in", "text", "Closed in"),
    *_SAID[:2],
)
# One line per unbroken stretch of a line with elevations: Z is the elevation, M the metres.
PROFILE_FIELDS = (
    ResultField("line", "text", "Line"),
    ResultField("layer", "text", "Layer"),
    ResultField("from_km", "real", "From (km)"),
    ResultField("to_km", "real", "To (km)"),
    ResultField("lowest_m", "real", "Lowest point (m)"),
    ResultField("highest_m", "real", "Highest point (m)"),
    ResultField("climb_m", "real", "Climb (m)"),
    ResultField("descent_m", "real", "Descent (m)"),
    ResultField("steepest_grade", "real", "Steepest grade (rise/run)"),
    *STEEP_FIELDS,
    ResultField("step_m", "real", "Distance of the points (m)"),
    *_SAID,
)
# One line per stretch of one class of grade.
GRADE_FIELDS = (
    ResultField("line", "text", "Line"),
    ResultField("from_km", "real", "From (km)"),
    ResultField("to_km", "real", "To (km)"),
    ResultField("steeper_than_pct", "integer", "Steeper than (%)"),
    ResultField("steepest_grade", "real", "Steepest grade (rise/run)"),
    ResultField("climb_m", "real", "Climb (m)"),
    ResultField("descent_m", "real", "Descent (m)"),
    *_SAID,
)
