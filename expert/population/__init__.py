"""Whole populations: a rule base as column expressions, run by engines made for tables.

A table has one column a term (``.`` written ``__``; no value = not known) and one row a patient. The rules become
expressions through Ibis, one step a layer, and Polars, DuckDB or Spark run them; needs the extra ``population``.
"""
