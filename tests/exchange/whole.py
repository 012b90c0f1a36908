"""A rule base with one of everything that a rule base can hold, made from the kettle's."""

from dataclasses import replace
from fractions import Fraction

from expert.language import (
    Always,
    Claim,
    Never,
    Policy,
    RedFlag,
    Remark,
    Review,
    Rule,
    Source,
    SourceAttributes,
    Stable,
    Topic,
    Unit,
    Waiver,
    all_of,
    at_least,
    by_definition,
    celsius,
    choice,
    contradicted,
    flag,
    not_used,
    quantity,
    used,
    verdict,
)
from expert.units import Measure
from tests.bases.kettle import MANUAL, RULEBASE, SURVEY, element, glows, hardness, leaks, scale, use, warmth

ATLAS = Source(
    id="atlas", title="An atlas of kettles", kind="reference", url="https://kettles.example/atlas", read="page"
)
STONES = Unit("stones", "mass", Fraction(635029, 100000), Fraction(1, 3), also=("st", "stone"))
heavy = quantity(
    "kettle.weight", "How heavy is it?", unit=STONES, low=0, high=3, step="0.125", asked_if=leaks.absent,
    cost="bedside test", title="weight of the kettle", explains="Of the empty kettle.",
)  # fmt: skip
colour = choice("kettle.colour", "What colour is it?", values=("red", "blue", "green"), was=("kettle.paint", "paint"))
lid = flag("kettle.lid", "Is the lid on?", asked_if=all_of(heavy >= Measure(Fraction(1), STONES), colour.is_("red")))
fit = verdict("fit", "Fit for use", values=("yes", "no"), releasing=("yes",), total=True)

CAVEAT = Remark(id="old", says="An old kettle may break.", source=ATLAS.at("plate 3"), unless=scale.reaches("certain"))
NOTE = Remark(id="scale_note", says="Scale is white.", source=SURVEY, claims=("K1",))
LIFTED = Rule(
    id="fit.lifted",
    title="Fit for use",
    when=at_least(2, lid.present, heavy < Measure(Fraction(3, 2), STONES), colour.is_in("blue", "green")),
    then=fit.at("no"),
    because="Who can lift it can use it.",
    source=ATLAS,
    appraisal=contradicted("Nobody can.", SURVEY, ATLAS, grade="L"),
    caveats=(CAVEAT, NOTE),
    rationale=(NOTE,),
    voice="safety",
    review=Review(by="A. Smith, tinker", on="2026-01-02", due="2027-01-02"),
)
DOUBT = Rule(
    id="fit.in_doubt", title="In doubt, not fit", when=element.in_conflict, then=fit.at("no"),
    because="Nobody knows.", source=MANUAL.at("doubt"), appraisal=by_definition("It restates the doubt."),
    unless=scale.reaches("certain"),
)  # fmt: skip
POLICY = Policy(
    id="danger.suspends", title="Danger suspends", when=all_of(leaks.present, warmth >= celsius(50)),
    step="stop", over=(use,), because="A hot kettle that leaks is dangerous.", source=MANUAL.at("danger"),
    appraisal=by_definition("It is dangerous."),
)  # fmt: skip

WHOLE = replace(
    RULEBASE,
    name="whole",
    terms=(*RULEBASE.terms, lid, colour, heavy),
    conclusions=(fit, *RULEBASE.conclusions),
    rules=(*RULEBASE.rules, LIFTED, DOUBT),
    policies=(POLICY,),
    urgency=use,
    red_flags=(
        RedFlag(id="water", title="Water on the floor", when=leaks.present, answered_by=hardness.at_least("medium")),
        RedFlag(id="glow", title="It glows", when=glows.present, absent=all_of(glows.absent, leaks.absent)),
    ),
    invariants=(
        Never(id="never_both", when=all_of(use.stands_at("go on"), leaks.present), because="It leaks."),
        Always(id="leaks_stop", when=leaks.present, then=use.stands_at("stop"), because="It leaks."),
        Stable(id="stopped", value=use.at("stop"), because="It stays so."),
    ),
    waivers=(Waiver(waives="redundant rule: use.stop", because="It is plain.", on="2026-03-04"),),
    claims=(*RULEBASE.claims, Claim(id="A0", kinds=("caveat", "rule"), about="age", says="It breaks.", reading="Any.")),
    topics=(
        Topic(name="all", kind="terms", about="All.", use="All.", misuse="None.",
              holds=tuple(term.name for term in (*RULEBASE.terms, lid, colour, heavy))),
    ),
    source_attributes=SourceAttributes(
        citations=(ATLAS, MANUAL, Source(id="leaflet", title="A leaflet", kind="guideline", year=1999, pmid="1")),
        developer="The tinkers.", funding="None.", released="2026-01-01", revised=("2026-02-01", "2026-03-01"),
        race=not_used(), ethnicity=not_used(), language=not_used(), sexual_orientation=not_used(),
        gender_identity=not_used(), sex=not_used(), date_of_birth=used("As scale.", hardness),
        social_determinants=not_used(), health_status=used("As leaks.", leaks, glows),
    ),
)  # fmt: skip
