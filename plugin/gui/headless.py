"""A second QGIS without a window, for algorithms that may not run in a thread.

QGIS lays pages out on the main thread only, which would hold the window up for a minute. The
same algorithm in a process of its own does not.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsApplication
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject, QProcess, QProcessEnvironment

from ..cartography.texts import tr
from ..core.errors import InputError
from .jobs import Jobs
from .slots import reports, say, sentence

_PACKAGE = __package__.split(".")[0]
_ROOT = Path(__file__).resolve().parents[2]
_NAMES = ("qgis_process.bin", "qgis_process", "qgis_process-qgis", "qgis_process-qgis-ltr")
_SETTINGS = "[PythonPlugins]\n{package}=true\n"
_CHECKED = "An error was encountered while checking parameter values"
_PERCENT = re.compile(rb"\b(\d{1,3})(?=\.\.\.| - done)")


def find_qgis_process() -> str | None:
    """The program qgis_process of the QGIS that runs; None where it is not found."""
    here = Path(QgsApplication.applicationDirPath())
    folders = [here, here / "bin", here.parent / "bin", Path(sys.prefix) / "bin"]
    suffixes = ("", ".exe", ".bat") if sys.platform.startswith("win") else ("",)
    for name in (f"{n}{suffix}" for n in _NAMES for suffix in suffixes):
        for folder in folders:
            if (folder / name).is_file():
                return str(folder / name)
        found = shutil.which(name)
        if found:
            return found
    return None


class HeadlessRun(QObject):
    """One algorithm in a process; progress and cancel as for any job of the dock."""

    def __init__(self, iface: QgisInterface, jobs: Jobs) -> None:
        super().__init__(jobs)
        self.iface = iface
        self.jobs = jobs
        self._process: QProcess | None = None
        self._done: Callable[[], None] | None = None
        self._title = ""
        self._said = b""
        self._home: tempfile.TemporaryDirectory[str] | None = None
        self._stopped = False

    def run(
        self,
        algorithm: str,
        title: str,
        parameters: Mapping[str, Any],
        done: Callable[[], None],
    ) -> None:
        """Start; ``done`` is called once all is written. Raises InputError where it cannot."""
        program = find_qgis_process()
        if program is None:
            raise InputError(
                tr("the program qgis_process is not found"),
                tr("run {name} from the Processing toolbox").format(name=algorithm),
            )
        if self.jobs.store.busy:
            raise InputError(
                tr("another run has not ended yet"), tr("wait for it, or cancel it in the dock")
            )
        self._title, self._done, self._stopped, self._said = title, done, False, b""
        self._home = tempfile.TemporaryDirectory(prefix="kachin-")
        process = QProcess(self)
        process.setProcessEnvironment(_environment(Path(self._home.name)))
        process.readyReadStandardOutput.connect(self._progress)
        process.finished.connect(self._finished)
        self._process = process
        self.jobs.begin(title)
        self.jobs.cancelled.connect(self.stop)
        given = [f"{key}={value}" for key, value in parameters.items()]
        process.start(program, ["run", algorithm, "--ELLIPSOID=EPSG:7030", "--", *given])

    @reports
    def stop(self) -> None:
        """End the process; outputs appear whole or not at all."""
        self._stopped = True
        if self._process is not None:
            self._process.kill()

    @reports
    def _progress(self) -> None:
        if self._process is None:
            return
        self._said += bytes(self._process.readAllStandardOutput())
        found = _PERCENT.findall(self._said)
        if found:
            self.jobs.tell(self._title, min(int(found[-1]), 100) / 100)

    @reports
    def _finished(self, code: int) -> None:
        self._progress()
        process, self._process = self._process, None
        if process is None:
            return
        self.jobs.cancelled.disconnect(self.stop)
        said = bytes(process.readAllStandardError()).decode("utf-8", "replace")
        process.deleteLater()
        if self._home is not None:
            self._home.cleanup()
        successful = code == 0 and not self._stopped
        self.jobs.finish(successful)
        done, self._done = self._done, None
        if self._stopped:
            text = tr("{step} was stopped.").format(step=self._title)
            say(self.iface, text, Qgis.MessageLevel.Info)
        elif not successful:
            text = error_of(said) or tr("{step} failed.").format(step=self._title)
            say(self.iface, sentence(text), Qgis.MessageLevel.Warning, details=said)
        elif done is not None:
            done()


def error_of(said: str) -> str:
    """The sentence of an algorithm among what the program says, empty where there is none."""
    _, marked, after = said.rpartition("ERROR:\t")
    lines = [line.strip() for line in after.splitlines()] if marked else []
    # What is wrong with a parameter stands in the line below.
    return next((line for line in lines if line and not line.startswith(_CHECKED)), "")


def _environment(home: Path) -> QProcessEnvironment:
    """A profile of its own that enables this plugin, found under the name of its package."""
    ini = home / "profiles" / "default" / "QGIS"
    ini.mkdir(parents=True)
    (ini / "QGIS3.ini").write_text(_SETTINGS.format(package=_PACKAGE), encoding="utf-8")
    plugins = _ROOT.parent
    if _ROOT.name != _PACKAGE:
        plugins = home / "plugins"
        plugins.mkdir()
        os.symlink(_ROOT, plugins / _PACKAGE, target_is_directory=True)
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("QGIS_CUSTOM_CONFIG_PATH", str(home))
    environment.insert("QGIS_PLUGINPATH", str(plugins))
    environment.insert("QT_QPA_PLATFORM", "offscreen")
    environment.insert("GDAL_PAM_ENABLED", "NO")
    return environment
