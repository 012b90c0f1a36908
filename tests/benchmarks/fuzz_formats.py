"""The formats that are fuzzed, each with its seeds and its reader, and the law that every input keeps.

The law: an input is read, or refused by an ``ExpertError`` whose every sentence starts with the place and is one
printable line of bounded length. Any other exception, more than ``MOST_SECONDS`` of processor time, or an error of
memory breaks it.
"""

import json
import random
import re
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from expert.cases import read_case
from expert.chaining import Engine
from expert.cli.consult import chart_of
from expert.consultation import consultation_of
from expert.errors import ExpertError
from expert.exchange import BadExport, export_rulebase, import_rulebase, read_export
from expert.findings import read_chart
from expert.language.claims import read_claims
from expert.language.export import fingerprint
from expert.language.rulebase import RuleBase
from expert.testing import Steering
from expert.text_files import decode
from expert.yaml_reader import read_yaml_text
from knowledge import RULEBASE
from tests.bases import garden, kettle
from tests.benchmarks.fuzz_mutations import Mutator, tree_of
from tests.benchmarks.fuzz_values import drawn_findings, drawn_measure
from tests.exchange.breaking import broken
from tests.exchange.whole import WHOLE

ROOT = Path(__file__).resolve().parents[2]
MOST_SECONDS = 20
LONGEST_SENTENCE = 1500
READ = "read"
_KETTLE = b"""\
case: A kettle that is descaled too late
source: {cite: manual, place: page 3}
story: It hums, and then it leaks.
claims: [K1, K3]
course:
  - at: first
    adds: {kettle.hums: true, water.temperature: 38.5 celsius, water.hardness: hard}
    expect: {scale: likely, element: nothing}
    fires: [scale.signs]
    asks: [scale_test]
    variants:
      - without: [kettle.hums]
        expect: {scale: nothing}
"""
_QUOTED = re.compile(r"'(?:[^'\\]|\\.)*'(?:\.\.\.')?|\"(?:[^\"\\]|\\.)*\"")
_NAME = re.compile(r"\b[a-z][a-z0-9]*(?:[_.][a-z0-9_.]+)+\b")
_NUMBER = re.compile(r"[-+]?[0-9][0-9.,e+-]*|0x[0-9a-f]+")


class Broken(Exception):
    """The law is broken; the message says how."""


class OutOfTime(BaseException):
    """Not an Exception, so that no handler of the package takes it for broken input."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """``drawn`` gives an input, ``read`` reads it, ``place`` is how each sentence about it has to start."""

    name: str
    drawn: Callable[[random.Random], object]
    read: Callable[[object], object]
    place: str
    mutator: Mutator | None = None


def tried(form: Format, given: object) -> list[str]:
    """What became of an input: 'read', or the kind of each sentence with which it was refused. Raises Broken."""
    try:
        with _timed():
            form.read(given)
    except ExpertError as error:
        return [_kind(sentence, form.place) for sentence in str(error).split("\n")]
    except OutOfTime:
        raise Broken(f"no answer after {MOST_SECONDS} s of processor time") from None
    return [READ]


def _kind(sentence: str, place: str) -> str:
    """What a sentence says, without the names, texts and numbers in it."""
    if not sentence.startswith((f"{place}:", f"{place} ")):
        raise Broken(f"a sentence does not name the place: {sentence[:300]}")
    if not sentence.isprintable() or len(sentence) > LONGEST_SENTENCE or not sentence.endswith((".", "?", place)):
        raise Broken(f"no clear sentence: {sentence[:300]!r}")
    said = re.sub(r"^:?[0-9]*:?", "", sentence.removeprefix(place)).strip()
    return _NUMBER.sub("0", _NAME.sub("NAME", _QUOTED.sub("'..'", said.partition("; ")[0])))[:70]


@contextmanager
def _timed() -> Iterator[None]:
    def stop(number: int, frame: FrameType | None) -> None:
        raise OutOfTime

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def formats(folder: str) -> dict[str, Format]:
    """Every format by its name; files are written into ``folder``."""
    charts = list(_charts(RULEBASE))
    cases = sorted((ROOT / "cases").rglob("*.yaml"), key=lambda path: (path.stat().st_size, path))[:30]
    small = [path.read_bytes() for path in sorted((ROOT / "tests/bad/cases").glob("*.yaml"))] + [_KETTLE] * 20
    register = (ROOT / "knowledge/claims.yaml").read_bytes().splitlines(keepends=True)
    rows = [line for line in register if line.startswith(b"  - {id")]
    registers = [b"claims:\n" + b"".join(rows[at : at + 3]) for at in range(0, len(rows), 3)]
    file = Path(folder, "case.yaml")
    base = RULEBASE
    texts = {
        "chart": (charts, base, lambda data: _consulted(data, "chart.yaml"), "chart.yaml"),
        "chart in JSON": ([_in_json(one) for one in charts], base, lambda data: _consulted(data, "c.json"), "c.json"),
        "case": ([path.read_bytes() for path in cases], base,
                 lambda data: read_case(_file(file, data), base), str(file)),
        "small case": (small, kettle.RULEBASE,
                       lambda data: read_case(_file(file, data), kettle.RULEBASE), str(file)),
        "claims": (registers, base, lambda data: read_claims(_file(file, data)), str(file)),
    }  # fmt: skip
    found = {}
    for name, (seeds, rulebase, read, place) in texts.items():
        mutator = Mutator(seeds, list(_trees(seeds)), _words(rulebase))
        found[name] = Format(name=name, drawn=mutator.drawn, read=read, place=place, mutator=mutator)
    found["export"] = _exports()
    found["values"] = Format(
        name="values", drawn=lambda draw: drawn_findings(base, draw), read=_consulted_values, place="findings"
    )
    found["measures"] = Format(
        name="measures", drawn=lambda draw: drawn_measure(base, draw), read=_consulted_values, place="findings"
    )
    return found


def _consulted(data: object, where: str) -> object:
    assert isinstance(data, bytes)
    return Engine(RULEBASE).run(chart_of(decode(data, where), where, RULEBASE))


def _consulted_values(findings: object) -> object:
    chart = read_chart(RULEBASE, findings)
    return consultation_of(Engine(RULEBASE).run(chart)).model_dump_json() if len(chart) == 3 else chart


def _exports() -> Format:
    """Exports, most of them still JSON, in which one to three things are not as they were."""
    envelopes = [export_rulebase(one) for one in (garden.RULEBASE, kettle.RULEBASE, WHOLE)]
    seeds = [json.dumps(one, ensure_ascii=False, indent=1).encode() for one in envelopes]
    mutator = Mutator(seeds, [], _words(WHOLE))

    def drawn(draw: random.Random) -> bytes:
        if draw.random() < 0.2:
            return mutator.mutated(draw.choice(seeds), draw)
        envelope = draw.choice(envelopes)
        for _ in range(draw.randint(1, 3)):
            envelope = broken(envelope, draw)
        return json.dumps(envelope, ensure_ascii=draw.random() < 0.5).encode()

    return Format(name="export", drawn=drawn, read=_imported, place="x.json")


def _imported(data: object) -> object:
    """The rule base of an export; also with the fingerprints of its content, which else are all that is told of it."""
    assert isinstance(data, bytes)
    try:
        return read_export(data, "x.json")
    except BadExport:
        envelope = _parsed(data)
        if envelope is None:
            raise
    rulebase = import_rulebase(envelope, where="x.json")
    assert rulebase.export() == envelope["rulebase"]
    return rulebase


def _parsed(data: bytes) -> dict[str, object] | None:
    """An export with the right fingerprint, where it can have one."""
    try:
        envelope = json.loads(data)
        return {**envelope, "fingerprint": fingerprint(envelope["rulebase"])}
    except (ValueError, RecursionError, TypeError, KeyError):
        return None


def _file(path: Path, data: object) -> Path:
    assert isinstance(data, bytes)
    path.write_bytes(data)
    return path


def _charts(rulebase: RuleBase) -> Iterator[bytes]:
    """Small charts in YAML: of steered ones a few findings each, as people would write them."""
    for seed in range(20):
        chart = Steering(rulebase, seed).chart()
        few = list(chart)[seed % 3 :: 3][:5] or list(chart)
        terms = [rulebase.term(name) for name in few]
        yield "".join(f"{term.name}: {term.spoken(chart[term.name])}\n" for term in terms).encode()


def _in_json(chart: bytes) -> bytes:
    return json.dumps(read_yaml_text(chart.decode(), "seed").plain(), indent=1, ensure_ascii=False).encode()


def _trees(seeds: list[bytes]) -> Iterator[object]:
    for seed in seeds:
        try:
            yield tree_of(read_yaml_text(decode(seed, "seed"), "seed"))
        except ExpertError:  # a case that is wrong on purpose
            continue


def _words(rulebase: RuleBase) -> list[str]:
    values = [value for conclusion in rulebase.conclusions for value in conclusion.values]
    return [*rulebase.terms_by_name, *rulebase.conclusions_by_name, *rulebase.rules_by_id, *values]
