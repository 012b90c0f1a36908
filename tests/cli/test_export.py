"""``expert export``, and every command on an export in place of an installed rule base."""

import json
import os
from pathlib import Path

import pytest

from expert.exchange import export_text
from tests.bases.garden import RULEBASE

PATIENT = "leaf.drooping: true\nsoil.moisture: wet\n"
CASES = str(Path(__file__).with_name("garden_cases.yaml"))


@pytest.fixture(scope="module")
def exported(tmp_path_factory):
    """An export of the garden."""
    path = tmp_path_factory.mktemp("exports") / "garden.json"
    path.write_text(export_text(RULEBASE), encoding="utf-8")
    return path


def test_it_goes_to_standard_output_or_to_a_file(run_here, tmp_path):
    path = tmp_path / "out.json"
    written = run_here("export", str(path), "--rulebase", "garden")
    printed = run_here("export", "--rulebase", "garden")
    assert (written.returncode, written.stdout, printed.returncode, printed.stderr) == (0, b"", 0, b"")
    assert "".join(written.stderr.decode().split()) == f"Theexportofgarden1.2isin{path}"
    assert printed.stdout == path.read_bytes() == export_text(RULEBASE).encode()
    assert run_here("export", "-", "--json", "--rulebase", str(path)).stdout == path.read_bytes()


@pytest.mark.parametrize(
    "arguments",
    [("consult", "CHART", "--json"), ("consult", "CHART"), ("rules",), ("terms",), ("claims", "--json"), ("about",),
     ("show", "water.several_signs"), ("template",), ("schema", "chart"), ("schema", "case"),
     ("replay", CASES), ("coverage", CASES, "--json")],
    ids=" ".join,
)  # fmt: skip
def test_every_command_says_the_same_of_an_export(run_here, chart, exported, arguments):
    given = [chart(PATIENT) if one == "CHART" else one for one in arguments]
    by_name, by_file = run_here(*given, "--rulebase", "garden"), run_here(*given, "--rulebase", str(exported))
    assert by_file.returncode == by_name.returncode
    assert by_file.returncode in (0, 1)
    assert (by_file.stdout, by_file.stderr) == (by_name.stdout, by_name.stderr)
    assert by_file.stdout


def test_a_name_in_the_folder_is_a_file_by_its_ending(run_here, exported):
    done = run_here("about", "--rulebase", os.path.relpath(exported))
    assert done.stdout.startswith(b"House plants")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "there is no file FILE; check its path."),
        ("", "FILE: no JSON: expecting value at line 1, column 1; the file was cut short or is no export."),
        ("{}", "FILE: this is no export of a rule base; write one with: expert export FILE."),
        (export_text(RULEBASE)[:1000], "no JSON: unterminated string starting at line "),
        (export_text(RULEBASE).replace("House plants", "Plants"), "the fingerprint is '"),
        (json.dumps({"format": "expert rule base", "version": 9}),
         "FILE: the export is in version 9 of the format, and this program reads version 1; use a newer one."),
    ],
)  # fmt: skip
def test_a_bad_file_is_one_sentence_and_exit_code_2(run_here, tmp_path, content, sentence):
    path = tmp_path / "bad.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    for command in (("about",), ("export",), ("terms", "--json")):
        done = run_here(*command, "--rulebase", str(path))
        assert (done.returncode, done.stdout) == (2, b"")
        said = done.stderr.decode().replace(str(path), "FILE")
        assert said == f"{sentence}\n" if sentence.endswith(".") else sentence in said
        assert said.count("\n") == 1


def test_what_cannot_be_written_is_told_and_left_as_it_was(run_here, tmp_path):
    done = run_here("export", str(tmp_path / "none" / "x.json"), "--rulebase", "garden")
    assert done.returncode == 2
    assert done.stderr.decode() == (
        f"the export cannot be written to {tmp_path / 'none' / 'x.json'}: no such file or directory.\n"
    )
    assert list(tmp_path.iterdir()) == []


def test_the_schema_is_printed(run_here):
    done = run_here("schema", "rules", "--rulebase", "garden")
    schema = json.loads(done.stdout)
    assert schema["title"] == "An exported rule base"
    assert set(schema["properties"]) == {"format", "version", "fingerprint", "meaning", "rulebase"}
