"""So many of them, however it is said: counted, or as the ways in which they can be so many."""

from itertools import product

import ibis
import polars as pl
import pytest

from expert.population import holding
from expert.population.holding import at_least


@pytest.mark.parametrize("counted", [0, 1000])
@pytest.mark.parametrize("of", range(1, 8))
def test_at_least_holds_where_so_many_hold(monkeypatch, of, counted):
    monkeypatch.setattr(holding, "_COUNTED", counted)
    rows = list(product([False, True], repeat=of))
    names = [f"part_{number}" for number in range(of)]
    connection = ibis.polars.connect({"rows": pl.DataFrame(rows, schema=names, orient="row")})
    table = connection.table("rows")
    parts = [table[name] for name in names]
    result = table.select(**{str(count): at_least(count, parts) for count in range(1, of + 1)})
    found = connection.to_polars(result)
    for count in range(1, of + 1):
        assert found[str(count)].to_list() == [sum(row) >= count for row in rows]
    assert at_least(of + 1, parts) is None
    assert at_least(of, [*parts[1:], None]) is None
