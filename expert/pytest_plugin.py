"""pytest plugin: collects case files below the paths that the ini option ``expert_cases`` names."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Register the ini option that names the folders of case files."""
    parser.addini("expert_cases", "folders or files of documented cases to replay", type="paths", default=[])
