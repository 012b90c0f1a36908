"""Whether it gets better, and how long it lasts already.

Use: the course since it began and under treatment; 'clearly better' is the judgement of patient and clinician together.
Misuse: early relief clears nothing: a torn tendon was free of pain at two weeks.
"""

from expert.language import WEEKS, flag, quantity

SINCE_ONSET = quantity(
    "course.weeks_since_onset",
    "How many weeks ago did it begin?",
    title="time since the onset",
    unit=WEEKS,
    low=0,
    high=1040,
)
CLEARLY_BETTER = flag(
    "course.clearly_better", "Is it clearly better than at the beginning?", title="clearly better than at the beginning"
)
WORSE_SINCE_STUDY = flag(
    "course.worse_since_study", "Has it grown worse since it was last imaged?", title="worse since last imaged"
)
RECOVERED = flag("course.recovered", "Has it recovered?", title="recovered")
ONLY_ANOTHER_REGION = flag(
    "earlier_imaging.only_another_region",
    "Was only another region imaged so far than the one that hurts (the knee, the lumbar spine)?",
    title="only another region imaged so far",
)

TERMS = (SINCE_ONSET, CLEARLY_BETTER, RECOVERED, WORSE_SINCE_STUDY, ONLY_ANOTHER_REGION)
