"""The peers that the benchmarks measure give the answers of the reference: fired, withheld, standing."""

import pytest

pytest.importorskip("clips", reason="clipspy is not installed (the extra 'peers')")
pytest.importorskip("zen", reason="zen-engine is not installed (the extra 'peers')")

from tests.benchmarks.peers import FORMS

EACH = pytest.mark.parametrize("form", FORMS, ids=str)
