"""An interview on the screen: a question, why it is asked, what is urgent by now, and how it ended."""

from rich.text import Text

from expert.cli.interview_answers import SPOKEN, labels
from expert.cli.screen import Screen, counted
from expert.cli.urgency_page import WARNING
from expert.consultation import Consultation
from expert.interviewing import Ending, Question, State
from expert.language.conclusions import CONCLUDED
from expert.language.rulebase import RuleBase
from expert.wording import subject_text

CRITERIA = {
    "proved": "proved over every answer that can still be given",
    "bounded": "no rule that could change them can still be decided",
    "act first": "an emergency does not wait for questions",
}
HELP = (
    ("1, 2, ...", "the answer of that number; or its word, or as much of the word as tells it apart"),
    ("6, 6 weeks", "a number, in the unit that is named"),
    ("?", "it is not known; the question is not put again"),
    ("why", "which rules and conclusions the question serves"),
    ("back", "take the last answer back"),
    ("change TERM", "answer another question, or answer it anew; its name stands beside the question"),
    ("list", "what is known so far"),
    ("show", "what the rule base says of it so far"),
    ("save FILE", "write the interview to a file, to go on with: expert interview --resume FILE"),
    ("quit", "end it here"),
)


def show_start(screen: Screen, rulebase: RuleBase, state: State) -> None:
    """What is asked for, and how to answer."""
    titles = "; ".join(rulebase.conclusions_by_name[goal].title for goal in state["goals"])
    screen.say(f"{rulebase.title}, version {rulebase.version}", "bold")
    screen.say(Text.assemble(("Asked for: ", "dim"), titles))
    screen.say("Type the number or the word of an answer, or ? where it is not known; 'help' tells the rest.", "dim")


def show_question(screen: Screen, question: Question, known: object = None) -> None:
    """The question with its answers and, in a line, why it is asked; ``known`` is what it was answered with before."""
    screen.blank()
    screen.item(f"{question.number}. {question.question}", question.term, indent=0)
    if question.explains:
        screen.say(question.explains, "dim", indent=3)
    screen.say(Text.assemble((_in_short(question), "dim")), indent=3)
    for label, value in zip(labels(question), question.values, strict=True):
        said = SPOKEN.get(value, value) if question.kind == "flag" else value
        screen.say(Text.assemble((f"{label}  ", "bold"), said), indent=3)
    if known is not None:
        now = ("yes" if known else "no") if isinstance(known, bool) else str(known)
        screen.say(Text.assemble(("now: ", "dim"), now), indent=3)
    if question.unit is not None:
        screen.say(f"a number of {question.unit}, {_range(question)}", indent=3)


def show_why(screen: Screen, question: Question) -> None:
    """The whole reason for a question."""
    why = question.why
    if why.red_flag is not None:
        screen.say(f"Red flag: {why.red_flag}. Red flags are asked first; silence is not reassurance.", indent=3)
    if why.goals:
        screen.say(Text.assemble(("An answer could still change: ", "dim"), _titles(question)), indent=3)
    if why.opens:
        screen.say(Text.assemble(("It tells whether these apply: ", "dim"), ", ".join(why.opens)), indent=3)
    if why.rules:
        screen.say("through the rules", "dim", indent=3)
    for rule in why.rules:
        value = "" if rule.value == CONCLUDED else f": {rule.value}"
        screen.point(Text.assemble(f"{rule.conclusion_title}{value}", (f"  {rule.rule}", "dim")), indent=5)


def show_help(screen: Screen) -> None:
    """What may be typed."""
    for typed, means in HELP:
        screen.pair(typed, means, indent=3, label_width=14, label_style="bold")


def show_known(screen: Screen, rulebase: RuleBase, state: State, consultation: Consultation) -> None:
    """What is known so far, and what was answered 'unknown'."""
    for finding in consultation.findings:
        screen.point(Text.assemble(finding.says, (f"  {finding.term}", "dim")), indent=3)
    for answer in state["answers"]:
        if "unknown" in answer:
            said = f"{subject_text(rulebase.term(answer['term']))}: not known"
            screen.point(Text.assemble((said, "dim"), (f"  {answer['term']}", "dim")), indent=3)
    if not consultation.findings and not state["answers"]:
        screen.say("nothing yet.", "dim", indent=3)


def show_urgency_now(screen: Screen, consultation: Consultation) -> None:
    """What is urgent by now, with what to do; said once it changes."""
    urgency = consultation.urgency
    if urgency is None or urgency.value is None:
        return
    screen.blank()
    screen.say(Text.assemble("Urgency: ", (urgency.says, WARNING)), indent=3)
    for action in urgency.actions:
        screen.point(action, indent=5)


def show_ending(screen: Screen, ending: Ending) -> None:
    """Why nothing more is asked, and what stays open."""
    screen.blank()
    asked = counted(ending.questions, "question")
    style = WARNING if ending.why == "act first" else "bold"
    says = "Act first: the most urgent step stands" if ending.why == "act first" else ending.says.capitalize()
    screen.say(Text.assemble((f"{says}.", style), f" {asked} answered; {CRITERIA[ending.criterion]}."))
    for one in ending.open:
        value = one.value if one.value is not None else "nothing concluded"
        want = f"  for want of {', '.join(one.terms)}" if ending.why != "act first" else ""
        screen.point(Text.assemble(f"open: {one.goal.title} (now: {value})", (want, "dim")))


def _in_short(question: Question) -> str:
    parts = [f"red flag: {question.why.red_flag}"] if question.why.red_flag is not None else []
    if not parts and question.why.goals:
        parts = [f"for: {_titles(question)} ({counted(len(question.why.rules), 'rule')})"]
    return "; ".join([*parts, question.cost])


def _titles(question: Question) -> str:
    return "; ".join(goal.title for goal in question.why.goals)


def _range(question: Question) -> str:
    low, high, step = (number or 0 for number in (question.low, question.high, question.step))
    from_to = f"from {_spoken(low)} to {_spoken(high)}"
    return from_to if step == 1 else f"{from_to} in steps of {_spoken(step)}"


def _spoken(number: float) -> str:
    return f"{number:g}"
