"""What a population costs: a million patients from Parquet to Parquet, beside reading and writing alone and the peers.

    python -m tests.benchmarks.population [--rows N] [--rounds N] [--sample N] [--backends polars,duckdb,spark] [--memory]
                                          [--json]

The patients are made first (``tests.benchmarks.patients``). Before anything is timed the answers on sampled rows are
compared: those of each backend, of the files that ``expert population`` writes, of experta (``Engine``) and of each
form of each peer with the reference.

*End to end* is the function behind ``expert population``, compiling of the rule base, checks, the side file and the
summary included. Beside it, by turns, Polars reads the same columns and writes the same result, made before: nothing
between input and output can be faster. *In memory* is from a frame of columns to a frame of result columns. clipspy and
zen-engine get rows as dicts, read from the same file by Polars, on a sample: what they take for all rows is extrapolated,
and they are not charged for writing anything. Spark, in a process of its own, is reported beside.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from statistics import median
from typing import Any

import polars as pl

from expert.chaining import Engine
from expert.chart import Chart
from expert.findings import read_chart
from expert.language import Quantity
from expert.meaning import conclude
from expert.population.naming import terms_by_column
from expert.population.polars_job import polars_job
from knowledge import RULEBASE
from tests.benchmarks.patients import write_patients
from tests.population.results import result_row
