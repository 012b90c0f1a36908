"""``expert log``: consultations recorded, listed, shown, verified, replayed and forgotten."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain
from typing import TYPE_CHECKING

import click
from rich.progress import Progress

from expert import log as decision_log  # by name only where it is used: its help needs no extra
from expert.cli.consult import chart_of, text_of
from expert.cli.log_explain import explain
from expert.cli.log_options import log_option, reference_option
from expert.cli.log_page import counted_entries, entry_data, show_entry, show_list, show_verification, verification_data
from expert.cli.log_replay_page import Tally, show_replay
from expert.cli.options import json_option, rulebase_option
from expert.cli.screen import Screen, print_json, print_json_text
from expert.consultation import Consultation, consultation_of
from expert.consultation.reading import LARGEST_CONSULTATION, is_consultation, read_consultation
from expert.consulting import outcome_of
from expert.errors import ExpertError, NotFound
from expert.language.rulebase import RuleBase
from expert.loading import load
from expert.recalling import recalled

if TYPE_CHECKING:
    from expert.log import Entry

NOT_AS_BEFORE = 1
NEWEST = 20


@click.group()
def log() -> None:
    """Record consultations, append-only; list, show, verify and replay them; forget a patient.

    Entries are chained by hash, and what is said of a patient is encrypted under a key of the patient's reference, so
    that it can be forgotten. The keys lie in the same database: guard it.

    The log is named by --log, else by the environment's EXPERT_LOG, else it is decisions.db in the current folder. A
    password in a URL can be seen by other users of the machine; leave it to PGPASSWORD or to a password file.

    Needs the extra 'log'; in PostgreSQL, the extra 'postgresql'.
    """


log.add_command(explain)


@log.command(short_help="Consult, and record it.")
@click.argument("file", type=click.Path(allow_dash=True, readable=False))
@log_option
@reference_option
@rulebase_option
@json_option
def record(file: str, where: str, reference: str | None, rulebase: RuleBase, as_json: bool) -> None:
    """Consult the rule base about the findings in FILE, and record that.

    Prints the number of the entry, and the head: noted elsewhere, it lets 'verify' find later whether newest entries
    were cut off. A log is made where there is none. All entries of a reference can be forgotten together; an entry
    without one cannot be forgotten. FILE holds findings as for 'expert consult', or a stored consultation (the JSON of
    'expert consult --json'), which is recorded as it is if the rule base bears it out.
    """
    consultation = _consultation(file, rulebase)
    with decision_log.Log.open(where) as opened:
        entry = opened.record(consultation, reference)
        if as_json:
            print_json({"entry": entry.number, "time": entry.header.time, "head": str(entry.head)})
        else:
            click.echo(f"Recorded as entry {entry.number} in {opened.place}")
            click.echo(f"Head {entry.head}")


@log.command("list", short_help="List the entries.")
@log_option
@click.option("--reference", metavar="TEXT", help="Only entries of this patient.")
@click.option("--all", "every", is_flag=True, help=f"Every entry, not the newest {NEWEST} alone.")
@json_option
def list_(where: str, reference: str | None, every: bool, as_json: bool) -> None:
    """List the entries: number, time, rule base, reference."""
    with decision_log.Log.open(where, create=False) as opened:
        after = 0 if every or reference is not None else max(0, (opened.head().number or 0) - NEWEST)
        entries = _of(opened.entries(reference, after=after), reference)
        if as_json:
            print_json([entry_data(entry) for entry in entries])
        else:
            show_list(Screen(), entries, left_out=after)


@log.command(short_help="Show an entry.")
@click.argument("entry", type=int)
@log_option
@click.option("--brief", is_flag=True, help="Leave out the reasons and the sources.")
@click.option(
    "--consultation", "alone", is_flag=True, help="Print the consultation alone, as JSON: 'expert explain' takes it."
)
@json_option
def show(entry: int, where: str, brief: bool, alone: bool, as_json: bool) -> None:
    """Show the entry of number ENTRY: when, by which rule base, and the consultation as it was given."""
    with decision_log.Log.open(where, create=False) as opened:
        found = opened.entry(entry)
        if alone:
            print_json_text(found.consultation.model_dump_json(indent=2))
        elif as_json:
            if found.kind == "consultation":
                found.data()  # or the sentence that it cannot be read
            print_json_text(found.document().model_dump_json(indent=2))
        else:
            show_entry(Screen(), found, _order(found.header.rulebase), brief=brief)


@log.command(short_help="Print the head, to be noted elsewhere.")
@log_option
@json_option
def head(where: str, as_json: bool) -> None:
    """Print the head, NUMBER:HASH of the newest entry; note it where who writes to the log cannot."""
    with decision_log.Log.open(where, create=False) as opened:
        found = opened.head()
    if as_json:
        print_json({"number": found.number, "hash": found.hash})
    else:
        click.echo(str(found))


@log.command(short_help="Find whatever was tampered with.")
@log_option
@click.option("--head", "noted", metavar="HEAD", help="A head noted before: NUMBER:HASH, or HASH.")
@json_option
@click.pass_context
def verify(ctx: click.Context, where: str, noted: str | None, as_json: bool) -> None:
    """Find any entry that was edited, deleted, put in, moved, or cut off since HEAD was noted.

    Exit code: 0 when nothing is wrong, 1 when something is, 2 when the log cannot be read.
    """
    with decision_log.Log.open(where, create=False) as opened, _progress("Verifying", len(opened)) as advance:
        found = opened.verify(noted, on_entry=advance)
    if as_json:
        print_json(verification_data(found))
    else:
        show_verification(Screen(), found)
    if not found.ok:
        ctx.exit(NOT_AS_BEFORE)


@log.command(short_help="Make a patient's entries unreadable for ever.")
@click.argument("reference")
@log_option
@click.option("--yes", is_flag=True, help="Do not ask.")
@json_option
def forget(reference: str, where: str, yes: bool, as_json: bool) -> None:
    """Make all entries of REFERENCE unreadable for ever; the chain still verifies.

    The key under which they are encrypted is destroyed, and an entry records that, without the reference.
    """
    with decision_log.Log.open(where, create=False) as opened:
        if not yes and sys.stdin is not None and sys.stdin.isatty():
            click.confirm("Nobody will be able to read these entries again. Forget them?", abort=True, err=True)
        done = opened.forget(reference)
    number, unreadable = done.entry.number, counted_entries(done.entries)
    if as_json:
        print_json({"entry": number, "forgotten": done.entries, "head": str(done.entry.head),
                    "not_reached": done.not_reached})  # fmt: skip
    else:
        screen = Screen()
        screen.say(f"Forgotten: {unreadable} of this reference can no longer be read. Recorded as entry {number}.")
        screen.say(f"Head {done.entry.head}")
        screen.say(done.not_reached)


@log.command(short_help="Run logged consultations on today's rule base.")
@log_option
@click.option("--reference", metavar="TEXT", help="Only consultations of this patient.")
@rulebase_option
@json_option
@click.pass_context
def replay(ctx: click.Context, where: str, reference: str | None, rulebase: RuleBase, as_json: bool) -> None:
    """Run logged consultations on today's rule base, and show whose conclusions change, and by which rules.

    A renamed term is followed, a changed unit converted; what the rule base takes no more is left out and told.

    Exit code: 0 when everybody is answered as before, 1 when somebody is not, 2 when the log cannot be read.
    """
    tally = Tally()
    with decision_log.Log.open(where, create=False) as opened, _progress("Replaying", len(opened)) as advance:
        for one in decision_log.replay_log(_of(opened.entries(reference), reference), rulebase):
            tally.add(one)
            advance()
    if as_json:
        print_json(tally.data(rulebase))
    else:
        show_replay(Screen(), tally, rulebase)
    if tally.otherwise:
        ctx.exit(NOT_AS_BEFORE)


def _consultation(file: str, rulebase: RuleBase) -> Consultation:
    text, name = text_of(file, largest=LARGEST_CONSULTATION)
    if is_consultation(text):
        consultation = read_consultation(text, name)
        recalled(rulebase, consultation, where=name)  # or the sentence that it was changed, or is another rule base's
        return consultation
    return consultation_of(outcome_of(rulebase, chart_of(text, name, rulebase)))


def _of(entries: "Iterator[Entry]", reference: str | None) -> "Iterator[Entry]":
    """The entries; a sentence where a reference was named and there are none, as a slip in it would have it."""
    first = next(entries, None)
    if first is None and reference is not None:
        raise NotFound("nothing is recorded under this reference, or it was forgotten; check its spelling.")
    return entries if first is None else chain([first], entries)


def _order(name: str | None) -> tuple[str, ...]:
    """The order of a rule base's conclusions, where one of this name is installed."""
    try:
        return tuple(conclusion.name for conclusion in load(name).conclusions) if name else ()
    except ExpertError:
        return ()


@contextmanager
def _progress(doing: str, total: int) -> Iterator[Callable[[], None]]:
    """On a terminal, how far it has come; elsewhere nothing."""
    console = Screen(stderr=True).console
    shown = console.is_terminal and bool(console.color_system)
    with Progress(console=console, transient=True, disable=not shown) as progress:
        task = progress.add_task(doing, total=total)
        yield lambda: progress.advance(task)
