"""Lets the tests of core share their helper modules (the importlib mode adds no folders)."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
