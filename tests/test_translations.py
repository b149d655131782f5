"""Translations: whole, true to the placeholders, compiled, and shown where QGIS speaks them."""

from __future__ import annotations

import ast
import importlib.util
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from package import ROOT

FOLDER = ROOT / "resources" / "i18n"
_PLACEHOLDER = re.compile(r"\{\{|\}\}|\{[^{}]*\}")
_TAG = re.compile(r"</?[a-z][^<>]*>")


def _tool() -> Any:
    spec = importlib.util.spec_from_file_location(
        "translations_tool", ROOT / ".ci" / "translations.py"
    )
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


tool = _tool()
LANGUAGES = sorted(FOLDER.glob("*.ts"))


def test_french_ships() -> None:
    assert "kachin_corridors_fr.ts" in [path.name for path in LANGUAGES]


@pytest.fixture(params=LANGUAGES, ids=lambda path: path.stem.rpartition("_")[2])
def language(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


def test_every_string_is_translated(language: Path) -> None:
    assert tool.missing(language) == []


def test_what_reaches_tr_in_a_variable_is_gathered() -> None:
    words = {text for _, text in tool.gather()}
    assert {
        *("Create study", "Mining belts", "Counted by role.", "Money only", "Cheapest"),
        *("Least generalised cost", "fast routing", "Bhamo closed", "Belt exposure", "Exposure"),
        *("Deposits and prospects", "&Run", "narrowest km"),
    } <= words
    assert not words & {"usd_per_t", "numpy", "1,0,0", "rank_usd", "mining_belts"}


def test_every_page_of_help_is_translated(language: Path) -> None:
    assert len(tool.pages()) > 30
    assert tool.missing_help(language) == []


def test_a_page_that_lags_behind_is_told(language: Path, tmp_path: Path, monkeypatch: Any) -> None:
    copy = tmp_path / "help"
    shutil.copytree(tool.HELP, copy)
    monkeypatch.setattr(tool, "HELP", copy)
    translated = copy / language.stem.rpartition("_")[2]
    english = (copy / "rerun.md").read_text("utf-8")
    (copy / "rerun.md").write_text(english + "\nAt most 7 runs.\n", "utf-8")
    (translated / "beltbuffers.md").unlink()
    (translated / "nothing.md").write_text("Rien.\n", "utf-8")
    assert tool.missing_help(language) == [
        "beltbuffers: there is no page",
        "rerun: the English page is another one, translate it anew",
        "rerun: paragraphs: lost ['paragraph'], new []",
        "rerun: numbers: lost ['7'], new []",
        "nothing: it translates no page",
    ]
    tool.write_stamps(translated.name)
    assert "rerun: the English page is another one, translate it anew" not in tool.missing_help(
        language
    )


def test_what_a_page_must_keep() -> None:
    known = {(tool.CONTEXT, "Belt buffers"): "Zones tampons des ceintures"}
    english = "At 10,000 m by *Belt buffers* with `cost_h`, **not** 0.5.\n"
    french = "À 10\u00a0000 m par *Zones tampons des ceintures* avec `cost_h`, **non** 0,5.\n"
    assert tool.differences(english, french, known) == []
    for old, new, fault in (
        ("10\u00a0000", "1\u00a0000", "numbers: lost ['10000'], new ['1000']"),
        ("`cost_h`", "`coût`", "code: lost ['cost_h'], new ['coût']"),
        (" **non**", "", "bold: lost ['bold'], new []"),
        ("Zones tampons", "Anneaux", "title: Belt buffers is Zones tampons des ceintures"),
    ):
        assert any(
            found.startswith(fault)
            for found in tool.differences(english, french.replace(old, new), known)
        )


def test_errors_are_sentences_that_can_be_gathered() -> None:
    """An f-string is filled before it could be translated: errors and say() take templates."""
    offences = []
    for path in [*(ROOT / "plugin").rglob("*.py"), *(ROOT / "layers").rglob("*.py")]:
        name = path.relative_to(ROOT).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            said = tool.said(node)
            if any(isinstance(part, (ast.JoinedStr, ast.BinOp)) for part in said):
                offences.append(f"{name}:{said[0].lineno}")
    assert offences == []


def test_all_errors_are_gathered() -> None:
    from kachin_corridors.plugin.core import errors

    family = {name for name, kind in vars(errors).items() if isinstance(kind, type)}
    assert family - {"Cancelled"} == set(tool.ERRORS)
    words = {text for _, text in tool.gather()}
    assert {"there is no source", "'{mode}' is no mode", "fill in the field"} <= words
    assert "{hint}" not in words


def test_placeholders_are_kept(language: Path) -> None:
    """Numbered by their order, they must keep it; named, they may move."""
    for (_, source), text in tool.read(language).items():
        wanted, found = _PLACEHOLDER.findall(source), _PLACEHOLDER.findall(text)
        if any(re.match(r"\{(:|\})", placeholder) for placeholder in wanted):
            assert found == wanted, source
        assert sorted(found) == sorted(wanted), source
        assert sorted(_TAG.findall(text)) == sorted(_TAG.findall(source)), source
        assert text.count("&") == source.count("&"), source
        assert (text[0].isspace(), text[-1].isspace()) == (
            source[0].isspace(),
            source[-1].isspace(),
        ), source


def test_compiled_holds_the_same(language: Path, qgis_app: Any) -> None:
    from qgis.PyQt.QtCore import QCoreApplication, QTranslator

    translator = QTranslator()
    assert translator.load(str(language.with_suffix(".qm")))
    QCoreApplication.installTranslator(translator)
    try:
        stale = [
            source
            for (context, source), text in tool.read(language).items()
            if QCoreApplication.translate(context, source) != text
        ]
    finally:
        QCoreApplication.removeTranslator(translator)
    assert stale == []


@pytest.fixture
def speaking(qgis_app: Any) -> Iterator[Any]:
    """Let the plugin speak the language of a locale; what it said before comes back."""
    from qgis.core import QgsSettings

    from kachin_corridors.plugin import language

    installed = []

    def speak(locale: str) -> Any:
        QgsSettings().setValue("locale/userLocale", locale)
        installed.append(language.install_translator())
        return installed[-1]

    yield speak
    QgsSettings().remove("locale/userLocale")
    for translator in installed:
        language.remove_translator(translator)


def _titles() -> dict[str, str]:
    from kachin_corridors.plugin.processing.provider import algorithm_classes

    return {made.name(): made.displayName() for made in (a() for a in algorithm_classes())}


@pytest.mark.parametrize("locale", ["fr", "fr_CA"])
def test_the_provider_speaks_french(speaking: Any, locale: str) -> None:
    from kachin_corridors.plugin.processing.costfunctions import CostFunctionsAlgorithm
    from kachin_corridors.plugin.processing.models import shipped_models

    english = _titles()
    assert speaking(locale) is not None
    french = _titles()
    assert french["leastcostpaths"] == "Chemins de moindre coût"
    assert french["frictionsurface"] == "Surface de friction"
    assert all(french[name] != title for name, title in english.items())
    algorithm = CostFunctionsAlgorithm()
    algorithm.initAlgorithm()
    assert "Marcheur (Naismith)" in algorithm.parameterDefinition("FACTORS").options()
    assert "Exposition des ceintures" in [model.displayName() for model in shipped_models()]


def test_a_language_that_does_not_ship_stays_english(speaking: Any) -> None:
    english = _titles()
    assert speaking("xx_YY") is None
    assert _titles() == english
    assert english["leastcostpaths"] == "Least-cost paths"


def test_forms_speak_french(speaking: Any, qapp: Any) -> None:
    from qgis.PyQt.QtWidgets import QPushButton, QWidget

    from kachin_corridors.plugin.gui.forms import form

    assert speaking("fr") is not None
    widget = QWidget()
    form("routes_tab")().setupUi(widget)
    assert "Ca&lculer" in [button.text() for button in widget.findChildren(QPushButton)]


def test_help_speaks_french(speaking: Any) -> None:
    from kachin_corridors.plugin.cartography import expressions
    from kachin_corridors.plugin.processing.beltbuffers import BeltBuffersAlgorithm
    from kachin_corridors.plugin.processing.provider import algorithm_classes

    english = {a().name(): a().shortHelpString() for a in algorithm_classes()}
    assert speaking("fr_CA") is not None
    algorithm = BeltBuffersAlgorithm()
    assert algorithm.shortDescription() == (
        "Anneaux ou disques à des distances données autour des ceintures minières, "
        "en mètres réels à toute latitude."
    )
    assert "<i>Toutes les ceintures en une</i>" in algorithm.shortHelpString()
    for made in (kind() for kind in algorithm_classes()):
        assert made.shortHelpString() != english[made.name()]
        assert "<!--" not in made.shortHelpString() and "translated" not in made.shortDescription()
    functions = expressions.register()
    try:
        helped = {function.name(): function.helpText() for function in functions}
    finally:
        expressions.unregister(functions)
    assert helped["kc_controller_at"].startswith("<p>Renvoie qui, selon les sources publiques")


def test_help_without_a_translation_is_english(speaking: Any) -> None:
    from kachin_corridors.plugin.cartography.texts import help_page

    assert speaking("xx_YY") is None
    assert help_page("rerun").startswith("Repeats the runs behind an output")


def test_layers_and_themes_speak_french(speaking: Any, tmp_path: Path) -> None:
    from kachin_corridors.layers.build import build_study
    from kachin_corridors.layers.catalogue import layers
    from kachin_corridors.plugin.cartography.map_themes import own_name, theme_title
    from kachin_corridors.plugin.cartography.study_layers import open_vector

    study = tmp_path / "study.gpkg"
    build_study(study)
    assert speaking("fr") is not None
    belts = next(layer for layer in layers() if layer.name == "mining_belts")
    assert open_vector(study, belts).name() == "Ceintures minières"
    assert own_name("control") == own_name(theme_title("Control")) == "Control"
    assert own_name("nothing of ours") == ""


def test_columns_of_results_speak_french(speaking: Any) -> None:
    from qgis.core import QgsVectorLayer

    from kachin_corridors.plugin.cartography.tables import style_table
    from kachin_corridors.plugin.io.results import DETAIL_FIELDS

    def titles() -> dict[str, str]:
        columns = "&".join(f"field={field.name}:double" for field in DETAIL_FIELDS)
        table = QgsVectorLayer(f"None?{columns}", "table", "memory")
        style_table(table, DETAIL_FIELDS)
        return {name: table.attributeAlias(i) for i, name in enumerate(table.fields().names())}

    english = titles()
    assert english["above_10_km"] == "Steeper than 10 % (km)"
    assert english["closed_wet_km"] == "Closed in the wet season (km)"
    assert speaking("fr") is not None
    french = titles()
    assert french["above_10_km"] == "Plus raide que 10\u00a0% (km)"
    assert french["closed_wet_km"] == "Fermé en saison «\u00a0wet\u00a0» (km)"
    assert all(french[name] != title for name, title in english.items())


def test_errors_of_core_io_and_layers_speak_french(speaking: Any, tmp_path: Path) -> None:
    from kachin_corridors.layers.catalogue import layer
    from kachin_corridors.plugin.core.errors import KachinError
    from kachin_corridors.plugin.io.presets import shipped_preset
    from kachin_corridors.plugin.io.store import layer_names
    from kachin_corridors.plugin.processing.base import sentence

    def said(action: Any, *arguments: object) -> str:
        with pytest.raises(KachinError) as caught:
            action(*arguments)
        return sentence(caught.value)

    assert said(shipped_preset, "trucks") == "'trucks' is no mode: did you mean 'truck'?"
    assert speaking("fr") is not None
    assert said(shipped_preset, "trucks") == (
        "«\u00a0trucks\u00a0» n’est pas un mode\u00a0: vouliez-vous dire «\u00a0truck\u00a0»\u00a0?"
    )
    assert said(layer_names, tmp_path / "no.gpkg") == (
        f"L’étude {tmp_path / 'no.gpkg'} est absente\u00a0: "
        "construisez-la avec «\u00a0Créer une étude\u00a0»."
    )
    assert said(layer, "castles").startswith(
        "Le catalogue n’a pas de couche nommée castles\u00a0: "
    )


def test_an_algorithm_fails_in_french(speaking: Any, tmp_path: Path) -> None:
    """As QGIS shows it: the message of the exception, in one sentence."""
    import processing
    from qgis.core import QgsProcessingException

    assert speaking("fr") is not None
    parameters = {"STUDY": str(tmp_path / "no.gpkg"), "OUTPUT": "TEMPORARY_OUTPUT"}
    with pytest.raises(QgsProcessingException) as caught:
        processing.run("kachin:validatelayers", parameters)
    assert str(caught.value).startswith("L’étude ")
    assert "est absente\u00a0: construisez-la avec" in str(caught.value)
