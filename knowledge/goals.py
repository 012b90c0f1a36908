"""What an interview asks for, unless the caller names something else: urgency, direct injury, and the treatments.

Use: the questions after the red flags serve these conclusions; the interview ends when they are settled.
Misuse: a conclusion that is no goal is drawn all the same, from what was said on the way; it is not complete.
"""

from knowledge import conclusions
from knowledge.conclusions.safety import URGENCY

GOALS = (
    URGENCY,
    conclusions.DIRECT_INJURY,
    conclusions.ANTI_INFLAMMATORY,
    conclusions.CORTISONE_INJECTION,
    conclusions.PHYSIOTHERAPY,
    conclusions.STRETCHING,
    conclusions.SURGICAL_OPINION,
)
