"""``expert prove`` as a user runs it: what is proved and what is not, witnesses, JSON, exit codes, a missing z3."""

import json
import os
import shlex


def test_faults_are_told_with_their_patients(run, tmp_path):
    done = run("prove", "--rulebase", "garden", "--write", str(tmp_path / "found"), COLUMNS="100")
    text = done.stdout.decode()
    assert done.returncode == 1
    assert "1 FAULT     no patient for whom rules conclude two values of a verdict" in text
    assert "proved      every rule fires for some patient" in text
    assert "verdict conflict: light" in text
    assert "• leaf yellow: present  leaf.yellow" in text
    assert "then" in text
    assert "• soil moisture: flooded  soil.moisture" in text
    assert "10 rules: 2 faults found, 0 waived;" in text
    assert sorted(path.name for path in (tmp_path / "found").iterdir()) == [
        "unstable_release_watering_go_on.yaml", "verdict_conflict_light.yaml", "witnesses.json",
    ]  # fmt: skip
    replayed = run("replay", "--rulebase", "garden", str(tmp_path / "found"))
    assert replayed.returncode == 0
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "mine.txt").write_text("", encoding="utf-8")
    refused = run("prove", "--rulebase", "garden", "--write", str(tmp_path / "other"))
    assert refused.returncode == 2
    assert "holds mine.txt, which is not part of a set of witnesses" in refused.stderr.decode()


def test_json_is_the_same_every_time(run):
    first, second = (run("prove", "--rulebase", "garden", "--json", PYTHONHASHSEED=seed) for seed in ("1", "2"))
    assert first.stdout == second.stdout
    told = json.loads(first.stdout)
    assert not told["proved"]
    assert [fault["key"] for fault in told["faults"]] == [
        "verdict conflict: light",
        "unstable release: watering: go on",
    ]
    assert told["faults"][0]["patients"] == [{"leaf.yellow": True, "leaf.spots": True}]
    assert told["faults"][1]["patients"][0]["room.temperature"] == "20 celsius"


def test_our_own_rule_base_is_proved(run):
    done = run("prove", "--rulebase", "lumbar-hamstring")
    text = done.stdout.decode()
    assert done.returncode == 0, text
    assert "everything is proved, 2 waived;" in " ".join(text.split())


def test_without_z3_one_sentence_names_the_extra(run, environment, tmp_path):
    (tmp_path / "z3.py").write_text("raise ImportError('not here')", encoding="utf-8")
    done = run("prove", "--rulebase", "garden", PYTHONPATH=f"{tmp_path}{os.pathsep}{environment['PYTHONPATH']}")
    assert done.returncode == 2
    assert done.stderr.decode() == (
        "a proof needs z3, which is not installed; install it with: pip install 'lumbar-hamstring-expert[proving]'\n"
    )


def test_a_time_that_is_none(run):
    done = run("prove", "--rulebase", "garden", "--seconds", "0")
    assert done.returncode == 2
    assert b"--seconds" in done.stderr


def test_the_command_that_shows_the_witnesses_works_as_it_stands(run, tmp_path):
    """Of several rule bases it names the one that was asked for; a folder with a space in its name is quoted."""
    folder = tmp_path / "what was found"
    done = run("prove", "--rulebase", "garden", "--write", str(folder), COLUMNS="400")
    command = shlex.split(done.stdout.decode().partition("show with: ")[2])
    assert command == ["expert", "replay", "--rulebase", "garden", str(folder)]
    assert run(*command[1:]).returncode == 0


def test_without_a_witness_no_command_is_named(run, tmp_path):
    done = run("prove", "--rulebase", "lumbar-hamstring", "--write", str(tmp_path / "none"), COLUMNS="400")
    text = done.stdout.decode()
    assert f"No witness case in {(tmp_path / 'none').resolve()}" in text
    assert "show with" not in text
