"""The study's rows as the catalogue gives them, and studies with one thing changed."""

from __future__ import annotations

import pytest

from kachin_corridors.layers.catalogue import layers
from kachin_corridors.layers.study import Study


@pytest.fixture(scope="session")
def shipped() -> Study:
    """All layers as they ship; not to be changed."""
    return Study(layers())
