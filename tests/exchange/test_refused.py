"""What is no export, or was changed, or breaks the rule language: one sentence with the place, and nothing else."""

import copy
import json
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from expert.errors import ExpertError, LanguageError
from expert.exchange import BadExport, export_rulebase, import_rulebase, load_export, read_export
from expert.language.export import fingerprint
from expert.nodes import Unreadable
from tests.bases import kettle
from tests.conftest import CI
from tests.exchange.breaking import broken
from tests.exchange.whole import WHOLE

DATA = export_rulebase(WHOLE)
RULES = {rule["id"]: place for place, rule in enumerate(DATA["rulebase"]["rules"])}
STOP = RULES["use.stop"]


def changed(*path, to):
    """The export with something else at a path; the fingerprint is that of the changed content."""
    data = copy.deepcopy(DATA)
    at = data["rulebase"]
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = to
    data["fingerprint"] = fingerprint(data["rulebase"])
    return data


def sentence_of(data):
    with pytest.raises(ExpertError) as caught:
        import_rulebase(data, where="x.json")
    return str(caught.value)


FAULTS = json.loads(Path(__file__).with_name("faults.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("fault", FAULTS, ids=lambda one: one["sentence"][:60])
def test_a_fault_is_a_sentence_with_its_place(fault):
    path = [RULES.get(step, step) for step in fault["path"]]
    assert sentence_of(changed(*path, to=fault["to"])) == f"x.json: {fault['sentence']}"


def test_what_stands_twice_is_told():
    twice = copy.deepcopy(DATA)
    twice["rulebase"]["terms"].append(twice["rulebase"]["terms"][3])
    assert (
        sentence_of(twice)
        == "x.json: terms: the term element.cold is defined twice; rename one of them or take one away."
    )


def test_an_unknown_key_and_a_missing_one():
    more = changed("rules", STOP, to={**DATA["rulebase"]["rules"][STOP], "wen": 1})
    assert (
        sentence_of(more) == f"x.json: rules[{STOP}] has the key 'wen', which is not known here; did you mean 'when'?"
    )
    less = copy.deepcopy(DATA)
    del less["rulebase"]["rules"][STOP]["unless"]
    assert sentence_of(less) == f"x.json: rules[{STOP}] has no 'unless'; add it."


def test_nesting_without_end_is_refused():
    deep = {"is": ["kettle.leaks", [True]]}
    for _ in range(60):
        deep = {"all": [deep]}
    assert sentence_of(changed("rules", STOP, "when", to=deep)).endswith(
        "is nested more than 50 deep; let rules conclude its parts."
    )
    for _ in range(5000):
        deep = {"all": [deep]}
    data = copy.deepcopy(DATA)
    data["rulebase"]["rules"][STOP]["when"] = deep
    assert sentence_of(data).endswith("is nested more than 200 levels deep; a few are enough.")


def test_what_was_changed_is_told_by_its_fingerprint():
    data = copy.deepcopy(DATA)
    data["rulebase"]["rules"][STOP]["because"] = "A leaking kettle is harmless."
    assert sentence_of(data) == (
        f"x.json: the fingerprint is '{WHOLE.fingerprint[:12]}...', and that of the content is "
        f"'{fingerprint(data['rulebase'])[:12]}...'; the file was changed or is damaged, so export the rule base again."
    )
    assert "the meaning is '0', and that of the content is" in sentence_of({**DATA, "meaning": "0"})
    assert "the fingerprint is nothing, and" in sentence_of({**DATA, "fingerprint": None})


@pytest.mark.parametrize(
    ("change", "part"),
    [
        (lambda data: data["rules"].reverse(), "rules"),
        (lambda data: data["rules"][0].update(title="  Spaces   in it  "), "rules"),
        (lambda data: data["sources"].append({**data["sources"][0], "id": "uncited"}), "sources"),
        (lambda data: data["terms"][7].update(step="2/4"), "terms"),
    ],
)
def test_what_an_export_would_not_write_is_refused_although_its_fingerprint_is_right(change, part):
    data = copy.deepcopy(DATA)
    change(data["rulebase"])
    data["fingerprint"] = fingerprint(data["rulebase"])
    assert sentence_of(data).startswith(f"x.json: {part} is not written as an export writes it")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ([], "this is no export of a rule base; write one with: expert export FILE."),
        ({"format": "other"}, "this is no export of a rule base; write one with: expert export FILE."),
        ({**DATA, "version": 2}, ("the export is in version 2 of the format, and this program reads version 1; use a "
         "newer one.")),
        ({**DATA, "version": True}, "the version of the format is true; it must be 1."),
        ({**DATA, "more": 1}, "the key 'more' is not known in an export; take it out."),
        ({key: DATA[key] for key in DATA if key != "meaning"}, ("the export has no 'meaning'; export the rule base "
         "again.")),
        ({**DATA, "rulebase": 7}, "the whole is 7; it must be a mapping."),
    ],
)  # fmt: skip
def test_an_envelope_that_is_none(data, sentence):
    assert sentence_of(data) == f"x.json: {sentence}"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (b"", "x.json: no JSON: expecting value at line 1, column 1; the file was cut short or is no export."),
        (b'{"a": 1', ("x.json: no JSON: expecting ',' delimiter at line 1, column 8; the file was cut short or is no "
         "export.")),
        (b'{"a": 1, "a": 2}', "x.json: the key 'a' stands twice in one mapping; keep one of them."),
        (b'{"a": NaN}', "x.json: NaN is no number that JSON knows; take it out."),
        (b"[" * 100_000, "x.json: it is nested far deeper than any export; it is none."),
        (b"[" + b"9" * 5000 + b"]", "x.json: a number has 5000 digits; at most 100 are read."),
        (b"\xff", "x.json:1: not UTF-8 at byte 1 (0xff); save the file as UTF-8."),
    ],
)  # fmt: skip
def test_a_text_that_is_none(text, sentence):
    with pytest.raises(ExpertError) as caught:
        read_export(text, "x.json")
    assert str(caught.value) == sentence


def test_half_a_character_is_refused():
    text = json.dumps(DATA).replace("It leaks.", "It \\ud800 leaks.")
    with pytest.raises(BadExport, match=r"x.json: a text holds half a character"):
        read_export(text.encode(), "x.json")


def test_a_file_of_more_than_64_mib_is_not_read(tmp_path):
    path = tmp_path / "large.json"
    with path.open("wb") as file:
        file.truncate(64 * 1024 * 1024 + 1)
    with pytest.raises(Unreadable, match="is larger than 64 MiB, the most that is read; check that it is the file"):
        load_export(path)
    with pytest.raises(Unreadable, match="there is no file"):
        load_export(tmp_path / "none.json")


def test_a_rule_base_that_could_not_be_read_again_is_not_exported():
    rule = kettle.RULEBASE.rule("use.stop")
    when = rule.when
    for _ in range(60):
        when = type(when)((when,))
    deep = replace(kettle.RULEBASE, rules=[replace(one, when=when) if one is rule else one for one in kettle.RULES])
    with pytest.raises(LanguageError, match=r"^the rule base kettle: rules\[\d+\].*nested more than 50 deep"):
        export_rulebase(deep)


def test_no_broken_export_is_more_than_sentences_or_another_rule_base():
    random, refused = Random(5), 0
    for _ in range(3000 if CI else 300):
        data = broken(DATA, random)
        try:
            data["fingerprint"] = fingerprint(data["rulebase"])
            back = import_rulebase(data, where="x.json")
        except ExpertError as error:
            refused += 1
            for line in str(error).split("\n"):
                assert line.startswith("x.json: "), line
                assert line.isprintable(), line
                assert len(line) < 1500
        else:
            assert back.export() == data["rulebase"]
    assert refused > 200
