"""The smallest change is the smallest: against every change of drawn charts of small rule bases."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import product
from random import Random

import pytest

from expert.chart import Chart
from expert.counterfactual import Changing, Disagreement, NothingToChange, SmallestChange, smallest_change
from expert.errors import LanguageError, NotFound
from expert.findings import impossible_in, read_chart
from expert.language.quantities import Quantity
from expert.language.terms import COSTS
from expert.language.truth import truth
from expert.meaning import conclude
from expert.proving import Unproved
from expert.testing import Steering, random_rulebase, telling_values
from tests.bases.garden import RULEBASE as GARDEN
from tests.bases.kettle import RULEBASE as KETTLE
from tests.conftest import CI
from tests.interviewing.boat import BOAT, hull, paint, rule


def with_costs_and_premises(rulebase, random):
    """The rule base with costs at random, and with premises of some questions, in circles too."""
    terms = list(rulebase.terms)
    for place, term in enumerate(terms):
        other = random.choice(terms)
        leaf = random.choice(leaves_of(rulebase, other) or [None])
        asked_if = leaf if random.random() < 0.4 and other is not term else None
        terms[place] = replace(term, cost=random.choice(COSTS), asked_if=asked_if)
    return replace(rulebase, terms=tuple(terms), policies=())


def leaves_of(rulebase, term):
    if isinstance(term, Quantity):
        return []
    if term.kind == "flag":
        return [term.present, term.absent]
    return [term.is_(value) for value in term.values]


def every_change(rulebase, chart, only):
    """Every chart that a change of this one may lead to, as the docstring of ``Changing`` has it; and what ranks it."""
    options = []
    for term in rulebase.terms:
        others = [value for value in telling_values(rulebase, term) if value != chart.get(term.name)]
        fixed = only == ("unknown" if term.name in chart else "known")
        options.append([chart.get(term.name), *([] if fixed else others)])
    for held in product(*options):
        told = zip(rulebase.terms, held, strict=True)
        changed = Chart({term.name: value for term, value in told if value is not None})
        if not impossible_in(rulebase, changed) and all(asks_rightly(term, chart, changed) for term in rulebase.terms):
            yield rank(rulebase, chart, changed), changed


def asks_rightly(term, chart, changed):
    if term.asked_if is None or term.name not in changed:
        return True
    applies = truth(term.asked_if, changed.truth)
    if term.name not in chart:
        return applies is True
    return applies is not False or truth(term.asked_if, chart.truth) is False


def rank(rulebase, chart, changed):
    terms = [term for term in rulebase.terms if changed.get(term.name) != chart.get(term.name)]
    costs = [sum(term.cost == cost for term in terms) for cost in reversed(COSTS)]
    places = [rulebase.terms.index(term) for term in terms]
    return len(terms), costs, places, [place(term, changed[term.name]) for term in terms]


def place(term, value):
    if isinstance(value, bool):
        return not value
    return term.values.index(value) if isinstance(value, str) else value


def wishes(rulebase, outcome):
    """Everything that can be wanted of an outcome: (conclusion, value, whether it goes)."""
    for conclusion in rulebase.conclusions:
        stands = outcome.standing.get(conclusion.name)
        if stands is not None:
            yield conclusion.name, None, True
        elif len(conclusion.values) > 1:
            yield conclusion.name, None, False
        for value in conclusion.values:
            if value != stands:
                yield conclusion.name, value, False


def is_so(outcome, name, value, goes, before):
    stands = outcome.standing.get(name)
    if goes:
        return stands != before.standing[name]
    return stands == value if value else stands not in (None, "conflict")


def agrees(rulebase, changing, chart, random):
    before = conclude(rulebase, chart)
    only = random.choice([None, None, "unknown", "known"])
    charts = [(rank, conclude(rulebase, changed)) for rank, changed in every_change(rulebase, chart, only)]
    for name, value, goes in wishes(rulebase, before):
        found = changing.smallest(before, name, value, goes=goes, only=only)
        wanted = [one for one in charts if is_so(one[1], name, value, goes, before)]
        assert (found.after is None) == (not wanted)
        if found.after is not None:
            best_rank, best = min(wanted, key=lambda one: one[0])
            assert found.changed
            assert [one.term.name for one in found.changed] == [
                term.name for term in rulebase.terms if best.chart.get(term.name) != chart.get(term.name)
            ]
            for one in found.changed:
                assert one.before == chart.get(one.term.name)
                lowest = one.after if one.low is None else one.low
                assert best.chart[one.term.name] == lowest
                if one.low is not None:  # the nearest to the value before, in the region
                    assert one.low <= one.after <= one.high
                    assert one.after == (one.low if one.before is None or one.before < one.low else one.high)
            assert is_so(found.after, name, value, goes, before)
            assert list(found.after.chart) == [term.name for term in rulebase.terms if term.name in found.after.chart]
            assert best_rank[0] == len(found.changed)


@pytest.mark.parametrize("seed", range(600 if CI else 40))
def test_of_random_rule_bases(seed):
    random = Random(seed)
    drawn = random_rulebase(random, rules=6, terms=4 if seed % 4 == 0 else 3)
    try:
        rulebase = with_costs_and_premises(drawn, random)
    except LanguageError:  # a premise that a policy's or a rule's promise does not allow
        rulebase = drawn
    agrees(rulebase, Changing(rulebase), Steering(rulebase, random).half_known(), random)


KETTLES = Changing(KETTLE)


def smallest(findings, *wanted, changing=KETTLES, **more):
    before = conclude(changing.rulebase, read_chart(changing.rulebase, findings))
    return changing.smallest(before, *wanted, **more)


def changed(findings, *wanted, **more):
    found = smallest(findings, *wanted, **more)
    return None if found.after is None else {
        one.term.name: (one.before, one.after, one.any_of) for one in found.changed
    }  # fmt: skip


def test_a_quantity_takes_the_nearest_value_that_does():
    # hard water scales from the 12th week on, and with 2 of 3 signs likely from the 26th
    assert changed({"water.hardness": "hard"}, "scale", "possible") == {
        "kettle.descaled_weeks_ago": (None, 12, "12 to 25 weeks")
    }
    known = {"water.hardness": "hard", "kettle.descaled_weeks_ago": 5}
    assert changed(known, "scale", "possible") == {"kettle.descaled_weeks_ago": (5, 12, "12 to 25 weeks")}
    known["kettle.descaled_weeks_ago"] = 30
    dear = with_terms(water__hardness={"cost": "invasive"})  # or that would be the first to change
    assert changed(known, "scale", "possible", changing=dear) == {
        "kettle.descaled_weeks_ago": (30, 25, "12 to 25 weeks")
    }
    warm = {"water.temperature": 40}
    assert changed(warm, "element", goes=True, only="known") == {"water.temperature": (80, 79, "0 to 39.5 celsius")}


def test_what_may_change():
    known = {"element.cold": True, "element.glows": True}
    assert conclude(KETTLE, read_chart(KETTLE, known)).standing["element"] == "conflict"
    assert changed(known, "element", "sound") == {"element.cold": (True, False, None)}
    assert changed(known, "element", "sound", only="known") == {"element.cold": (True, False, None)}
    assert changed(known, "element", "sound", only="unknown") is None
    assert changed(known, "element", goes=True) == {"element.cold": (True, False, None)}
    assert changed({"element.cold": True}, "use", "go on") == {
        "kettle.leaks": (None, False, None),
        "element.cold": (True, False, None),
        "element.glows": (None, True, None),
    }
    assert changed({"element.cold": True}, "use", "go on", only="known") is None


def test_a_patient_who_cannot_be_is_no_change():
    # the first value of the element that shows it is sound, for an empty kettle holds no warm water
    found = changed({"kettle.empty": True, "element.glows": False}, "element", "sound", only="unknown")
    assert found is None
    found = changed({"kettle.empty": True, "element.glows": False}, "element", "sound")
    assert found == {"element.glows": (False, True, None)}


def with_terms(**more):
    """The kettles with something else said of these terms, whose dots are underscores."""
    others = {name.replace("__", "."): said for name, said in more.items()}
    return Changing(replace(KETTLE, terms=tuple(replace(term, **others.get(term.name, {})) for term in KETTLE.terms)))


def test_an_added_question_has_to_apply():
    leaks = KETTLE.term("kettle.leaks")
    asking = with_terms(element__glows={"asked_if": leaks.absent}, water__temperature={"asked_if": leaks.absent})
    assert changed({}, "element", "sound", changing=asking) == {
        "kettle.leaks": (None, False, None),
        "element.glows": (None, True, None),
    }
    assert changed({"kettle.leaks": True}, "element", "sound", changing=asking, only="unknown") is None
    # and one that is known must not come to be beside the point
    known = {"kettle.leaks": False, "element.glows": True}
    assert changed(known, "use", "stop") == {"kettle.leaks": (False, True, None)}
    assert changed(known, "use", "stop", changing=asking) == {
        "element.cold": (None, True, None),
        "element.glows": (True, False, None),  # or the element would be in conflict
    }
    beside = {"kettle.leaks": True, "element.glows": True}  # as it was given; it is beside the point already
    wanted = {"changing": asking, "goes": True, "only": "known"}
    assert changed(beside, "element", **wanted) == {"element.glows": (True, False, None)}


def test_the_cheaper_of_as_many():
    assert changed({}, "element", "sound") == {"element.glows": (None, True, None)}
    dear = with_terms(element__glows={"cost": "bedside test"})
    assert changed({}, "element", "sound", changing=dear) == {"water.temperature": (None, 80, "40 to 100 celsius")}
    dearer = with_terms(element__glows={"cost": "bedside test"}, water__temperature={"cost": "MRI"})
    assert changed({}, "element", "sound", changing=dearer) == {"element.glows": (None, True, None)}
    # two of three signs: one invasive and one of the history are dearer than two ultrasounds
    signs = with_terms(
        kettle__hums={"cost": "invasive"},
        water__hardness={"cost": "ultrasound"},
        kettle__descaled_weeks_ago={"cost": "ultrasound"},
        scale_test={"cost": "invasive"},
    )
    assert list(changed({}, "scale", "likely", changing=signs)) == ["water.hardness", "kettle.descaled_weeks_ago"]


@pytest.mark.parametrize(
    ("wanted", "more", "sentence"),
    [
        (("scal",), {}, "there is no conclusion 'scal'; did you mean 'scale'?"),
        (("scale", "certin"), {}, "scale has no value 'certin'; did you mean 'certain'?"),
        (("kettle.hums",), {}, ("kettle.hums is a finding, which is found in the patient and not concluded; name a "
         "conclusion.")),
        (("scale", "certain"), {}, "'Scale: certain' stands already."),
        (("scale",), {}, "'Scale: certain' stands already."),
        (("scale", "likely"), {"goes": True}, "'Scale: likely' does not stand and cannot go; it stands at 'certain'."),
        (("element",), {"goes": True}, "'Element' does not stand and cannot go; nothing of it stands."),
        (("scale", "likely"), {"only": "some"}, "only= takes 'unknown', 'known' or None, and not 'some'."),
    ],
)  # fmt: skip
def test_what_cannot_be_asked(wanted, more, sentence):
    with pytest.raises((NotFound, NothingToChange)) as caught:
        smallest({"scale_test": "scaled"}, *wanted, **more)
    assert str(caught.value) == sentence


def test_a_wrong_answer_of_the_search_is_a_fault_of_ours(monkeypatch):
    monkeypatch.setattr(KETTLES._solver, "least", lambda *told: Chart({"kettle.hums": True}))
    with pytest.raises(Disagreement):
        smallest({}, "element", "sound")
    monkeypatch.setattr(KETTLES._solver, "least", lambda *told: Chart({"element.glows": True, "kettle.empty": True}))
    with pytest.raises(Disagreement):
        smallest({"water.temperature": 20}, "element", "sound")


def test_the_charts_before_change_no_answer():
    random = Random(3)
    charts = [Steering(GARDEN, random).half_known() for _ in range(8)]
    asked = [(conclude(GARDEN, chart), *one) for chart in charts for one in wishes(GARDEN, conclude(GARDEN, chart))]
    told = [Changing(GARDEN).smallest(before, name, value, goes=goes) for before, name, value, goes in asked[::9]]
    gardens = Changing(GARDEN)
    with ThreadPoolExecutor(3) as pool:
        again = list(pool.map(lambda one: gardens.smallest(one[0], one[1], one[2], goes=one[3]), asked[::-1]))
    assert [one.changed for one in again[::-1][::9]] == [one.changed for one in told]


def test_a_question_that_takes_too_long_has_no_answer(monkeypatch):
    kettles = Changing(KETTLE)
    monkeypatch.setattr(kettles._solver._solver, "check", lambda *assumed: kettles._z3.unknown)
    with pytest.raises(Unproved, match="the smallest change for element was not found out: the solver gave up"):
        smallest({}, "element", "sound", changing=kettles)


def test_what_goes_may_be_a_conflict():
    before = conclude(KETTLE, read_chart(KETTLE, {"element.cold": True, "element.glows": True}))
    answer = smallest_change(before, "element", goes=True)
    assert answer.says == "1 change of findings would make 'Element: in conflict' go."
    assert (answer.standing, answer.change, answer.possible) == ("conflict", "goes", True)
    assert [(one.conclusion, one.before, one.after) for one in answer.conclusions] == [
        ("element", "conflict", "sound"),
    ]  # fmt: skip
    assert SmallestChange.model_validate_json(answer.model_dump_json()) == answer


def test_a_verdict_in_conflict_does_not_stand_already():
    more = rule("hull.paint", paint.present, hull.at("broken"))
    base = replace(BOAT, rules=(*BOAT.rules, more))
    before = conclude(base, read_chart(base, {"survey": "sound", "water.depth": 3, "paint.flaking": True}))
    assert before.standing["hull"] == "conflict"
    found = Changing(base).smallest(before, "hull")
    assert len(found.changed) == 1
    assert found.after.standing["hull"] in ("sound", "broken")
