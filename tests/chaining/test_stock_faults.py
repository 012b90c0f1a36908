"""The faults of stock experta still stand: when one is mended upstream, its remedy here can go.

The scripts run in processes of their own, without anything of ours. Fault 17, that Rete is slow, is a measurement and
stands in the benchmarks.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parent / "stock_faults"
SEEDS = range(24)

SAYS = {
    "import_fails": "module 'collections' has no attribute 'Mapping'",
    "root_handler": "1 handler of the root logger after importing experta.engine",
    "missing_name": "imported without complaint; KnowledgeEngine is there: False",
    "stale_activation": "rules fired although their NOT is false: some",
    "strategy_cache": "key of [0] is [127]",
    "patient_facts_kept": "patients kept after their engines: 128",
    "thread_leak": "a patient's fact reached another patient's engine: True",
    "not_fires_when_never_asked": "no saddle anaesthesia, though nobody asked",
    "joining_conditions": (
        "AND & AND: name 'chain' is not defined\n"
        "OR | OR: name 'chain' is not defined\n"
        "two constraints: name 'chain' is not defined"
    ),
    "predicate_meets_another_term": "the predicate on age met: left",
    "checks_kept_for_ever": "checks kept of ten engines with the same rule: 10",
    "branches_fire_apart": "one rule with OR fired 2 times",
    "conclusion_outlives_its_cause": "conclusions without their cause: 1",
    "equal_fact_declared_again": "declared again: None",
    "failed_engine_reused": "fired for the next patient, who has no pain: has_pain",
    "engine_kept": "facts of the last patient kept: 1",
    "values_in_the_log": "a host that logs at INFO has the patient's values in its log: True",
}
DIFFERS_FROM_RUN_TO_RUN = ("firing_order", "random_conclusion")


def said_by(script: str, seed: int) -> str:
    done = subprocess.run(
        [sys.executable, SCRIPTS / f"{script}.py"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env=os.environ | {"PYTHONHASHSEED": str(seed)},
    )
    return done.stdout.strip() or done.stderr.strip()


@pytest.mark.parametrize("script", SAYS)
def test_the_fault_still_stands(script):
    said = set()
    for seed in SEEDS:  # most show at the first; the others depend on hashes and addresses
        said.add(said_by(script, seed))
        if SAYS[script] in said:
            return
    pytest.fail(f"{script}: mended upstream, or shown otherwise: {said}")


@pytest.mark.parametrize("script", DIFFERS_FROM_RUN_TO_RUN)
def test_the_same_program_says_different_things(script):
    said = set()
    for seed in SEEDS:
        said.add(said_by(script, seed))
        if len(said) > 1:
            return
    pytest.fail(f"{script}: mended upstream, or shown otherwise: {said}")


def test_every_script_is_run():
    assert {path.stem for path in SCRIPTS.glob("*.py")} == {*SAYS, *DIFFERS_FROM_RUN_TO_RUN, "stock"}
