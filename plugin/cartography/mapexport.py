"""Maps of a project on layout templates, as PDF, GeoPDF, SVG or PNG."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsMapLayer,
    QgsPrintLayout,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)

from ..core.errors import Cancelled, InputError
from ..core.grid import Bounds
from ..io.lineage import plugin_version
from ..io.pdf import Description
from . import design, kit
from .credits import credit_lines, evidence_date
from .layoutfiles import fit_grid, fit_labels, main_map, write_layout
from .legend import LEGEND_LEAD_MM, fill_legend, has_features
from .locator import INSET, inside, locator_layers
from .mapjobs import Kind, MapJob, Scenario
from .maptexts import is_routes, method_text, subtitle
from .printing import prepare_for_print
from .project import PROJECT_CRS, combined_extent
from .relief import bake_relief
from .results import open_routes
from .templates import FOLDER, load_template, set_variables
from .texts import tr
from .themelayers import is_ground, theme_layers
from .time import at_date_filter, day_range

_RELIEF_DPI = 150


@dataclass
class MapBook:
    """A project of one's own whose maps are exported; its layers are changed for print.

    ``terrain`` is drawn as relief in place of the study's own where it is given. ``countries`` maps
    gateways to the countries by which routes are coloured.
    """

    project: QgsProject
    kind: Kind
    dpi: float
    terrain: str = ""
    coarse: bool = False
    extent: QgsRectangle | None = None
    title: str = ""
    countries: dict[str, str] = field(default_factory=dict)
    warn: Callable[[str], None] = lambda text: None
    _reliefs: dict[tuple[float, ...], QgsMapLayer] = field(default_factory=dict)
    _filters: dict[str, str] = field(default_factory=dict)
    _routes: dict[Scenario, list[QgsMapLayer]] = field(default_factory=dict)

    def export_all(self, jobs: Sequence[MapJob], progress: Callable[[float], bool]) -> list[Path]:
        """Write all maps; raises InputError at the first that fails, Cancelled on request.

        Each file appears whole or not at all; those written before stay.
        """
        written: list[Path] = []
        with tempfile.TemporaryDirectory(prefix="kachin-maps-") as workspace:
            for number, job in enumerate(jobs):
                if not progress(number / len(jobs)):
                    raise Cancelled
                written += self._export(job, Path(workspace))
            # Reliefs are files of the workspace: let go of them before it goes.
            for relief in self._reliefs.values():
                self.project.removeMapLayer(relief)
            self._reliefs.clear()
        progress(1.0)
        return written

    def _export(self, job: MapJob, workspace: Path) -> list[Path]:
        layers = self._layers(job)
        # The project owns the layout, so that neither outlives what it points to.
        layout = QgsPrintLayout(self.project)
        layout.setName("kachin map")
        self.project.layoutManager().addLayout(layout)
        layout.initializeDefaults()
        for name in load_template(layout, job.template):
            self.warn(
                tr(
                    "{template} asks for the font {name}, which is missing: Open Sans is used"
                ).format(template=job.template.name, name=name)
            )
        main = main_map(layout, job.template)
        self._draw(layout, main, layers, job, workspace)
        self._describe(layout, layers, job)
        self._legends(layout, main, layers)
        fit_labels(layout)
        written = write_layout(layout, job.target, self.kind, self.dpi, self._properties(job))
        self.project.layoutManager().removeLayout(layout)
        return written

    def _layers(self, job: MapJob) -> list[QgsMapLayer]:
        layers = theme_layers(self.project, job.theme)
        if job.scenario is not None:
            layers = [
                other
                for layer in layers
                for other in (self._scenario(job.scenario, layer) if is_routes(layer) else [layer])
            ]
        for layer in layers:
            if job.day is not None:
                self._filter(layer, job.day)
            prepare_for_print(layer)
        return layers

    def _scenario(self, scenario: Scenario, instead_of: QgsMapLayer) -> list[QgsMapLayer]:
        """The scenario's routes of the measure that a layer of the project shows."""
        if scenario not in self._routes:
            self._routes[scenario] = [
                opened.layer for opened in open_routes(scenario.source, self.countries)
            ]
            for layer in self._routes[scenario]:
                if scenario.value:
                    value = scenario.value.replace("'", "''")
                    wanted = f"\"scenario\" = '{value}'"
                    own = layer.subsetString()
                    layer.setSubsetString(f"({own}) AND {wanted}" if own else wanted)
                self.project.addMapLayer(layer, False)
        measure = instead_of.customProperty("kachin/measure")
        found = self._routes[scenario]
        return [f for f in found if f.customProperty("kachin/measure") in ("", measure)] or found

    def _filter(self, layer: QgsMapLayer, day: date) -> None:
        """Show of a temporal layer what was valid on a day, in map and legend alike."""
        temporal = dated_fields(layer)
        if temporal is None:
            return
        own = self._filters.setdefault(layer.id(), layer.subsetString())
        wanted = at_date_filter(*temporal, day)
        layer.setSubsetString(f"({own}) AND {wanted}" if own else wanted)

    def _draw(
        self,
        layout: QgsPrintLayout,
        main: QgsLayoutItemMap,
        layers: list[QgsMapLayer],
        job: MapJob,
        workspace: Path,
    ) -> None:
        """Give the maps of a layout their layers, day and extent."""
        extent = self.extent or self._default_extent(layers)
        main.setCrs(self.project.crs())
        main.zoomToExtent(extent)
        if not _anything_on(main, layers):
            raise InputError(
                tr("no layer of the theme {theme} reaches into the extent of the map").format(
                    theme=job.theme
                ),
                tr("choose a larger extent or another theme"),
            )
        fit_grid(main, 6)
        north = layout.itemById("north")
        if isinstance(north, QgsLayoutItemPicture) and job.template.parent == FOLDER:
            # Embedded, as the template has it, it would be drawn as pixels.
            north.setPicturePath(str(design.RESOURCES / "icons" / "north.svg"))
        shown = [layer for layer in layers if not is_ground(layer)]
        if self.terrain:
            # Countries are plain areas: they would hide the relief.
            shown = [m for m in shown if m.customProperty("kachin/name") != "countries"]
        relief = self._relief(main, workspace) if self._has_relief(layers) else None
        main.setLayers([*shown, relief] if relief is not None else shown)
        main.setKeepLayerSet(True)
        if job.day is not None:
            main.setIsTemporal(True)
            main.setTemporalRange(day_range(job.day))
        locator = layout.itemById("locator")
        if isinstance(locator, QgsLayoutItemMap):
            locator.setCrs(self.project.crs())
            inset = locator_layers(self.project) or main.layers()
            locator.setLayers(inset)
            locator.setKeepLayerSet(True)
            self._place_locator(locator, main, inset)
        for item in layout.items():
            if isinstance(item, QgsLayoutItemMap) and item not in (main, locator):
                item.setLayers(main.layers())
                item.setKeepLayerSet(True)

    def _place_locator(
        self, locator: QgsLayoutItemMap, main: QgsLayoutItemMap, inset: Sequence[QgsMapLayer]
    ) -> None:
        """Show three times the map's width and height, but not beyond the known countries."""
        known = combined_extent([m for m in inset[-1:] if m.customProperty(INSET)], self.project)
        if known is None:
            locator.refreshDataDefinedProperty()
            return
        locator.dataDefinedProperties().clear()
        extent, ratio = main.extent(), locator.rect().width() / locator.rect().height()
        width = max(3 * extent.width(), 3 * extent.height() * ratio)
        width = max(min(width, 0.88 * known.width(), 0.88 * known.height() * ratio),
                    extent.width())  # fmt: skip
        wide = QgsRectangle.fromCenterAndSize(extent.center(), width, width / ratio)
        locator.zoomToExtent(inside(wide, known))

    def _has_relief(self, layers: Sequence[QgsMapLayer]) -> bool:
        return bool(self.terrain) and any(is_ground(layer) for layer in layers)

    def _relief(self, main: QgsLayoutItemMap, workspace: Path) -> QgsMapLayer | None:
        """The terrain shaded for exactly this map; None, with a warning, beyond its reach."""
        extent = main.extent()
        cell = extent.width() / (main.rect().width() / 25.4 * _RELIEF_DPI)
        bounds = Bounds(extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum())
        key = (*bounds, cell)
        if key not in self._reliefs:
            path = workspace / f"relief{len(self._reliefs)}.tif"
            try:
                bake_relief(self.terrain, path, self.project.crs().authid(), bounds, cell)
            except InputError as error:
                self.warn(str(error))
                return None
            layer = QgsRasterLayer(str(path), tr("Relief"), "gdal")
            self.project.addMapLayer(layer, False)
            self._reliefs[key] = layer
        return self._reliefs[key]

    def _default_extent(self, layers: Sequence[QgsMapLayer]) -> QgsRectangle:
        """What the project opens on, or else all layers of the theme."""
        stored = self.project.viewSettings().defaultViewExtent()
        if not stored.isEmpty():
            return QgsRectangle(stored)
        whole = combined_extent(layers, self.project)
        if whole is None:
            raise InputError(
                tr("no layer of the theme has an extent"), tr("give an extent for the maps")
            )
        whole.scale(1.1)
        return whole

    def _describe(self, layout: QgsPrintLayout, layers: Sequence[QgsMapLayer], job: MapJob) -> None:
        """The variables that the texts of the templates use."""
        values = {
            "title": self._title(job),
            "subtitle": subtitle(job),
            "date": job.day.isoformat() if job.day else "",
            "as_of": evidence_date(layers),
            "terrain": tr("coarse demonstration relief") if self.coarse else "",
            "method": method_text(layers),
            "sources": "\n".join(credit_lines(layers)),
            "version": plugin_version(),
        }
        set_variables(layout, values)

    def _title(self, job: MapJob) -> str:
        name = self.title or self.project.title() or tr("Kachin Corridors")
        theme = job.theme.split(": ", 1)[-1]
        parts = [name, theme] if theme.lower() not in name.lower() else [name]
        if job.scenario is not None:
            parts.append(job.scenario.name)
        return ": ".join(parts)

    def _properties(self, job: MapJob) -> Description:
        about = ", ".join(part for part in (job.theme, job.day and job.day.isoformat()) if part)
        author = f"Kachin Corridors {plugin_version()}"
        return Description(self._title(job), author, about, "Kachin, map", job.day)

    def _legends(
        self, layout: QgsPrintLayout, main: QgsLayoutItemMap, layers: Sequence[QgsMapLayer]
    ) -> None:
        for legend in [item for item in layout.items() if isinstance(item, QgsLayoutItemLegend)]:
            box = kit.Box(legend.pos().x(), legend.pos().y(), legend.rect().width(),
                          legend.rect().height())  # fmt: skip
            height = fill_legend(legend, main, layers, box.height, box.width)
            page = legend.page()
            if height > box.height + 0.5:
                self.warn(tr("the legend is longer than its place: take a larger template"))
            kit.place(legend, kit.Box(box.x, box.y - LEGEND_LEAD_MM, box.width, height), page)


def dated_fields(layer: QgsMapLayer) -> tuple[str, str] | None:
    """Names of the fields where a layer's features begin and end; None where it has none."""
    if not isinstance(layer, QgsVectorLayer):
        return None
    properties = layer.temporalProperties()
    both = Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromFields
    if not properties.isActive() or properties.mode() != both:
        return None
    return properties.startField(), properties.endField()


def _anything_on(main: QgsLayoutItemMap, layers: Sequence[QgsMapLayer]) -> bool:
    """True where a layer other than the countries reaches into the map."""
    for layer in layers:
        if isinstance(layer, QgsVectorLayer):
            if layer.isSpatial() and has_features(layer, main):
                return True
        elif combined_extent([layer], main.layout().project()) is not None:
            box = combined_extent([layer], main.layout().project())
            if box is not None and box.intersects(main.extent()):
                return True
    return False


def require_crs(project: QgsProject) -> None:
    """Give a project that has no CRS the one of Kachin: a GeoPDF of it would have no page."""
    if not project.crs().isValid():
        project.setCrs(QgsCoordinateReferenceSystem(PROJECT_CRS))
