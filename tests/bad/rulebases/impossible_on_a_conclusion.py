"""An impossible combination that reads a conclusion."""

from expert.language import Impossible, all_of
from tests.bad.parts import fresh, leaks

Impossible(id="odd", when=all_of(leaks.present, fresh.concluded), because="It cannot be.")
