"""Export maps: templates x themes x dates x scenarios as PDF, GeoPDF, SVG or PNG."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateTransform,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)

from ..cartography.map_themes import add_themes
from ..cartography.mapexport import MapBook, dated_fields, require_crs
from ..cartography.mapjobs import (
    PLACEHOLDERS,
    Existing,
    Kind,
    MapJob,
    Scenario,
    check_pattern,
    named,
)
from ..cartography.maptexts import is_routes
from ..cartography.project import add_study_layers
from ..cartography.result_groups import add_results
from ..cartography.results import Results, gateway_countries
from ..cartography.study_layers import has_terrain, terrain_source
from ..cartography.templates import map_sheets
from ..cartography.themelayers import find_theme, is_ground, theme_layers, theme_names
from ..cartography.tree import study_group
from ..core.dates import parse_date
from ..core.errors import InputError, KachinError
from .base import KachinAlgorithm, progress_of, sentence, tr
from .layersources import LayerSources

_KINDS = (Kind.PDF, Kind.GEOPDF, Kind.SVG, Kind.PNG)
_EXISTING = (Existing.REFUSE, Existing.NUMBER, Existing.REPLACE)


class ExportMapsAlgorithm(LayerSources, KachinAlgorithm):
    """Make all maps that a set of templates, themes, dates and scenarios gives."""

    ID = "exportmaps"
    TITLE = "Export maps"
    GROUP = "Reports"
    TAGS = ("pdf", "geopdf", "svg", "png", "layout", "print", "atlas", "theme")

    PROJECT = "PROJECT"
    STUDY = "STUDY"
    ROUTES = "ROUTES"
    RINGS = "RINGS"
    TERRAIN = "TERRAIN"
    TEMPLATES = "TEMPLATES"
    OWN_TEMPLATES = "OWN_TEMPLATES"
    THEMES = "THEMES"
    DATES = "DATES"
    SCENARIOS = "SCENARIOS"
    EXTENT = "EXTENT"
    FORMAT = "FORMAT"
    DPI = "DPI"
    PATTERN = "PATTERN"
    EXISTING = "EXISTING"
    TITLE_TEXT = "TITLE"
    FOLDER = "FOLDER"
    COUNT = "COUNT"

    def flags(self) -> QgsProcessingAlgorithm.Flag:
        # A layout renders fonts and layers, which belongs on the main thread.
        return super().flags() | QgsProcessingAlgorithm.Flag.FlagNoThreading

    def define(self) -> None:
        self._define_inputs()
        self._define_choice()
        self._define_files()

    def _define_inputs(self) -> None:
        self.add(
            QgsProcessingParameterFile(
                self.PROJECT,
                tr("Project"),
                fileFilter=tr("QGIS projects (*.qgz *.qgs)"),
                optional=True,
            ),
            tr("A project such as 'Save study project' writes. Leave it empty to use a study."),
        )
        self.add(
            QgsProcessingParameterFile(self.STUDY, tr("Study"), extension="gpkg", optional=True),
            tr("The study made by 'Create study', where no project is given."),
        )
        vector, kinds = QgsProcessingParameterVectorLayer, QgsProcessing.SourceType
        self.add(
            vector(self.ROUTES, tr("Routes"), [kinds.TypeVectorLine], optional=True),
            tr("With a study: the routes made by 'Least-cost paths'."),
        )
        self.add(
            vector(self.RINGS, tr("Rings"), [kinds.TypeVectorPolygon], optional=True),
            tr("With a study: the rings made by 'Belt buffers'."),
        )
        self.add(
            QgsProcessingParameterRasterLayer(self.TERRAIN, tr("Terrain (DEM)"), optional=True),
            tr("Drawn as relief in place of the study's coarse one."),
        )

    def _define_choice(self) -> None:
        sheets = list(map_sheets())
        self.add(
            QgsProcessingParameterEnum(
                self.TEMPLATES,
                tr("Templates"),
                [name.replace("_", " ") for name in sheets],
                allowMultiple=True,
                defaultValue=[sheets.index("map_a4_landscape")],
                optional=True,
            ),
            tr("Layout templates of the plugin; none where only your own are to be used."),
        )
        self.add(
            QgsProcessingParameterMultipleLayers(
                self.OWN_TEMPLATES,
                tr("Templates of your own"),
                QgsProcessing.SourceType.TypeFile,
                optional=True,
            ),
            tr("Layout templates (.qpt) that QGIS has saved."),
        )
        self.add(
            QgsProcessingParameterString(self.THEMES, tr("Themes"), optional=True),
            tr(
                "Map themes or layer groups, separated by commas, such as: control, routes. By "
                "default all map themes of the project; a study has terrain, control, routes and "
                "exposure."
            ),
        )
        self.add(
            QgsProcessingParameterString(self.DATES, tr("Dates (YYYY-MM-DD)"), optional=True),
            tr(
                "Days whose control the maps show, separated by commas; a theme without dated "
                "layers is made once. By default the project's own day."
            ),
        )
        self.add(
            QgsProcessingParameterMultipleLayers(
                self.SCENARIOS,
                tr("Scenarios"),
                QgsProcessing.SourceType.TypeVectorLine,
                optional=True,
            ),
            tr(
                "Layers of routes, each drawn in place of the project's routes; a layer with a "
                "field 'scenario' gives a map for each of its values."
            ),
        )
        self.add(
            QgsProcessingParameterExtent(self.EXTENT, tr("Extent"), optional=True),
            tr("What the maps show; by default what the project opens on."),
        )

    def _define_files(self) -> None:
        self.add(
            QgsProcessingParameterEnum(
                self.FORMAT, tr("Format"), ["PDF", "GeoPDF", "SVG", "PNG"], defaultValue=0
            ),
            tr("In a GeoPDF the layers can be switched; PDF and GeoPDF are georeferenced."),
        )
        self.add(
            QgsProcessingParameterNumber(
                self.DPI,
                tr("Dots per inch"),
                QgsProcessingParameterNumber.Type.Integer,
                300,
                minValue=50,
                maxValue=1200,
            ),
            tr("Resolution of PNG files, and of the relief and other rasters in the others."),
        )
        self.add(
            QgsProcessingParameterString(
                self.PATTERN, tr("File names"), "{theme}_{date}_{scenario}_{template}"
            ),
            tr("Placeholders: {names}. Parts that stay empty are left out.").format(
                names=", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
            ),
        )
        self.add(
            QgsProcessingParameterEnum(
                self.EXISTING,
                tr("Files that are there already"),
                [tr("refuse"), tr("number"), tr("replace")],
                defaultValue=0,
            ),
            tr("What to do about a file of the same name."),
        )
        self.add(
            QgsProcessingParameterString(self.TITLE_TEXT, tr("Title"), optional=True),
            tr("Begins the title of each map; by default the title of the project."),
        )
        self.add(
            QgsProcessingParameterFolderDestination(self.FOLDER, tr("Folder for the maps")),
            tr("Made where it is missing."),
        )
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, tr("Number of files")))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        try:
            check_pattern(self.parameterAsString(parameters, self.PATTERN, context))
            self._dates(parameters, context)
            given = [bool(parameters.get(name)) for name in (self.PROJECT, self.STUDY)]
            if sum(given) != 1:
                raise InputError(
                    tr("give either a project or a study"), tr("one of both is what maps show")
                )
        except KachinError as error:
            return False, sentence(error)
        return super().checkParameterValues(parameters, context)

    def compute(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        folder = Path(self.parameterAsString(parameters, self.FOLDER, context))
        kind = _KINDS[self.parameterAsEnum(parameters, self.FORMAT, context)]
        project = QgsProject()
        try:
            study = self._open(parameters, context, project)
            require_crs(project)
            jobs = self._jobs(parameters, context, project, folder, kind)
            feedback.pushInfo(tr("{count} maps").format(count=len(jobs)))
            terrain = self.raster_source(parameters, self.TERRAIN, context)
            own = _own_relief(project) if not terrain else ""
            book = MapBook(
                project,
                kind,
                float(self.parameterAsInt(parameters, self.DPI, context)),
                terrain=terrain or own,
                coarse=bool(own),
                extent=self._extent(parameters, context, project),
                title=self.parameterAsString(parameters, self.TITLE_TEXT, context),
                countries=gateway_countries(study) if study is not None else {},
                warn=feedback.pushWarning,
            )
            written = book.export_all(jobs, progress_of(feedback))
        finally:
            project.clear()
        for path in written:
            feedback.pushInfo(path.name)
        return {self.FOLDER: str(folder), self.COUNT: len(written)}

    def _open(
        self, parameters: dict[str, Any], context: QgsProcessingContext, project: QgsProject
    ) -> Path | None:
        """Fill the project from its file or from a study; return the study where there is one."""
        name = self.parameterAsFile(parameters, self.PROJECT, context)
        if name:
            if not Path(name).is_file() or not project.read(name):
                raise InputError(
                    tr("the project {name} cannot be read").format(name=Path(name).name),
                    tr("choose a .qgz or .qgs that QGIS opens"),
                )
            for layer in project.mapLayers().values():
                if not layer.isValid():
                    raise InputError(
                        tr("the project does not find its layer {name}").format(name=layer.name()),
                        tr("open it in QGIS and repair the path"),
                    )
            return _study_of(project)
        study = Path(self.parameterAsFile(parameters, self.STUDY, context))
        add_study_layers(study, project)
        results = Results(
            routes=self.vector_source(parameters, self.ROUTES, context),
            rings=self.vector_source(parameters, self.RINGS, context),
        )
        add_results(project, results, study)
        add_themes(project, study_group(study, project))
        return study

    def _jobs(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        project: QgsProject,
        folder: Path,
        kind: Kind,
    ) -> list[MapJob]:
        templates = self._templates(parameters, context)
        wanted = _listed(self.parameterAsString(parameters, self.THEMES, context))
        themes = [find_theme(project, name) for name in wanted] or theme_names(project)
        if not themes:
            raise InputError(
                tr("the project has no map theme and no layer group"),
                tr("store a map theme in QGIS, or give a study"),
            )
        days = self._dates(parameters, context) or _day_of(project)
        scenarios = self._scenarios(parameters, context)
        parts = []
        for template in templates:
            for theme in themes:
                layers = theme_layers(project, theme)
                dated = any(dated_fields(layer) for layer in layers)
                routed = any(is_routes(layer) for layer in layers)
                for day in days if dated and days else [None]:
                    for scenario in scenarios if routed and scenarios else [None]:
                        parts.append((template, theme, day, scenario))
        return named(
            parts,
            folder,
            self.parameterAsString(parameters, self.PATTERN, context),
            kind,
            _EXISTING[self.parameterAsEnum(parameters, self.EXISTING, context)],
        )

    def _templates(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[Path]:
        shipped = list(map_sheets().values())
        chosen = [shipped[i] for i in self.parameterAsEnums(parameters, self.TEMPLATES, context)]
        names = self.parameterAsFileList(parameters, self.OWN_TEMPLATES, context)
        own = [Path(name) for name in names if name]
        for path in own:
            if not path.is_file():
                raise InputError(
                    tr("the layout template {path} is not there").format(path=path),
                    tr("choose a .qpt that QGIS has saved"),
                )
        if not chosen and not own:
            raise InputError(tr("no template is chosen"), tr("choose at least one"))
        return chosen + own

    def _dates(self, parameters: dict[str, Any], context: QgsProcessingContext) -> list[date]:
        return [
            parse_date(text)
            for text in _listed(self.parameterAsString(parameters, self.DATES, context))
        ]

    def _scenarios(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> list[Scenario]:
        found = []
        for layer in self.parameterAsLayerList(parameters, self.SCENARIOS, context):
            if isinstance(layer, QgsVectorLayer):
                found += _scenarios_of(layer)
        return found

    def _extent(
        self, parameters: dict[str, Any], context: QgsProcessingContext, project: QgsProject
    ) -> QgsRectangle | None:
        given = self.parameterAsExtent(parameters, self.EXTENT, context)
        if given.isEmpty():
            return None
        crs = self.parameterAsExtentCrs(parameters, self.EXTENT, context)
        transform = QgsCoordinateTransform(crs, project.crs(), project.transformContext())
        return transform.transformBoundingBox(given)


def _listed(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _scenarios_of(layer: QgsVectorLayer) -> list[Scenario]:
    """One scenario for each value of the field scenario; the layer itself where it has none."""
    if layer.fields().lookupField("scenario") < 0:
        return [Scenario(layer.name(), layer.source())]
    values = QgsVectorLayerUtils.getValues(layer, "scenario")[0]
    names = dict.fromkeys(str(value) for value in values if value)
    return [Scenario(name, layer.source(), name) for name in names]


def _day_of(project: QgsProject) -> list[date]:
    """The day that the project shows."""
    begin = project.timeSettings().temporalRange().begin()
    return [begin.date().toPyDate()] if begin.isValid() else []


def _study_of(project: QgsProject) -> Path | None:
    """The GeoPackage that the mining belts of a project are read from."""
    for layer in project.mapLayers().values():
        if "layername=gateways" in layer.source():
            return Path(layer.source().split("|")[0])
    return None


def _own_relief(project: QgsProject) -> str:
    """The relief that a study of the project embeds, empty where none is among its layers."""
    study = _study_of(project)
    ground = any(is_ground(layer) for layer in project.mapLayers().values())
    return terrain_source(study) if study is not None and ground and has_terrain(study) else ""
