import os
import subprocess
import sys
from pathlib import Path
from textwrap import dedent

import pytest

FRESH = Path(__file__).parent / "fresh"


def run_fresh(code: str) -> str:
    """What the code prints in a new interpreter; it must write nothing to stderr."""
    done = subprocess.run(
        [sys.executable, "-c", dedent(code)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env=os.environ | {"PYTHONPATH": str(FRESH)},
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout.strip()


def test_importing_the_package_imports_no_engine_and_changes_nothing():
    assert (
        run_fresh("""
        import sys
        from host_state import changes, configured_loggers, snapshot
        before = snapshot()
        import expert, expert.chaining, expert.language
        print(changes(before), configured_loggers(), "experta" in sys.modules)
    """)
        == "[] [] False"
    )


def test_no_module_of_the_package_imports_experta_before_an_engine_is_built():
    assert (
        run_fresh("""
        import pkgutil, sys
        import expert
        surfaces = {"expert.pytest_plugin", "expert.__main__"}
        for module in pkgutil.walk_packages(expert.__path__, "expert."):
            if module.name not in surfaces:
                __import__(module.name)
                if "experta" in sys.modules:
                    sys.exit(module.name + " imports experta")
        print("clean")
    """)
        == "clean"
    )


def test_an_engine_built_through_the_gate_changes_nothing_in_the_host():
    assert (
        run_fresh("""
        from host_state import changes, configured_loggers, snapshot
        before = snapshot()
        from expert.chaining.experta_gate import load_experta
        experta = load_experta()
        class Engine(experta.KnowledgeEngine):
            @experta.Rule(experta.Fact(pain=True))
            def conclude(self):
                self.declare(experta.Fact(concluded=True))
        engine = Engine()
        engine.reset()
        engine.declare(experta.Fact(pain=True))
        engine.run()
        print(len(engine.facts), changes(before), configured_loggers())
    """)
        == "3 [] ['experta.watchers']"
    )


def test_a_host_that_logs_at_info_sees_no_finding():
    assert (
        run_fresh("""
        import io, logging
        log = io.StringIO()
        logging.basicConfig(level=logging.DEBUG, stream=log)
        from expert.chaining.experta_gate import load_experta
        experta = load_experta()
        class Engine(experta.KnowledgeEngine):
            @experta.Rule(experta.Fact(name="Ann"))
            def conclude(self):
                pass
        engine = Engine()
        engine.reset()
        engine.declare(experta.Fact(name="Ann"))
        engine.run()
        print(repr(log.getvalue()))
    """)
        == "''"
    )


def test_warnings_as_errors_do_not_stop_the_import():
    assert (
        run_fresh("""
        import sys, warnings
        sys.dont_write_bytecode = True
        sys.pycache_prefix = "/nowhere"
        warnings.simplefilter("error")
        from expert.chaining.experta_gate import load_experta
        print(load_experta().KnowledgeEngine.__name__)
    """)
        == "KnowledgeEngine"
    )


def test_nothing_is_touched_where_the_host_has_imported_experta_itself():
    assert (
        run_fresh("""
        import collections, collections.abc, logging
        collections.Mapping = collections.abc.Mapping
        import experta as the_hosts
        from host_state import changes, snapshot
        before = snapshot()
        from expert.chaining.experta_gate import load_experta
        ours = load_experta()
        print(changes(before), ours.KnowledgeEngine is the_hosts.KnowledgeEngine, len(logging.root.handlers))
    """)
        == "[] True 1"
    )


def test_a_name_that_the_host_lends_itself_is_not_taken_from_it():
    assert (
        run_fresh("""
        import collections, collections.abc
        collections.Mapping = collections.abc.Mapping
        from host_state import changes, snapshot
        before = snapshot()
        from expert.chaining.experta_gate import load_experta
        print(load_experta().Rule.__name__, changes(before))
    """)
        == "Rule []"
    )


def test_the_gate_opens_after_the_host_tried_experta_in_vain():
    assert (
        run_fresh("""
        from host_state import changes, snapshot
        try:
            import experta
        except AttributeError as fault:
            print(fault)
        before = snapshot()
        from expert.chaining.experta_gate import load_experta
        print(load_experta().Rule.__name__, changes(before))
    """)
        == "module 'collections' has no attribute 'Mapping'\nRule []"
    )


def test_what_another_thread_configures_meanwhile_stays():
    assert (
        run_fresh("""
        import logging, sys, threading
        class Meanwhile:
            def find_spec(self, name, path=None, target=None):
                if name == "experta.engine":
                    host = threading.Thread(target=logging.basicConfig, kwargs={"level": logging.INFO})
                    host.start()
                    host.join()
        sys.meta_path.insert(0, Meanwhile())
        from expert.chaining.experta_gate import load_experta
        load_experta()
        print(len(logging.root.handlers), logging.root.level == logging.INFO)
    """)
        == "1 True"
    )


def test_many_threads_may_open_the_gate_at_once():
    assert run_fresh("""
        import sys
        from concurrent.futures import ThreadPoolExecutor
        from host_state import changes, snapshot
        before = snapshot()
        sys.setswitchinterval(1e-5)
        from expert.chaining.experta_gate import load_experta
        with ThreadPoolExecutor(16) as pool:
            loaded = list(pool.map(lambda _: load_experta(), range(64)))
        sys.setswitchinterval(before["switch interval"])
        print(all(names == loaded[0] for names in loaded), changes(before))
    """) in {"True []", "True ['exit callbacks']"}  # the second only where the pool itself registers one


@pytest.mark.parametrize(
    ("missing", "name", "home"),
    [
        ("experta", "AND", "experta.conditionalelement"),
        ("schema", "Fact", "experta.fact"),
        ("frozendict", "Fact", "experta.fact"),
        ("experta.deffacts", "KnowledgeEngine", "experta.engine"),
    ],
)
def test_a_missing_part_is_named_in_one_sentence_with_the_remedy(missing, name, home):
    said = run_fresh(f"""
        import sys
        from host_state import changes, snapshot
        class Blocked:
            def find_spec(self, name, path=None, target=None):
                if name == {missing!r}:
                    raise ModuleNotFoundError("No module named " + repr(name), name=name)
        sys.meta_path.insert(0, Blocked())
        before = snapshot()
        from expert.chaining.experta_gate import ExpertaUnavailable, load_experta
        for attempt in range(2):
            try:
                load_experta()
            except ExpertaUnavailable as fault:
                print(fault, changes(before))
    """).splitlines()
    sentence = (
        f"The engine needs '{name}' from '{home}', which cannot be imported "
        f"(ModuleNotFoundError: No module named '{missing}'); reinstall experta and what it depends on: "
        "pip install --force-reinstall 'experta>=1.9.4' (where other versions of these are needed: EMBEDDING.md)."
    )
    assert said == 2 * [f"{sentence} []"]


def test_a_name_that_experta_no_longer_has_is_named():
    said = run_fresh("""
        import sys
        from expert.chaining.experta_gate import ExpertaUnavailable, load_experta
        class WithoutName:
            def find_spec(self, name, path=None, target=None):
                if name == "experta.operator":
                    del sys.modules["experta.rule"].Rule
        sys.meta_path.insert(0, WithoutName())
        try:
            load_experta()
        except ExpertaUnavailable as fault:
            print(fault)
    """)
    assert said.startswith("The engine needs 'Rule' from 'experta.rule', which cannot be imported (Attrib")
