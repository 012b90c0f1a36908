"""Source attributes whose dates of revision are None."""

from expert.language import SourceAttributes
from tests.bad.parts import SOURCE

SourceAttributes(
    citations=(SOURCE,), developer="The makers.", funding="None.", released=None, revised=None, race=None,
    ethnicity=None, language=None, sexual_orientation=None, gender_identity=None, sex=None, date_of_birth=None,
    social_determinants=None, health_status=None,
)  # fmt: skip
