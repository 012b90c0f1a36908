"""The reader of YAML and JSON: what plain scalars mean, what is refused in which words, and that no bytes break it."""

import json
import math
import os
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from expert.nodes import Unreadable
from expert.text_files import LARGEST, decode
from expert.yaml_reader import read_findings_text, read_yaml, read_yaml_text

CORE_SCHEMA = [
    ("no", "no"), ("No", "No"), ("yes", "yes"), ("on", "on"), ("off", "off"), ("y", "y"), ("n", "n"),
    ("true", True), ("True", True), ("FALSE", False), ("tRUE", "tRUE"),
    ("null", None), ("~", None), ("", None), ("Null", None), ("nULL", "nULL"),
    ("0", 0), ("010", 10), ("+7", 7), ("-12", -12), ("0o7", 7), ("0o10", 8), ("0x1F", 31), ("0b1", "0b1"), ("1_000",
    "1_000"),
    ("1e3", 1000.0), ("1.5", 1.5), ("1.", 1.0), (".5", 0.5), ("-.5E-1", -0.05), ("1.5.2", "1.5.2"), (".", "."), ("1e",
    "1e"),
    (".inf", math.inf), ("-.INF", -math.inf), ("inf", "inf"), ("nan", "nan"),
    ("2020-01-01", "2020-01-01"), ("12:30", "12:30"), ("=", "="), ("<<", "<<"), ("'no'", "no"), ('"1"', "1"),
    ("'true'", "true"),
    ("L4-L5", "L4-L5"), ("6 weeks", "6 weeks"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), CORE_SCHEMA)
def test_a_plain_scalar_means_what_yaml_1_2_says(text: str, value: object) -> None:
    read = read_yaml_text(f"key: {text}\n", "x.yaml").plain()
    assert isinstance(read, dict)
    assert (type(read["key"]), read["key"]) == (type(value), value)


def test_not_a_number_is_read_as_such() -> None:
    root = read_yaml_text("[.nan, .NaN]", "x.yaml")
    assert isinstance(root.value, list)
    assert all(isinstance(node.value, float) and math.isnan(node.value) for node in root.value)


def test_every_key_and_value_knows_its_line() -> None:
    root = read_yaml_text("# first\na:\n  - x\n  -\n    b: 1\n'c': >\n  long\n  text\n", "x.yaml")
    assert root.key_lines == {"a": 2, "c": 6}
    assert isinstance(root.value, dict)
    listed = root.value["a"]
    assert isinstance(listed.value, list)
    assert [node.line for node in listed.value] == [3, 5]
    assert listed.value[1].key_lines == {"b": 5}
    assert root.plain() == {"a": ["x", {"b": 1}], "c": "long text\n"}


STRAY = "x.yaml:2: broken YAML here or further on ({} while reading it); {}."
CHECK = "check its syntax, and what stands in double quotes"
YAML_REFUSED = [
    ("a: 1\nb: 2\na: 3\n", "x.yaml:3: the key 'a' stands twice, first on line 1; keep one of them."),
    ("a: &" + "x" * 99 + " 1\n", "x.yaml:1: the anchor '&" + "x" * 39 + "...' is not allowed; write the value out."),
    ("a: &x 1\n", "x.yaml:1: the anchor '&x' is not allowed; write the value out."),
    ("a: 1\nb: *x\n", "x.yaml:2: the alias '*x' is not allowed; write it out."),
    ("a: !!int 1\n", "x.yaml:1: the tag 'tag:yaml.org,2002:int' is not allowed; write the plain value."),
    ("a: !python/object 1\n", "x.yaml:1: the tag '!python/object' is not allowed; write the plain value."),
    ("a: 1\n---\nb: 2\n", "x.yaml:2: a second document starts here; keep one document a file."),
    ("%YAML 1.1\n---\na: 1\n", "x.yaml:1: the directive '%YAML 1.1' is not allowed; take it away, YAML 1.2 is read."),
    ("# a\n%FOO b\n---\na: 1\n", "x.yaml:2: the directive '%FOO b' is not allowed; take it away, YAML 1.2 is read."),
    ("%YAML 1.2\n%TAG ! !\n---\na: 1\n",
     "x.yaml:2: the directive '%TAG ! !' is not allowed; take it away, YAML 1.2 is read."),
    ("", "x.yaml is empty; it holds no data."),
    ("# nothing\n", "x.yaml is empty; it holds no data."),
    ("---\n...\n", "x.yaml is empty; it holds no data."),
    ("1: a\n", "x.yaml:1: the key 1 is not text; put it in quotes if it is meant."),
    ("true: a\n", "x.yaml:1: the key true is not text; put it in quotes if it is meant."),
    ("a:\n  : b\n", "x.yaml:2: the key nothing is not text; put it in quotes if it is meant."),
    ("? [a]\n: b\n", "x.yaml:1: a list stands where a key should; a key is a word or phrase."),
    ("{{a: 1}: 2}\n", "x.yaml:1: a mapping stands where a key should; a key is a word or phrase."),
    ("a: b: c\n", "x.yaml:1: broken YAML: a second ': ' on the line, or indented too far; quote text with ': ' in it."),
    ("a:\n\tb: 1\n", "x.yaml:2: broken YAML: a tab stands where YAML wants spaces; indent with spaces."),
    ("a: 'b\nc: d\n",
     "x.yaml:3: broken YAML: a quoted text is opened and never closed; add the closing quote (it opens on line 1)."),
    ("a: [1, 2\nb: 3\n", "x.yaml:2: broken YAML: a list opened with '[' is not closed, or a comma is missing in it."),
    ("a: {b: 1\n", "x.yaml:2: broken YAML: a mapping opened with '{' is not closed, or a comma is missing in it."),
    ("a: 1\n b: 2\n",
     "x.yaml:2: broken YAML: a second ': ' on the line, or indented too far; quote text with ': ' in it."),
    ("- a\nb: 1\n",
     "x.yaml:2: broken YAML: the line does not fit the ones above it; indent the keys or items of one group alike."),
    ("a: @b\n", "x.yaml:1: broken YAML: a text starts with '@'; put it in quotes."),
    ('a: "\\q"\n', "x.yaml:1: broken YAML: an unknown escape in double quotes; write '\\\\' for a backslash."),
    ("a: 1\nb: \x07\n", "x.yaml:2: the control character U+0007 is not allowed in YAML; take it away."),
    ('a: "\\ud800"\n', "x.yaml:1: '\\ud800' holds half a character (a lone surrogate); write it whole."),
    ("a: " + "9" * 2000, "x.yaml:1: a number of 2000 digits; at most 1000 are read."),
    ("[" * 41, "x.yaml:1: nested more than 40 levels deep; a few are enough."),
    ("[" * 100_000, "x.yaml:1: nested more than 40 levels deep; a few are enough."),
    ("- " * 50_000, "x.yaml:1: nested more than 40 levels deep; a few are enough."),
    # The scanner of ruamel.yaml fails on these with an error that is none of its own.
    ('a: 1\nb: "\\UFFFFFFFF"\n', STRAY.format("OverflowError", CHECK)),
    ('a: 1\nb: "\\U00110000"\n', STRAY.format("ValueError", CHECK)),
    # For these it needs time that grows with the square of their length.
    ("a: 1\nb: !" + "x" * 6000, "x.yaml:2: 6001 signs in a row with a '!' among them; part them."),
    ("- a\n" * 10_000, "x.yaml:10000: more than 10,000 keys and values; split it."),
    ("a" * LARGEST + "a", "x.yaml is larger than 1 MiB, the most that is read; split it."),
]  # fmt: skip


@pytest.mark.parametrize("text", ["%YAML 1.2\n---\na: 1\n", "\ufeff%YAML  1.2 # so\r\n---\r\na: 1\r\n"])
def test_the_directive_of_what_is_read_is_allowed(text: str, tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(text.encode())
    assert read_yaml(path).plain() == {"a": 1}


def test_a_percent_sign_within_the_document_is_no_directive() -> None:
    assert read_yaml_text("---\na: |\n  %FOO\nb: '\n\n  %YAML'\n", "x.yaml").plain() == {"a": "%FOO\n", "b": "\n%YAML"}


@pytest.mark.parametrize(("text", "message"), YAML_REFUSED, ids=range(len(YAML_REFUSED)))
def test_yaml_is_refused_in_one_sentence(text: str, message: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_yaml_text(text, "x.yaml")
    assert str(caught.value) == message


VALUE = "a value (text in double quotes, a number, true, false, null)"
JSON_REFUSED = [
    ('{"a": 1,\n "a": 2}', "x.json:2: the key 'a' stands twice, first on line 1; keep one of them."),
    ('{"a": 1,}', "x.json:1: broken JSON: a key in double quotes should stand where '}' stands."),
    ('{"a": 1', "x.json:1: broken JSON: ',' or '}' should stand where the end of the text stands."),
    ('{"a" 1}', "x.json:1: broken JSON: ':' after the key should stand where '1' stands."),
    ("{'a': 1}", "x.json:1: broken JSON: a key in double quotes should stand where \"'\" stands."),
    ('{"a": no}', f"x.json:1: broken JSON: {VALUE} should stand where 'no' stands."),
    ('{"a": 01}', f"x.json:1: broken JSON: {VALUE} should stand where '01' stands."),
    ('{"a": 1} 2', "x.json:1: broken JSON: the end of the text should stand where '2' stands."),
    ('{"a": "b\n"}', "x.json:1: broken JSON: invalid control character in a text in double quotes."),
    ('{"a": "b', "x.json:1: broken JSON: unterminated string starting in a text in double quotes."),
    ('{"a": "\\q"}', "x.json:1: broken JSON: invalid \\escape in a text in double quotes."),
    ('{"a": "\\ud800"}', "x.json:1: '\\ud800' holds half a character (a lone surrogate); write it whole."),
    ('{"a": ' + "9" * 2000 + "}", "x.json:1: a number of 2000 digits; at most 1000 are read."),
    ("[" * 100_000, "x.json:1: nested more than 40 levels deep; a few are enough."),
    ('{"a":' * 100_000, "x.json:1: nested more than 40 levels deep; a few are enough."),
    ("", f"x.json:1: broken JSON: {VALUE} should stand where the end of the text stands."),
    ("null", "x.json is empty; it holds no data."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "message"), JSON_REFUSED, ids=range(len(JSON_REFUSED)))
def test_json_is_refused_in_one_sentence(text: str, message: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_findings_text(text, "x.json")
    assert str(caught.value) == message


@pytest.mark.parametrize(
    "text",
    [
        '{\n\t"a": [1, -2.5e3, true, null],\r\n\t"b": {"\\ud83d\\ude00": "\\/"}\n}',
        '{"' + "k" * 3000 + '": 1}',
        "[]",
        "{}",
    ],
)
def test_json_that_yaml_would_not_read_is_read(text: str) -> None:
    assert read_findings_text(text, "-").plain() == json.loads(text)


def test_json_has_lines_too() -> None:
    root = read_findings_text('{"a": 1,\n\n "b":\n 2}', "-")
    assert root.key_lines == {"a": 1, "b": 3}
    assert isinstance(root.value, dict)
    assert root.value["b"].line == 4


def test_json_numbers_that_are_none_are_left_to_the_findings() -> None:
    root = read_findings_text('{"a": [NaN, Infinity, -Infinity]}', "-")
    assert str(root.plain()) == "{'a': [nan, inf, -inf]}"


def test_a_flow_mapping_of_yaml_is_not_taken_for_json() -> None:
    assert read_findings_text("{a: no}", "-").plain() == {"a": "no"}


BYTES_REFUSED = [
    (b"a: 1\nb: \xff\n", "x.yaml:2: not UTF-8 at byte 9 (0xff); save the file as UTF-8."),
    ("a: 1".encode("utf-16"), "x.yaml:1: not UTF-8 at byte 1 (0xff); save the file as UTF-8."),
    (b"a: 1\n\0", "x.yaml:2: a NUL byte at byte 6; this is no text file."),
    (b"a" * (LARGEST + 1), "x.yaml is larger than 1 MiB, the most that is read; split it."),
]


@pytest.mark.parametrize(("content", "message"), BYTES_REFUSED, ids=range(len(BYTES_REFUSED)))
def test_bytes_are_refused_in_one_sentence(content: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(content)
    with pytest.raises(Unreadable) as caught:
        read_yaml(path)
    assert str(caught.value) == message.replace("x.yaml", str(path))


def test_a_byte_order_mark_is_tolerated(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: 1\n")
    assert read_yaml(path).plain() == {"a": 1}


def test_a_file_of_just_1_mib_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(b"a: 1\n#".ljust(LARGEST, b" "))
    assert read_yaml(path).plain() == {"a": 1}


def test_paths_that_hold_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("kettle.yaml").write_text("a: 1")
    Path("folder").mkdir()
    Path("loop").symlink_to("loop")
    Path("gone.yaml").symlink_to("was/kettle.yaml")
    os.mkfifo("pipe.yaml")
    messages = {
        "ketle.yaml": "there is no file ketle.yaml; did you mean 'kettle.yaml'?",
        "other.txt": "there is no file other.txt; check its path.",
        "no/other.txt": "there is no file no/other.txt; check its path.",
        "kettle.yaml/x": "there is no file kettle.yaml/x; part of its path is a file, not a folder.",
        "folder": "folder is a folder; name a file in it.",
        "loop": "loop cannot be read: too many levels of symbolic links.",
        "gone.yaml": "there is no file gone.yaml: it is a link that leads nowhere, to was/kettle.yaml.",
        "pipe.yaml": "pipe.yaml is a pipe through which nothing comes; name a file, or start what writes to it first.",
        "a\0b": "'a\\x00b' is no path of a file; check it.",
        "a\nb": "there is no file 'a\\nb'; check its path.",
        "x" * 300: f"'{'x' * 40}...' is too long for a file's name; check its path.",
        "": "there is no file ''; check its path.",
    }
    for path, message in messages.items():
        with pytest.raises(Unreadable) as caught:
            read_yaml(path)
        assert str(caught.value) == message


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(os, "stat", refuse)  # the tests may run as root, to whom nothing is forbidden
    with pytest.raises(Unreadable, match=r"^x.yaml may not be read; change its permissions, or run as a user who may"):
        read_yaml("x.yaml")


FRAGMENTS = st.lists(
    st.sampled_from([
        "a", "b: ", ": ", "- ", "\n", "\n  ", "\t", "'", '"', "[", "]", "{", "}", ",", "#", "&a", "*a", "!", "|", ">",
        "---\n",
        "...", "%", "@", "`", "?", "? ", "\\", "\\x", "\\ud800", "\r", "\x85", "\u2028", "\ufeff", "1", "1e3", ".nan",
        "null",
        "true", "\0", "\x7f", "é", "😀", "<<", "=", "~", "NaN", "-", "|2", ">-", '"a":',
    ]),
    max_size=30,
).map("".join)  # fmt: skip


@given(st.binary(max_size=200) | FRAGMENTS.map(lambda text: text.encode()))
@example(b"\xef\xbb\xbf")
@example(b'"\\U00110000"')
@example(b"%YAML 9.9\n---\n")
@example(b"%TAG ! !\n--- a")
def test_no_bytes_break_the_readers(content: bytes) -> None:
    for read in (read_yaml_text, read_findings_text):
        try:
            root = read(decode(content, "x"), "x")
        except Unreadable as error:
            sentence = str(error)
            assert sentence.startswith("x")
            assert sentence.isprintable()
            assert len(sentence) < 300
            assert sentence.endswith((".", "?"))
        else:
            json.dumps(root.plain(), ensure_ascii=False).encode()


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=10,
    )
)
def test_json_means_what_the_standard_library_says(value: object) -> None:
    text = json.dumps([value], indent="\t")
    assert str(read_findings_text(text, "x.json").plain()) == str(json.loads(text))
