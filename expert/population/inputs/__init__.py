"""Where the patients come from: a file, or several of one kind, read slice by slice whatever their size."""

from expert.population.inputs.opening import open_table
from expert.population.inputs.slices import Slice, Table

__all__ = ["Slice", "Table", "open_table"]
