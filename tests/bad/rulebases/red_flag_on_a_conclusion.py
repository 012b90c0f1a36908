"""A red flag that reads a conclusion."""

from expert.language import RedFlag
from tests.bad.parts import descale

RedFlag(id="kettle.scale", title="Scale", when=descale.concluded, absent=descale.concluded)
