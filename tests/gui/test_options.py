"""The options page, and that algorithms and desk keep to it."""

from __future__ import annotations

import numpy as np
import pytest
from qgis.core import QgsProcessingException, QgsProject, QgsSettings
from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import QWidget

from kachin_corridors.plugin.core import workers
from kachin_corridors.plugin.io import system
from kachin_corridors.plugin.io.geotiff import creation_options
from kachin_corridors.plugin.processing.settings import (
    Settings,
    apply_settings,
    read_settings,
    write_settings,
)


@pytest.fixture
def clean(qgis_app):
    QgsSettings().remove("kachin_corridors")
    yield
    QgsSettings().remove("kachin_corridors")
    apply_settings()


def test_settings_survive_and_rubbish_does_not(clean):
    assert read_settings() == Settings()
    mine = Settings("/somewhere", 2, 900, "2025-05-01", "wet", "mi")
    write_settings(mine)
    assert read_settings() == mine
    QgsSettings().setValue("kachin_corridors/threads", "many")
    assert read_settings().threads == 0


def test_the_page_edits_them(plugin, desk, clean, tmp_path):
    host = QWidget()
    page = desk.option_pages[0].createWidget(host)
    form = page.form
    QgsSettings().setValue("kachin_corridors/rasters", "portable")
    assert form.cache.text() == "" and "kachin_corridors" in form.cache.placeholderText()
    assert not form.date.isEnabled()
    form.cache.setText(str(tmp_path))
    form.threads.setValue(3)
    form.memory.setValue(1500)
    form.fixed_date.setChecked(True)
    form.date.setDate(QDate(2024, 10, 1))
    form.season.setCurrentIndex(form.season.findData("wet"))
    form.units.setCurrentIndex(form.units.findData("mi"))
    page.apply()
    assert read_settings() == Settings(
        str(tmp_path), 3, 1500, "2024-10-01", "wet", "mi", "portable"
    )
    QgsProject.instance().clear()
    assert plugin.desk.store.season == "wet"
    assert plugin.desk.study_tab.season.currentData() == "wet"
    titles = [column.title for column in plugin.desk.routes_tab.model._columns()]
    assert "mi" in titles and "km" not in titles


def test_algorithms_keep_to_them(clean, run_algorithm, study, tmp_path):
    from kachin_corridors.plugin.processing.fetchterrain import default_cache
    from kachin_corridors.plugin.processing.surfacejob import surface_cache

    write_settings(
        Settings(cache=str(tmp_path / "cache"), threads=3, memory_mb=5, rasters="portable")
    )
    assert default_cache() == tmp_path / "cache" / "copernicus"
    assert surface_cache().folder == tmp_path / "cache" / "surfaces"
    with pytest.raises(QgsProcessingException) as caught:
        run_algorithm(
            "kachin:frictionsurface", {"STUDY": str(study), "OUTPUT": str(tmp_path / "f.tif")}
        )
    assert "5 MB may be used" in str(caught.value)
    assert workers.default_threads() == 3
    assert system._default_budget_mb == 5 and system.thread_count() == 3
    options = creation_options(np.dtype(np.float32))
    assert {"COMPRESS=DEFLATE", "PREDICTOR=1", "NUM_THREADS=3"} <= set(options)
