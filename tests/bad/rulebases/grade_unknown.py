"""A grade of evidence that there is not."""

from expert.language import uncertain
from tests.bad.parts import SOURCE

uncertain("One small survey.", SOURCE, grade="X")
