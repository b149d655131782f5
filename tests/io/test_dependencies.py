"""Missing libraries: found out, and told with the command of the platform."""

from __future__ import annotations

import pytest

from kachin_corridors.plugin.io.dependencies import (
    DEPENDENCIES,
    Dependency,
    install_hint,
    missing,
)

GONE = Dependency("kc_no_such_module", "nothing", False, "python3-gone", "python3-gone-f")


def test_only_what_is_not_there_is_missing():
    there = Dependency("numpy", "everything", True, "python3-numpy", "python3-numpy")
    assert missing([there, GONE]) == [GONE]
    inside = Dependency("kc_no.such", "nothing", False, "x", "x")
    assert missing([inside]) == [inside]


@pytest.mark.parametrize(
    ("platform", "release", "command"),
    [
        ("linux", 'ID=debian\nVERSION_ID="12"', "sudo apt install python3-gone"),
        ("linux", "ID=linuxmint\nID_LIKE=\"ubuntu debian\"", "sudo apt install python3-gone"),
        ("linux", "ID=fedora", "sudo dnf install python3-gone-f"),
        ("linux", "ID=arch", "sudo pacman -S python-kc_no_such_module"),
        ("linux", "", "python3 -m pip install --user kc_no_such_module"),
        ("win32", "", "OSGeo4W Shell: python -m pip install kc_no_such_module"),
        (
            "darwin",
            "",
            "Terminal: /Applications/QGIS.app/Contents/MacOS/bin/pip3 install kc_no_such_module",
        ),
    ],
)  # fmt: skip
def test_hints(platform, release, command):
    assert install_hint([GONE], platform, release) == command


def test_several_go_into_one_command():
    assert install_hint(DEPENDENCIES[-2:], "linux", "ID=debian") == (
        "sudo apt install python3-numba python3-matplotlib"
    )
