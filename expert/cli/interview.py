"""``expert interview``: asks in the terminal, or answers a list of answers that is piped to it."""

import signal
import sys
from dataclasses import dataclass
from pathlib import Path

import click

from expert import interviewing
from expert.cli.consult import chart_of, text_of
from expert.cli.consultation_page import show_consultation
from expert.cli.interview_answers import is_value, parsed
from expert.cli.interview_files import check_new, read_interview, write_interview
from expert.cli.interview_page import (
    show_ending,
    show_help,
    show_known,
    show_question,
    show_start,
    show_urgency_now,
    show_why,
)
from expert.cli.options import json_option, rulebase_option
from expert.cli.screen import Screen, counted, print_json
from expert.consultation import Consultation
from expert.errors import ExpertError
from expert.interviewing.state import State, plain_findings
from expert.language.rulebase import RuleBase
from expert.nodes import Unreadable

ALONE = {"help", "why", "back", "list", "show", "quit", "exit", "q", "go on", "save", "change"}
WITH_ARGUMENT = ("change", "save")


@click.command()
@click.option("--goal", "goals", metavar="NAME", multiple=True, help="A conclusion to ask for; may be given again.")
@click.option(
    "--from", "given", metavar="FILE", type=click.Path(allow_dash=False), help="What is known, as for consult."
)
@click.option("--save", metavar="FILE", type=click.Path(), help="Keep the interview in a file, after every answer.")
@click.option("--resume", metavar="FILE", type=click.Path(), help="Go on with an interview that was kept in a file.")
@click.option("--brief", is_flag=True, help="At the end, leave out the reasons and the sources.")
@rulebase_option
@json_option
def interview(
    *,
    goals: tuple[str, ...],
    given: str | None,
    save: str | None,
    resume: str | None,
    brief: bool,
    rulebase: RuleBase,
    as_json: bool,
) -> None:
    """Ask what has to be known, the question that decides most first, until the goals are settled.

    Red flags come first. Every question says why it is asked; 'help' tells what may be typed. Answers may be piped, one
    a line. With --json, questions go to standard error, and the state and the consultation to standard output.
    """
    if resume is not None:
        if goals or given is not None:
            raise ExpertError("--resume goes on with an interview as it is; leave out --goal and --from.")
        state = read_interview(resume, rulebase)
        save = save or resume
    else:
        known = plain_findings(rulebase, chart_of(*text_of(given), rulebase)) if given is not None else {}
        state = interviewing.start(goals or None, known, rulebase)
    if save is not None and save != resume:
        check_new(save)
    if sys.stdin is None:
        raise Unreadable("standard input is closed; nothing can be asked.")
    session = Session(rulebase, state, Screen(stderr=as_json), save)
    try:
        finished = session.run()
    except KeyboardInterrupt:
        session.say_where_it_is_kept()
        raise
    consultation = interviewing.consultation(session.state, rulebase)
    ending = interviewing.finished(session.state, rulebase)
    if as_json:
        print_json({
            "state": session.state,
            "ending": None if ending is None else ending.model_dump(mode="json"),
            "consultation": consultation.model_dump(mode="json"),
        })  # fmt: skip
    elif finished:
        session.screen.blank()
        order = [conclusion.name for conclusion in rulebase.conclusions]
        show_consultation(session.screen, consultation, order, brief=brief)
        session.screen.say(f"{counted(len(session.state['answers']), 'question')} answered.")


@dataclass(slots=True)
class Session:
    """One interview at a terminal."""

    rulebase: RuleBase
    state: State
    screen: Screen
    save: str | None
    changing: str | None = None
    before_us: tuple[str | None, State] | None = None
    urgency: str | None = None

    def run(self) -> bool:
        """Ask until the end; whether what was found out is to be shown (not after 'quit')."""
        show_start(self.screen, self.rulebase, self.state)
        self._keep()
        while True:
            term = self.changing or self.state["asking"]
            if self.before_us != (term, self.state):  # not again after 'why' or a slip of the keyboard
                self.before_us = (term, self.state)
                self._put(term)
            line = self._read()
            if line is None:
                self._out_of_answers()
                return True
            try:
                if term is None and not line.strip():
                    return True
                if self._is_command(line, term):
                    if not self._command(line.split()):
                        return False
                else:
                    self._answer(line, term)
            except ExpertError as error:
                self.screen.say(str(error), "yellow", indent=3)

    def say_where_it_is_kept(self) -> None:
        """After an interruption."""
        self.screen.blank()
        self.screen.say(self._kept())

    def _put(self, term: str | None) -> None:
        if term is None:
            self._tell_the_end()
            return
        known = interviewing.findings(self.state, self.rulebase)
        show_question(self.screen, interviewing.question(self.state, term, self.rulebase), known.get(term))

    def _answer(self, line: str, term: str | None) -> None:
        if term is None:
            raise ExpertError("no question is open; Enter shows the answer, and 'help' tells what else there is.")
        value = parsed(interviewing.question(self.state, term, self.rulebase), line)
        self._take(interviewing.change(self.state, term, value, self.rulebase))

    def _take(self, state: State) -> None:
        self.state, self.changing = state, None
        self._keep()
        consultation = interviewing.consultation(state, self.rulebase)
        value = consultation.urgency.value if consultation.urgency is not None else None
        if value != self.urgency:
            self.urgency = value
            show_urgency_now(self.screen, consultation)

    def _is_command(self, line: str, term: str | None) -> bool:
        said = " ".join(line.lower().split())
        if said not in ALONE and said.partition(" ")[0] not in WITH_ARGUMENT:
            return False
        return term is None or not is_value(interviewing.question(self.state, term, self.rulebase), line)

    def _command(self, words: list[str]) -> bool:
        """Do what was typed; whether to go on."""
        word, rest = words[0].lower(), words[1:]
        term = self.changing or self.state["asking"]
        match word:
            case "help":
                show_help(self.screen)
            case "why" if term is not None:
                show_why(self.screen, interviewing.question(self.state, term, self.rulebase))
            case "back" if self.changing is not None:
                self.changing = None
            case "back":
                self._take(interviewing.back(self.state, self.rulebase))
            case "go":
                self._take(interviewing.go_on(self.state, self.rulebase))
            case "change":
                self.changing = self._term(rest)
            case "list":
                show_known(self.screen, self.rulebase, self.state, self._consultation())
            case "show":
                order = [conclusion.name for conclusion in self.rulebase.conclusions]
                show_consultation(self.screen, self._consultation(), order, brief=True)
            case "save":
                self._save(rest)
            case "quit" | "exit" | "q":
                return self._quit()
            case _:
                raise ExpertError("no question is open; Enter shows the answer.")
        return True

    def _term(self, rest: list[str]) -> str:
        if len(rest) != 1:
            raise ExpertError("write 'change' and the name of one term; its name stands beside the question.")
        return self.rulebase.term(rest[0]).name

    def _save(self, rest: list[str]) -> None:
        path = " ".join(rest) or self.save
        if path is None:
            raise ExpertError("write 'save' and the name of a file.")
        if path != self.save:
            check_new(path)
        write_interview(path, self.state)
        self.save = path
        self.screen.say(self._kept(), indent=3)

    def _quit(self) -> bool:
        if self.save is None and self.state["answers"]:
            self.screen.say("Nothing of it is kept. A file to keep it in, or Enter for none:", indent=3)
            path = self._read()
            if path and path.strip():
                self._save([path.strip()])
                return False
        self.screen.say(self._kept())
        return False

    def _tell_the_end(self) -> None:
        ending = interviewing.finished(self.state, self.rulebase)
        if ending is not None:
            show_ending(self.screen, ending)
        more = "back, change TERM, save FILE" + (", go on" if ending is not None and ending.why == "act first" else "")
        self.screen.say(f"Enter shows the answer; or: {more}.", "dim")

    def _out_of_answers(self) -> None:
        if self.state["asking"] is not None:
            self.screen.blank()
            self.screen.say(f"The answers end here, and the interview does not. {self._kept()}", "yellow")

    def _kept(self) -> str:
        return f"It is kept in {Path(self.save)}." if self.save is not None else "Nothing of it is kept."

    def _keep(self) -> None:
        if self.save is not None:
            write_interview(self.save, self.state)

    def _consultation(self) -> Consultation:
        return interviewing.consultation(self.state, self.rulebase)

    def _read(self) -> str | None:
        """The next line that is typed; None when there is none."""
        if hasattr(signal, "siginterrupt"):
            signal.siginterrupt(signal.SIGINT, True)  # z3 leaves it so that Ctrl-C would wait for the end of the line
        file = self.screen.console.file
        file.write("> ")
        file.flush()
        line = sys.stdin.readline()
        if not sys.stdin.isatty():
            file.write(line if line.endswith("\n") else f"{line}\n")  # so that a transcript reads on
        return line.rstrip("\n") if line else None
