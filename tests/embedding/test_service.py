"""The example service, over HTTP and under concurrent load: it answers what the package answers, byte for byte."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import jsonschema
import pytest

import expert
from expert import interviewing
from expert.testing import Steering
from tests.conftest import CI
from tests.embedding.service import MOST_BYTES

ROOT = Path(__file__).parents[2]
CLIENTS, REQUESTS = (16, 50) if CI else (5, 5)
TEXT = {"content-type": "application/json"}


@pytest.fixture(scope="module")
def rulebase() -> expert.RuleBase:
    return expert.load("lumbar-hamstring")


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """Where the service answers, run by uvicorn as a process of its own on a free port of this machine."""
    with socket.socket() as listening:  # opened here: the port is known, and requests wait until the service is ready
        listening.bind(("127.0.0.1", 0))
        listening.listen(64)
        command = [sys.executable, "-W", "error", "-m", "uvicorn", "tests.embedding.service:app", "--log-level", "info",
                   "--fd", str(listening.fileno())]  # fmt: skip
        serving = subprocess.Popen(
            command, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, pass_fds=[listening.fileno()],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            serving.terminate()
            said, _ = serving.communicate(timeout=30)
    assert serving.returncode in {0, -signal.SIGTERM}, said
    assert said.count("POST /consultations") >= CLIENTS * REQUESTS
    assert not {word for word in ("Traceback", "Warning", "hamstring", "Dr A") if word in said}  # nothing of a patient


@pytest.fixture(scope="module")
def client(address: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=address, timeout=60, trust_env=False) as client:
        yield client


def findings_of(rulebase: expert.RuleBase, seed: int) -> dict[str, object]:
    """What a caller sends of a patient who is one of many."""
    outcome = expert.consultation_of(expert.Outcome(rulebase, Steering(rulebase, seed).chart(), (), ()))
    return {one.term: one.value for one in outcome.findings}


def test_it_tells_by_which_rule_base_it_answers(client: httpx.Client, rulebase: expert.RuleBase) -> None:
    answer = client.get("/health")
    assert answer.status_code == 200
    assert answer.json() == {
        "rulebase": "lumbar-hamstring", "version": rulebase.version, "shell": expert.__version__,
        "fingerprint": rulebase.fingerprint, "meaning_fingerprint": rulebase.meaning_fingerprint,
    }  # fmt: skip


def test_many_clients_at_once_get_each_their_own_patients_answer(address: str, rulebase: expert.RuleBase) -> None:
    patients = [[findings_of(rulebase, seed * CLIENTS + one) for seed in range(REQUESTS)] for one in range(CLIENTS)]
    together = threading.Barrier(CLIENTS)

    def ask(mine: list[dict[str, object]]) -> list[bytes]:
        with httpx.Client(base_url=address, timeout=120, trust_env=False) as client:
            together.wait()
            answers = [client.post("/consultations", json=findings) for findings in mine]
        assert {answer.status_code for answer in answers} == {200}
        return [answer.content for answer in answers]

    with ThreadPoolExecutor(CLIENTS) as pool:
        answered = list(pool.map(ask, patients))
    alone = [[expert.consult(one, rulebase).model_dump_json().encode() for one in mine] for mine in patients]
    assert len({answer for answers in alone for answer in answers}) > CLIENTS * REQUESTS * 0.9  # they do differ
    assert answered == alone


@pytest.mark.parametrize(
    ("body", "problems"),
    [
        ('{"hamstring.tightnes": true, "patient.age": "30 months"}', [
            "findings: patient.age is '30 months', and takes years; write 2 or 3 years (it is about 2.5).",
            "findings: there is no term 'hamstring.tightnes'; did you mean 'hamstring.tightness'?",
        ]),
        ('{"hamstring.tightness": true, "hamstring.tightness": false}',
         ["findings:1: the key 'hamstring.tightness' stands twice, first on line 1; keep one of them."]),
        ('{"hamstring.tightness": tru}', [("findings:1: broken JSON: a value (text in double quotes, a number, true, "
                                           "false, null) should stand where 'tru' stands.")]),
        ("[1]", ["findings: findings are a mapping of term to value, and this is a list."]),
        ("", ["findings is empty; it holds no data."]),
        ('{"patient.age": NaN}',
         ["findings: patient.age is NaN, which is no number; leave it out when it is not known."]),
        (b"\xff", ["findings:1: not UTF-8 at byte 1 (0xff); save the file as UTF-8."]),
        (b" " * (MOST_BYTES + 1), ["the findings are larger than 1 MiB, the most that is read."]),
    ],
)  # fmt: skip
def test_bad_input_is_refused_in_our_sentences(client: httpx.Client, body: str | bytes, problems: list[str]) -> None:
    answer = client.post("/consultations", content=body, headers=TEXT)
    assert (answer.status_code, answer.json()) == (422, {"problems": problems})


def test_an_interview_is_carried_by_the_client(client: httpx.Client, rulebase: expert.RuleBase) -> None:
    known = {"complaint.muscle": "hamstrings", "hamstring.tightness": True}
    step = client.post("/interviews", json=known).json()
    state = interviewing.start(findings=known, rulebase=rulebase)
    for value in ("absent", "unknown", "absent"):
        question = interviewing.next_question(state, rulebase)
        assert question is not None
        assert step == {"state": state, "question": question.model_dump(mode="json"), "ending": None}
        state = interviewing.answer(state, value, rulebase)
        step = client.post("/interviews/answers", json={"state": step["state"], "value": value}).json()
    assert step["state"] == state
    refused = client.post("/interviews/answers", json={"state": state, "value": "perhaps"})
    assert refused.status_code == 422
    assert "takes true or false, not 'perhaps'" in refused.json()["problems"][0]
    for wrong in ({"state": state}, {"state": 3, "value": True}, {"state": {}, "value": True}):
        refused = client.post("/interviews/answers", json=wrong)
        assert (refused.status_code, len(refused.json()["problems"])) == (422, 1)


def test_its_description_holds_the_schema_of_the_chart(client: httpx.Client, rulebase: expert.RuleBase) -> None:
    described = client.get("/openapi.json").json()
    posted = described["paths"]["/consultations"]["post"]
    sent = posted["requestBody"]["content"]["application/json"]["schema"]
    answered = posted["responses"]["200"]["content"]["application/json"]["schema"]
    assert (sent, answered) == (
        {"$ref": "#/components/schemas/Findings"}, {"$ref": "#/components/schemas/Consultation"}
    )  # fmt: skip
    findings, source = (described["components"]["schemas"][name] for name in ("Findings", "Findings-source"))
    chart = expert.schema("chart", rulebase)
    assert list(findings["properties"]) == list(chart["properties"])
    assert source == chart["$defs"]["source"]
    # Every reference leads somewhere, and what a caller sends and gets is what is described.
    whole = {"$schema": chart["$schema"], "components": described["components"]}
    good = {"hamstring.tightness": {"value": True, "observer": "Dr A"}, "patient.age": 30}
    jsonschema.validate(good, {**whole, **sent}, jsonschema.Draft202012Validator)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"hamstring.tightness": 3}, {**whole, **sent}, jsonschema.Draft202012Validator)
    got = json.loads(client.post("/consultations", json=good).content)
    jsonschema.validate(got, {**whole, **answered}, jsonschema.Draft202012Validator)


def test_only_what_is_described_is_there(client: httpx.Client) -> None:
    assert client.get("/consultations").status_code == 405
    assert client.get("/patients").status_code == 404
