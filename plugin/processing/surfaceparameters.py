"""The parameters of a friction surface, and the request that they make up."""

from __future__ import annotations

from qgis.core import (
    QgsProcessing,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterMatrix,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..io.presets import (
    shipped_crossing_rows,
    shipped_policy_rows,
)
from .base import KachinAlgorithm, tr
from .surfacerequest import EXPRESSION, TABLE

# The order of the choices of VERTICAL_FACTOR; an empty name is that of the preset.
FACTOR_NAMES = (
    *("", "herzog_wheeled", "truck_by_grade", "tobler_on_path", "tobler_off_path"),
    *("irmischer_clarke_on_road", "irmischer_clarke_off_road", "minetti"),
    *("naismith_langmuir", "naismith", "none", TABLE, EXPRESSION),
)


def factor_titles() -> list[str]:
    """Titles of the vertical factors in the order of FACTOR_NAMES."""
    return [
        tr("As in the preset"),
        tr("Wheels, critical grade (Herzog)"),
        tr("Truck speed by grade, with a steepest grade"),
        tr("Walker on paths (Tobler)"),
        tr("Walker off paths (Tobler)"),
        tr("Walker on roads (Irmischer-Clarke)"),
        tr("Walker off roads (Irmischer-Clarke)"),
        tr("Energy of walking (Minetti)"),
        tr("Walker, Naismith-Langmuir as r.walk"),
        tr("Walker (Naismith)"),
        tr("None: grade does not count"),
        tr("Own table"),
        tr("Own expression"),
    ]


def add_surface_parameters(algorithm: KachinAlgorithm) -> None:
    """Add all parameters of a friction surface."""
    add_study(algorithm)
    _add_mode(algorithm)
    _add_control(algorithm)
    _add_grade(algorithm)
    _add_ground(algorithm)
    add_grid(algorithm)


def add_study(algorithm: KachinAlgorithm) -> None:
    """Add the study and its terrain."""
    algorithm.add(
        QgsProcessingParameterFile("STUDY", tr("Study"), extension="gpkg"),
        tr(
            "The study made by 'Create study': its roads, rivers, lakes, borders, "
            "crossings and control zones."
        ),
    )
    algorithm.add(
        QgsProcessingParameterRasterLayer("DEM", tr("Terrain (DEM)"), optional=True),
        tr(
            "Elevation in metres, in any CRS, as 'Fetch terrain' gives it. Without one the "
            "study's coarse demonstration relief is used at 1 km."
        ),
    )


def _add_mode(algorithm: KachinAlgorithm) -> None:
    algorithm.add(
        QgsProcessingParameterEnum(
            "MODE", tr("Mode"), [tr("Truck"), tr("Pack animals"), tr("Porters")], defaultValue=0
        ),
        tr("Means of transport; its figures, units and sources are in resources/presets."),
    )
    algorithm.add(
        QgsProcessingParameterEnum(
            "SEASON", tr("Season"), [tr("Dry"), tr("Shoulder"), tr("Wet")], defaultValue=0
        ),
        tr(
            "Dry, shoulder or wet: multiplies the time on each class of road and surface, "
            "closes roads that are bound to a season, and sets the hours at rivers and fords."
        ),
    )
    algorithm.add(
        QgsProcessingParameterFile(
            "PRESET", tr("Preset of the mode"), extension="json", optional=True
        ),
        tr("Your own copy of the mode's preset file, with other figures."),
        advanced=True,
    )


def _add_control(algorithm: KachinAlgorithm) -> None:
    algorithm.add(
        QgsProcessingParameterString("DATE", tr("Control at (YYYY-MM-DD)"), optional=True),
        tr(
            "The date whose control zones count, within the evidence of the study. "
            "By default the last day for which the study holds evidence."
        ),
    )
    algorithm.add(
        QgsProcessingParameterMatrix(
            "POLICY",
            tr("Zone policy"),
            headers=[
                tr("Actor class"),
                tr("Time factor"),
                tr("Blocked (yes/no)"),
                tr("Exposure per km"),
                tr("Delay at entry (h)"),
                tr("Levy at entry (USD/t)"),
            ],
            defaultValue=[cell for row in shipped_policy_rows() for cell in row],
            # QGIS 3.22 takes the default of a matrix only where the matrix may be left out.
            optional=True,
        ),
        tr(
            "What control by each class of actor does to a move. Delay and levy are due at each "
            "entry from ground of another class. Edit it to ask what if."
        ),
    )
    algorithm.add(
        QgsProcessingParameterMatrix(
            "CROSSINGS",
            tr("Crossings between actors"),
            headers=[tr("From class"), tr("To class"), tr("Hours"), tr("USD/t")],
            defaultValue=[cell for row in shipped_crossing_rows() for cell in row],
            optional=True,
        ),
        tr(
            "What passing from the ground of one class of actor to that of another takes "
            "besides; * is any class. All rows that fit add up."
        ),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterBoolean("GATES_BY_DATE", tr("Close gates reported closed"), False),
        tr(
            "Close the border crossings that the latest report of the date calls closed. "
            "By default every listed crossing may be used."
        ),
        advanced=True,
    )


def _add_grade(algorithm: KachinAlgorithm) -> None:
    algorithm.add(
        QgsProcessingParameterEnum(
            "VERTICAL_FACTOR", tr("Vertical factor"), factor_titles(), defaultValue=0
        ),
        tr(
            "How the grade of a move multiplies hours and money. It goes with the surface: "
            "everything that is routed on it takes the same."
        ),
    )
    algorithm.add(
        QgsProcessingParameterFile(
            "FACTOR_TABLE", tr("Own table of grades"), extension="csv", optional=True
        ),
        tr(
            "CSV with columns grade (rise over run, negative downhill) and factor; "
            "an empty factor closes the grade. Used with 'Own table'."
        ),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterString(
            "FACTOR_EXPRESSION", tr("Own expression in the grade s"), optional=True
        ),
        tr("For example 1 + (s / 0.1)^2, or inf if abs(s) > 0.2 else 1. Used with it alone."),
        advanced=True,
    )


def _add_ground(algorithm: KachinAlgorithm) -> None:
    algorithm.add(
        QgsProcessingParameterRasterLayer("LAND_COVER", tr("Land cover"), optional=True),
        tr("A raster of classes in any CRS; each class multiplies the time off the roads."),
    )
    algorithm.add(
        QgsProcessingParameterEnum(
            "LAND_COVER_CLASSES",
            tr("Classes of the land cover"),
            [tr("IGBP (MODIS)"), tr("ESA WorldCover"), tr("Copernicus Global Land Cover")],
            defaultValue=0,
        ),
        tr("The scheme in which the raster numbers its classes."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterFile(
            "LAND_COVER_TABLE", tr("Own table of classes"), extension="csv", optional=True
        ),
        tr(
            "CSV with columns code, name and one of factors named after the mode, instead of "
            "the tables in resources/presets; 'closed' is a factor too."
        ),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "LINKS",
            tr("Bridges and ferries"),
            [QgsProcessing.SourceType.TypeVectorLine],
            optional=True,
        ),
        tr(
            "Lines from landing to landing with a field kind (bridge, ferry or gate) and, if "
            "you like, name, hours, usd_t, one_way and seasons; they lead over any water."
        ),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterString("CLOSED_ROADS", tr("Closed roads"), optional=True),
        tr("Ids, names or corridor legs of roads to leave out, separated by semicolons."),
        advanced=True,
    )


def add_grid(algorithm: KachinAlgorithm) -> None:
    """Add extent, CRS and cell size of the surface."""
    algorithm.add(
        QgsProcessingParameterExtent("EXTENT", tr("Extent"), optional=True),
        tr("Part of the terrain to use; by default all of it."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterCrs("CRS", tr("CRS of the surface"), optional=True),
        tr("Resample the terrain to this CRS. By default a DEM is used as it is, in degrees too."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterNumber(
            "CELL_SIZE",
            tr("Cell size (units of the CRS)"),
            QgsProcessingParameterNumber.Type.Double,
            optional=True,
            minValue=1e-9,
        ),
        tr("Resample the terrain to this cell size."),
        advanced=True,
    )
