"""What is said at the end of a run over a population."""

from itertools import islice

from expert.cli.screen import Screen, counted
from expert.population import PopulationRun
from expert.population.summary_text import summary_lines

MOST_REASONS = 5


def show_run(screen: Screen, run: PopulationRun) -> None:
    """Figures, the commonest reasons for setting rows aside, and where the files are."""
    if run.kept == run.rows:
        screen.say(f"{run.folder} was finished before; nothing was to be done.")
    elif run.kept:
        screen.say(f"{counted(run.kept, 'row')} stood in {run.folder} from before; the others were added.")
    for line in summary_lines(run.summary):
        screen.say(line.text, "red" if line.is_alarm else "")
    if run.reasons:
        screen.heading("Set aside, the commonest reasons")
        for reason, rows in islice(run.reasons.items(), MOST_REASONS):
            screen.point(f"{counted(rows, 'row')}, such as: {reason}")
        more = len(run.reasons) - MOST_REASONS
        if more > 0:
            screen.point(f"{counted(more, 'reason')} more, in {run.folder / 'summary.html'}")
    screen.blank()
    screen.say(f"{counted(run.parts, 'part')} in {run.folder}; the summary is in {run.folder / 'summary.html'}")
