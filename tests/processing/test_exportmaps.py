"""Exported maps as a reader gets them: pages, texts, fonts, georeference; and what is refused."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsProcessingFeedback
from results import DAY, run_small

from kachin_corridors.plugin.cartography import mapjobs
from kachin_corridors.plugin.cartography.templates import map_sheets, missing_fonts
from kachin_corridors.plugin.core.errors import InputError

MAPS = "kachin:exportmaps"
A4 = list(map_sheets()).index("map_a4_landscape")
needs_poppler = pytest.mark.skipif(
    shutil.which("pdftotext") is None, reason="poppler-utils is not installed"
)
CHIPWI = "97.6,98.9,25.2,26.3 [EPSG:4326]"


@pytest.fixture(scope="module")
def small_run(qgis_app, tmp_path_factory):
    return run_small(tmp_path_factory.mktemp("run"))


@pytest.fixture
def parameters(small_run, tmp_path):
    return {
        "STUDY": str(small_run.study),
        "ROUTES": str(small_run.routes),
        "RINGS": str(small_run.rings),
        "TEMPLATES": [A4],
        "THEMES": "routes",
        "DATES": DAY,
        "EXTENT": CHIPWI,
        "DPI": 60,
        "FOLDER": str(tmp_path / "maps"),
    }


def run_tool(*command):
    return subprocess.run(command, capture_output=True, check=True, text=True)


@needs_poppler
def test_a_map_says_what_it_shows_when_and_from_where(parameters, run_algorithm, tmp_path):
    result = run_algorithm(MAPS, parameters)
    assert result["COUNT"] == 1
    path = tmp_path / "maps" / f"routes_{DAY}_map_a4_landscape.pdf"
    assert [p.name for p in path.parent.iterdir()] == [path.name]
    text = re.sub(r"\s+", " ", run_tool("pdftotext", str(path), "-").stdout)
    for part in (
        "Routes",
        f"Control at {DAY}",
        "coarse demonstration relief",
        "Chipwi-Pangwa belt",
        "Cheapest routes",
        "never added up",
        "Natural Earth",
        "not advice to travel",
        "UTM zone 47N",
        "Kachin Corridors 0.",
    ):
        assert part in text, part
    assert "Fastest routes" not in text and "Route to India" not in text
    fonts = run_tool("pdffonts", str(path)).stdout.splitlines()[2:]
    assert fonts and all("OpenSans" in line and " yes " in line for line in fonts)
    info = run_tool("pdfinfo", str(path))
    assert "Pages:           1" in info.stdout and "Author:          Kachin" in info.stdout
    assert not run_tool("pdftoppm", "-r", "20", str(path), str(tmp_path / "page")).stderr


def test_a_geopdf_knows_where_it_lies_and_its_layers(
    small_run, run_algorithm, tmp_path, parameters
):
    project = small_run.study.parent / "maps.qgz"
    run_algorithm(
        "kachin:savestudyproject",
        {"STUDY": str(small_run.study), "ROUTES": str(small_run.routes), "OUTPUT": str(project)},
    )
    own = {k: v for k, v in parameters.items() if k not in ("STUDY", "ROUTES", "RINGS")}
    run_algorithm(MAPS, {**own, "PROJECT": str(project), "FORMAT": 1, "THEMES": "Kachin: Control"})
    path = tmp_path / "maps" / f"control_{DAY}_map_a4_landscape.pdf"
    opened = gdal.Open(str(path))
    assert opened is not None and "UTM zone 47N" in opened.GetProjection()
    left, width, _, top = opened.GetGeoTransform()[:4]
    # The page reaches beyond the map in all directions; Chipwi is inside.
    assert left < 560_000 < left + width * opened.RasterXSize and top > 2_850_000
    names = set(opened.GetMetadata("LAYERS").values())
    assert any(name.startswith("Control_zones") for name in names), names


def test_dates_scenarios_and_formats_multiply(parameters, small_run, run_algorithm, tmp_path):
    other = tmp_path / "wet season.gpkg"
    shutil.copy(small_run.routes, other)
    result = run_algorithm(
        MAPS,
        {**parameters, "THEMES": "routes, terrain", "FORMAT": 3, "DPI": 50,
         "SCENARIOS": [str(other)], "PATTERN": "{number}-{theme}-{date}-{scenario}"},
    )  # fmt: skip
    names = sorted(path.name for path in (tmp_path / "maps").iterdir())
    assert names == [
        f"001-routes-{DAY}-wet-season.pgw", f"001-routes-{DAY}-wet-season.png",
        "002-terrain.pgw", "002-terrain.png",
    ]  # fmt: skip
    assert result["COUNT"] == 4


def test_files_that_are_there_are_refused_numbered_or_replaced(tmp_path):
    template = next(iter(map_sheets().values()))
    parts = [(template, "Kachin: Control", None, None)]
    (tmp_path / "control.pdf").write_bytes(b"mine")

    def names(existing, parts=parts, pattern="{theme}"):
        jobs = mapjobs.named(parts, tmp_path, pattern, mapjobs.Kind.PDF, existing)
        return [job.target.name for job in jobs]

    with pytest.raises(InputError, match=r"control\.pdf is there already: choose to number"):
        names(mapjobs.Existing.REFUSE)
    assert names(mapjobs.Existing.NUMBER, parts * 2) == ["control_2.pdf", "control_3.pdf"]
    assert names(mapjobs.Existing.REPLACE) == ["control.pdf"]
    with pytest.raises(InputError, match=r"gives control\.pdf to more than one map: add \{theme"):
        names(mapjobs.Existing.REPLACE, parts * 2)


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ({"theme": "Control", "date": "2026-01-15", "scenario": ""}, "control_2026-01-15"),
        ({"theme": "လမ်း / roads", "date": "", "scenario": "Dry: all"}, "လမ်း-roads_dry-all"),
        ({"theme": "", "date": "", "scenario": ""}, "map"),
    ],
)
def test_names_are_made_of_what_is_known(values, name):
    assert mapjobs.file_name("{theme}_{date}_{scenario}", values) == name


def fails(run_algorithm, parameters, match):
    with pytest.raises(QgsProcessingException, match=match) as caught:
        run_algorithm(MAPS, parameters)
    message = str(caught.value).strip().removeprefix("Unable to execute algorithm\n")
    assert "\n" not in message and "Traceback" not in message


@pytest.mark.parametrize(
    ("change", "match"),
    [
        ({"PATTERN": "{thema}_{date}"}, r"unknown placeholder \{thema\}: there are \{theme\}"),
        ({"PATTERN": "{theme"}, "has an unpaired brace"),
        ({"PATTERN": "a/b"}, "makes no file name"),
        ({"DATES": "June"}, "'June' is no date"),
        ({"THEMES": "gold"}, "has no theme or layer group gold: there are Kachin: Terrain"),
        ({"TEMPLATES": []}, "No template is chosen"),
        ({"OWN_TEMPLATES": ["none.qpt"]}, "layout template none.qpt is not there"),
        ({"EXTENT": "10,11,10,11 [EPSG:4326]"}, "no layer of the theme .* reaches into the extent"),
        ({"STUDY": None}, "either a project or a study"),
        ({"STUDY": None, "PROJECT": "none.qgz"}, "The project none.qgz cannot be read"),
    ],
)
def test_bad_input_is_one_sentence_and_leaves_no_file(
    parameters, run_algorithm, tmp_path, change, match
):
    given = {key: value for key, value in {**parameters, **change}.items() if value is not None}
    fails(run_algorithm, given, "(?i)" + match)
    assert not list(tmp_path.glob("maps/*"))


def test_an_own_template_in_a_missing_font(parameters, run_algorithm, tmp_path):
    own = tmp_path / "mine.qpt"
    text = map_sheets()["map_a4_portrait"].read_text(encoding="utf-8")
    own.write_text(text.replace("Open Sans", "Frutiger Kachin"), encoding="utf-8")
    assert missing_fonts(own.read_text(encoding="utf-8")) == ["Frutiger Kachin"]
    told = []

    class Feedback(QgsProcessingFeedback):
        def pushWarning(self, warning):
            told.append(warning)

    run_algorithm(
        MAPS,
        {**parameters, "TEMPLATES": [], "OWN_TEMPLATES": [str(own)], "THEMES": "terrain",
         "FORMAT": 2, "PATTERN": "{template}"},
        feedback=Feedback(),
    )  # fmt: skip
    assert any("asks for the font Frutiger Kachin, which is missing" in text for text in told)
    assert (tmp_path / "maps" / "mine.svg").stat().st_size > 10_000


def test_no_template_in_the_file(parameters, run_algorithm, tmp_path):
    (tmp_path / "text.qpt").write_text("<qgis/>", encoding="utf-8")
    given = {**parameters, "TEMPLATES": [], "OWN_TEMPLATES": [str(tmp_path / "text.qpt")]}
    fails(run_algorithm, given, r"text\.qpt (is no layout template|has no map)")


def test_cancelling_leaves_what_is_whole(parameters, run_algorithm, tmp_path):
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    assert run_algorithm(MAPS, parameters, feedback=feedback) == {}
    assert not list(tmp_path.glob("maps/*"))
