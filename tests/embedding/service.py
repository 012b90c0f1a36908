"""A web service over one rule base, complete in one file.

    uvicorn tests.embedding.service:app --workers 4

A worker loads the rule base once and answers one consultation at a time at full speed, for a consultation is all
computing; more workers answer more at once. Nothing of a patient is kept, and nothing is logged but what uvicorn logs.
The state of an interview is carried by the client, so any worker can put the next question.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, cast

from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict

import expert
from expert import interviewing

MOST_BYTES = 1024 * 1024


class Health(BaseModel):
    """Which rule base answers, to be kept beside what it answered."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    rulebase: str
    version: str
    fingerprint: str
    meaning_fingerprint: str
    shell: str


class Refused(BaseModel):
    """Why a request is refused: a sentence for each fault."""

    problems: list[str]


class Step(BaseModel):
    """An interview: its state, to be sent with the answer, and the question that waits, or how it ended."""

    state: dict[str, Any]
    question: interviewing.Question | None
    ending: interviewing.Ending | None


class Misformed(expert.ExpertError):
    """A body that is too large, or holds something else than it should."""


REFUSED: dict[int | str, dict[str, Any]] = {422: {"model": Refused}}
ANSWER = {
    "type": "object", "required": ["state", "value"], "additionalProperties": False,
    "properties": {"state": {"type": "object"}, "value": {}},
}  # fmt: skip


def takes(what: str) -> dict[str, Any]:
    """That a request carries what this component describes."""
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{what}"}}}
    return {"requestBody": {"required": True, "content": content}}


async def body_of(request: Request) -> bytes:
    """The request's body, as far as anybody would fill in a chart."""
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > MOST_BYTES:
            raise Misformed("the findings are larger than 1 MiB, the most that is read.")
    return bytes(body)


def service(rulebase: expert.RuleBase) -> FastAPI:
    """The service of a rule base."""

    @asynccontextmanager
    async def ready(_: FastAPI) -> AsyncIterator[None]:
        expert.consult({}, rulebase)  # compiles the rules before the first patient; what is wrong stops the start
        yield

    app = FastAPI(
        title=rulebase.title,
        version=rulebase.version,
        description=f"{rulebase.intended_use} {rulebase.misuse}",
        lifespan=ready,
    )

    def answer(body: bytes) -> str:
        findings = expert.read_findings(body)  # not json.loads, which lets the last of two equal keys win
        return expert.consult(findings, rulebase).model_dump_json()

    @app.post(
        "/consultations",
        response_model=expert.Consultation,
        responses=REFUSED,
        openapi_extra=takes("Findings"),
    )
    async def consult(request: Request) -> Response:
        """What the rules say of one patient's findings, with everything that it rests on."""
        # In a thread, so that the loop goes on answering others.
        answered = await asyncio.to_thread(answer, await body_of(request))
        return Response(answered, media_type="application/json")

    def first(body: bytes) -> Step:
        return step(interviewing.start(findings=expert.read_findings(body), rulebase=rulebase))

    def next_(body: bytes) -> Step:
        sent = expert.read_findings(body, where="the answer")
        if set(sent) != {"state", "value"} or not isinstance(sent["state"], dict):
            raise Misformed("an answer holds 'state', as it was sent, and 'value'.")
        return step(interviewing.answer(cast(interviewing.State, sent["state"]), sent["value"], rulebase))

    def step(state: interviewing.State) -> Step:
        question = interviewing.next_question(state, rulebase)
        ending = interviewing.finished(state, rulebase) if question is None else None
        return Step(state=dict(state), question=question, ending=ending)

    @app.post("/interviews", responses=REFUSED, openapi_extra=takes("Findings"))
    async def start(request: Request) -> Step:
        """An interview that begins with these findings, which may be none ({}): its first question."""
        return await asyncio.to_thread(first, await body_of(request))

    @app.post("/interviews/answers", responses=REFUSED, openapi_extra=takes("Answer"))
    async def go_on(request: Request) -> Step:
        """The interview with one more answer, of which the value may be 'unknown': its next question, or its end."""
        return await asyncio.to_thread(next_, await body_of(request))

    @app.get("/health")
    async def health() -> Health:
        """Whether the service answers, and by which rule base."""
        return Health(
            rulebase=rulebase.name, version=rulebase.version, fingerprint=rulebase.fingerprint,
            meaning_fingerprint=rulebase.meaning_fingerprint, shell=expert.__version__,
        )  # fmt: skip

    @app.exception_handler(expert.ExpertError)
    async def refuse(_: Request, fault: expert.ExpertError) -> JSONResponse:
        return JSONResponse({"problems": str(fault).splitlines()}, 422)

    made = app.openapi

    def openapi() -> dict[str, Any]:
        """FastAPI's own, with the schema of the chart among its components."""
        described = made()
        described["components"]["schemas"] |= {**chart_components(rulebase), "Answer": ANSWER}
        return described

    app.openapi = openapi  # type: ignore[method-assign]  # as FastAPI's manual extends it
    return app


def chart_components(rulebase: expert.RuleBase) -> dict[str, Any]:
    """The JSON Schema of a chart, and what it refers to, where OpenAPI looks for them."""

    def moved(part: Any) -> Any:
        if isinstance(part, dict):
            return {key: _moved(value) if key == "$ref" else moved(value) for key, value in part.items()}
        return [moved(one) for one in part] if isinstance(part, list) else part

    chart = moved(expert.schema("chart", rulebase))
    parts = chart.pop("$defs", {})
    return {"Findings": chart, **{f"Findings-{name}": part for name, part in parts.items()}}


def _moved(reference: str) -> str:
    return reference.replace("#/$defs/", "#/components/schemas/Findings-")


app = service(expert.load("lumbar-hamstring"))
