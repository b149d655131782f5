"""A QGIS without the plugin shows a study as the plugin does."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kachin_corridors.layers.build import build_study
from kachin_corridors.layers.catalogue import RASTER, layers

VECTORS = [d.name for d in layers() if d.geometry not in (RASTER, None)]


@pytest.fixture(scope="module")
def plain(qgis_app, tmp_path_factory):
    """A study in a folder of its own, and the pictures that a plain QGIS made of it."""
    folder = tmp_path_factory.mktemp("elsewhere")
    study = folder / "study.gpkg"
    build_study(study)
    program = Path(shutil.copy(Path(__file__).with_name("plain_qgis.py"), folder))
    kept = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "QGIS_PLUGINPATH")}
    (folder / "profile").mkdir()
    done = subprocess.run(
        [sys.executable, program, study, folder, *VECTORS],
        capture_output=True,
        text=True,
        cwd=folder,
        env={**kept, "QGIS_CUSTOM_CONFIG_PATH": str(folder / "profile")},
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return folder


@pytest.mark.parametrize("name", VECTORS)
def test_it_draws_what_the_plugin_draws(plain, name):
    from plain_qgis import EXTENTS, draw
    from qgis.PyQt.QtGui import QImage

    from kachin_corridors.layers.catalogue import layer
    from kachin_corridors.plugin.cartography.study_layers import open_vector

    ours = open_vector(plain / "study.gpkg", layer(name))
    empty = []
    for number in range(len(EXTENTS)):
        picture = draw(ours, number).convertToFormat(QImage.Format.Format_RGB32)
        other = QImage(str(plain / f"{name}-{number}.png"))
        assert picture == other.convertToFormat(QImage.Format.Format_RGB32), number
        colours = {picture.pixel(x, y) for x in range(320) for y in range(320)}
        empty.append(len(colours) == 1)
    assert not all(empty)


def test_styles_name_fonts_of_the_system_and_no_files(plain):
    for definition in layers():
        style = definition.style_path
        if style is None:
            continue
        text = style.read_text(encoding="utf-8")
        assert set(re.findall(r'fontFamily="([^"]*)"', text)) <= {"DejaVu Sans"}, definition.name
        assert not re.search(r"\.svg|\.png|\.ttf|file:|kachin_corridors|/home|C:\\", text)
